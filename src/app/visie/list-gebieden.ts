import { AppError } from '../../domain/errors.ts'
import type { GebiedProfiel, GeometrieRd } from '../../domain/model/gebied.ts'
import { isGeldigIn } from '../../domain/model/peildatum.ts'
import { boundsOf, meets, type Omhullende } from '../../domain/plaats/omhullende.ts'
import type { ProjectiePort } from '../ports/geo.ts'
import type { Gelezen } from '../regelboek/choose-catalogus.ts'

export interface GebiedAntwoord {
  readonly type: 'Feature'
  readonly id: string
  readonly geometry: GeometrieRd
  readonly properties: GebiedProfiel
}

export interface GebiedenFilter {
  readonly crs: string
  readonly soort?: string
  /** Bounding box in `bboxCrs`. */
  readonly bbox?: Omhullende
  readonly bboxCrs: string
}

/** The area profiles that hold and are known on the peildatum, as GeoJSON features, in the CRS asked for. */
export const listGebieden = (
  { regelboek: { gebieden, visie }, peildatum }: Gelezen,
  projectie: ProjectiePort,
  { crs, soort, bbox, bboxCrs }: GebiedenFilter,
): readonly GebiedAntwoord[] =>
  gebieden
    .filter(isGeldigIn(visie, peildatum))
    .filter((gebied) => soort === undefined || gebied.soort === soort)
    .filter(
      ({ geometrie }) =>
        bbox === undefined || meets(boundsOf(projectie.project(geometrie, bboxCrs)), bbox),
    )
    .map(({ geometrie, ...profiel }) => ({
      type: 'Feature',
      id: profiel.id,
      geometry: projectie.project(geometrie, crs),
      properties: profiel,
    }))

/** One area profile. Throws AppError('niet_gevonden'). */
export const getGebied = (
  { regelboek, peildatum }: Gelezen,
  projectie: ProjectiePort,
  { id, crs }: { readonly id: string; readonly crs: string },
): GebiedAntwoord => {
  const gebieden = regelboek.gebieden.filter((gebied) => gebied.id === id)
  const deel = { regelboek: { ...regelboek, gebieden }, peildatum }
  const [gevonden] = listGebieden(deel, projectie, { crs, bboxCrs: crs })
  if (gevonden === undefined) throw new AppError('niet_gevonden', { wat: `Gebied "${id}"` })
  return gevonden
}
