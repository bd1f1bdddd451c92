import type { Beoordeling, PrincipeBeeld } from '../model/beoordeling.ts'
import type { Regelboek } from '../model/regelboek.ts'
import { ONBEKEND, WAAR } from '../regeltaal/waarheid.ts'
import type { RegelBijdrage } from '../weging/bijdrage.ts'

const unique = (ids: readonly string[]) => [...new Set(ids)]

type Evaluatie = RegelBijdrage['evaluatie']

const aardOf = ({ regel }: Evaluatie) => regel.definitie.aard

/** Whether it can lower the advice. */
const weegt = (evaluatie: Evaluatie) =>
  aardOf(evaluatie) === 'eis' || aardOf(evaluatie) === 'open_norm'

/** The part of a principle under which an outcome stands; most stand under none. */
const partOf = (e: Evaluatie): Exclude<keyof PrincipeBeeld, 'principe' | 'label'> | undefined => {
  switch (e.oordeel) {
    case 'voldoet':
      return aardOf(e) === 'signaal' ? undefined : 'draagtBij'
    case 'voldoet_niet':
      return weegt(e) ? 'strijdig' : undefined
    case 'vraagt_beoordeling':
      return 'open'
    case 'onbekend':
      return weegt(e) && asksSomething(e) ? 'ontbreekt' : undefined
    default:
      return undefined
  }
}

/** Per principle what contributes, what conflicts, what a person must answer and what is missing. */
export const describePrincipes = (
  { begrippen }: Regelboek,
  bijdragen: readonly RegelBijdrage[],
): readonly PrincipeBeeld[] => {
  const beelden = new Map(
    Object.entries(begrippen.principes).map(([principe, { label }]) => [
      principe,
      {
        ...{ principe, label },
        ...{ draagtBij: new Set<string>(), strijdig: new Set<string>() },
        ...{ open: new Set<string>(), ontbreekt: new Set<string>() },
      },
    ]),
  )
  for (const { evaluatie } of bijdragen) {
    const deel = partOf(evaluatie)
    const { principe, id } = evaluatie.regel.definitie
    if (deel !== undefined) beelden.get(principe)?.[deel].add(id)
  }
  return Array.from(beelden.values(), ({ principe, label, ...delen }) => ({
    principe,
    label,
    draagtBij: [...delen.draagtBij],
    strijdig: [...delen.strijdig],
    open: [...delen.open],
    ontbreekt: [...delen.ontbreekt],
  }))
}

type Soort = 'stuk' | 'adviseur' | 'procedure'

interface Groep {
  readonly regels: readonly string[]
  /** Not one of the rules certainly applies to this plan. */
  readonly naTeGaan: boolean
}

/** Whether an outcome asks for something: what holds as soon as the rule applies asks for nothing. */
const asksSomething = (evaluatie: Evaluatie): boolean => {
  const { oordeel, voldoet } = evaluatie
  if (aardOf(evaluatie) === 'kans') return false
  if (oordeel === 'onbekend') return voldoet !== WAAR
  return oordeel === 'vraagt_beoordeling' || oordeel === 'voldoet_niet'
}

/** By the condition of the rule; whether it lies in its area may still be unknown. */
const appliesSurely = ({ regel, spoor }: Evaluatie): boolean =>
  regel.geldtVoor === undefined || spoor[regel.geldtVoor.knoop.i] !== ONBEKEND

/** What certainly applies comes first; `alleenBijNee` holds the keys that only an outcome that is not met asks for. */
const group = (
  vragend: readonly Evaluatie[],
  soort: Soort,
  alleenBijNee: (sleutel: string) => boolean,
): readonly (readonly [string, Groep])[] => {
  const perSleutel = Map.groupBy(vragend, ({ regel }) => regel.definitie[soort])
  return [...perSleutel]
    .flatMap(([sleutel, eigen]): (readonly [string, Groep])[] => {
      if (!sleutel) return []
      const beslist = alleenBijNee(sleutel)
        ? eigen.filter(({ oordeel }) => oordeel === 'voldoet_niet')
        : eigen
      const naTeGaan = !beslist.some(appliesSurely)
      return [[sleutel, { regels: unique(eigen.map(({ regel }) => regel.definitie.id)), naTeGaan }]]
    })
    .toSorted(([, a], [, b]) => Number(a.naTeGaan) - Number(b.naTeGaan))
}

/** The documents, advisers and procedure steps that the open and unmet outcomes ask for. */
export const describeVervolg = (
  { begrippen }: Regelboek,
  bijdragen: readonly RegelBijdrage[],
): Pick<Beoordeling, 'stukken' | 'adviseurs' | 'procedure'> => {
  const vragend = bijdragen.map(({ evaluatie }) => evaluatie).filter(asksSomething)
  const list = (soort: Soort) =>
    group(
      vragend,
      soort,
      (sleutel) => soort === 'procedure' && begrippen.procedurestappen[sleutel]?.bijNee === true,
    )
  return {
    stukken: list('stuk').map(([stuk, groep]) => ({
      stuk,
      label: begrippen.stukken[stuk]?.label ?? stuk,
      ...groep,
    })),
    adviseurs: list('adviseur').map(([adviseur, groep]) => ({
      adviseur,
      label: begrippen.adviseurs[adviseur]?.label ?? adviseur,
      ...groep,
    })),
    procedure: list('procedure').map(([stap, groep]) => ({
      stap,
      label: begrippen.procedurestappen[stap]?.label ?? stap,
      ...groep,
    })),
  }
}
