import { createHash } from 'node:crypto'
import type { Drukbaar, Rapportvormen } from '../../app/ports/rapport.ts'
import { createKast } from '../../domain/kast.ts'

type Vorm = keyof Rapportvormen

/** The same report gives the same bytes, so what it says is all that counts: its receipt and everything around it. */
const keyOf = (vorm: Vorm, rapport: Drukbaar): string =>
  `${vorm} ${createHash('sha256').update(JSON.stringify(rapport)).digest('base64')}`

/** The same forms, that remember the files they made last: a report that is asked for again is not made again. */
export const rememberVormen = (vormen: Rapportvormen, maxBytes: number): Rapportvormen => {
  const kast = createKast(maxBytes)
  const remember = (vorm: Vorm) => async (rapport: Drukbaar) => {
    const sleutel = keyOf(vorm, rapport)
    const bestand = kast.get(sleutel) ?? (await vormen[vorm](rapport))
    kast.add(sleutel, bestand)
    return bestand
  }
  return { pdf: remember('pdf'), docx: remember('docx') }
}
