import type { VastgelegdeGebeurtenis } from './gebeurtenis.ts'

/** Something that a second reader wants seen to before he agrees. */
export interface Punt {
  readonly volgnummer: number
  readonly tekst: string
  readonly door: string
  /** ISO 8601 instant, UTC. */
  readonly op: string
  /** What was done about it; absent: it is open. */
  readonly afgehandeld?: { readonly tekst?: string; readonly door: string; readonly op: string }
}

/** What second readers returned, oldest first, from what happened and was not withdrawn. */
export const puntenVan = (gebeurtenissen: readonly VastgelegdeGebeurtenis[]): readonly Punt[] => {
  const gedaan = new Map(
    gebeurtenissen.flatMap(({ gebeurtenis, door, vastgelegdOp: op }) => {
      if (gebeurtenis.soort !== 'punt_afgehandeld') return []
      const { bij, tekst } = gebeurtenis
      return [[bij, { door, op, ...(tekst !== undefined && { tekst }) }] as const]
    }),
  )
  return gebeurtenissen.flatMap(({ volgnummer, gebeurtenis, door, vastgelegdOp: op }) => {
    if (gebeurtenis.soort !== 'punt_teruggelegd') return []
    const afgehandeld = gedaan.get(volgnummer)
    return {
      ...{ volgnummer, door, op, tekst: gebeurtenis.tekst },
      ...(afgehandeld && { afgehandeld }),
    }
  })
}

/** Those that nobody saw to yet. */
export const openPuntenVan = (gebeurtenissen: readonly VastgelegdeGebeurtenis[]): readonly Punt[] =>
  puntenVan(gebeurtenissen).filter(({ afgehandeld }) => afgehandeld === undefined)
