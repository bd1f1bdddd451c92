import type { FC } from 'hono/jsx'
import type { Filter, Voorraad } from '../../../app/dossier/werkvoorraad.ts'
import { IDEEANTWOORD_WOORDEN } from '../../../app/woorden/afronding.ts'
import { formatDatum } from '../../../app/woorden/codes.ts'
import type { Visie } from '../../../domain/model/visie.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Link, Linkregel } from '../../onderdelen/link.tsx'
import { RichtingKort } from '../../onderdelen/richting.tsx'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea, Kop1, Kop2 } from '../../onderdelen/tekst.tsx'
import { Regelveld } from '../../onderdelen/velden.tsx'
import { STAND_WOORDEN } from '../../shared/woorden.ts'
import { LaadVoorbeelden } from './voorbeelden.tsx'
import { Filters } from './werkvoorraad-filters.tsx'
import { wordStap } from './werkvoorraad-woorden.ts'

export interface WerkvoorraadProps extends Voorraad {
  readonly filter: Filter
  readonly visie: Visie
  /** Whether there are examples to fill an empty worklist with. */
  readonly metVoorbeelden: boolean
  /** What is wrong with the link of a self-check that was given. */
  readonly fout?: string
}

const addressOf = (filter: Filter, pagina: number): string => {
  const delen = Object.entries({ ...filter, pagina: String(pagina) }).flatMap(([naam, waarden]) =>
    [waarden].flat().map((waarde: string) => [naam, waarde] as [string, string]),
  )
  return `/dossiers?${new URLSearchParams(delen)}`
}

const Bladeren: FC<Pick<WerkvoorraadProps, 'filter' | 'pagina' | 'paginas'>> = (props) => {
  const { filter, pagina, paginas } = props
  return paginas === 1 ? null : (
    <nav aria-label="Bladeren" class="vt-knoppen">
      {pagina > 1 && (
        <Link naar={addressOf(filter, pagina - 1)} rel="prev">
          Vorige pagina
        </Link>
      )}
      <span>
        Pagina {pagina} van {paginas}
      </span>
      {pagina < paginas && (
        <Link naar={addressOf(filter, pagina + 1)} rel="next">
          Volgende pagina
        </Link>
      )}
    </nav>
  )
}

const KOPPEN = [
  'Initiatief',
  'Richting',
  'Wat kan nu',
  'Advies',
  'Open punten',
  'Zaak',
  'Ontvangen',
]

/** The cases; what is ticked on this page goes on the agenda. */
const Lijst: FC<WerkvoorraadProps> = ({ regels, aantal, visie }) => (
  <form method="get" action="/dossiers/agenda">
    <Tabel
      titel={`${aantal} ${aantal === 1 ? 'dossier' : 'dossiers'}`}
      koppen={[...KOPPEN, 'Op de agenda']}
      rijen={regels.map((regel) => [
        <span class="vt-naam">
          <Link naar={`/dossiers/${regel.id}`}>{regel.naam}</Link>
          {regel.nummer !== undefined && <span class="vt-nummer"> {regel.nummer}</span>}
        </span>,
        <RichtingKort richting={regel.richting} visie={visie} conclusie={regel.conclusie} />,
        wordStap(regel),
        visie.woorden[regel.conclusie],
        `${regel.onbekend + regel.teBeoordelen} (${regel.teBeoordelen} voor een oordeel)`,
        regel.antwoord ? IDEEANTWOORD_WOORDEN[regel.antwoord] : STAND_WOORDEN[regel.stand],
        formatDatum(regel.ontvangenOp),
        <input
          type="checkbox"
          name="dossier"
          value={regel.id}
          aria-label={`${regel.naam} op de agenda`}
          class="utrecht-checkbox utrecht-checkbox--html-input"
        />,
      ])}
    />
    {regels.length > 0 && (
      <p class="vt-knoppen">
        <Knop tweede>Maak een agenda van wat is aangevinkt</Knop>
      </p>
    )}
  </form>
)

/** The worklist: what can be decided now stands on top. */
export const Werkvoorraad: FC<WerkvoorraadProps> = (props) => {
  const { aantal, filter, visie, fout } = props
  return (
    <>
      <Kop1>Werkvoorraad</Kop1>
      <Alinea>
        Bovenaan staat wat u nu kunt beslissen, daarna wat op de intaketafel kan, en dan wat op een
        antwoord wacht. Binnen elke groep staan de zaken met de minste open punten voorop. U kunt
        ook op richting ordenen.{' '}
        <Link naar="#lijst" class="vt-naar-lijst">
          Direct naar de lijst
        </Link>
      </Alinea>
      <p class="vt-knoppen">
        <Knop naar="/dossiers/nieuw">Nieuwe zaak</Knop>
      </p>
      <Filters filter={filter} visie={visie} />
      <div id="lijst" tabindex={-1}>
        <Lijst {...props} />
        {aantal === 0 && Object.keys(filter).length > 0 && (
          <Alinea>
            Geen dossier past bij deze keuze. <Link naar="/dossiers">Toon alle dossiers</Link>
          </Alinea>
        )}
      </div>
      <Bladeren {...props} />
      {props.metVoorbeelden && aantal === 0 && Object.keys(filter).length === 0 && (
        <LaadVoorbeelden />
      )}
      <Linkregel naar="/dossiers/collega">Een collega aanmelden</Linkregel>
      <Kop2>Van zelftoets naar dossier</Kop2>
      <form method="post" action="/dossiers" class="vt-smal">
        <Regelveld
          naam="link"
          label="Link van de zelftoets"
          hulp="De initiatiefnemer heeft deze link bewaard. Zijn antwoorden blijven wat ze zijn."
          fouten={fout ? [{ veld: 'link', melding: fout }] : []}
        />
        <div class="utrecht-form-field">
          <label for="dossiernaam" class="utrecht-form-label">
            Naam van het dossier
          </label>
          <input
            id="dossiernaam"
            name="naam"
            required
            maxlength={200}
            autocomplete="off"
            class="utrecht-textbox utrecht-textbox--html-input"
          />
        </div>
        <Knop>Maak een dossier</Knop>
      </form>
    </>
  )
}
