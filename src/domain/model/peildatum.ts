import type { Peildatum } from './initiatief.ts'

export interface Geldigheid {
  readonly geldigVan: string
  /** First day on which it no longer holds. */
  readonly geldigTot?: string | undefined
  readonly beschikbaarVan?: string | undefined
}

/** Whether something was valid on `geldigOp` and known on `beschikbaarOp` (ISO dates compare as text). */
export const isGeldig = (
  { geldigVan, geldigTot, beschikbaarVan = geldigVan }: Geldigheid,
  { geldigOp, beschikbaarOp }: Peildatum,
): boolean =>
  geldigVan <= geldigOp &&
  (geldigTot === undefined || geldigOp < geldigTot) &&
  beschikbaarVan <= beschikbaarOp

/** The same of what a vision holds: what says no day itself was known since the vision was. */
export const isGeldigIn =
  ({ beschikbaarVan }: Pick<Geldigheid, 'beschikbaarVan'>, peildatum: Peildatum) =>
  (deel: Geldigheid): boolean =>
    isGeldig({ beschikbaarVan, ...deel }, peildatum)

/** The dates that somebody asked for; absent: today. */
export interface GevraagdePeildatum {
  readonly geldigOp?: string
  readonly beschikbaarOp?: string
}
