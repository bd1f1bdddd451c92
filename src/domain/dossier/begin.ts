import type { Gebeurtenis, VastgelegdeGebeurtenis } from './gebeurtenis.ts'

export type Ingevoerd = Extract<Gebeurtenis, { readonly soort: 'ingevoerd' }>

/** With what the case was entered by hand; undefined when it began in another way. */
export const findIngevoerd = (
  gebeurtenissen: readonly VastgelegdeGebeurtenis[],
): Ingevoerd | undefined => {
  for (const { gebeurtenis } of gebeurtenissen) {
    if (gebeurtenis.soort === 'ingevoerd') return gebeurtenis
  }
  return undefined
}

/** The street and the circle that stand for its place; undefined where the place itself is known. */
export const findStraat = (
  gebeurtenissen: readonly VastgelegdeGebeurtenis[],
): Ingevoerd['straat'] => findIngevoerd(gebeurtenissen)?.straat

/** Of which plan and version the case was made; undefined when it began in another way. */
export const findOntwikkeling = (
  gebeurtenissen: readonly Pick<VastgelegdeGebeurtenis, 'gebeurtenis'>[],
): Extract<Gebeurtenis, { readonly soort: 'uit_ontwikkeling' }> | undefined => {
  for (const { gebeurtenis } of gebeurtenissen) {
    if (gebeurtenis.soort === 'uit_ontwikkeling') return gebeurtenis
  }
  return undefined
}

/** Ids of the cases that followed on this one, oldest first. */
export const listVervolg = (gebeurtenissen: readonly VastgelegdeGebeurtenis[]): readonly string[] =>
  gebeurtenissen.flatMap(({ gebeurtenis }) =>
    gebeurtenis.soort === 'vervolgd' ? [gebeurtenis.zaak] : [],
  )

/** Ids of the other cases that this same plan is: the idea that it follows, and what followed on it. */
export const listZelfdePlan = (
  gebeurtenissen: readonly VastgelegdeGebeurtenis[],
): readonly string[] => [
  ...[findIngevoerd(gebeurtenissen)?.idee ?? []].flat(),
  ...listVervolg(gebeurtenissen),
]
