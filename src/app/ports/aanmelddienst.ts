import type { Recht } from '../../domain/toegang/rollen.ts'

/** Who the organisation says this is. */
export interface Identiteit {
  /** As people read it. */
  readonly naam: string
  /** Never two people: the issuer, and what it calls this one. */
  readonly onderwerp: string
  /** What the organisation lets this person do here; none: no access. */
  readonly rechten: readonly Recht[]
  /** Not as strongly shown as this service asks: then there are no rights. */
  readonly teLicht?: true
}

/** Signing in at the organisation itself: the service sees no password. */
export interface AanmelddienstPort {
  /**
   * Where the browser goes, and what it keeps until it comes back with an answer to that. Rejects with
   * AppError('aanmelddienst_onbereikbaar').
   */
  readonly begin: () => Promise<{ readonly naar: string; readonly meegegeven: string }>
  /**
   * Who came back to this address. Rejects with AppError('aanmelding_mislukt') when the answer is not the one to what
   * was asked, and AppError('aanmelddienst_onbereikbaar').
   */
  readonly finish: (adres: URL, meegegeven: string) => Promise<Identiteit>
  /**
   * Whom the organisation says, from its service to ours, that it signed out: as `onderwerp`. Rejects with
   * AppError('afmelding_ongeldig'), and AppError('aanmelddienst_onbereikbaar').
   */
  readonly readAfmelding: (token: string) => Promise<string>
}

/** Tokens with which systems show who they are, of an issuer that the municipality trusts. */
export interface SysteemtokensPort {
  /**
   * What a token gives; nothing when it is good and has no role here. Rejects with AppError('token_ongeldig') when it is
   * not for us, of another issuer, not signed by it or out of its time, and AppError('aanmelddienst_onbereikbaar').
   */
  readonly read: (token: string) => Promise<Pick<Identiteit, 'onderwerp' | 'rechten'>>
}
