import type { FC } from 'hono/jsx'
import { STANDEN } from '../../domain/besluit.ts'
import { CONCLUSIES, type Conclusie } from '../../domain/visie.ts'
import { allOf, type Velden } from '../formulier.ts'
import type { Veldfout } from '../onderdelen/fouten.tsx'
import { STAND_WOORDEN } from '../woorden.ts'

export interface BesluitFormulierProps {
  readonly pad: string
  /** Id of the last thing recorded when this page was made; empty when nothing was. */
  readonly laatste: string
  readonly velden: Velden
  readonly fouten: readonly Veldfout[]
  readonly woorden: Readonly<Record<Conclusie, string>>
}

const Radio: FC<{
  readonly naam: string
  readonly titel: string
  readonly opties: readonly (readonly [string, string])[]
  readonly gekozen: string | undefined
}> = ({ naam, titel, opties, gekozen }) => (
  <fieldset id={naam} tabindex={-1}>
    <legend>{titel}</legend>
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

/** The officer's own conclusie beside the advice. To deviate takes as many clicks as to agree. */
export const BesluitFormulier: FC<BesluitFormulierProps> = (props) => {
  const { pad, laatste, velden, fouten, woorden } = props
  const fout = fouten.find(({ veld }) => veld === 'motivering')?.melding
  const datumFout = fouten.find(({ veld }) => veld === 'gepubliceerdOp')?.melding
  return (
    <form method="post" action={pad} class="vt-smal" novalidate>
      <input type="hidden" name="laatste" value={laatste} />
      <Radio
        naam="conclusie"
        titel="Uw eigen conclusie"
        opties={CONCLUSIES.toReversed().map((deel) => [deel, woorden[deel]])}
        gekozen={allOf(velden, 'conclusie')[0]}
      />
      <div class={fout ? 'vt-veld vt-veld--fout' : 'vt-veld'}>
        <label for="motivering" class="utrecht-form-label">
          Motivering
        </label>
        {fout ? (
          <p class="vt-fout" id="motivering-fout">
            Fout: {fout}
          </p>
        ) : (
          ''
        )}
        <div>
          <textarea
            id="motivering"
            name="motivering"
            rows={8}
            class="utrecht-textarea utrecht-textarea--html-textarea"
            {...(fout && { 'aria-describedby': 'motivering-fout', 'aria-invalid': 'true' })}
          >
            {allOf(velden, 'motivering')[0] ?? ''}
          </textarea>
        </div>
      </div>
      <Radio
        naam="stand"
        titel="Stand van de zaak"
        opties={STANDEN.map((stand) => [stand, STAND_WOORDEN[stand]])}
        gekozen={allOf(velden, 'stand')[0] ?? 'in_behandeling'}
      />
      <div class={datumFout ? 'vt-veld vt-veld--fout' : 'vt-veld'}>
        <label for="gepubliceerdOp" class="utrecht-form-label">
          Bekendgemaakt op
        </label>
        <p class="vt-hulp" id="gepubliceerdOp-hulp">
          Schrijf jjjj-mm-dd. Leeg betekent: niet openbaar. Een openbare vergunning telt mee voor
          anderen.
        </p>
        {datumFout ? (
          <p class="vt-fout" id="gepubliceerdOp-fout">
            Fout: {datumFout}
          </p>
        ) : (
          ''
        )}
        <input
          id="gepubliceerdOp"
          name="gepubliceerdOp"
          autocomplete="off"
          value={allOf(velden, 'gepubliceerdOp')[0] ?? ''}
          class="utrecht-textbox utrecht-textbox--html-input"
          aria-describedby={
            datumFout ? 'gepubliceerdOp-hulp gepubliceerdOp-fout' : 'gepubliceerdOp-hulp'
          }
          {...(datumFout && { 'aria-invalid': 'true' })}
        />
      </div>
      <button type="submit" class="nl-button nl-button--primary">
        Leg vast
      </button>
    </form>
  )
}
