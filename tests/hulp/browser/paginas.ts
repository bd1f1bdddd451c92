import type { Page } from 'playwright-core'
import type { Wereld } from '../wereld.ts'
import { press } from './knop.ts'
import { ONTWIKKELBESTANDEN, ONTWIKKELPAGINAS } from './paginas-ontwikkelingen.ts'

/** One page, or one state of a page, that everything which judges pages goes through. */
export interface Pagina {
  /** Unique; the screenshot is called so. */
  readonly naam: string
  /** As the route is registered. */
  readonly route: string
  /** Only for who is signed in as an officer. */
  readonly behandelaar?: boolean
  readonly pad: (wereld: Wereld) => string
  /** What somebody does there to come to this state. */
  readonly doe?: (page: Page) => Promise<void>
}

/** What stands for the parameters of a route, from its beginning; the first that fits counts. */
const VULLING: readonly (readonly [begin: string, pad: (wereld: Wereld) => string])[] = [
  ['/zelftoets/:sleutel', (w) => w.advies],
  ['/dossiers/:id', (w) => w.dossier],
  ['/visie/regels/:id', () => '/visie/regels/GS-01'],
  ['/visie/gebieden/:id', () => '/visie/gebieden/havenkwartier'],
  ['/visie/richting/:gebied/:activiteit', () => '/visie/richting/binnenstad/wonen'],
  ['/visie/richting/:gebied', () => '/visie/richting/binnenstad'],
]

const VAN_BEHANDELAARS = /^\/(dossiers|ontwikkelingen)\b/

const fill = (route: string) => (wereld: Wereld) => {
  const [begin, pad] = VULLING.find(([start]) => route.startsWith(start)) ?? [route, () => route]
  return pad(wereld) + route.slice(begin.length)
}

const page = (
  naam: string,
  route: string,
  anders: Partial<Pagina> & { readonly vraag?: string } = {},
): Pagina => ({
  naam,
  route,
  behandelaar: VAN_BEHANDELAARS.test(route),
  pad: (wereld) => fill(route)(wereld) + (anders.vraag ?? ''),
  ...anders,
})

const openAll: NonNullable<Pagina['doe']> = async (scherm) => {
  for (const kop of await scherm.locator('summary').all()) {
    if (await kop.isVisible()) await kop.click()
  }
}

const concludeWithoutReason: NonNullable<Pagina['doe']> = async (scherm) => {
  await scherm.getByLabel('kansrijk', { exact: true }).check()
  await scherm.getByLabel('Motivering').fill('')
  await press('Leg vast')(scherm)
}

/** A draft, instead of the adopted vision. */
const ONTWERP = 'regelboek=koersdocument-assen-ontwerp'

