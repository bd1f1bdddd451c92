/** Names in an order in which each comes after the names it needs, and the circles that prevent one. */
export interface Volgorde {
  readonly volgorde: readonly string[]
  /** Each circle starts and ends with the same name. */
  readonly kringen: readonly (readonly string[])[]
}

/**
 * Topological order by depth-first search; stable for the given order of keys. Needs that are not keys
 * themselves (facts that are not derived) are left out.
 */
export const sortByNeeds = (nodig: ReadonlyMap<string, readonly string[]>): Volgorde => {
  const volgorde: string[] = []
  const kringen: string[][] = []
  const klaar = new Set<string>()
  const visit = (naam: string, pad: readonly string[]) => {
    if (klaar.has(naam)) return
    const eerder = pad.indexOf(naam)
    if (eerder >= 0) {
      kringen.push([...pad.slice(eerder), naam])
      return
    }
    for (const ander of nodig.get(naam) ?? []) if (nodig.has(ander)) visit(ander, [...pad, naam])
    klaar.add(naam)
    volgorde.push(naam)
  }
  for (const naam of nodig.keys()) visit(naam, [])
  return { volgorde, kringen }
}
