import type { Bewijs } from '../../domain/model/antwoord/bewijs.ts'
import { formatVernietigd } from '../../domain/vernietigd.ts'
import { isVorm1 } from '../beoordelen/antwoordvorm.ts'
import type { HashPort } from '../ports/hash.ts'

/**
 * Whether the name and the description of this receipt were destroyed. Only one in which nothing else stands in their
 * place counts as such: who writes that himself has a receipt without a name, and no other.
 */
export const isVernietigd = ({ gezuiverd, verzoek }: Bewijs): boolean => {
  if (gezuiverd?.wat !== 'tekst') return false
  const weg = formatVernietigd(gezuiverd.op)
  return verzoek.naam === weg && (verzoek.omschrijving ?? weg) === weg
}

/** A recomputed receipt with the hashes that cannot be recomputed without what was destroyed, as they were. */
export const keepHashes = <T extends Pick<Bewijs, 'verzoekSha256' | 'delen' | 'sha256'>>(
  { sha256, canonicalize }: HashPort,
  oud: Bewijs,
  nieuw: T,
): T => {
  if (oud.gezuiverd === undefined) return nieuw
  const { verzoekSha256 } = oud
  if (!isVernietigd(oud)) return { ...nieuw, verzoekSha256 }
  const delen = { ...nieuw.delen, naam: oud.delen.naam ?? '' }
  const geheel = isVorm1(oud) ? oud.sha256 : sha256(canonicalize(delen))
  return { ...nieuw, verzoekSha256, delen, sha256: geheel }
}
