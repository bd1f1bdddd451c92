import { readdirSync, readFileSync } from 'node:fs'

const MAP = new URL('../tests/voorbeelden/', import.meta.url)

/** The shipped examples, to look at without filling in anything; none when they are not on disk. */
export const readVoorbeelden = () => {
  try {
    return readdirSync(MAP)
      .filter((bestand) => bestand.endsWith('.json'))
      .toSorted()
      .map((bestand) => {
        const invoer = JSON.parse(readFileSync(new URL(bestand, MAP), 'utf8'))
        return { id: bestand.slice(0, -'.json'.length), naam: String(invoer.naam), invoer }
      })
  } catch {
    return []
  }
}
