import type { Child, FC } from 'hono/jsx'

type Props = { readonly children?: Child; readonly id?: string }

export const Kop1: FC<Props> = ({ children, id }) => (
  <h1 class="nl-heading nl-heading--level-1" {...(id && { id })}>
    {children}
  </h1>
)
export const Kop2: FC<Props> = ({ children, id }) => (
  <h2 class="nl-heading nl-heading--level-2" {...(id && { id })}>
    {children}
  </h2>
)
export const Kop3: FC<Props> = ({ children, id }) => (
  <h3 class="nl-heading nl-heading--level-3" {...(id && { id })}>
    {children}
  </h3>
)
export const Kop4: FC<Props> = ({ children, id }) => (
  <h4 class="nl-heading nl-heading--level-4" {...(id && { id })}>
    {children}
  </h4>
)
export const Alinea: FC<Props> = ({ children }) => <p class="nl-paragraph">{children}</p>
export const Inleiding: FC<Props> = ({ children }) => (
  <p class="nl-paragraph nl-paragraph--lead">{children}</p>
)
