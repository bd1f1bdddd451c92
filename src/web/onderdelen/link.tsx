import type { Child, FC } from 'hono/jsx'

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
