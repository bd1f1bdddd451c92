import { isMisschien, sayAlsSpeelt } from '../../../app/brief/voorwaarden.ts'
import type { OntwikkelingMetBewijs } from '../../../app/ontwikkeling/antwoord.ts'
import { toBestuur } from '../../../app/ontwikkeling/bestuur.ts'
import { listPlekdelen } from '../../../app/ontwikkeling/deel-en-geheel.ts'
import { dropDubbel } from '../../../app/woorden/grond.ts'
import { sayGebied, sayVoorbehoud } from '../../../app/woorden/lidwoord.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { formatAantal, joinEn, lowerFirst, upperFirst } from '../../../domain/tekst.ts'
import { chooseRedenen } from '../../../domain/uitleg/redenen.ts'

type Uitkomst = Pick<OntwikkelingMetBewijs, 'geheel' | 'delen'>
type Grond = NonNullable<Uitkomst['geheel']['richting']>['door'][number]

/** A reservation as what has to be so: "Mits uit onderzoek blijkt dat" as the end of a sentence with "als". */
const toVoorwaarde = (tekst: string): string => sayVoorbehoud(tekst).replace(/^mits /i, '')

/** What a ground says to who decides: in the words for an officer, not in those for the initiator. */
const sayGrond = ({ geheel }: Uitkomst, { soort, id, gebied }: Grond): string => {
  if (soort === 'houding') {
    const houding = geheel.houdingen.find(
      (een) => een.activiteitengroep === id && een.gebied === gebied,
    )
    const naam = geheel.ligging.find((een) => een.gebied === gebied)?.naam ?? gebied
    return houding ? `${upperFirst(sayGebied(naam ?? ''))}: ${toBestuur(houding.tekst)}` : ''
  }
  if (soort === 'spanning')
    return toBestuur(geheel.spanningen.find((een) => een.id === id)?.toelichting.motivering ?? '')
  return toBestuur(
    geheel.uitkomsten.find((een) => een.regel === id && een.gebied === gebied)?.motivering ?? '',
  )
}

export interface Reden {
  readonly zin: string
  /** Which parts it is about, with a space before it. */
  readonly waar: string
}

/** What decides about the whole, at most three; while that is open, what counts whatever else becomes known. */
export const listRedenen = (
  uitkomst: Uitkomst,
  sayWaar: (grond: Grond) => string = () => '',
): readonly Reden[] => {
  const { richting } = uitkomst.geheel
  if (richting === undefined) return []
  const { beslissend, zeker } = chooseRedenen(dropDubbel(richting))
  const redenen = [...beslissend, ...zeker]
    .map((grond) => ({ zin: sayGrond(uitkomst, grond), waar: sayWaar(grond) }))
    .filter(({ zin }) => zin !== '')
  return redenen.filter(({ zin }, i) => redenen.findIndex((een) => een.zin === zin) === i)
}

export interface Voorwaarden {
  readonly eerst: readonly string[]
  /** So many more are special to this plan, and so many are usual for a plan of its kind. */
  readonly meer: number
  readonly gewoon: number
}

/** So many stand on the first page. */
const MAX_VOORWAARDEN = 5

/** The parts that stand low by their place, as what has to be so: nothing else solves that. */
const sayPlekdelen = (
  uitkomst: Uitkomst,
  boek: Pick<Regelboek, 'feiten' | 'regels'>,
): readonly string[] => {
  const plekdelen = listPlekdelen(uitkomst, boek)
  const alle = plekdelen.length === uitkomst.delen.length
  return plekdelen.map(({ deel, mist }) => {
    const waarom =
      mist.length === 0
        ? 'het past niet op deze plek'
        : `op deze plek wordt niet gehaald: ${mist.map(lowerFirst).join('; ')}`
    return `${deel.naam} ${alle ? 'komt op een andere plek' : 'vervalt of komt op een andere plek'} (${waarom})`
  })
}

type Nodig = Uitkomst['geheel']['nodig'][number]

/** A change in words; of a yes or no the question that it answers. */
const sayWijziging = ({ feit, van, naar, kort }: Nodig, { feiten }: Pick<Regelboek, 'feiten'>) => {
  const janee = (waarde: unknown) => (waarde === true ? 'ja' : 'nee')
  const vraag = feiten.get(feit)?.vraag
  return typeof naar === 'boolean' && vraag !== undefined
    ? `het antwoord op “${vraag}” wordt ${janee(naar)}, nu is het ${janee(van)}`
    : lowerFirst(kort.replace(/\.$/, ''))
}

/** The changes that lift the same plan: of each rule one condition, with the ways to meet it. */
const sayNodig = (
  { nodig, uitkomsten }: Uitkomst['geheel'],
  boek: Pick<Regelboek, 'feiten'>,
): readonly string[] =>
  [
    ...Map.groupBy(
      nodig.filter(({ zelfdePlan }) => zelfdePlan),
      ({ regel }) => regel,
    ),
  ].map(([regel, leden]) => {
    const titel = uitkomsten.find((een) => een.regel === regel)?.titel ?? regel
    const keuzes = [...new Set(leden.map((een) => sayWijziging(een, boek)))]
    return keuzes.length === 1
      ? `${lowerFirst(titel)}: ${keuzes[0]}`
      : `${lowerFirst(titel)}, door een van deze: ${keuzes.join('; of ')}`
  })

/**
 * What would have to be so for the plan to go on: first the changes that lift it, of the whole and of a part, then what
 * must still be shown and is special to this plan.
 */
export const listVoorwaarden = (
  uitkomst: Uitkomst,
  boek: Pick<Regelboek, 'feiten' | 'regels'>,
): Voorwaarden => {
  const { geheel } = uitkomst
  const nodig = sayNodig(geheel, boek)
  const { voorbehouden } = geheel.advies
  const bijzonder = voorbehouden.flatMap((deel) => {
    if (deel.gewoon !== undefined) return []
    const voorwaarde = toBestuur(toVoorwaarde(deel.tekst))
    return isMisschien(geheel.uitkomsten, deel) ? sayAlsSpeelt(voorwaarde) : voorwaarde
  })
  const alles = [...new Set([...sayPlekdelen(uitkomst, boek), ...nodig, ...bijzonder])]
  return {
    eerst: alles.slice(0, MAX_VOORWAARDEN),
    meer: Math.max(0, alles.length - MAX_VOORWAARDEN),
    gewoon: new Set(voorbehouden.flatMap(({ gewoon, regel }) => (gewoon ? regel : []))).size,
  }
}

/** How many conditions do not stand there, and where they do. */
export const sayRest = ({ meer, gewoon }: Voorwaarden): string => {
  const rest = [
    ...(meer > 0 ? [formatAantal(meer, 'voorwaarde', 'voorwaarden')] : []),
    ...(gewoon > 0
      ? [formatAantal(gewoon, 'gewoon onderzoek of oordeel', 'gewone onderzoeken en oordelen')]
      : []),
  ]
  return rest.length === 0 ? '' : `Verder nog ${joinEn(rest)}; die staan bij de delen op het bord.`
}
