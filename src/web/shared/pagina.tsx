import type { Child, FC } from 'hono/jsx'
import { Afzender, Contact, Voetlinks } from './huisrand.tsx'
import type { Stijlhuis } from './huisstijl.ts'
import { type Kruimel, Kruimelpad } from './kruimelpad.tsx'

export interface PaginaProps {
  readonly titel: string
  /** Addresses of the style sheet and, when the page has a map, the script. */
  readonly stijl: string
  /** Whose service this is. */
  readonly stijlhuis: Stijlhuis
  readonly script?: string
  /** Where the background tiles are, as JSON for the script. */
  readonly tegels?: string | undefined
  /** Address of the sketch map, for the script. */
  readonly schets?: string | undefined
  /** Path of this page: the menu says where one is. */
  readonly pad: string
  /** What this page lies below. */
  readonly kruimels: readonly Kruimel[]
  /** Name of the officer who is signed in. */
  readonly behandelaar?: string | undefined
  /** What who looks may not do here, though the page offers it. */
  readonly leestMee?: string | undefined
  /** Where the browser goes on by itself, at once. */
  readonly verder?: string
  readonly children?: Child
}

const VOOR_IEDEREEN = [
  ['/zelftoets', 'Zelftoets'],
  ['/visie', 'De visie'],
] as const

/** The same with the rooms where one has to be signed in. */
const VOOR_MEDEWERKERS = [
  ['/zelftoets', 'Zelftoets'],
  ['/dossiers', 'Dossiers'],
  ['/ontwikkelingen', 'Gebiedsontwikkeling'],
  ['/visie', 'De visie'],
] as const

const isBinnen = (pad: string, deel: string): boolean => pad === deel || pad.startsWith(`${deel}/`)

const Kop: FC<Pick<PaginaProps, 'pad' | 'behandelaar' | 'stijlhuis'>> = ({
  pad: hier,
  behandelaar,
  stijlhuis,
}) => (
  <header class="utrecht-page-header">
    <Afzender {...stijlhuis} />
    <div class="vt-baan vt-kop">
      <strong>
        <a href="/">{stijlhuis.huisstijl.dienst}</a>
      </strong>
      <nav aria-label="Hoofdmenu">
        <ul>
          {(behandelaar === undefined ? VOOR_IEDEREEN : VOOR_MEDEWERKERS).map(([pad, naam]) => (
            <li>
              <a
                href={pad}
                {...(isBinnen(hier, pad) && { 'aria-current': hier === pad ? 'page' : 'true' })}
              >
                {naam}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {behandelaar !== undefined && (
        <form method="post" action="/afmelden" class="vt-wie">
          <a href="/dossiers/aangemeld">{behandelaar}</a>
          <button type="submit">Afmelden</button>
        </form>
      )}
    </div>
  </header>
)

const Voet: FC<Pick<PaginaProps, 'behandelaar' | 'stijlhuis'>> = ({
  behandelaar,
  stijlhuis: { huisstijl },
}) => (
  <footer class="utrecht-page-footer">
    <div class="vt-baan vt-voet">
      <div>
        <p class="nl-paragraph">
          Een advies van Visietoets is geen besluit en geen toezegging. U mag altijd een vergunning
          aanvragen.
        </p>
        <p class="nl-paragraph">
          De getekende gebieden zijn een illustratie, geen kaart van de gemeente.
        </p>
        <p class="nl-paragraph">
          <a class="vt-voetlink" href="/verifieer">
            Klopt een advies? Reken het na
          </a>
        </p>
        {behandelaar === undefined && (
          <p class="nl-paragraph">
            <a class="vt-voetlink" href="/dossiers">
              Voor medewerkers van de gemeente
            </a>
          </p>
        )}
      </div>
      <Contact {...huisstijl} />
      <Voetlinks {...huisstijl} />
    </div>
  </footer>
)

/** What a browser shows on a tab: the page, the service, and whose it is. */
const nameTab = (titel: string, { dienst, gemeente }: Stijlhuis['huisstijl']): string =>
  [titel, dienst, ...(gemeente === undefined ? [] : [gemeente])].join(' - ')

/** Every page: skip link, header, the way back up, main and footer. */
export const Pagina: FC<PaginaProps> = ({ titel, pad, behandelaar, stijlhuis, ...rest }) => (
  <html lang="nl">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{nameTab(titel, stijlhuis.huisstijl)}</title>
      <link rel="stylesheet" href={rest.stijl} />
      <link rel="icon" href="data:," />
      {rest.verder !== undefined && <meta http-equiv="refresh" content={`0; url=${rest.verder}`} />}
      {rest.tegels !== undefined && <meta name="tegels" content={rest.tegels} />}
      {rest.schets !== undefined && <meta name="schets" content={rest.schets} />}
      {rest.script !== undefined && <script type="module" src={rest.script} />}
    </head>
    <body>
      <a class="nl-skip-link" href="#inhoud">
        Direct naar de inhoud
      </a>
      <Kop pad={pad} behandelaar={behandelaar} stijlhuis={stijlhuis} />
      <Kruimelpad kruimels={rest.kruimels} />
      <main id="inhoud" tabindex={-1} class="vt-baan">
        {rest.leestMee !== undefined && <p class="nl-paragraph">{rest.leestMee}</p>}
        {rest.children}
      </main>
      <Voet behandelaar={behandelaar} stijlhuis={stijlhuis} />
    </body>
  </html>
)
