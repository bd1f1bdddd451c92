import type { FC } from 'hono/jsx'
import { allOf } from '../formulier.ts'
import type { Ingevuld } from './handelingen.ts'

/** Why: no change to a case goes without. */
export const Redenveld: FC<Ingevuld & { readonly label: string; readonly hulp: string }> = ({
  velden,
  fouten,
  label,
  hulp,
}) => {
  const fout = fouten.find(({ veld }) => veld === 'reden')?.melding
  return (
    <div class={fout ? 'vt-veld vt-veld--fout' : 'vt-veld'}>
      <label for="reden" class="utrecht-form-label">
        {label}
      </label>
      <p class="vt-hulp" id="reden-hulp">
        {hulp}
      </p>
      {fout ? (
        <p class="vt-fout" id="reden-fout">
          Fout: {fout}
        </p>
      ) : (
        ''
      )}
      <div>
        <textarea
          id="reden"
          name="reden"
          rows={6}
          class="utrecht-textarea utrecht-textarea--html-textarea"
          aria-describedby={fout ? 'reden-hulp reden-fout' : 'reden-hulp'}
          {...(fout && { 'aria-invalid': 'true' })}
        >
          {allOf(velden, 'reden')[0] ?? ''}
        </textarea>
      </div>
    </div>
  )
}
