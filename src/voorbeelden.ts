import { readdirSync, readFileSync } from 'node:fs'

const MAP = new URL('../voorbeelden/', import.meta.url)

/** The examples in a folder of those that are shipped, to look at without filling in anything; none when they are not on disk. */
const readMap = (map: URL) => {
  try {
    return readdirSync(map)
      .filter((bestand) => bestand.endsWith('.json'))
      .toSorted()
      .map((bestand) => {
        const invoer = JSON.parse(readFileSync(new URL(bestand, map), 'utf8'))
        return { id: bestand.slice(0, -'.json'.length), naam: String(invoer.naam), invoer }
      })
  } catch {
    return []
  }
}

/** Initiatives. */
export const readVoorbeelden = () => readMap(MAP)

/** Area developments. */
export const readOntwikkelvoorbeelden = () => readMap(new URL('ontwikkelingen/', MAP))
