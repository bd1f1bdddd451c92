import type { Toeval } from '../../bench/meten/toeval.ts'
import type { Proefdienst } from '../hulp/dienst.ts'
import type { Koppen, Verzoek } from '../hulp/sturen.ts'
import type { Doel } from './doelen.ts'
import { type Formulier, makeFormulier, type Veld } from './formulieren.ts'
import type { Fuzzwereld, Rol } from './geheimen.ts'
import { makeLichaam } from './lichaam.ts'
import { type Maker, make } from './schema.ts'
import { pickTekst } from './waarden.ts'

/** What requests are made of. */
export interface Bouwdoos extends Omit<Maker, 'mis'> {
  readonly dienst: Proefdienst
  readonly wereld: Fuzzwereld
  /** The fields of the form that goes to this path, as its page has them now. */
  readonly readForm: (pad: string) => Promise<readonly Veld[]>
}

/** A request, as whom it goes, and what of it was made strange on purpose. */
export interface Poging {
  readonly doel: Doel
  readonly rol: Rol
  readonly verzoek: Verzoek
  /** Its method is not that of the route. */
  readonly andereMethode: boolean
  /** Its headers or its path may stop it before it comes to the route. */
  readonly vreemd: boolean
}

const ONBEKEND_ID = '01234567-89ab-7def-8123-456789abcdef'

/** What exists for each route, by how its path begins. */
export const fillBestaand = (route: string, w: Fuzzwereld, toeval: Toeval): string => {
  const vullingen: readonly (readonly [string, string])[] = [
    ['/zelftoets/:sleutel', toeval.kies([w.advies, w.zelftoets, w.kernvragen, w.mits])],
    ['/dossiers/:id/inzender', `${w.ingezonden}/inzender`],
    ['/dossiers/:id/bijlagen', `${w.ingezonden}/bijlagen`],
    [
      '/dossiers/:id',
      toeval.kies([
        ...[w.dossier, w.gewijzigd, w.behandeld, w.grens, w.ingezonden],
        `/dossiers/${w.beoordeling}`,
      ]),
    ],
    ['/status/:sleutel', toeval.kies([w.status, w.status, w.statusAfgerond])],
    ['/ontwikkelingen/:plan', w.ontwikkeling],
    ['/bijdrage/:sleutel', w.bijdrage],
    ['/aanvulling/:sleutel', w.aanvulling],
    ['/v1/beoordelingen/:id', `/v1/beoordelingen/${w.beoordeling}`],
    ['/v1/geschiktheidskaarten/:id', `/v1/geschiktheidskaarten/${w.kaart}`],
    ['/ontwikkelingen/geschiktheid/:id', `/ontwikkelingen/geschiktheid/${w.kaart}`],
    ['/v1/regelboeken/:id', '/v1/regelboeken/omgevingsvisie-assen'],
    ['/v1/gebieden/:id', '/v1/gebieden/havenkwartier'],
    ['/v1/plantypen/:id', '/v1/plantypen/windturbine'],
    ['/visie/regels/:id', '/visie/regels/GS-01'],
    ['/visie/gebieden/:id', '/visie/gebieden/havenkwartier'],
    ['/visie/richting/:gebied', '/visie/richting/binnenstad'],
    ['/visie/herspelen/:sleutel', w.herspeling],
    ['/aanmelden/:sleutel', w.collega],
    ['/voorbeelden/:id', '/voorbeelden/dakopbouw-lariks'],
    ['/ontwikkelingen/voorbeelden/:voorbeeld', '/ontwikkelingen/voorbeelden/havenkwartier'],
  ]
  const [begin = '', pad = ''] = vullingen.find(([start]) => route.startsWith(start)) ?? []
  const resten: Readonly<Record<string, readonly string[]>> = {
    ':feit': ['bvoWinkelM2', 'oordeelDH07', 'activiteiten', 'woningenNieuw'],
    ':gebied': ['stadsbedrijvenpark', 'binnenstad'],
    ':activiteit': ['wonen'],
    ':nummer': ['1', '2', '3'],
    ':deel': w.delen,
    ':thema': ['energie', 'wonen', 'mobiliteit'],
    ':bijlage': w.bijlagen,
  }
  return (pad + route.slice(begin.length)).replaceAll(/:\w+/g, (naam) =>
    toeval.kies(resten[naam] ?? [ONBEKEND_ID]),
  )
}

const encodePad = (tekst: string): string => encodeURIComponent(tekst.toWellFormed())

const BREEKT = /^POST .*\/weg$/

