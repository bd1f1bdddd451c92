import type { Handeling } from '../../domain/toegang/handelingen.ts'
import type { Inhoud } from './maat.ts'

/** What is known of a route before anything of it runs. */
export interface Toegang {
  readonly handeling: Handeling
  /** What it reads; absent: nothing is sent to it. */
  readonly inhoud?: Inhoud
}

const to = (handeling: Handeling, inhoud?: Inhoud): Toegang =>
  inhoud === undefined ? { handeling } : { handeling, inhoud }

const OPEN: Readonly<Record<string, Toegang>> = {
  'GET /': to('openbaar_lezen'),
  'GET /bestanden/*': to('openbaar_lezen'),
  'GET /kaart/:z/:x/:y': to('openbaar_lezen'),
  'POST /voorbeelden/:id': to('zelf_toetsen', 'knop'),
  'GET /verifieer': to('openbaar_lezen'),
  'POST /verifieer': to('openbaar_lezen', 'formulier'),
  'GET /aanmelden/organisatie': to('met_link_aanmelden'),
  'GET /aanmelden/terug': to('met_link_aanmelden'),
  'POST /aanmelden/afmelding': to('met_link_aanmelden', 'knop'),
  'GET /aanmelden/:sleutel': to('met_link_aanmelden'),
  'POST /aanmelden/:sleutel': to('met_link_aanmelden', 'knop'),
  'POST /afmelden': to('openbaar_lezen', 'knop'),
  'GET /visie': to('openbaar_lezen'),
  'GET /visie/regels': to('openbaar_lezen'),
  'GET /visie/regels/:id': to('openbaar_lezen'),
  'GET /visie/gebieden': to('openbaar_lezen'),
  'GET /visie/gebieden.svg': to('openbaar_lezen'),
  'GET /visie/gebieden/:id': to('openbaar_lezen'),
  'GET /visie/richting': to('openbaar_lezen'),
  'GET /visie/richting.svg': to('openbaar_lezen'),
  'GET /visie/richting.csv': to('openbaar_lezen'),
  'GET /visie/richting/:gebied': to('openbaar_lezen'),
  'GET /visie/richting/:gebied/:activiteit': to('openbaar_lezen'),
  'GET /visie/gezondheid': to('openbaar_lezen'),
  'GET /documentatie': to('openbaar_lezen'),
  'GET /.well-known/jwks.json': to('openbaar_lezen'),
  'GET /.well-known/security.txt': to('openbaar_lezen'),
  'GET /health/live': to('openbaar_lezen'),
  'GET /health/ready': to('openbaar_lezen'),
}

const ZELFTOETS: Readonly<Record<string, Toegang>> = {
  'GET /zelftoets': to('zelf_toetsen'),
  'POST /zelftoets': to('zelf_toetsen', 'formulier'),
  'GET /zelftoets/plek': to('zelf_toetsen'),
  'GET /zelftoets/plek/kaart.svg': to('zelf_toetsen'),
  'GET /zelftoets/plek/punt': to('zelf_toetsen'),
  'GET /zelftoets/plan': to('zelf_toetsen'),
  'GET /zelftoets/:sleutel': to('eigen_zelftoets'),
  'POST /zelftoets/:sleutel': to('eigen_zelftoets', 'formulier'),
  'GET /zelftoets/:sleutel/antwoorden': to('eigen_zelftoets'),
  'POST /zelftoets/:sleutel/antwoorden': to('eigen_zelftoets', 'formulier'),
  'GET /zelftoets/:sleutel/kernvragen': to('eigen_zelftoets'),
  'GET /zelftoets/:sleutel/toelichting': to('eigen_zelftoets'),
  'POST /zelftoets/:sleutel/toelichting': to('eigen_zelftoets', 'formulier'),
  'POST /zelftoets/:sleutel/tekeningen': to('eigen_zelftoets', 'tekeningen'),
  'GET /zelftoets/:sleutel/tekeningen/:bijlage': to('eigen_zelftoets'),
  'POST /zelftoets/:sleutel/tekeningen/:bijlage/weg': to('eigen_zelftoets', 'knop'),
  'GET /zelftoets/:sleutel/advies': to('eigen_zelftoets'),
  'GET /zelftoets/:sleutel/insturen': to('eigen_zelftoets'),
  'POST /zelftoets/:sleutel/insturen': to('eigen_zelftoets', 'formulier'),
  'GET /zelftoets/:sleutel/wat-als': to('eigen_zelftoets'),
  'POST /zelftoets/:sleutel/wat-als': to('eigen_zelftoets', 'formulier'),
  'GET /zelftoets/:sleutel/rapport': to('eigen_zelftoets'),
  'GET /zelftoets/:sleutel/rapport.pdf': to('eigen_zelftoets'),
}

