import type { Regelboek } from '../../domain/model/regelboek.ts'

/** Two rulebooks as one, to find names in: what either of them knows. */
export const createNamen = (oud: Regelboek, nieuw: Regelboek) => {
  const find = <T>(pick: (boek: Regelboek) => readonly T[], test: (deel: T) => boolean) =>
    [...pick(nieuw), ...pick(oud)].find(test)
  return {
    regel: (id: string) =>
      find(
        ({ regels }) => regels,
        (regel) => regel.id === id,
      ),
    gebied: (id: string) =>
      find(
        ({ gebieden }) => gebieden,
        (gebied) => gebied.id === id,
      )?.naam,
    spanning: (id: string) =>
      find(
        ({ spanningen }) => spanningen,
        (s) => s.id === id,
      )?.titel,
    principe: (id: string) => nieuw.begrippen.principes[id]?.label,
    activiteit: (id: string) => nieuw.begrippen.activiteiten[id]?.label,
    feit: (id: string) => (nieuw.feiten.get(id) ?? oud.feiten.get(id))?.label,
    groep: (id: string) => nieuw.begrippen.activiteitengroepen[id]?.label,
  }
}
export type Namen = ReturnType<typeof createNamen>
