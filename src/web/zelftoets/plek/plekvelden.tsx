import type { FC } from 'hono/jsx'
import { sayCirkelgebieden } from '../../../app/plekken/cirkelgebieden.ts'
import type { BekendePlek, Plekkenlijst } from '../../../app/ports/zoeken.ts'
import { GEBIEDEN_LAAG, Kaart } from '../../onderdelen/kaart.tsx'
import { Linkregel } from '../../onderdelen/link.tsx'
import { Melding } from '../../onderdelen/tekst.tsx'
import { Bestandsveld, Regelveld, Verborgen } from '../../onderdelen/velden.tsx'
import { styleOfVeld, Veldhulp } from '../../onderdelen/veldrand.tsx'
import { allOf, type Velden } from '../../shared/formulier.ts'
import { Kaartbronnen, OP_KAART } from './wijs-aan.tsx'
import { ZOEKFORMULIER } from './zoekplek.tsx'

interface Props {
  /** Address at which another place is chosen. */
  readonly anders: string
  readonly velden: Velden
  readonly fout: string | undefined
  readonly lijst?: Plekkenlijst | undefined
  /** Somewhere round here. */
  readonly rond?: BekendePlek | undefined
  /** In which areas that may be; absent: nothing is said of it. */
  readonly cirkelgebieden?: readonly string[]
  /** Where the two numbers that were filled in lie. */
  readonly waar?: string | undefined
  /** The page has no form of its own to search with. */
  readonly zonderZoeken?: boolean
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

const Getallen: FC<Pick<Props, 'velden' | 'fout' | 'zonderZoeken'>> = ({
  velden,
  fout,
  zonderZoeken,
}) => (
  <Regelveld
    naam="plek"
    label={zonderZoeken ? 'Of wijs de plek zelf aan' : 'Waar is uw plan?'}
    hulp="Wijs de plek aan op de kaart. Of vul twee getallen in, bijvoorbeeld 52.99 6.56 of 233300 556150, of plak een link van een kaart. Hebt u een tekening als bestand? Kies dan hieronder een bestand."
    velden={velden}
    fouten={fout ? [{ veld: 'plek', melding: fout }] : []}
  />
)

/** What a name is worth: it says where to look, and the place is still to be pointed out. */
const Rond: FC<{ readonly rond: BekendePlek; readonly gebieden: readonly string[] }> = ({
  rond: { id, naam, omschrijving, straal },
  gebieden,
}) => (
  <>
    <Melding soort="info">
      <p class="nl-paragraph">
        U zoekt bij {naam} ({omschrijving}). Dit ligt ergens in de cirkel van {straal} meter op de
        kaart. {sayCirkelgebieden(gebieden)} Wijs nu zelf de plek van uw plan aan. Het midden van de
        cirkel hoeft uw plek niet te zijn.
      </p>
    </Melding>
    <Verborgen naam="rond" waarde={id} />
  </>
)

/** Every way to say where: chosen, as two numbers, drawn, or in a file. */
export const Plekvelden: FC<Props> = (props) => {
  const { velden, fout, rond, waar, lijst, zonderZoeken, cirkelgebieden = [] } = props
  const gekozen = allOf(velden, 'gekozen').length > 0
  return (
    <>
      {rond && !gekozen && <Rond rond={rond} gebieden={cirkelgebieden} />}
      <div class="vt-plekvelden">
        <div>
          {gekozen ? (
            <Gekozen {...props} />
          ) : (
            <>
              <Getallen {...{ velden, fout }} {...(zonderZoeken && { zonderZoeken })} />
              <Bestandsveld
                label="Of kies een bestand met uw tekening (GeoJSON)"
                hulp="In graden (WGS 84) of in Rijksdriehoek, en niet groter dan 1 MB."
                accept=".json,.geojson"
              />
            </>
          )}
          {waar && !gekozen && (
            <p class="nl-paragraph">
              Deze plek ligt {waar}. Klopt dat niet? Wijs haar dan opnieuw aan.
            </p>
          )}
        </div>
        <div>
          <Kaart
            lagen={lijst ? [] : [GEBIEDEN_LAAG]}
            id={OP_KAART}
            teken={{ veld: 'tekening', ...(!gekozen && { getallen: 'plek' }) }}
            {...(!zonderZoeken && { zoek: ZOEKFORMULIER })}
            {...(rond && { rond: { naam: rond.naam, midden: rond.midden, straal: rond.straal } })}
          >
            <a class="nl-skip-link" href="#na-kaart">
              Sla de kaart over
            </a>
            <p class="vt-hulp">
              {gekozen
                ? 'Hier ligt uw plek. Klopt het? Dan hoeft u hier niets te doen.'
                : 'Klik op de plek van uw plan, of teken haar. Lukt dat niet? Vul dan twee getallen in, of kies een bestand.'}
            </p>
          </Kaart>
          {lijst && <Kaartbronnen lijst={lijst} />}
        </div>
        <div id="na-kaart" tabindex={-1}>
          <noscript>
            <p class="vt-hulp">
              Tekenen op een kaart kan alleen als JavaScript aan staat. U kunt ook zonder kaart
              verder.
            </p>
          </noscript>
          <Verborgen naam="tekening" id="tekening" waarde={allOf(velden, 'tekening')[0] ?? ''} />
        </div>
      </div>
    </>
  )
}
