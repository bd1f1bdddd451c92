import type { Regelboek } from '../model/regelboek.ts'

/** A group of activities as readers know it. */
export const nameGroep = ({ begrippen }: Pick<Regelboek, 'begrippen'>, groep: string): string =>
  begrippen.activiteitengroepen[groep]?.label ?? groep
