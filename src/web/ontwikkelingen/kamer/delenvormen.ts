import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import type { OntwikkelingInvoer } from '../../../domain/model/antwoord/ontwikkeling-invoer.ts'
import type { GeometrieRd } from '../../../domain/model/gebied.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'

/** A part as it is drawn, in RD. */
export interface Deelvorm {
  readonly id: string
  readonly naam: string
  readonly fase?: number
  /** On the map and in the list beside it; absent: its place in the row, from one. */
  readonly nummer?: number
  readonly geometrie: GeometrieRd
  /** False where it was drawn as a point or a line: the land around it is measured, and is not its own. */
  readonly isVlak?: boolean
}

/** The parts of a plan as they lie, by phase: their numbers are those of the table. */
export const readDelenvormen = (
  { locatie }: Pick<OmgevingMetDossiers, 'locatie'>,
  { werkingsgebied }: Pick<Regelboek, 'werkingsgebied'>,
  { delen }: Pick<OntwikkelingInvoer, 'delen'>,
): readonly Deelvorm[] =>
  delen
    .toSorted((a, b) => (a.fase ?? 0) - (b.fase ?? 0))
    .map(({ id, naam = id, fase, locatie: plek, bufferM }) => {
      const buffer = bufferM === undefined ? {} : { bufferM }
      const { geometrie, isVlak } = locatie.read(plek, { werkingsgebied, ...buffer })
      return { id, naam, ...(fase !== undefined && { fase }), geometrie, isVlak }
    })
