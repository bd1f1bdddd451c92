import type { Pagina } from './paginas.ts'

const room = (pagina: Omit<Pagina, 'behandelaar'>): Pagina => ({ ...pagina, behandelaar: true })

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
    doe: (page) => page.getByRole('button', { name: 'Maak het plan' }).click(),
  }),
  room({ naam: 'ontwikkeling', route: '/ontwikkelingen/:plan', pad: (w) => w.ontwikkeling }),
]

/** What its maps ask for. */
export const ONTWIKKELBESTANDEN: readonly string[] = ['/ontwikkelingen/:plan/delen.geojson']
