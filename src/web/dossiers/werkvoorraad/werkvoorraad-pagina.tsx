import type { FC } from 'hono/jsx'
import type { Keuze } from '../../../app/ports/lijst/lijsttaken.ts'
import {
  BIJNA_DAGEN,
  BIJNA_OM,
  type Filter,
  writeFilter,
} from '../../../app/werkvoorraad/filter.ts'
import type { Voorraad } from '../../../app/werkvoorraad/werkvoorraad.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { formatAantal, joinEn } from '../../../domain/tekst.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Link, Linkregel } from '../../onderdelen/link.tsx'
import { Alinea, Kop1, Kop2, Melding } from '../../onderdelen/tekst.tsx'
import { Regelveld } from '../../onderdelen/velden.tsx'
import { Keuzes } from './keuzes.tsx'
import { Selectiebalk } from './selectie.tsx'
import { LaadVoorbeelden } from './voorbeelden.tsx'
import { Werklijst } from './werklijst.tsx'
import { Filters } from './werkvoorraad-filters.tsx'
import { VAN_WOORDEN } from './werkvoorraad-woorden.ts'

export interface WerkvoorraadProps extends Voorraad {
  /** Whether who looks may see who sent a case in. */
  readonly zietInzender: boolean
  readonly filter: Filter
  readonly boek: Regelboek
  /** ISO date. */
  readonly vandaag: string
  /** Who is signed in. */
  readonly ik: string
  readonly keuzes: readonly Keuze[]
  /** Case -> ISO 8601 day since when a specialist is late. */
  readonly overTijd: ReadonlyMap<string, string>
  /** Whether there are examples to fill an empty worklist with. */
  readonly metVoorbeelden: boolean
  /** What is wrong with the link of a self-check that was given. */
  readonly fout?: string
}

const addressOf = (filter: Filter, pagina: number): string => {
  const delen = writeFilter(filter)
  delen.set('pagina', String(pagina))
  return `/dossiers?${delen}`
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

/** Whose cases are listed. */
const VanWie: FC<{ readonly filter: Filter }> = ({ filter: { van = '', ...rest } }) => (
  <nav aria-label="Van wie" class="vt-deelpaginas">
    <ul>
      {VAN_WOORDEN.map(([wie, woorden]) => (
        <li>
          <a
            href={`/dossiers?${writeFilter({ ...rest, ...(wie !== '' && { van: wie }) })}`}
            {...(wie === van && { 'aria-current': 'true' as const })}
          >
            {woorden}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

/** The cases, and what can be done with those that are ticked. */
const Lijst: FC<WerkvoorraadProps> = ({ regels, aantal, filter, boek, vandaag, ik, overTijd }) => (
  <form method="post" action="/dossiers/taken">
    <Werklijst
      titel={`${aantal} ${aantal === 1 ? 'dossier' : 'dossiers'}`}
      regels={regels}
      filter={filter}
      visie={boek.visie}
      vandaag={vandaag}
      overTijd={overTijd}
    />
    {regels.length > 0 && <Selectiebalk filter={filter} aantal={aantal} ik={ik} />}
  </form>
)

/** How many terms are nearly over, as a choice of the list. */
const BijnaOm: FC<Pick<WerkvoorraadProps, 'bijnaOm' | 'filter'>> = ({ bijnaOm, filter }) => {
  const { termijn, van } = filter
  const wiens = van === undefined ? {} : { van }
  if (termijn === BIJNA_OM) {
    return (
      <Alinea>
        Hier staat alleen wat binnen {BIJNA_DAGEN} dagen klaar moet zijn, of te laat is.{' '}
        <Link naar={`/dossiers?${writeFilter(wiens)}`}>Toon alles wat te doen is</Link>
      </Alinea>
    )
  }
  return (
    <Alinea>
      {bijnaOm === 0 ? (
        `Geen termijn loopt binnen ${BIJNA_DAGEN} dagen af.`
      ) : (
        <Link
          naar={`/dossiers?${writeFilter({ ...wiens, termijn: BIJNA_OM, volgorde: 'termijn' })}`}
        >
          Termijn bijna om of voorbij: {formatAantal(bijnaOm, 'zaak', 'zaken')}
        </Link>
      )}
    </Alinea>
  )
}

/** That a street was searched for, and how wide. */
const Straten: FC<Pick<WerkvoorraadProps, 'straten'>> = ({ straten }) =>
  straten.length === 0 ? null : (
    <Alinea>
      Een zaak onthoudt haar plek en geen adres. Daarom staat hier ook wat binnen{' '}
      {joinEn([...new Set(straten.map(({ straal }) => `${straal} meter`))])} ligt van het midden van{' '}
      {joinEn(straten.map(({ naam, omschrijving }) => `${naam} (${omschrijving})`))}.
    </Alinea>
  )

/** That what is finished is not among them. */
const Afgerond: FC<Pick<WerkvoorraadProps, 'afgerond' | 'filter'>> = ({ afgerond, filter }) =>
  afgerond === 0 ? null : (
    <Alinea>
      {afgerond === 1
        ? 'Er past ook 1 afgeronde zaak'
        : `Er passen ook ${afgerond} afgeronde zaken`}{' '}
      bij deze keuze.{' '}
      <Link naar={`/dossiers?${writeFilter({ ...filter, stap: 'klaar' })}`}>
        Toon wat is afgerond
      </Link>
    </Alinea>
  )

/** The worklist: what is new stands on top, then what can be decided now. */
export const Werkvoorraad: FC<WerkvoorraadProps> = (props) => {
  const { aantal, filter, boek, fout, verouderd } = props
  return (
    <>
      <Kop1>Werkvoorraad</Kop1>
      <Alinea>
        Bovenaan staat waar iets bij kwam, daarna wat u nu kunt beslissen en waarin u is gevraagd
        mee te lezen, dan wat u kunt afronden, dan wat het bestuur moet afwegen (op de intaketafel),
        dan wat op uw oordeel of een gegeven wacht, en dan wat al is gevraagd; steeds met de minste
        open vragen voorop, ook die het advies niet meer veranderen. Klik op een kop voor een andere
        volgorde.{' '}
        <Link naar="#zaken" class="vt-naar-lijst">
          Direct naar de lijst
        </Link>
      </Alinea>
      {verouderd && (
        <Melding soort="warning">
          <Alinea>
            De database kan nu niets bewaren. Wat het laatst is vastgelegd, staat daarom nog niet in
            deze lijst; in de zaken zelf wel.
          </Alinea>
        </Melding>
      )}
      <p class="vt-knoppen">
        <Knop naar="/dossiers/nieuw">Nieuwe zaak</Knop>
      </p>
      <VanWie filter={filter} />
      <BijnaOm bijnaOm={props.bijnaOm} filter={filter} />
      <Filters filter={filter} boek={boek} zietInzender={props.zietInzender} />
      <Keuzes keuzes={props.keuzes} filter={filter} />
      <Linkregel naar={`/dossiers/kaart?${writeFilter(filter)}`}>
        Toon deze zaken op de kaart
      </Linkregel>
      <Straten straten={props.straten} />
      <div id="lijst" tabindex={-1}>
        <Lijst {...props} />
        {aantal === 0 && Object.keys(filter).length > 0 && (
          <Alinea>
            Geen dossier past bij deze keuze. <Link naar="/dossiers">Toon alle dossiers</Link>
          </Alinea>
        )}
        <Afgerond {...props} />
      </div>
      <Bladeren {...props} />
      {props.metVoorbeelden &&
        aantal + props.afgerond === 0 &&
        Object.keys(filter).length === 0 && <LaadVoorbeelden />}
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
