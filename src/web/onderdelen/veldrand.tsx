import type { Child, FC } from 'hono/jsx'
import type { Veldfout } from '../shared/fouten.tsx'

export interface Veldtekst {
  /** Of the field and, unless it has another, its id. */
  readonly naam: string
  readonly hulp?: Child | undefined
  readonly fout?: string | readonly string[] | undefined
}

/** What is wrong with this field. */
export const findFout = (fouten: readonly Veldfout[], naam: string): string | undefined =>
  fouten.find(({ veld }) => veld === naam)?.melding

/** What ties an input to its help and its fault for who hears the page. */
export const ariaOf = ({ naam, hulp, fout }: Veldtekst) => {
  const bij = [hulp && `${naam}-hulp`, fout && `${naam}-fout`].filter(Boolean).join(' ')
  return {
    ...(bij && { 'aria-describedby': bij }),
    ...(fout && { 'aria-invalid': 'true' as const }),
  }
}

export const styleOfVeld = (fout: Veldtekst['fout']): string =>
  fout ? 'utrecht-form-field utrecht-form-field--invalid' : 'utrecht-form-field'

/** The help and the fault of a field. */
export const Veldhulp: FC<Veldtekst> = ({ naam, hulp, fout }) => (
  <>
    {hulp && (
      <p class="utrecht-form-field-description" id={`${naam}-hulp`}>
        {hulp}
      </p>
    )}
    {fout && (
      <div id={`${naam}-fout`}>
        {[fout].flat().map((regel) => (
          <p class="utrecht-form-field-error-message">Fout: {regel}</p>
        ))}
      </div>
    )}
  </>
)

/** The label, help and fault around one input; `ariaOf` goes on the input itself. */
export const Veldrand: FC<
  Veldtekst & { readonly label: string; readonly id?: string; readonly children?: Child }
> = ({ label, id, children, ...tekst }) => (
  <div class={styleOfVeld(tekst.fout)} {...(id && { id })}>
    <label for={tekst.naam} class="utrecht-form-label">
      {label}
    </label>
    <Veldhulp {...tekst} />
    <div>{children}</div>
  </div>
)

/** Several inputs under one question, with their help and fault. */
export const Keuzerand: FC<
  Veldtekst & { readonly label: string; readonly id?: string; readonly children?: Child }
> = ({ label, id, children, ...tekst }) => {
  const { 'aria-describedby': bij } = ariaOf(tekst)
  return (
    <fieldset
      class={styleOfVeld(tekst.fout)}
      {...(id && { id })}
      {...(bij && { 'aria-describedby': bij })}
    >
      <legend id={tekst.naam} tabindex={-1}>
        {label}
      </legend>
      <Veldhulp {...tekst} />
      {children}
    </fieldset>
  )
}

/** One choice: of several with a round button, or by itself with a box. */
export const Optie: FC<{
  readonly naam: string
  readonly waarde: string
  readonly soort: 'radio' | 'checkbox'
  readonly aan: boolean
  readonly id?: string
  readonly children?: Child
}> = ({ naam, waarde, soort, aan, id = `${naam}-${waarde}`, children }) => {
  const stijl = soort === 'radio' ? 'utrecht-radio-button' : 'utrecht-checkbox'
  return (
    <div class="vt-keuze">
      <input
        id={id}
        type={soort}
        name={naam}
        value={waarde}
        checked={aan}
        class={`${stijl} ${stijl}--html-input`}
      />
      <label for={id}>{children}</label>
    </div>
  )
}
