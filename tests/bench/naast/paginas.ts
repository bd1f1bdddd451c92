import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PAGINAS } from '../../hulp/browser/paginas.ts'
import { type Bezoeker, makeWereld, signIn, type Wereld } from '../../hulp/wereld.ts'
import { percentile } from '../meten/meten.ts'
import { startProces } from '../meten/proces.ts'
import { compareRonden, type Rij } from './verslag.ts'
import { inTurns, type Mappen, onBoth } from './zijden.ts'

const RONDEN = 5
const KEREN = 12
const OPWARMEN = 8
/** The pages of a self-check and of a case. */
const KAMERS = /^\/(zelftoets|dossiers\/:id)/

interface Bezoek {
  readonly bezoeker: Bezoeker
  readonly wereld: Wereld
}

/** Median time until the whole page is there, ms; undefined when it is not there. */
const measurePad = async ({ url, koekje }: Bezoeker, pad: string, keren: number) => {
  const tijden: number[] = []
  for (let keer = 0; keer < keren; keer++) {
    const begin = performance.now()
    const antwoord = await fetch(url + pad, { headers: { Cookie: koekje, Accept: 'text/html' } })
    await antwoord.arrayBuffer()
    if (!antwoord.ok) return Number.NaN
    tijden.push(performance.now() - begin)
  }
  return percentile(tijden, 0.5)
}

/** Server time of the pages of a self-check and of a case, on the embedded database. */
export const comparePaginas = async (
  mappen: Mappen,
  meld: (tekst: string) => void,
): Promise<readonly Rij[]> => {
  const opruimen: (() => Promise<unknown> | unknown)[] = []
  try {
    const bezoeken = await onBoth(async (zijde): Promise<Bezoek> => {
      const map = mkdtempSync(join(tmpdir(), 'visietoets-naast-'))
      opruimen.push(() => rmSync(map, { recursive: true, force: true }))
      const dienst = await startProces('src/main.ts', { DATA_DIR: map }, mappen[zijde])
      opruimen.push(dienst.stop)
      const { url } = dienst
      const bezoeker = { url, koekje: await signIn(url, dienst.aanmeldlink) }
      return { bezoeker, wereld: await makeWereld(bezoeker) }
    })
    const rijen: Rij[] = []
    for (const { naam, route, pad, doe, behandelaar } of PAGINAS) {
      if (doe !== undefined || !KAMERS.test(route)) continue
      const ask = (zijde: keyof typeof bezoeken, keren: number) => {
        const { bezoeker, wereld } = bezoeken[zijde]
        const wie = behandelaar ? bezoeker : { ...bezoeker, koekje: '' }
        return measurePad(wie, pad(wereld), keren)
      }
      await onBoth((zijde) => ask(zijde, OPWARMEN))
      const tijden = await inTurns(RONDEN, (zijde) => ask(zijde, KEREN))
      meld(`pagina ${naam}`)
      rijen.push(compareRonden({ wat: `pagina ${naam}`, eenheid: 'ms' }, tijden))
    }
    return rijen
  } finally {
    for (const stop of opruimen.reverse()) await stop()
  }
}
