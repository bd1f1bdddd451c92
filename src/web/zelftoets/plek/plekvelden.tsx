import type { FC } from 'hono/jsx'
import { GEBIEDEN_LAAG, Kaart } from '../../onderdelen/kaart.tsx'
import { Linkregel } from '../../onderdelen/link.tsx'
import { Bestandsveld, Regelveld, Verborgen } from '../../onderdelen/velden.tsx'
import { styleOfVeld, Veldhulp } from '../../onderdelen/veldrand.tsx'
import { allOf, type Velden } from '../../shared/formulier.ts'

interface Props {
  /** Address at which another place is chosen. */
  readonly anders: string
  readonly velden: Velden
  readonly fout: string | undefined
}

/** The place that was chosen from a search; whoever draws something, means that. */
const Gekozen: FC<Props> = ({ velden, fout, anders }) => (
  <div class={styleOfVeld(fout)} id="plek" tabindex={-1}>
    <p class="utrecht-form-label">Uw plek: {allOf(velden, 'gekozen')[0]}</p>
    <Veldhulp
      naam="plek"
      hulp={`${allOf(velden, 'gekozenUitleg')[0] ?? ''} Is uw plan groter of kleiner? Teken het dan op de kaart.`}
      fout={fout}
    />
    <Linkregel naar={anders}>Kies een andere plek</Linkregel>
    <Verborgen naam="gekozen" waarde={allOf(velden, 'gekozen')[0] ?? ''} />
    <Verborgen naam="gekozenUitleg" waarde={allOf(velden, 'gekozenUitleg')[0] ?? ''} />
  </div>
)

const Getallen: FC<Omit<Props, 'anders'>> = ({ velden, fout }) => (
  <Regelveld
    naam="plek"
    label="Waar is uw plan?"
    hulp="Vul twee getallen in. Klik in een kaart op de plek en neem de getallen over. Bijvoorbeeld 52.99 6.56 of 233300 556150. Hebt u een tekening als bestand? Kies dan hieronder een bestand."
    velden={velden}
    fouten={fout ? [{ veld: 'plek', melding: fout }] : []}
  />
)

/** Every way to say where: chosen, as two numbers, drawn, or in a file. */
export const Plekvelden: FC<Props> = ({ velden, fout, anders }) => {
  const gekozen = allOf(velden, 'gekozen').length > 0
  return (
    <>
      {gekozen ? (
        <Gekozen velden={velden} fout={fout} anders={anders} />
      ) : (
        <Getallen velden={velden} fout={fout} />
      )}
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
        <Verborgen naam="tekening" id="tekening" waarde={allOf(velden, 'tekening')[0] ?? ''} />
        {!gekozen && (
          <Bestandsveld
            label="Of kies een bestand met uw tekening (GeoJSON)"
            hulp="Met lengte en breedte in graden, en niet groter dan 1 MB."
            accept=".json,.geojson"
          />
        )}
      </div>
    </>
  )
}
