import type { Child, FC } from 'hono/jsx'

export interface Veldtekst {
  readonly naam: string
  readonly hulp?: string
  readonly fout?: string | undefined
}

/** What ties an input to its help and its fault for who hears the page. */
export const ariaOf = ({ naam, hulp, fout }: Veldtekst) => {
  const bij = [hulp && `${naam}-hulp`, fout && `${naam}-fout`].filter(Boolean).join(' ')
  return {
    ...(bij && { 'aria-describedby': bij }),
    ...(fout && { 'aria-invalid': 'true' as const }),
  }
}

/** The help and the fault of a field. */
export const Veldhulp: FC<Veldtekst> = ({ naam, hulp, fout }) => (
  <>
    {hulp && (
      <p class="vt-hulp" id={`${naam}-hulp`}>
        {hulp}
      </p>
    )}
    {fout && (
      <p class="vt-fout" id={`${naam}-fout`}>
        Fout: {fout}
      </p>
    )}
  </>
)

/** The label, help and fault around one input; `ariaOf` goes on the input itself. */
export const Veldrand: FC<Veldtekst & { readonly label: string; readonly children?: Child }> = ({
  label,
  children,
  ...tekst
}) => (
  <div class={tekst.fout ? 'vt-veld vt-veld--fout' : 'vt-veld'}>
    <label for={tekst.naam} class="utrecht-form-label">
      {label}
    </label>
    <Veldhulp {...tekst} />
    {children}
  </div>
)
