import { readFileSync } from 'node:fs'
import { createToeval, type Toeval } from '../../bench/meten/toeval.ts'

/** A street as the shipped file has it: a circle of which only the middle (RD) and the radius (m) are known. */
export interface Straat {
  readonly naam: string
  readonly pc4: string
  readonly midden: readonly [number, number]
  readonly straal: number
  /** What somebody types who looks for it. */
  readonly getypt: string
}

interface Bestand {
  readonly features: readonly {
    readonly properties: { readonly straat: string; readonly pc4: string; readonly straal: number }
    readonly geometry: { readonly coordinates: readonly [number, number] }
  }[]
}

const BESTAND = new URL(
  '../../../plekken/gm0106/straten-assen-benaderd.rd.geojson',
  import.meta.url,
)

/** One slip of the finger in the middle of a name: a letter too few, one twice, or two changed over. */
const mistype = (naam: string, toeval: Toeval): string => {
  const plek = toeval.geheel(2, naam.length - 3)
  const [voor, a = '', b = '', na] = [
    naam.slice(0, plek),
    naam[plek],
    naam[plek + 1],
    naam.slice(plek + 2),
  ]
  return toeval.kies([`${voor}${b}${na}`, `${voor}${a}${a}${b}${na}`, `${voor}${b}${a}${na}`])
}

/** So long a name is still itself with one slip in it. */
const LANG_GENOEG = 8

/** Drawn from the file without looking, the same in every run: the first ones are typed with a slip. */
export const drawStraten = (aantal: number, verkeerd: number): readonly Straat[] => {
  const toeval = createToeval(106)
  const over: readonly Straat[] = (
    JSON.parse(readFileSync(BESTAND, 'utf8')) as Bestand
  ).features.map(({ properties: { straat, pc4, straal }, geometry: { coordinates } }) => ({
    ...{ naam: straat, pc4, straal, midden: coordinates, getypt: straat },
  }))
  const rest = [...over]
  const pick = (mag: (straat: Straat) => boolean): Straat => {
    const plekken = rest.flatMap((straat, i) => (mag(straat) ? [i] : []))
    const [straat] = rest.splice(toeval.kies(plekken), 1)
    if (straat === undefined) throw new Error('the file has too few streets')
    return straat
  }
  return Array.from({ length: aantal }, (_, i) => {
    if (i >= verkeerd) return pick(() => true)
    const straat = pick(({ naam }) => naam.length >= LANG_GENOEG)
    return { ...straat, getypt: mistype(straat.naam, toeval) }
  })
}
