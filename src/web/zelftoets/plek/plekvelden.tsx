import type { FC } from 'hono/jsx'
import { GEBIEDEN_LAAG, Kaart } from '../../onderdelen/kaart.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea } from '../../onderdelen/tekst.tsx'
import { allOf, type Velden } from '../../shared/formulier.ts'
import { Melding } from './veldmelding.tsx'

interface Props {
  readonly velden: Velden
  readonly fout: string | undefined
}

const Verborgen: FC<{ readonly naam: string; readonly velden: Velden }> = ({ naam, velden }) => (
  <input type="hidden" name={naam} id={naam} value={allOf(velden, naam)[0] ?? ''} />
)

const stijlOf = (fout: string | undefined) => (fout ? 'vt-veld vt-veld--fout' : 'vt-veld')

/** The place that was chosen from a search; whoever draws something, means that. */
const Gekozen: FC<Props> = ({ velden, fout }) => (
  <div class={stijlOf(fout)} id="plek" tabindex={-1}>
    <p class="utrecht-form-label">Uw plek: {allOf(velden, 'gekozen')[0]}</p>
    <p class="vt-hulp">
      {allOf(velden, 'gekozenUitleg')[0]} Is uw plan groter of kleiner? Teken het dan op de kaart.
    </p>
    <Melding id="plek-fout" tekst={fout} />
    <Alinea>
      <Link naar="/zelftoets">Kies een andere plek</Link>
    </Alinea>
    <Verborgen naam="gekozen" velden={velden} />
    <Verborgen naam="gekozenUitleg" velden={velden} />
  </div>
)

const Getallen: FC<Props> = ({ velden, fout }) => (
  <div class={stijlOf(fout)}>
    <label for="plek" class="utrecht-form-label">
      Waar is uw plan?
    </label>
    <p class="vt-hulp" id="plek-hulp">
      Vul twee getallen in. Klik in een kaart op de plek en neem de getallen over. Bijvoorbeeld
      52.99 6.56 of 233300 556150. Hebt u een tekening als bestand? Kies dan hieronder een bestand.
    </p>
    <Melding id="plek-fout" tekst={fout} />
    <input
      id="plek"
      name="plek"
      class="utrecht-textbox utrecht-textbox--html-input"
      autocomplete="off"
      value={allOf(velden, 'plek')[0] ?? ''}
      aria-describedby={fout ? 'plek-hulp plek-fout' : 'plek-hulp'}
      {...(fout && { 'aria-invalid': 'true' })}
    />
  </div>
)

const Bestand: FC = () => (
  <div class="vt-veld">
    <label for="bestand" class="utrecht-form-label">
      Of kies een bestand met uw tekening (GeoJSON)
    </label>
    <p class="vt-hulp" id="bestand-hulp">
      Met lengte en breedte in graden, en niet groter dan 1 MB.
    </p>
    <div>
      <input
        id="bestand"
        name="bestand"
        type="file"
        accept=".json,.geojson"
        aria-describedby="bestand-hulp"
      />
    </div>
  </div>
)

/** Every way to say where: chosen, as two numbers, drawn, or in a file. */
export const Plekvelden: FC<Props> = ({ velden, fout }) => {
  const gekozen = allOf(velden, 'gekozen').length > 0
  return (
    <>
      {gekozen ? <Gekozen velden={velden} fout={fout} /> : <Getallen velden={velden} fout={fout} />}
      <Kaart lagen={[GEBIEDEN_LAAG]} teken={{ veld: 'tekening' }}>
        <a class="nl-skip-link" href="#na-kaart">
          Sla de kaart over
        </a>
        <p class="vt-hulp">
          {gekozen ? 'Hier ligt uw plek.' : 'Of wijs de plek aan op de kaart.'} De kaart mag u
          overslaan.
        </p>
      </Kaart>
      <noscript>
        <p class="vt-hulp">
          Tekenen op een kaart kan alleen als JavaScript aan staat. U kunt ook zonder kaart verder.
        </p>
      </noscript>
      <div id="na-kaart" tabindex={-1}>
        <Verborgen naam="tekening" velden={velden} />
        {!gekozen && <Bestand />}
      </div>
    </>
  )
}
