// `npm run belasting -- WAT`: tries to break the service, with a table at the end; every run is the same by its seed.
//   fuzz    every route, well and wrongly              --aantal 100000 --rapporten 100 --zaad 1 --alleen /zelftoets --postgres
//   uitval  PostgreSQL goes away and comes back while it writes
//   druk    the highest rate, and four processes on one database   --soort beoordelingen --seconden 8
//   anderen what others notice of eight at a time  --seconden 8 --alleen kaart
//   duur    one rate for long                          --soort beoordelingen --minuten 10 --tempo 20
//   gebreken what once went wrong, done again  --versie ../oud --nummer 4
//   crash   killed again and again while it writes     --ronden 50 --zaad 1
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { createDatabase, startPostgres } from '../hulp/database/postgres.ts'
import { crash, isHeel, renderCrash } from './crash/crash.ts'
import { hinderAnderen, isOngehinderd, renderAnderen } from './druk/anderen.ts'
import { endure, renderDuur } from './druk/duur.ts'
import { isEensgezind, renderMeer, shareDatabase } from './druk/meer.ts'
import { measureTempo, renderGang } from './druk/tempo.ts'
import { SOORTEN, type Soort } from './druk/verzoeken.ts'
import { type Fuzzwens, fuzz } from './fuzz/fuzz.ts'
import { listGebreken, renderFuzz } from './fuzz/verslag.ts'
import { lookAgain, renderGezien } from './gebreken/gebreken.ts'
import {
  listGebreken as listUitvalgebreken,
  renderUitval,
  takeAway,
  WIJZEN_NAMEN,
} from './uitval/uitval.ts'

const meld = (tekst: string) => process.stderr.write(`${tekst}\n`)

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    aantal: { type: 'string' },
    zaad: { type: 'string', default: '1' },
    rapporten: { type: 'string' },
    ronden: { type: 'string' },
    soort: { type: 'string' },
    seconden: { type: 'string' },
    alleen: { type: 'string' },
    minuten: { type: 'string' },
    tempo: { type: 'string' },
    versie: { type: 'string' },
    nummer: { type: 'string' },
    postgres: { type: 'boolean', default: false },
  },
})

const numberOf = (waarde: string | undefined, anders: number): number => {
  const getal = Number(waarde ?? anders)
  if (!Number.isInteger(getal) || getal < 0) throw new Error(`${waarde} is geen heel getal`)
  return getal
}

/** One kind of request, or all. */
const listSoorten = (): readonly Soort[] =>
  values.soort === undefined ? SOORTEN : SOORTEN.filter((soort) => soort === values.soort)

const zaad = numberOf(values.zaad, 1)

/** Gives an empty database on a server of its own, which ends with the work. */
const withPostgres = async <T>(werk: (databaseUrl: string) => Promise<T>): Promise<T> => {
  const cluster = await startPostgres()
  try {
    return await werk((await createDatabase(cluster.url)).url)
  } finally {
    await cluster.stop()
  }
}

/** What each does: prints its table and tells whether all was well. */
const PROEVEN: Readonly<Record<string, () => Promise<boolean>>> = {
  fuzz: async () => {
    const wens: Fuzzwens = {
      aantal: numberOf(values.aantal, 100_000),
      rapporten: numberOf(values.rapporten, 100),
      ...(values.alleen !== undefined && { alleen: values.alleen }),
      zaad,
      meld,
      wijkt: true,
    }
    const uitslag = values.postgres
      ? await withPostgres((databaseUrl) => fuzz({ ...wens, databaseUrl }))
      : await fuzz(wens)
    console.log(renderFuzz(uitslag))
    return listGebreken(uitslag).length === 0
  },
  uitval: async () => {
    const uitslag = await takeAway(WIJZEN_NAMEN)
    console.log(renderUitval(uitslag))
    return listUitvalgebreken(uitslag).length === 0
  },
  druk: () =>
    withPostgres(async (databaseUrl) => {
      const seconden = numberOf(values.seconden, 8)
      for (const soort of listSoorten()) {
        const beste = await measureTempo({ soort, databaseUrl, seconden, meld })
        console.log(`${soort}: ${beste ? renderGang(beste) : 'geen tempo haalt het'}`)
      }
      const samen = await shareDatabase(databaseUrl, 200)
      console.log(renderMeer(samen))
      return isEensgezind(samen)
    }),
  anderen: async () => {
    const uitslag = await hinderAnderen(numberOf(values.seconden, 8), values.alleen)
    console.log(renderAnderen(uitslag))
    return uitslag.every(isOngehinderd)
  },
  duur: () =>
    withPostgres(async (databaseUrl) => {
      const seconden = numberOf(values.minuten, 10) * 60
      const [soort = 'beoordelingen'] = listSoorten()
      const uitslag = await endure({
        soort,
        databaseUrl,
        seconden,
        perSeconde: numberOf(values.tempo, 20),
      })
      console.log(renderDuur(soort, uitslag))
      return uitslag.gang.fouten === 0
    }),
  gebreken: async () => {
    const versie = values.versie === undefined ? undefined : resolve(values.versie)
    const alleen = values.nummer === undefined ? undefined : numberOf(values.nummer, 0)
    console.log(renderGezien(await lookAgain(versie, meld, alleen)))
    return true
  },
  crash: () =>
    withPostgres(async (databaseUrl) => {
      const wens = { ronden: numberOf(values.ronden, 50), zaad, meld }
      const embedded = await crash(wens)
      console.log(renderCrash('PGlite', embedded))
      const server = await crash({ ...wens, databaseUrl })
      console.log(renderCrash('PostgreSQL', server))
      return isHeel(embedded) && isHeel(server)
    }),
}

const [wat = ''] = positionals
const proef = Object.hasOwn(PROEVEN, wat) ? PROEVEN[wat] : undefined
if (proef === undefined) {
  meld(`Gebruik: npm run belasting -- ${Object.keys(PROEVEN).join('|')}`)
  process.exit(2)
}
process.exit((await proef()) ? 0 : 1)
