import { readdirSync, readFileSync } from 'node:fs'
import postgres from 'postgres'
import { createDatabase, startPostgres } from '../../hulp/database/postgres.ts'
import { measureDoorvoer, measureWachttijden, postEach } from '../meten/belasting.ts'
import { median, percentile } from '../meten/meten.ts'
import { type Proces, startProces } from '../meten/proces.ts'
import { compareEen, compareRonden, type Rij } from './verslag.ts'
import { type Beide, inTurns, type Mappen, onBoth } from './zijden.ts'

const VOORBEELDEN = new URL('../../../voorbeelden/', import.meta.url)
const SOORTEN = [
  { pad: '/v1/beoordelingen', map: '' },
  { pad: '/v1/zelftoetsen', map: '' },
  { pad: '/v1/ontwikkelingen', map: 'ontwikkelingen/' },
] as const
const RONDEN = 6
/**
 * A service that has run for a while: our code is compiled in three processes and that of the other side in one, so a
 * few requests after the start tell about the compiler. Slow examples get fewer requests.
 */
const OPWARMEN = { hoogstens: 1_500, maxS: 15 }
const RONDE = { hoogstens: 400, maxS: 3 }
const LAST = { aantal: 80, gelijktijdig: 8 }
const HALVE_LAST = { ronden: 3, aantal: 200, maxS: 8 }

interface Voorbeeld {
  readonly naam: string
  readonly pad: string
  readonly inhoud: string
}

const listVoorbeelden = (): readonly Voorbeeld[] =>
  SOORTEN.flatMap(({ pad, map }) =>
    readdirSync(new URL(map, VOORBEELDEN))
      .filter((naam) => naam.endsWith('.json'))
      .map((naam) => ({
        naam: naam.replace('.json', ''),
        pad,
        inhoud: readFileSync(new URL(map + naam, VOORBEELDEN), 'utf8'),
      })),
  )

interface Dienst {
  readonly proces: Proces
  readonly databaseUrl: string
}