/** The path of the route: of what exists, of nothing, or of something strange. */
const fillPad = (doel: Doel, { wereld, toeval }: Bouwdoos): string => {
  // What is taken away is no longer there to ask: seldom.
  const soort = BREEKT.test(doel.naam) && toeval.kans(0.9) ? 0.8 : toeval.next()
  if (soort < 0.75) return fillBestaand(doel.route, wereld, toeval)
  if (soort < 0.85) return doel.route.replaceAll(/:\w+/g, ONBEKEND_ID)
  const vreemd = () =>
    toeval.kans(0.15)
      ? toeval.kies(['%', '%00', '%ff', '%2e%2e%2f', '..', ';', '%E0%A4%A'])
      : encodePad(pickTekst(toeval)).slice(0, 4_000)
  return doel.route.replaceAll(/:\w+/g, vreemd)
}

const PAGINAVRAGEN = [
  ...[
    'regelboek',
    'naam',
    'wat',
    'plantype',
    'datum',
    'dossier',
    'adviseur',
    'met',
    'id',
    'sha256',
  ],
  ...[
    'concept',
    'plek',
    'activiteiten',
    'celM',
    'plekken',
    'woningenNieuw',
    'pagina',
    'aard',
    'stand',
  ],
]

/** Without these the route only sends people on, or asks for them. */
const VASTE_VRAGEN: Readonly<Record<string, string>> = {
  '/zelftoets/plek': 'adres=Marktstraat',
  '/ontwikkelingen/geschiktheid/kaart':
    'activiteiten=wonen&woningenNieuw=24&plekken=raster&celM=2000',
  '/ontwikkelingen/geschiktheid/kaart/plekken.csv': 'activiteiten=wonen&woningenNieuw=24',
  '/ontwikkelingen/geschiktheid/kaart/plekken.geojson': 'activiteiten=wonen&woningenNieuw=24',
}

const makeVraag = (doel: Doel, doos: Bouwdoos): string => {
  const { toeval } = doos
  const paren = new URLSearchParams(toeval.kans(0.7) ? VASTE_VRAGEN[doel.route] : '')
  for (const { name, in: waar, schema = {} } of doel.vraag) {
    if (waar === 'query' && toeval.kans(0.2)) {
      const waarde = toeval.kans(0.6) ? make({ ...doos, mis: 0 }, schema) : pickTekst(toeval)
      paren.append(name, String(waarde))
    }
  }
  if (toeval.kans(doel.antwoorden ? 0.05 : 0.3)) {
    paren.append(
      toeval.kans(0.9) ? toeval.kies(PAGINAVRAGEN) : pickTekst(toeval),
      pickTekst(toeval),
    )
  }
  const vraag = paren.toString().slice(0, 6_000).replace(/%\w?$/, '')
  return vraag === '' ? '' : `?${vraag}`
}

const identify = (rol: Rol, { dienst, toeval }: Bouwdoos): Koppen => {
  if (rol === 'medewerker') return { Cookie: dienst.koekje }
  if (rol === 'systeem') return { Authorization: `Bearer ${dienst.sleutel}` }
  if (rol === 'ander gezag') return { Authorization: `Bearer ${dienst.vreemdeSleutel}` }
  if (rol !== 'bedrieger') return {}
  return toeval.kies<Koppen>([
    { Cookie: `${dienst.koekje.slice(0, -3)}abc` },
    { Cookie: `visietoets_behandelaar=; ${'a=b; '.repeat(40)}` },
    { Authorization: `Bearer ${dienst.sleutel.slice(0, -1)}` },
    { Authorization: `Basic ${dienst.sleutel}` },
    { Cookie: `visietoets_behandelaar=${dienst.sleutel}`, Authorization: 'Bearer' },
    { 'X-Forwarded-User': 'A. de Vries', 'X-Original-URL': '/dossiers' },
  ])
}

/** Headers that may keep a request from its route, or change how it is read. */
const STREMMEND: readonly Koppen[] = [
  { Host: 'aanvaller.example' },
  { Expect: 'x' },
  { 'Content-Encoding': 'gzip' },
  { 'Transfer-Encoding': 'chunked' },
  { Origin: 'https://elders.example', 'Sec-Fetch-Site': 'cross-site' },
  { 'Sec-Fetch-Site': 'same-site' },
  { 'Content-Type': '' },
  { 'Content-Type': 'application/json; charset=utf-16' },
  { 'Content-Type': 'application/xml' },
  { 'Content-Crs': '<http://www.opengis.net/def/crs/EPSG/0/28992>' },
  { 'Content-Crs': 'x' },
  { Accept: 'application/pdf' },
  { Accept: 'x/y;q=0, */*;q=0' },
  { Accept: ',,,;;;q=' },
]
const ONSCHULDIG: readonly Koppen[] = [
  { 'Accept-Encoding': 'gzip' },
  { Range: 'bytes=0-1' },
  { 'If-None-Match': '*' },
  { 'X-HTTP-Method-Override': 'DELETE' },
  { 'X-Forwarded-For': '1.2.3.4, ::1', 'X-Forwarded-Host': 'elders.example' },
  { 'Accept-Language': 'x'.repeat(3_000) },
  { Accept: 'application/json' },
  { Accept: 'text/csv' },
  { Accept: '*/*' },
]

