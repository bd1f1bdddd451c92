import { z } from 'zod'
import { aanvullingenVan, isTeBeantwoorden } from './aanvulling.ts'
import { afrondingVan } from './afronding.ts'
import type { VastgelegdeGebeurtenis } from './gebeurtenis.ts'
import type { Zaak } from './zaak.ts'

const regel = (hoogstens: number) =>
  z
    .string()
    .transform((tekst) => tekst.replace(/\s+/g, ' ').trim())
    .pipe(z.string().max(hoogstens, `Dit is te lang: hoogstens ${hoogstens} tekens.`))

/** Digits as people write a telephone number, with or without the country. */
const TELEFOON = /^\+?[\d\s()./-]+$/
const isTelefoon = (tekst: string): boolean => {
  const cijfers = tekst.replace(/\D/g, '').length
  return TELEFOON.test(tekst) && cijfers >= 8 && cijfers <= 15
}

const velden = z.strictObject({
  naam: regel(200).refine((naam) => naam !== '', 'Vul uw naam in.'),
  email: regel(254).refine(
    (adres) => adres === '' || z.email().safeParse(adres).success,
    'Dit is geen e-mailadres. Schrijf het als naam@voorbeeld.nl.',
  ),
  telefoon: regel(40).refine(
    (nummer) => nummer === '' || isTelefoon(nummer),
    'Dit is geen telefoonnummer. Schrijf alleen cijfers, als 0592 12 34 56.',
  ),
  adres: regel(300),
  planadres: regel(300).optional(),
})

/** Who sends a plan in: a name, at least one way to reach this person, and of which house it is. Empty: not given. */
export const afzenderSchema = velden.refine(
  ({ email, telefoon }) => email !== '' || telefoon !== '',
  {
    path: ['email'],
    message:
      'Vul uw e-mailadres of uw telefoonnummer in: anders kan de gemeente u niet antwoorden.',
    when: () => true,
  },
)

/** Of a letter or a mail that somebody enters for another: where to answer may be an address too. */
export const afzenderVanBriefSchema = velden.refine(
  ({ email, telefoon, adres }) => [email, telefoon, adres].some((deel) => deel !== ''),
  {
    path: ['email'],
    message: 'Vul een e-mailadres, telefoonnummer of adres in, of laat de afzender weg.',
    when: () => true,
  },
)
export type Afzender = z.infer<typeof afzenderSchema>

const LABELS = [
  ['naam', 'Naam'],
  ['email', 'E-mail'],
  ['telefoon', 'Telefoon'],
  ['adres', 'Adres'],
  ['planadres', 'Adres van het plan'],
] as const satisfies readonly (readonly [keyof Afzender, string])[]

/**
 * All that is kept of a sender as one text: whoever has one person forgotten by name has the address go with it. A line
 * for each, which none of them can break.
 */
export const writeAfzender = (afzender: Afzender): string =>
  LABELS.flatMap(([veld, label]) => (afzender[veld] ? [`${label}: ${afzender[veld]}`] : [])).join(
    '\n',
  )

/** The same as it was given; undefined when it is no longer there. */
export const parseAfzender = (tekst: string): Afzender | undefined => {
  const regels = new Map(
    tekst.split('\n').map((deel) => {
      const [label = '', ...rest] = deel.split(': ')
      return [label, rest.join(': ')]
    }),
  )
  const read = (label: string) => regels.get(label) ?? ''
  const [naam, planadres] = [read('Naam'), read('Adres van het plan')]
  return naam === ''
    ? undefined
    : {
        ...{ naam, email: read('E-mail'), telefoon: read('Telefoon'), adres: read('Adres') },
        ...(planadres !== '' && { planadres }),
      }
}

/** The number of a case that was sent in, as people read it out. */
export const writeNummer = (jaar: number, volgnummer: number): string =>
  `VT-${jaar}-${String(volgnummer).padStart(6, '0')}`

