import type { FC } from 'hono/jsx'
import type { Begrippen } from '../../../domain/model/begrippen.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Alinea, Inleiding, Kop1 } from '../../onderdelen/tekst.tsx'
import { Verborgen } from '../../onderdelen/velden.tsx'
import { findFout, Keuzerand, Optie } from '../../onderdelen/veldrand.tsx'
import type { Velden } from '../../shared/formulier.ts'
import { allOf } from '../../shared/formulier.ts'
import type { Veldfout } from '../../shared/fouten.tsx'
import { Plekvelden } from './plekvelden.tsx'
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
  const plekFout = findFout(fouten, 'plek')
  const adresFout = findFout(fouten, 'adres')
  const gekozenPlek = allOf(velden, 'gekozen').length > 0
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
        <Verborgen naam="sleutel" waarde={sleutel} />
        <Plekvelden velden={velden} fout={plekFout} />
        <Keuzerand
          naam="activiteiten"
          label="Wat wilt u doen?"
          hulp="Kies alles wat bij uw plan hoort."
          fout={findFout(fouten, 'activiteiten')}
        >
          {byGroep(begrippen).map(({ label, leden }) =>
            leden.length === 0 ? null : (
              <details open={leden.some(([id]) => gekozen.includes(id))}>
                <summary>{label}</summary>
                {leden.map(([id, activiteit]) => (
                  <Optie
                    naam="activiteiten"
                    waarde={id}
                    soort="checkbox"
                    aan={gekozen.includes(id)}
                  >
                    {activiteit.label}
                    {activiteit.uitleg && <span class="vt-hulp"> {activiteit.uitleg}</span>}
                  </Optie>
                ))}
              </details>
            ),
          )}
        </Keuzerand>
        <div class="vt-knoppen">
          <Knop>Verder</Knop>
        </div>
      </form>
    </>
  )
}
