import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Dienst, startDienst } from '../../hulp/proces.ts'
import { type Bezoeker, signIn } from '../../hulp/wereld.ts'

/** The service as it runs, with an officer signed in and a system that has a key. */
export interface Proefdienst extends Dienst, Required<Bezoeker> {
  /** Of a system of another gezag. */
  readonly vreemdeSleutel: string
}

const AANMELDLINK = /http:\S+\/aanmelden\/\S+/

/** Waits until the workers took over: until then the process that listens works things out itself. */
const warmUp = async ({ url }: Dienst): Promise<void> => {
  const inhoud = JSON.stringify({
    naam: 'Opwarmen',
    locatie: { type: 'Point', coordinates: [6.5621, 52.9925] },
    feiten: { activiteiten: ['wonen'], woningenNieuw: 10 },
  })
  const headers = { 'Content-Type': 'application/json' }
  const grens = performance.now() + 4_000
  while (performance.now() < grens) {
    await fetch(`${url}/v1/zelftoetsen`, { method: 'POST', headers, body: inhoud })
    await new Promise((klaar) => setTimeout(klaar, 200))
  }
}

export interface Startwens {
  readonly dataDir: string
  /** Absent: the embedded database. */
  readonly databaseUrl?: string
  readonly env?: Readonly<Record<string, string>>
  /** Folder of another version of the service. */
  readonly versie?: string
  /** Takes its keys and its session from this one, on the same database. */
  readonly naast?: Proefdienst
  /** Whether the workers must stand ready; waits some seconds. */
  readonly warm?: boolean
}

const makeSleutel = () => randomBytes(24).toString('hex')
const hash = (tekst: string) => createHash('sha256').update(tekst).digest('hex')

export const startProefdienst = async (wens: Startwens): Promise<Proefdienst> => {
  const { naast } = wens
  const sleutel = naast?.sleutel ?? makeSleutel()
  const vreemdeSleutel = naast?.vreemdeSleutel ?? makeSleutel()
  const env = {
    DATA_DIR: wens.dataDir,
    ...(wens.databaseUrl !== undefined && { DATABASE_URL: wens.databaseUrl }),
    SYSTEEMSLEUTELS: `${hash(sleutel)},${hash(vreemdeSleutel)}:systeem@gm9999`,
    ...wens.env,
  }
  const dienst = await startDienst(env, wens.versie)
  const [link = ''] = AANMELDLINK.exec(dienst.uit.stderr) ?? []
  const koekje = naast?.koekje ?? (await signIn(dienst.url, dienst.url + new URL(link).pathname))
  if (wens.warm === true) await warmUp(dienst)
  return { ...dienst, sleutel, vreemdeSleutel, koekje }
}

/** Gives an empty folder while this works, and removes it after. */
export const withMap = async <T>(werk: (map: string) => Promise<T>): Promise<T> => {
  const map = mkdtempSync(join(tmpdir(), 'visietoets-belasting-'))
  try {
    return await werk(map)
  } finally {
    rmSync(map, { recursive: true, force: true })
  }
}
