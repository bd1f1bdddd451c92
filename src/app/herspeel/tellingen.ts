import type { Oorzaak, Oorzaaktelling } from '../../domain/model/antwoord/beleidstoets.ts'
import type { Namen } from './namen.ts'

/** From what to what, and how often. */
export interface Overgang<T> {
  readonly van: T
  readonly naar: T
  readonly aantal: number
}

export const createOvergangen = <T>() => {
  const overgangen = new Map<string, Overgang<T>>()
  return {
    add: (van: T, naar: T) => {
      const sleutel = JSON.stringify([van, naar])
      overgangen.set(sleutel, { van, naar, aantal: (overgangen.get(sleutel)?.aantal ?? 0) + 1 })
    },
    /** Most frequent first. */
    list: (): readonly Overgang<T>[] =>
      [...overgangen.values()].toSorted((a, b) => b.aantal - a.aantal),
  }
}

/** What the cause comes down to: a rule, a border, an area, a spanning or the weighing table. */
export const headOf = ({ soort, id, door }: Pick<Oorzaak, 'soort' | 'id' | 'door'>) =>
  'ids' in door ? { soort: door.soort, ids: door.ids } : { soort, ids: [id] }

const labelOf = (namen: Namen, soort: string, ids: readonly string[]): string =>
  ids
    .map((id) => {
      if (soort === 'regel' || soort === 'regels') return namen.regel(id)?.titel ?? id
      if (soort === 'grens' || soort === 'gebied') return namen.gebied(id) ?? id
      return (soort === 'spanning' ? namen.spanning(id) : namen.groep(id)) ?? id
    })
    .join(', ')

export const createOorzaken = (namen: Namen) => {
  const oorzaken = new Map<string, Omit<Oorzaaktelling, 'label'>>()
  return {
    /** The causes of one case. A rule that speaks in three areas tipped it once. */
    add: (eigen: readonly Pick<Oorzaak, 'soort' | 'id' | 'door'>[]) => {
      const koppen = new Map(eigen.map(headOf).map((kop) => [`${kop.soort} ${kop.ids}`, kop]))
      for (const [naam, kop] of koppen) {
        oorzaken.set(naam, { ...kop, gekanteld: (oorzaken.get(naam)?.gekanteld ?? 0) + 1 })
      }
    },
    /** What tipped most first. */
    list: (): readonly Oorzaaktelling[] =>
      [...oorzaken.values()]
        .map((oorzaak) => ({ ...oorzaak, label: labelOf(namen, oorzaak.soort, oorzaak.ids) }))
        .toSorted((a, b) => b.gekanteld - a.gekanteld || (`${a.ids}` < `${b.ids}` ? -1 : 1)),
  }
}
