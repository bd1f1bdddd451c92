import type { Feit } from '../model/feit.ts'
import type { Gebied } from '../model/gebied.ts'
import type { Peildatum } from '../model/initiatief.ts'
import { isGeldigIn } from '../model/peildatum.ts'
import type { GeldtIn, RegelDefinitie } from '../model/regel.ts'
import type { Regelboek } from '../model/regelboek.ts'
import type { Spanning } from '../model/spanning.ts'
import { conditionsOfVrij } from '../model/vergunningvrij.ts'
import type { Voorwaarde } from '../model/voorwaarde.ts'
import { compileVoorwaarde, type GecompileerdeVoorwaarde, type Waarden } from './compile.ts'
import { type Afgeleid, compileAfgeleid } from './derive.ts'
import { collectSlots } from './spoor.ts'

/** One rule in the version that holds at the peildatum, ready to evaluate. */
export interface GecompileerdeRegel {
  readonly definitie: RegelDefinitie
  readonly geldtIn?: GeldtIn
  readonly geldtVoor?: GecompileerdeVoorwaarde
  readonly voldoetAls: GecompileerdeVoorwaarde
  readonly beslissendAls?: GecompileerdeVoorwaarde
  /** Reads an area fact, directly or through a derived one: evaluated per area. */
  readonly leestGebied: boolean
  /** Slots read by the conditions, derived ones not expanded. */
  readonly slots: readonly number[]
  /** The facts that are not derived on which the conditions rest; and those of `geldtVoor` alone. */
  readonly rustOp: ReadonlySet<number>
  readonly rustGeldtVoorOp: ReadonlySet<number>
}

export interface GecompileerdeSpanning {
  readonly definitie: Spanning
  readonly treedtOp: GecompileerdeVoorwaarde
  readonly slots: readonly number[]
  readonly rustOp: ReadonlySet<number>
}

/** A rulebook compiled for one peildatum. Immutable; safe to share between requests. */
export interface GecompileerdRegelboek {
  readonly regelboek: Regelboek
  readonly peildatum: Peildatum
  /** Facts by slot. */
  readonly feiten: readonly Feit[]
  readonly slotOf: (feit: string) => number
  readonly afgeleid: readonly Afgeleid[]
  readonly afgeleidPerSlot: ReadonlyMap<number, Afgeleid>
  /** Per slot: the facts that are not derived on which it rests (itself, when not derived). */
  readonly basis: readonly (readonly number[])[]
  readonly regels: readonly GecompileerdeRegel[]
  readonly spanningen: readonly GecompileerdeSpanning[]
  readonly gebieden: ReadonlyMap<string, Gebied>
  /** Area id -> activity group -> the condition on which its stance hangs; absent: it holds always. */
  readonly houdingen: ReadonlyMap<string, ReadonlyMap<string, GecompileerdeVoorwaarde>>
  readonly relevant: ReadonlyMap<number, GecompileerdeVoorwaarde>
  /** The conditions of what is free of a permit, by the condition itself. */
  readonly vergunningvrij: ReadonlyMap<Voorwaarde, GecompileerdeVoorwaarde>
  /** Named conditions, each after those it names: evaluated first in every trace buffer. */
  readonly genoemd: readonly GecompileerdeVoorwaarde[]
  /** Length of a trace buffer. */
  readonly spoorGrootte: number
  /** Weighed as it was for some receipts of an earlier form; absent: as it is now. */
  readonly weegwijze?: Weegwijze
}

/**
 * How was weighed before. 3: where only a person or the application can show whether a nee_tenzij holds for an eis that
 * is not met, the advice is open, and nothing is asked. 2: that too, and of parts that exclude each other none goes down with its whole. 1: that too,
 * and a reservation of which only the application can show whether it decides, decides until then.
 */
export type Weegwijze = 1 | 2 | 3

export const emptyWaarden = (werk: GecompileerdRegelboek): Waarden =>
  new Array(werk.feiten.length).fill(undefined)

/** A trace buffer for these values, with the named conditions evaluated in it. */
export const newSpoor = (werk: GecompileerdRegelboek, waarden: Waarden): Uint8Array => {
  const spoor = new Uint8Array(werk.spoorGrootte)
  for (const { toets } of werk.genoemd) toets(waarden, spoor)
  return spoor
}

const pickVersie = (regel: RegelDefinitie, regelboek: Regelboek, peildatum: Peildatum) =>
  regel.versies.find(isGeldigIn(regelboek.visie, peildatum))

