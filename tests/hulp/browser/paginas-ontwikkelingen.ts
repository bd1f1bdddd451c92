import type { Page } from 'playwright-core'
import { press } from './knop.ts'
import type { Pagina } from './paginas.ts'

const room = (pagina: Omit<Pagina, 'behandelaar'>): Pagina => ({ ...pagina, behandelaar: true })

/** Shows what a CSV with parts would change. */
const readIn = async (page: Page, csv: string) => {
  const bestand = { name: 'delen.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) }
  await page.getByLabel('Rekenblad met delen').setInputFiles(bestand)
  await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click()
  await page.getByRole('table', { name: 'Het bestand, rij voor rij' }).waitFor()
}

/** The pages of area developments. */
export const ONTWIKKELPAGINAS: readonly Pagina[] = [
  room({ naam: 'ontwikkelingen', route: '/ontwikkelingen', pad: () => '/ontwikkelingen' }),
  room({
    naam: 'ontwikkeling-nieuw',
    route: '/ontwikkelingen/nieuw',
    pad: () => '/ontwikkelingen/nieuw',
  }),
  room({
    naam: 'ontwikkeling-nieuw-fout',
    route: '/ontwikkelingen/nieuw',
    pad: () => '/ontwikkelingen/nieuw',
    doe: press('Maak het plan'),
  }),
  room({ naam: 'ontwikkeling', route: '/ontwikkelingen/:plan', pad: (w) => w.ontwikkeling }),
  room({
    naam: 'ontwikkeling-deel',
    route: '/ontwikkelingen/:plan/delen/:deel',
    pad: (w) => `${w.ontwikkeling}/delen/veld-1`,
  }),
  room({
    naam: 'ontwikkeling-deel-weg',
    route: '/ontwikkelingen/:plan/delen/:deel/weg',
    pad: (w) => `${w.ontwikkeling}/delen/veld-1/weg`,
  }),
  room({
    naam: 'ontwikkeling-deel-bewerk',
    route: '/ontwikkelingen/:plan/delen/:deel/bewerk',
    pad: (w) => `${w.ontwikkeling}/delen/veld-1/bewerk`,
  }),
  room({
    naam: 'ontwikkeling-nieuw-deel',
    route: '/ontwikkelingen/:plan/nieuw-deel',
    pad: (w) => `${w.ontwikkeling}/nieuw-deel`,
  }),
  room({
    naam: 'ontwikkeling-inlezen',
    route: '/ontwikkelingen/:plan/inlezen',
    pad: (w) => `${w.ontwikkeling}/inlezen`,
  }),
  room({
    naam: 'ontwikkeling-inlezen-voorbeeld',
    route: '/ontwikkelingen/:plan/inlezen',
    pad: (w) => `${w.ontwikkeling}/inlezen`,
    doe: (page) => readIn(page, 'id,naam\nveld-1,Kadeveld aan het water\n'),
  }),
  room({
    naam: 'ontwikkeling-inlezen-fout',
    route: '/ontwikkelingen/:plan/inlezen',
    pad: (w) => `${w.ontwikkeling}/inlezen`,
    doe: (page) => readIn(page, 'id,naam,fase\nveld-1,=1+1,1\nveld-2,Middenveld,abc\n'),
  }),
  room({
    naam: 'ontwikkeling-versie',
    route: '/ontwikkelingen/:plan/versies/:versie',
    pad: (w) => `${w.ontwikkeling}/versies/1`,
  }),
  room({
    naam: 'ontwikkeling-gegevens',
    route: '/ontwikkelingen/:plan/gegevens',
    pad: (w) => `${w.ontwikkeling}/gegevens`,
  }),
  room({
    naam: 'ontwikkeling-weg',
    route: '/ontwikkelingen/:plan/weg',
    pad: (w) => `${w.ontwikkeling}/weg`,
  }),
  room({
    naam: 'ontwikkeling-vergelijking',
    route: '/ontwikkelingen/:plan/vergelijking',
    pad: (w) => `${w.ontwikkeling}/vergelijking`,
  }),
  room({
    naam: 'ontwikkeling-vergelijking-fout',
    route: '/ontwikkelingen/:plan/vergelijking',
    pad: (w) => `${w.ontwikkeling}/vergelijking?met=geen`,
  }),
  room({
    naam: 'geschiktheid',
    route: '/ontwikkelingen/geschiktheid',
    pad: () => '/ontwikkelingen/geschiktheid',
  }),
  room({
    naam: 'geschiktheid-fout',
    route: '/ontwikkelingen/geschiktheid',
    pad: () => '/ontwikkelingen/geschiktheid',
    doe: press('Maak de kaart'),
  }),
  room({
    naam: 'geschiktheid-kaart',
    route: '/ontwikkelingen/geschiktheid/kaart',
    pad: () =>
      '/ontwikkelingen/geschiktheid/kaart?activiteiten=wonen&woningenNieuw=24&plekken=raster&celM=1000',
  }),
  room({
    naam: 'geschiktheid-onbekend',
    route: '/ontwikkelingen/geschiktheid/:id',
    pad: () => '/ontwikkelingen/geschiktheid/deze-kaart-is-er-niet',
  }),
  room({
    naam: 'ontwikkeling-notitie',
    route: '/ontwikkelingen/:plan/notitie',
    pad: (w) => `${w.ontwikkeling}/notitie`,
  }),
  room({
    naam: 'ontwikkeling-rapport',
    route: '/ontwikkelingen/:plan/rapport',
    pad: (w) => `${w.ontwikkeling}/rapport`,
  }),
  room({
    naam: 'ontwikkeling-geheel',
    route: '/ontwikkelingen/:plan/geheel',
    pad: (w) => `${w.ontwikkeling}/geheel`,
  }),
]

/** What its maps ask for. */
export const ONTWIKKELBESTANDEN: readonly string[] = [
  '/ontwikkelingen/:plan/delen.geojson',
  '/ontwikkelingen/:plan/delen.csv',
  '/ontwikkelingen/:plan/delen.xlsx',
  '/ontwikkelingen/:plan/rapport.pdf',
  '/ontwikkelingen/:plan/rapport.docx',
  '/ontwikkelingen/:plan/programma.csv',
  '/ontwikkelingen/:plan/programma.xlsx',
  '/ontwikkelingen/geschiktheid/kaart/plekken.csv',
  '/ontwikkelingen/geschiktheid/kaart/plekken.geojson',
  '/ontwikkelingen/geschiktheid/:id/plekken.csv',
  '/ontwikkelingen/geschiktheid/:id/plekken.geojson',
]
