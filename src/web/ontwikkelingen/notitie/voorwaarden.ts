import { isMisschien } from '../../../app/brief/voorwaarden.ts'
import type { OntwikkelingMetBewijs } from '../../../app/ontwikkeling/antwoord.ts'
import { listPlekdelen } from '../../../app/ontwikkeling/deel-en-geheel.ts'
import { sayVoorbehoud } from '../../../app/woorden/lidwoord.ts'
import type { Voorbehoud } from '../../../domain/model/beoordeling.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { joinEn, lowerFirst, upperFirst } from '../../../domain/tekst.ts'
import { type Bron, findBron, nameBron, rankBron, sayBron } from './grond.ts'
import { toNotitie } from './toets-woorden.ts'

type Uitkomst = Pick<OntwikkelingMetBewijs, 'geheel' | 'delen'>
type Boek = Pick<Regelboek, 'feiten' | 'regels' | 'spanningen'>

/** Sentences: what has to be so, and for which parts; with what that rests on. */
export interface Voorwaarde {
  readonly zin: string
  readonly bron?: Bron
}

export interface Voorwaarden {
  readonly eerst: readonly Voorwaarde[]
  readonly meer: readonly Voorwaarde[]
  /** What a plan of its kind nearly always has to show. */
  readonly gewoon: readonly Voorwaarde[]
}

export const writeVoorwaarde = ({ zin, bron }: Voorwaarde): string =>
  bron === undefined ? zin : `${zin} ${sayBron(bron)}`

/** The same together by what they rest on: the law first, and for each what to call it. */
export const groupPerBron = (
  voorwaarden: readonly Voorwaarde[],
): readonly (readonly [bron: string, zinnen: readonly string[]])[] =>
  [
    ...Map.groupBy(
      voorwaarden.toSorted((a, b) => rankBron(a.bron) - rankBron(b.bron)),
      ({ bron }) => (bron ? nameBron(bron) : ''),
    ),
  ].map(([bron, leden]) => [bron, leden.map(({ zin }) => zin)] as const)

/** So many stand on the first page. */
const MAX_VOORWAARDEN = 5

const withBron = (zin: string, bron: Bron | undefined): Voorwaarde => ({
  zin,
  ...(bron && { bron }),
})

const endZin = (tekst: string): string => `${upperFirst(tekst.replace(/\.$/, ''))}.`

/** The parts that do not fit where they lie: nothing else solves that. Why stands with the reasons. */
const sayPlekdelen = (uitkomst: Uitkomst, boek: Boek): readonly Voorwaarde[] => {
  const plekdelen = listPlekdelen(uitkomst, boek)
  const alle = plekdelen.length === uitkomst.delen.length
  return plekdelen.map(({ deel }) => ({
    zin: `${deel.naam} ${alle ? 'komt op een andere plek' : 'vervalt of komt op een andere plek'}; waarom staat bij de redenen hierboven.`,
  }))
}

type Nodig = Uitkomst['geheel']['nodig'][number]

/** A change in words; of a yes or no the question that it answers. */
const sayWijziging = ({ feit, van, naar, kort }: Nodig, { feiten }: Pick<Boek, 'feiten'>) => {
  const janee = (waarde: unknown) => (waarde === true ? 'ja' : 'nee')
  const vraag = feiten.get(feit)?.vraag
  return typeof naar === 'boolean' && vraag !== undefined
    ? `het antwoord op “${vraag}” wordt ${janee(naar)}, nu is het ${janee(van)}`
    : lowerFirst(kort.replace(/\.$/, ''))
}

/** What a condition rests on; of several places the first. */
const findBronVan = ({ geheel }: Uitkomst, regel: string, boek: Boek): Bron | undefined => {
  const uitkomst = geheel.uitkomsten.find((een) => een.regel === regel)
  return (
    uitkomst &&
    findBron(
      geheel,
      { soort: 'regel', id: regel, ...(uitkomst.gebied && { gebied: uitkomst.gebied }) },
      boek,
    )
  )
}

