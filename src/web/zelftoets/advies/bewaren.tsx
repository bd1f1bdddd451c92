import type { FC } from 'hono/jsx'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea, Kop2 } from '../../onderdelen/tekst.tsx'

/** The link with which one comes back, and until when it works. */
export const Bewaren: FC<{
  readonly pad: string
  readonly link: string
  readonly bewaardTot: string
}> = ({ pad, link, bewaardTot }) => (
  <>
    <Kop2>Bewaren en delen</Kop2>
    <Alinea>
      Wilt u later verder? Bewaar dan deze link. Open hem weer in uw browser en u gaat verder waar u
      was. Wie de link heeft, kan uw antwoorden zien en wijzigen.
    </Alinea>
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="link">
        Uw link
      </label>
      <p class="utrecht-form-field-description" id="link-hulp">
        Bewaard tot en met {bewaardTot}. Verandert u een antwoord? Dan begint die tijd opnieuw.
      </p>
      <input
        class="utrecht-textbox utrecht-textbox--html-input vt-code"
        id="link"
        readonly
        value={link}
        aria-describedby="link-hulp"
      />
    </div>
    <ul class="vt-niet-afdrukken">
      <li>
        <Link naar={`${pad}/rapport`}>Rapport om te bewaren of af te drukken</Link>
      </li>
      <li>
        <Link naar={`${pad}/rapport.pdf`}>Rapport (PDF)</Link>
      </li>
    </ul>
  </>
)
