import type { FC } from 'hono/jsx'
import type { Begrippen } from '../../domain/begrippen.ts'
import type { Velden } from '../formulier.ts'
import { allOf } from '../formulier.ts'
import { Fouten, type Veldfout } from '../onderdelen/fouten.tsx'
import { GEBIEDEN_LAAG, Kaart } from '../onderdelen/kaart.tsx'
import { Alinea, Inleiding, Kop1 } from '../onderdelen/tekst.tsx'

export interface BeginProps {
  readonly begrippen: Begrippen
  readonly velden: Velden
  readonly fouten: readonly Veldfout[]
  readonly bewaardagen: number
}

type Activiteit = Begrippen['activiteiten'][string]

const byGroep = ({ activiteiten, activiteitengroepen }: Begrippen) =>
  Object.entries(activiteitengroepen).map(([groep, { label }]) => ({
    label,
    leden: Object.entries(activiteiten).filter(
      ([, activiteit]: [string, Activiteit]) => activiteit.groep === groep,
    ),
  }))

const foutAt = (fouten: readonly Veldfout[], veld: string) =>
  fouten.find((fout) => fout.veld === veld)?.melding

const Melding: FC<{ readonly id: string; readonly tekst: string | undefined }> = ({ id, tekst }) =>
  tekst === undefined ? (
    ''
  ) : (
    <p class="vt-fout" id={id}>
      Fout: {tekst}
    </p>
  )

/** Where and what: the two things without which nothing can be said. */
export const ZelftoetsBegin: FC<BeginProps> = ({ begrippen, velden, fouten, bewaardagen }) => {
  const gekozen = allOf(velden, 'activiteiten')
  const plekFout = foutAt(fouten, 'plek')
  const watFout = foutAt(fouten, 'activiteiten')
  return (
    <>
      <Fouten fouten={fouten} />
      <Kop1>Zelftoets: past mijn plan bij de visie?</Kop1>
      <Inleiding>
        Wij stellen u alleen vragen die het advies nog kunnen veranderen. Dat zijn er hooguit
        twaalf, en voor een klein plan hooguit vijf. Weet u iets niet? Dan kunt u dat altijd zeggen.
      </Inleiding>
      <Alinea>
        Wij vragen geen naam, adres of e-mail. U krijgt een eigen link. Daarmee kunt u later verder,
        tot {bewaardagen} dagen na uw laatste antwoord. Daarna gooien wij alles weg.
      </Alinea>
      <form
        method="post"
        action="/zelftoets"
        enctype="multipart/form-data"
        class="vt-smal"
        novalidate
      >
        <div class={plekFout ? 'vt-veld vt-veld--fout' : 'vt-veld'}>
          <label for="plek" class="utrecht-form-label">
            Waar is uw plan?
          </label>
          <p class="vt-hulp" id="plek-hulp">
            Vul twee getallen in. Klik in een kaart op de plek en neem de getallen over.
            Bijvoorbeeld 52.99 6.56 of 233300 556150. Hebt u een tekening als bestand? Kies dan
            hieronder een bestand.
          </p>
          <Melding id="plek-fout" tekst={plekFout} />
          <input
            id="plek"
            name="plek"
            class="utrecht-textbox utrecht-textbox--html-input"
            autocomplete="off"
            value={allOf(velden, 'plek')[0] ?? ''}
            aria-describedby={plekFout ? 'plek-hulp plek-fout' : 'plek-hulp'}
            {...(plekFout && { 'aria-invalid': 'true' })}
          />
        </div>
        <Kaart lagen={[GEBIEDEN_LAAG]} teken={{ veld: 'tekening' }}>
          <p class="vt-hulp">Of wijs de plek aan op de kaart. De kaart mag u overslaan.</p>
        </Kaart>
        <input
          type="hidden"
          name="tekening"
          id="tekening"
          value={allOf(velden, 'tekening')[0] ?? ''}
        />
        <div class="vt-veld">
          <label for="bestand" class="utrecht-form-label">
            Of kies een bestand met uw tekening (GeoJSON)
          </label>
          <div>
            <input id="bestand" name="bestand" type="file" accept=".json,.geojson" />
          </div>
        </div>
        <fieldset
          class={watFout ? 'vt-veld vt-veld--fout' : 'vt-veld'}
          id="activiteiten"
          tabindex={-1}
        >
          <legend>Wat wilt u doen?</legend>
          <p class="vt-hulp">Kies alles wat bij uw plan hoort.</p>
          <Melding id="activiteiten-fout" tekst={watFout} />
          {byGroep(begrippen).map(({ label, leden }) =>
            leden.length === 0 ? (
              ''
            ) : (
              <details open={leden.some(([id]) => gekozen.includes(id))}>
                <summary>{label}</summary>
                {leden.map(([id, activiteit]) => (
                  <div class="vt-keuze">
                    <input
                      type="checkbox"
                      class="utrecht-checkbox utrecht-checkbox--html-input"
                      id={`activiteit-${id}`}
                      name="activiteiten"
                      value={id}
                      checked={gekozen.includes(id)}
                    />
                    <label for={`activiteit-${id}`}>
                      {activiteit.label}
                      {activiteit.uitleg ? <span class="vt-hulp"> {activiteit.uitleg}</span> : ''}
                    </label>
                  </div>
                ))}
              </details>
            ),
          )}
        </fieldset>
        <div class="vt-knoppen">
          <button type="submit" class="nl-button nl-button--primary">
            Verder
          </button>
        </div>
      </form>
    </>
  )
}
