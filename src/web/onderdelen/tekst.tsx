import type { Child, FC } from 'hono/jsx'

type Props = { readonly children?: Child; readonly id?: string }

const makeKop = (niveau: 1 | 2 | 3 | 4): FC<Props> => {
  const Kop = `h${niveau}` as const
  return ({ children, id }) => (
    <Kop class={`nl-heading nl-heading--level-${niveau}`} {...(id && { id })}>
      {children}
    </Kop>
  )
}
export const Kop1 = makeKop(1)
export const Kop2 = makeKop(2)
export const Kop3 = makeKop(3)
export const Kop4 = makeKop(4)
export const Alinea: FC<Props> = ({ children }) => <p class="nl-paragraph">{children}</p>
export const Inleiding: FC<Props> = ({ children }) => (
  <p class="nl-paragraph nl-paragraph--lead">{children}</p>
)

/** One point below another; nothing where there is none, or what is said then. */
export const Lijst: FC<{
  readonly delen: readonly Child[]
  readonly class?: string
  readonly leeg?: string
}> = ({ delen, class: stijl, leeg }) => {
  if (delen.length === 0) return leeg === undefined ? null : <Alinea>{leeg}</Alinea>
  return (
    <ul {...(stijl && { class: stijl })}>
      {delen.map((deel) => (
        <li>{deel}</li>
      ))}
    </ul>
  )
}

/** What somebody opens to read: `kop` is all that shows before. */
export const Uitklap: FC<{
  readonly kop: Child
  readonly open?: boolean
  readonly class?: string
  readonly children?: Child
}> = ({ kop, open, class: stijl, children }) => (
  <details open={open} {...(stijl && { class: stijl })}>
    <summary>{kop}</summary>
    {children}
  </details>
)

/** What was just done, also read aloud. */
export const Gedaan: FC<{ readonly children?: Child }> = ({ children }) => (
  <Melding soort="ok">
    <p class="nl-paragraph" role="status">
      {children}
    </p>
  </Melding>
)

/** What has to be seen on a page before the rest. */
export const Melding: FC<{
  readonly soort: 'info' | 'ok' | 'warning' | 'error'
  readonly children?: Child
}> = ({ soort, children }) => (
  <div class={`utrecht-alert utrecht-alert--${soort}`}>
    <div class="utrecht-alert__content">{children}</div>
  </div>
)
