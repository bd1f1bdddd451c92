import type { FC } from 'hono/jsx'
import type { Begrippen } from '../../../domain/model/begrippen.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Alinea, Inleiding, Kop1 } from '../../onderdelen/tekst.tsx'
import type { Velden } from '../../shared/formulier.ts'
import { allOf } from '../../shared/formulier.ts'
import type { Veldfout } from '../../shared/fouten.tsx'
import { Plekvelden } from './plekvelden.tsx'
import { foutAt, Melding } from './veldmelding.tsx'
import { ZoekFormulier } from './zoekplek.tsx'

export interface BeginProps {
  readonly begrippen: Begrippen
  readonly velden: Velden
  readonly fouten: readonly Veldfout[]
  readonly bewaardagen: number
  /** A new key for what this form begins. */
  readonly sleutel: string
  /** Whether addresses and parcels can be looked up. */
  readonly zoeken: boolean
}

type Activiteit = Begrippen['activiteiten'][string]

const isKlein = ([, { klein }]: readonly [string, Activiteit]) => klein

/** Groups with their activities, first what is small: three quarters of all plans are. */
const byGroep = ({ activiteiten, activiteitengroepen }: Begrippen) =>
  Object.entries(activiteitengroepen)
    .map(([groep, { label }]) => ({
      label,
      leden: Object.entries(activiteiten).filter(
        ([, activiteit]: [string, Activiteit]) => activiteit.groep === groep,
      ),
    }))
    .toSorted((a, b) => Number(b.leden.some(isKlein)) - Number(a.leden.some(isKlein)))

/** Where and what: the two things without which nothing can be said. */
export const ZelftoetsBegin: FC<BeginProps> = ({
  begrippen,
  velden,
  fouten,
  bewaardagen,
  sleutel,
  zoeken,
}) => {
  const gekozen = allOf(velden, 'activiteiten')
  const plekFout = foutAt(fouten, 'plek')
  const adresFout = foutAt(fouten, 'adres')
  const gekozenPlek = allOf(velden, 'gekozen').length > 0
  const watFout = foutAt(fouten, 'activiteiten')
  return (
    <>
      <Kop1>Zelftoets: past mijn plan bij de visie?</Kop1>
      <Inleiding>
        Wij stellen u alleen vragen die het advies nog kunnen veranderen. Dat zijn er hooguit
        twaalf, en voor een klein plan hooguit vijf. Weet u iets niet? Dan kunt u dat altijd zeggen.
      </Inleiding>
      <Alinea>
        Wij vragen niet wie u bent. U krijgt een eigen link. Daarmee kunt u later verder, tot{' '}
        {bewaardagen} dagen na uw laatste antwoord. Daarna gooien wij alles weg.
      </Alinea>
      {zoeken && !gekozenPlek && (
        <ZoekFormulier tekst="" {...(adresFout !== undefined && { fout: adresFout })} />
      )}
      <form
        method="post"
        action="/zelftoets"
        enctype="multipart/form-data"
        class="vt-smal"
        novalidate
      >
        <input type="hidden" name="sleutel" value={sleutel} />
        <Plekvelden velden={velden} fout={plekFout} />
        <fieldset
          class={watFout ? 'vt-veld vt-veld--fout' : 'vt-veld'}
          id="activiteiten"
          tabindex={-1}
        >
          <legend>Wat wilt u doen?</legend>
          <p class="vt-hulp">Kies alles wat bij uw plan hoort.</p>
          <Melding id="activiteiten-fout" tekst={watFout} />
          {byGroep(begrippen).map(({ label, leden }) =>
            leden.length === 0 ? null : (
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
                      {activiteit.uitleg && <span class="vt-hulp"> {activiteit.uitleg}</span>}
                    </label>
                  </div>
                ))}
              </details>
            ),
          )}
        </fieldset>
        <div class="vt-knoppen">
          <Knop>Verder</Knop>
        </div>
      </form>
    </>
  )
}