const expandBasis = (feiten: readonly Feit[], afgeleid: readonly Afgeleid[]) => {
  const basis: (readonly number[])[] = feiten.map((_, slot) => [slot])
  for (const { slot, invoer } of afgeleid) {
    basis[slot] = [...new Set(invoer.flatMap((deel) => basis[deel] ?? []))]
  }
  return basis
}

/** Compiles the rules, spanningen and derived facts that hold and are known at the peildatum. */
export const compileRegelboek = (
  regelboek: Regelboek,
  peildatum: Peildatum,
): GecompileerdRegelboek => {
  const feiten = [...regelboek.feiten.values()]
  const slots = new Map(feiten.map(({ id }, slot) => [id, slot]))
  const slotOf = (feit: string) => {
    const slot = slots.get(feit)
    if (slot === undefined) throw new Error(`unknown fact: ${feit}`)
    return slot
  }
  const afgeleid = compileAfgeleid(feiten, slotOf)
  const basis = expandBasis(feiten, afgeleid)
  let knopen = 0
  const genoemd = new Map<string, GecompileerdeVoorwaarde>()
  const { voorwaarden } = regelboek
  const compileerder = { slotOf, voorwaarden, genoemd, volgende: () => knopen++ }
  const compile = (voorwaarde: Parameters<typeof compileVoorwaarde>[0]) =>
    compileVoorwaarde(voorwaarde, compileerder)
  const slotsOf = (delen: readonly (GecompileerdeVoorwaarde | undefined)[]) => {
    const gelezen = new Set<number>()
    for (const deel of delen) if (deel) collectSlots(deel.knoop, (slot) => gelezen.add(slot))
    return [...gelezen]
  }
  const expand = (gelezen: readonly number[]) =>
    new Set(gelezen.flatMap((slot) => basis[slot] ?? []))
  const leestGebied = (gelezen: readonly number[]) =>
    gelezen.some((slot) => basis[slot]?.some((deel) => feiten[deel]?.herkomst === 'gebied'))

  const regels = regelboek.regels.flatMap((definitie): GecompileerdeRegel[] => {
    const versie = pickVersie(definitie, regelboek, peildatum)
    if (!versie?.voldoetAls) return []
    const geldtVoor = versie.geldtVoor && compile(versie.geldtVoor)
    const voldoetAls = compile(versie.voldoetAls)
    const beslissendAls = versie.beslissendAls && compile(versie.beslissendAls)
    const gelezen = slotsOf([geldtVoor, voldoetAls, beslissendAls])
    return [
      {
        definitie,
        voldoetAls,
        leestGebied: leestGebied(gelezen),
        slots: gelezen,
        rustOp: expand(gelezen),
        rustGeldtVoorOp: expand(slotsOf([geldtVoor])),
        ...(versie.geldtIn && { geldtIn: versie.geldtIn }),
        ...(geldtVoor && { geldtVoor }),
        ...(beslissendAls && { beslissendAls }),
      },
    ]
  })
  const spanningen = regelboek.spanningen.map((definitie) => {
    const treedtOp = compile(definitie.treedtOpAls)
    const slots = slotsOf([treedtOp])
    return { definitie, treedtOp, slots, rustOp: expand(slots) }
  })
  const relevant = new Map<number, GecompileerdeVoorwaarde>()
  for (const [slot, feit] of feiten.entries()) {
    if (feit.relevantAls) relevant.set(slot, compile(feit.relevantAls))
  }
  const vrij = regelboek.vergunningvrij ? conditionsOfVrij(regelboek.vergunningvrij) : []
  const vergunningvrij = new Map(
    vrij.map(({ voorwaarde }) => [voorwaarde, compile(voorwaarde)] as const),
  )
  const gebieden = new Map(
    regelboek.gebieden
      .filter(isGeldigIn(regelboek.visie, peildatum))
      .map((gebied) => [gebied.id, gebied]),
  )
  const houdingen = new Map(
    [...gebieden].flatMap(([id, { houding }]) => {
      const voorwaardelijk = Object.entries(houding).flatMap(([groep, { als }]) =>
        als ? [[groep, compile(als)] as const] : [],
      )
      return voorwaardelijk.length === 0 ? [] : [[id, new Map(voorwaardelijk)] as const]
    }),
  )
  return {
    regelboek,
    peildatum,
    houdingen,
    feiten,
    slotOf,
    afgeleid,
    afgeleidPerSlot: new Map(afgeleid.map((deel) => [deel.slot, deel])),
    basis,
    regels,
    spanningen,
    gebieden,
    relevant,
    vergunningvrij,
    genoemd: [...genoemd.values()],
    spoorGrootte: knopen,
  }
}
