import type { FC } from 'hono/jsx'
import type { Verstuurd } from '../../../app/inzenden/verstuurd.ts'
import { formatDatum } from '../../../app/woorden/codes.ts'
import { Alinea, Kop2, Melding } from '../../onderdelen/tekst.tsx'

/** In place of the button that sends: that it was sent, and how to tell what changed since. */
export const AlGestuurd: FC<{ readonly verstuurd: Verstuurd }> = ({
  verstuurd: { inzending, gewijzigd },
}) => (
  <section aria-labelledby="verstuurd">
    <Kop2 id="verstuurd">Verstuurd naar de gemeente</Kop2>
    <Alinea>
      De gemeente ontving uw plan op {formatDatum(inzending.ontvangenOp)} onder nummer{' '}
      <strong class="vt-nummer">{inzending.nummer}</strong>.
    </Alinea>
    <Alinea>
      Hoe het ervoor staat, ziet u met de statuslink die u bij het versturen kreeg. Bent u hem
      kwijt? Vraag de gemeente om een nieuwe en noem uw nummer.
    </Alinea>
    {gewijzigd && (
      <Melding soort="warning">
        <Alinea>
          U hebt uw plan daarna gewijzigd. Dat ziet de gemeente niet. Zeg het haar op uw
          statuspagina, of bel of mail haar en noem uw nummer.
        </Alinea>
      </Melding>
    )}
  </section>
)
