import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import type { Bewijs } from '../../domain/model/bewijs.ts'
import type { InitiatiefInvoer } from '../../domain/model/initiatief.ts'
import type { Omhullende } from '../../domain/plaats/omhullende.ts'
import { boundsOf } from '../../domain/plaats/omhullende.ts'
import { readInvoer } from '../invoer/read-invoer.ts'
import type { Verzoek } from '../invoer/verzoek.ts'
import type { Omgeving } from '../omgeving.ts'
import type { BeoordelingMetBewijs } from '../ports/beoordelingen.ts'
import { CRS84, RD } from '../ports/geo.ts'

export interface Berekening {
  readonly beoordeling: BeoordelingMetBewijs
  /** Canonical JSON per top-level member, so that nothing is serialised twice. */
  readonly delen: ReadonlyMap<string, string>
  readonly kader: Omhullende
}

/** The pieces of joinDelen, so that a hash need not first put them together. */
const listStukken = (delen: ReadonlyMap<string, string>): readonly string[] => {
  const stukken = [...delen.keys()]
    .toSorted()
    .flatMap((naam, i) => [`${i === 0 ? '{' : ','}${JSON.stringify(naam)}:`, delen.get(naam) ?? ''])
  return [...stukken, stukken.length === 0 ? '{}' : '}']
}

/** Canonical JSON (RFC 8785) of an object of which the members are canonical already. */
export const joinDelen = (delen: ReadonlyMap<string, string>): string => listStukken(delen).join('')

/** Assesses a request and makes the receipt. Stores nothing. Throws AppError on faulty input. */
export const assessMetBewijs = (omgeving: Omgeving, verzoek: Verzoek): Berekening => {
  const { initiatief, peildatum, toetser, locatie } = readInvoer(verzoek, omgeving)
  const { hash, motor } = omgeving
  const beoordeling: Beoordeling = toetser.assess({ initiatief, peildatum, locatie })
  const delen = new Map(
    Object.entries(beoordeling)
      .filter(([, deel]) => deel !== undefined)
      .map(([naam, deel]) => [naam, hash.canonicalize(deel)]),
  )
  const { visie, sha256, gebiedenSha256 } = toetser.regelboek
  const bewijs: Bewijs = {
    sha256: hash.sha256(...listStukken(delen)),
    motor,
    regelboek: { id: visie.id, versie: visie.versie, sha256 },
    gebieden: { versie: visie.versie, sha256: gebiedenSha256 },
    peildatum,
    crs: {
      invoer: verzoek.contentCrs ?? CRS84,
      rekenstelsel: RD,
      methode: omgeving.locatie.methode,
    },
    delen: Object.fromEntries([...delen].map(([naam, deel]) => [naam, hash.sha256(deel)])),
    verzoekSha256: hash.sha256(hash.canonicalize(verzoek.inhoud)),
    verzoek: verzoek.inhoud as InitiatiefInvoer,
  }
  delen.set('bewijs', hash.canonicalize(bewijs))
  return {
    beoordeling: { ...beoordeling, bewijs },
    delen,
    kader: boundsOf(locatie.geometrie),
  }
}
