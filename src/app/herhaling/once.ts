import { instantLater } from '../../domain/dossier/kalender.ts'
import { AppError } from '../../domain/errors.ts'
import type { OmgevingMetOpslag } from '../omgeving.ts'
import type { Herhaalbaar, Poging } from '../ports/herhalingen.ts'

/**
 * So long an attempt has the request to itself. Longer attempts are no danger, only work done twice: whoever completes
 * it second stores nothing.
 */
const BEZIG_MS = 15_000

/** What does what a request asks, on these stores, or gives what it made before. */
export interface Werk<T> {
  readonly doe: (omgeving: OmgevingMetOpslag) => Promise<T>
  readonly again: (gemaakt: string) => Promise<T>
}

/** The same stores; each completes this attempt in the transaction in which it stores something. */
const withPoging = (omgeving: OmgevingMetOpslag, poging: Poging): OmgevingMetOpslag => {
  const { beoordelingen, kaarten } = omgeving
  return {
    ...omgeving,
    beoordelingen: {
      ...beoordelingen,
      add: (nieuw) => beoordelingen.add(nieuw, poging),
      addBesluit: (besluit) => beoordelingen.addBesluit(besluit, poging),
    },
    kaarten: { ...kaarten, add: (kaart, grens) => kaarten.add(kaart, grens, poging) },
  }
}

/**
 * Does what a request asks, once: asked again under the same key it gives what it made. Without a key it is simply done.
 * Throws AppError('sleutel_hergebruikt') when something else was asked under the key, AppError('verzoek_loopt') while
 * another attempt is at work, and what the work throws; then nothing was made and it may be tried again.
 */
export const doOnce = async <T>(
  omgeving: OmgevingMetOpslag,
  verzoek: Herhaalbaar | undefined,
  { doe, again }: Werk<T>,
): Promise<T> => {
  if (verzoek === undefined) return doe(omgeving)
  const { herhalingen, herhaalUren, nieuwId, nu } = omgeving
  const tijdstip = nu()
  await herhalingen.removeVerlopen(tijdstip.toISOString())
  const verlooptOp = instantLater(tijdstip, herhaalUren / 24)
  const begin = await herhalingen.begin(verzoek, { id: nieuwId(), bezigMs: BEZIG_MS, verlooptOp })
  if (begin.stand === 'ander') throw new AppError('sleutel_hergebruikt')
  if (begin.stand === 'bezig') throw new AppError('verzoek_loopt')
  if (begin.stand === 'gedaan') return again(begin.gemaakt)
  try {
    return await doe(withPoging(omgeving, begin.poging))
  } finally {
    // Of what made nothing. Nobody waits for it: what cannot be given up now, another attempt may take over soon.
    herhalingen.drop(begin.poging).catch(() => undefined)
  }
}
