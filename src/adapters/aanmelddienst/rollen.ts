import { readRechten } from '../../domain/toegang/rechten.ts'
import type { Recht } from '../../domain/toegang/rollen.ts'

/** What an issuer says in a claim, and what that gives here. */
export interface Rolkoppeling {
  /** The claim with the roles; with dots for one inside another, as `realm_access.roles`. */
  readonly claim: string
  readonly rollen: readonly {
    /** As `readRechten` reads it. */
    readonly rechten: string
    /** What the claim then holds. */
    readonly waarde: string
  }[]
}

type Claims = Readonly<Record<string, unknown>>

const isRecord = (iets: unknown): iets is Claims => typeof iets === 'object' && iets !== null

/** What stands in a claim, also in one of which the name itself has dots, as a URL. */
const readClaim = (claims: Claims, pad: string): unknown =>
  Object.hasOwn(claims, pad)
    ? claims[pad]
    : pad
        .split('.')
        .reduce<unknown>(
          (iets, naam) => (isRecord(iets) && Object.hasOwn(iets, naam) ? iets[naam] : undefined),
          claims,
        )

/** Whether a claim is this, or has it among others. */
export const hasWaarde = (claims: Claims, claim: string, waarde: string): boolean => {
  const gegeven = readClaim(claims, claim)
  return Array.isArray(gegeven) ? gegeven.includes(waarde) : gegeven === waarde
}

/** What these claims give on a service of these gezagen; what no coupling names gives nothing. */
export const readRollen = (
  claims: Claims,
  { claim, rollen }: Rolkoppeling,
  eigen: readonly string[],
): readonly Recht[] =>
  rollen
    .filter(({ waarde }) => hasWaarde(claims, claim, waarde))
    .flatMap(({ rechten }) => readRechten(rechten, eigen))
    .filter(({ gezag }) => eigen.includes(gezag))
