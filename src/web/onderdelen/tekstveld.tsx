import type { FC } from 'hono/jsx'

/** One line of text with its label, help and fault. */
export const Tekstveld: FC<{
  readonly naam: string
  readonly label: string
  readonly waarde: string
  readonly hulp?: string
  readonly fout?: string | undefined
  readonly inputmode?: 'numeric' | 'decimal'
}> = ({ naam, label, waarde, hulp, fout, inputmode }) => {
  const bij = [hulp && `${naam}-hulp`, fout && `${naam}-fout`].filter(Boolean).join(' ')
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
      <input
        id={naam}
        name={naam}
        value={waarde}
        autocomplete="off"
        class="utrecht-textbox utrecht-textbox--html-input"
        {...(inputmode && { inputmode })}
        {...(bij && { 'aria-describedby': bij })}
        {...(fout && { 'aria-invalid': 'true' })}
      />
    </div>
  )
}
