import type { Omgeving } from '../../../src/app/omgeving.ts'
import type { Bron, Herkomst } from '../../../src/domain/model/bron.ts'
import { ACTIVITEITEN, type Feit, type FeitWaarde } from '../../../src/domain/model/feit.ts'
import type { InitiatiefInvoer } from '../../../src/domain/model/initiatief.ts'
import type { Locatie } from '../../../src/domain/model/ligging.ts'
import type { Regelboek } from '../../../src/domain/model/regelboek.ts'
import type { GrondUitkomst } from '../../../src/domain/model/richting.ts'
import { boundsOf } from '../../../src/domain/plaats/omhullende.ts'
import type { Toetser } from '../../../src/domain/toetser.ts'
import { fitDelen } from '../../hulp/delen.ts'
import { makeVierkant } from '../../hulp/vierkant.ts'
import { rond } from '../meten/meten.ts'
import { createToeval, type Toeval } from '../meten/toeval.ts'
import { pickWaarde } from './feiten.ts'
import { drawGewoon } from './gewoon.ts'
import { PEILDATUM } from './honderd.ts'

/** Plans per group of one area and one activity. */
const PER_GROEP = 60
/** How many groups, and how often they are drawn anew: one draw of ten groups differs much from the next. */
const TREKKINGEN = [
  { aantal: 10, keren: 8 },
  { aantal: 40, keren: 3 },
] as const
const ZAAD = 2026
const VERDELINGEN = ['gelijk', 'orde', 'gewoon'] as const
/** Larger plans are another kind of plan: an area development. */
const MAX_WONINGEN = 249
/** A plan is a square of this side, in m. */
const ZIJDE = 80
const MAX_POGINGEN = 400

export const describePlan = (locatie: Locatie, feiten: InitiatiefInvoer['feiten']) => ({
  locatie,
  initiatief: { naam: 'Proefplan', locatie: { ...locatie.geometrie }, feiten },
  peildatum: PEILDATUM,
})

/** A place that lies wholly in this area, where it is the most specific profile. */
const findPlek = (toetser: Toetser, id: string, toeval: Toeval): Locatie | undefined => {
  const gebied = toetser.regelboek.gebieden.find((deel) => deel.id === id)
  if (!gebied) return undefined
  const { minX, minY, maxX, maxY } = boundsOf(gebied.geometrie)
  for (let poging = 0; poging < MAX_POGINGEN; poging++) {
    const [x, y] = [toeval.geheel(minX, maxX - ZIJDE), toeval.geheel(minY, maxY - ZIJDE)]
    const locatie = { geometrie: makeVierkant(x, y, ZIJDE), isVlak: true, reparaties: [] }
    const { gebieden } = toetser.locate(describePlan(locatie, {}))
    if (gebieden.some((deel) => deel.gebied === id && deel.maatgevend && deel.aandeel > 0.999)) {
      return locatie
    }
  }
  return undefined
}

/** What a planner asks first about the kinds of plans with this activity, and what their names say already. */
const kernfeitenOf = ({ plantypen }: Regelboek, activiteit: string): ReadonlySet<string> =>
  new Set(
    plantypen?.typen
      .filter(({ activiteiten }) => activiteiten.includes(activiteit))
      .flatMap(({ kernvragen, feiten }) => [
        ...kernvragen.map(({ feit }) => feit),
        ...Object.keys(feiten ?? {}),
      ]),
  )

/**
 * How a number is drawn within the bounds of the catalogue: `gelijk` gives every value the same chance, so that nearly
 * every shop is a shopping centre; `orde` every order of size, and one in ten nothing at all. `gewoon` is that, with the
 * other answers as usual as they are in plans of people: not every second plan has a protected tree.
 */
export type Verdeling = (typeof VERDELINGEN)[number]

const NIETS = 0.1
/** Below this many times the smallest value both draws are the same. */
const RUIM = 50

const drawGetal = (feit: Feit, toeval: Toeval): number => {
  const { min = 0, max = 1_000, geheel } = feit
  const laagst = Math.max(min, geheel ? 1 : 0.1)
  const getal =
    min <= 0 && toeval.kans(NIETS)
      ? Math.max(min, 0)
      : Math.exp(Math.log(laagst) + toeval.next() * Math.log(max / laagst))
  return geheel ? Math.round(getal) : Math.round(getal * 10) / 10
}