const ZAKEN: Readonly<Record<string, Toegang>> = {
  'GET /dossiers': to('zaken_lezen'),
  'POST /dossiers': to('zaken_behandelen', 'formulier'),
  'POST /dossiers/voorbeelden': to('zaken_behandelen', 'knop'),
  'GET /dossiers/nieuw': to('zaken_behandelen'),
  'POST /dossiers/nieuw': to('zaken_behandelen', 'formulier_met_bestand'),
  'GET /dossiers/agenda': to('zaken_lezen'),
  'GET /dossiers/kaart': to('zaken_lezen'),
  'POST /dossiers/keuzes': to('eigen_aanmelding', 'knop'),
  'GET /dossiers/lijst.csv': to('zaken_lezen'),
  'POST /dossiers/taken': to('zaken_behandelen', 'formulier'),
  'GET /dossiers/taken/:taak': to('zaken_lezen'),
  'GET /dossiers/aangemeld': to('eigen_aanmelding'),
  'POST /dossiers/aangemeld': to('eigen_aanmelding', 'knop'),
  'GET /dossiers/collega': to('eigen_aanmelding'),
  'POST /dossiers/collega': to('aanmeldingen_beheren', 'knop'),
  'GET /dossiers/:id': to('zaken_lezen'),
  'GET /dossiers/:id/bijlagen/:bijlage': to('zaken_lezen'),
  'GET /dossiers/:id/gelijk': to('zaken_lezen'),
  'GET /dossiers/:id/gegevens': to('zaken_lezen'),
  'GET /dossiers/:id/gegevens/:feit': to('zaken_lezen'),
  'POST /dossiers/:id/gegevens/:feit': to('zaken_behandelen', 'formulier'),
  'GET /dossiers/:id/aanvulling': to('zaken_lezen'),
  'POST /dossiers/:id/aanvulling': to('zaken_behandelen', 'formulier'),
  'GET /dossiers/:id/inzender': to('inzender_zien'),
  'POST /dossiers/:id/inzender': to('inzender_zien', 'formulier'),
  'POST /dossiers/:id/inzender/link': to('inzender_zien', 'knop'),
  'GET /dossiers/:id/oordelen': to('zaken_lezen'),
  'POST /dossiers/:id/oordelen': to('zaken_behandelen', 'formulier'),
  'GET /dossiers/:id/oordelen/:feit': to('zaken_lezen'),
  'POST /dossiers/:id/oordelen/:feit': to('zaken_behandelen', 'formulier'),
  'GET /dossiers/:id/gebieden': to('zaken_lezen'),
  'POST /dossiers/:id/gebieden': to('zaken_behandelen', 'formulier'),
  'GET /dossiers/:id/gebieden/:gebied': to('zaken_lezen'),
  'POST /dossiers/:id/gebieden/:gebied': to('zaken_behandelen', 'formulier'),
  'GET /dossiers/:id/wijzigingen': to('zaken_lezen'),
  'GET /dossiers/:id/wijzigingen/:nummer': to('zaken_lezen'),
  'POST /dossiers/:id/wijzigingen/:nummer': to('zaken_behandelen', 'formulier'),
  'GET /dossiers/:id/adviseurs': to('zaken_lezen'),
  'POST /dossiers/:id/adviseurs': to('zaken_behandelen', 'formulier'),
  'POST /dossiers/:id/tweede-lezer': to('zaken_behandelen', 'formulier'),
  'POST /dossiers/:id/tweede-lezing': to('meelezen', 'formulier'),
  'POST /dossiers/:id/punten/:nummer': to('zaken_behandelen', 'formulier'),
  'GET /dossiers/:id/behandeling': to('zaken_lezen'),
  'POST /dossiers/:id/behandeling': to('zaken_behandelen', 'formulier'),
  'POST /dossiers/:id/behandelaar': to('zaken_behandelen', 'formulier'),
  'GET /dossiers/:id/termijnen': to('zaken_lezen'),
  'POST /dossiers/:id/termijnen': to('zaken_behandelen', 'formulier'),
  'GET /dossiers/:id/afwijking': to('zaken_lezen'),
  'POST /dossiers/:id/afwijking': to('zaken_behandelen', 'formulier'),
  'GET /dossiers/:id/effecten/:thema': to('zaken_lezen'),
  'POST /dossiers/:id/effecten/:thema': to('zaken_behandelen', 'formulier'),
  'GET /dossiers/:id/brief': to('zaken_lezen'),
  'GET /dossiers/:id/brief.pdf': to('zaken_lezen'),
  'GET /dossiers/:id/brief.docx': to('zaken_lezen'),
  'POST /dossiers/:id/brief': to('zaken_behandelen', 'formulier'),
  'GET /dossiers/:id/afronden': to('zaken_lezen'),
  'POST /dossiers/:id/afronden': to('zaken_behandelen', 'formulier'),
  'POST /dossiers/:id/vaststellen': to('zaken_behandelen', 'formulier'),
  'POST /dossiers/:id/heropenen': to('zaken_behandelen', 'formulier'),
  'GET /dossiers/:id/geschiedenis': to('zaken_lezen'),
  'GET /dossiers/:id/geschiedenis/:nummer': to('zaken_lezen'),
  'POST /dossiers/:id/geschiedenis/:nummer': to('zaken_behandelen', 'formulier'),
  'GET /dossiers/:id/overdracht': to('zaken_overdragen'),
  'POST /dossiers/:id/overdracht': to('zaken_overdragen', 'knop'),
  'GET /dossiers/:id/vernietiging': to('zaken_overdragen'),
  'POST /dossiers/:id/vernietiging': to('zaken_overdragen', 'formulier'),
  'GET /dossiers/:id/rapport': to('zaken_lezen'),
  'GET /dossiers/:id/rapport.pdf': to('zaken_lezen'),
  'GET /dossiers/:id/rapport.docx': to('zaken_lezen'),
  'GET /bijdrage/:sleutel': to('bijdragen'),
  'POST /bijdrage/:sleutel': to('bijdragen', 'formulier'),
  'GET /aanvulling/:sleutel': to('aanvullen'),
  'POST /aanvulling/:sleutel': to('aanvullen', 'formulier'),
  'GET /status/:sleutel': to('eigen_inzending'),
  'POST /status/:sleutel/erbij': to('eigen_inzending', 'formulier'),
  'POST /status/:sleutel/tekeningen': to('eigen_inzending', 'tekeningen'),
  'GET /status/:sleutel/tekeningen/:bijlage': to('eigen_inzending'),
  'GET /status/:sleutel/vragen/:nummer': to('eigen_inzending'),
  'POST /status/:sleutel/vragen/:nummer': to('eigen_inzending', 'formulier'),
  'GET /visie/herspelen': to('beleid_toetsen'),
  'POST /visie/herspelen': to('beleid_toetsen', 'formulier'),
  'GET /visie/herspelen/:sleutel': to('beleid_toetsen'),
  'GET /visie/herspelen/:sleutel/kantelingen.csv': to('beleid_toetsen'),
  'GET /visie/praktijk': to('praktijk_lezen'),
  'GET /visie/praktijk.csv': to('praktijk_lezen'),
}

