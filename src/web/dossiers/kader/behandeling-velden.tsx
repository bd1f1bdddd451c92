import type { Child, FC } from 'hono/jsx'
import { ariaOf, Veldhulp, Veldrand } from '../../onderdelen/veldrand.tsx'
import { allOf } from '../../shared/formulier.ts'
import type { Ingevuld } from '../../shared/inzending.ts'

interface VeldProps extends Ingevuld {
  readonly naam: string
  readonly label: string
  readonly hulp?: string
}

const textOf = ({ naam, hulp, fouten }: VeldProps) => ({
  naam,
  ...(hulp !== undefined && { hulp }),
  fout: fouten.find(({ veld }) => veld === naam)?.melding,
})

const Rand: FC<VeldProps & { readonly children?: Child }> = (props) => (
  <Veldrand label={props.label} {...textOf(props)}>
    <div>{props.children}</div>
  </Veldrand>
)

/** One line, or a date, with its help and its fault. */
export const Regelveld: FC<
  VeldProps & { readonly type?: 'text' | 'date'; readonly autocomplete?: string }
> = ({ type = 'text', autocomplete = 'off', ...props }) => (
  <Rand {...props}>
    <input
      id={props.naam}
      name={props.naam}
      type={type}
      autocomplete={autocomplete}
      value={allOf(props.velden, props.naam)[0] ?? ''}
      class="utrecht-textbox utrecht-textbox--html-input"
      {...ariaOf(textOf(props))}
    />
  </Rand>
)

/** Several lines, with its help and its fault. */
export const Tekstveld: FC<VeldProps & { readonly rijen?: number }> = ({ rijen = 5, ...props }) => (
  <Rand {...props}>
    <textarea
      id={props.naam}
      name={props.naam}
      rows={rijen}
      class="utrecht-textarea utrecht-textarea--html-textarea"
      {...ariaOf(textOf(props))}
    >
      {allOf(props.velden, props.naam)[0] ?? ''}
    </textarea>
  </Rand>
)

/** One of a few, all in sight. */
export const Keuzeveld: FC<
  VeldProps & { readonly opties: readonly (readonly [waarde: string, tekst: string])[] }
> = ({ opties, ...props }) => {
  const { naam, label, velden } = props
  const tekst = textOf(props)
  const gekozen = allOf(velden, naam)[0]
  return (
    <fieldset id={naam} tabindex={-1} {...ariaOf(tekst)} class={tekst.fout ? 'vt-veld--fout' : ''}>
      <legend>{label}</legend>
      <Veldhulp {...tekst} />
      {opties.map(([waarde, woorden]) => (
        <div class="vt-keuze">
          <input
            type="radio"
            id={`${naam}-${waarde}`}
            name={naam}
            value={waarde}
            checked={waarde === gekozen}
            class="utrecht-radio-button utrecht-radio-button--html-input"
          />
          <label for={`${naam}-${waarde}`}>{woorden}</label>
        </div>
      ))}
    </fieldset>
  )
}

/** The number of the last event that whoever fills this in has seen. */
export const Gezien: FC<{ readonly laatste: number }> = ({ laatste }) => (
  <input type="hidden" name="gezien" value={String(laatste)} />
)

/** One of many, or none. */
export const Keuzelijst: FC<
  VeldProps & {
    readonly leeg: string
    readonly opties: readonly (readonly [waarde: string, tekst: string])[]
  }
> = ({ leeg, opties, ...props }) => {
  const gekozen = allOf(props.velden, props.naam)[0]
  return (
    <Rand {...props}>
      <select
        id={props.naam}
        name={props.naam}
        class="utrecht-select utrecht-select--html-select"
        {...ariaOf(textOf(props))}
      >
        <option value="">{leeg}</option>
        {opties.map(([waarde, tekst]) => (
          <option value={waarde} selected={waarde === gekozen}>
            {tekst}
          </option>
        ))}
      </select>
    </Rand>
  )
}
