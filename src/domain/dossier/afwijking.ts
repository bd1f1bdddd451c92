import type { Gebeurtenis, VastgelegdeGebeurtenis } from './gebeurtenis.ts'

/** Where the plan departs from the omgevingsplan, as the officer wrote it down. */
export interface Afwijking
  extends Omit<
    Extract<Gebeurtenis, { readonly soort: 'afwijking_beschreven' }>,
    'soort' | 'identiteit'
  > {
  readonly door: string
  /** ISO 8601 instant, UTC. */
  readonly op: string
}

/** As it was described last; undefined while nobody did. */
export const afwijkingVan = (
  gebeurtenissen: readonly VastgelegdeGebeurtenis[],
): Afwijking | undefined => {
  const laatste = gebeurtenissen.findLast(
    ({ gebeurtenis }) => gebeurtenis.soort === 'afwijking_beschreven',
  )
  if (laatste?.gebeurtenis.soort !== 'afwijking_beschreven') return undefined
  const { soort: _, identiteit: __, ...rest } = laatste.gebeurtenis
  return { ...rest, door: laatste.door, op: laatste.vastgelegdOp }
}

/** Facts that were corrected or filled in since the deviation was described: it may say something else by now. */
export const gewijzigdSindsAfwijking = (
  gebeurtenissen: readonly VastgelegdeGebeurtenis[],
): readonly string[] => {
  const laatste = gebeurtenissen.findLastIndex(
    ({ gebeurtenis }) => gebeurtenis.soort === 'afwijking_beschreven',
  )
  if (laatste === -1) return []
  const later = gebeurtenissen
    .slice(laatste + 1)
    .flatMap(({ gebeurtenis }) =>
      gebeurtenis.soort === 'feit_gecorrigeerd' || gebeurtenis.soort === 'feit_aangevuld'
        ? gebeurtenis.feit
        : [],
    )
  return [...new Set(later)]
}

/** Per theme the last reason why an effect does not play here. */
export const geldtNietVan = (
  gebeurtenissen: readonly VastgelegdeGebeurtenis[],
): ReadonlyMap<string, { readonly reden: string; readonly door: string }> => {
  const stand = new Map<string, { readonly reden: string; readonly door: string }>()
  for (const { gebeurtenis, door } of gebeurtenissen) {
    if (gebeurtenis.soort !== 'effect_bepaald') continue
    if (gebeurtenis.geldt) stand.delete(gebeurtenis.thema)
    else stand.set(gebeurtenis.thema, { reden: gebeurtenis.reden, door })
  }
  return stand
}

/** Why a question that only a person can answer does not play in a case, and who said so. */
export interface GeldtNiet {
  readonly volgnummer: number
  readonly reden: string
  readonly door: string
  /** ISO 8601 instant, UTC. */
  readonly op: string
}

/** Per fact, from what was not withdrawn; a later answer to the question takes its place. */
export const normenDieNietGelden = (
  gebeurtenissen: readonly VastgelegdeGebeurtenis[],
): ReadonlyMap<string, GeldtNiet> => {
  const stand = new Map<string, GeldtNiet>()
  for (const { gebeurtenis, volgnummer, door, vastgelegdOp: op } of gebeurtenissen) {
    if (gebeurtenis.soort === 'norm_beantwoord') stand.delete(gebeurtenis.feit)
    if (gebeurtenis.soort !== 'norm_geldt_niet') continue
    stand.set(gebeurtenis.feit, { volgnummer, reden: gebeurtenis.reden, door, op })
  }
  return stand
}
