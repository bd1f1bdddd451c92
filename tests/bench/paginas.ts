import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../src/adapters/database/open.ts'
import type { Omgeving } from '../../src/app/omgeving.ts'
import { PAGINAS } from '../hulp/browser/paginas.ts'
import { measureBytes } from '../hulp/bytes.ts'
import { createDatabase, startPostgres } from '../hulp/database/postgres.ts'
import { type Bezoeker, makeWereld, signIn } from '../hulp/wereld.ts'
import { measureLaden } from './kern/laden.ts'
import { percentile, rond } from './meten/meten.ts'
import { inKort, KORT } from './meten/omvang.ts'
import { type Proces, startProces } from './meten/proces.ts'
import { fillZaken } from './meten/vulling.ts'

const ZAKEN = inKort(200, 60)
/** So many a municipality has after some years. */
const VEEL_ZAKEN = 5_000
const VERZOEKEN = inKort(21, 8)
const OPWARMEN = 3
/** Times a bare app with a page of 28 kB that is ready. */
const DOEL_KEER = 30
/** Of the pages of citizens and of cases, as a median, ms. */
const DOEL_MS = 50
const KAMERS = /^\/(zelftoets|status|dossiers|ontwikkelingen)/

/** How a page appears on a phone: one of each kind. */
const LADEN = [
  ...['start', 'zelftoets', 'zelftoets-vraag', 'zelftoets-advies', 'werkvoorraad', 'dossier'],
  ...['ontwikkeling', 'visie', 'visie-richting'],
]

type Meld = (tekst: string) => void

/**
 * Time until the whole page is there, one request after another, ms; and the processor time of the service, which a
 * busy machine does not lengthen much (without that of a PostgreSQL beside it).
 */
const measureTijd = async (
  { url, koekje }: Bezoeker,
  pad: string,
  cpuMs: Proces['cpuMs'] = () => undefined,
) => {
  const tijden: number[] = []
  let bytes = 0
  let voor: number | undefined
  for (let keer = 0; keer < OPWARMEN + VERZOEKEN; keer++) {
    if (keer === OPWARMEN) voor = cpuMs()
    const begin = performance.now()
    const antwoord = await fetch(url + pad, { headers: { Cookie: koekje, Accept: 'text/html' } })
    bytes = (await antwoord.arrayBuffer()).byteLength
    if (keer >= OPWARMEN) tijden.push(performance.now() - begin)
  }
  return {
    mediaanMs: rond(percentile(tijden, 0.5)),
    p95Ms: rond(percentile(tijden, 0.95)),
    cpuMs: rond(((cpuMs() ?? Number.NaN) - (voor ?? Number.NaN)) / VERZOEKEN),
    kB: rond(bytes / 1_000),
  }
}

type Tijden = Readonly<Record<string, Awaited<ReturnType<typeof measureTijd>>>>

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

interface Meting {
  readonly omgeving: Omgeving
  readonly meld: Meld
  /** So many are in the store. */
  readonly zaken: number
  /** Absent: the embedded database. */
  readonly databaseUrl?: string
  readonly isVanBelang: (route: string) => boolean
}

/** Every page on a store with so many cases; then `daarna` on the same service. */
const measureOp = async <T>(
  { omgeving, meld, zaken, databaseUrl, isVanBelang }: Meting,
  daarna: (bezoeker: Bezoeker, wereld: Awaited<ReturnType<typeof makeWereld>>) => Promise<T>,
): Promise<{ readonly tijden: Tijden; readonly meer: T }> => {
  const map = mkdtempSync(join(tmpdir(), 'visietoets-bench-'))
  const keuze = databaseUrl === undefined ? {} : { databaseUrl }
  const database = await openDatabase({ dataDir: map, ...keuze })
  await fillZaken(omgeving, database, zaken).finally(database.close)
  meld(`${zaken} zaken klaar`)
  const env = { LOCATIESERVER_URL: 'uit', TEGELS_URL: 'uit', DATA_DIR: map }
  const dienst = await startProces('src/main.ts', {
    ...env,
    ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
  })
  try {
    const { url } = dienst
    const bezoeker = { url, koekje: await signIn(url, dienst.aanmeldlink) }
    const wereld = await makeWereld(bezoeker)
    const tijden: Record<string, Awaited<ReturnType<typeof measureTijd>>> = {}
    const gehad = new Set<string>()
    for (const { naam, route, pad, behandelaar } of PAGINAS) {
      const sleutel = `${behandelaar} ${pad(wereld)}`
      // A state of a page that was measured already, before somebody does something there.
      if (gehad.has(sleutel) || !isVanBelang(route)) continue
      gehad.add(sleutel)
      const wie = behandelaar ? bezoeker : { url, koekje: '' }
      tijden[naam] = await measureTijd(wie, pad(wereld), dienst.cpuMs)
      meld(`${naam}: ${tijden[naam].mediaanMs} ms`)
    }
    return { tijden, meer: await daarna(bezoeker, wereld) }
  } finally {
    await dienst.stop()
    rmSync(map, { recursive: true, force: true })
  }
}

const isKamer = (route: string): boolean => KAMERS.test(route)

const listTraag = (tijden: Tijden, grensMs: number): readonly string[] =>
  Object.entries(tijden).flatMap(([naam, { mediaanMs }]) => (mediaanMs > grensMs ? [naam] : []))

/** The pages of citizens and of cases with thousands of cases in the store: on the embedded database and on PostgreSQL. */
export const measureKamers = async (omgeving: Omgeving, meld: Meld) => {
  const ask = async (databaseUrl?: string) => {
    const keuze = databaseUrl === undefined ? {} : { databaseUrl }
    const meting = { omgeving, meld, zaken: VEEL_ZAKEN, isVanBelang: isKamer, ...keuze }
    const { tijden } = await measureOp(meting, async () => undefined)
    return { tijden, boven: listTraag(tijden, DOEL_MS) }
  }
  const cluster = await startPostgres()
  try {
    const pglite = await ask()
    const postgres = await ask((await createDatabase(cluster.url)).url)
    const gehaald = pglite.boven.length + postgres.boven.length === 0
    const doel = { mediaanMs: DOEL_MS, gehaald }
    return { zaken: VEEL_ZAKEN, verzoeken: VERZOEKEN, pglite, postgres, doel }
  } finally {
    await cluster.stop()
  }
}

/** Server time of every page with some cases in the store, what is sent, and how pages appear on a slow phone. */
export const measurePaginas = async (omgeving: Omgeving, meld: Meld) => {
  const { tijden, meer } = await measureOp(
    { omgeving, meld, zaken: ZAKEN, isVanBelang: () => true },
    async ({ url, koekje }, wereld) => {
      const adressen = PAGINAS.filter(({ naam }) => LADEN.includes(naam)).map((pagina) => ({
        naam: pagina.naam,
        adres: url + pagina.pad(wereld),
        koekje: pagina.behandelaar ? koekje : undefined,
      }))
      return {
        bytesGzip: await measureBytes(url),
        ...(KORT ? {} : { laden: await measureLaden(adressen) }),
      }
    },
  )
  const kaalMs = await measureKaal()
  const traag = listTraag(tijden, DOEL_KEER * kaalMs)
  return {
    zaken: ZAKEN,
    verzoeken: VERZOEKEN,
    tijden,
    ...meer,
    kaalMs,
    doel: {
      keerKaal: DOEL_KEER,
      gehaald: traag.length === 0,
      traag,
    },
  }
}
