import type { FC } from 'hono/jsx'
import type { Inzending } from '../../../app/ports/dossiers.ts'
import { formatDatum } from '../../../app/woorden/codes.ts'
import { Alinea, Melding } from '../../onderdelen/tekst.tsx'

/** What is added or changed after sending stays here: that is said before somebody does it. */
export const NaVersturen: FC<{ readonly inzending: Inzending }> = ({
  inzending: { nummer, ontvangenOp },
}) => (
  <Melding soort="warning">
    <Alinea>
      U stuurde dit plan in op {formatDatum(ontvangenOp)}, onder nummer{' '}
      <strong class="vt-nummer">{nummer}</strong>. Wat u hier nu nog toevoegt of verandert, ziet de
      gemeente niet. Moet zij het weten? Voeg het dan toe op uw statuspagina, met de link die u bij
      het versturen kreeg. Of bel of mail haar en noem uw nummer.
    </Alinea>
  </Melding>
)
