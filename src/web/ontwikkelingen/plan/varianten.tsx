import type { FC } from 'hono/jsx'
import type { Ontwikkelplan, Planregel } from '../../../app/ports/ontwikkelplannen.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea, Kop2, Lijst } from '../../onderdelen/tekst.tsx'
import { Regelveld, Verborgen } from '../../onderdelen/velden.tsx'
import type { Ingevuld } from '../../shared/inzending.ts'

export interface VariantenProps extends Ingevuld {
  readonly plan: Ontwikkelplan
  /** All in its group, itself too. */
  readonly varianten: readonly Planregel[]
  /** The id that a new variant gets: a second click makes no second one. */
  readonly nieuw: string
}

/** The other variants of a plan, and making one more. */
export const Varianten: FC<VariantenProps> = ({ plan, varianten, nieuw, velden, fouten }) => {
  const andere = varianten.filter(({ id }) => id !== plan.id)
  return (
    <>
      <Kop2 id="varianten">Varianten</Kop2>
      {andere.length === 0 ? (
        <Alinea>Er is nog geen andere variant.</Alinea>
      ) : (
        <>
          <Lijst
            delen={andere.map(({ id, naam }) => <Link naar={`/ontwikkelingen/${id}`}>{naam}</Link>)}
          />
          <div class="vt-knoppen vt-niet-afdrukken">
            <Knop naar={`/ontwikkelingen/${plan.id}/vergelijking`} tweede>
              Leg de varianten naast elkaar
            </Knop>
          </div>
        </>
      )}
      <form
        method="post"
        action={`/ontwikkelingen/${plan.id}/variant`}
        class="vt-smal vt-niet-afdrukken"
        novalidate
      >
        <Verborgen naam="id" waarde={nieuw} />
        <Regelveld
          {...{ velden, fouten }}
          naam="variant"
          label="Naam van een nieuwe variant"
          hulp="De variant begint als kopie van dit plan. Daarna wijzigt u wat anders is."
        />
        <Knop tweede>Maak een variant</Knop>
      </form>
    </>
  )
}
