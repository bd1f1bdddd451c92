import { rememberLaatste } from '../../domain/onthoud.ts'
import type { Verzoek } from '../invoer/verzoek.ts'
import type { OmgevingMetOpslag } from '../omgeving.ts'
import type { AssessOntwikkeling, Ontwikkelopdracht } from '../ports/ontwikkeling.ts'
import { type OntwikkelingMetBewijs, readOntwikkelingsantwoord } from './antwoord.ts'
import { prepareOntwikkeling } from './assess-ontwikkeling.ts'
import { createOpdrachtsleutel } from './opdrachtsleutel.ts'

/** So many are kept: who works on a plan goes from page to page, and lays its variants side by side. */
const MAX_ONTHOUDEN = 32

const createUitleg = ({ hash, assessOntwikkeling }: OmgevingMetOpslag) =>
  rememberLaatste(
    async (opdracht: Ontwikkelopdracht) =>
      readOntwikkelingsantwoord(await assessOntwikkeling(opdracht)),
    {
      sleutelOf: createOpdrachtsleutel(hash),
      hoeveel: MAX_ONTHOUDEN,
    },
  )

const PER_DIENST = new WeakMap<AssessOntwikkeling, ReturnType<typeof createUitleg>>()

/**
 * A development explained, for a behandelaar. Input and other plans are read anew each time; what follows from the
 * same of both was worked out once. Throws AppError on faulty input, and when the sum cannot be.
 */
export const explainOntwikkeling = async (
  omgeving: OmgevingMetOpslag,
  aanvraag: Pick<Verzoek, 'inhoud' | 'contentCrs'>,
): Promise<OntwikkelingMetBewijs> => {
  const vraag = { ...aanvraag, uitgelegd: true }
  const opdracht = await prepareOntwikkeling(omgeving, vraag, 'behandelaar')
  const explain = PER_DIENST.get(omgeving.assessOntwikkeling) ?? createUitleg(omgeving)
  PER_DIENST.set(omgeving.assessOntwikkeling, explain)
  return explain(opdracht)
}
