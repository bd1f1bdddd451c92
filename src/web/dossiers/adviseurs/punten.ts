import { keepGeldend } from '../../../app/dossier/geldt-niet.ts'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { isNietGehaald } from '../../../domain/model/uitkomst.ts'
import type { Keuzes } from '../../onderdelen/velden.tsx'

/** What a question can be about: what the plan does not meet, then what a person has to judge; each once. */
export const listPunten = (dossier: Dossier): Keuzes => {
  const { uitkomsten } = keepGeldend(dossier)
  const punten = [
    ...uitkomsten.filter(isNietGehaald),
    ...uitkomsten.filter(({ oordeel }) => oordeel === 'vraagt_beoordeling'),
  ]
  return [...new Map(punten.map((deel) => [deel.regel, `${deel.regel} ${deel.titel}`]))]
}
