export interface Gekozen {
  readonly plantype?: string | undefined
  readonly gevonden?: string | undefined
  readonly kijk?: string | undefined
  /** What was typed for the plan or the place, and not searched yet. */
  readonly wat?: string | undefined
  readonly adres?: string | undefined
  /** Key of the self-check that gets another place or another plan. */
  readonly van?: string | undefined
  /** The list of all activities lies open. */
  readonly zelf?: 'ja'
}

/** Address of the first page with what was chosen so far: a kind of plan, a place that was found, and what is in sight of the map. */
export const toBegin = (gekozen: Gekozen): string => {
  const vraag = new URLSearchParams()
  for (const [naam, waarde] of Object.entries(gekozen)) if (waarde) vraag.set(naam, waarde)
  return vraag.size === 0 ? '/zelftoets' : `/zelftoets?${vraag}`
}

/** Address at which the self-check of that address gets another place or another plan. */
export const toWijzig = (pad: string): string => toBegin({ van: pad.split('/').at(-1) })