const PLANNEN: Readonly<Record<string, Toegang>> = {
  'GET /ontwikkelingen': to('plannen_lezen'),
  'GET /ontwikkelingen/nieuw': to('plannen_maken'),
  'POST /ontwikkelingen/nieuw': to('plannen_maken', 'formulier_met_bestand'),
  'POST /ontwikkelingen/voorbeelden/:voorbeeld': to('plannen_maken', 'knop'),
  'GET /ontwikkelingen/geschiktheid': to('plannen_lezen'),
  'POST /ontwikkelingen/geschiktheid': to('plannen_toetsen', 'formulier'),
  'GET /ontwikkelingen/geschiktheid/kaart': to('plannen_lezen'),
  'GET /ontwikkelingen/geschiktheid/kaart/plekken.geojson': to('plannen_lezen'),
  'GET /ontwikkelingen/geschiktheid/kaart/plekken.csv': to('plannen_lezen'),
  'GET /ontwikkelingen/geschiktheid/:id': to('plannen_lezen'),
  'GET /ontwikkelingen/geschiktheid/:id/plekken.geojson': to('plannen_lezen'),
  'GET /ontwikkelingen/geschiktheid/:id/plekken.csv': to('plannen_lezen'),
  'POST /ontwikkelingen/geschiktheid/:id/annulering': to('plannen_toetsen', 'knop'),
  'GET /ontwikkelingen/:plan': to('plannen_lezen'),
  'GET /ontwikkelingen/:plan/notitie': to('plannen_lezen'),
  'GET /ontwikkelingen/:plan/rapport': to('plannen_lezen'),
  'GET /ontwikkelingen/:plan/rapport.pdf': to('plannen_lezen'),
  'GET /ontwikkelingen/:plan/rapport.docx': to('plannen_lezen'),
  'GET /ontwikkelingen/:plan/programma.csv': to('plannen_lezen'),
  'GET /ontwikkelingen/:plan/programma.xlsx': to('plannen_lezen'),
  'GET /ontwikkelingen/:plan/delen.csv': to('plannen_lezen'),
  'GET /ontwikkelingen/:plan/delen.xlsx': to('plannen_lezen'),
  'GET /ontwikkelingen/:plan/inlezen': to('plannen_maken'),
  'POST /ontwikkelingen/:plan/inlezen': to('plannen_maken', 'formulier_met_bestand'),
  'POST /ontwikkelingen/:plan/overnemen': to('plannen_maken', 'formulier_met_bestand'),
  'GET /ontwikkelingen/:plan/delen.geojson': to('plannen_lezen'),
  'GET /ontwikkelingen/:plan/delen/:deel': to('plannen_lezen'),
  'GET /ontwikkelingen/:plan/delen/:deel/weg': to('plannen_maken'),
  'POST /ontwikkelingen/:plan/delen/:deel/weg': to('plannen_maken', 'knop'),
  'GET /ontwikkelingen/:plan/geheel': to('plannen_maken'),
  'POST /ontwikkelingen/:plan/geheel': to('plannen_maken', 'formulier_met_bestand'),
  'GET /ontwikkelingen/:plan/delen/:deel/bewerk': to('plannen_maken'),
  'POST /ontwikkelingen/:plan/delen/:deel/bewerk': to('plannen_maken', 'formulier_met_bestand'),
  'GET /ontwikkelingen/:plan/nieuw-deel': to('plannen_maken'),
  'POST /ontwikkelingen/:plan/nieuw-deel': to('plannen_maken', 'formulier_met_bestand'),
  'GET /ontwikkelingen/:plan/gegevens': to('plannen_lezen'),
  'POST /ontwikkelingen/:plan/gegevens': to('plannen_maken', 'formulier'),
  'GET /ontwikkelingen/:plan/weg': to('plannen_maken'),
  'POST /ontwikkelingen/:plan/weg': to('plannen_maken', 'knop'),
  'GET /ontwikkelingen/:plan/versies/:versie': to('plannen_lezen'),
  'POST /ontwikkelingen/:plan/versies/:versie': to('plannen_maken', 'knop'),
  'POST /ontwikkelingen/:plan/variant': to('plannen_maken', 'formulier'),
  'GET /ontwikkelingen/:plan/vergelijking': to('plannen_lezen'),
  'POST /ontwikkelingen/:plan/zelfde': to('plannen_maken', 'formulier'),
  'POST /ontwikkelingen/:plan/dossier': to('zaak_van_plan', 'formulier'),
}

