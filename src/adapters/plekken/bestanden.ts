import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Kaartbron } from '../../app/ports/zoeken.ts'

const punt = z.tuple([z.number(), z.number()])
const ring = z.array(punt)
const vormSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Point'), coordinates: punt }),
  z.object({ type: z.literal('LineString'), coordinates: ring }),
  z.object({ type: z.literal('Polygon'), coordinates: z.array(ring) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring)) }),
])
export type Bestandsvorm = z.infer<typeof vormSchema>

const kenmerk = z.union([z.string(), z.number(), z.boolean()]).nullable()
const collectieSchema = z.object({
  features: z.array(z.object({ properties: z.record(z.string(), kenmerk), geometry: vormSchema })),
})
type Kenmerken = z.infer<typeof collectieSchema>['features'][number]['properties']

const LAGEN = ['gemeentegrens', 'wijk', 'buurt', 'spoor', 'station', 'plaats', 'straat'] as const

const bronnenSchema = z.object({
  gemeente: z.string(),
  bestanden: z.array(
    z.object({
      id: z.string(),
      bestand: z.string().regex(/^[\w.-]+$/),
      laag: z.enum(LAGEN),
      titel: z.string(),
      maker: z.string(),
      vermelding: z.string(),
      licentie: z.string(),
      stand: z.string(),
      bewerking: z.string().optional(),
      /** Names of the properties: of the name, of an id (absent: the name), and of whether it lies in the municipality. */
      velden: z.object({
        naam: z.string(),
        sleutel: z.string().optional(),
        binnen: z.string().optional(),
      }),
    }),
  ),
})

/** One thing of a file. */
export interface Deel {
  readonly naam: string
  readonly sleutel: string
  readonly binnen: boolean
  readonly kenmerken: Kenmerken
  readonly vorm: Bestandsvorm
}

export interface Gelezen {
  readonly bron: Kaartbron
  readonly laag: (typeof LAGEN)[number]
  readonly delen: readonly Deel[]
}

const readJson = (bestand: URL): unknown => JSON.parse(readFileSync(bestand, 'utf8'))

const readBron = (map: URL) => {
  try {
    return bronnenSchema.parse(readJson(new URL('bronnen.json', map)))
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw fout
  }
}

const readDelen = (
  bestand: URL,
  { naam, sleutel = naam, binnen }: z.infer<typeof bronnenSchema>['bestanden'][number]['velden'],
): readonly Deel[] =>
  collectieSchema.parse(readJson(bestand)).features.map(({ properties, geometry }) => ({
    naam: String(properties[naam] ?? ''),
    sleutel: String(properties[sleutel] ?? ''),
    binnen: binnen === undefined || properties[binnen] === true,
    kenmerken: properties,
    vorm: geometry,
  }))

/** Every file in a folder with its source; undefined when the folder is not there. Throws on what is no such file. */
export const readBestanden = (map: URL) => {
  const gelezen = readBron(map)
  return (
    gelezen && {
      gemeente: gelezen.gemeente,
      bestanden: gelezen.bestanden.map(
        ({ bestand, laag, bewerking, velden, ...bron }): Gelezen => ({
          bron: {
            ...bron,
            opKaart: laag !== 'straat',
            ...(bewerking !== undefined && { bewerking }),
          },
          laag,
          delen: readDelen(new URL(bestand, map), velden),
        }),
      ),
    }
  )
}
