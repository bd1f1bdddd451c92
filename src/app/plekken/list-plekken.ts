import type { PlekAntwoord, PlekkenAntwoord } from '../../domain/model/antwoord/plek.ts'
import { isNabijHeel } from '../../domain/naaste.ts'
import { joinEn } from '../../domain/tekst.ts'
import { locatePunt, sayLigging } from '../kaartje/ligging.ts'
import type { ProjectiePort } from '../ports/geo.ts'
import type { BekendePlek, Plekkenlijst, PuntRd, Zoek } from '../ports/zoeken.ts'
import { isLink, readCoordinaat, sayGeenPunt } from './lees-coordinaat.ts'
import { searchPlekken } from './zoek-plekken.ts'
import { readZoektekst } from './zoektekst.ts'

export interface Plekvraag {
  /** Undefined: nothing came with the service for this municipality. */
  readonly lijst: Plekkenlijst | undefined
  readonly zoek: Zoek
  readonly projectie: ProjectiePort
  /** Of the answer; one of those of `projectie`. */
  readonly crs: string
}

/** Longer than any address or link that says where. */
const MAX_TEKENS = 2_000

export const idOfPunt = ([x, y]: PuntRd): string => `rd-${x}-${y}`

/** The point that such an id stands for. */
export const readPuntId = (id: string): PuntRd | undefined => {
  const [, x, y] = /^rd-(\d{1,6}(?:\.\d{1,3})?)-(\d{1,6}(?:\.\d{1,3})?)$/.exec(id) ?? []
  return x === undefined ? undefined : [Number(x), Number(y)]
}

/** The point that somebody typed or pasted, in RD; undefined when it is none. */
export const readPuntRd = (tekst: string, projectie: ProjectiePort): PuntRd | undefined => {
  const gelezen = readCoordinaat(tekst)
  if (gelezen === undefined) return undefined
  return 'rd' in gelezen ? gelezen.rd : projectie.toRd(gelezen.lonLat)
}

/** A point as a place of its own. */
export const describePunt = (
  punt: PuntRd,
  { lijst, projectie, crs }: Omit<Plekvraag, 'zoek'>,
): PlekAntwoord => ({
  id: idOfPunt(punt),
  naam: `${Math.round(punt[0])} ${Math.round(punt[1])}`,
  soort: 'punt',
  omschrijving: lijst ? `punt ${sayLigging(lijst, locatePunt(lijst, punt))}` : 'punt',
  midden: { type: 'Point', coordinates: projectie.projectPunt(punt, crs) },
  straal: 0,
  bron: 'opgegeven',
})

export const describePlek = (
  { postcode: _, midden, ...plek }: BekendePlek,
  { projectie, crs }: Pick<Plekvraag, 'projectie' | 'crs'>,
): PlekAntwoord => ({
  ...plek,
  midden: { type: 'Point', coordinates: projectie.projectPunt(midden, crs) },
})

const sayOnvolledig = ({ eigen }: Plekkenlijst): string =>
  `${eigen ? 'Onze lijst is niet altijd bij.' : 'Onze lijst kent geen huisnummers en niet elke straat.'} U kunt de plek ook aanwijzen op de kaart.`

const sayNiets = (lijst: Plekkenlijst, tekst: string, namen: readonly string[]): string => {
  const { postcode } = readZoektekst(tekst, lijst.gemeente)
  if (postcode?.letters !== undefined) {
    return `Postcode ${postcode.cijfers} ${postcode.letters} staat niet in onze lijst van ${lijst.gemeente}. ${sayOnvolledig(lijst)}`
  }
  const lijkt = namen.length === 0 ? '' : ` Het lijkt het meest op: ${joinEn(namen)}.`
  return `Wij kennen "${tekst.slice(0, 100)}" niet in ${lijst.gemeente}.${lijkt} ${sayOnvolledig(lijst)}`
}

const toWoorden = (tekst: string): readonly string[] => tekst.toLowerCase().match(/\p{L}+/gu) ?? []

const sayLijkt = (tekst: string): string =>
  `Wij kennen "${tekst.slice(0, 100)}" niet. Bedoelt u een van deze?`

/**
 * Of more words than one the last may be another town: when nothing that was found has it, that is said. Where a name
 * is near to all that was typed, a slip of the pen is likelier, and is said first.
 */
const sayElders = (
  { gemeente }: Plekkenlijst,
  tekst: string,
  plekken: readonly BekendePlek[],
): string | undefined => {
  const { naam: gezocht } = readZoektekst(tekst, gemeente)
  const woorden = toWoorden(gezocht)
  const laatste = woorden.at(-1)
  if (laatste === undefined || woorden.length < 2) return undefined
  const bekend = plekken.flatMap(({ naam, omschrijving }) => toWoorden(`${naam} ${omschrijving}`))
  if (bekend.some((woord) => woord.includes(laatste))) return undefined
  return plekken.some(({ naam }) => isNabijHeel(gezocht, naam))
    ? `Wij kennen geen "${gezocht.slice(0, 100)}" in ${gemeente}. Bedoelt u een van deze? Ligt uw plek in een andere gemeente? Dan geldt onze visie daar niet.`
    : `Wij zoeken alleen in de gemeente ${gemeente}. Ligt uw plek ergens anders? Dan geldt onze visie daar niet.`
}

const GEEN_LIJST =
  'Voor deze gemeente is geen lijst van straten en buurten meegeleverd. Wijs de plek aan op de kaart, of geef twee getallen.'

/** Places that are called what somebody typed, or the point that was typed or pasted. */
export const listPlekken = (vraag: Plekvraag, getypt: string): PlekkenAntwoord => {
  const tekst = getypt.trim().slice(0, MAX_TEKENS)
  const { lijst, zoek, projectie } = vraag
  const bronnen = lijst?.bronnen ?? []
  const punt = readPuntRd(tekst, projectie)
  const basis = { adressen: 'niet_gezocht', bronnen } as const
  if (punt) return { ...basis, gevonden: true, plekken: [describePunt(punt, vraag)] }
  const niets = { ...basis, gevonden: false, plekken: [] }
  if (isLink(tekst)) return { ...niets, melding: sayGeenPunt(tekst) }
  if (!lijst) return { ...niets, melding: GEEN_LIJST }
  const { plekken, gevonden, lijktMaar } = searchPlekken(lijst, zoek, tekst)
  const namen = plekken.map(({ naam }) => naam)
  const melding = gevonden
    ? (sayElders(lijst, tekst, plekken) ?? (lijktMaar ? sayLijkt(tekst) : undefined))
    : sayNiets(lijst, tekst, namen.slice(0, 3))
  return {
    ...basis,
    gevonden,
    ...(melding !== undefined && { melding }),
    plekken: plekken.map((plek) => describePlek(plek, vraag)),
  }
}
