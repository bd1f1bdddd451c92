import type { Beeld, Stijlbestand } from '../../../domain/huisstijl/huisstijl.ts'

/** A file that cannot be used, and why. */
export interface Afgekeurd {
  readonly reden: string
}

const MAX_PX = 4_000

/** What runs, moves or fetches in a drawing, and how that is called. */
const VERBODEN: readonly (readonly [patroon: RegExp, wat: string])[] = [
  [/<!doctype|<!entity/i, 'een DOCTYPE of ENTITY'],
  [/<\?xml-stylesheet/i, 'een stijlblad van elders'],
  [
    /<(?:[\w-]+:)?(?:script|foreignobject|iframe|embed|object|audio|video)\b/i,
    'een script of een pagina',
  ],
  [/<(?:[\w-]+:)?(?:set|animate\w*)\b/i, 'een beweging'],
  [/\son\w+\s*=/i, 'iets dat gebeurt bij een klik of bij het laden'],
  [/href\s*=\s*(?:"(?!#)|'(?!#)|[^"'\s])/i, 'een verwijzing naar elders'],
  [/url\(\s*["']?(?!\s*["']?#)/i, 'een verwijzing naar elders'],
  [/@import/i, 'een stijlblad van elders'],
]

const readSvg = (tekst: string): Pick<Beeld, 'breed' | 'hoog'> | Afgekeurd => {
  const fout = VERBODEN.find(([patroon]) => patroon.test(tekst))
  if (fout) return { reden: `in de SVG staat ${fout[1]}` }
  const [wortel = ''] = /<svg\b[^>]*>/i.exec(tekst) ?? []
  if (!/<\/svg>\s*$/i.test(tekst)) return { reden: 'de SVG is niet compleet' }
  const [, kader] = /\bviewBox\s*=\s*["']([^"']+)["']/.exec(wortel) ?? []
  const [, , breed = 0, hoog = 0] = (kader ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  return breed > 0 && hoog > 0 ? { breed, hoog } : { reden: 'de SVG heeft geen viewBox' }
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const IEND = [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]

const isAt = (bytes: Uint8Array, plek: number, verwacht: readonly number[]) =>
  verwacht.every((byte, i) => bytes[plek + i] === byte)

const readPng = (bytes: Uint8Array): Pick<Beeld, 'breed' | 'hoog'> | Afgekeurd => {
  if (bytes.length < 45 || !isAt(bytes, bytes.length - IEND.length, IEND)) {
    return { reden: 'de PNG is niet compleet' }
  }
  const kop = new DataView(bytes.buffer, bytes.byteOffset)
  const maten = { breed: kop.getUint32(16), hoog: kop.getUint32(20) }
  const goed = Object.values(maten).every((maat) => maat > 0 && maat <= MAX_PX)
  return goed ? maten : { reden: `de PNG is groter dan ${MAX_PX} bij ${MAX_PX} pixels` }
}

const readTekst = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** A logo, by what is in the file and not by its name: PNG, or SVG in which nothing runs, moves or comes from elsewhere. */
export const readBeeld = (bytes: Uint8Array): Beeld | Afgekeurd => {
  if (isAt(bytes, 0, PNG)) {
    const gelezen = readPng(bytes)
    return 'reden' in gelezen ? gelezen : { ...gelezen, type: 'image/png', extensie: 'png', bytes }
  }
  const tekst = readTekst(bytes)
  if (
    tekst === undefined ||
    !/^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<svg\b/i.test(tekst)
  ) {
    return { reden: 'dit is geen SVG en geen PNG' }
  }
  const gelezen = readSvg(tekst)
  return 'reden' in gelezen
    ? gelezen
    : { ...gelezen, type: 'image/svg+xml', extensie: 'svg', bytes }
}

const LETTERS: readonly (readonly [begin: readonly number[], type: string, extensie: string])[] = [
  [[0x77, 0x4f, 0x46, 0x32], 'font/woff2', 'woff2'],
  [[0x77, 0x4f, 0x46, 0x46], 'font/woff', 'woff'],
  [[0x00, 0x01, 0x00, 0x00], 'font/ttf', 'ttf'],
  [[0x4f, 0x54, 0x54, 0x4f], 'font/otf', 'otf'],
]

/** What kind of font this is, by how the file begins. */
export const readLetter = (bytes: Uint8Array): Stijlbestand | Afgekeurd => {
  const soort = LETTERS.find(([begin]) => isAt(bytes, 0, begin))
  if (!soort) return { reden: 'dit is geen WOFF2, WOFF, TTF of OTF' }
  const [, type, extensie] = soort
  return { type, extensie, bytes }
}
