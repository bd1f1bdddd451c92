import { ACTIVITEITEN } from '../../domain/model/feit.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { GrondUitkomst } from '../../domain/model/richting.ts'
import { readPlekfeiten } from '../../domain/ontwikkeling/plekfeiten.ts'
import { formatEenheid, formatGetal, joinEn, toPatroon } from '../../domain/tekst.ts'
import type { Ontwikkelplan } from '../ports/ontwikkelplannen.ts'
import { isZelfdeGrond } from '../woorden/grond.ts'
import type { OntwikkelingMetBewijs } from './antwoord.ts'
import type { Brengt } from './speelt.ts'

type Uitkomst = Pick<OntwikkelingMetBewijs, 'delen' | 'geheel'>
type Deel = Uitkomst['delen'][number]
interface Grond extends Pick<GrondUitkomst, 'soort' | 'id' | 'gebied' | 'groep' | 'tekst'> {
  /** The part that it names itself. */
  readonly deel?: string
}
type Plan = Pick<Ontwikkelplan, 'invoer'>

interface Boek extends Pick<Regelboek, 'begrippen' | 'feiten' | 'gebieden'> {
  /** Whether a part with these facts can bring anything to a rule; absent: any part can. */
  readonly brengt?: Brengt | undefined
}

const findUitkomst = ({ geheel }: Uitkomst, { soort, id, gebied }: Grond) =>
  soort === 'regel'
    ? geheel.uitkomsten.find((een) => een.regel === id && een.gebied === gebied)
    : undefined

/** The number of the whole that a ground says: that is none of the parts that lie there. */
const findGetal = (uitkomst: Uitkomst, grond: Grond) => {
  const gelezen = findUitkomst(uitkomst, grond)?.rustOp.feiten ?? []
  return uitkomst.geheel.feiten.find(
    ({ feit, waarde, herkomst, gebied: plek }) =>
      plek === undefined &&
      (herkomst === 'initiatief' || herkomst === 'afgeleid') &&
      typeof waarde === 'number' &&
      gelezen.includes(feit) &&
      new RegExp(`(?<![\\d.,])${toPatroon(formatGetal(waarde))}(?![\\d.,]*\\d)`).test(grond.tekst),
  )
}

/** Finds the parts that a ground is about: in its areas, with an activity of its group, that bring something to its rule. */
const createFindDelen = (
  { invoer }: Plan,
  uitkomst: Uitkomst,
  { begrippen, feiten, gebieden, brengt }: Boek,
) => {
  const { delen, geheel } = uitkomst
  const feitenVan = (id: string) => invoer.delen.find((deel) => deel.id === id)?.feiten ?? {}
  const bekendVan = new Map(
    delen.map((deel) => [
      deel,
      { ...readPlekfeiten(deel, { feiten, gebieden }), ...feitenVan(deel.id) },
    ]),
  )
  return (grond: Grond): readonly Deel[] => {
    const has = (id: string, groep: string | undefined): boolean =>
      groep === undefined ||
      [feitenVan(id)[ACTIVITEITEN] ?? []]
        .flat()
        .some((activiteit) => begrippen.activiteiten[String(activiteit)]?.groep === groep)
    const oordeel = findUitkomst(uitkomst, grond)?.oordeel
    const brings = (deel: Deel): boolean =>
      brengt === undefined ||
      (oordeel !== 'voldoet' && oordeel !== 'voldoet_niet') ||
      brengt(bekendVan.get(deel) ?? {}, { regel: grond.id, oordeel })
    const { door = [], tegenkracht = [], zeker = [] } = geheel.richting ?? {}
    const zelfde = [
      grond,
      ...[...door, ...tegenkracht, ...zeker].filter((een) => isZelfdeGrond(een, grond)),
    ]
    return delen.filter(
      (deel) =>
        zelfde.some(
          ({ gebied, groep }) =>
            (gebied === undefined || deel.gebieden.includes(gebied)) && has(deel.id, groep),
        ) && brings(deel),
    )
  }
}

