import type { OntwikkelingMetBewijs } from '../../../app/ontwikkeling/antwoord.ts'
import type { Voorbehoud } from '../../../domain/model/beoordeling.ts'
import type { Oordeel } from '../../../domain/model/regel.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { endZin, lowerFirst } from '../../../domain/tekst.ts'
import { isMisschien } from '../../../domain/woorden/als-speelt.ts'
import { OORDEEL, sayNogNodig } from '../kamer/nog-open.tsx'
import { type Nummers, nameDelen } from './woorden/deelnamen.ts'
import { type Bron, findBron, nameBron, rankBron } from './woorden/grond.ts'
import { toNotitie } from './woorden/toets-woorden.ts'

type Uitkomst = Pick<OntwikkelingMetBewijs, 'geheel' | 'delen'>
type Boek = Pick<Regelboek, 'feiten' | 'regels' | 'spanningen'>

/** Sentences: what has to be so, and for which parts; with what that rests on. */
export interface Voorwaarde {
  /** The same in another variant, whichever parts it is about there. */
  readonly sleutel: string
  /** The rule that asks it. */
  readonly regel: string
  /** The plan has to change for it. */
  readonly wijziging?: true
  readonly zin: string
  readonly bron?: Bron
}

export interface Voorwaarden {
  /** The rules that are not met yet, by the whole or by a part, whatever is still open of them. */
  readonly onvervuld: ReadonlySet<string>
  /** Those of them of which too little is known of the whole to say more: nothing is asked for them yet. */
  readonly onbekend: ReadonlySet<string>
  /** What rests on law, vision or policy, or else the first few; the law first. */
  readonly eerst: readonly Voorwaarde[]
  readonly meer: readonly Voorwaarde[]
  /** What is no condition to who builds: the municipality has to judge it itself. */
  readonly oordelen: readonly Voorwaarde[]
}

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

/** So many stand on the first page; of those that rest on an elaboration alone. */
const MAX_VOORWAARDEN = 12
const MAX_EIGEN = 5

const ONVERVULD: ReadonlySet<Oordeel> = new Set(['voldoet_niet', 'onbekend', 'vraagt_beoordeling'])

const NIET_BEKEND: ReadonlySet<Oordeel> = new Set(['onbekend', 'vraagt_beoordeling'])

const withBron = (voorwaarde: Omit<Voorwaarde, 'bron'>, bron: Bron | undefined): Voorwaarde => ({
  ...voorwaarde,
  ...(bron && { bron }),
})

/** The rules that are not certainly met: of the whole, and what a part has to show on its own. */
const listOnvervuld = ({ geheel, delen }: Uitkomst): ReadonlySet<string> =>
  new Set([
    ...[geheel, ...delen].flatMap(({ advies }) => advies.voorbehouden.map(({ regel }) => regel)),
    ...geheel.uitkomsten.flatMap(({ regel, oordeel }) => (ONVERVULD.has(oordeel) ? regel : [])),
  ])

/** The rules of which it is open whether the whole meets them, and that no condition is about. */
const listOnbekend = (
  { geheel }: Uitkomst,
  voorwaarden: readonly Voorwaarde[],
): ReadonlySet<string> =>
  new Set(
    geheel.uitkomsten.flatMap(({ regel, oordeel }) =>
      NIET_BEKEND.has(oordeel) && !voorwaarden.some((een) => een.regel === regel) ? regel : [],
    ),
  )

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
    const zin = endZin(`${titel}${hoe}`)
    const sleutel = `${regel} nodig`
    return withBron({ sleutel, regel, wijziging: true, zin }, findBronVan(uitkomst, regel, boek))
  })

/** Which parts a reservation is about, as a sentence with a space before it. */
const sayWelke = (
  { delen }: Pick<Uitkomst, 'delen'>,
  leden: readonly Voorbehoud[],
  nummers: Nummers,
): string => {
  const heeft = delen.filter(({ advies }) =>
    advies.voorbehouden.some(({ regel }) => regel === leden[0]?.regel),
  )
  const gebieden = new Set(leden.flatMap(({ gebied }) => gebied ?? []))
  const daar = delen.filter((deel) => deel.gebieden.some((gebied) => gebieden.has(gebied)))
  const over = heeft.length > 0 ? heeft : daar
  return over.length === 0
    ? delen.length > 1
      ? ' Dit volgt uit het plan als geheel, niet uit één deel.'
      : ' Dit geldt voor het hele plan.'
    : ` Dit geldt voor ${nameDelen(over, delen, nummers)}.`
}

/** Reservations as sentences: what is asked in several areas once. */
const sayVoorbehouden = (
  uitkomst: Uitkomst,
  { boek, nummers }: { readonly boek: Boek; readonly nummers: Nummers },
): readonly Voorwaarde[] =>
  [
    ...Map.groupBy(uitkomst.geheel.advies.voorbehouden, ({ regel, tekst }) => `${regel} ${tekst}`),
  ].flatMap(([sleutel, leden]) => {
    const [eerste] = leden
    if (eerste === undefined) return []
    const misschien = leden.every((een) => isMisschien(uitkomst.geheel.uitkomsten, een))
      ? ' Of dit daar wordt gevraagd, moet nog blijken.'
      : ''
    const { regel, tekst } = eerste
    const zin = `${sayNogNodig(tekst, toNotitie)}${sayWelke(uitkomst, leden, nummers)}${misschien}`
    return withBron({ sleutel, regel, zin }, findBronVan(uitkomst, regel, boek))
  })

/**
 * What would have to be so for the plan to go on: first the changes that lift it, of the whole and of a part, then what
 * must still be shown, in the order of what that rests on; apart what the municipality has to judge itself.
 */
export const listVoorwaarden = (
  uitkomst: Uitkomst,
  boek: Boek,
  nummers: Nummers = new Map(),
): Voorwaarden => {
  const alle = sayVoorbehouden(uitkomst, { boek, nummers })
  // What rests on law or policy weighs more for who decides than an elaboration of the check.
  const blijken = alle
    .filter(({ zin }) => !zin.startsWith(OORDEEL))
    .toSorted((a, b) => rankBron(a.bron) - rankBron(b.bron))
  const isEigen = ({ bron }: Voorwaarde) => bron?.herkomst === 'eigen_uitwerking'
  const vast = blijken.filter((een) => !isEigen(een)).slice(0, MAX_VOORWAARDEN)
  const voorop = vast.length > 0 ? vast : blijken.slice(0, MAX_EIGEN)
  return {
    onvervuld: listOnvervuld(uitkomst),
    onbekend: listOnbekend(uitkomst, alle),
    eerst: [...sayNodig(uitkomst, boek), ...voorop],
    meer: blijken.filter((een) => !voorop.includes(een)),
    oordelen: alle.filter(({ zin }) => zin.startsWith(OORDEEL)),
  }
}