const API: Readonly<Record<string, Toegang>> = {
  'GET /v1/openapi.json': to('openbaar_lezen'),
  'POST /v1/zelftoetsen': to('zelf_toetsen', 'json'),
  'POST /v1/zelftoetsen/ontwikkelingen': to('zelf_toetsen', 'json'),
  'GET /v1/regelboeken': to('openbaar_lezen'),
  'GET /v1/regelboeken/:id': to('openbaar_lezen'),
  'GET /v1/regelboeken/:id/regels': to('openbaar_lezen'),
  'GET /v1/regelboeken/:id/richting': to('openbaar_lezen'),
  'GET /v1/gebieden': to('openbaar_lezen'),
  'GET /v1/gebieden/:id': to('openbaar_lezen'),
  'GET /v1/feiten': to('openbaar_lezen'),
  'GET /v1/plantypen': to('openbaar_lezen'),
  'GET /v1/plekken': to('openbaar_lezen'),
  'GET /v1/plantypen/:id': to('openbaar_lezen'),
  'POST /v1/geschiktheidskaarten': to('zelf_toetsen', 'percelen'),
  'GET /v1/geschiktheidskaarten/:id': to('eigen_kaart'),
  'GET /v1/geschiktheidskaarten/:id/resultaat': to('eigen_kaart'),
  'POST /v1/geschiktheidskaarten/:id/annulering': to('eigen_kaart', 'knop'),
  'POST /v1/beoordelingen': to('zaken_behandelen', 'json'),
  'GET /v1/beoordelingen/:id': to('zaken_lezen'),
  'GET /v1/beoordelingen/:id/bewijs': to('zaken_lezen'),
  'GET /v1/beoordelingen/:id/rapport': to('zaken_lezen'),
  'GET /v1/beoordelingen/:id/besluiten': to('zaken_lezen'),
  'POST /v1/beoordelingen/:id/besluiten': to('zaken_behandelen', 'json'),
  'GET /v1/beoordelingen/:id/gelijke-gevallen': to('zaken_lezen'),
  'GET /v1/beoordelingen/:id/voorschriften': to('zaken_lezen'),
  'POST /v1/ontwikkelingen': to('plannen_toetsen', 'json'),
  'POST /v1/vergelijkingen': to('plannen_toetsen', 'json'),
  'POST /v1/beleidstoetsen': to('beleid_toetsen', 'gevallen'),
  'GET /v1/regelboeken/:id/praktijk': to('praktijk_lezen'),
}

