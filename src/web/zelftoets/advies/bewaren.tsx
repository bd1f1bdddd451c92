import type { FC } from 'hono/jsx'
import { Link } from '../../onderdelen/link.tsx'
import { Kop2, Lijst } from '../../onderdelen/tekst.tsx'

/** The link with which one comes back, and until when it works; the report beside it. */
export const Bewaren: FC<{
  readonly pad: string
  readonly link: string
  readonly bewaardTot: string
}> = ({ pad, link, bewaardTot }) => (
  <>
    <Kop2>Bewaren</Kop2>
    <div class="utrecht-form-field vt-link">
      <label class="utrecht-form-label" for="link">
        Uw link
      </label>
      <input
        class="utrecht-textbox utrecht-textbox--html-input vt-code"
        id="link"
        readonly
        value={link}
        aria-describedby="link-hulp"
      />
      <p class="utrecht-form-field-description" id="link-hulp">
        Bewaard tot en met {bewaardTot}.
      </p>
    </div>
    <Lijst
      class="vt-lijst-naast vt-niet-afdrukken"
      delen={[
        <Link naar={`${pad}/rapport.pdf`}>Rapport (PDF)</Link>,
        <Link naar={`${pad}/rapport`}>Rapport om te lezen</Link>,
      ]}
    />
  </>
)
