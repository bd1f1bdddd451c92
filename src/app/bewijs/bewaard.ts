import type { JsonRecord } from '../../domain/json.ts'
import type { Bewijs } from '../../domain/model/antwoord/bewijs.ts'
import type { KorteUitkomst } from '../../domain/model/uitkomst.ts'
import { isVorm1, readAntwoord, toAntwoord } from '../beoordelen/antwoordvorm.ts'
import { hashDelen, hashVanMens, writeDelen } from '../beoordelen/bewijs.ts'
import type { KorteBeoordelingMetBewijs } from '../ports/beoordelingen.ts'
import type { HashPort } from '../ports/hash.ts'
import type { Verschil } from '../ports/reken.ts'
import { isVernietigd } from './vernietigd.ts'
import { findVerschillen } from './verschillen.ts'

/** The hashes that belong to what is given, and the one composed of them. */
const hashesOf = (hash: HashPort, antwoord: JsonRecord, bewijs: Bewijs) => {
  const { sha256, canonicalize } = hash
  if (isVorm1(bewijs)) {
    const delen = [...writeDelen(hash, antwoord)].map(([naam, tekst]) => [naam, sha256(tekst)])
    if (!isVernietigd(bewijs)) {
      return { sha256: sha256(canonicalize(antwoord)), delen: Object.fromEntries(delen) }
    }
    // The one hash over the whole went over the name too.
    return {
      sha256: bewijs.sha256,
      delen: { ...Object.fromEntries(delen), naam: bewijs.delen.naam },
    }
  }
  const { bewijs: _, ...kort } = readAntwoord({ ...antwoord, bewijs }).kort
  const delen = {
    ...hashDelen(hash, kort, {
      delen: writeDelen(hash, toAntwoord(kort, bewijs.vorm)),
      vorm: bewijs.vorm,
    }),
    ...(bewijs.zout !== undefined && { naam: hashVanMens(hash, bewijs.zout, kort.naam) }),
    ...(isVernietigd(bewijs) && { naam: bewijs.delen.naam }),
  }
  return { sha256: sha256(canonicalize(delen)), delen }
}

/** Where the hashes in a receipt are not those of what stands beside it. */
export const checkHashes = (
  hash: HashPort,
  antwoord: JsonRecord,
  bewijs: Bewijs,
): readonly Verschil[] => {
  const { sha256, delen, verzoekSha256, gezuiverd } = bewijs
  // What was taken out of the request later is not in it, but was in its hash.
  const verzoek = gezuiverd ? verzoekSha256 : hashVanMens(hash, bewijs.zout, bewijs.verzoek)
  return findVerschillen(
    { sha256, delen, verzoekSha256 },
    { ...hashesOf(hash, antwoord, bewijs), verzoekSha256: verzoek },
    ['bewijs'],
  )
}

/** What an assessment comes down to: conclusie and stand with their bands, and what every rule says. */
const coreOf = ({ advies, richting, uitkomsten }: KorteBeoordelingMetBewijs) => ({
  conclusie: advies.conclusie,
  bandbreedte: advies.bandbreedte,
  richting: richting && {
    stand: richting.stand,
    hardheid: richting.hardheid,
    bandbreedte: richting.bandbreedte,
  },
  uitkomsten: uitkomsten.map(({ regel, gebied, oordeel, niveau }: KorteUitkomst) => ({
    ...(gebied !== undefined && { gebied }),
    regel,
    oordeel,
    niveau,
  })),
})

/** Where the conclusie, the stand or an outcome is another than recomputed. What had no stand then, is not held to one. */
export const compareCore = (
  vastgelegd: KorteBeoordelingMetBewijs,
  herberekend: KorteBeoordelingMetBewijs,
): readonly Verschil[] => {
  const { richting: _, ...zonderStand } = herberekend
  const nu = vastgelegd.richting === undefined ? zonderStand : herberekend
  return findVerschillen(coreOf(vastgelegd), coreOf(nu))
}
