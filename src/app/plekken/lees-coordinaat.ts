import type { PuntRd } from '../ports/zoeken.ts'

/** A place as somebody copied it: longitude and latitude in degrees, or RD in m. */
export type Coordinaat =
  | { readonly lonLat: readonly [lengte: number, breedte: number] }
  | { readonly rd: PuntRd }

const GETAL = String.raw`(-?\d{1,3}(?:\.\d+)?)`

/** Links of maps, the pin before the middle of what was in sight; each with latitude, longitude. */
const LINKS: readonly RegExp[] = [
  new RegExp(`!3d${GETAL}!4d${GETAL}`),
  new RegExp(`[?&]mlat=${GETAL}&mlon=${GETAL}`),
  new RegExp(
    `[?&](?:q|query|ll|sll|daddr|destination|coordinate|center)=(?:loc:)?${GETAL},\\+?${GETAL}`,
  ),
  new RegExp(`^geo:${GETAL},${GETAL}`),
  new RegExp(`@${GETAL},${GETAL}(?:,|$)`),
  new RegExp(`#map=[\\d.]+/${GETAL}/${GETAL}`),
  new RegExp(`[?&]cp=${GETAL}~${GETAL}`),
]
/** Links with RD, such as those of the PDOK viewer. */
const RD_LINK = /[?&#]x=(\d+(?:\.\d+)?)&y=(\d+(?:\.\d+)?)/

const GRADEN = /(\d{1,2})\s*°\s*(\d{1,2})\s*['′]\s*(\d{1,2}(?:[.,]\d+)?)\s*(?:["″]|'')\s*[NE]?/gi

/** Words that stand beside numbers. */
const WOORDEN =
  /\b(?:rd|rijksdriehoek|epsg:?\s*28992|wgs\s*84|x|y|lat|lon|lng|lengte|breedte|n|e|ob|nb|noord|oost)\b|[°:=;()[\]{}]/gi
/** Three figures, a point and three figures: a thousand, since nothing in the country has degrees like those. */
const DUIZENDTAL = /^\d{3}[.]\d{3}$/
/** RD with only a comma between. */
const RD_KOMMA = /^(\d{4,6}(?:\.\d+)?),(\d{6}(?:\.\d+)?)$/

const toGetal = (tekst: string): number =>
  DUIZENDTAL.test(tekst) ? Number(tekst.replace('.', '')) : Number(tekst.replace(',', '.'))

/** Of two numbers in either order which is which: the country lies at 3 to 8° east and 50 to 54° north, and RD is larger. */
const decide = (a: number, b: number): Coordinaat | undefined => {
  const [klein, groot] = a < b ? [a, b] : [b, a]
  if (klein >= 3 && klein <= 8 && groot >= 50 && groot <= 54) return { lonLat: [klein, groot] }
  if (klein >= 0 && klein <= 300_000 && groot >= 300_000 && groot <= 650_000) {
    return { rd: [klein, groot] }
  }
  return undefined
}

const decode = (tekst: string): string => {
  try {
    return decodeURIComponent(tekst)
  } catch {
    return tekst
  }
}

const readLink = (link: string): Coordinaat | undefined => {
  const tekst = decode(link)
  const rd = RD_LINK.exec(tekst)
  if (rd) return decide(Number(rd[1]), Number(rd[2]))
  for (const patroon of LINKS) {
    const [, a, b] = patroon.exec(tekst) ?? []
    if (a !== undefined && b !== undefined) return decide(Number(a), Number(b))
  }
  return readGraden(tekst)
}

/** Degrees, minutes and seconds, as maps show them: 52°59'33.0"N 6°33'54.0"E. */
const readGraden = (tekst: string): Coordinaat | undefined => {
  const [a, b, ...meer] = [...tekst.matchAll(GRADEN)].map(
    ([, graden, minuten, seconden = '0']) =>
      Number(graden) + Number(minuten) / 60 + Number(seconden.replace(',', '.')) / 3_600,
  )
  return a === undefined || b === undefined || meer.length > 0 ? undefined : decide(a, b)
}

export const isLink = (tekst: string): boolean => /^(https?:\/\/|www\.|geo:)/i.test(tekst.trim())

/** Two numbers of which nobody doubts that they are numbers: nothing else is said. */
export const readGetallen = (tekst: string): readonly [number, number] | undefined => {
  const kaal = tekst.replace(WOORDEN, ' ').trim()
  if (!/^[-\d.,\s]+$/.test(kaal)) return undefined
  const [, x, y] = RD_KOMMA.exec(kaal) ?? []
  if (x !== undefined && y !== undefined) return [Number(x), Number(y)]
  const stukken = kaal.replace(/,(?=\s|$)/g, ' ').match(/-?\d+(?:[.,]\d+)?/g) ?? []
  const [a, b] = stukken.map(toGetal)
  return stukken.length === 2 && a !== undefined && b !== undefined ? [a, b] : undefined
}

/**
 * A place in the words in which people have it: the link of a map, degrees in either order, or RD. Undefined when it is
 * none of those, or lies outside the country.
 */
export const readCoordinaat = (tekst: string): Coordinaat | undefined => {
  const getypt = tekst.trim()
  if (isLink(getypt)) return readLink(getypt)
  const graden = readGraden(getypt)
  if (graden) return graden
  const getallen = readGetallen(getypt)
  return getallen && decide(...getallen)
}

/** What to say about what is no place, in the words of who typed it. */
export const sayGeenPunt = (tekst: string): string => {
  const getypt = tekst.trim()
  if (/(goo\.gl|g\.co|maps\.app)/i.test(getypt)) {
    return 'Deze korte link kunnen wij niet lezen. Open hem, en kopieer de lange link uit de balk bovenaan.'
  }
  if (isLink(getypt)) {
    return 'In deze link vinden wij geen plek in Nederland. Zet in de kaart een speld op de plek en kopieer de link opnieuw, of wijs de plek hier aan.'
  }
  if (
    /^[1-9]\d{3}\s?[a-z]{2}\b/i.test(getypt) ||
    /^[1-9]\d{3}[\s,]+\d{1,5}\s*[a-z]?$/i.test(getypt)
  ) {
    return 'Dit lijkt een postcode. Zoek die hierboven bij "Zoek uw plek", en wijs daarna de plek aan op de kaart.'
  }
  if (readGetallen(getypt) !== undefined) {
    return 'Deze twee getallen liggen niet in Nederland. Kijk of er een cijfer of een komma verkeerd staat. Wij verwachten iets als 52.99 6.56 of 233300 556150.'
  }
  if (/\p{L}{3,}/u.test(getypt)) {
    return 'Hier horen twee getallen of een link naar een kaart. Zoek een straat, buurt of postcode hierboven bij "Zoek uw plek", en wijs daarna de plek aan op de kaart.'
  }
  return 'Geef twee getallen, zoals 52.99 6.56 (graden) of 233300 556150 (Rijksdriehoek), of plak een link naar een kaart.'
}
