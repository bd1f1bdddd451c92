import { createProjectie } from '../../../src/adapters/geo/projectie.ts'
import { createSleutel } from '../../../src/adapters/id/sleutel.ts'
import { loadRegelboeken } from '../../../src/adapters/rules/load.ts'
import { beginZelftoets } from '../../../src/app/beoordelen/zelftoets.ts'
import type { OmgevingMetBeleid, OmgevingMetBijlagen } from '../../../src/app/omgeving.ts'
import type { BewaardeZelftoets } from '../../../src/app/ports/zelftoetsen.ts'
import { createApp } from '../../../src/http/app.ts'
import { createWeb, type WebOpties } from '../../../src/web/web.tsx'
import { createBijlagenkast } from '../bijlagen/kast.ts'
import { createProef } from '../proef.ts'

const boeken = loadRegelboeken('rules').filter(({ visie }) => visie.status === 'vastgesteld')

/** Nobody was invited to anything. */
const GEEN_UITNODIGINGEN: OmgevingMetBeleid['uitnodigingen'] = {
  add: async () => undefined,
  get: async () => undefined,
  use: async () => false,
}

/** Nothing was sent in. */
const GEEN_INZENDINGEN: OmgevingMetBeleid['inzendingen'] = {
  send: async () => undefined,
  findZelftoets: async () => undefined,
  endLinks: async () => undefined,
}

type Veld = string | Blob

export interface Antwoord {
  readonly status: number
  /** Where it sends the browser; '' when nowhere. */
  readonly naar: string
  readonly html: string
  /** What a reader sees, without the tags. */
  readonly tekst: string
  readonly headers: Headers
}

const strip = (html: string): string =>
  html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')

const readAntwoord = async (antwoord: Response): Promise<Antwoord> => {
  const html = await antwoord.text()
  return {
    status: antwoord.status,
    naar: antwoord.headers.get('Location') ?? '',
    html,
    tekst: strip(html),
    headers: antwoord.headers,
  }
}

export type Webproef = ReturnType<typeof createWebproef>

/** The pages on Assen's rulebook without a browser, a store in memory, and a clock that can be set. */
export const createWebproef = (
  anders: Partial<WebOpties> = {},
  omgevingAnders: Partial<Pick<OmgevingMetBeleid, 'plekkenVan'>> = {},
) => {
  const bewaard = new Map<string, BewaardeZelftoets>()
  const klok = { nu: new Date('2026-11-26T10:00:00Z') }
  const gelogd: unknown[] = []
  const { omgeving } = createProef(boeken)
  const geteld = { zonderBewijs: 0, metBewijs: 0, gekeurd: 0 }
  const geheel: OmgevingMetBijlagen & Pick<OmgevingMetBeleid, 'uitnodigingen' | 'inzendingen'> = {
    ...omgeving,
    ...omgevingAnders,
    uitnodigingen: GEEN_UITNODIGINGEN,
    inzendingen: GEEN_INZENDINGEN,
    assess: (vraag) => {
      geteld.metBewijs++
      return omgeving.assess(vraag)
    },
    checkInvoer: (vraag) => {
      geteld.gekeurd++
      return omgeving.checkInvoer(vraag)
    },
    assessZonderBewijs: (vraag) => {
      geteld.zonderBewijs++
      return omgeving.assessZonderBewijs(vraag)
    },
    nu: () => klok.nu,
    nieuweSleutel: createSleutel,
    bijlagen: createBijlagenkast(),
    zelftoetsen: {
      trim: async () => undefined,
      add: async (sleutel, toets) => {
        if (bewaard.has(sleutel)) return false
        bewaard.set(sleutel, toets)
        return true
      },
      get: async (sleutel) => bewaard.get(sleutel),
      replace: async (sleutel, versie, toets) => {
        if (bewaard.get(sleutel)?.versie !== versie) return false
        bewaard.set(sleutel, toets)
        return true
      },
    },
  }
  const basis = {
    projectie: createProjectie(),
    nieuwKenmerk: () => 'kenmerk',
    logFout: (fout: unknown) => void gelogd.push(fout),
  }
  const web = createWeb(geheel as OmgevingMetBeleid, {
    ...basis,
    voorbeelden: [],
    aanmelding: { eenmalig: 'x', overHttps: false },
    ...anders,
  })
  const app = createApp(geheel, { ...basis, web })
  const open = async (pad: string) => readAntwoord(await app.request(pad))
  /** As a browser: from a link to the address that the topic it leads to has for itself. */
  const get = async (pad: string) => {
    const antwoord = await open(pad)
    const [kaal = ''] = pad.split('?', 1)
    return antwoord.naar.startsWith(`${kaal}?`) ? open(antwoord.naar) : antwoord
  }
  const post = async (pad: string, velden: Readonly<Record<string, Veld | readonly Veld[]>>) => {
    const body = new FormData()
    for (const [naam, waarden] of Object.entries(velden)) {
      for (const waarde of [waarden].flat()) body.append(naam, waarde)
    }
    return readAntwoord(await app.request(pad, { method: 'POST', body }))
  }
  const beginOp = async (locatie: unknown, feiten: Readonly<Record<string, unknown>>) =>
    `/zelftoets/${await beginZelftoets(geheel, { locatie, feiten })}`
  /** A plan with these facts, in the city centre unless another place is given; gives its address. */
  const begin = (
    feiten: Readonly<Record<string, unknown>>,
    coordinates: readonly [number, number] = [6.562, 52.9945],
  ) => beginOp({ type: 'Point', coordinates }, feiten)
  return { app, begin, beginOp, get, open, post, bewaard, klok, gelogd, geteld }
}
