import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { GrondUitkomst } from '../../domain/model/richting.ts'
import { lowerFirst } from '../../domain/tekst.ts'
import { nameGroep } from '../../domain/woorden/groep.ts'
import { nameHerkomst } from '../woorden/codes.ts'
import { nameGebied } from '../woorden/namen.ts'

/** What areas do not want, beside the grounds that are told: where law decides it is a reason no less. */
export const listTegenhoudingen = (
  { houdingen }: Pick<Beoordeling, 'houdingen'>,
  boek: Pick<Regelboek, 'gebieden' | 'begrippen'>,
  verteld: readonly Pick<GrondUitkomst, 'soort' | 'id' | 'gebied'>[],
): readonly string[] =>
  houdingen.flatMap(({ gebied, activiteitengroep, stand, tekst, ...grond }) => {
    const isVerteld = verteld.some(
      (een) => een.soort === 'houding' && een.id === activiteitengroep && een.gebied === gebied,
    )
    if (stand !== 'nee_tenzij' || isVerteld) return []
    const groep = nameGroep(boek, activiteitengroep)
    const labels = nameHerkomst(grond).join('; ')
    return `${nameGebied(boek)(gebied)}, ${lowerFirst(groep)}: hier niet, tenzij. ${tekst} (${labels})`
  })
