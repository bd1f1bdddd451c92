import type { Inhoud } from './maat.ts'
import type { Wie } from './wie.ts'

/** What is known of a route before anything of it runs. */
export interface Toegang {
  readonly wie: Wie
  /** What it reads; absent: nothing is sent to it. */
  readonly inhoud?: Inhoud
}

const to =
  (wie: Wie) =>
  (inhoud?: Inhoud): Toegang =>
    inhoud === undefined ? { wie } : { wie, inhoud }
const iedereen = to('iedereen')
const houder = to('houder')
const medewerker = to('medewerker')
const systeem = to('systeem')

const OPEN: Readonly<Record<string, Toegang>> = {
  'GET /': iedereen(),
  'GET /bestanden/*': iedereen(),
  'POST /voorbeelden/:id': iedereen('knop'),
  'GET /verifieer': iedereen(),
  'POST /verifieer': iedereen('formulier'),
  'GET /aanmelden/organisatie': iedereen(),
  'GET /aanmelden/terug': iedereen(),
  'GET /aanmelden/:sleutel': houder(),
  'POST /aanmelden/:sleutel': houder('knop'),
  'POST /afmelden': iedereen('knop'),
  'GET /visie': iedereen(),
  'GET /visie/regels': iedereen(),
  'GET /visie/regels/:id': iedereen(),
  'GET /visie/gebieden': iedereen(),
  'GET /visie/gebieden.svg': iedereen(),
  'GET /visie/gebieden/:id': iedereen(),
  'GET /visie/richting': iedereen(),
  'GET /visie/richting.svg': iedereen(),
  'GET /visie/richting.csv': iedereen(),
  'GET /visie/richting/:gebied': iedereen(),
  'GET /visie/richting/:gebied/:activiteit': iedereen(),
  'GET /visie/gezondheid': iedereen(),
  'GET /documentatie': iedereen(),
  'GET /.well-known/jwks.json': iedereen(),
  'GET /health/live': iedereen(),
  'GET /health/ready': iedereen(),
}

const ZELFTOETS: Readonly<Record<string, Toegang>> = {
  'GET /zelftoets': iedereen(),
  'POST /zelftoets': iedereen('formulier'),
  'GET /zelftoets/plek': iedereen(),
  'GET /zelftoets/plan': iedereen(),
  'GET /zelftoets/:sleutel': houder(),
  'POST /zelftoets/:sleutel': houder('formulier'),
  'GET /zelftoets/:sleutel/antwoorden': houder(),
  'POST /zelftoets/:sleutel/antwoorden': houder('formulier'),
  'GET /zelftoets/:sleutel/kernvragen': houder(),
  'POST /zelftoets/:sleutel/kernvragen': houder('formulier'),
  'GET /zelftoets/:sleutel/advies': houder(),
  'GET /zelftoets/:sleutel/wat-als': houder(),
  'POST /zelftoets/:sleutel/wat-als': houder('formulier'),
  'GET /zelftoets/:sleutel/rapport': houder(),
  'GET /zelftoets/:sleutel/rapport.pdf': houder(),
}

const ZAKEN: Readonly<Record<string, Toegang>> = {
  'GET /dossiers': medewerker(),
  'POST /dossiers': medewerker('formulier'),
  'POST /dossiers/voorbeelden': medewerker('knop'),
  'GET /dossiers/agenda': medewerker(),
  'GET /dossiers/aangemeld': medewerker(),
  'POST /dossiers/aangemeld': medewerker('knop'),
  'GET /dossiers/collega': medewerker(),
  'POST /dossiers/collega': medewerker('knop'),
  'GET /dossiers/:id': medewerker(),
  'GET /dossiers/:id/gelijk': medewerker(),
  'GET /dossiers/:id/gegevens': medewerker(),
  'GET /dossiers/:id/gegevens/:feit': medewerker(),
  'POST /dossiers/:id/gegevens/:feit': medewerker('formulier'),
  'GET /dossiers/:id/aanvulling': medewerker(),
  'POST /dossiers/:id/aanvulling': medewerker('formulier'),
  'GET /dossiers/:id/oordelen': medewerker(),
  'GET /dossiers/:id/oordelen/:feit': medewerker(),
  'POST /dossiers/:id/oordelen/:feit': medewerker('formulier'),
  'GET /dossiers/:id/gebieden': medewerker(),
  'POST /dossiers/:id/gebieden': medewerker('formulier'),
  'GET /dossiers/:id/gebieden/:gebied': medewerker(),
  'POST /dossiers/:id/gebieden/:gebied': medewerker('formulier'),
  'GET /dossiers/:id/wijzigingen': medewerker(),
  'GET /dossiers/:id/wijzigingen/:nummer': medewerker(),
  'POST /dossiers/:id/wijzigingen/:nummer': medewerker('formulier'),
  'GET /dossiers/:id/adviseurs': medewerker(),
  'POST /dossiers/:id/adviseurs': medewerker('formulier'),
  'POST /dossiers/:id/tweede-lezer': medewerker('formulier'),
  'POST /dossiers/:id/tweede-lezing': medewerker('formulier'),
  'GET /dossiers/:id/behandeling': medewerker(),
  'POST /dossiers/:id/behandeling': medewerker('formulier'),
  'GET /dossiers/:id/termijnen': medewerker(),
  'POST /dossiers/:id/termijnen': medewerker('formulier'),
  'GET /dossiers/:id/brief': medewerker(),
  'POST /dossiers/:id/brief': medewerker('formulier'),
  'GET /dossiers/:id/geschiedenis': medewerker(),
  'GET /dossiers/:id/geschiedenis/:nummer': medewerker(),
  'POST /dossiers/:id/geschiedenis/:nummer': medewerker('formulier'),
  'GET /dossiers/:id/rapport': medewerker(),
  'GET /dossiers/:id/rapport.pdf': medewerker(),
  'GET /dossiers/:id/rapport.docx': medewerker(),
  'GET /bijdrage/:sleutel': houder(),
  'POST /bijdrage/:sleutel': houder('formulier'),
  'GET /aanvulling/:sleutel': houder(),
  'POST /aanvulling/:sleutel': houder('formulier'),
  'GET /visie/herspelen': medewerker(),
  'POST /visie/herspelen': medewerker('formulier'),
  'GET /visie/herspelen/:sleutel': medewerker(),
  'GET /visie/herspelen/:sleutel/kantelingen.csv': medewerker(),
  'GET /visie/praktijk': medewerker(),
  'GET /visie/praktijk.csv': medewerker(),
}

