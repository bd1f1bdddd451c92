import type { Verzoek } from '../invoer/verzoek.ts'
import type { OmgevingMetOpslag } from '../omgeving.ts'
import type { Kenmerken, NieuweBeoordeling, OpgeslagenBeoordeling } from '../ports/beoordelingen.ts'
import type { Rekenvraag } from '../ports/reken.ts'

type Aanvraag = Pick<Verzoek, 'inhoud' | 'contentCrs'>
/** Whether the explained form is wanted. */
type Uitleg = Pick<Rekenvraag, 'uitgelegd'>

/** The rulebook and areas of what is about to be stored, so that it can be explained when they have changed. */
export const keepBoek = async (
  { archief, boeken }: Pick<OmgevingMetOpslag, 'archief' | 'boeken'>,
  { regelboek, gebiedenSha256 }: Pick<Kenmerken, 'regelboek' | 'gebiedenSha256'>,
): Promise<void> => {
  const gebruikt = boeken.bySha(regelboek.sha256, gebiedenSha256)
  if (gebruikt !== undefined) await archief.keep(gebruikt.regelboek)
}

/** Salt of a receipt: 148 random bits of two ids, as 32 hexadecimal digits. */
export const makeZout = ({ hash, nieuwId }: Pick<OmgevingMetOpslag, 'hash' | 'nieuwId'>): string =>
  hash.sha256(nieuwId(), nieuwId()).slice(0, 32)

/** Assesses for a behandelaar; what is to be stored, and the rulebook kept already. Throws AppError on faulty input. */
export const prepareBeoordeling = async (
  omgeving: OmgevingMetOpslag,
  { uitgelegd = false, ...aanvraag }: Aanvraag & Uitleg,
): Promise<{ readonly nieuw: NieuweBeoordeling; readonly volledig?: string }> => {
  const { assess, nu, nieuwId } = omgeving
  const tijdstip = nu()
  const stempel = { id: nieuwId(), aangemaaktOp: tijdstip.toISOString() }
  const mag = { alsBehandelaar: true, concept: false }
  const { inhoud, volledig, kenmerken } = await assess({
    ...aanvraag,
    mag,
    nu: tijdstip,
    stempel,
    zout: makeZout(omgeving),
    uitgelegd,
  })
  await keepBoek(omgeving, kenmerken)
  return {
    nieuw: { ...stempel, inhoud, ...kenmerken },
    ...(volledig !== undefined && { volledig }),
  }
}

/** Assesses for a behandelaar and stores the result. Throws AppError on faulty input; then nothing is stored. */
export const storeBeoordeling = async (
  omgeving: OmgevingMetOpslag,
  aanvraag: Aanvraag & Uitleg,
): Promise<OpgeslagenBeoordeling & { readonly volledig?: string }> => {
  const { nieuw, ...uitleg } = await prepareBeoordeling(omgeving, aanvraag)
  await omgeving.beoordelingen.add(nieuw)
  const { id, aangemaaktOp, inhoud } = nieuw
  return { id, aangemaaktOp, inhoud, ...uitleg }
}

/** Assesses an idea and stores nothing; gives the canonical JSON. Throws AppError on faulty input. */
export const assessZelf = async (
  { assess, nu }: Pick<OmgevingMetOpslag, 'assess' | 'nu'>,
  aanvraag: Aanvraag & Uitleg & Pick<Rekenvraag, 'metElders'>,
): Promise<string> => {
  const mag = { alsBehandelaar: false, concept: true }
  const { inhoud, volledig = inhoud } = await assess({ ...aanvraag, mag, nu: nu() })
  return volledig
}
