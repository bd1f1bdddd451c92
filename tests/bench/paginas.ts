import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Omgeving } from '../../src/app/omgeving.ts'
import { PAGINAS } from '../hulp/browser/paginas.ts'
import { measureBytes } from '../hulp/bytes.ts'
import { type Bezoeker, makeWereld, signIn } from '../hulp/wereld.ts'
import { measureLaden } from './kern/laden.ts'
import { postEach } from './meten/belasting.ts'
import { percentile, rond } from './meten/meten.ts'
import { inKort, KORT } from './meten/omvang.ts'
import { startProces } from './meten/proces.ts'
import { createVerzoeken } from './meten/verzoeken.ts'

const GEVALLEN = inKort(200, 60)
const VERZOEKEN = inKort(50, 8)
const OPWARMEN = 3
/** Times a bare app with a page of 28 kB that is ready. */
const DOEL_KEER = 30

/** How a page appears on a phone: one of each kind. */
const LADEN = [
  ...['start', 'zelftoets', 'zelftoets-vraag', 'zelftoets-advies', 'werkvoorraad', 'dossier'],
  ...['ontwikkeling', 'visie', 'visie-richting'],
]

/** Time until the whole page is there, one request after another, ms. */
const measureTijd = async ({ url, koekje }: Bezoeker, pad: string) => {
  const tijden: number[] = []
  let bytes = 0
  for (let keer = 0; keer < OPWARMEN + VERZOEKEN; keer++) {
    const begin = performance.now()
    const antwoord = await fetch(url + pad, { headers: { Cookie: koekje, Accept: 'text/html' } })
    bytes = (await antwoord.arrayBuffer()).byteLength
    if (keer >= OPWARMEN) tijden.push(performance.now() - begin)
  }
  return {
    mediaanMs: rond(percentile(tijden, 0.5)),
    p95Ms: rond(percentile(tijden, 0.95)),
    kB: rond(bytes / 1_000),
  }
}

/** Median time of a page that is ready, by a bare app, ms. */
const measureKaal = async (): Promise<number> => {
  const map = mkdtempSync(join(tmpdir(), 'visietoets-bench-'))
  const kaal = await startProces('tests/bench/meten/kaal-start.ts', { DATA_DIR: map })
  try {
    return (await measureTijd({ url: kaal.url, koekje: '' }, '/')).mediaanMs
  } finally {
    await kaal.stop()
    rmSync(map, { recursive: true, force: true })
  }
}

/** Server time of every page with 200 stored cases, what is sent, and how pages appear on a slow phone. */
export const measurePaginas = async (omgeving: Omgeving, meld: (tekst: string) => void) => {
  const map = mkdtempSync(join(tmpdir(), 'visietoets-bench-'))
  const dienst = await startProces('src/main.ts', { DATA_DIR: map })
  try {
    const { url } = dienst
    const bezoeker = { url, koekje: await signIn(url, dienst.aanmeldlink) }
    const wereld = await makeWereld(bezoeker)
    const gevallen = createVerzoeken(omgeving, GEVALLEN).map((verzoek) => JSON.stringify(verzoek))
    await postEach(`${url}/v1/beoordelingen`, gevallen)
    const tijden: Record<string, Awaited<ReturnType<typeof measureTijd>>> = {}
    for (const { naam, pad, doe, behandelaar } of PAGINAS) {
      if (doe !== undefined) continue
      const wie = behandelaar ? bezoeker : { url, koekje: '' }
      tijden[naam] = await measureTijd(wie, pad(wereld))
      meld(`${naam}: ${tijden[naam].mediaanMs} ms`)
    }
    const kaalMs = await measureKaal()
    const traag = Object.entries(tijden).filter(
      ([, { mediaanMs }]) => mediaanMs >= DOEL_KEER * kaalMs,
    )
    const adressen = PAGINAS.filter(({ naam }) => LADEN.includes(naam)).map((pagina) => ({
      naam: pagina.naam,
      adres: url + pagina.pad(wereld),
      koekje: pagina.behandelaar ? bezoeker.koekje : undefined,
    }))
    return {
      gevallen: GEVALLEN,
      verzoeken: VERZOEKEN,
      tijden,
      bytesGzip: await measureBytes(url),
      ...(KORT ? {} : { laden: await measureLaden(adressen) }),
      kaalMs,
      doel: {
        keerKaal: DOEL_KEER,
        gehaald: traag.length === 0,
        traag: traag.map(([naam]) => naam),
      },
    }
  } finally {
    await dienst.stop()
    rmSync(map, { recursive: true, force: true })
  }
}
