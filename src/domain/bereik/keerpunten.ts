import type { Feit } from '../model/feit.ts'
import type { Waarden } from '../regeltaal/compile.ts'
import type { GecompileerdRegelboek } from '../regeltaal/regelwerk.ts'
import { ONBEKEND, type Waarheid } from '../regeltaal/waarheid.ts'
import { basisOf, rangesFor, type Vergelijkknoop } from './bereiken.ts'
import { allowedRange, stepOf } from './ruimte.ts'
import { turnsOnce } from './verloop.ts'
import { NIETS_BEKEND, testBereik, type Waardebereik } from './waardebereik.ts'

/** Bound on the halvings of one comparison along one fact. */
const MAX_DELINGEN = 200
/** Bound on the places of one open stretch that are all named. */
const MAX_ELK = 50
/** With these one value may be right, and those on either side of it not. */
const OP_EEN_WAARDE: readonly string[] = ['equal', 'notEqual', 'in', 'notIn']
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
  /** What the fact that is varied may become; absent: what it may as the same plan. */
  readonly ruimte?: Waardebereik
}

/** Everything that the fact that is varied may become. */
export const roomOf = (werk: GecompileerdRegelboek, { waarden, slot, ruimte }: Langs) =>
  ruimte ?? allowedRange(werk.feiten[slot] as Feit, waarden[slot])

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

interface Stuk {
  readonly van: number
  readonly naar: number
  /** Absent: the bound was hit before it was known. */
  readonly uit?: Waarheid
}

interface Zoektocht {
  readonly rooster: Rooster
  /** Truth over a range of the fact. */
  readonly test: (laagst: number, hoogst: number) => Waarheid
  /** What is open at both ends of a range is open all through it. */
  readonly blijftOpen: boolean
  /** Any single place in an open stretch may be the one, together with facts that are free. */
  readonly elkOpen: boolean
}

/**
 * Divides the places of a fact in stretches over which the comparison does not turn, and single places
 * at which it may. Stretches that surely hold a turn come first; then those that are open at both ends,
 * the widest first.
 */
const divideStukken = ({ rooster, test, blijftOpen }: Zoektocht): readonly Stuk[] => {
  const { eerste, laatste, at, tot } = rooster
  const stukken: Stuk[] = []
  const zeker: Stuk[] = []
  const misschien: Stuk[] = []
  const add = (van: number, naar: number): void => {
    const uit = test(at(van), tot(naar))
    if (uit !== ONBEKEND) {
      stukken.push({ van, naar, uit })
      return
    }
    const einde = van === naar ? tot(naar) : at(naar)
    const isOpen = [at(van), einde].every((x) => test(x, x) === ONBEKEND)
    if (isOpen && (blijftOpen || van === naar)) stukken.push({ van, naar, uit })
    else if (van === naar) stukken.push({ van, naar })
    else if (isOpen) misschien.push({ van, naar })
    else zeker.push({ van, naar })
  }
  if (eerste <= laatste) add(eerste, laatste)
  for (let deling = 0; deling < MAX_DELINGEN; deling += 1) {
    const stuk = zeker.pop() ?? misschien.shift()
    if (!stuk) return stukken
    const midden = Math.floor((stuk.van + stuk.naar) / 2)
    add(stuk.van, midden)
    add(midden + 1, stuk.naar)
  }
  return [...stukken, ...zeker, ...misschien]
}

/** The turning points between and within the stretches. */
const walkRooster = (zoektocht: Zoektocht): Keerpunten => {
  const { elkOpen } = zoektocht
  const { at, tot } = zoektocht.rooster
  const punten: number[] = []
  let volledig = true
  let vorige: Waarheid | undefined
  for (const { van, naar, uit } of divideStukken(zoektocht).toSorted((a, b) => a.van - b.van)) {
    if (uit !== undefined && vorige !== undefined && vorige !== uit)
      punten.push(tot(van - 1), at(van))
    const isTeWijd = uit === undefined || (elkOpen && uit === ONBEKEND && naar - van >= MAX_ELK)
    if (isTeWijd && van < naar) volledig = false
    else if (elkOpen && uit === ONBEKEND) {
      for (let plaats = van; plaats <= naar; plaats += 1) punten.push(at(plaats))
    }
    // A turn within one cell: its ends, and the number a person would write there.
    if (uit === undefined && van === naar) {
      punten.push(at(van), Number(((at(van) + tot(van)) / 2).toFixed(9)), tot(van))
    }
    vorige = uit
  }
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
  const ruimte = roomOf(werk, langs)
  const isLos = vergelijking.slot === vergelijking.normSlot
  if (!('laagst' in ruimte) || isLos || !basisOf(werk, vergelijking).includes(slot)) return GEEN
  const rooster = divide(feit, ruimte.laagst, ruimte.hoogst)
  const isBinnen = (x: number) => x >= ruimte.laagst && x <= ruimte.hoogst
  const genoemd = namedNumbers(werk, vergelijking, langs)
  if (genoemd) return { punten: genoemd.flatMap(rooster.around).filter(isBinnen), volledig: true }
  const { operator } = vergelijking.bron
  const hasMissing = basisOf(werk, vergelijking).some(
    (deel) => deel !== slot && !vrij.has(deel) && waarden[deel] === undefined,
  )
  // A missing fact may have any value (may it be met?), and is not known (is it met?): both can turn.
  const gevonden = (hasMissing ? [undefined, NIETS_BEKEND] : [undefined]).map((ontbrekend) => {
    const bereikVan = (anders: Waardebereik) =>
      rangesFor(werk, waarden, (deel) => {
        if (deel === slot) return anders
        if (vrij.has(deel)) return allowedRange(werk.feiten[deel] as Feit, waarden[deel])
        return waarden[deel] === undefined ? ontbrekend : undefined
      })
    return walkRooster({
      rooster,
      test: (laagst, hoogst) => testBereik(vergelijking, bereikVan({ laagst, hoogst })),
      blijftOpen: turnsOnce(werk, vergelijking, { slot, bereikOf: bereikVan(ruimte) }),
      elkOpen: vrij.size > 0 && OP_EEN_WAARDE.includes(operator),
    })
  })
  return {
    punten: [...new Set(gevonden.flatMap(({ punten }) => punten))].filter(isBinnen),
    volledig: gevonden.every(({ volledig }) => volledig),
  }
}
