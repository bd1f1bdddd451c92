import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { percentile } from '../../bench/meten/meten.ts'
import { startDienst } from '../../hulp/proces.ts'
import { RD } from '../../hulp/proef.ts'
import { withMap } from '../hulp/dienst.ts'
import { type Leven, watchLeven } from '../hulp/leven.ts'

/** As many at once as one visitor sends. */
const TEGELIJK = 8
const AANVALLER = '203.0.113.7'
const ANDER = '203.0.113.8'

const JSON_RD = { 'Content-Type': 'application/json', 'Content-Crs': RD }

/** A star with so many corners around a place in Assen. */
const drawSter = (hoeken: number, [x, y] = [233_500, 556_500], straal = 4_000) => {
  const punten = Array.from({ length: hoeken }, (_, i) => {
    const hoek = (i / hoeken) * 2 * Math.PI
    const r = i % 2 ? straal : straal * 0.998
    return [x + r * Math.cos(hoek), y + r * Math.sin(hoek)].map(
      (deel) => Math.round(deel * 10) / 10,
    )
  })
  return { type: 'Polygon', coordinates: [[...punten, punten[0]]] }
}

const FEITEN = { activiteiten: ['wonen'], woningenNieuw: 10 }
const planOf = (hoeken: number) => ({ naam: 'Druk', locatie: drawSter(hoeken), feiten: FEITEN })

/** Parcels beside each other, together about so many bytes. */
const drawPercelen = (bytes: number) => {
  const hoeken = 60
  const aantal = Math.floor(bytes / (hoeken * 20))
  const features = Array.from({ length: aantal }, (_, i) => ({
    type: 'Feature',
    id: i,
    properties: {},
    geometry: drawSter(hoeken, [230_000 + (i % 70) * 60, 553_000 + Math.floor(i / 70) * 60], 25),
  }))
  return { type: 'FeatureCollection', features }
}

interface Aanval {
  readonly naam: string
  readonly pad: string
  readonly headers?: Readonly<Record<string, string>>
  /** What is sent; where no two requests are the same, how each is made. */
  readonly body?: string | (() => URLSearchParams)
}

const post = (naam: string, pad: string, inhoud: unknown): Aanval => ({
  naam,
  pad,
  headers: JSON_RD,
  body: JSON.stringify(inhoud),
})
const formulier = (
  naam: string,
  pad: string,
  makeVelden: () => Readonly<Record<string, string>>,
): Aanval => ({
  naam,
  pad,
  body: () => new URLSearchParams(makeVelden()),
})

const GROOT = post('zelftoets van 9.990 hoeken', '/v1/zelftoetsen?elders=true', planOf(9_990))

/** The largest that each public route takes; `bewijs` is the largest that the service gave out itself. */
const listAanvallen = (bewijs: string): readonly Aanval[] => [
  GROOT,
  post('ontwikkeling van 30 delen', '/v1/zelftoetsen/ontwikkelingen', {
    naam: 'Druk',
    delen: Array.from({ length: 30 }, (_, i) => ({
      ...planOf(330),
      id: `deel-${i}`,
      naam: String(i),
    })),
  }),
  post('kaart van 1,5 MB percelen', '/v1/geschiktheidskaarten', {
    initiatief: { feiten: FEITEN },
    percelen: drawPercelen(1_500_000),
  }),
  post('kaart van 3 MB percelen', '/v1/geschiktheidskaarten', {
    initiatief: { feiten: FEITEN },
    percelen: drawPercelen(3_000_000),
  }),
  formulier('bewijs van 9.990 hoeken', '/verifieer', () => ({ bewijs })),
  formulier('zelftoets van 9.990 hoeken op de pagina', '/zelftoets', () => ({
    sleutel: randomBytes(16).toString('base64url'),
    tekening: JSON.stringify(drawSter(9_990)),
    activiteiten: 'wonen',
  })),
  { naam: 'de richting', pad: '/visie/richting' },
]

const findPoort = (): Promise<number> =>
  new Promise((klaar) => {
    const proef = createServer().listen(0, '127.0.0.1', () => {
      const adres = proef.address()
      proef.close(() => klaar(typeof adres === 'object' && adres ? adres.port : 0))
    })
  })