const drawWaarde = (feit: Feit, verdeling: Verdeling, toeval: Toeval): FeitWaarde => {
  const { type, min = 0, max = 1_000 } = feit
  if (verdeling === 'gewoon' && type !== 'getal') return drawGewoon(feit, toeval)
  // One answer of several: "no monument" and "a monument" exclude each other.
  if (type === 'meerkeuze') return [toeval.kies(feit.waarden ?? [])]
  const opOrde = verdeling !== 'gelijk' && type === 'getal' && max > 0 && max - min > RUIM
  return opOrde ? drawGetal(feit, toeval) : pickWaarde(feit, new Map(), toeval)
}

/** Everything that an initiator can say now, at random; research for the application does not exist yet. */
export const drawFeiten = (
  regelboek: Regelboek,
  { activiteit, verdeling }: { readonly activiteit: string; readonly verdeling: Verdeling },
  toeval: Toeval,
): InitiatiefInvoer['feiten'] => {
  const kern = kernfeitenOf(regelboek, activiteit)
  const gevraagd = [...regelboek.feiten.values()].filter(
    ({ id, herkomst, aantonen, type }) =>
      herkomst === 'initiatief' &&
      id !== ACTIVITEITEN &&
      (type === 'meerkeuze' ? kern.has(id) : aantonen === 'nu' || kern.has(id)) &&
      type !== 'datum',
  )
  const waarden: InitiatiefInvoer['feiten'] = { activiteiten: [activiteit] }
  for (const feit of gevraagd) {
    const { eenheid, max = Number.POSITIVE_INFINITY } = feit
    const hoogst = eenheid === 'woningen' ? Math.min(max, MAX_WONINGEN) : max
    const binnen = Number.isFinite(hoogst) ? { ...feit, max: hoogst } : feit
    waarden[feit.id] = drawWaarde(binnen, verdeling, toeval) as InitiatiefInvoer['feiten'][string]
  }
  return fitDelen(regelboek.feiten.values(), waarden) as InitiatiefInvoer['feiten']
}

interface Uitslag {
  readonly stand: string
  readonly conclusie: string
  /** The stand rests on sources of grade A or B alone. */
  readonly opAofB: boolean
  /** How many rules it does not meet: each thing drawn apart, few plans meet them all. */
  readonly nietGehaald: number
}

interface Stelling {
  readonly herkomst: Herkomst
  readonly bron: readonly Bron[]
}

const stellingOf = (
  { regels, spanningen, gebieden }: Regelboek,
  { soort, id, gebied, groep }: GrondUitkomst,
): Stelling | undefined => {
  if (soort === 'regel') return regels.find((regel) => regel.id === id)
  if (soort === 'spanning') return spanningen.find((spanning) => spanning.id === id)
  return gebieden.find((deel) => deel.id === gebied)?.houding[groep ?? id]
}

/** Whether one of what gives the stand rests on sources of grade A or B and is no elaboration of ours. */
const restsOnAofB = (regelboek: Regelboek, door: readonly GrondUitkomst[]): boolean =>
  door
    .filter(({ rol }) => rol === 'stand')
    .some((grond) => {
      const stelling = stellingOf(regelboek, grond)
      return (
        stelling !== undefined &&
        stelling.herkomst !== 'eigen_uitwerking' &&
        stelling.bron.every(({ document }) => regelboek.visie.documenten[document]?.graad !== 'C')
      )
    })

const usual = (waarden: readonly string[]): string =>
  [...Map.groupBy(waarden, (waarde) => waarde)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  )[0]?.[0] as string

const count = (waarden: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(waarden, (waarde) => waarde)]
      .map(([waarde, alle]) => [waarde, alle.length] as const)
      .toSorted(([, a], [, b]) => b - a),
  )

const share = (deel: number, geheel: number): number => rond((100 * deel) / Math.max(1, geheel))

const ONBEKEND = 'onbekend'

type Groepen = readonly (readonly Uitslag[])[]

/** What is not settled cannot be told apart: it counts in no share, and how many there are is told. */
const keepBekend = (getrokken: Groepen): Groepen =>
  getrokken
    .map((groep) => groep.filter(({ stand }) => stand !== ONBEKEND))
    .filter((groep) => groep.length > 0)

const listAnders = (groepen: Groepen, lees: (uitslag: Uitslag) => string) =>
  groepen.flatMap((groep) => {
    const gewoon = usual(groep.map(lees))
    return groep.filter((uitslag) => lees(uitslag) !== gewoon)
  })

const standOf = ({ stand }: Uitslag) => stand

