import { candidatesFor } from '../bereik/kandidaten.ts'
import type { InStappen } from '../instappen.ts'
import type { Feit, FeitWaarde } from '../model/feit.ts'
import type { Oordeel } from '../model/regel.ts'
import type { STAND_ONBEKEND, Stand } from '../model/visie.ts'
import { standOf } from '../weging/schaal.ts'
import type { Weging } from '../weging/weigh.ts'
import type { Wereld } from '../weging/wereld.ts'
import type { Verander } from './doel.ts'
import { createZoeker, isPassend, type Zoeker } from './zoeken.ts'

/** Bound on the values of one question. */
const MAX_WAARDEN = 12
/** A number that turns more often is not told: what fits, what can be mended and what cannot are three. */
const MAX_DELEN = 3
/** Bound on whole re-assessments of a plan: what comes after it is told without what its answers do. */
const MAX_TOETSEN = 48
/** So many other questions, and so many of their answers, are looked at together with it. */
const MAX_SAMEN = 3
const MAX_COMBINATIES = 6

/** One rule at one place, as an answer leaves it. */
export interface Regeloordeel {
  readonly regel: string
  readonly gebied?: string
  readonly oordeel: Oordeel
}

/** Where the plan stands with one answer, and how each rule that lacked it is then judged. */
export interface Antwoordgevolg {
  readonly waarde: FeitWaarde
  /** Of a number: every value from `waarde` on to this one does the same. */
  readonly tot?: FeitWaarde
  readonly stand: Stand | typeof STAND_ONBEKEND
  /** The best that it can still become. */
  readonly hoogst: Stand
  readonly oordelen: readonly Regeloordeel[]
}

/** What the answers to one question do. */
export interface Antwoordgevolgen {
  readonly gevolgen: readonly Antwoordgevolg[]
  /** Other open questions without which they do nothing: this is how it can turn out with those. */
  readonly samen: readonly string[]
}

const keyOf = ({ stand, hoogst, oordelen }: Antwoordgevolg): string =>
  JSON.stringify([stand, hoogst, oordelen])

/** What is weighed again and again. */
interface Zaak {
  readonly wereld: Wereld
  readonly weging: Weging
  readonly zoeker: Zoeker
  /** How many re-assessments are left. */
  over: number
}

const listLezers = ({ regels }: Weging, slot: number) =>
  regels.filter(({ evaluatie }) => evaluatie.open.includes(slot))

/**
 * Of a number the values at which a rule that lacks it can turn, in order, or some of them when there are more than
 * `hoogstens`; of a choice all that there are.
 */
function* listWaarden(
  { wereld: { werk }, weging }: Zaak,
  slot: number,
  hoogstens = Number.POSITIVE_INFINITY,
): InStappen<readonly FeitWaarde[]> {
  const feit = werk.feiten[slot] as Feit
  if (feit.type === 'janee') return [true, false]
  if (feit.type === 'keuze') return feit.waarden ?? []
  if (feit.type !== 'getal' || feit.min === undefined || feit.max === undefined) return []
  const { min, max } = feit
  const vrij: ReadonlySet<number> = new Set()
  const ruimte = { laagst: min, hoogst: max }
  const gevonden = new Set<FeitWaarde>()
  for (const { evaluatie } of listLezers(weging, slot)) {
    const { regel, plek } = evaluatie
    const langs = { waarden: plek.context.waarden.with(slot, min), slot, vrij, ruimte }
    for (const deel of [regel.voldoetAls, regel.geldtVoor]) {
      if (deel === undefined) continue
      for (const waarde of candidatesFor(werk, deel.knoop, langs).waarden) gevonden.add(waarde)
      if (gevonden.size > hoogstens) return [...gevonden]
      yield
    }
  }
  return [...gevonden].sort((a, b) => Number(a) - Number(b))
}

const tryOut = (zoeker: Zoeker, weging: Weging, slot: number, ook: Verander = new Map()) => {
  const gelezen = listLezers(weging, slot).map(({ evaluatie: { regel, plek } }) => ({
    id: regel.definitie.id,
    gebied: plek.context.gebied?.id,
  }))
  return (waarde: FeitWaarde): Antwoordgevolg | undefined => {
    const stap = zoeker.answerWith(new Map(ook).set(slot, waarde))
    if (!isPassend(stap)) return undefined
    const { stand, bereik } = stap.weging.weighStand()
    const oordelen = gelezen.flatMap(({ id, gebied }): readonly Regeloordeel[] => {
      const daarna = stap.weging.regels.find(
        ({ evaluatie: { regel, plek } }) =>
          regel.definitie.id === id && plek.context.gebied?.id === gebied,
      )
      const oordeel = daarna?.evaluatie.oordeel ?? 'niet_van_toepassing'
      return [{ regel: id, ...(gebied !== undefined && { gebied }), oordeel }]
    })
    return { waarde, stand, hoogst: standOf(bereik.hoogst), oordelen }
  }
}

/** Neighbouring numbers that do the same, as one. */
const joinGelijke = (delen: readonly Antwoordgevolg[]): readonly Antwoordgevolg[] => {
  const gelijk: Antwoordgevolg[] = []
  for (const deel of delen) {
    const laatste = gelijk.at(-1)
    if (laatste && keyOf(laatste) === keyOf(deel)) {
      gelijk[gelijk.length - 1] = { ...laatste, tot: deel.waarde }
    } else gelijk.push(deel)
  }
  return gelijk
}

/** So near each other two numbers are neighbours: people answer in whole units, or finer where the rule turns finer. */
const EENHEID = 1

/**
 * Where it turns between two numbers that do different things, to the unit: a rule itself turns at a number that it
 * names, but how much can still be mended turns somewhere in between.
 */
