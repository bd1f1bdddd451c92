import { INZAGE } from './inzage.ts'
import { LAST } from './last.ts'
import type { Gebrek } from './proef.ts'
import { STORING } from './storing.ts'

const GEBREKEN: readonly Gebrek[] = [...LAST, ...INZAGE, ...STORING].toSorted(
  (a, b) => a.nummer - b.nummer,
)

export interface Gezien {
  readonly nummer: number
  readonly wat: string
  readonly uitkomst: string
}

/** Does again what was once seen to go wrong, on the version in this folder (absent: this one), one after another. */
export const lookAgain = async (
  versie: string | undefined,
  meld: (tekst: string) => void,
  alleen?: number,
): Promise<readonly Gezien[]> => {
  const gezien: Gezien[] = []
  for (const { nummer, wat, kijk } of GEBREKEN) {
    if (alleen !== undefined && alleen !== nummer) continue
    // An older version may end at what is asked: that is what was seen.
    const uitkomst = await kijk(versie).catch((fout: unknown) => `mislukt: ${String(fout)}`)
    gezien.push({ nummer, wat, uitkomst })
    meld(`${nummer}. ${wat}: ${uitkomst}`)
  }
  return gezien
}

export const renderGezien = (gezien: readonly Gezien[]): string =>
  gezien.map(({ nummer, wat, uitkomst }) => `| ${nummer} | ${wat} | ${uitkomst} |`).join('\n')
