import type { FC } from 'hono/jsx'
import type { EigenConcept } from '../../../app/afronden/concept.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Alinea, Melding } from '../../onderdelen/tekst.tsx'
import { formatTijdstip } from '../../shared/woorden.ts'

/** Id of the form that is kept, for the buttons outside it. */
export const SLOTFORMULIER = 'slot'

const DAARNA =
  ' Daarna is er in deze zaak iets vastgelegd: lees of wat u schreef nog klopt, en of de vakjes nog goed staan.'
const OPNIEUW =
  ' Daarna is er in deze zaak iets vastgelegd, en is het plan opnieuw beoordeeld. Motivering en brief zijn daarom opnieuw gemaakt; uw vorige motivering staat eronder. Lees of uw toelichting en de vakjes nog kloppen.'

/** That what stands below was written before, and is signed by nobody yet. */
export const ConceptMelding: FC<{
  readonly concept: EigenConcept
  /** The plan was assessed again since. */
  readonly isOud: boolean
}> = ({ concept: { op, gewijzigd }, isOud }) => (
  <Melding soort={gewijzigd ? 'warning' : 'info'}>
    <Alinea>
      Uw concept van {formatTijdstip(op)} staat hieronder. Alleen u ziet het; er is nog niets
      vastgelegd.
      {gewijzigd && (isOud ? OPNIEUW : DAARNA)}
    </Alinea>
    <div class="vt-knoppen">
      <Knop tweede form={SLOTFORMULIER} name="doe" value="weg">
        Gooi het concept weg
      </Knop>
    </div>
  </Melding>
)

/** Keeps the form as it is; the script fills in that it did so by itself. */
export const Bewaarknop: FC = () => (
  <Knop tweede name="doe" value="bewaar">
    Bewaar als concept
  </Knop>
)

/** What the script says of keeping, also read aloud; empty until then. */
export const Bewaarstand: FC = () => (
  <>
    <p class="nl-paragraph vt-hulp" role="status" data-bewaard></p>
    <noscript>
      <Alinea>
        De tabbladen hierboven bewaren wat u schreef. Gaat u langs een andere link weg, of
        beantwoordt u een oordeel, kies dan eerst “Bewaar als concept”.
      </Alinea>
    </noscript>
  </>
)
