import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import type { GrondUitkomst, RichtingUitkomst } from '../../domain/model/richting.ts'
import type { Visie } from '../../domain/model/visie.ts'
import { sayAnderPlan } from '../../domain/uitleg/ander-plan.ts'
import { chooseRedenen } from '../../domain/uitleg/redenen.ts'
import { withoutLabel } from '../../domain/uitleg/zinnen.ts'
import { splitRaad } from '../../domain/woorden/raad.ts'
import { labelVastheid } from '../woorden/richting.ts'
import { shortenZinnen } from './inkorten.ts'

const MAX_REDENEN = 3
/** Of which so many speak for it; more stand with the whole advice. */
const MAX_PLUSPUNTEN = 1

/** Whether it gives the stand, is certain while the stand is open, or speaks for the plan all the same. */
export type Rol = 'beslist' | 'zeker' | 'pleit_voor'

export interface Reden {
  readonly rol: Rol
  /** As many whole sentences as are read at a glance; the rest stands with all reasons. */
  readonly tekst: string
  /** How firm it is, where that is not what is said of the whole. */
  readonly label?: string
}

/** Reasons of which so many last words are the same say the same. */
const ZELFDE_EINDE = 9

const endOf = (tekst: string): string => tekst.split(' ').slice(-ZELFDE_EINDE).join(' ')

/** Each thing once, however many rules or areas say it. */
const dropDubbel = (redenen: readonly Reden[]): readonly Reden[] =>
  redenen.filter(
    ({ tekst }, i) => redenen.findIndex((eerder) => endOf(eerder.tekst) === endOf(tekst)) === i,
  )

/** Without what it tells to do, where that is read elsewhere. */
const sayReden = (tekst: string, zonderRaad: boolean): string => {
  const heel = sayAnderPlan(withoutLabel(tekst))
  return shortenZinnen(zonderRaad ? splitRaad(heel).reden : heel)
}

type Open = Pick<Beoordeling['advies']['voorbehouden'][number], 'regel' | 'gebied'>

/**
 * What carries the plan at this place, where all that gives the stand must still show: of what was never asked nobody
 * learns why the plan fits.
 */
const findDrager = (
  { door }: RichtingUitkomst,
  beslissend: readonly GrondUitkomst[],
  isOpen: (grond: GrondUitkomst) => boolean,
): readonly GrondUitkomst[] => {
  if (!beslissend.every(isOpen)) return []
  const dragers = door.filter(
    (grond) => grond.rol === 'doorbreekt_stilte' && grond.tekst !== '' && !isOpen(grond),
  )
  const drager = dragers.find(({ soort }) => soort === 'houding') ?? dragers[0]
  return drager ? [drager] : []
}

/** Beside a sentence on what must still show: the rule is firm, and what comes of it is not. */
const ALLEEN_DE_EIS = 'alleen de eis staat vast'

/**
 * The three reasons that are read first: what decides, then what is certain already, then what speaks for it. Where all
 * that decides must still show, what carries the plan comes before it.
 * `zonderRaad`: what to do about them is read elsewhere; `open`: what must still show.
 */
export const listRedenen = (
  richting: RichtingUitkomst,
  visie: Visie,
  {
    zonderRaad = false,
    open = [],
  }: { readonly zonderRaad?: boolean; readonly open?: readonly Open[] } = {},
): readonly Reden[] => {
  const { beslissend, zeker, tegenkracht } = chooseRedenen(richting)
  const isOpen = ({ soort, id, gebied }: GrondUitkomst) =>
    soort === 'regel' && open.some((deel) => deel.regel === id && deel.gebied === gebied)
  const say = (rol: Rol, grond: GrondUitkomst): Reden => {
    const { tekst, hardheid } = grond
    const label = hardheid === 'vast' && isOpen(grond) ? ALLEEN_DE_EIS : undefined
    return {
      rol,
      tekst: sayReden(tekst, zonderRaad),
      ...(hardheid !== undefined &&
        hardheid !== richting.hardheid && { label: label ?? labelVastheid(visie, hardheid) }),
    }
  }
  return dropDubbel([
    ...findDrager(richting, beslissend, isOpen).map((grond) => say('beslist', grond)),
    ...beslissend.map((grond) => say('beslist', grond)),
    ...zeker.map((grond) => say('zeker', grond)),
    ...tegenkracht.slice(0, MAX_PLUSPUNTEN).map((grond) => say('pleit_voor', grond)),
  ]).slice(0, MAX_REDENEN)
}

const AANHEF: Readonly<Record<Rol, string>> = {
  beslist: '',
  zeker: 'Dit telt al mee: ',
  pleit_voor: 'Pluspunt: ',
}

/** What is read before a reason that does not decide; empty before one that does. */
export const sayAanhef = ({ rol }: Reden): string => AANHEF[rol]
