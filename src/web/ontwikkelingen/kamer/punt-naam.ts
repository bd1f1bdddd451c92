import type { Advies } from '../../../domain/model/beoordeling.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { lowerFirst } from '../../../domain/tekst.ts'
import { nameGroep } from '../../../domain/woorden/groep.ts'

type Punt = Advies['beslissend'][number]

/** The name of what decides an advice: a rule, the stance of an area, or a spanning. */
export const namePunt = ({ soort, id }: Punt, boek: Regelboek): string => {
  if (soort === 'houding') {
    return `Wat het gebied vindt van ${lowerFirst(nameGroep(boek, id))}`
  }
  if (soort === 'spanning') return boek.spanningen.find((deel) => deel.id === id)?.titel ?? id
  const titel = boek.regels.find((regel) => regel.id === id)?.titel
  return titel === undefined ? id : `${id} ${titel}`
}
