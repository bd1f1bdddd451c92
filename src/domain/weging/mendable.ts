import { basisOf, collectVergelijkingen, rangesFor } from '../bereik/bereiken.ts'
import { findTeVeel, followGeheel, slotsOfVerdelingen } from '../bereik/delen.ts'
import { candidatesFor } from '../bereik/kandidaten.ts'
import { allowedRange } from '../bereik/ruimte.ts'
import { NIETS_BEKEND, single, testBereik, type Waardebereik } from '../bereik/waardebereik.ts'
import type { Feit, FeitWaarde } from '../model/feit.ts'
import type { Knoop, Waarden } from '../regeltaal/compile.ts'
import { deriveFeiten } from '../regeltaal/derive.ts'
import type { GecompileerdRegelboek } from '../regeltaal/regelwerk.ts'
import { ONBEKEND, ONWAAR, WAAR, type Waarheid } from '../regeltaal/waarheid.ts'
import type { Evaluatie } from './evaluate.ts'
import { createOnthouder } from './onthouden.ts'
import type { Wereld } from './wereld.ts'

/** More combinations than this are not tried: the outcome is then unknown, never a guess. */
const MAX_COMBINATIES = 4096

export interface Herstel {
  /** Whether some allowed change of `veranderbaar` facts alone makes the eis hold. */
  readonly uit: Waarheid
  /** Missing facts (slots) on which that depends. */
  readonly ontbreekt: readonly number[]
}

type Verander = ReadonlyMap<number, FeitWaarde>

const GEEN: ReadonlySet<number> = new Set()

const takeFrom =
  (verander: Verander) =>
  (slot: number): Waardebereik | undefined => {
    const waarde = verander.get(slot)
    return waarde === undefined ? undefined : single(waarde)
  }

const someCombination = (
  keuzes: readonly { readonly slot: number; readonly waarden: readonly FeitWaarde[] }[],
  test: (verander: Verander) => boolean,
): boolean => {
  const kies = (i: number, verander: Map<number, FeitWaarde>): boolean => {
    const keuze = keuzes[i]
    if (!keuze) return test(verander)
    if (keuze.waarden.length === 0) return kies(i + 1, verander)
    return keuze.waarden.some((waarde) => kies(i + 1, new Map(verander).set(keuze.slot, waarde)))
  }
  return kies(0, new Map())
}

interface Eis {
  readonly werk: GecompileerdRegelboek
  readonly waarden: Waarden
  readonly knoop: Knoop
  readonly veranderbaar: readonly number[]
  /** Facts (slots) that are taken as they are. */
  readonly vast: ReadonlySet<number>
}

/** A part that is not known yet is at most what its whole leaves for it. */
const fillGeheel = ({ werk, waarden }: Eis, verander: Verander): Verander => {
  const gevuld = new Map(verander)
  const amountOf = (slot: number) => gevuld.get(slot) ?? (waarden[slot] as FeitWaarde | undefined)
  for (const { delen, geheel } of slotsOfVerdelingen(werk)) {
    const heel = amountOf(geheel)
    if (typeof heel !== 'number') continue
    for (const deel of delen.filter((slot) => gevuld.has(slot) && waarden[slot] === undefined)) {
      const teVeel = delen.reduce((som, slot) => som + Number(amountOf(slot) ?? 0), -heel)
      if (teVeel > 0) gevuld.set(deel, Math.max(0, Number(gevuld.get(deel)) - teVeel))
    }
  }
  return gevuld
}

/** The change with the parts that follow from it; undefined when parts can then not fit their whole. */
const fitDelen = (eis: Eis, gekozen: Verander): Verander | undefined => {
  const { werk, waarden, vast } = eis
  const verander = fillGeheel(eis, gekozen)
  const alles = new Map([...verander, ...followGeheel(werk, waarden, verander)])
  const teVeel = findTeVeel(werk, (slot) => {
    const waarde = alles.get(slot)
    if (waarde !== undefined) return single(waarde)
    if (waarden[slot] === undefined) return NIETS_BEKEND
    const feit = werk.feiten[slot] as Feit
    return vast.has(slot) ? single(waarden[slot] as FeitWaarde) : allowedRange(feit, waarden[slot])
  })
  return teVeel.length === 0 ? alles : undefined
}

