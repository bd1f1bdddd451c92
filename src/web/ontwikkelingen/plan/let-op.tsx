import type { FC } from 'hono/jsx'
import type { OntwikkelingMetBewijs } from '../../../app/ontwikkeling/antwoord.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { Lijst, Melding } from '../../onderdelen/tekst.tsx'
import { Verborgen } from '../../onderdelen/velden.tsx'

type Punt = OntwikkelingMetBewijs['aandachtspunten'][number]

/** A stored case that seems to be this plan counts as another one, until somebody says that it is the same. */
const Zelfde: FC<{ readonly plan: string; readonly beoordelingen: readonly string[] }> = ({
  plan,
  beoordelingen,
}) => (
  <>
    Er {beoordelingen.length === 1 ? 'is een dossier' : 'zijn dossiers'} met dezelfde naam en plek
    als dit plan. Dat telt nu mee als ander plan, dus misschien dubbel.
    <Lijst
      class="vt-lijst-kaal"
      delen={beoordelingen.map((id, i) => (
        <form method="post" action={`/ontwikkelingen/${plan}/zelfde`} class="vt-knoppen">
          <Verborgen naam="beoordeling" waarde={id} />
          <Link naar={`/dossiers/${id}`}>Bekijk dossier {i + 1}</Link>
          <Knop tweede>Dossier {i + 1} is dit plan: tel het niet mee</Knop>
        </form>
      ))}
    />
  </>
)

/** What a reader of the advice on the whole should know. */
export const LetOp: FC<{ readonly plan: string; readonly punten: readonly Punt[] }> = ({
  plan,
  punten,
}) =>
  punten.length === 0 ? null : (
    <Melding soort="warning">
      <h2 class="nl-heading nl-heading--level-3">Let op</h2>
      <Lijst
        delen={punten.map(({ code, beoordelingen = [], tekst }) =>
          code === 'zelfde_plan_telt_mee' ? (
            <Zelfde plan={plan} beoordelingen={beoordelingen} />
          ) : (
            tekst
          ),
        )}
      />
    </Melding>
  )
