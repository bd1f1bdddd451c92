import type { Verzoek } from '../invoer/verzoek.ts'
import type { OmgevingMetOpslag } from '../omgeving.ts'
import type { Kenmerken, OpgeslagenBeoordeling } from '../ports/beoordelingen.ts'

type Aanvraag = Pick<Verzoek, 'inhoud' | 'contentCrs'>

/** The rulebook and areas of what is about to be stored, so that it can be explained when they have changed. */
export const keepBoek = async (
  { archief, boeken }: Pick<OmgevingMetOpslag, 'archief' | 'boeken'>,
  { regelboek, gebiedenSha256 }: Pick<Kenmerken, 'regelboek' | 'gebiedenSha256'>,
): Promise<void> => {
  const gebruikt = boeken.bySha(regelboek.sha256, gebiedenSha256)
  if (gebruikt !== undefined) await archief.keep(gebruikt.regelboek)
}

/** Assesses for a behandelaar and stores the result. Throws AppError on faulty input; then nothing is stored. */
export const storeBeoordeling = async (
  omgeving: OmgevingMetOpslag,
  aanvraag: Aanvraag,
): Promise<OpgeslagenBeoordeling> => {
  const { assess, nu, nieuwId, beoordelingen } = omgeving
  const tijdstip = nu()
  const stempel = { id: nieuwId(), aangemaaktOp: tijdstip.toISOString() }
  const mag = { alsBehandelaar: true, concept: false }
  const { inhoud, kenmerken } = await assess({ ...aanvraag, mag, nu: tijdstip, stempel })
  await keepBoek(omgeving, kenmerken)
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