/** The changes that lift the same plan: of each rule one condition, with the ways to meet it. */
const sayNodig = (uitkomst: Uitkomst, boek: Boek): readonly Voorwaarde[] =>
  [
    ...Map.groupBy(
      uitkomst.geheel.nodig.filter(({ zelfdePlan }) => zelfdePlan),
      ({ regel }) => regel,
    ),
  ].map(([regel, leden]) => {
    const titel = uitkomst.geheel.uitkomsten.find((een) => een.regel === regel)?.titel ?? regel
    const keuzes = [...new Set(leden.map((een) => sayWijziging(een, boek)))]
    const hoe =
      keuzes.length === 1 ? `: ${keuzes[0]}` : `, door een van deze: ${keuzes.join('; of ')}`
    return withBron(endZin(`${titel}${hoe}`), findBronVan(uitkomst, regel, boek))
  })

/** A reservation as what has yet to be so: "Uit de watertoets moet blijken dat …", "De gemeente beoordeelt nog of …". */
export const sayNogNodig = (tekst: string): string =>
  endZin(
    toNotitie(sayVoorbehoud(tekst).replace(/^mits /i, ''))
      .replace(/^de gemeente vindt dat /i, 'de gemeente beoordeelt nog of ')
      .replace(/\bblijkt dat\b/, 'moet blijken dat')
      .replace(/\bblijkt\b/, 'moet blijken'),
  )

/** Which parts a reservation is about, as a sentence with a space before it. */
const sayWelke = ({ delen }: Pick<Uitkomst, 'delen'>, leden: readonly Voorbehoud[]): string => {
  const heeft = delen.filter(({ advies }) =>
    advies.voorbehouden.some(({ regel }) => regel === leden[0]?.regel),
  )
  const gebieden = new Set(leden.flatMap(({ gebied }) => gebied ?? []))
  const daar = delen.filter((deel) => deel.gebieden.some((gebied) => gebieden.has(gebied)))
  const over = heeft.length > 0 ? heeft : daar
  if (over.length === 0) return ' Dit geldt voor het hele plan.'
  return over.length === delen.length && delen.length > 1
    ? ' Dit geldt voor elk deel.'
    : ` Dit geldt voor ${joinEn(over.map(({ naam }) => naam))}.`
}

/** Reservations as sentences: what is asked in several areas once. */
const sayVoorbehouden = (
  uitkomst: Uitkomst,
  voorbehouden: readonly Voorbehoud[],
  boek: Boek,
): readonly Voorwaarde[] =>
  [...Map.groupBy(voorbehouden, ({ regel, tekst }) => `${regel} ${tekst}`).values()].flatMap(
    (leden) => {
      const [eerste] = leden
      if (eerste === undefined) return []
      const misschien = leden.every((een) => isMisschien(uitkomst.geheel.uitkomsten, een))
        ? ' Of dit bij dit plan speelt, is nog niet bekend.'
        : ''
      return withBron(
        `${sayNogNodig(eerste.tekst)}${sayWelke(uitkomst, leden)}${misschien}`,
        findBronVan(uitkomst, eerste.regel, boek),
      )
    },
  )

/**
 * What would have to be so for the plan to go on: first the changes that lift it, of the whole and of a part, then what
 * must still be shown and is special to this plan; apart what is usual.
 */
export const listVoorwaarden = (uitkomst: Uitkomst, boek: Boek): Voorwaarden => {
  const { voorbehouden } = uitkomst.geheel.advies
  const say = (leden: readonly Voorbehoud[]) => sayVoorbehouden(uitkomst, leden, boek)
  const alles = [
    ...sayPlekdelen(uitkomst, boek),
    ...sayNodig(uitkomst, boek),
    // What rests on law or policy weighs more for who decides than an elaboration of the check.
    ...say(voorbehouden.filter(({ gewoon }) => gewoon === undefined)).toSorted(
      (a, b) => rankBron(a.bron) - rankBron(b.bron),
    ),
  ]
  return {
    eerst: alles.slice(0, MAX_VOORWAARDEN),
    meer: alles.slice(MAX_VOORWAARDEN),
    gewoon: say(voorbehouden.filter(({ gewoon }) => gewoon !== undefined)),
  }
}