/** With what the case was sent in, as it was recorded; undefined when it did not come from its initiator. */
export const findIngezonden = (gebeurtenissen: readonly VastgelegdeGebeurtenis[]) => {
  for (const { gebeurtenis, vastgelegdOp } of gebeurtenissen) {
    if (gebeurtenis.soort === 'ingezonden') {
      const { nummer, afzender } = gebeurtenis
      return { nummer, afzender, ontvangenOp: vastgelegdOp }
    }
  }
  return undefined
}

/** Where a plan that was sent in stands, for its sender. */
export type Inzendstand = 'ontvangen' | 'in_behandeling' | 'vraag' | 'antwoord' | 'afgerond'

/** What happens without anybody of the municipality. */
const VANZELF: ReadonlySet<string> = new Set([
  'uit_zelftoets',
  'uit_ontwikkeling',
  'ingezonden',
  'feit_aangevuld',
  'aanvulling_ontvangen',
  'toegevoegd',
  'bijdrage_gegeven',
  'herbeoordeeld',
])

/** What comes in from outside in a case that is there: what a sender adds, and what was asked and is answered. */
const ERBIJ: ReadonlySet<string> = new Set([
  'toegevoegd',
  'aanvulling_ontvangen',
  'bijdrage_gegeven',
])

/** What came in, after which nobody of the municipality did anything yet. */
export const listNieuwErbij = <G extends { readonly soort: string; readonly volgnummer: number }>(
  gebeurtenissen: readonly G[],
): readonly G[] => {
  const gedaan = gebeurtenissen.findLast(({ soort }) => !VANZELF.has(soort))?.volgnummer ?? 0
  return gebeurtenissen.filter(({ soort, volgnummer }) => ERBIJ.has(soort) && volgnummer > gedaan)
}

/** What a sender added, newest first. */
export const toegevoegdVan = (gebeurtenissen: readonly VastgelegdeGebeurtenis[]) =>
  gebeurtenissen
    .flatMap(({ gebeurtenis, vastgelegdOp, volgnummer }) =>
      gebeurtenis.soort === 'toegevoegd' ? [{ ...gebeurtenis, op: vastgelegdOp, volgnummer }] : [],
    )
    .toReversed()

/** What the municipality answered, oldest first. */
export const antwoordenVan = (gebeurtenissen: readonly VastgelegdeGebeurtenis[]) =>
  gebeurtenissen.flatMap(({ gebeurtenis, vastgelegdOp, volgnummer }) =>
    gebeurtenis.soort === 'antwoord_gegeven'
      ? [{ volgnummer, op: vastgelegdOp, tekst: gebeurtenis.tekst }]
      : [],
  )

/** What the sender can still answer at this moment (ISO 8601 instant, UTC), oldest first. */
export const openVragenVan = (
  gebeurtenissen: readonly VastgelegdeGebeurtenis[],
  zaak: Pick<Zaak, 'feiten' | 'teruggenomen'>,
  nu: string,
) =>
  aanvullingenVan(gebeurtenissen, zaak).filter(
    (vraag) => isTeBeantwoorden(vraag) && vraag.verlooptOp > nu,
  )

/** The end goes before everything; a question before an answer, since the sender has something to do. */
export const inzendstandVan = (
  gebeurtenissen: readonly VastgelegdeGebeurtenis[],
  zaak: Pick<Zaak, 'feiten' | 'teruggenomen'>,
  nu: string,
): Inzendstand => {
  if (afrondingVan(gebeurtenissen) !== undefined) return 'afgerond'
  if (openVragenVan(gebeurtenissen, zaak, nu).length > 0) return 'vraag'
  if (antwoordenVan(gebeurtenissen).length > 0) return 'antwoord'
  const gedaan = gebeurtenissen.some(({ gebeurtenis }) => !VANZELF.has(gebeurtenis.soort))
  return gedaan ? 'in_behandeling' : 'ontvangen'
}
