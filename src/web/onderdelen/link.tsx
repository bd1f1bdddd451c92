import type { Child, FC, PropsWithChildren } from 'hono/jsx'

/** A link in running text. */
export const Link: FC<{
  readonly naar: string
  readonly class?: string
  readonly rel?: 'prev' | 'next'
  /** The name under which a browser keeps what it fetches. */
  readonly download?: string
  readonly 'aria-label'?: string
  readonly 'aria-current'?: 'true'
  readonly children?: Child
}> = ({ naar, class: stijl, children, ...rest }) => (
  <a class={stijl === undefined ? 'nl-link' : `nl-link ${stijl}`} href={naar} {...rest}>
    {children}
  </a>
)

/** A link on a line of its own. */
export const Linkregel: typeof Link = (props) => (
  <p class="nl-paragraph">
    <Link {...props} />
  </p>
)

/** So many signs of a link stand on a line of the narrowest screen. */
const OP_EEN_REGEL = 24

/**
 * A link to keep, all of it in sight and to select, with below it until when it works. With `script: opmaak.kopieer` on
 * the page there is a button that copies it.
 */
export const Linkveld: FC<PropsWithChildren<{ readonly label: string; readonly link: string }>> = ({
  label,
  link,
  children,
}) => (
  <div class="utrecht-form-field vt-link">
    <label class="utrecht-form-label" for="link">
      {label}
    </label>
    <textarea
      class="utrecht-textarea utrecht-textarea--html-textarea vt-code"
      id="link"
      readonly
      rows={Math.ceil(link.length / OP_EEN_REGEL)}
      spellcheck={false}
      aria-describedby="link-hulp"
    >
      {link}
    </textarea>
    <p class="vt-kopieer vt-niet-afdrukken">
      <button type="button" class="nl-button nl-button--secondary" data-kopieer="link" hidden>
        Kopieer de link
      </button>
      <span role="status" />
    </p>
    <p class="utrecht-form-field-description" id="link-hulp">
      {children}
    </p>
  </div>
)