/** The service as others on the network reach it, behind a proxy; how fast one may ask does not count here. */
const start = async (map: string) => {
  const sleutel = join(map, 'sleutel.pem')
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 })
  writeFileSync(sleutel, privateKey.export({ type: 'pkcs8', format: 'pem' }))
  const poort = await findPoort()
  return startDienst({
    DATA_DIR: map,
    PORT: String(poort),
    PUBLIEK_ADRES: `http://127.0.0.1:${poort}`,
    HOSTNAMEN: 'visietoets.voorbeeld',
    VERTROUWDE_PROXY: '127.0.0.1',
    OIDC_UITGEVER: 'http://127.0.0.1:9',
    OIDC_CLIENT_ID: 'visietoets',
    OIDC_SLEUTEL: sleutel,
    WERKERS: '2',
    TEMPO: '0',
    DAGTEGOED_MB: '0',
  })
}

const KLEIN = post('klein', '/v1/zelftoetsen', planOf(8))

const ask = async (url: string, van: string, { pad, headers, body }: Aanval) => {
  const begin = performance.now()
  const antwoord = await fetch(url + pad, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { ...headers, Origin: url, 'X-Forwarded-For': van },
    ...(body !== undefined && { body: typeof body === 'function' ? body() : body }),
    redirect: 'manual',
    signal: AbortSignal.timeout(60_000),
  })
  const inhoud = await antwoord.text()
  return { status: antwoord.status, ms: performance.now() - begin, inhoud }
}

export interface Gehinderd {
  readonly naam: string
  /** Of the answers to whoever sends eight at a time, by status. */
  readonly aanvaller: Readonly<Record<string, number>>
  /** Of a small self-check by somebody else, ms. */
  readonly mediaan: number
  readonly p99: number
  readonly vragen: number
  readonly fouten: number
  readonly leven: Leven
}

const hinder = async (url: string, aanval: Aanval, seconden: number): Promise<Gehinderd> => {
  const leven = watchLeven(url)
  const einde = performance.now() + seconden * 1_000
  const statussen: Record<string, number> = {}
  const send = async () => {
    while (performance.now() < einde) {
      const status = await ask(url, AANVALLER, aanval).then(
        (antwoord) => String(antwoord.status),
        () => 'geen antwoord',
      )
      statussen[status] = (statussen[status] ?? 0) + 1
      // Who is refused at once would else only ask again.
      if (status === '429' || status === '503') await sleep(100)
    }
  }
  const zenders = Array.from({ length: TEGELIJK }, send)
  await sleep(500)
  const antwoorden = []
  while (performance.now() < einde) {
    antwoorden.push(await ask(url, ANDER, KLEIN))
    await sleep(50)
  }
  await Promise.all(zenders)
  const tijden = antwoorden.map(({ ms }) => ms)
  return {
    naam: aanval.naam,
    aanvaller: statussen,
    mediaan: Math.round(percentile(tijden, 0.5)),
    p99: Math.round(percentile(tijden, 0.99)),
    vragen: tijden.length,
    fouten: antwoorden.filter(({ status }) => status !== 200).length,
    leven: await leven.stop(),
  }
}

/** What somebody else notices while one visitor sends the largest that a route takes, eight at a time, to each in turn. */
export const hinderAnderen = (seconden: number, alleen?: string): Promise<readonly Gehinderd[]> =>
  withMap(async (map) => {
    const { url, stop } = await start(map)
    try {
      const opwarmen = performance.now() + 5_000
      while (performance.now() < opwarmen) {
        await ask(url, ANDER, KLEIN)
        await sleep(200)
      }
      const uit: Gehinderd[] = []
      const { inhoud } = await ask(url, ANDER, GROOT)
      for (const aanval of listAanvallen(inhoud)) {
        if (alleen !== undefined && !aanval.naam.includes(alleen)) continue
        uit.push(await hinder(url, aanval, seconden))
        await sleep(2_000)
      }
      return uit
    } finally {
      await stop('SIGKILL')
    }
  })

/** The bounds that were set: 1 s at the median, 3 s for the slowest, and 100 ms to say that it lives. */
export const isOngehinderd = ({ mediaan, p99, fouten, leven }: Gehinderd): boolean =>
  fouten === 0 && mediaan < 1_000 && p99 < 3_000 && leven.langste < 100

export const renderAnderen = (uitslag: readonly Gehinderd[]): string =>
  uitslag
    .map(
      ({ naam, aanvaller, mediaan, p99, vragen, fouten, leven }) =>
        `${naam}: een ander mediaan ${mediaan} ms, p99 ${p99} ms (${vragen} vragen, ${fouten} fout); leven langste ${leven.langste} ms (peiler zelf ${leven.zelfLaat} ms); aanvaller ${JSON.stringify(aanvaller)}`,
    )
    .join('\n')