/** Every page that the service has: a test fails when a route is missing here. */
export const PAGINAS: readonly Pagina[] = [
  page('start', '/'),
  page('zelftoets', '/zelftoets'),
  page('zelftoets-open', '/zelftoets', { doe: openAll }),
  page('zelftoets-fout', '/zelftoets', { doe: press('Verder') }),
  page('zelftoets-plantype', '/zelftoets', { vraag: '?plantype=windturbine' }),
  page('zelftoets-straat', '/zelftoets', { vraag: '?gevonden=straat-9406-aar' }),
  page('zelftoets-wijzigen', '/zelftoets', {
    pad: (w) => `/zelftoets?van=${w.kernvragen.split('/').at(-1)}`,
  }),
  page('zelftoets-punt', '/zelftoets', { vraag: '?gevonden=rd-233900-557100' }),
  page('zelftoets-plek', '/zelftoets/plek', { vraag: '?adres=rolderstraat' }),
  page('zelftoets-plek-onbekend', '/zelftoets/plek', { vraag: '?adres=xylofoonpad' }),
  page('zelftoets-plan', '/zelftoets/plan', { vraag: '?wat=windmoln' }),
  page('zelftoets-plan-onbekend', '/zelftoets/plan', { vraag: '?wat=xylofoon' }),
  page('zelftoets-plan-alle', '/zelftoets/plan'),
  page('zelftoets-kernvragen', '/zelftoets/:sleutel/kernvragen', {
    pad: (w) => `${w.kernvragen}/kernvragen`,
  }),
  page('zelftoets-advies-kernvragen', '/zelftoets/:sleutel/advies', {
    pad: (w) => `${w.kernvragen}/advies`,
  }),
  page('zelftoets-vraag', '/zelftoets/:sleutel', { pad: (w) => w.zelftoets }),
  page('zelftoets-vraag-fout', '/zelftoets/:sleutel', {
    pad: (w) => w.zelftoets,
    doe: async (scherm) => {
      await scherm.locator('.vt-getal input').first().fill('veel')
      await press('Volgende')(scherm)
    },
  }),
  page('zelftoets-onbekend', '/zelftoets/:sleutel', { pad: () => '/zelftoets/niet-bestaand' }),
  page('zelftoets-advies', '/zelftoets/:sleutel/advies'),
  page('zelftoets-advies-open', '/zelftoets/:sleutel/advies', { doe: openAll }),
  page('zelftoets-advies-mits', '/zelftoets/:sleutel/advies', { pad: (w) => `${w.mits}/advies` }),
  page('zelftoets-wat-als', '/zelftoets/:sleutel/wat-als', {
    pad: (w) => `${w.mits}/advies`,
    doe: press(/^Wat als/),
  }),
  page('zelftoets-antwoorden', '/zelftoets/:sleutel/antwoorden'),
  page('zelftoets-toelichting', '/zelftoets/:sleutel/toelichting'),
  page('zelftoets-toelichting-fout', '/zelftoets/:sleutel/toelichting', { doe: press('Voeg toe') }),
  page('zelftoets-rapport', '/zelftoets/:sleutel/rapport'),
  page('zelftoets-insturen', '/zelftoets/:sleutel/insturen'),
  page('zelftoets-insturen-fout', '/zelftoets/:sleutel/insturen', {
    doe: press('Stuur naar de gemeente'),
  }),
  page('status', '/status/:sleutel', { pad: (w) => w.status, doe: openAll }),
  page('status-verstuurd', '/status/:sleutel', { pad: (w) => `${w.status}?verstuurd` }),
  page('status-afgerond', '/status/:sleutel', { pad: (w) => w.statusAfgerond }),
  page('status-vraag', '/status/:sleutel/vragen/:nummer', { pad: (w) => `${w.status}/vragen/3` }),
  page('status-vraag-weg', '/status/:sleutel/vragen/:nummer', {
    pad: (w) => `${w.status}/vragen/1`,
  }),
  page('status-onbekend', '/status/:sleutel', { pad: () => '/status/niet-bestaand' }),
  page('dossier-inzender', '/dossiers/:id/inzender', { pad: (w) => `${w.ingezonden}/inzender` }),
  page('dossier-inzender-fout', '/dossiers/:id/inzender', {
    pad: (w) => `${w.ingezonden}/inzender`,
    doe: press('Geef dit antwoord'),
  }),
  page('dossier-inzender-link', '/dossiers/:id/inzender', {
    pad: (w) => `${w.ingezonden}/inzender`,
    doe: press('Maak een nieuwe statuslink'),
  }),
  page('aanmelden-eerst', '/dossiers', { behandelaar: false }),
  page('aanmelden-gebruikt', '/aanmelden/:sleutel', { pad: () => '/aanmelden/gebruikt' }),
  page('werkvoorraad', '/dossiers'),
  page('werkvoorraad-leeg', '/dossiers', { vraag: '?naam=bestaat-niet' }),
  page('nieuwe-zaak', '/dossiers/nieuw'),
  page('nieuwe-zaak-fout', '/dossiers/nieuw', { doe: press('Maak de zaak') }),
  page('nieuwe-zaak-kiezen', '/dossiers/nieuw', {
    doe: async (scherm) => {
      await scherm.getByLabel('Het plan in een paar woorden').fill('kapel')
      await scherm.getByLabel('Zoek de plek').fill('brink')
      await press('Maak de zaak')(scherm)
    },
  }),
  page('nieuwe-zaak-aanvraag', '/dossiers/nieuw', {
    pad: (w) => `/dossiers/nieuw?idee=${w.afgerond.split('/')[2]}`,
  }),
  page('dossier-aanvraag-wijzigingen', '/dossiers/:id/wijzigingen', {
    pad: (w) => `${w.aanvraag}/wijzigingen`,
  }),
  page('werkvoorraad-open', '/dossiers', { vraag: '?naam=e', doe: openAll }),
  page('werkvoorraad-kaart', '/dossiers/kaart'),
  page('werkvoorraad-kaart-leeg', '/dossiers/kaart', { vraag: '?naam=bestaat-niet' }),
  page('werkvoorraad-niets', '/dossiers', { doe: press('Wijs toe') }),
  page('werkvoorraad-taak', '/dossiers/taken/:taak', {
    pad: () => '/dossiers',
    doe: async (scherm) => {
      await scherm.getByLabel(/^Kies/).first().check()
      await press('Vraag de inzenders')(scherm)
      // While there is work left the page asks again by itself.
      await scherm.getByText('ververst zichzelf').waitFor({ state: 'detached' })
    },
  }),
  page('dossier', '/dossiers/:id'),
  page('dossier-open', '/dossiers/:id', { doe: openAll }),
  page('dossier-afwijking', '/dossiers/:id/afwijking'),
  page('dossier-afwijking-fout', '/dossiers/:id/afwijking', {
    doe: press('Leg de afwijking vast'),
  }),
  page('dossier-effect', '/dossiers/:id/effecten/:thema', {
    pad: (w) => `${w.dossier}/effecten/milieu`,
  }),
  page('dossier-effect-fout', '/dossiers/:id/effecten/:thema', {
    pad: (w) => `${w.dossier}/effecten/milieu`,
    doe: press('Leg vast'),
  }),
  page('dossier-gelijk', '/dossiers/:id/gelijk', { doe: openAll }),
  page('dossier-gegevens', '/dossiers/:id/gegevens'),
  page('dossier-gegeven', '/dossiers/:id/gegevens/:feit', {
    pad: (w) => `${w.dossier}/gegevens/bvoWinkelM2`,
  }),
  page('dossier-gegeven-fout', '/dossiers/:id/gegevens/:feit', {
    pad: (w) => `${w.dossier}/gegevens/bvoWinkelM2`,
    doe: press('Leg vast en beoordeel opnieuw'),
  }),
  page('dossier-gebieden', '/dossiers/:id/gebieden'),
  page('dossier-betwisten', '/dossiers/:id/gebieden/:gebied', {
    pad: (w) => `${w.dossier}/gebieden/stadsbedrijvenpark`,
  }),
  page('dossier-betwisten-fout', '/dossiers/:id/gebieden/:gebied', {
    pad: (w) => `${w.dossier}/gebieden/stadsbedrijvenpark`,
    doe: press('Leg vast en beoordeel opnieuw'),
  }),
  page('dossier-aanvulling', '/dossiers/:id/aanvulling'),
  page('dossier-aanvulling-link', '/dossiers/:id/aanvulling', {
    pad: (w) => `${w.gewijzigd}/aanvulling`,
    doe: async (scherm) => {
      await scherm.getByRole('checkbox').first().check()
      await press('Maak een link')(scherm)
    },
  }),
  page('dossier-aanvulling-fout', '/dossiers/:id/aanvulling', { doe: press('Maak een link') }),
  page('aanvulling-onbekend', '/aanvulling/:sleutel', { pad: () => '/aanvulling/niet-bestaand' }),
  page('dossier-oordelen', '/dossiers/:id/oordelen', { doe: openAll }),
  page('dossier-oordelen-fout', '/dossiers/:id/oordelen', {
    doe: press('Leg de antwoorden vast en beoordeel opnieuw'),
  }),
  page('dossier-oordeel', '/dossiers/:id/oordelen/:feit', {
    pad: (w) => `${w.dossier}/oordelen/oordeelDH07`,
  }),
  page('dossier-oordeel-fout', '/dossiers/:id/oordelen/:feit', {
    pad: (w) => `${w.dossier}/oordelen/oordeelDH07`,
    doe: press('Leg vast en beoordeel opnieuw'),
  }),
  page('dossier-wijzigingen-geen', '/dossiers/:id/wijzigingen'),
  page('dossier-wijzigingen', '/dossiers/:id/wijzigingen', {
    pad: (w) => `${w.gewijzigd}/wijzigingen`,
  }),
  page('dossier-terugnemen', '/dossiers/:id/wijzigingen/:nummer', {
    pad: (w) => `${w.gewijzigd}/wijzigingen/1`,
  }),
  page('dossier-adviseurs', '/dossiers/:id/adviseurs'),
  page('dossier-adviseurs-fout', '/dossiers/:id/adviseurs', { doe: press('Maak een link') }),
  page('dossier-conclusie', '/dossiers/:id/behandeling'),
  page('dossier-conclusie-fout', '/dossiers/:id/behandeling', { doe: concludeWithoutReason }),
  page('dossier-termijnen', '/dossiers/:id/termijnen', { doe: openAll }),
  page('dossier-termijnen-aanvraag', '/dossiers/:id/termijnen', {
    pad: (w) => `${w.behandeld}/termijnen`,
    doe: openAll,
  }),
  page('dossier-brief-nog-niet', '/dossiers/:id/brief'),
  page('dossier-brief', '/dossiers/:id/brief', {
    pad: (w) => `${w.behandeld}/brief`,
    doe: openAll,
  }),
  page('dossier-afronden', '/dossiers/:id/afronden'),
  page('dossier-afronden-fout', '/dossiers/:id/afronden', {
    doe: async (scherm) => {
      await openAll(scherm)
      await press('Rond af')(scherm)
    },
  }),
  page('dossier-vaststellen-fout', '/dossiers/:id/afronden', { doe: press('Stel vast') }),
  page('dossier-afgerond', '/dossiers/:id/afronden', { pad: (w) => `${w.afgerond}/afronden` }),
  page('dossier-afgerond-overzicht', '/dossiers/:id', { pad: (w) => w.afgerond }),
  page('dossier-geschiedenis-terugnemen', '/dossiers/:id/geschiedenis/:nummer', {
    pad: (w) => `${w.behandeld}/geschiedenis/1`,
  }),
  page('dossier-geschiedenis', '/dossiers/:id/geschiedenis', {
    pad: (w) => `${w.gewijzigd}/geschiedenis`,
  }),
  page('dossier-overdracht', '/dossiers/:id/overdracht'),
  page('dossier-vernietiging', '/dossiers/:id/vernietiging', {
    pad: (w) => `${w.behandeld}/vernietiging`,
  }),
  page('dossier-vernietiging-zeker', '/dossiers/:id/vernietiging', {
    pad: (w) => `${w.behandeld}/vernietiging`,
    doe: async (scherm) => {
      await scherm.getByLabel('Waarom').fill('Verzoek om verwijdering van 3 maart 2027')
      await press('Bekijk wat er weggaat')(scherm)
    },
  }),
  page('dossier-vernietiging-fout', '/dossiers/:id/vernietiging', {
    doe: press('Bekijk wat er weggaat'),
  }),
  page('dossier-rapport', '/dossiers/:id/rapport'),
  page('dossier-onbekend', '/dossiers/:id', { pad: () => '/dossiers/niet-bestaand' }),
  page('collega-aanmelden', '/dossiers/collega'),
  page('wie-is-aangemeld', '/dossiers/aangemeld'),
  page('agenda-leeg', '/dossiers/agenda'),
  page('agenda', '/dossiers/agenda', {
    pad: (w) => `/dossiers/agenda?datum=2026-12-01&dossier=${w.dossier.split('/')[2]}`,
  }),
  page('bijdrage-onbekend', '/bijdrage/:sleutel', { pad: () => '/bijdrage/niet-bestaand' }),
  ...ONTWIKKELPAGINAS,
  page('visie', '/visie'),
  page('visie-open', '/visie', { pad: () => `/visie?${ONTWERP}`, doe: openAll }),
  page('visie-regels', '/visie/regels'),
  page('visie-regels-geen', '/visie/regels', { vraag: '?aard=kans&herkomst=hogere_regelgeving' }),
  page('visie-regel', '/visie/regels/:id'),
  page('visie-regel-open', '/visie/regels/:id', {
    pad: () => '/visie/regels/SE-10',
    doe: openAll,
  }),
  page('visie-onbekende-regel', '/visie/regels/:id', { pad: () => '/visie/regels/bestaat-niet' }),
  page('visie-gebieden', '/visie/gebieden'),
  page('visie-gebied', '/visie/gebieden/:id', { doe: openAll }),
  page('visie-gebied-ontwerp', '/visie/gebieden/:id', {
    pad: () => `/visie/gebieden/messchenveld?${ONTWERP}`,
  }),
  page('visie-laag', '/visie/gebieden/:id', {
    pad: () => '/visie/gebieden/natura2000-drentsche-aa',
  }),
  page('visie-richting', '/visie/richting'),
  page('visie-richting-gebied', '/visie/richting/:gebied'),
  page('visie-richting-cel', '/visie/richting/:gebied/:activiteit', { doe: openAll }),
  page('visie-gezondheid', '/visie/gezondheid'),
  page('visie-herspelen', '/visie/herspelen', { behandelaar: true }),
  page('visie-herspeling', '/visie/herspelen/:sleutel', {
    behandelaar: true,
    pad: () => '/visie/herspelen',
    doe: press('Speel de zaken na'),
  }),
  page('visie-herspeling-weg', '/visie/herspelen/:sleutel', {
    behandelaar: true,
    pad: () => '/visie/herspelen/weg',
  }),
  page('visie-praktijk', '/visie/praktijk', { behandelaar: true }),
  { naam: 'verifieer', route: '/verifieer', pad: () => '/verifieer' },
  {
    naam: 'verifieer-fout',
    route: '/verifieer',
    pad: () => '/verifieer',
    doe: press('Reken na met het bewijs'),
  },
]

/** GET routes of the rooms that give a file, not a page. */
export const BESTANDEN: readonly string[] = [
  '/zelftoets/:sleutel/rapport.pdf',
  '/zelftoets/:sleutel/tekeningen/:bijlage',
  '/status/:sleutel/tekeningen/:bijlage',
  '/dossiers/:id/bijlagen/:bijlage',
  '/zelftoets/plek/kaart.svg',
  '/zelftoets/plek/punt',
  '/dossiers/:id/rapport.pdf',
  '/dossiers/:id/rapport.docx',
  '/dossiers/:id/brief.pdf',
  '/dossiers/:id/brief.docx',
  ...ONTWIKKELBESTANDEN,
  '/visie/gebieden.svg',
  '/dossiers/lijst.csv',
  '/visie/herspelen/:sleutel/kantelingen.csv',
  '/visie/praktijk.csv',
  '/visie/richting.csv',
  '/visie/richting.svg',
]