function* fillTussen(
  zaak: Zaak,
  [onder, boven]: readonly [Antwoordgevolg, Antwoordgevolg],
  probeer: (waarde: FeitWaarde) => Antwoordgevolg | undefined,
): InStappen<readonly Antwoordgevolg[]> {
  const [laag, hoog] = [Number(onder.waarde), Number(boven.waarde)]
  const midden = Math.floor((laag + hoog) / 2)
  const isBuur = hoog - laag <= EENHEID || midden <= laag
  if (isBuur || keyOf(onder) === keyOf(boven) || zaak.over <= 0) return []
  zaak.over -= 1
  const deel = probeer(midden)
  yield
  if (deel === undefined) return []
  const links = yield* fillTussen(zaak, [onder, deel], probeer)
  return [...links, deel, ...(yield* fillTussen(zaak, [deel, boven], probeer))]
}

/** Whether no number lies between one part and the next of which nothing is known. */
const isSluitend = (delen: readonly Antwoordgevolg[]): boolean =>
  delen.every((deel, i) => {
    const ervoor = delen[i - 1]
    return !ervoor || Number(deel.waarde) - Number(ervoor.tot ?? ervoor.waarde) <= EENHEID
  })

/** What numbers do, every number between the lowest and the highest told. */
function* closeGetal(
  zaak: Zaak,
  delen: readonly Antwoordgevolg[],
  probeer: (waarde: FeitWaarde) => Antwoordgevolg | undefined,
): InStappen<readonly Antwoordgevolg[]> {
  // Looking closer finds more turns, never fewer.
  if (joinGelijke(delen).length > MAX_DELEN) return []
  const alle: Antwoordgevolg[] = []
  for (const deel of delen) {
    const vorige = alle.at(-1)
    if (vorige) alle.push(...(yield* fillTussen(zaak, [vorige, deel], probeer)))
    alle.push(deel)
  }
  const gelijk = joinGelijke(alle)
  return isSluitend(gelijk) && gelijk.length <= MAX_DELEN ? gelijk : []
}

/** What the values of one fact do; empty where they do the same, and of a number that turns too often. */
function* listVerschil(
  zaak: Zaak,
  slot: number,
  ook?: Verander,
): InStappen<readonly Antwoordgevolg[]> {
  const { wereld, weging, zoeker } = zaak
  const hoogstens = Math.min(MAX_WAARDEN, zaak.over)
  const waarden = yield* listWaarden(zaak, slot, hoogstens)
  if (waarden.length > hoogstens) return []
  zaak.over -= waarden.length
  const isGetal = wereld.werk.feiten[slot]?.type === 'getal'
  const probeer = tryOut(zoeker, weging, slot, ook)
  const alle: Antwoordgevolg[] = []
  for (const waarde of waarden) {
    const deel = probeer(waarde)
    if (deel !== undefined) alle.push(deel)
    yield
  }
  if (new Set(alle.map(keyOf)).size < 2) return []
  return isGetal ? yield* closeGetal(zaak, alle, probeer) : alle
}

/** Every way to answer these questions, a few at most. */
function* combine(zaak: Zaak, slots: readonly number[]): InStappen<readonly Verander[]> {
  let wijzen: readonly Verander[] = [new Map()]
  for (const slot of slots) {
    const waarden = yield* listWaarden(zaak, slot)
    wijzen = wijzen
      .flatMap((deel) => waarden.map((waarde) => new Map(deel).set(slot, waarde)))
      .slice(0, MAX_COMBINATIES)
  }
  return wijzen
}

/** The other answers that a rule lacks beside this one, of the first rule that an initiator can settle. */
const listAndere = ({ wereld, weging }: Zaak, slot: number): readonly number[] => {
  const perRegel = listLezers(weging, slot).map(({ evaluatie: { open } }) =>
    open.filter((ander) => ander !== slot),
  )
  const isVanInitiatief = (ander: number) => wereld.werk.feiten[ander]?.herkomst === 'initiatief'
  return (
    perRegel.find(
      (andere) => andere.length > 0 && andere.length <= MAX_SAMEN && andere.every(isVanInitiatief),
    ) ?? []
  )
}

function* findGevolgen(zaak: Zaak, feit: string): InStappen<Antwoordgevolgen | undefined> {
  const { wereld } = zaak
  const slot = wereld.werk.slotOf(feit)
  if (wereld.algemeen.waarden[slot] !== undefined) return undefined
  const alleen = yield* listVerschil(zaak, slot)
  if (alleen.length > 0) return { gevolgen: alleen, samen: [] }
  const andere = listAndere(zaak, slot)
  if (andere.length === 0) return undefined
  for (const ook of yield* combine(zaak, andere)) {
    const gevolgen = yield* listVerschil(zaak, slot, ook)
    const samen = andere.flatMap((ander) => wereld.werk.feiten[ander]?.id ?? [])
    if (gevolgen.length > 0) return { gevolgen, samen }
  }
  return undefined
}

/** The effects of the answers to one question at a time, in steps: absent where they make no difference. */
export type Gevolgenzoeker = (feit: string) => InStappen<Antwoordgevolgen | undefined>

/**
 * Works out what each answer to a question that nobody answered would do, all else as it is now; where it does nothing
 * by itself, what it can do together with the other answers that the same rule lacks. All questions share one bound on
 * what is weighed: what is asked last may be told without.
 */
export const createGevolgenzoeker = (wereld: Wereld, weging: Weging): Gevolgenzoeker => {
  const zaak: Zaak = { wereld, weging, zoeker: createZoeker(wereld, weging), over: MAX_TOETSEN }
  return (feit) => findGevolgen(zaak, feit)
}
