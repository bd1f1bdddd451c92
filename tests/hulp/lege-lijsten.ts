/** Where in this JSON an empty list stands. */
export const listLegeLijsten = (waarde: unknown, pad = ''): readonly string[] => {
  if (typeof waarde !== 'object' || waarde === null) return []
  const leeg = Array.isArray(waarde) && waarde.length === 0 ? [pad] : []
  const onder = Object.entries(waarde).flatMap(([naam, deel]) =>
    listLegeLijsten(deel, `${pad}/${naam}`),
  )
  return [...leeg, ...onder]
}
