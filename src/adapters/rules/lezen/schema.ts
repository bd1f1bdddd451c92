import { z } from 'zod'
import { findNearest } from '../../../domain/naaste.ts'
import type { Gelezen, Pad } from './document.ts'
import { at, type Meldingen } from './meldingen.ts'

type Issue = z.core.$ZodIssue

const DUTCH = z.locales.nl().localeError

/** How much an issue says that this branch of a union is not the one that was meant. */
const misfit = (issue: Issue): number => {
  if (issue.code === 'unrecognized_keys' && issue.path.length === 0) return issue.keys.length
  if (issue.path.length === 0) return 100
  return issue.path.length === 1 ? 1 : 0
}

/** Replaces "invalid union" by the issues of the branch whose keys fit best. */
const unfold = (issue: Issue): readonly Issue[] => {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
  const takken = issue.errors.map((tak) => ({
    tak,
    kosten: tak.reduce((som, deel) => som + misfit(deel), 0),
  }))
  const beste = takken.reduce((a, b) => (b.kosten < a.kosten ? b : a))
  if (beste.kosten >= 100) return [issue]
  return beste.tak.map((deel) => ({ ...deel, path: [...issue.path, ...deel.path] })).flatMap(unfold)
}

/** Every property name that occurs in a schema, for "bedoelde u …?". */
const namesIn = (schema: z.ZodType): readonly string[] => {
  const namen = new Set<string>()
  const visit = (deel: unknown) => {
    if (typeof deel !== 'object' || deel === null) return
    const { properties } = deel as { properties?: object }
    for (const naam of Object.keys(properties ?? {})) namen.add(naam)
    for (const kind of Object.values(deel)) visit(kind)
  }
  visit(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))
  return [...namen]
}

const isMissing = (inhoud: unknown, pad: Pad): boolean =>
  pad.reduce<unknown>(
    (deel, stap) => (deel as Record<string, unknown> | undefined)?.[stap],
    inhoud,
  ) === undefined

const report = (
  meldingen: Meldingen,
  { bestand, inhoud }: Gelezen,
  issue: Issue,
  schema: z.ZodType,
) => {
  const pad = issue.path.map((stap) => (typeof stap === 'symbol' ? String(stap) : stap)) as Pad
  if (issue.code === 'unrecognized_keys') {
    for (const sleutel of issue.keys) {
      const dichtbij = findNearest(sleutel, namesIn(schema))
      meldingen.meld(
        { bestand, pad: [...pad, sleutel], sleutel: true },
        `de sleutel "${sleutel}" hoort hier niet`,
        dichtbij && dichtbij !== sleutel
          ? `Bedoelde u "${dichtbij}"?`
          : 'Haal hem weg, of zet hem op de goede plaats',
      )
    }
    return
  }
  const plek = at(bestand, ...pad)
  if (isMissing(inhoud, pad))
    meldingen.meld(plek, `"${pad.at(-1) ?? 'alles'}" ontbreekt`, 'Vul dit in')
  else if (issue.code === 'invalid_union') {
    const meldingenPerTak = issue.errors.flatMap((tak) =>
      tak.slice(0, 1).map((deel) => deel.message),
    )
    const tekst = [...new Set(meldingenPerTak)].join(', of ') || issue.message
    meldingen.meld(plek, tekst, 'Pas de waarde aan')
  } else meldingen.meld(plek, issue.message, 'Pas de waarde aan')
}

/** The content as this schema sees it; undefined, with every fault reported, when it does not fit. */
export const checkSchema = <S extends z.ZodType>(
  gelezen: Gelezen,
  schema: S,
  meldingen: Meldingen,
): z.infer<S> | undefined => {
  const { bestand, inhoud, fouten } = gelezen
  for (const { positie, tekst } of fouten) {
    const plek = { bestand: { naam: bestand.naam, positionOf: () => positie }, pad: [] }
    meldingen.meld(
      plek,
      `dit is geen geldige ${bestand.naam.endsWith('json') ? 'JSON' : 'YAML'}: ${tekst}`,
      'Herstel de opmaak',
    )
  }
  if (fouten.length > 0) return undefined
  const resultaat = schema.safeParse(inhoud, { error: DUTCH })
  if (resultaat.success) return resultaat.data
  for (const issue of resultaat.error.issues.flatMap(unfold)) {
    report(meldingen, gelezen, issue, schema)
  }
  return undefined
}
