import type { FC } from 'hono/jsx'
import type { Treffer } from '../../../app/ports/adressen.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea, Kop1 } from '../../onderdelen/tekst.tsx'

export interface ZoekProps {
  /** What was searched for. */
  readonly tekst: string
  readonly fout?: string
}

/** The field in which one searches; each search is a page of its own. */
export const ZoekFormulier: FC<ZoekProps> = ({ tekst, fout }) => (
  <form method="get" action="/zelftoets/plek" class="vt-smal" novalidate>
    <div class={fout ? 'vt-veld vt-veld--fout' : 'vt-veld'}>
      <label for="adres" class="utrecht-form-label">
        Zoek een adres of perceel
      </label>
      <p class="vt-hulp" id="adres-hulp">
        Bijvoorbeeld een straat met huisnummer, een postcode met huisnummer, of een perceel zoals
        Assen A 1234. Wij zoeken dit op bij PDOK van het Kadaster. Daar gaat alleen uw zoekvraag
        heen.
      </p>
      {fout && (
        <p class="vt-fout" id="adres-fout">
          Fout: {fout}
        </p>
      )}
      <input
        id="adres"
        name="adres"
        class="utrecht-textbox utrecht-textbox--html-input"
        autocomplete="off"
        maxlength={100}
        value={tekst}
        aria-describedby={fout ? 'adres-hulp adres-fout' : 'adres-hulp'}
        {...(fout && { 'aria-invalid': 'true' })}
      />
    </div>
    <div class="vt-knoppen">
      <Knop tweede>Zoek</Knop>
    </div>
  </form>
)

const SOORT: Readonly<Record<Treffer['soort'], string>> = { adres: 'adres', perceel: 'perceel' }

/** What was found, to choose from. */
export const Zoekresultaat: FC<ZoekProps & { readonly treffers: readonly Treffer[] }> = ({
  tekst,
  fout,
  treffers,
}) => {
  return (
    <>
      <Kop1>{treffers.length > 0 ? 'Welke plek bedoelt u?' : 'Zoek de plek van uw plan'}</Kop1>
      {treffers.length > 0 && (
        <>
          <Alinea>Kies de plek. Staat zij er niet bij? Zoek dan opnieuw.</Alinea>
          <ul>
            {treffers.map(({ id, naam, soort }) => (
              <li>
                <Link naar={`/zelftoets?gevonden=${encodeURIComponent(id)}`}>{naam}</Link> (
                {SOORT[soort]})
              </li>
            ))}
          </ul>
        </>
      )}
      <ZoekFormulier tekst={tekst} {...(fout && { fout })} />
      <Alinea>
        <Link naar="/zelftoets">Geef de plek op een andere manier</Link>
      </Alinea>
    </>
  )
}
