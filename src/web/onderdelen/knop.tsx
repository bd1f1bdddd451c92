import type { Child, FC } from 'hono/jsx'

/** Sends the form that it stands in; with `naar` it looks the same and leads somewhere. */
export const Knop: FC<{
  readonly naar?: string
  /** Not the main thing to do here. */
  readonly tweede?: boolean
  readonly id?: string
  /** What a form says of the button that sent it. */
  readonly name?: string
  readonly value?: string
  /** Where the form goes by this button, when that is elsewhere. */
  readonly formaction?: string
  /** Id of the form that it sends, when it stands in another. */
  readonly form?: string
  readonly class?: string
  readonly 'aria-label'?: string
  readonly children?: Child
}> = ({ naar, tweede, class: stijl, children, ...rest }) => {
  const soort = `nl-button nl-button--${tweede ? 'secondary' : 'primary'}`
  const geheel = stijl === undefined ? soort : `${soort} ${stijl}`
  return naar === undefined ? (
    <button type="submit" class={geheel} {...rest}>
      {children}
    </button>
  ) : (
    <a class={geheel} href={naar} {...rest}>
      {children}
    </a>
  )
}

/** The end of a form: do it, or go where `naar` leads. */
export const Formulierknoppen: FC<{
  readonly knop: string
  readonly naar: string
  readonly terug: string
}> = ({ knop, naar, terug }) => (
  <div class="vt-knoppen">
    <Knop>{knop}</Knop>
    <Knop naar={naar} tweede>
      {terug}
    </Knop>
  </div>
)
