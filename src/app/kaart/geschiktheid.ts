import type { Celadvies } from '../../domain/kaart/celtoets.ts'
import type { KaartKop } from '../../domain/model/antwoord/geschiktheidskaart.ts'
import type { FeitWaarde } from '../../domain/model/feit.ts'
import type { GeometrieRd } from '../../domain/model/gebied.ts'
import type { Celrichting } from '../../domain/model/richting.ts'
import {
  CONCLUSIES,
  HARDHEDEN,
  NOG_NIET_TE_ZEGGEN,
  STAND_ONBEKEND,
} from '../../domain/model/visie.ts'
import { highestStapOf, stapOf } from '../../domain/weging/schaal.ts'
import type { OmgevingMetOpslag } from '../omgeving.ts'
import { RD } from '../ports/geo.ts'
import type { Kaart } from '../ports/kaarten.ts'
import { createKaart, DIRECT_CELLEN } from './create-kaart.ts'
import { getKaart, getKaartresultaat } from './follow-kaart.ts'

/** What somebody looks for a place for. */
export interface Zoekopdracht {
  readonly feiten: Readonly<Record<string, FeitWaarde>>
  /** Side of a cell, m; absent: every area profile is a place. What is no number is refused. */
  readonly celM?: unknown
  /** Who looks. */
  readonly klant?: string
}

export interface Plek {
  readonly id: string
  readonly advies: Omit<Celadvies, 'visieGeeftRichting' | 'richting'>
  readonly visieGeeftRichting: boolean
  /** Absent on a map that was made before there were standen. */
  readonly richting?: Celrichting
  /** Areas that count here. */
  readonly gebieden: readonly string[]
  /** GeoJSON geometry, RD, m; as text, for of thousands of cells each corner would be an object. */
  readonly geometrie: string
}

export interface Uitslag {
  readonly kop: KaartKop
  /** What fits best comes first; what cannot be said yet comes last. */
  readonly plekken: readonly Plek[]
}

interface Feature {
  readonly id: string | number
  readonly geometry: GeometrieRd
  readonly properties: {
    readonly advies: Plek['advies']
    readonly visieGeeftRichting: boolean
    readonly richting?: Celrichting
    readonly gebieden: readonly { readonly gebied: string; readonly raakt: boolean }[]
  }
}

const ZWIJGT = stapOf('zwijgt')

/** Of two places with the same stand: a firm yes is the best yes, a firm no the worst no. */
const rankHardheid = ({ stand, hardheid }: Celrichting): number => {
  if (stand === STAND_ONBEKEND || hardheid === undefined) return 0
  const hard = HARDHEDEN.indexOf(hardheid)
  return stapOf(stand) > ZWIJGT ? hard : -hard
}

/** First what fits, then what can still turn out to, then the rest: each by the best that it is or can become. */
const rankRichting = (richting: Celrichting | undefined): readonly number[] => {
  if (richting === undefined) return [-1, 0, 0, 0, 0, 0]
  const { stand, bandbreedte } = richting
  const beste = highestStapOf(richting)
  const kans = stand === STAND_ONBEKEND ? 1 : 2
  return [
    beste > ZWIJGT ? kans : 0,
    beste,
    kans,
    rankHardheid(richting),
    stapOf(bandbreedte.hoogst),
    stapOf(bandbreedte.laagst),
  ]
}

/** By stand and its hardheid, then as the cautious reading has it. */
const rank = ({ advies, richting }: Plek): readonly number[] => [
  ...rankRichting(richting),
  advies.conclusie === NOG_NIET_TE_ZEGGEN ? -1 : CONCLUSIES.indexOf(advies.conclusie),
  CONCLUSIES.indexOf(advies.bandbreedte.laagst),
  CONCLUSIES.indexOf(advies.bandbreedte.hoogst),
]

const byRang = ([a]: Gerangd, [b]: Gerangd): number => {
  if (a === b) return 0
  const anders = b.map((trede, i) => trede - (a[i] ?? 0))
  return anders.find((verschil) => verschil !== 0) ?? 0
}
type Gerangd = readonly [rang: readonly number[], plek: Plek]

/** What fits best first; the same order whatever came before. Places that share what is said of them share a rank. */
const orderPlekken = (plekken: readonly Plek[]): readonly Plek[] => {
  const rangen = new Map<Plek['advies'], readonly number[]>()
  return plekken
    .map((plek): Gerangd => {
      const rang = rangen.get(plek.advies) ?? rank(plek)
      rangen.set(plek.advies, rang)
      return [rang, plek]
    })
    .toSorted(byRang)
    .map(([, plek]) => plek)
}