/** Each fact changed as if the others stay: enough for a condition that reads them one by one. */
const tryApart = (eis: Eis): Waarheid => {
  const { werk, waarden, knoop, veranderbaar } = eis
  const keuzes = veranderbaar.map((slot) => ({
    slot,
    waarden: candidatesFor(werk, knoop, { waarden, slot, vrij: GEEN }).waarden,
  }))
  const aantal = keuzes.reduce((product, keuze) => product * Math.max(1, keuze.waarden.length), 1)
  if (aantal > MAX_COMBINATIES) return ONBEKEND
  const gevonden = someCombination(keuzes, (verander) => {
    const alles = fitDelen(eis, verander)
    return (
      alles !== undefined && testBereik(knoop, rangesFor(werk, waarden, takeFrom(alles))) === WAAR
    )
  })
  return gevonden ? WAAR : ONWAAR
}

/**
 * One fact after the other, each at what can turn given those before it: for facts that a formula ties. Also the other way
 * round: where one moves in steps and another must equal what comes of it, the one in steps goes first.
 */
const tryTogether = (eis: Eis): Waarheid => {
  const { werk, waarden, knoop, veranderbaar } = eis
  let testen = 0
  const kies = (nu: Waarden, slots: readonly number[]): boolean => {
    const [slot, ...rest] = slots
    if (slot === undefined) {
      testen += 1
      const gekozen = new Map(veranderbaar.map((deel) => [deel, nu[deel] as FeitWaarde]))
      const alles = fitDelen(eis, gekozen)
      return alles !== undefined && testBereik(knoop, rangesFor(werk, nu, takeFrom(alles))) === WAAR
    }
    return candidatesFor(werk, knoop, { waarden: nu, slot, vrij: new Set(rest) }).waarden.some(
      (waarde) => {
        if (testen >= MAX_COMBINATIES) return false
        const verder = nu.slice()
        verder[slot] = waarde
        return kies(deriveFeiten(werk.afgeleid, verder), rest)
      },
    )
  }
  if (kies(waarden, veranderbaar) || kies(waarden, veranderbaar.toReversed())) return WAAR
  return testen >= MAX_COMBINATIES ? ONBEKEND : ONWAAR
}

/** Whether a formula ties two changeable facts of the condition, or compares them with each other. */
const isTied = ({ werk, knoop, veranderbaar }: Eis): boolean =>
  collectVergelijkingen(knoop).some((deel) => {
    const basis = basisOf(werk, deel)
    return veranderbaar.filter((slot) => basis.includes(slot)).length > 1
  })

const search = (eis: Eis, slots: readonly number[]): Herstel => {
  const { werk, waarden, knoop, veranderbaar, vast } = eis
  if (veranderbaar.length === 0) return { uit: ONWAAR, ontbreekt: [] }
  const ontbreekt = slots.filter((slot) => waarden[slot] === undefined)
  const apart = tryApart(eis)
  const bekend = veranderbaar.filter((slot) => waarden[slot] !== undefined)
  const samen = apart === ONWAAR && isTied({ ...eis, veranderbaar: bekend })
  const gevonden = samen ? tryTogether({ ...eis, veranderbaar: bekend }) : apart
  if (gevonden === WAAR) return { uit: WAAR, ontbreekt: [] }
  if (gevonden === ONBEKEND) return { uit: ONBEKEND, ontbreekt }
  if (ontbreekt.length === 0) return { uit: ONWAAR, ontbreekt: [] }
  const heel = (slot: number) =>
    vast.has(slot) ? undefined : allowedRange(werk.feiten[slot] as Feit, waarden[slot])
  const kan = testBereik(knoop, rangesFor(werk, waarden, heel)) !== ONWAAR
  return kan ? { uit: ONBEKEND, ontbreekt } : { uit: ONWAAR, ontbreekt: [] }
}

const remember = createOnthouder<Herstel>()

/**
 * Whether an unmet (or possibly unmet) eis can be met by changing `veranderbaar` facts within their
 * bounds and largest change, through derived facts. With facts missing it is waar only when one
 * change works for every value they may have, and onwaar only when none can for any.
 */
export const isMendable = ({ werk, vast }: Wereld, { regel, plek }: Evaluatie): Herstel => {
  const { waarden } = plek.context
  const { knoop } = regel.voldoetAls
  return remember({ werk, knoop, waarden, vast }, (slots) => {
    const veranderbaar = slots.filter((slot) => werk.feiten[slot]?.veranderbaar && !vast.has(slot))
    return search({ werk, waarden, knoop, veranderbaar, vast }, slots)
  })
}
