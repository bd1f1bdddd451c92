import type { FC } from 'hono/jsx'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { formatAantal } from '../../../domain/tekst.ts'
import { Alinea, Kop3, Lijst } from '../../onderdelen/tekst.tsx'
import { type Aanpassing, compareAanpassingen } from './aanpassingen.ts'
import type { AndereVariant } from './lees-varianten.ts'
import { listVoorwaarden, type Voorwaarde, type Voorwaarden } from './voorwaarden.ts'
import type { Nummers } from './woorden/deelnamen.ts'

/** So many are written out. */
const MAX_GENOEMD = 8

const listAlle = ({ eerst, meer, oordelen }: Voorwaarden): readonly Voorwaarde[] => [
  ...eerst,
  ...meer,
  ...oordelen,
]

interface Verschil {
  readonly erbij: readonly Voorwaarde[]
  /** What is known to be asked of the variant, while of the plan too little is known to say so. */
  readonly alBekend: readonly Voorwaarde[]
  /** The other way round. */
  readonly nogOnbekend: readonly Voorwaarde[]
  readonly vervalt: readonly Voorwaarde[]
}

/**
 * What is asked of a variant and not of the plan, and the other way round, each in the order of its own list. What is open
 * in both is neither, also where it is a part that has to show it; a change that only one of them needs is told.
 */
export const compareVoorwaarden = (plan: Voorwaarden, variant: Voorwaarden): Verschil => {
  const pickOnbekend = (van: Voorwaarden, bij: Voorwaarden) =>
    listAlle(van).filter(({ regel, wijziging }) => !wijziging && bij.onbekend.has(regel))
  const sleutels = new Set(listAlle(plan).map(({ sleutel }) => sleutel))
  return {
    erbij: listAlle(variant).filter(({ sleutel, regel, wijziging }) =>
      wijziging ? !sleutels.has(sleutel) : !plan.onvervuld.has(regel),
    ),
    alBekend: pickOnbekend(variant, plan),
    nogOnbekend: pickOnbekend(plan, variant),
    vervalt: listAlle(plan).filter(({ regel }) => !variant.onvervuld.has(regel)),
  }
}

/** What it says, without the parts that it is about. */
const readKern = ({ zin }: Voorwaarde): string => zin.replace(/ Dit geldt voor .*$/, '')

/** What lapses; where the same is still asked there for another part, with the parts for which it does. */
export const sayVervalt = (
  vervalt: readonly Voorwaarde[],
  blijft: readonly Voorwaarde[],
): readonly string[] => {
  const kernen = new Set(blijft.map(readKern))
  const zinnen = vervalt.map((een) => (kernen.has(readKern(een)) ? een.zin : readKern(een)))
  return [...new Set(zinnen)]
}

const Zinnen: FC<{ readonly kop: string; readonly zinnen: readonly string[] }> = ({
  kop,
  zinnen,
}) => {
  const meer = zinnen.length - MAX_GENOEMD
  return zinnen.length === 0 ? null : (
    <>
      <Alinea>{kop}</Alinea>
      <Lijst
        delen={[
          ...zinnen.slice(0, MAX_GENOEMD),
          ...(meer > 0
            ? [
                `En nog ${formatAantal(meer, 'punt', 'punten')}: die staan in de notitie van die variant.`,
              ]
            : []),
        ]}
      />
    </>
  )
}

interface Props {
  readonly voorwaarden: Voorwaarden
  readonly aanpassingen: readonly Aanpassing[]
  readonly andere: readonly AndereVariant[]
  readonly boek: Regelboek
  readonly nummers: Nummers
}

/** Of each other variant what is asked of it that is not asked of the plan, and what is not asked any more. */
export const AndereVoorwaarden: FC<Props> = ({ voorwaarden, andere, boek, nummers, ...props }) => {
  const anders = andere.filter(({ isGelijk }) => !isGelijk)
  return anders.length === 0 ? null : (
    <>
      <Kop3>Wat bij een andere variant anders is</Kop3>
      {anders.map(({ naam, uitkomst, aanpassingen }) => {
        const eerst = compareAanpassingen(props.aanpassingen, aanpassingen)
        const daar = listVoorwaarden(uitkomst, boek, nummers)
        const { erbij, alBekend, nogOnbekend, vervalt } = compareVoorwaarden(voorwaarden, daar)
        const zinnen = {
          erbij: [...eerst.erbij, ...erbij.map(({ zin }) => zin)],
          alBekend: alBekend.map(({ zin }) => zin),
          nogOnbekend: [...new Set(nogOnbekend.map(readKern))],
          vervalt: [...eerst.vervalt, ...sayVervalt(vervalt, listAlle(daar))],
        }
        return Object.values(zinnen).every((reeks) => reeks.length === 0) ? (
          <Alinea>Bij “{naam}” gelden dezelfde voorwaarden, voor de delen die er dan zijn.</Alinea>
        ) : (
          <>
            <Zinnen kop={`Bij “${naam}” komt erbij:`} zinnen={zinnen.erbij} />
            <Zinnen
              kop={`Bij “${naam}” is dit een voorwaarde; bij het plan van deze notitie is dat nog onbekend:`}
              zinnen={zinnen.alBekend}
            />
            <Zinnen kop={`Bij “${naam}” is nog onbekend:`} zinnen={zinnen.nogOnbekend} />
            <Zinnen kop={`Bij “${naam}” vervalt:`} zinnen={zinnen.vervalt} />
          </>
        )
      })}
    </>
  )
}
