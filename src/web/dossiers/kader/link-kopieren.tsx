import type { FC } from 'hono/jsx'
import { Alinea } from '../../onderdelen/tekst.tsx'
import { Tekstveld } from '../../onderdelen/velden.tsx'
import { formatTijdstip } from '../../shared/woorden.ts'

/** A link to copy. */
export const Linkveld: FC<{
  readonly id: string
  readonly label: string
  readonly link: string
}> = ({ id, label, link }) => (
  <div>
    <label for={id} class="utrecht-form-label">
      {label}
    </label>
    <input id={id} readonly value={link} class="utrecht-textbox utrecht-textbox--html-input" />
  </div>
)

/** A text to send with the link in it. */
export const Verzendtekst: FC<{
  readonly naam: string
  readonly label: string
  readonly tekst: string
}> = ({ naam, label, tekst }) => (
  <Tekstveld
    naam={naam}
    label={label}
    hulp="Pas de tekst aan zoals u wilt, en stuur hem zelf."
    velden={{ [naam]: tekst }}
    fouten={[]}
    rijen={9}
  />
)

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
        <Linkveld id="nieuwe-link" label="Link" link={link} />
      </div>
    </section>
    {tekst !== undefined && (
      <Verzendtekst naam="verzendtekst" label="Tekst om te sturen" tekst={tekst} />
    )}
  </>
)