type Oordeel = Omit<Plek, 'id' | 'geometrie'>

const readOordeel = (properties: Feature['properties']): Oordeel => ({
  advies: properties.advies,
  visieGeeftRichting: properties.visieGeeftRichting,
  ...(properties.richting && { richting: properties.richting }),
  gebieden: properties.gebieden.flatMap(({ gebied, raakt }) => (raakt ? gebied : [])),
})

/**
 * Reads places of one map. Of thousands of cells most have what another has: that is kept once, for a map that is
 * remembered is walked through each time memory is collected.
 */
const createLezer = () => {
  const gelezen = new Map<string, Oordeel>()
  return ({ id, geometry, properties }: Feature): Plek => {
    const eigen = readOordeel(properties)
    const sleutel = JSON.stringify(eigen)
    const oordeel = gelezen.get(sleutel) ?? eigen
    gelezen.set(sleutel, oordeel)
    return { id: String(id), ...oordeel, geometrie: JSON.stringify(geometry) }
  }
}

/** Of a map that is here at once, which is small. */
const readUitslag = (tekst: string): Uitslag => {
  const { kaart, features } = JSON.parse(tekst) as {
    readonly kaart: KaartKop
    readonly features: readonly Feature[]
  }
  return { kop: kaart, plekken: orderPlekken(features.map(createLezer())) }
}

const toVerzoek = ({ feiten, celM }: Zoekopdracht) => ({
  tekst: JSON.stringify({
    initiatief: { feiten },
    ...(celM !== undefined && { raster: { celM } }),
  }),
  crs: RD,
})

/** Whether the map is answered at once. Throws AppError('ongeldige_invoer') with every fault. */
export const isKlein = async (
  { kaartwerk, nu }: OmgevingMetOpslag,
  opdracht: Zoekopdracht,
): Promise<boolean> =>
  (await kaartwerk.read({ ...toVerzoek(opdracht), nu: nu() })).totaal <= DIRECT_CELLEN

/**
 * Where this would fit: the answer, or for a large map a job under `id`, of which a second request gives
 * the same. Throws AppError('ongeldige_invoer') with every fault, and as createKaart.
 */
export const findPlekken = async (
  omgeving: OmgevingMetOpslag,
  opdracht: Zoekopdracht,
  id: string = omgeving.nieuwId(),
): Promise<Uitslag | { readonly opdracht: string }> => {
  if ((await omgeving.kaarten.get(id)) !== undefined) return { opdracht: id }
  const { klant } = opdracht
  const van = klant === undefined ? {} : { klant }
  const gemaakt = await createKaart(
    { ...omgeving, nieuwId: () => id },
    { ...toVerzoek(opdracht), ...van },
  )
  return gemaakt.klaar ? readUitslag(gemaakt.inhoud) : { opdracht: gemaakt.kaart.id }
}

/** How a job is doing, and its answer when it is there. Throws AppError('niet_gevonden'). */
export const getUitslag = async (
  { kaarten }: Pick<OmgevingMetOpslag, 'kaarten'>,
  id: string,
): Promise<{ readonly kaart: Kaart; readonly uitslag?: Uitslag }> => {
  const kaart = await getKaart(kaarten, id)
  if (kaart.status !== 'klaar') return { kaart }
  const { kop, delen } = await getKaartresultaat(kaarten, id)
  const plekken: Plek[] = []
  const readPlek = createLezer()
  for await (const deel of delen) {
    plekken.push(...(JSON.parse(`[${deel}]`) as readonly Feature[]).map(readPlek))
  }
  return { kaart, uitslag: { kop, plekken: orderPlekken(plekken) } }
}

const isBezig = ({ status }: Kaart): boolean => status === 'wacht' || status === 'loopt'
const RONDE_MS = 100

/** Waits until a job is finished, but no longer than this; most are done in a second or two. */
export const waitEven = async (
  { kaarten }: Pick<OmgevingMetOpslag, 'kaarten'>,
  id: string,
  hoogstensMs: number,
): Promise<void> => {
  for (let ms = 0; ms < hoogstensMs; ms += RONDE_MS) {
    if (!isBezig(await getKaart(kaarten, id))) return
    await new Promise((klaar) => setTimeout(klaar, RONDE_MS))
  }
}
