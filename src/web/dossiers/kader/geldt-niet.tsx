import type { FC } from 'hono/jsx'
import { Tekstveld } from '../../onderdelen/velden.tsx'
import { findFout, Optie } from '../../onderdelen/veldrand.tsx'
import { allOf } from '../../shared/formulier.ts'
import type { Ingevuld } from '../../shared/inzending.ts'

/** Name of the boxes, and what of one is wrong. */
export const GELDT_NIET = 'geldtNiet'

/** Name of the field with why it does not play. */
export const nietredenOf = (feit: string): string => `nietreden.${feit}`

/** That a question does not play in this case; the reason goes in the motivation. */
export const GeldtNietVak: FC<Ingevuld & { readonly feit: string }> = ({
  feit,
  velden,
  fouten,
}) => {
  const fout = findFout(fouten, `${GELDT_NIET}-${feit}`)
  return (
    <div class="vt-geldt-niet">
      {fout && <p class="utrecht-form-field-error-message">Fout: {fout}</p>}
      <Optie
        naam={GELDT_NIET}
        waarde={feit}
        soort="checkbox"
        aan={allOf(velden, GELDT_NIET).includes(feit)}
        id={`${GELDT_NIET}-${feit}`}
      >
        Geldt niet voor dit plan
      </Optie>
      <div class="vt-niet-reden">
        <Tekstveld
          {...{ velden, fouten }}
          naam={nietredenOf(feit)}
          label="Waarom geldt deze vraag niet?"
          hulp="Mag leeg blijven als u onderaan één motivering voor alle punten schrijft."
          rijen={2}
        />
      </div>
    </div>
  )
}
