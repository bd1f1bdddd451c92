import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { type Proefdienst, startProefdienst, withMap } from '../hulp/dienst.ts'
import { type Leven, watchLeven } from '../hulp/leven.ts'
import { type Antwoord, createZender, type Verzoek } from '../hulp/sturen.ts'

/** One fault that once was: what is done to see it, and what was seen, in Dutch. */
export interface Gebrek {
  readonly nummer: number
  readonly wat: string
  /** `versie`: folder of the version that is looked at; absent: this one. */
  readonly kijk: (versie?: string) => Promise<string>
}

/** A fresh service of that version while this works; `warm`: with workers that stand ready. */
export const withDienst = <T>(
  versie: string | undefined,
  werk: (dienst: Proefdienst) => Promise<T>,
  { databaseUrl, warm = false }: { readonly databaseUrl?: string; readonly warm?: boolean } = {},
): Promise<T> =>
  withMap(async (dataDir) => {
    // Empty: an older version knows no word for having none.
    const env = { WERKERS: '2', LOCATIESERVER_URL: '', TEGELS_URL: '' }
    const dienst = await startProefdienst({
      dataDir,
      env,
      warm,
      ...(versie !== undefined && { versie }),
      ...(databaseUrl !== undefined && { databaseUrl }),
    })
    try {
      return await werk(dienst)
    } finally {
      await dienst.stop('SIGKILL')
    }
  })

const PEILER_MS = 2_000

export const JSON_KOP = { 'Content-Type': 'application/json' }
export const FORMULIER = { 'Content-Type': 'application/x-www-form-urlencoded' }

export const asSysteem = ({ sleutel }: Proefdienst) => ({
  ...JSON_KOP,
  Authorization: `Bearer ${sleutel}`,
})

export const readVoorbeeld = (naam: string) =>
  JSON.parse(
    readFileSync(new URL(`../../../voorbeelden/${naam}.json`, import.meta.url), 'utf8'),
  ) as Readonly<Record<string, unknown>>

/** Sends it once; status 0 when no answer came. */
export const sendOnce = async (dienst: Proefdienst, verzoek: Verzoek): Promise<Antwoord> => {
  const zender = createZender(dienst.url, 16)
  const niets = { status: 0, koppen: {}, inhoud: Buffer.alloc(0), ms: 0 }
  try {
    return await zender.send(verzoek).catch(() => niets)
  } finally {
    zender.close()
  }
}

/** How long `/health/live` waited while this was done. */
export const watchDuring = async <T>(
  { url }: Proefdienst,
  werk: () => Promise<T>,
): Promise<{ readonly gedaan: T; readonly leven: Leven }> => {
  const wacht = watchLeven(url)
  // The process that looks needs a moment to begin.
  await new Promise((klaar) => setTimeout(klaar, PEILER_MS))
  const gedaan = await werk()
  return { gedaan, leven: await wacht.stop() }
}

/** A plan of so many small squares, some metres apart. */
export const makeLos = (vlakken: number): object => ({
  naam: 'Los',
  locatie: {
    type: 'MultiPolygon',
    coordinates: Array.from({ length: vlakken }, (_, i) => {
      const [x, y] = [6.55 + (i % 50) * 4e-4, 52.99 + Math.floor(i / 50) * 2e-4]
      const [a, b] = [x + 1e-4, y + 1e-4]
      return [
        [
          [x, y],
          [a, y],
          [a, b],
          [x, b],
          [x, y],
        ],
      ]
    }),
  },
  feiten: { activiteiten: ['wonen'], woningenNieuw: 10 },
})

/** Hangs up after so many ms. */
export const hangUp = (
  { url }: Proefdienst,
  { methode, pad, koppen, inhoud }: Verzoek,
  ms: number,
) =>
  new Promise<void>((klaar) => {
    const verzoek = request(url + pad, { method: methode, headers: { ...koppen } })
    verzoek.on('error', () => klaar()).on('response', (antwoord) => antwoord.resume())
    verzoek.on('close', () => klaar())
    verzoek.end(inhoud)
    setTimeout(() => verzoek.destroy(), ms)
  })

export const toMs = (ms: number): string => `${Math.round(ms).toLocaleString('nl-NL')} ms`
export const toMb = (bytes: number): string =>
  `${(bytes / 1_000_000).toLocaleString('nl-NL', { maximumFractionDigits: 1 })} MB`
