import { formatGetal } from '../../domain/tekst.ts'
import type { Bijlagesoort } from '../ports/zelftoetsen.ts'
import { type Beeld, Onleesbaar } from './beeld.ts'
import { cleanJpeg } from './jpeg.ts'
import { cleanPng } from './png.ts'

export type Tekeningsoort = Exclude<Bijlagesoort, 'omschrijving'>

/** So many pixels a photo of a good telephone has; what claims more takes more memory to open than most computers have. */
const MAX_PIXELS = 110_000_000

export const SOORTNAAM: Readonly<Record<Tekeningsoort, string>> = {
  pdf: 'PDF',
  png: 'PNG',
  jpeg: 'JPEG',
}

const UITGANGEN: Readonly<Record<string, Tekeningsoort>> = {
  pdf: 'pdf',
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
}

const BEGIN: readonly (readonly [Tekeningsoort, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', [0xff, 0xd8, 0xff]],
]

/** What it is by what is in it, whatever it is called. */
const sniff = (inhoud: Uint8Array): Tekeningsoort | undefined =>
  BEGIN.find(([, bytes]) => bytes.every((byte, i) => inhoud[i] === byte))?.[0]

/** A PDF says so again at its end, near which some programs add a little. */
const hasEinde = (inhoud: Uint8Array): boolean =>
  Buffer.from(inhoud.subarray(-2_048)).includes('%%EOF')

export type Gekeurd =
  | { readonly soort: Tekeningsoort; readonly inhoud: Uint8Array }
  /** Why it is not kept, in words that go on after the name of the file. */
  | { readonly reden: string }

const checkBeeld = (soort: Tekeningsoort, { breedte, hoogte, inhoud }: Beeld): Gekeurd => {
  if (breedte === 0 || hoogte === 0) return { reden: 'is geen afbeelding die wij kunnen lezen' }
  const pixels = breedte * hoogte
  return pixels > MAX_PIXELS
    ? {
        reden: `is te groot om te openen: ${formatGetal(breedte)} bij ${formatGetal(hoogte)} beeldpunten`,
      }
    : { soort, inhoud }
}

/** A drawing as it is kept: what its name says, whole, and with nothing in it about whoever made a picture. */
export const checkTekening = (naam: string, inhoud: Uint8Array): Gekeurd => {
  if (inhoud.length === 0) return { reden: 'is leeg' }
  const [, uitgang = ''] = /\.([a-z0-9]+)$/i.exec(naam) ?? []
  const verwacht = UITGANGEN[uitgang.toLowerCase()]
  const soort = sniff(inhoud)
  if (soort === undefined) return { reden: 'is geen PDF, PNG of JPEG' }
  if (verwacht !== soort) {
    return { reden: `is een ${SOORTNAAM[soort]}, en heet anders. Geef het bestand de goede naam` }
  }
  if (soort === 'pdf') {
    return hasEinde(inhoud) ? { soort, inhoud } : { reden: 'is geen hele PDF' }
  }
  try {
    return checkBeeld(soort, soort === 'png' ? cleanPng(inhoud) : cleanJpeg(inhoud))
  } catch (fout) {
    if (fout instanceof Onleesbaar) return { reden: 'is geen afbeelding die wij kunnen lezen' }
    throw fout
  }
}

const LANGSTE_NAAM = 120
/** What turns the direction of letters around, so that a name looks like another; and what no name has. */
const VERBORGEN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** The name of a file as people read it: without its folder, and without what hides what it is. */
export const nameTekening = (naam: string): string => {
  const kaal = (naam.split(/[/\\]/).at(-1) ?? '').replace(VERBORGEN, '').trim()
  const tekens = [...kaal]
  const [uitgang = ''] = /\.[a-z0-9]{1,5}$/i.exec(kaal) ?? []
  if (tekens.length <= LANGSTE_NAAM) return kaal === '' ? 'zonder naam' : kaal
  return `${tekens.slice(0, LANGSTE_NAAM - uitgang.length).join('')}${uitgang}`
}
