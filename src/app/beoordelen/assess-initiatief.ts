import type { Verzoek } from '../invoer/read-invoer.ts'
import type { OmgevingMetOpslag } from '../omgeving.ts'
import type { OpgeslagenBeoordeling } from '../ports/beoordelingen.ts'

type Aanvraag = Pick<Verzoek, 'inhoud' | 'contentCrs'>

/** Assesses for a behandelaar and stores the result. Throws AppError on faulty input; then nothing is stored. */
export const storeBeoordeling = async (
  { assess, nu, nieuwId, beoordelingen }: OmgevingMetOpslag,
  aanvraag: Aanvraag,
): Promise<OpgeslagenBeoordeling> => {
  const tijdstip = nu()
  const stempel = { id: nieuwId(), aangemaaktOp: tijdstip.toISOString() }
  const mag = { alsBehandelaar: true, concept: false }
  const { inhoud, kenmerken } = await assess({ ...aanvraag, mag, nu: tijdstip, stempel })
  await beoordelingen.add({ ...stempel, inhoud, ...kenmerken })
  return { ...stempel, inhoud }
}

/** Assesses an idea and stores nothing; gives the canonical JSON. Throws AppError on faulty input. */
export const assessZelf = async (
  { assess, nu }: Pick<OmgevingMetOpslag, 'assess' | 'nu'>,
  aanvraag: Aanvraag,
): Promise<string> => {
  const mag = { alsBehandelaar: false, concept: true }
  return (await assess({ ...aanvraag, mag, nu: nu() })).inhoud
}