/** How much of a number of the whole these parts have; undefined where one of them does not say, or it does not add up. */
const sumOver = ({ invoer }: Plan, { feiten }: Boek, feit: string, delen: readonly Deel[]) => {
  const { aggregatie, eenheid } = feiten.get(feit) ?? {}
  const getallen = delen.map(({ id }) => invoer.delen.find((deel) => deel.id === id)?.feiten[feit])
  const som = getallen.reduce<number>((tot, getal) => tot + Number(getal), 0)
  const telt = aggregatie === 'som' && getallen.every((getal) => typeof getal === 'number')
  return telt ? formatEenheid(som, eenheid) : undefined
}

/**
 * Says of a ground which parts it is about; nothing where it is all of them. Of a number of the whole in an area where
 * only some parts lie: how much of it they have.
 */
export const createSayWaar = (plan: Plan, uitkomst: Uitkomst, boek: Boek) => {
  const findDelen = createFindDelen(plan, uitkomst, boek)
  return (grond: Grond): string => {
    const over = grond.deel === undefined ? findDelen(grond) : []
    if (over.length === 0 || over.length === uitkomst.delen.length) return ''
    const namen = joinEn(over.map(({ naam }) => naam))
    const getal = findGetal(uitkomst, grond)
    if (getal === undefined) return ` Dit gaat over ${namen}.`
    const som = sumOver(plan, boek, getal.feit, over)
    return som === undefined
      ? ` Dit rekent met het hele plan; in dit gebied ${over.length === 1 ? 'ligt' : 'liggen'} alleen ${namen}.`
      : ` Het hele plan komt niet hier: in dit gebied ${over.length === 1 ? 'ligt' : 'liggen'} alleen ${namen}, met ${som}.`
  }
}

/** What is told of a ground, and which parts it is about, with a space before it. */
export interface Plekwoorden {
  /** What is told of a ground in an area in which one part lies, said of that part. */
  readonly sayDeel: (grond: Grond) => string
  readonly sayTekst: (grond: Grond) => string
  readonly sayWaar: (grond: Grond) => string
  readonly findDelen: (grond: Grond) => readonly Deel[]
  /** A text in which such grounds are told may tell them as the parts do. */
  readonly sayZin: (zin: string) => string
}

/**
 * The same where the parts that lie there say it of themselves: of a number of the whole their own sentence, with their
 * own number.
 */
export const createPlekwoorden = (plan: Plan, uitkomst: Uitkomst, boek: Boek): Plekwoorden => {
  const findDelen = createFindDelen(plan, uitkomst, boek)
  const sayWaar = createSayWaar(plan, uitkomst, boek)
  const findEigen = (grond: Grond): string | undefined => {
    if (grond.deel !== undefined || findGetal(uitkomst, grond) === undefined) return undefined
    const over = findDelen(grond)
    if (over.length === 0 || over.length === uitkomst.delen.length) return undefined
    const eigen = over.map(({ naam, richting: { door } }) => {
      const zin = door.find(
        ({ soort, id, gebied }) =>
          soort === grond.soort && id === grond.id && gebied === grond.gebied,
      )
      return zin && `${naam}: ${zin.tekst}`
    })
    return eigen.every((zin) => zin !== undefined) ? eigen.join(' ') : undefined
  }
  /** An area judges what lies in it: where that is one part, it is no sentence about the plan. */
  const tellDeel = (grond: Grond): string => {
    const daar = uitkomst.delen.filter(
      ({ gebieden }) => grond.gebied !== undefined && gebieden.includes(grond.gebied),
    )
    const [enige, ...meer] = daar
    return enige === undefined || meer.length > 0 || uitkomst.delen.length === 1
      ? grond.tekst
      : grond.tekst
          .replace(/\b(?:Het|Uw) plan\b/g, enige.naam)
          .replace(/\b(?:het|uw) plan\b/g, 'dit deel')
  }
  const { door = [], tegenkracht = [], zeker = [] } = uitkomst.geheel.richting ?? {}
  const vervangen = [...door, ...tegenkracht, ...zeker].flatMap((grond) => {
    const eigen = findEigen(grond) ?? tellDeel(grond)
    return eigen === grond.tekst ? [] : [[grond.tekst, eigen] as const]
  })
  return {
    findDelen,
    sayDeel: tellDeel,
    sayTekst: (grond) => findEigen(grond) ?? tellDeel(grond),
    sayWaar: (grond) => (findEigen(grond) === undefined ? sayWaar(grond) : ''),
    sayZin: (zin) => vervangen.reduce((tekst, [van, naar]) => tekst.replace(van, () => naar), zin),
  }
}
