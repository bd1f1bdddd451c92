import type { Herkomst, Werking } from '../../domain/model/bron.ts'
import { joinEn, lowerFirst } from '../../domain/tekst.ts'
import { nameGroep } from '../../domain/woorden/groep.ts'
import type { Aandeel } from '../ports/rapport.ts'
import { nameGebied } from '../woorden/namen.ts'
import type { Bron } from './bron.ts'

interface Grond {
  /** How one finds it: the code, or of which activities it is the stance, with the area. */
  readonly naam: string
  readonly herkomst: Herkomst
  readonly werking: Werking
}

type Punt = Bron['beoordeling']['advies']['beslissend'][number]

const findGrond = ({ beoordeling, boek }: Bron, { soort, id, gebied }: Punt) => {
  if (soort === 'spanning') return boek.spanningen.find((spanning) => spanning.id === id)
  return soort === 'houding'
    ? beoordeling.houdingen.find((een) => een.activiteitengroep === id && een.gebied === gebied)
    : beoordeling.uitkomsten.find(
        (uitkomst) => uitkomst.regel === id && (gebied === undefined || uitkomst.gebied === gebied),
      )
}

const namePunt = ({ boek }: Bron, { soort, id, gebied }: Punt): string => {
  const wat = soort === 'houding' ? `houding voor ${lowerFirst(nameGroep(boek, id))}` : id
  return gebied === undefined ? wat : `${wat} (${nameGebied(boek)(gebied)})`
}

/** Of everything that decides or carries the advice: where it comes from. */
const listDragend = (bron: Bron): readonly Grond[] => {
  const { beslissend, gedragenDoor } = bron.beoordeling.advies
  const punten: readonly Punt[] = [
    ...beslissend,
    ...gedragenDoor.map((id) => ({ soort: 'regel', id }) as const),
  ]
  return punten.flatMap((punt): readonly Grond[] => {
    const grond = findGrond(bron, punt)
    return grond === undefined ? [] : [{ ...grond, naam: namePunt(bron, punt) }]
  })
}

/** What stands in more areas alike is named once, with how often it counts. */
const nameAlle = (delen: readonly Grond[]): readonly string[] =>
  [...Map.groupBy(delen, ({ naam }) => naam)].map(([naam, { length }]) =>
    length === 1 ? naam : `${naam} (${length} keer)`,
  )

/** Which those are and which not, so that the officer can count them. */
const nameDragend = ({ register }: Bron, gronden: readonly Grond[], { isZo }: Soort): string => {
  if (register === 'kort') return ''
  const say = (kop: string, delen: readonly Grond[]): string =>
    delen.length === 0 ? '' : ` ${kop}: ${joinEn(nameAlle(delen))}.`
  const zo = gronden.filter(isZo)
  return (
    say(zo.length === 1 ? 'Dat is' : 'Dat zijn', zo) +
    say(
      'Niet',
      gronden.filter((deel) => !isZo(deel)),
    )
  )
}

/** About which points: of several, and of one. What carries the advice decides nothing by itself, and counts. */
type Over = readonly [meer: string, een: string]
const DRAGEND: Over = ['waarop dit advies rust', 'waarop dit advies rust']
const ALLE: Over = ['die over dit plan gaan', 'dat over dit plan gaat']

interface Soort {
  readonly isZo: (grond: Pick<Grond, 'herkomst' | 'werking'>) => boolean
  /** Said of so many. */
  readonly zeg: (aantal: number) => string
  /** Said of the only one there is, when it is not so. */
  readonly niet: string
}

const EIGEN: Soort = {
  isZo: ({ herkomst }) => herkomst === 'eigen_uitwerking',
  zeg: (aantal) => `${aantal === 1 ? 'is' : 'zijn'} eigen uitwerking van Visietoets en geen beleid`,
  niet: 'is geen eigen uitwerking van Visietoets',
}
const TE_BEVESTIGEN: Soort = {
  isZo: ({ werking }) => werking === 'te_bevestigen',
  zeg: () => 'moet de gemeente nog bevestigen',
  niet: 'hoeft de gemeente niet meer te bevestigen',
}

const count = (
  gronden: readonly Pick<Grond, 'herkomst' | 'werking'>[],
  [meer, een]: Over,
  { isZo, zeg, niet }: Soort,
): Aandeel => {
  const aantal = gronden.filter(isZo).length
  const van = gronden.length
  const tekst =
    van === 1
      ? `Het ene punt ${een}, ${aantal === 1 ? zeg(aantal) : niet}.`
      : `${aantal} van de ${van} punten ${meer}, ${zeg(aantal)}.`
  return { aantal, van, tekst }
}

/** How much of the advice is ours and how much the municipality must still confirm: n of m, never left out. */
export const countAandelen = (bron: Bron): readonly Aandeel[] => {
  const dragend = listDragend(bron)
  const alle = bron.beoordeling.uitkomsten
  const eigen = count(dragend, DRAGEND, EIGEN)
  return [
    { ...eigen, tekst: `${eigen.tekst}${nameDragend(bron, dragend, EIGEN)}` },
    count(dragend, DRAGEND, TE_BEVESTIGEN),
    count(alle, ALLE, EIGEN),
    count(alle, ALLE, TE_BEVESTIGEN),
  ]
}
