import type { FC } from 'hono/jsx'
import type { GeometrieRd } from '../../../domain/model/gebied.ts'
import { GEBIEDEN_LAAG, Kaart } from '../../onderdelen/kaart.tsx'
import { Alinea } from '../../onderdelen/tekst.tsx'

/** The plan among the areas; the same stands in the table of areas. */
export const Plankaart: FC<{ readonly naam: string; readonly plan: GeometrieRd }> = ({
  naam,
  plan,
}) => {
  const feature = { type: 'Feature', geometry: plan, properties: { naam } }
  const gegevens = { type: 'FeatureCollection', features: [feature] }
  return (
    <Kaart lagen={[GEBIEDEN_LAAG, { naam: 'Het plan', stijl: 'plan', gegevens }]}>
      <Alinea>
        Op de kaart is het plan groen en zijn de gebieden grijs omlijnd. Wat de kaart toont, staat
        ook in de tabel met gebieden.
      </Alinea>
    </Kaart>
  )
}
