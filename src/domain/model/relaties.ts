/** Parts that together are never more than the whole, by the meaning of the facts ("waarvan …"). */
export interface Relatie {
  readonly delen: readonly string[]
  readonly geheel: string
}

const ofHomes = (...delen: readonly string[]): Relatie => ({ delen, geheel: 'woningenNieuw' })

/** The facts that the catalogue describes as "waarvan" a number of homes. */
export const RELATIES: readonly Relatie[] = [
  ofHomes('sociaalHuurAantal', 'middenhuurAantal'),
  ofHomes('levensloopbestendigAantal'),
  ofHomes('woningenJongeren'),
  ofHomes('woningenOntheemden'),
]