const summarize = (trekkingen: readonly Groepen[]) => {
  const perTrekking = trekkingen.map(keepBekend)
  const groepen = perTrekking.flat()
  const alle = groepen.flat()
  const andereStand = listAnders(groepen, standOf)
  const eenStand = groepen.filter((groep) => new Set(groep.map(standOf)).size === 1)
  return {
    groepen: groepen.length,
    plannen: alle.length,
    /** Left out of every share. */
    onbekend: trekkingen.flat(2).length - alle.length,
    /** Not the usual one of their area and activity, in % of the plans. */
    andereStandPct: share(andereStand.length, alle.length),
    /** The same of each draw by itself, in order of size. */
    andereStandPerTrekking: perTrekking
      .map((deel) => share(listAnders(deel, standOf).length, deel.flat().length))
      .toSorted((a, b) => a - b),
    /** Groups in which every plan has the same stand, in %: mostly the kind does not belong there, whatever its size. */
    eenStandGroepenPct: share(eenStand.length, groepen.length),
    eenStand: count(eenStand.map(([eerste]) => eerste?.stand ?? ONBEKEND)),
    nietGehaaldMediaan: alle.map(({ nietGehaald }) => nietGehaald).toSorted((a, b) => a - b)[
      Math.floor(alle.length / 2)
    ],
    daarvanOpGraadAofBPct: share(
      andereStand.filter(({ opAofB }) => opAofB).length,
      andereStand.length,
    ),
    andereConclusiePct: share(
      listAnders(groepen, ({ conclusie }) => conclusie).length,
      alle.length,
    ),
    standenPerGroep: rond(
      groepen.reduce((som, groep) => som + new Set(groep.map(({ stand }) => stand)).size, 0) /
        groepen.length,
    ),
    standen: count(alle.map(({ stand }) => stand)),
    conclusies: count(alle.map(({ conclusie }) => conclusie)),
  }
}

/** Pairs of an area and an activity, each once, drawn with the same chance in every run. */
export const drawGroepen = (toetser: Toetser, aantal: number, toeval: Toeval) => {
  const { gebieden, begrippen } = toetser.regelboek
  const plekken = new Map<string, Locatie | undefined>()
  const gekozen = new Map<string, { readonly locatie: Locatie; readonly activiteit: string }>()
  for (let poging = 0; poging < aantal * 50 && gekozen.size < aantal; poging++) {
    const { id } = toeval.kies(gebieden)
    const activiteit = toeval.kies(Object.keys(begrippen.activiteiten))
    if (!plekken.has(id)) plekken.set(id, findPlek(toetser, id, toeval))
    const locatie = plekken.get(id)
    if (locatie) gekozen.set(`${id} ${activiteit}`, { locatie, activiteit })
  }
  return [...gekozen.values()]
}

/** Random plans in random groups, each group of one place and one activity. */
const drawUitslagen = (
  toetser: Toetser,
  { aantal, verdeling, zaad }: { aantal: number; verdeling: Verdeling; zaad: number },
): Groepen => {
  const toeval = createToeval(zaad)
  return drawGroepen(toetser, aantal, toeval).map(({ locatie, activiteit }) =>
    Array.from({ length: PER_GROEP }, (): Uitslag => {
      const feiten = drawFeiten(toetser.regelboek, { activiteit, verdeling }, toeval)
      const { advies, richting, uitkomsten } = toetser.assessKort(describePlan(locatie, feiten))
      return {
        stand: richting?.stand ?? ONBEKEND,
        conclusie: advies.conclusie,
        opAofB: restsOnAofB(toetser.regelboek, richting?.door ?? []),
        nietGehaald: uitkomsten.filter(({ oordeel }) => oordeel === 'voldoet_niet').length,
      }
    }),
  )
}

/**
 * How well the advice tells plans apart: random plans with every question of now answered, in groups of one
 * place and one activity; the share whose stand is not the usual one of its group, and the conclusie beside it. With
 * every number as likely, with every order of size as likely, and with the other answers as usual as they are.
 */
export const measureOnderscheid = (omgeving: Omgeving) => {
  const toetser = omgeving.boeken.all[0]
  if (!toetser) throw new Error('Geen regelboek geladen')
  return Object.fromEntries(
    VERDELINGEN.flatMap((verdeling) =>
      TREKKINGEN.map(({ aantal, keren }) => {
        const trekkingen = Array.from({ length: keren }, (_, i) =>
          drawUitslagen(toetser, { aantal, verdeling, zaad: ZAAD + i }),
        )
        return [`${verdeling}${aantal}`, summarize(trekkingen)] as const
      }),
    ),
  )
}