const METHODEN = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'TRACE']

const pickRol = ({ wie }: Doel, toeval: Toeval): Rol => {
  return toeval.kans(0.3)
    ? toeval.kies(['onbekend', 'medewerker', 'systeem', 'ander gezag', 'bedrieger'])
    : wie
}

/** Bytes that are hardly HTTP, to the path of the route. */
const makeRauw = (methode: string, pad: string, toeval: Toeval): string => {
  const kop = `${methode} ${pad} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n`
  return toeval.kies([
    `${kop}Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef`,
    `${kop}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    `${kop}Transfer-Encoding: chunked\r\n\r\nZZ\r\nabc\r\n`,
    `${kop}X: ${'a'.repeat(20_000)}\r\n\r\n`,
    `${kop}X\u0000Y: z\r\n\r\n`,
    `${kop}Content-Length: -1\r\n\r\n`,
    `${methode} ${pad} HTTP/1.0\r\n\r\n`,
    `${methode} ${pad} HTTP/9.9\r\nHost: localhost\r\n\r\n`,
    `${methode}  ${pad}\r\n\r\n`,
    `CONNECT elders.example:443 HTTP/1.1\r\nHost: elders.example:443\r\n\r\n`,
    `GET http://elders.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
    '\u0016\u0003\u0001\u0002\u0000\u0001',
    `${kop}Upgrade: websocket\r\n\r\n`,
  ])
}

/** Fields of which the right answer depends on what there is. */
const knowAntwoord = (velden: readonly Veld[], { dienst, wereld }: Bouwdoos): readonly Veld[] => {
  const antwoorden = new Map([
    ['link', `${dienst.url}${wereld.advies}`],
    ['bewijs', wereld.bewijs],
  ])
  return velden.map((veld) => {
    const antwoord = antwoorden.get(veld.naam)
    return antwoord === undefined ? veld : { ...veld, waarden: [antwoord], staat: [] }
  })
}

/** A body with its type, for what reads one. */
const makeInhoud = async (doel: Doel, pad: string, doos: Bouwdoos): Promise<Formulier> => {
  const { toeval } = doos
  if (doel.schema !== undefined) {
    const mis = toeval.kies([0.02, 0.1, 0.4])
    return {
      inhoud: makeLichaam({ ...doos, mis }, doel.schema, doel.bytes),
      type: 'application/json',
    }
  }
  return makeFormulier(knowAntwoord(await doos.readForm(pad), doos), toeval, doel.bytes)
}

const VAN_DE_PAGINAS: Koppen = { Accept: 'text/html', 'Sec-Fetch-Site': 'same-origin' }

export const makePoging = async (doel: Doel, doos: Bouwdoos): Promise<Poging> => {
  const { toeval } = doos
  const rol = pickRol(doel, toeval)
  const andereMethode = toeval.kans(0.04)
  const methode = andereMethode ? toeval.kies(METHODEN) : doel.methode
  const kaal = fillPad(doel, doos)
  const pad = kaal + makeVraag(doel, doos)
  if (toeval.kans(0.02)) {
    const rauw = makeRauw(methode, pad, toeval)
    return { doel, rol: 'onbekend', verzoek: { methode, pad, rauw }, andereMethode, vreemd: true }
  }
  const stremt = toeval.kans(0.06)
  const leest =
    methode === 'POST' && doel.methode === 'POST' && (doel.bytes > 0 || toeval.kans(0.1))
  const gemaakt = leest ? await makeInhoud(doel, kaal, doos) : undefined
  const koppen = {
    ...(doel.antwoorden === undefined && VAN_DE_PAGINAS),
    ...(gemaakt && { 'Content-Type': gemaakt.type }),
    ...(toeval.kans(0.15) && toeval.kies(ONSCHULDIG)),
    ...(stremt && toeval.kies(STREMMEND)),
    ...identify(rol, doos),
  }
  return {
    doel,
    rol,
    verzoek: { methode, pad, koppen, ...(gemaakt && { inhoud: gemaakt.inhoud }) },
    andereMethode,
    vreemd: stremt,
  }
}
