import TileLayer from 'ol/layer/Tile.js'
import XYZ from 'ol/source/XYZ.js'
import TileGrid from 'ol/tilegrid/TileGrid.js'

/** The Dutch tiling scheme in RD: its top left corner (m), and the resolution of its first level (m a pixel). */
const HOEK = [-285_401.92, 903_401.92]
const GROFST = 3_440.64
const NIVEAUS = 15

/** The background of the map, where the service says that there is one; a plain one otherwise. */
export const makeAchtergrond = (): readonly TileLayer<XYZ>[] => {
  const url = document.querySelector<HTMLMetaElement>('meta[name="tegels"]')?.content
  if (url === undefined) return []
  const tileGrid = new TileGrid({
    origin: HOEK,
    resolutions: Array.from({ length: NIVEAUS }, (_, niveau) => GROFST / 2 ** niveau),
    tileSize: 256,
  })
  return [new TileLayer({ source: new XYZ({ url, tileGrid, projection: 'EPSG:28992' }) })]
}
