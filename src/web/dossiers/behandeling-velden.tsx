import type { Child, FC } from 'hono/jsx'
import { allOf } from '../formulier.ts'
import type { Ingevuld } from './handelingen.ts'

interface VeldProps extends Ingevuld {
  readonly naam: string
  readonly label: string
  readonly hulp?: string
}

const describe = ({ naam, hulp, fouten }: VeldProps) => {
  const fout = fouten.find(({ veld }) => veld === naam)?.melding
  const bij = [hulp ? `${naam}-hulp` : '', fout ? `${naam}-fout` : ''].filter(Boolean).join(' ')
  return { fout, aria: { ...(bij && { 'aria-describedby': bij }), ...(fout && ONGELDIG) } }
}
const ONGELDIG = { 'aria-invalid': 'true' } as const

const Rand: FC<VeldProps & { readonly children?: Child }> = (props) => {
  const { naam, label, hulp, children } = props
  const { fout } = describe(props)
  return (
    <div class={fout ? 'vt-veld vt-veld--fout' : 'vt-veld'}>
      <label for={naam} class="utrecht-form-label">
        {label}
      </label>
      {hulp ? (
        <p class="vt-hulp" id={`${naam}-hulp`}>
          {hulp}
        </p>
      ) : (
        ''
      )}
      {fout ? (
        <p class="vt-fout" id={`${naam}-fout`}>
          Fout: {fout}
        </p>
      ) : (
        ''
      )}
      <div>{children}</div>
    </div>
  )
}

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
      {...describe(props).aria}
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
      {...describe(props).aria}
    >
      {allOf(props.velden, props.naam)[0] ?? ''}
    </textarea>
  </Rand>
)

/** One of a few, all in sight. */
export const Keuzeveld: FC<
  VeldProps & { readonly opties: readonly (readonly [waarde: string, tekst: string])[] }
> = ({ opties, ...props }) => {
  const { naam, label, hulp, velden } = props
  const { fout, aria } = describe(props)
  const gekozen = allOf(velden, naam)[0]
  return (
    <fieldset id={naam} tabindex={-1} {...aria} class={fout ? 'vt-veld--fout' : ''}>
      <legend>{label}</legend>
      {hulp ? (
        <p class="vt-hulp" id={`${naam}-hulp`}>
          {hulp}
        </p>
      ) : (
        ''
      )}
      {fout ? (
        <p class="vt-fout" id={`${naam}-fout`}>
          Fout: {fout}
        </p>
      ) : (
        ''
      )}
      {opties.map(([waarde, tekst]) => (
        <div class="vt-keuze">
          <input
            type="radio"
            id={`${naam}-${waarde}`}
            name={naam}
            value={waarde}
            checked={waarde === gekozen}
            class="utrecht-radio-button utrecht-radio-button--html-input"
          />
          <label for={`${naam}-${waarde}`}>{tekst}</label>
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
        {...describe(props).aria}
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
