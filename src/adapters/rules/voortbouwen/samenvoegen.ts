import type { Geplaatst } from '../lezen/boek.ts'
import { joinBestanden } from '../lezen/document.ts'

/** What the base holds by name, with what is added or changed; a fault points into the file it stands in. */
export const joinRecords = <T>(
  basis: Geplaatst<Readonly<Record<string, T>>>,
  eigen: Geplaatst<Readonly<Record<string, T>>>,
): Geplaatst<Readonly<Record<string, T>>> => ({
  ...eigen,
  waarde: { ...basis.waarde, ...eigen.waarde },
  bestand: joinBestanden(eigen.bestand, (pad) => {
    const naam = String(pad[0])
    const uitBasis = Object.hasOwn(basis.waarde, naam) && !Object.hasOwn(eigen.waarde, naam)
    return { bestand: uitBasis ? basis.bestand : eigen.bestand, pad }
  }),
})

interface Lijsten<T> {
  readonly basis: Geplaatst<readonly T[]>
  readonly eigen: Geplaatst<readonly T[]>
  /** Ids that are taken out of the base. */
  readonly vervallen?: readonly string[]
}

/** The same for a list: an entry of one's own takes the place of the one with its id. */
export const joinLijsten = <T extends { readonly id: string }>({
  basis,
  eigen,
  vervallen = [],
}: Lijsten<T>): Geplaatst<readonly T[]> => {
  const eigenIds = new Set(eigen.waarde.map(({ id }) => id))
  const gebleven = basis.waarde
    .map((waarde, i) => ({ waarde, bestand: basis.bestand, i }))
    .filter(({ waarde: { id } }) => !eigenIds.has(id) && !vervallen.includes(id))
  const delen = [
    ...gebleven,
    ...eigen.waarde.map((waarde, i) => ({ waarde, bestand: eigen.bestand, i })),
  ]
  return {
    ...eigen,
    waarde: delen.map(({ waarde }) => waarde),
    bestand: joinBestanden(eigen.bestand, ([begin, ...rest]) => {
      // YAML lists are pointed at by place, passages by id (and then by place).
      const deel = delen.find(({ waarde }, i) => i === begin || waarde.id === begin)
      if (!deel) return { bestand: eigen.bestand, pad: [] }
      const vertaald = rest.map((stap) => (stap === delen.indexOf(deel) ? deel.i : stap))
      return typeof begin === 'number'
        ? { bestand: deel.bestand, pad: [deel.i, ...rest] }
        : { bestand: deel.bestand, pad: [deel.waarde.id, ...vertaald] }
    }),
  }
}
