import type { FC } from 'hono/jsx'
import { Alinea } from '../../onderdelen/tekst.tsx'
import { Tekstveld } from '../../onderdelen/velden.tsx'
import { formatTijdstip } from '../../shared/woorden.ts'

/** A link that is shown once, to copy: we send nothing and keep only its hash. */
export const LinkKopieren: FC<{
  readonly titel: string
  readonly voor: string
  readonly link: string
  readonly verlooptOp: string
  /** It works until it expires, not once. */
  readonly blijft?: boolean
  /** Who it is for got a message too, with a link of its own. */
  readonly mailt?: boolean
  /** A text to send with the link in it. */
  readonly tekst?: string
}> = ({ titel, voor, link, verlooptOp, blijft, mailt, tekst }) => (
  <>
    <section class="utrecht-alert utrecht-alert--ok" aria-labelledby="link-kop">
      <div class="utrecht-alert__content">
        <h2 class="nl-heading nl-heading--level-3" id="link-kop">
          {titel}
        </h2>
        <Alinea>
          Geef deze link aan {voor}.{' '}
          {mailt ? 'Er gaat ook een e-mail uit.' : 'Visietoets verstuurt niets.'} De link{' '}
          {blijft ? 'werkt tot' : 'werkt één keer en verloopt op'} {formatTijdstip(verlooptOp)}. U
          ziet hem alleen nu.
        </Alinea>
        <div>
          <label for="nieuwe-link" class="utrecht-form-label">
            Link
          </label>
          <input
            id="nieuwe-link"
            readonly
            value={link}
            class="utrecht-textbox utrecht-textbox--html-input"
          />
        </div>
      </div>
    </section>
    {tekst !== undefined && (
      <Tekstveld
        naam="verzendtekst"
        label="Tekst om te sturen"
        hulp="Pas de tekst aan zoals u wilt, en stuur hem zelf."
        velden={{ verzendtekst: tekst }}
        fouten={[]}
        rijen={9}
      />
    )}
  </>
)