const PLANNEN: Readonly<Record<string, Toegang>> = {
  'GET /ontwikkelingen': medewerker(),
  'GET /ontwikkelingen/nieuw': medewerker(),
  'POST /ontwikkelingen/nieuw': medewerker('formulier_met_bestand'),
  'POST /ontwikkelingen/voorbeelden/:voorbeeld': medewerker('knop'),
  'GET /ontwikkelingen/geschiktheid': medewerker(),
  'POST /ontwikkelingen/geschiktheid': medewerker('formulier'),
  'GET /ontwikkelingen/geschiktheid/kaart': medewerker(),
  'GET /ontwikkelingen/geschiktheid/kaart/plekken.geojson': medewerker(),
  'GET /ontwikkelingen/geschiktheid/kaart/plekken.csv': medewerker(),
  'GET /ontwikkelingen/geschiktheid/:id': medewerker(),
  'GET /ontwikkelingen/geschiktheid/:id/plekken.geojson': medewerker(),
  'GET /ontwikkelingen/geschiktheid/:id/plekken.csv': medewerker(),
  'POST /ontwikkelingen/geschiktheid/:id/annulering': medewerker('knop'),
  'GET /ontwikkelingen/:plan': medewerker(),
  'GET /ontwikkelingen/:plan/delen.geojson': medewerker(),
  'GET /ontwikkelingen/:plan/delen/:deel': medewerker(),
  'GET /ontwikkelingen/:plan/delen/:deel/weg': medewerker(),
  'POST /ontwikkelingen/:plan/delen/:deel/weg': medewerker('knop'),
  'GET /ontwikkelingen/:plan/geheel': medewerker(),
  'POST /ontwikkelingen/:plan/geheel': medewerker('formulier_met_bestand'),
  'GET /ontwikkelingen/:plan/delen/:deel/bewerk': medewerker(),
  'POST /ontwikkelingen/:plan/delen/:deel/bewerk': medewerker('formulier_met_bestand'),
  'GET /ontwikkelingen/:plan/nieuw-deel': medewerker(),
  'POST /ontwikkelingen/:plan/nieuw-deel': medewerker('formulier_met_bestand'),
  'GET /ontwikkelingen/:plan/gegevens': medewerker(),
  'POST /ontwikkelingen/:plan/gegevens': medewerker('formulier'),
  'GET /ontwikkelingen/:plan/weg': medewerker(),
  'POST /ontwikkelingen/:plan/weg': medewerker('knop'),
  'POST /ontwikkelingen/:plan/variant': medewerker('formulier'),
  'GET /ontwikkelingen/:plan/vergelijking': medewerker(),
  'POST /ontwikkelingen/:plan/zelfde': medewerker('formulier'),
  'POST /ontwikkelingen/:plan/dossier': medewerker('formulier'),
}

const API: Readonly<Record<string, Toegang>> = {
  'GET /v1/openapi.json': iedereen(),
  'POST /v1/zelftoetsen': iedereen('json'),
  'POST /v1/zelftoetsen/ontwikkelingen': iedereen('json'),
  'GET /v1/regelboeken': iedereen(),
  'GET /v1/regelboeken/:id': iedereen(),
  'GET /v1/regelboeken/:id/regels': iedereen(),
  'GET /v1/regelboeken/:id/richting': iedereen(),
  'GET /v1/gebieden': iedereen(),
  'GET /v1/gebieden/:id': iedereen(),
  'GET /v1/feiten': iedereen(),
  'GET /v1/plantypen': iedereen(),
  'GET /v1/plantypen/:id': iedereen(),
  'POST /v1/geschiktheidskaarten': iedereen('percelen'),
  'GET /v1/geschiktheidskaarten/:id': houder(),
  'GET /v1/geschiktheidskaarten/:id/resultaat': houder(),
  'POST /v1/geschiktheidskaarten/:id/annulering': houder('knop'),
  'POST /v1/beoordelingen': systeem('json'),
  'GET /v1/beoordelingen/:id': systeem(),
  'GET /v1/beoordelingen/:id/bewijs': systeem(),
  'GET /v1/beoordelingen/:id/rapport': systeem(),
  'GET /v1/beoordelingen/:id/besluiten': systeem(),
  'POST /v1/beoordelingen/:id/besluiten': systeem('json'),
  'GET /v1/beoordelingen/:id/gelijke-gevallen': systeem(),
  'GET /v1/beoordelingen/:id/voorschriften': systeem(),
  'POST /v1/ontwikkelingen': systeem('json'),
  'POST /v1/vergelijkingen': systeem('json'),
  'POST /v1/beleidstoetsen': systeem('gevallen'),
  'GET /v1/regelboeken/:id/praktijk': systeem(),
}

/** Every route of the service, with who it is for and what it reads. What is not here is refused. */
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

/** Who a route is for. Throws for one that nobody gave a place in the table: it is answered to nobody. */
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
