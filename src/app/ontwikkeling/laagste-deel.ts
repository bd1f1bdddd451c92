import { NOG_NIET_TE_ZEGGEN } from '../../domain/model/visie.ts'
import { joinEn } from '../../domain/tekst.ts'
import { highestStapOf, stapOf } from '../../domain/weging/schaal.ts'
import { isHoogste, isNogOpen } from '../woorden/richting.ts'
import type { OntwikkelingMetBewijs } from './antwoord.ts'
import { isOpen } from './wat-eerst.ts'

type Uitkomst = Pick<OntwikkelingMetBewijs, 'geheel' | 'delen'>
type Deel = Uitkomst['delen'][number]

export interface Achterblijvers {
  /** The parts that, with what is known now, can come out least high; none when that is all of them. */
  readonly laagst: readonly Deel[]
  /** The parts of which less can be said than of the others, while the whole is open too. */
  readonly open: readonly Deel[]
}

/** Those of which something holds, unless it holds of all. */
const pickSome = (delen: readonly Deel[], is: (deel: Deel) => boolean): readonly Deel[] => {
  const gekozen = delen.filter(is)
  return gekozen.length === delen.length ? [] : gekozen
}

const listLaagst = (delen: readonly Deel[]): readonly Deel[] => {
  const laagste = Math.min(...delen.map(({ richting }) => highestStapOf(richting)))
  return pickSome(delen, ({ richting }) => highestStapOf(richting) === laagste)
}

/** Which parts hold the plan back: the lowest ones, and those that leave it open. */
export const findAchterblijvers = (uitkomst: Uitkomst): Achterblijvers => {
  const { geheel, delen } = uitkomst
  const laagst = listLaagst(delen)
  const open = geheel.richting === undefined || isOpen({ richting: geheel.richting })
  return {
    laagst,
    open: open ? pickSome(delen, ({ advies }) => advies.conclusie === NOG_NIET_TE_ZEGGEN) : [],
  }
}

const ZWIJGT = stapOf('zwijgt')

/** The parts that are settled low as well, above the lowest ones: what decides there does not go away with those. */
export const listOokLaag = ({ delen }: Pick<Uitkomst, 'delen'>): readonly Deel[] => {
  const laagst = listLaagst(delen)
  if (laagst.length === 0) return []
  return delen.filter((deel) => {
    const stap = stapOf(deel.richting.stand)
    return !laagst.includes(deel) && stap >= 0 && stap < ZWIJGT
  })
}

/** While the whole is open: the parts that certainly come out lower by themselves than the whole still may. */
export const listLager = ({ geheel, delen }: Uitkomst): readonly Deel[] => {
  const { richting } = geheel
  if (richting === undefined || !isOpen({ richting })) return []
  // What is open of a part may take it higher than is said of it now.
  return delen.filter(
    (deel) =>
      !(isNogOpen(deel.richting) && !isHoogste(deel.richting)) &&
      highestStapOf(deel.richting) < highestStapOf(richting),
  )
}

/** So many parts are named. */
const MAX_NAMEN = 3

/**
 * Why the whole stands higher than a part, or lower than each of them: it is weighed as one plan, and not by its lowest
 * part. Nothing where neither is so.
 */
export const sayAlsEen = ({ geheel, delen }: Uitkomst): string => {
  const stap = highestStapOf(geheel.richting)
  const bekend = delen.filter(({ richting }) => highestStapOf(richting) >= 0)
  if (stap < 0 || delen.length < 2) return ''
  const lager = bekend.filter(({ richting }) => highestStapOf(richting) < stap)
  const elk =
    bekend.length === delen.length && bekend.every((deel) => highestStapOf(deel.richting) > stap)
  if (lager.length === 0 && !elk) return ''
  const dan =
    elk || lager.length > MAX_NAMEN
      ? `${elk ? 'elk' : 'een'} deel apart`
      : `${joinEn(lager.map(({ naam }) => naam))} apart`
  return `Het geheel is gewogen als één plan, met de getallen van de delen samen, en niet naar zijn laagste deel. Daardoor kan het ${elk ? 'minder gunstig' : 'gunstiger'} uitkomen dan ${dan}.`
}
