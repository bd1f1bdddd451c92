import { basename, extname } from 'node:path'
import { type GebiedProfiel, gebiedSchema } from '../../../domain/model/gebied.ts'
import type { Geplaatst } from '../lezen/boek.ts'
import {
  type Gelezen,
  type Lezer,
  listFiles,
  present,
  readGeojson,
  readOne,
  reportStray,
} from '../lezen/read.ts'
import { type GebiedWijziging, gebiedWijzigingSchema } from './voortbouw-vorm.ts'

/** By key: an entry of one's own takes the place of the one in the base. */
const replaceBy = <T>(
  basis: readonly T[],
  eigen: readonly T[] | undefined,
  keyOf: (deel: T) => string,
): T[] => [...new Map([...basis, ...(eigen ?? [])].map((deel) => [keyOf(deel), deel])).values()]

/** The profile of the base with the changes: values and stances by name, priorities by spanning. */
const changeProfiel = (basis: GebiedProfiel, eigen: GebiedWijziging): GebiedProfiel => {
  const gegeven = Object.entries(eigen).filter(([, waarde]) => waarde !== undefined)
  return {
    ...basis,
    ...(Object.fromEntries(gegeven) as GebiedWijziging),
    waarden: { ...basis.waarden, ...eigen.waarden },
    houding: { ...basis.houding, ...eigen.houding },
    prioriteiten: replaceBy(basis.prioriteiten, eigen.prioriteiten, ({ spanning }) => spanning),
    budgetten: replaceBy(basis.budgetten, eigen.budgetten, ({ feit }) => feit),
  } as GebiedProfiel
}

/**
 * The areas of the base with what this folder changes: `<gebied>.yaml` alone changes a profile,
 * `<gebied>.geojson` alone moves its border, and both together add an area.
 */
export const joinGebieden = (
  lezer: Lezer,
  map: string,
  { basis, vervallen }: { readonly basis: Gelezen; readonly vervallen: readonly string[] },
): Pick<Gelezen, 'gebieden' | 'geometrieen'> => {
  const namen = listFiles(lezer, `${map}/gebieden`)
  const inBasis = new Map(basis.gebieden.map((gebied) => [gebied.waarde.id, gebied]))
  const stammen = (soort: string) =>
    namen.filter((naam) => extname(naam) === soort).map((naam) => basename(naam, soort))
  const profielen = stammen('.yaml')
  for (const naam of namen) {
    const stam = basename(naam, extname(naam))
    const hoortBij = extname(naam) === '.geojson' && (profielen.includes(stam) || inBasis.has(stam))
    if (extname(naam) !== '.yaml' && !hoortBij) reportStray(lezer, `${map}/gebieden/${naam}`)
  }
  const eigen = profielen
    .map((stam): Geplaatst<GebiedProfiel> | undefined => {
      const pad = `${map}/gebieden/${stam}.yaml`
      const ouder = inBasis.get(stam)
      if (!ouder) return readOne(lezer, pad, gebiedSchema)
      const gelezen = readOne(lezer, pad, gebiedWijzigingSchema)
      return gelezen && { ...gelezen, waarde: changeProfiel(ouder.waarde, gelezen.waarde) }
    })
    .filter(present)
  const geometrieen = new Map([...basis.geometrieen].filter(([id]) => !vervallen.includes(id)))
  const getekend = stammen('.geojson').filter(
    (stam) => profielen.includes(stam) || inBasis.has(stam),
  )
  const ongetekend = profielen.filter((stam) => !inBasis.has(stam))
  for (const stam of new Set([...getekend, ...ongetekend])) {
    const geometrie = readGeojson(lezer, `${map}/gebieden/${stam}.geojson`)
    if (geometrie) geometrieen.set(stam, geometrie)
  }
  const gewijzigd = new Set(eigen.map(({ stam }) => stam))
  const gebleven = basis.gebieden.filter(
    ({ waarde: { id } }) => !gewijzigd.has(id) && !vervallen.includes(id),
  )
  return { gebieden: [...gebleven, ...eigen], geometrieen }
}
