import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { boundsOf } from '../../src/app/bereken-beoordeling.ts'
import type { Omgeving } from '../../src/app/omgeving.ts'
import type { BeoordelingMetBewijs } from '../../src/app/ports.ts'
import { createDatabase, startPostgres } from '../hulp/postgres.ts'
import { measureDoorvoer, measureWachttijden, postEach } from './belasting.ts'
import type { Voorbereid } from './kaal.ts'
import { percentile, rond, summarize } from './meten.ts'
import { startProces } from './proces.ts'
import { createVerzoeken } from './verzoeken.ts'

const RONDEN = 3
const PER_RONDE = { aantal: 600, gelijktijdig: 8 }
const HALVE_LAST = 900
const OPWARMEN = { aantal: 400, gelijktijdig: 8 }
const PAD = '/v1/beoordelingen'

/** The answers of the service, ready to be sent and stored by the bare app. */
const prepare = (antwoorden: readonly string[], map: string): string => {
  const voorbereid = antwoorden.map((tekst): Voorbereid => {
    const beoordeling = JSON.parse(tekst) as BeoordelingMetBewijs
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

const measureLatentie = async (adres: string, inhouden: readonly string[], perSeconde: number) => {
  const tijden = await measureWachttijden(adres, inhouden, { aantal: HALVE_LAST, perSeconde })
  const [mediaan, p99] = [percentile(tijden, 0.5), percentile(tijden, 0.99)]
  return {
    perSeconde: rond(perSeconde),
    verzoeken: HALVE_LAST,
    mediaanMs: rond(mediaan),
    p99Ms: rond(p99),
    p99PerMediaan: rond(p99 / mediaan),
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
      return `${proces.url}${PAD}`
    }
    const dienst = await start('src/main.ts')
    const antwoorden = await postEach(dienst, inhouden)
    const kaal = await start('tests/bench/kaal.ts', { KAAL_ANTWOORDEN: prepare(antwoorden, map) })
    const uitkomsten: Record<'dienst' | 'kaal', number[]> = { dienst: [], kaal: [] }
    const adressen = { dienst, kaal } as const
    for (const adres of [dienst, kaal]) await measureDoorvoer(adres, inhouden, OPWARMEN)
    for (let ronde = 1; ronde <= RONDEN; ronde++) {
      for (const naam of ['dienst', 'kaal'] as const) {
        const doorvoer = await measureDoorvoer(adressen[naam], inhouden, PER_RONDE)
        uitkomsten[naam].push(doorvoer)
        meld(`ronde ${ronde} van ${RONDEN}, ${naam}: ${doorvoer.toFixed(0)} verzoeken per seconde`)
      }
    }
    const perSeconde = { dienst: summarize(uitkomsten.dienst), kaal: summarize(uitkomsten.kaal) }
    const verhouding = perSeconde.dienst.mediaan / perSeconde.kaal.mediaan
    const halveLast = await measureLatentie(dienst, inhouden, perSeconde.dienst.mediaan / 2)
    return {
      verzoeken: { verschillend: inhouden.length, perRonde: PER_RONDE.aantal, ronden: RONDEN },
      gelijktijdig: PER_RONDE.gelijktijdig,
      database: `PostgreSQL (${cluster.source}), tijdelijk cluster zonder fsync`,
      antwoordBytes: summarize(antwoorden.map((tekst) => Buffer.byteLength(tekst))),
      perSeconde,
      verhouding: rond(verhouding),
      halveLast,
      doel: {
        verhouding: 0.5,
        p99PerMediaan: 5,
        gehaald: verhouding >= 0.5 && halveLast.p99PerMediaan < 5,
      },
    }
  } finally {
    for (const stop of opruimen.reverse()) await stop()
  }
}
