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

/** A link to keep: to copy from a field of its own, with below it until when it works. */
export const Linkveld: FC<PropsWithChildren<{ readonly label: string; readonly link: string }>> = ({
  label,
  link,
  children,
}) => (
  <div class="utrecht-form-field vt-link">
    <label class="utrecht-form-label" for="link">
      {label}
    </label>
    <input
      class="utrecht-textbox utrecht-textbox--html-input vt-code"
      id="link"
      readonly
      value={link}
      aria-describedby="link-hulp"
    />
    <p class="utrecht-form-field-description" id="link-hulp">
      {children}
    </p>
  </div>
)
