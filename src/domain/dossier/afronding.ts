import type { Gebeurtenis, GebeurtenisSoort, VastgelegdeGebeurtenis } from './gebeurtenis.ts'

/** How an idea ended, with who said so, when and under which number. */
export type Afronding = VastgelegdeGebeurtenis & {
  readonly gebeurtenis: Extract<Gebeurtenis, { readonly soort: 'afgerond' }>
}

/** Whether it says how the case ended. */
export const isAfronding = (deel: VastgelegdeGebeurtenis): deel is Afronding =>
  deel.gebeurtenis.soort === 'afgerond'

/** How a case began again after its end. */
export type Heropening = VastgelegdeGebeurtenis & {
  readonly gebeurtenis: Extract<Gebeurtenis, { readonly soort: 'heropend' }>
}

const isHeropening = (deel: VastgelegdeGebeurtenis): deel is Heropening =>
  deel.gebeurtenis.soort === 'heropend'

/** With what the case, that goes on now, last began again; undefined when it did not or ended after that. */
export const findHeropening = (
  gebeurtenissen: readonly VastgelegdeGebeurtenis[],
): Heropening | undefined =>
  afrondingVan(gebeurtenissen) === undefined ? gebeurtenissen.findLast(isHeropening) : undefined

/** How the case ended; undefined while it goes on, or when it was reopened. */
export const afrondingVan = (
  gebeurtenissen: readonly VastgelegdeGebeurtenis[],
): Afronding | undefined => {
  const laatste = gebeurtenissen.findLast((deel) => isAfronding(deel) || isHeropening(deel))
  return laatste !== undefined && isAfronding(laatste) ? laatste : undefined
}

/**
 * What can still happen in a case that was finished: what people outside answer is never lost, and what says how long
 * it is kept or answers its sender changes nothing of it.
 */
const DAARNA: ReadonlySet<GebeurtenisSoort> = new Set([
  'heropend',
  'vervolgd',
  'feit_aangevuld',
  'aanvulling_ontvangen',
  'toegevoegd',
  'bijdrage_gegeven',
  'herbeoordeeld',
  'antwoord_gegeven',
  'bewaren_tot',
])

/** What can come in for a case that was finished. */
const KOMT_NA: ReadonlySet<GebeurtenisSoort> = new Set([
  'aanvulling_ontvangen',
  'toegevoegd',
  'bijdrage_gegeven',
])

/** Whether all of this may happen in a case of which all this happened. */
export const magDaarna = (
  gebeurtenissen: readonly VastgelegdeGebeurtenis[],
  nieuw: readonly Gebeurtenis[],
): boolean =>
  afrondingVan(gebeurtenissen) === undefined || nieuw.every(({ soort }) => DAARNA.has(soort))

/** What came in from outside after the case was finished: somebody has to look at it. */
export const listNagekomen = (
  gebeurtenissen: readonly VastgelegdeGebeurtenis[],
): readonly VastgelegdeGebeurtenis[] => {
  const einde = afrondingVan(gebeurtenissen)?.volgnummer
  return einde === undefined
    ? []
    : gebeurtenissen.filter(
        ({ volgnummer, gebeurtenis: { soort } }) => volgnummer > einde && KOMT_NA.has(soort),
      )
}

interface Gebeurd {
  readonly soort: string
  readonly volgnummer: number
}

const lastOf = (gebeurd: readonly Gebeurd[], soort: GebeurtenisSoort): number =>
  gebeurd.findLast((deel) => deel.soort === soort)?.volgnummer ?? 0

/** Whether the plan was assessed again after the event of this number. */
export const isHerbeoordeeldNa = (gebeurd: readonly Gebeurd[], volgnummer: number): boolean =>
  lastOf(gebeurd, 'herbeoordeeld') > volgnummer

/** Whether the last of this kind was made on an assessment that no longer counts. */
export const isVerouderd = (
  gebeurd: readonly Gebeurd[],
  soort: 'besluit_vastgelegd' | 'brief_opgesteld',
): boolean => {
  const laatste = lastOf(gebeurd, soort)
  return laatste > 0 && isHerbeoordeeldNa(gebeurd, laatste)
}

/** The same of what happened, as it is kept in a case. */
export const toGebeurd = (gebeurtenissen: readonly VastgelegdeGebeurtenis[]): readonly Gebeurd[] =>
  gebeurtenissen.map(({ gebeurtenis: { soort }, volgnummer }) => ({ soort, volgnummer }))

/** Whether conclusie or letter of a case were made before it was assessed as it is now. */
export const isSlotVerouderd = (gebeurd: readonly Gebeurd[]): boolean =>
  isVerouderd(gebeurd, 'besluit_vastgelegd') || isVerouderd(gebeurd, 'brief_opgesteld')
