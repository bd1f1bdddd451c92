/** Everybody who may ask something of the service. A link makes its holder initiatiefnemer or adviseur, for what it opens. */
export const ROLLEN = [
  'anoniem',
  'initiatiefnemer',
  'adviseur',
  'behandelaar',
  'projectleider',
  'beleidsmedewerker',
  'beheerder',
  'systeem',
] as const
export type Rol = (typeof ROLLEN)[number]

/** Who signs in at the municipality. */
export const MEDEWERKERS = [
  'behandelaar',
  'projectleider',
  'beleidsmedewerker',
  'beheerder',
] as const satisfies readonly Rol[]

/** What a system can be given: its own role, or that of the staff for whom it asks. */
export const SYSTEEMROLLEN = ['systeem', ...MEDEWERKERS] as const

/** A role, and the bevoegd gezag (`bevoegdGezag` of a rulebook) for which it holds. */
export interface Recht {
  readonly rol: Rol
  readonly gezag: string
}

/** Each of these roles for each gezag. */
export const makeRechten = (rollen: readonly Rol[], gezagen: readonly string[]): readonly Recht[] =>
  gezagen.flatMap((gezag) => rollen.map((rol) => ({ rol, gezag })))
