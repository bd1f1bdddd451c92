import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import postgres from 'postgres'
import { createDatabase, startPostgres } from '../../hulp/database/postgres.ts'
import type { Ring } from './veelhoek.ts'

export interface Postgis {
  readonly versie: string
  /** m² of each area that the initiative overlaps, in one query. */
  readonly overlap: (initiatief: string) => Promise<ReadonlyMap<string, number>>
  readonly stop: () => Promise<void>
}

const DEBIAN = '/usr/lib/postgresql'

/** Folders of servers on this machine that have PostGIS beside them. */
const findWithPostgis = (): readonly string[] =>
  (existsSync(DEBIAN) ? readdirSync(DEBIAN) : [])
    .filter((versie) => existsSync(`/usr/share/postgresql/${versie}/extension/postgis.control`))
    .map((versie) => join(DEBIAN, versie, 'bin'))

/** A server with PostGIS: TEST_POSTGIS_URL, else a temporary cluster of a local one. */
const startServer = async () => {
  const gegeven = process.env.TEST_POSTGIS_URL
  if (gegeven) return { url: gegeven, stop: async () => undefined }
  const [bin] = findWithPostgis()
  if (bin === undefined) return undefined
  const pad = process.env.PATH
  process.env.PATH = [bin, pad].join(delimiter)
  try {
    return await startPostgres('lokaal')
  } finally {
    process.env.PATH = pad
  }
}

export const toWkt = (ring: Ring): string => `POLYGON((${ring.map((p) => p.join(' ')).join(',')}))`

/** The areas in a table with a GiST index; undefined when there is no PostGIS here. */
export const openPostgis = async (
  gebieden: readonly { readonly id: string; readonly ring: Ring }[],
): Promise<Postgis | undefined> => {
  const server = await startServer()
  if (!server) return undefined
  const { url, drop } = await createDatabase(server.url)
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  const stop = async () => {
    await sql.end({ timeout: 5 })
    await drop()
    await server.stop()
  }
  try {
    await sql`create extension if not exists postgis`
    await sql`create table gebied (id text primary key, geom geometry(Polygon, 28992) not null)`
    for (const { id, ring } of gebieden) {
      await sql`insert into gebied values (${id}, ST_GeomFromText(${toWkt(ring)}, 28992))`
    }
    await sql`create index on gebied using gist (geom)`
    await sql`vacuum analyze gebied`
    const [rij] = await sql<{ versie: string }[]>`
      select postgis_lib_version() || ', GEOS ' || postgis_geos_version() || ', PostgreSQL '
        || current_setting('server_version') as versie`
    return {
      versie: rij?.versie ?? 'onbekend',
      overlap: async (initiatief) => {
        const rijen = await sql<{ id: string; m2: number }[]>`
          with i as (select ST_GeomFromText(${initiatief}, 28992) as geom)
          select g.id, ST_Area(ST_Intersection(g.geom, i.geom)) as m2
          from gebied g join i on g.geom && i.geom and ST_Intersects(g.geom, i.geom)`
        return new Map(rijen.map(({ id, m2 }) => [id, m2]))
      },
      stop,
    }
  } catch (fout) {
    await stop()
    throw fout
  }
}
