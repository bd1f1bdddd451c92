import type { FC } from 'hono/jsx'
import type { Feit } from '../../domain/model/feit.ts'
import { WEET_NIET } from '../shared/formulier.ts'

export interface VraagveldProps {
  readonly feit: Feit
  readonly vraag: string
  readonly hulp?: string
  /** Why the answer matters, in one sentence. */
  readonly reden?: string
  readonly waarden: readonly string[]
  readonly labelOf: (waarde: string) => string
  readonly fout?: string
  /** What "not known" is called; false: that is no answer to this question. */
  readonly weetNiet?: string | false
}

const Optie: FC<{
  readonly naam: string
  readonly waarde: string
  readonly label: string
  readonly soort: 'radio' | 'checkbox'
  readonly aan: boolean
}> = ({ naam, waarde, label, soort, aan }) => {
  const id = `${naam}-${waarde}`
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
      <label for={id}>{label}</label>
    </div>
  )
}

const optionsOf = (feit: Feit): readonly string[] =>
  feit.type === 'janee' ? ['ja', 'nee'] : (feit.waarden ?? [])

/** One question with its help, its fault and, unless that is no answer, "weet ik niet". */
export const Vraagveld: FC<VraagveldProps> = (props) => {
  const { feit, vraag, hulp, reden, waarden, labelOf, fout, weetNiet = 'Weet ik niet' } = props
  const { id } = feit
  const hulpId = `${id}-hulp`
  const foutId = `${id}-fout`
  const beschreven = [hulp || reden ? hulpId : '', fout ? foutId : ''].filter(Boolean).join(' ')
  const uitleg = (
    <>
      {(hulp || reden) && (
        <p class="vt-hulp" id={hulpId}>
          {[hulp, reden].filter(Boolean).join(' ')}
        </p>
      )}
      {fout && (
        <p class="vt-fout" id={foutId}>
          Fout: {fout}
        </p>
      )}
    </>
  )
  const stijl = fout ? 'vt-veld vt-veld--fout' : 'vt-veld'
  if (feit.type === 'getal' || feit.type === 'datum') {
    const eenheid = feit.eenheid ? `${id}-eenheid` : ''
    const bij = [beschreven, eenheid].filter(Boolean).join(' ')
    const weet = waarden.includes(WEET_NIET)
    return (
      <div class={stijl} id={`veld-${id}`}>
        <label for={id} class="utrecht-form-label">
          {vraag}
        </label>
        {uitleg}
        <div class="vt-getal">
          <input
            id={id}
            name={id}
            class="utrecht-textbox utrecht-textbox--html-input"
            inputmode={feit.type === 'getal' ? 'decimal' : 'text'}
            autocomplete="off"
            value={waarden.find((waarde) => waarde !== WEET_NIET) ?? ''}
            {...(bij && { 'aria-describedby': bij })}
            {...(fout && { 'aria-invalid': 'true' })}
          />
          {feit.eenheid && <span id={eenheid}>{feit.eenheid}</span>}
        </div>
        {weetNiet !== false && (
          <Optie
            naam={`${id}.${WEET_NIET}`}
            waarde={WEET_NIET}
            label={weetNiet}
            soort="checkbox"
            aan={weet}
          />
        )}
      </div>
    )
  }
  const soort = feit.type === 'meerkeuze' ? 'checkbox' : 'radio'
  return (
    <fieldset
      class={stijl}
      id={`veld-${id}`}
      {...(beschreven && { 'aria-describedby': beschreven })}
    >
      <legend id={id} tabindex={-1}>
        {vraag}
      </legend>
      {uitleg}
      {optionsOf(feit).map((waarde) => (
        <Optie
          naam={id}
          waarde={waarde}
          label={labelOf(waarde)}
          soort={soort}
          aan={waarden.includes(waarde)}
        />
      ))}
      {weetNiet !== false && (
        <Optie
          naam={id}
          waarde={WEET_NIET}
          label={weetNiet}
          soort={soort}
          aan={waarden.includes(WEET_NIET)}
        />
      )}
    </fieldset>
  )
}
