import type { FC } from 'hono/jsx'
import type { Dossierregel } from '../../app/ports.ts'
import { countOpen, type Filter, standOf } from '../../app/werkvoorraad.ts'
import { STANDEN } from '../../domain/besluit.ts'
import { CONCLUSIES, type Conclusie, NOG_NIET_TE_ZEGGEN } from '../../domain/visie.ts'
import { Tabel } from '../onderdelen/tabel.tsx'
import { Alinea, Kop1, Kop2 } from '../onderdelen/tekst.tsx'
import { formatDatum, STAND_WOORDEN } from '../woorden.ts'

export interface WerkvoorraadProps {
  readonly regels: readonly Dossierregel[]
  readonly aantal: number
  readonly filter: Filter
  readonly woorden: Readonly<Record<Conclusie, string>>
  /** What is wrong with the link of a self-check that was given. */
  readonly fout?: string
}

const Keuze: FC<{
  readonly naam: string
  readonly label: string
  readonly opties: readonly (readonly [string, string])[]
  readonly gekozen: string | undefined
}> = ({ naam, label, opties, gekozen }) => (
  <div>
    <label for={naam} class="utrecht-form-label">
      {label}
    </label>
    <div>
      <select id={naam} name={naam} class="utrecht-select utrecht-select--html-select">
        <option value="">alle</option>
        {opties.map(([waarde, tekst]) => (
          <option value={waarde} selected={waarde === gekozen}>
            {tekst}
          </option>
        ))}
      </select>
    </div>
  </div>
)

/** The worklist: what can be decided now stands on top. */
export const Werkvoorraad: FC<WerkvoorraadProps> = ({ regels, aantal, filter, woorden, fout }) => (
  <>
    <Kop1>Werkvoorraad</Kop1>
    <Alinea>
      Bovenaan staat wat nu te beslissen is: open zaken met een vaste conclusie en de minste open
      punten.
    </Alinea>
    <form method="get" action="/dossiers" class="vt-filters">
      <Keuze
        naam="stand"
        label="Stand"
        opties={STANDEN.map((stand) => [stand, STAND_WOORDEN[stand]])}
        gekozen={filter.stand}
      />
      <Keuze
        naam="conclusie"
        label="Advies"
        opties={([...CONCLUSIES, NOG_NIET_TE_ZEGGEN] as const).map((deel) => [deel, woorden[deel]])}
        gekozen={filter.conclusie}
      />
      <div>
        <label for="naam" class="utrecht-form-label">
          Naam bevat
        </label>
        <input
          id="naam"
          name="naam"
          value={filter.naam ?? ''}
          class="utrecht-textbox utrecht-textbox--html-input"
        />
      </div>
      <button type="submit" class="nl-button nl-button--secondary">
        Filter
      </button>
    </form>
    <Tabel
      titel={`${aantal} ${aantal === 1 ? 'dossier' : 'dossiers'}${aantal > regels.length ? `, de eerste ${regels.length}` : ''}`}
      koppen={['Initiatief', 'Advies', 'Open punten', 'Stand', 'Ontvangen']}
      rijen={regels.map((regel) => [
        <a class="nl-link" href={`/dossiers/${regel.id}`}>
          {regel.naam}
        </a>,
        woorden[regel.conclusie],
        String(countOpen(regel)),
        STAND_WOORDEN[standOf(regel)],
        formatDatum(regel.aangemaaktOp),
      ])}
    />
    <Kop2>Van zelftoets naar dossier</Kop2>
    <form method="post" action="/dossiers" class="vt-smal">
      <div class={fout ? 'vt-veld vt-veld--fout' : 'vt-veld'}>
        <label for="link" class="utrecht-form-label">
          Link van de zelftoets
        </label>
        <p class="vt-hulp" id="link-hulp">
          De initiatiefnemer heeft deze link bewaard. Zijn antwoorden blijven wat ze zijn.
        </p>
        {fout ? (
          <p class="vt-fout" id="link-fout">
            Fout: {fout}
          </p>
        ) : (
          ''
        )}
        <input
          id="link"
          name="link"
          autocomplete="off"
          class="utrecht-textbox utrecht-textbox--html-input"
          aria-describedby={fout ? 'link-hulp link-fout' : 'link-hulp'}
        />
      </div>
      <div class="vt-veld">
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
      <button type="submit" class="nl-button nl-button--primary">
        Maak een dossier
      </button>
    </form>
  </>
)
