import { isRecord, type JsonRecord } from '../../domain/json.ts'
import type { InitiatiefInvoer } from '../../domain/model/initiatief.ts'
import { withPlek } from '../invoer/keep-plek.ts'
import type { HashPort } from '../ports/hash.ts'
import type { Opgeschoond, OpschoningPort } from '../ports/opschoning.ts'

/**
 * Takes out of everything stored what a location held besides its place: names and numbers that a drawing programme
 * left there. The receipt says that this was done, and when; its other hashes stay what they were, and verify.
 */
export const cleanPlekken = (
  { hash, nu }: { readonly hash: HashPort; readonly nu: () => Date },
  opschoning: OpschoningPort,
): Promise<Opgeschoond> => {
  const { canonicalize } = hash
  const cleanInvoer = <T extends object>(invoer: T): T | undefined => {
    const schoon = withPlek(invoer as JsonRecord)
    return canonicalize(schoon) === canonicalize(invoer) ? undefined : (schoon as T)
  }
  return opschoning.clean({
    cleanInvoer,
    cleanBeoordeling: (inhoud) => {
      const antwoord = JSON.parse(inhoud) as JsonRecord
      const { bewijs } = antwoord
      const verzoek =
        isRecord(bewijs) && isRecord(bewijs.verzoek) ? cleanInvoer(bewijs.verzoek) : undefined
      if (verzoek === undefined || !isRecord(bewijs)) return undefined
      const gezuiverd = { op: nu().toISOString(), wat: 'locatie' }
      const schoon = { ...antwoord, bewijs: { ...bewijs, verzoek, gezuiverd } }
      return {
        inhoud: canonicalize(schoon),
        verzoek: verzoek as unknown as InitiatiefInvoer,
      }
    },
  })
}