/** Bytes of the whole database, indexes included, as on disk. */
const sizeOf = async (url: string): Promise<number> => {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  try {
    await sql`vacuum`
    const [rij] = await sql<{ bytes: string }[]>`
      select pg_database_size(current_database()) as bytes`
    return Number(rij?.bytes)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** Median and p99 in ms when requests come at half the rate of the slowest side. */
const measureHalveLast = async (diensten: Beide<Dienst>, { pad, inhoud }: Voorbeeld) => {
  const snelheid = await onBoth((zijde) =>
    measureDoorvoer(diensten[zijde].proces.url + pad, [inhoud], LAST),
  )
  const perSeconde = Math.min(snelheid.ander, snelheid.dit) / 2
  const aantal = Math.ceil(Math.min(HALVE_LAST.aantal, perSeconde * HALVE_LAST.maxS))
  return inTurns(HALVE_LAST.ronden, async (zijde) =>
    percentile(
      await measureWachttijden(diensten[zijde].proces.url + pad, [inhoud], { aantal, perSeconde }),
      0.99,
    ),
  )
}

/** So many requests as fit in the time at this rate. */
const fitIn = (perSeconde: number, { hoogstens, maxS }: typeof RONDE): number =>
  Math.min(hoogstens, Math.ceil(perSeconde * maxS))

/** Throughput of both when warm, in rounds of as many requests. */
const measureWarm = async (adres: (zijde: keyof Beide<Dienst>) => string, inhoud: string) => {
  const measure = (zijde: keyof Beide<Dienst>, aantal: number) =>
    measureDoorvoer(adres(zijde), [inhoud], { ...LAST, aantal })
  const koud = await onBoth((zijde) => measure(zijde, LAST.aantal))
  const warm = await onBoth((zijde) => measure(zijde, fitIn(koud[zijde], OPWARMEN)))
  const aantal = fitIn(Math.min(warm.ander, warm.dit), RONDE)
  return inTurns(RONDEN, (zijde) => measure(zijde, aantal))
}

const measureVoorbeeld = async (
  diensten: Beide<Dienst>,
  voorbeeld: Voorbeeld,
): Promise<readonly Rij[]> => {
  const { naam, pad, inhoud } = voorbeeld
  const adres = (zijde: keyof Beide<Dienst>) => diensten[zijde].proces.url + pad
  const bytes = await onBoth(async (zijde) =>
    Buffer.byteLength((await postEach(adres(zijde), [inhoud]))[0] ?? ''),
  )
  const doorvoer = await measureWarm(adres, inhoud)
  const isDak = naam.startsWith('dakopbouw')
  return [
    compareEen(
      {
        wat: `antwoord ${pad} ${naam}`,
        eenheid: 'bytes',
        doel: isDak ? 'hoogstens 15.000 bytes' : 'hoogstens 0,45',
      },
      bytes,
    ),
    compareRonden(
      {
        wat: `doorvoer ${pad} ${naam}`,
        eenheid: 'per seconde',
        ...(isDak && { doel: 'ten minste 2' }),
      },
      doorvoer,
    ),
  ]
}

/** The medians of the throughput of all examples. */
const takeMedian = (rijen: readonly Rij[], pad: string): Rij => {
  const doorvoer = rijen.filter(({ wat }) => wat.startsWith(`doorvoer ${pad} `))
  const midden = (kies: (rij: Rij) => number) => median(doorvoer.map(kies))
  return {
    wat: `doorvoer ${pad}, mediaan van de voorbeelden`,
    eenheid: 'per seconde',
    ander: midden(({ ander }) => ander),
    dit: midden(({ dit }) => dit),
    verhouding: midden(({ verhouding }) => verhouding),
    doel: 'ten minste 1,5',
  }
}

/** Bytes on disk per stored assessment, over all examples. */
const measureOpslag = async (diensten: Beide<Dienst>, voorbeelden: readonly Voorbeeld[]) => {
  const inhouden = voorbeelden
    .filter(({ pad }) => pad === SOORTEN[0].pad)
    .map(({ inhoud }) => inhoud)
  const aantal = 50 * inhouden.length
  return onBoth(async (zijde) => {
    const { proces, databaseUrl } = diensten[zijde]
    const voor = await sizeOf(databaseUrl)
    await measureDoorvoer(proces.url + SOORTEN[0].pad, inhouden, { aantal, gelijktijdig: 4 })
    return ((await sizeOf(databaseUrl)) - voor) / aantal
  })
}

/** The POSTs of both services on one PostgreSQL: size, throughput, p99 and what is stored. */
export const comparePosten = async (
  mappen: Mappen,
  meld: (tekst: string) => void,
): Promise<readonly Rij[]> => {
  const cluster = await startPostgres()
  const opruimen: (() => Promise<unknown>)[] = [cluster.stop]
  try {
    const diensten = await onBoth(async (zijde): Promise<Dienst> => {
      const { url: databaseUrl, drop } = await createDatabase(cluster.url)
      opruimen.push(drop)
      const proces = await startProces('src/main.ts', { DATABASE_URL: databaseUrl }, mappen[zijde])
      opruimen.push(proces.stop)
      return { proces, databaseUrl }
    })
    const voorbeelden = listVoorbeelden()
    const rijen: Rij[] = []
    for (const voorbeeld of voorbeelden) {
      meld(`posten ${voorbeeld.naam}`)
      rijen.push(...(await measureVoorbeeld(diensten, voorbeeld)))
    }
    rijen.push(...SOORTEN.map(({ pad }) => takeMedian(rijen, pad)))
    for (const { pad } of SOORTEN) {
      const voorbeeld = voorbeelden.find((deel) => deel.pad === pad)
      if (!voorbeeld) continue
      meld(`p99 ${pad}`)
      const p99 = await measureHalveLast(diensten, voorbeeld)
      rijen.push(compareRonden({ wat: `p99 ${pad} bij gelijke last`, eenheid: 'ms' }, p99))
    }
    meld('opslag')
    const opslag = await measureOpslag(diensten, voorbeelden)
    rijen.push(compareEen({ wat: 'bewaard per beoordeling, op schijf', eenheid: 'bytes' }, opslag))
    return rijen
  } finally {
    for (const stop of opruimen.reverse()) await stop()
  }
}
