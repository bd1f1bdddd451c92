import { AppError } from '../../domain/errors.ts'
import { readZelftoets, storeKey } from '../beoordelen/zelftoets.ts'
import type { OmgevingMetBijlagen } from '../omgeving.ts'
import type { Bijlage, Bijlagehouder, BijlagenPort } from '../ports/zelftoetsen.ts'

/** What somebody added to his plan, as a person reads it. */
export interface Toelichting {
  /** What he wrote; empty when he wrote nothing. */
  readonly omschrijving: string
  readonly tekeningen: readonly Bijlage[]
}

/** What was added to a self-check or a case; whoever asks has shown that he may see it. */
export const readToelichting = async (
  { bijlagen }: { readonly bijlagen: BijlagenPort },
  houder: Bijlagehouder,
): Promise<Toelichting> => {
  const alle = await bijlagen.list(houder)
  const tekst = alle.find(({ soort }) => soort === 'omschrijving')
  const gelezen = tekst && (await bijlagen.read(houder, tekst.id))
  return {
    omschrijving: gelezen ? new TextDecoder().decode(gelezen.inhoud) : '',
    tekeningen: alle.filter(({ soort }) => soort !== 'omschrijving'),
  }
}

/** Of the self-check with this key. Throws AppError('niet_gevonden'). */
export const readToelichtingVan = async (
  omgeving: OmgevingMetBijlagen,
  sleutel: string,
): Promise<Toelichting> => {
  await readZelftoets(omgeving, sleutel)
  return readToelichting(omgeving, { zelftoets: storeKey(omgeving, sleutel) })
}

/** One of them, whole. Throws AppError('niet_gevonden'). */
export const readBijlage = async (
  { bijlagen }: { readonly bijlagen: BijlagenPort },
  houder: Bijlagehouder,
  id: string,
) => {
  const gevonden = await bijlagen.read(houder, id)
  if (!gevonden) throw new AppError('niet_gevonden', { wat: 'Dit bestand' })
  return gevonden
}

/** Of the self-check with this key. Throws AppError('niet_gevonden'). */
export const readBijlageVan = async (
  omgeving: OmgevingMetBijlagen,
  sleutel: string,
  id: string,
) => {
  await readZelftoets(omgeving, sleutel)
  return readBijlage(omgeving, { zelftoets: storeKey(omgeving, sleutel) }, id)
}

/** Takes a drawing away from a self-check; nothing happens when it is gone already. Throws AppError('niet_gevonden'). */
export const removeBijlage = async (
  omgeving: OmgevingMetBijlagen,
  sleutel: string,
  id: string,
): Promise<void> => {
  await readZelftoets(omgeving, sleutel)
  await omgeving.bijlagen.remove(storeKey(omgeving, sleutel), id)
}
