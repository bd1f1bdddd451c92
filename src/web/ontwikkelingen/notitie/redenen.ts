import type { OntwikkelingMetBewijs } from '../../../app/ontwikkeling/antwoord.ts'
import { listPlekdelen } from '../../../app/ontwikkeling/deel-en-geheel.ts'
import { findAchterblijvers } from '../../../app/ontwikkeling/laagste-deel.ts'
import { dropDubbel } from '../../../app/woorden/grond.ts'
import { sayGebied } from '../../../app/woorden/lidwoord.ts'
import type { Beoordeling } from '../../../domain/model/beoordeling.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import type { GrondUitkomst } from '../../../domain/model/richting.ts'
import { upperFirst } from '../../../domain/tekst.ts'
import { chooseRedenen } from '../../../domain/uitleg/redenen.ts'
import { type Bron, findBron, listStandbronnen, sayBronNa } from './grond.ts'
import { toNotitie } from './toets-woorden.ts'

type Uitkomst = Pick<OntwikkelingMetBewijs, 'geheel' | 'delen'>
type Deel = Uitkomst['delen'][number]
type Beoordeeld = Pick<
  Beoordeling,
  'richting' | 'uitkomsten' | 'houdingen' | 'spanningen' | 'ligging'
>

/** What a ground says to who decides: in the words for an officer, not in those for the initiator. */
const sayGrond = (van: Beoordeeld, { soort, id, gebied }: GrondUitkomst): string => {
  if (soort === 'houding') {
    const houding = van.houdingen.find(
      (een) => een.activiteitengroep === id && een.gebied === gebied,
    )
    const naam = van.ligging.find((een) => een.gebied === gebied)?.naam ?? gebied
    return houding ? `${upperFirst(sayGebied(naam ?? ''))}: ${toNotitie(houding.tekst)}` : ''
  }
  if (soort === 'spanning')
    return toNotitie(van.spanningen.find((een) => een.id === id)?.toelichting.motivering ?? '')
  return toNotitie(
    van.uitkomsten.find((een) => een.regel === id && een.gebied === gebied)?.motivering ?? '',
  )
}

export interface Reden {
  readonly zin: string
  /** Which parts it is about, with a space before it. */
  readonly waar: string
  /** What it rests on, with a space before it. */
  readonly bron: string
}

/** What decides, at most three; while that is open, what counts whatever else becomes known. */
const chooseGronden = ({ richting }: Pick<Beoordeeld, 'richting'>): readonly GrondUitkomst[] => {
  if (richting === undefined) return []
  const { beslissend, zeker } = chooseRedenen(dropDubbel(richting))
  return [...beslissend, ...zeker]
}

const toRedenen = (
  van: Beoordeeld,
  gronden: readonly GrondUitkomst[],
  { boek, sayWaar }: { boek: Pick<Regelboek, 'spanningen'>; sayWaar: (g: GrondUitkomst) => string },
): readonly Reden[] => {
  const redenen = gronden
    .map((grond) => {
      const bron = findBron(van, grond, boek)
      const zin = sayGrond(van, grond)
      return { zin, waar: sayWaar(grond), bron: bron ? ` ${sayBronNa(zin, bron)}` : '' }
    })
    .filter(({ zin }) => zin !== '')
  return redenen.filter(({ zin }, i) => redenen.findIndex((een) => een.zin === zin) === i)
}

/** A part that holds the whole back, with what decides there: of the whole that says little, for the parts lie apart. */
export interface Deelredenen {
  readonly deel: Deel
  readonly redenen: readonly Reden[]
  /** What its stand rests on. */
  readonly bronnen: readonly Bron[]
}

/** So many parts are told of one by one. */
const MAX_DELEN = 4

/** The parts that decide about the whole: those that do not fit where they lie, and those that stand lowest. */
export const listBepalend = (
  uitkomst: Uitkomst,
  boek: Pick<Regelboek, 'feiten' | 'regels'>,
): readonly Deel[] => {
  const plekdelen = listPlekdelen(uitkomst, boek).map(({ deel }) => deel)
  const { laagst } = findAchterblijvers(uitkomst)
  return [...plekdelen, ...laagst.filter((deel) => !plekdelen.includes(deel))].slice(0, MAX_DELEN)
}

/** What decides about a part, said of that part. */
export const listDeelredenen = (
  deel: Deel,
  beoordeling: Beoordeeld,
  boek: Pick<Regelboek, 'spanningen'>,
): Deelredenen => ({
  deel,
  bronnen: listStandbronnen(beoordeling, boek),
  redenen: toRedenen(beoordeling, chooseGronden(beoordeling), { boek, sayWaar: () => '' }).map(
    (reden) => ({ ...reden, zin: reden.zin.replace(/\bHet plan\b/g, deel.naam) }),
  ),
})

/** Whether all that lies in the area of a ground is told of already. */
const isGezegd = (
  { delen }: Pick<Uitkomst, 'delen'>,
  bepalend: readonly Deel[],
  { gebied }: Pick<GrondUitkomst, 'gebied'>,
): boolean => {
  const daar = delen.filter(({ gebieden }) => gebied !== undefined && gebieden.includes(gebied))
  return daar.length > 0 && daar.every((deel) => bepalend.includes(deel))
}

/** What decides about the whole, and is not told of the parts that it is about. */
export const listRedenen = (
  uitkomst: Uitkomst,
  {
    boek,
    bepalend = [],
    sayWaar = () => '',
  }: {
    readonly boek: Pick<Regelboek, 'spanningen'>
    readonly bepalend?: readonly Deel[]
    readonly sayWaar?: (grond: GrondUitkomst) => string
  },
): readonly Reden[] =>
  toRedenen(
    uitkomst.geheel,
    chooseGronden(uitkomst.geheel).filter((grond) => !isGezegd(uitkomst, bepalend, grond)),
    { boek, sayWaar },
  )

/** What the whole does not meet and is not told of yet, in the order of the rules. */
export const listNietGehaald = (
  uitkomst: Uitkomst,
  bepalend: readonly Deel[],
  gezegd: ReadonlySet<string>,
) =>
  uitkomst.geheel.uitkomsten.filter(
    ({ oordeel, aard, gebied, motivering }) =>
      oordeel === 'voldoet_niet' &&
      (aard === 'eis' || aard === 'open_norm') &&
      !gezegd.has(toNotitie(motivering)) &&
      !isGezegd(uitkomst, bepalend, gebied === undefined ? {} : { gebied }),
  )
