import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Omgeving } from '../../../src/app/omgeving.ts'
import type { KorteBeoordelingMetBewijs } from '../../../src/app/ports/beoordelingen.ts'
import { boundsOf } from '../../../src/domain/plaats/omhullende.ts'
import { createDatabase, startPostgres } from '../../hulp/database/postgres.ts'
import { measureDoorvoer, measureWachttijden, postEach } from './belasting.ts'
import type { Voorbereid } from './kaal.ts'
import { median, percentile, rond, summarize } from './meten.ts'
import { inKort } from './omvang.ts'
import { startProces } from './proces.ts'
import { createVerzoeken } from './verzoeken.ts'

/** Short rounds, so that what else the machine does hits both alike; on a slow machine there are fewer. */
const RONDEN = inKort(
  { minstens: 3, hoogstens: 12, maxMs: 30_000 },
  { minstens: 3, hoogstens: 4, maxMs: 8_000 },
)
const PER_RONDE = { aantal: 150, gelijktijdig: 8 }
const HALVE_LAST = { keren: inKort(3, 1), aantal: 200, maxS: inKort(8, 4) }
const OPWARMEN = { aantal: 200, gelijktijdig: 8 }
const PAD = '/v1/beoordelingen'
/** Of the bare app, which has only the short answer to write, not to find. */
const DOEL = { verhouding: 0.25, p99PerMediaan: 5 }

/** The answers of the service, ready to be sent and stored by the bare app. */
const prepare = (antwoorden: readonly string[], map: string): string => {
  const voorbereid = antwoorden.map((tekst): Voorbereid => {
    const beoordeling = JSON.parse(tekst) as KorteBeoordelingMetBewijs
    const { coordinates } = beoordeling.bewijs.verzoek.locatie as never
    return {
      naam: beoordeling.naam,
      beoordeling,
      kader: boundsOf({ type: 'Polygon', coordinates }),
    }
  })
  const pad = join(map, 'antwoorden.json')
  writeFileSync(pad, JSON.stringify(voorbereid))
  return pad
}

/** Response times at half of what the service could take just before. */
const measureHalveLast = async (adres: string, inhouden: readonly string[]) => {
  const keren: {
    verzoeken: number
    perSeconde: number
    mediaanMs: number
    p99Ms: number
    p99PerMediaan: number
  }[] = []
  for (let keer = 0; keer < HALVE_LAST.keren; keer++) {
    const perSeconde = (await measureDoorvoer(adres, inhouden, PER_RONDE)) / 2
    const aantal = Math.ceil(Math.min(HALVE_LAST.aantal, perSeconde * HALVE_LAST.maxS))
    const tijden = await measureWachttijden(adres, inhouden, { aantal, perSeconde })
    const [mediaan, p99] = [percentile(tijden, 0.5), percentile(tijden, 0.99)]
    keren.push({
      verzoeken: aantal,
      perSeconde: rond(perSeconde),
      mediaanMs: rond(mediaan),
      p99Ms: rond(p99),
      p99PerMediaan: rond(p99 / mediaan),
    })
  }
  return {
    keren,
    p99PerMediaan: median(keren.map((k) => k.p99PerMediaan)),
  }
}

/** POST /v1/beoordelingen against a bare app that inserts and answers equally large bodies. */
export const measureDienst = async (omgeving: Omgeving, meld: (tekst: string) => void) => {
  const inhouden = createVerzoeken(omgeving, 24).map((verzoek) => JSON.stringify(verzoek))
  const map = mkdtempSync(join(tmpdir(), 'visietoets-bench-'))
  const opruimen: (() => Promise<unknown> | unknown)[] = [
    () => rmSync(map, { recursive: true, force: true }),
  ]
  try {
    const cluster = await startPostgres()
    opruimen.push(cluster.stop)
    const openDatabase = async () => {
      const { url, drop } = await createDatabase(cluster.url)
      opruimen.push(drop)
      return url
    }
    const start = async (bestand: string, env: Record<string, string> = {}) => {
      const proces = await startProces(bestand, { DATABASE_URL: await openDatabase(), ...env })
      opruimen.push(proces.stop)
      return { adres: `${proces.url}${PAD}`, cpuMs: proces.cpuMs }
    }
    const dienst = await start('src/main.ts')
    const antwoorden = await postEach(dienst.adres, inhouden)
    const kaal = await start('tests/bench/meten/kaal.ts', {
      KAAL_ANTWOORDEN: prepare(antwoorden, map),
    })
    const uitkomsten: Record<'dienst' | 'kaal', number[]> = { dienst: [], kaal: [] }
    const cpu: Record<'dienst' | 'kaal', number[]> = { dienst: [], kaal: [] }
    const servers = { dienst, kaal } as const
    for (const { adres } of [dienst, kaal]) await measureDoorvoer(adres, inhouden, OPWARMEN)
    const begin = performance.now()
    const isOp = (gedaan: number) =>
      gedaan >= RONDEN.hoogstens ||
      (gedaan >= RONDEN.minstens && performance.now() - begin > RONDEN.maxMs)
    for (let ronde = 1; !isOp(ronde - 1); ronde++) {
      for (const naam of ['dienst', 'kaal'] as const) {
        const { adres, cpuMs } = servers[naam]
        const voor = cpuMs() ?? Number.NaN
        const doorvoer = await measureDoorvoer(adres, inhouden, PER_RONDE)
        uitkomsten[naam].push(doorvoer)
        cpu[naam].push(((cpuMs() ?? Number.NaN) - voor) / PER_RONDE.aantal)
        meld(`ronde ${ronde}, ${naam}: ${doorvoer.toFixed(0)} verzoeken per seconde`)
      }
    }
    const perSeconde = { dienst: summarize(uitkomsten.dienst), kaal: summarize(uitkomsten.kaal) }
    const verhoudingen = uitkomsten.dienst.map((d, i) => d / (uitkomsten.kaal[i] ?? Number.NaN))
    const verhouding = median(verhoudingen)
    const halveLast = await measureHalveLast(dienst.adres, inhouden)
    return {
      verzoeken: {
        verschillend: inhouden.length,
        perRonde: PER_RONDE.aantal,
        ronden: verhoudingen.length,
      },
      gelijktijdig: PER_RONDE.gelijktijdig,
      database: `PostgreSQL (${cluster.source}), tijdelijk cluster zonder fsync`,
      antwoordBytes: summarize(antwoorden.map((tekst) => Buffer.byteLength(tekst))),
      perSeconde,
      cpuMsPerVerzoek: { dienst: summarize(cpu.dienst), kaal: summarize(cpu.kaal) },
      verhouding: summarize(verhoudingen),
      halveLast,
      doel: {
        ...DOEL,
        gehaald: verhouding >= DOEL.verhouding && halveLast.p99PerMediaan < DOEL.p99PerMediaan,
      },
    }
  } finally {
    for (const stop of opruimen.reverse()) await stop()
  }
}
