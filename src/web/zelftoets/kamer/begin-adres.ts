/** Address of the first page with what was chosen so far: a kind of plan, a place that was found, and what is in sight of the map. */
export const toBegin = (gekozen: {
  readonly plantype?: string | undefined
  readonly gevonden?: string | undefined
  readonly kijk?: string | undefined
}): string => {
  const vraag = new URLSearchParams()
  for (const [naam, waarde] of Object.entries(gekozen)) if (waarde) vraag.set(naam, waarde)
  return vraag.size === 0 ? '/zelftoets' : `/zelftoets?${vraag}`
}
