import type { Page } from 'playwright-core'
import type { Pagina } from './paginas.ts'

const press = (naam: string) => async (page: Page) =>
  page.getByRole('button', { name: naam, exact: true }).click()

/** The work around a case. */
export const BEHANDELPAGINAS: readonly Pagina[] = [
  {
    naam: 'dossier-conclusie',
    route: '/dossiers/:id/behandeling',
    behandelaar: true,
    pad: (w) => `${w.dossier}/behandeling`,
  },
  {
    naam: 'dossier-conclusie-fout',
    route: '/dossiers/:id/behandeling',
    behandelaar: true,
    pad: (w) => `${w.dossier}/behandeling`,
    doe: async (page) => {
      await page.getByLabel('kansrijk', { exact: true }).check()
      await press('Leg vast')(page)
    },
  },
  {
    naam: 'dossier-termijnen',
    route: '/dossiers/:id/termijnen',
    behandelaar: true,
    pad: (w) => `${w.dossier}/termijnen`,
  },
  {
    naam: 'dossier-adviseurs',
    route: '/dossiers/:id/adviseurs',
    behandelaar: true,
    pad: (w) => `${w.dossier}/adviseurs`,
  },
  {
    naam: 'dossier-adviseurs-fout',
    route: '/dossiers/:id/adviseurs',
    behandelaar: true,
    pad: (w) => `${w.dossier}/adviseurs`,
    doe: press('Maak een link'),
  },
  {
    naam: 'collega-aanmelden',
    route: '/dossiers/collega',
    behandelaar: true,
    pad: () => '/dossiers/collega',
  },
  {
    naam: 'bijdrage-onbekende-link',
    route: '/bijdrage/:sleutel',
    pad: () => '/bijdrage/deze-link-is-er-niet',
  },
]
