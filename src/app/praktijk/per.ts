import type { PraktijkPer } from '../../domain/model/antwoord/praktijk.ts'
/** Counts per area, activity or anything else that a beoordeling may have several of. */
export const createPerTeller = (labels: ReadonlyMap<string, string>) => {
  const tellers = new Map<string, { beoordelingen: number; nietBeslist: number }>()
  return {
    add: (ids: Iterable<string>, nietBeslist: boolean) => {
      for (const id of new Set(ids)) {
        const teller = tellers.get(id) ?? { beoordelingen: 0, nietBeslist: 0 }
        teller.beoordelingen++
        if (nietBeslist) teller.nietBeslist++
        tellers.set(id, teller)
      }
    },
    /** Where the vision most often did not decide first. */
    read: (): readonly PraktijkPer[] =>
      [...tellers]
        .map(([id, teller]) => ({ id, label: labels.get(id) ?? id, ...teller }))
        .toSorted((a, b) => b.nietBeslist - a.nietBeslist || b.beoordelingen - a.beoordelingen),
  }
}
