import { dagenTussen } from '../../../domain/dossier/kalender.ts'

/** How long it still is until this day, or how long it is past. Both ISO 8601 days. */
export const wordRest = (einde: string, vandaag: string): string => {
  const dagen = dagenTussen(vandaag, einde)
  if (dagen < 0) return `Deze dag is ${-dagen} ${dagen === -1 ? 'dag' : 'dagen'} voorbij.`
  if (dagen === 0) return 'Dat is vandaag.'
  return `Nog ${dagen} ${dagen === 1 ? 'dag' : 'dagen'}.`
}
