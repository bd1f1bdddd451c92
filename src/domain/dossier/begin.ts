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

/** Ids of the cases that followed on this one, oldest first. */
export const listVervolg = (gebeurtenissen: readonly VastgelegdeGebeurtenis[]): readonly string[] =>
  gebeurtenissen.flatMap(({ gebeurtenis }) =>
    gebeurtenis.soort === 'vervolgd' ? [gebeurtenis.zaak] : [],
  )
