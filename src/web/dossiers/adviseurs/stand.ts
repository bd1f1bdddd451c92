import type { Adviesstand } from '../../../domain/dossier/bijdragen.ts'

export const STAND: Readonly<Record<Adviesstand, string>> = {
  niet_gevraagd: 'nog niet gevraagd',
  gevraagd: 'gevraagd, nog niet beantwoord',
  beantwoord: 'beantwoord',
}
