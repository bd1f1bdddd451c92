import type { Onderwerp } from '../../domain/model/plantype.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'

/** What a question is about where nobody said so. */
const PLAN: Omit<Onderwerp, 'feiten'> = { id: 'plan', label: 'uw plan' }

/** What the question about this fact is about. */
export const onderwerpOf = (
  { plantypen }: Pick<Regelboek, 'plantypen'>,
  feit: string,
): Omit<Onderwerp, 'feiten'> =>
  plantypen?.onderwerpen?.find(({ feiten }) => feiten.includes(feit)) ?? PLAN

/** How a topic is called in a sentence. */
export const labelOnderwerp = ({ plantypen }: Pick<Regelboek, 'plantypen'>, id: string): string =>
  plantypen?.onderwerpen?.find((een) => een.id === id)?.label ?? PLAN.label
