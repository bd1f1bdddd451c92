import type { OntwikkelingMetBewijs } from '../../../../app/ontwikkeling/antwoord.ts'
import {
  findPlekrand,
  tellGrenzen,
  tellOnzeker,
} from '../../../../app/ontwikkeling/vertellen/plekrand.ts'
import { sayGebied } from '../../../../app/woorden/lidwoord.ts'
import type { Beoordeling } from '../../../../domain/model/beoordeling.ts'
import type { Regelboek } from '../../../../domain/model/regelboek.ts'
import type { GrondUitkomst } from '../../../../domain/model/richting.ts'
import { isNietGehaald } from '../../../../domain/model/uitkomst.ts'
import { formatEenheid, lowerFirst, upperFirst } from '../../../../domain/tekst.ts'
import { type Bron, findBron, listStandbronnen, sayBronNa } from './grond.ts'
import { toNotitie } from './toets-woorden.ts'
import { chooseGronden, listLaag } from './waardoor.ts'

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
  /** The numbers that would meet what it does not meet now, each as half a sentence. */
  readonly nodig: readonly Nodig[]
  /** The borders on which its stand hangs that may lie elsewhere, and what its advice would then be. */
  readonly grenzen: readonly string[]
  /** Of the areas in which it stands low: that it may lie outside. */
  readonly onzeker: readonly string[]
}

/** A number of a part that would have to be another, and what is met by that. */
export interface Nodig {
  readonly regel: string
  readonly kort: string
  readonly haalt: string
}

/** So many parts are told of one by one. */
const MAX_DELEN = 4

/** The parts of which who decides has to know why: of more than these one by one nobody keeps count. */
export const listBepalend = (
  uitkomst: Uitkomst,
  boek: Pick<Regelboek, 'feiten' | 'regels'>,
): readonly Deel[] => listLaag(uitkomst, boek).slice(0, MAX_DELEN)

/** What of its numbers would have to be otherwise for what gives its stand now. */
const listNodig = (
  { richting }: Deel,
  { nodig = [], uitkomsten }: Beoordeeld & Partial<Pick<Beoordeling, 'nodig'>>,
): readonly Nodig[] => {
  const gevend = new Set(chooseGronden(richting).map(({ id }) => id))
  return nodig.flatMap(({ regel, kort, van, naar, eenheid, vervalt }) => {
    if (!gevend.has(regel) || typeof van !== 'number' || typeof naar !== 'number') return []
    const titel = uitkomsten.find((een) => een.regel === regel)?.titel ?? ''
    const aantal = Math.abs(van - naar)
    const verschil = `${formatEenheid(aantal, eenheid)} ${naar < van ? 'minder' : 'meer'}`
    return {
      regel,
      kort: kort.replace(/\. .*$|\.$/, ''),
      haalt: `Dat ${aantal === 1 ? 'is' : 'zijn'} ${verschil}. Dan ${vervalt ? 'geldt dit niet meer' : 'wordt dit wel gehaald'}: ${lowerFirst(titel)}.`,
    }
  })
}

/** What decides about a part, said of that part. */
export const listDeelredenen = (
  deel: Deel,
  beoordeling: Beoordeeld & Partial<Pick<Beoordeling, 'nodig' | 'randgevoelig'>>,
  boek: Pick<Regelboek, 'spanningen' | 'gebieden'>,
): Deelredenen => ({
  deel,
  grenzen: tellGrenzen(beoordeling, { boek, say: toNotitie, deel: deel.naam }),
  onzeker: tellOnzeker(findPlekrand(beoordeling)?.onzeker ?? [], boek, deel.naam),
  bronnen: listStandbronnen(beoordeling, boek),
  nodig: listNodig(deel, beoordeling),
  redenen: toRedenen(beoordeling, chooseGronden(beoordeling.richting), {
    boek,
    sayWaar: () => '',
  }).map((reden) => ({ ...reden, zin: reden.zin.replace(/\bHet plan\b/g, deel.naam) })),
})

/** Whether it is told of a part already, or of all that lies in its area. */
const isGezegd = (
  { delen }: Pick<Uitkomst, 'delen'>,
  bepalend: readonly Deel[],
  { id, gebied }: { readonly id: string; readonly gebied?: string | undefined },
): boolean => {
  const daar = delen.filter(({ gebieden }) => gebied !== undefined && gebieden.includes(gebied))
  const alle = daar.length > 0 && daar.every((deel) => bepalend.includes(deel))
  return (
    alle ||
    bepalend.some(({ richting }) =>
      chooseGronden(richting).some((grond) => grond.id === id && grond.gebied === gebied),
    )
  )
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
    chooseGronden(uitkomst.geheel.richting).filter((grond) => !isGezegd(uitkomst, bepalend, grond)),
    { boek, sayWaar },
  )

/** What the whole does not meet and is not told of yet, in the order of the rules. */
export const listNietGehaald = (
  uitkomst: Uitkomst,
  bepalend: readonly Deel[],
  gezegd: ReadonlySet<string>,
) =>
  uitkomst.geheel.uitkomsten.filter(
    (een) =>
      isNietGehaald(een) &&
      !gezegd.has(toNotitie(een.motivering)) &&
      !isGezegd(uitkomst, bepalend, { id: een.regel, gebied: een.gebied }),
  )
