import { rememberLaatste } from '../../domain/onthoud.ts'
import type { Verzoek } from '../invoer/verzoek.ts'
import type { OmgevingMetOpslag } from '../omgeving.ts'
import type { AssessOntwikkeling, Ontwikkelopdracht } from '../ports/ontwikkeling.ts'
import { type OntwikkelingMetBewijs, readOntwikkelingsantwoord } from './antwoord.ts'
import { prepareOntwikkeling } from './assess-ontwikkeling.ts'
import { createOpdrachtsleutel } from './opdrachtsleutel.ts'

/** So many are kept for the length of one answer. */
export const MAX_ONTHOUDEN = 32

/**
 * So many are kept after it: who works on a plan goes from page to page, and lays at most ten variants side by side. Some
 * MB each, in many small objects: the more there are, the longer everybody waits while memory is collected.
 */
const MAX_TUSSENDOOR = 12

const createUitleg = ({ hash, assessOntwikkeling }: OmgevingMetOpslag) =>
  rememberLaatste(
    async (opdracht: Ontwikkelopdracht) =>
      readOntwikkelingsantwoord(await assessOntwikkeling(opdracht)),
    {
      sleutelOf: createOpdrachtsleutel(hash),
      hoeveel: MAX_TUSSENDOOR,
    },
  )

const PER_DIENST = new WeakMap<AssessOntwikkeling, ReturnType<typeof createUitleg>>()

type Aanvraag = Pick<Verzoek, 'inhoud' | 'contentCrs'>

const explain = async (
  omgeving: OmgevingMetOpslag,
  aanvraag: Aanvraag,
): Promise<OntwikkelingMetBewijs> => {
  const vraag = { ...aanvraag, uitgelegd: true }
  const opdracht = await prepareOntwikkeling(omgeving, vraag, 'behandelaar')
  const doe = PER_DIENST.get(omgeving.assessOntwikkeling) ?? createUitleg(omgeving)
  PER_DIENST.set(omgeving.assessOntwikkeling, doe)
  return doe(opdracht)
}

type Explain = (aanvraag: Aanvraag) => Promise<OntwikkelingMetBewijs>

const PER_ANTWOORD = new WeakMap<OmgevingMetOpslag, Explain>()

/** For the length of one answer: the same development is read, and the other plans beside it, once. */
export const rememberUitleg = <O extends OmgevingMetOpslag>(omgeving: O): O => {
  const eigen = { ...omgeving }
  const doe = (aanvraag: Aanvraag) => explain(eigen, aanvraag)
  const onthoud = {
    sleutelOf: (aanvraag: Aanvraag) => JSON.stringify(aanvraag),
    hoeveel: MAX_ONTHOUDEN,
  }
  PER_ANTWOORD.set(eigen, rememberLaatste(doe, onthoud))
  return eigen
}

/**
 * A development explained, for a behandelaar. Input and other plans are read anew each time; what follows from the
 * same of both was worked out once. Throws AppError on faulty input, and when the sum cannot be.
 */
export const explainOntwikkeling = (
  omgeving: OmgevingMetOpslag,
  aanvraag: Aanvraag,
): Promise<OntwikkelingMetBewijs> =>
  PER_ANTWOORD.get(omgeving)?.(aanvraag) ?? explain(omgeving, aanvraag)
