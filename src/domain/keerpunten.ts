import { basisOf, rangesFor, type Vergelijkknoop } from './bereiken.ts'
import type { Waarden } from './compile.ts'
import type { Feit } from './feit.ts'
import type { GecompileerdRegelboek } from './regelwerk.ts'
import { allowedRange, stepOf } from './ruimte.ts'
import { testBereik } from './waardebereik.ts'
import { ONBEKEND, type Waarheid } from './waarheid.ts'

/** Bound on the tests of one comparison along one fact. */
const MAX_TESTEN = 400
/** Where there are no steps, the range is divided in so many cells. */
const CELLEN = 2 ** 40

/** What is found along one fact. */
export interface Keerpunten {
  readonly punten: readonly number[]
  /** False when the bound was hit: a turning point may be missing. */
  readonly volledig: boolean
}

const GEEN: Keerpunten = { punten: [], volledig: true }

interface Rooster {
  readonly eerste: number
  readonly laatste: number
  readonly at: (plaats: number) => number
  /** Where the place ends: in whole steps at the step itself, otherwise at the next place. */
  readonly tot: (plaats: number) => number
  /** The places at and beside a number. */
  readonly around: (x: number) => readonly number[]
}

/** The numbers a fact may take, by place: whole steps, or cells where there are none. */
const divide = (feit: Feit, laagst: number, hoogst: number): Rooster => {
  const stap = stepOf(feit)
  if (stap === 0) {
    const cel = (hoogst - laagst) / CELLEN
    const at = (plaats: number) => laagst + plaats * cel
    const around = (x: number) => [x - cel, x, x + cel]
    return { eerste: 0, laatste: CELLEN - 1, at, tot: (plaats) => at(plaats + 1), around }
  }
  const at = (plaats: number) => Number((plaats * stap).toFixed(9))
  const around = (x: number) => {
    const plaats = Math.round(x / stap)
    return [plaats - 1, plaats, plaats + 1].map(at)
  }
  const [eerste, laatste] = [Math.ceil(laagst / stap - 1e-9), Math.floor(hoogst / stap + 1e-9)]
  return { eerste, laatste, at, tot: at, around }
}

export interface Langs {
  readonly waarden: Waarden
  /** The fact that is varied over what it may become. */
  readonly slot: number
  /** Other changeable facts that are left free within what they may become. */
  readonly vrij: ReadonlySet<number>
}

/** The numbers a comparison names for the fact itself; undefined when more than the fact varies. */
const namedNumbers = (
  werk: GecompileerdRegelboek,
  vergelijking: Vergelijkknoop,
  { waarden, slot, vrij }: Langs,
): readonly number[] | undefined => {
  const { bron, slot: eigen, normSlot } = vergelijking
  if (eigen !== slot && normSlot !== slot) return undefined
  if (normSlot === undefined) return [bron.value].flat().filter((x) => typeof x === 'number')
  const ander = eigen === slot ? normSlot : eigen
  const norm = waarden[ander]
  if (werk.basis[ander]?.some((deel) => deel === slot || vrij.has(deel))) return undefined
  return typeof norm === 'number' ? [norm] : undefined
}

/** Walks the places of a fact, passing over ranges in which the comparison cannot turn. */
const walkRooster = (
  { eerste, laatste, at, tot }: Rooster,
  test: (laagst: number, hoogst: number) => Waarheid,
): Keerpunten => {
  const punten: number[] = []
  let testen = 0
  let volledig = true
  let vorige: Waarheid | undefined
  const isOpen = (plaats: number) => test(at(plaats), at(plaats)) === ONBEKEND
  const walk = (van: number, naar: number): void => {
    testen += 1
    const uit = test(at(van), tot(naar))
    if (uit !== ONBEKEND || (isOpen(van) && isOpen(naar))) {
      if (vorige !== undefined && vorige !== uit) punten.push(tot(van - 1), at(van))
      vorige = uit
      return
    }
    if (van === naar) {
      // A turn within one cell: its ends, and the number a person would write there.
      punten.push(at(van), Number(((at(van) + tot(van)) / 2).toFixed(9)), tot(van))
      vorige = undefined
      return
    }
    if (testen >= MAX_TESTEN) {
      volledig = false
      vorige = undefined
      return
    }
    const midden = Math.floor((van + naar) / 2)
    walk(van, midden)
    walk(midden + 1, naar)
  }
  if (eerste <= laatste) walk(eerste, laatste)
  return { punten, volledig }
}

/**
 * The numbers at and beside which a comparison turns along one changeable fact, also where it holds
 * for an instant only (an `equal` on a derived fact).
 */
export const listKeerpunten = (
  werk: GecompileerdRegelboek,
  vergelijking: Vergelijkknoop,
  langs: Langs,
): Keerpunten => {
  const { waarden, slot, vrij } = langs
  const feit = werk.feiten[slot] as Feit
  const ruimte = allowedRange(feit, waarden[slot])
  const isLos = vergelijking.slot === vergelijking.normSlot
  if (!('laagst' in ruimte) || isLos || !basisOf(werk, vergelijking).includes(slot)) return GEEN
  const rooster = divide(feit, ruimte.laagst, ruimte.hoogst)
  const isBinnen = (x: number) => x >= ruimte.laagst && x <= ruimte.hoogst
  const genoemd = namedNumbers(werk, vergelijking, langs)
  if (genoemd) return { punten: genoemd.flatMap(rooster.around).filter(isBinnen), volledig: true }
  const { punten, volledig } = walkRooster(rooster, (laagst, hoogst) =>
    testBereik(
      vergelijking,
      rangesFor(werk, waarden, (deel) => {
        if (deel === slot) return { laagst, hoogst }
        return vrij.has(deel) ? allowedRange(werk.feiten[deel] as Feit, waarden[deel]) : undefined
      }),
    ),
  )
  return { punten: punten.filter(isBinnen), volledig }
}
