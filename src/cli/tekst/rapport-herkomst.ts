import type { Herkomst, Werking } from '../../domain/model/bron.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'

const HERKOMST = {
  hogere_regelgeving: 'hogere regelgeving',
  visie: 'omgevingsvisie',
  sectoraal_beleid: 'sectoraal beleid',
  eigen_uitwerking: 'eigen uitwerking, geen vastgesteld beleid',
} as const

/** Where it comes from, and that it is not confirmed: on every line, not only at the sources. */
export const nameHerkomst = ({ herkomst, werking }: { herkomst: Herkomst; werking: Werking }) =>
  `${HERKOMST[herkomst]}${werking === 'te_bevestigen' ? ', te bevestigen' : ''}`

export const nameRegel = (id: string, boek: Regelboek) => {
  const regel = boek.regels.find((definitie) => definitie.id === id)
  return regel ? `${id}, ${nameHerkomst(regel)}` : id
}
