import { rememberLaatste } from '../../domain/onthoud.ts'
import type { Verzoek } from '../invoer/verzoek.ts'
import type { OmgevingMetOpslag } from '../omgeving.ts'
import type {
  AssessOntwikkeling,
  Leesopdracht,
  Ontwikkelopdracht,
  ReadOntwikkeling,
} from '../ports/ontwikkeling.ts'
import { today } from '../regelboek/peildatum.ts'
import { type OntwikkelingMetBewijs, readOntwikkelingsantwoord } from './antwoord.ts'
import { prepareOntwikkeling } from './assess-ontwikkeling.ts'
import { createOpdrachtsleutel } from './opdrachtsleutel.ts'

/** So many are kept for the length of one answer. */
export const MAX_ONTHOUDEN = 32

/** So many are kept after it: who works on a plan goes from page to page, and lays at most ten variants side by side. */
const MAX_TUSSENDOOR = 12

/**
 * So many of them as they are read, the others as the text that they came in: some MB each, in many small objects, and the
 * more there are, the longer everybody waits while memory is collected.
 */
const MAX_GELEZEN = 3

const createUitleg = ({ hash, assessOntwikkeling }: OmgevingMetOpslag) => {
  const sleutelOf = createOpdrachtsleutel(hash)
  const getTekst = rememberLaatste(assessOntwikkeling, { sleutelOf, hoeveel: MAX_TUSSENDOOR })
  return rememberLaatste(
    async (opdracht: Ontwikkelopdracht) => readOntwikkelingsantwoord(await getTekst(opdracht)),
    { sleutelOf, hoeveel: MAX_GELEZEN },
  )
}

const PER_DIENST = new WeakMap<AssessOntwikkeling, ReturnType<typeof createUitleg>>()

/** What is read of the same input on the same day is the same: it is not sent to another process for each page. */
const createLezen = ({ hash, readOntwikkeling }: OmgevingMetOpslag): ReadOntwikkeling =>
  rememberLaatste(readOntwikkeling, {
    sleutelOf: ({ nu, ...opdracht }: Leesopdracht) =>
      hash.sha256(JSON.stringify([opdracht, today(nu)])),
    hoeveel: MAX_TUSSENDOOR,
  })

const LEZEN_PER_DIENST = new WeakMap<ReadOntwikkeling, ReadOntwikkeling>()

type Aanvraag = Pick<Verzoek, 'inhoud' | 'contentCrs'>

const explain = async (
  omgeving: OmgevingMetOpslag,
  aanvraag: Aanvraag,
): Promise<OntwikkelingMetBewijs> => {
  const vraag = { ...aanvraag, uitgelegd: true }
  const readOntwikkeling = LEZEN_PER_DIENST.get(omgeving.readOntwikkeling) ?? createLezen(omgeving)
  LEZEN_PER_DIENST.set(omgeving.readOntwikkeling, readOntwikkeling)
  const opdracht = await prepareOntwikkeling(
    { ...omgeving, readOntwikkeling },
    vraag,
    'behandelaar',
  )
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
 * A development explained, for a behandelaar. Other plans are read anew each time, input once a day; what follows from the
 * same of both was worked out once. Throws AppError on faulty input, and when the sum cannot be.
 */
export const explainOntwikkeling = (
  omgeving: OmgevingMetOpslag,
  aanvraag: Aanvraag,
): Promise<OntwikkelingMetBewijs> =>
  PER_ANTWOORD.get(omgeving)?.(aanvraag) ?? explain(omgeving, aanvraag)
