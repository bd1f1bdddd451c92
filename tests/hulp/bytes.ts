import { gzipSync } from 'node:zlib'

export interface Bytes {
  /** Page, style sheet and fonts of the first page, gzip. */
  readonly eerstePagina: number
  /** The script of the map, gzip. */
  readonly kaart: number
}

const read = async (adres: string): Promise<string> => (await fetch(adres)).text()

const zip = (tekst: string): number => gzipSync(tekst).length

/** What a browser fetches first, without the map; and the map. Fonts are those of the system: none are sent. */
export const measureBytes = async (url: string): Promise<Bytes> => {
  const html = await read(url)
  const stijl = /<link rel="stylesheet" href="([^"]+)"/.exec(html)?.[1]
  const script = /<script type="module" src="([^"]+)"/.exec(await read(`${url}/zelftoets`))?.[1]
  if (stijl === undefined || script === undefined) throw new Error('no style sheet or no map found')
  const css = await read(url + stijl)
  const elders = [...css.matchAll(/url\(["']?([^"')]+)/g)].filter(
    ([, adres = '']) => !adres.startsWith('data:'),
  )
  if (elders.length > 0) throw new Error(`the style sheet fetches more: ${elders.join(', ')}`)
  return { eerstePagina: zip(html) + zip(css), kaart: zip(await read(url + script)) }
}
