import type { Verzoek } from '../invoer/verzoek.ts'
import type { OmgevingMetOpslag } from '../omgeving.ts'
import type { AssessOntwikkeling } from '../ports/ontwikkeling.ts'
import { type OntwikkelingMetBewijs, readOntwikkelingsantwoord } from './antwoord.ts'
import { prepareOntwikkeling } from './assess-ontwikkeling.ts'

/** So many are kept: who works on a plan goes from page to page, and lays its variants side by side. */
const MAX_ONTHOUDEN = 32

const PER_DIENST = new WeakMap<AssessOntwikkeling, Map<string, Promise<OntwikkelingMetBewijs>>>()

/**
 * A development explained, for a behandelaar. Input and other plans are read anew each time; what follows from the
 * same of both was worked out once. Throws AppError on faulty input, and when the sum cannot be.
 */
export const explainOntwikkeling = async (
  omgeving: OmgevingMetOpslag,
  aanvraag: Pick<Verzoek, 'inhoud' | 'contentCrs'>,
): Promise<OntwikkelingMetBewijs> => {
  const { hash, assessOntwikkeling } = omgeving
  const opdracht = await prepareOntwikkeling(
    omgeving,
    { ...aanvraag, uitgelegd: true },
    'behandelaar',
  )
  const bekend = PER_DIENST.get(assessOntwikkeling) ?? new Map()
  PER_DIENST.set(assessOntwikkeling, bekend)
  const sleutel = hash.sha256(hash.canonicalize(opdracht))
  const antwoord =
    bekend.get(sleutel) ?? assessOntwikkeling(opdracht).then(readOntwikkelingsantwoord)
  bekend.delete(sleutel)
  bekend.set(sleutel, antwoord)
  // What failed is tried again.
  antwoord.catch(() => bekend.delete(sleutel))
  const [oudste] = bekend.keys()
  if (bekend.size > MAX_ONTHOUDEN && oudste !== undefined) bekend.delete(oudste)
  return antwoord
}
