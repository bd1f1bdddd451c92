import type { FC } from 'hono/jsx'
import { Knop } from '../../onderdelen/knop.tsx'
import { Alinea, Inleiding, Kop1, Kop2 } from '../../onderdelen/tekst.tsx'
import { Tekstveld } from '../../onderdelen/tekstveld.tsx'
import { allOf, type Velden } from '../../shared/formulier.ts'
import type { Veldfout } from '../../shared/fouten.tsx'
import { Plekvelden } from '../kamer/plekvelden.tsx'

export interface NieuwProps {
  /** The id that the plan gets: a second click makes no second plan. */
  readonly id: string
  readonly velden: Velden
  readonly fouten: readonly Veldfout[]
  readonly voorbeelden: readonly { readonly id: string; readonly naam: string }[]
}

/** A new plan: drawn, from a file, or a shipped example. */
export const NieuwPlan: FC<NieuwProps> = ({ id, velden, fouten, voorbeelden }) => (
  <>
    <Kop1>Nieuwe gebiedsontwikkeling</Kop1>
    <Inleiding>
      Geef het plan een naam en wijs ten minste één deel aan. De gegevens per deel vult u daarna in.
    </Inleiding>
    <form
      method="post"
      action="/ontwikkelingen/nieuw"
      enctype="multipart/form-data"
      class="vt-smal"
      novalidate
    >
      <input type="hidden" name="id" value={id} />
      <Tekstveld
        naam="naam"
        label="Naam van het plan"
        waarde={allOf(velden, 'naam')[0] ?? ''}
        hulp="Noem geen personen: anderen in de organisatie zien deze naam."
        fout={fouten.find(({ veld }) => veld === 'naam')?.melding}
      />
      <Plekvelden
        velden={velden}
        fouten={fouten}
        bestandHulp="GeoJSON met één vorm per deel, in graden of in Rijksdriehoek. Wij lezen de eigenschappen naam en fase, en elk gegeven met een naam uit de feitencatalogus; de rest niet. Of een plan zoals de API het leest. Ten hoogste 1 MB."
      />
      <div class="vt-knoppen">
        <Knop>Maak het plan</Knop>
        <Knop naar="/ontwikkelingen" tweede>
          Terug
        </Knop>
      </div>
    </form>
    {voorbeelden.length > 0 && (
      <>
        <Kop2>Of begin met een voorbeeld</Kop2>
        <Alinea>Deze plannen zijn verzonnen. U krijgt een eigen exemplaar.</Alinea>
        <ul class="vt-lijst-kaal">
          {voorbeelden.map((voorbeeld) => (
            <li>
              <form method="post" action={`/ontwikkelingen/voorbeelden/${voorbeeld.id}`}>
                <input type="hidden" name="id" value={id} />
                <Knop tweede>{voorbeeld.naam}</Knop>
              </form>
            </li>
          ))}
        </ul>
      </>
    )}
  </>
)
