import TileLayer from 'ol/layer/Tile.js'
import XYZ from 'ol/source/XYZ.js'
import TileGrid from 'ol/tilegrid/TileGrid.js'

/** The Dutch tiling scheme in RD: its top left corner (m), and the resolution of its first level (m a pixel). */
const HOEK = [-285_401.92, 903_401.92]
const GROFST = 3_440.64
const NIVEAUS = 15

interface Instelling {
  /** Address with {z}, {x} and {y}. */
  readonly url: string
  /** Where there are tiles: west, south, east, north (RD, m). */
  readonly kader: readonly [number, number, number, number]
  readonly vanNiveau: number
}

/** The background of the map, where the service says that there is one; `onFout` hears that it is not to be had. */
export const makeAchtergrond = (
  onFout: (laag: TileLayer<XYZ>) => void,
): TileLayer<XYZ> | undefined => {
  const inhoud = document.querySelector<HTMLMetaElement>('meta[name="tegels"]')?.content
  if (inhoud === undefined) return undefined
  const { url, kader, vanNiveau } = JSON.parse(inhoud) as Instelling
  const tileGrid = new TileGrid({
    origin: HOEK,
    resolutions: Array.from({ length: NIVEAUS }, (_, niveau) => GROFST / 2 ** niveau),
    tileSize: 256,
    extent: [...kader],
    minZoom: vanNiveau,
  })
  const bron = new XYZ({ url, tileGrid, projection: 'EPSG:28992' })
  // Beyond the coarsest level a screen would ask for hundreds of tiles.
  const maxResolution = (2 * GROFST) / 2 ** vanNiveau
  const laag = new TileLayer({ source: bron, extent: [...kader], maxResolution })
  bron.on('tileloaderror', () => onFout(laag))
  return laag
}
