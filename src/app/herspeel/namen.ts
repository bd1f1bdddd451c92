import type { Regelboek } from '../../domain/model/regelboek.ts'

/** Two rulebooks as one, to find names in: what either of them knows. */
export const createNamen = (oud: Regelboek, nieuw: Regelboek) => {
  const find = <T extends { readonly id: string }>(
    pick: (boek: Regelboek) => readonly T[],
    id: string,
  ) => [...pick(nieuw), ...pick(oud)].find((deel) => deel.id === id)
  return {
    regel: (id: string) => find(({ regels }) => regels, id),
    gebied: (id: string) => find(({ gebieden }) => gebieden, id)?.naam,
    spanning: (id: string) => find(({ spanningen }) => spanningen, id)?.titel,
    principe: (id: string) => nieuw.begrippen.principes[id]?.label,
    activiteit: (id: string) => nieuw.begrippen.activiteiten[id]?.label,
    feit: (id: string) => (nieuw.feiten.get(id) ?? oud.feiten.get(id))?.label,
    groep: (id: string) => nieuw.begrippen.activiteitengroepen[id]?.label,
  }
}
export type Namen = ReturnType<typeof createNamen>