/** Every route of the service, with what is done there and what it reads. What is not here is refused. */
export const ROUTES: Readonly<Record<string, Toegang>> = {
  ...OPEN,
  ...ZELFTOETS,
  ...ZAKEN,
  ...PLANNEN,
  ...API,
}

/** A route as a router names it. */
export interface Routenaam {
  readonly method: string
  readonly path: string
}

/** What a router calls a middleware, which is for every method. */
const ALLE = 'ALL'

/** Files have a name that changes with what is in them. */
const pathOf = ({ path }: Routenaam): string =>
  path.startsWith('/bestanden/') ? '/bestanden/*' : path

const nameOf = (route: Routenaam): string => `${route.method} ${pathOf(route)}`

/** The route that answers, of all that a router found for a request; undefined when none does. */
export const findRoute = <R extends Routenaam>(gevonden: readonly R[]): R | undefined =>
  gevonden.find(({ method }) => method !== ALLE)

/** What a request asked for as it may be written down: the route with the names of its parts, and never a key in it. */
export const nameRoute = (gevonden: readonly Routenaam[]): string => {
  const route = findRoute(gevonden)
  return route === undefined ? 'geen route' : pathOf(route)
}

/** What is done at a route. Throws for one that nobody gave a place in the table: it is answered to nobody. */
export const toegangOf = (route: Routenaam): Toegang => {
  const naam = nameOf(route)
  const toegang = Object.hasOwn(ROUTES, naam) ? ROUTES[naam] : undefined
  if (toegang === undefined) throw new Error(`nobody said who the route "${naam}" is for`)
  return toegang
}

/** Proves that every route has its place in the table. Throws for the first that has none. */
export const checkRoutes = (routes: readonly Routenaam[]): void => {
  for (const route of routes) if (route.method !== ALLE) toegangOf(route)
}
