import type { Page } from 'playwright-core'
import { ONTWIKKELBESTANDEN, ONTWIKKELPAGINAS } from './paginas-ontwikkelingen.ts'
import type { Wereld } from './wereld.ts'

/** One page, or one state of a page, that everything which judges pages goes through. */
export interface Pagina {
  /** Unique; the screenshot is called so. */
  readonly naam: string
  /** As the route is registered. */
  readonly route: string
  /** Only for who is signed in as an officer. */
  readonly behandelaar?: true
  readonly pad: (wereld: Wereld) => string
  /** What somebody does there to come to this state. */
  readonly doe?: (page: Page) => Promise<void>
}

const press = (naam: string | RegExp) => (page: Page) =>
  page.getByRole('button', { name: naam }).first().click()

const openAll = async (page: Page): Promise<void> => {
  for (const kop of await page.locator('summary').all())
    if (await kop.isVisible()) await kop.click()
}

/** A draft, instead of the adopted vision. */
const ONTWERP = 'regelboek=koersdocument-assen-ontwerp'

/** Every page that the service has: a test fails when a route is missing here. */
export const PAGINAS: readonly Pagina[] = [
  { naam: 'start', route: '/', pad: () => '/' },
  { naam: 'zelftoets', route: '/zelftoets', pad: () => '/zelftoets' },
  { naam: 'zelftoets-open', route: '/zelftoets', pad: () => '/zelftoets', doe: openAll },
  { naam: 'zelftoets-fout', route: '/zelftoets', pad: () => '/zelftoets', doe: press('Verder') },
  { naam: 'zelftoets-vraag', route: '/zelftoets/:sleutel', pad: (w) => w.zelftoets },
  {
    naam: 'zelftoets-vraag-fout',
    route: '/zelftoets/:sleutel',
    pad: (w) => w.zelftoets,
    doe: press('Verder'),
  },
  {
    naam: 'zelftoets-advies',
    route: '/zelftoets/:sleutel/advies',
    pad: (w) => `${w.advies}/advies`,
  },
  {
    naam: 'zelftoets-advies-open',
    route: '/zelftoets/:sleutel/advies',
    pad: (w) => `${w.advies}/advies`,
    doe: openAll,
  },
  {
    naam: 'zelftoets-antwoorden',
    route: '/zelftoets/:sleutel/antwoorden',
    pad: (w) => `${w.advies}/antwoorden`,
  },
  {
    naam: 'zelftoets-rapport',
    route: '/zelftoets/:sleutel/rapport',
    pad: (w) => `${w.advies}/rapport`,
  },
  {
    naam: 'zelftoets-onbekende-link',
    route: '/zelftoets/:sleutel',
    pad: () => '/zelftoets/deze-link-is-er-niet',
  },
  { naam: 'aanmelden-eerst', route: '/dossiers', pad: () => '/dossiers' },
  { naam: 'aanmelden-gebruikt', route: '/aanmelden/:sleutel', pad: () => '/aanmelden/gebruikt' },
  { naam: 'werkvoorraad', route: '/dossiers', behandelaar: true, pad: () => '/dossiers' },
  {
    naam: 'werkvoorraad-leeg',
    route: '/dossiers',
    behandelaar: true,
    pad: () => '/dossiers?naam=bestaat-niet',
  },
  { naam: 'dossier', route: '/dossiers/:id', behandelaar: true, pad: (w) => w.dossier },
  {
    naam: 'dossier-open',
    route: '/dossiers/:id',
    behandelaar: true,
    pad: (w) => w.dossier,
    doe: openAll,
  },
  {
    naam: 'dossier-fout',
    route: '/dossiers/:id',
    behandelaar: true,
    pad: (w) => w.dossier,
    doe: async (page) => {
      await page.getByLabel('kansrijk', { exact: true }).check()
      await page.getByLabel('Motivering').fill('')
      await press('Leg vast')(page)
    },
  },
  {
    naam: 'dossier-gegevens',
    route: '/dossiers/:id/gegevens',
    behandelaar: true,
    pad: (w) => `${w.dossier}/gegevens`,
  },
  {
    naam: 'dossier-gegeven',
    route: '/dossiers/:id/gegevens/:feit',
    behandelaar: true,
    pad: (w) => `${w.dossier}/gegevens/bvoWinkelM2`,
  },
  {
    naam: 'dossier-gegeven-fout',
    route: '/dossiers/:id/gegevens/:feit',
    behandelaar: true,
    pad: (w) => `${w.dossier}/gegevens/bvoWinkelM2`,
    doe: press('Leg vast en beoordeel opnieuw'),
  },
  {
    naam: 'dossier-gebieden',
    route: '/dossiers/:id/gebieden',
    behandelaar: true,
    pad: (w) => `${w.dossier}/gebieden`,
  },
  {
    naam: 'dossier-wijzigingen-geen',
    route: '/dossiers/:id/wijzigingen',
    behandelaar: true,
    pad: (w) => `${w.dossier}/wijzigingen`,
  },
  {
    naam: 'dossier-wijzigingen',
    route: '/dossiers/:id/wijzigingen',
    behandelaar: true,
    pad: (w) => `${w.gewijzigd}/wijzigingen`,
  },
  {
    naam: 'dossier-terugnemen',
    route: '/dossiers/:id/wijzigingen/:nummer',
    behandelaar: true,
    pad: (w) => `${w.gewijzigd}/wijzigingen/1`,
  },
  {
    naam: 'dossier-rapport',
    route: '/dossiers/:id/rapport',
    behandelaar: true,
    pad: (w) => `${w.dossier}/rapport`,
  },
  ...ONTWIKKELPAGINAS,
  { naam: 'visie', route: '/visie', pad: () => '/visie' },
  { naam: 'visie-open', route: '/visie', pad: () => `/visie?${ONTWERP}`, doe: openAll },
  { naam: 'visie-regels', route: '/visie/regels', pad: () => '/visie/regels' },
  { naam: 'visie-regel', route: '/visie/regels/:id', pad: () => '/visie/regels/GS-01' },
  {
    naam: 'visie-regel-open',
    route: '/visie/regels/:id',
    pad: () => '/visie/regels/SE-10',
    doe: openAll,
  },
  { naam: 'visie-gebieden', route: '/visie/gebieden', pad: () => '/visie/gebieden' },
  {
    naam: 'visie-gebied',
    route: '/visie/gebieden/:id',
    pad: () => '/visie/gebieden/havenkwartier',
    doe: openAll,
  },
  {
    naam: 'visie-gebied-ontwerp',
    route: '/visie/gebieden/:id',
    pad: () => `/visie/gebieden/messchenveld?${ONTWERP}`,
  },
  {
    naam: 'visie-laag',
    route: '/visie/gebieden/:id',
    pad: () => '/visie/gebieden/natura2000-drentsche-aa',
  },
  {
    naam: 'visie-onbekende-regel',
    route: '/visie/regels/:id',
    pad: () => '/visie/regels/bestaat-niet',
  },
  { naam: 'visie-richting', route: '/visie/richting', pad: () => '/visie/richting' },
  {
    naam: 'visie-richting-gebied',
    route: '/visie/richting/:gebied',
    pad: () => '/visie/richting/binnenstad',
  },
  {
    naam: 'visie-richting-cel',
    route: '/visie/richting/:gebied/:activiteit',
    pad: () => '/visie/richting/binnenstad/wonen',
    doe: openAll,
  },
]

/** GET routes of the rooms that give a file, not a page. */
export const BESTANDEN: readonly string[] = [
  ...ONTWIKKELBESTANDEN,
  '/visie/richting.csv',
  '/visie/richting.svg',
]
