import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One grey pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)

export interface NepTegelserver {
  readonly origin: string
  /** Template, as the background map of PDOK has it. */
  readonly url: string
  /** Asked tiles: level, column, row. */
  readonly gevraagd: readonly (readonly [number, number, number])[]
  /** Every header with which a tile was asked. */
  readonly koppen: readonly Readonly<Record<string, unknown>>[]
  /** `stil` never answers, `stuk` answers 500, `vreemd` answers what is no picture, `groot` answers too much. */
  stand: 'gewoon' | 'stil' | 'stuk' | 'vreemd' | 'groot'
  readonly stop: () => Promise<void>
}

/** A stand-in for the tiles of the BRT background map, which answers with one grey pixel. */
export const startTegelserver = async (): Promise<NepTegelserver> => {
  const gevraagd: (readonly [number, number, number])[] = []
  const koppen: Record<string, unknown>[] = []
  const server = createServer((verzoek, uit) => {
    koppen.push(verzoek.headers)
    const delen = /\/standaard\/EPSG:28992\/(\d+)\/(\d+)\/(\d+)\.png$/.exec(verzoek.url ?? '')
    if (!delen) return uit.writeHead(404).end()
    const [, z, x, y] = delen.map(Number)
    gevraagd.push([z ?? -1, x ?? -1, y ?? -1])
    if (nep.stand === 'stil') return undefined
    if (nep.stand === 'stuk') return uit.writeHead(500).end()
    if (nep.stand === 'vreemd') return uit.end('<html>onderhoud</html>')
    if (nep.stand === 'groot') return uit.end(Buffer.concat([PNG, Buffer.alloc(600_000)]))
    return uit.writeHead(200, { 'Content-Type': 'image/png' }).end(PNG)
  })
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const nep: NepTegelserver = {
    origin,
    url: `${origin}/brt/achtergrondkaart/wmts/v2_0/standaard/EPSG:28992/{z}/{x}/{y}.png`,
    gevraagd,
    koppen,
    stand: 'gewoon',
    stop: () =>
      new Promise((klaar) => {
        server.close(() => klaar())
        server.closeAllConnections()
      }),
  }
  return nep
}
