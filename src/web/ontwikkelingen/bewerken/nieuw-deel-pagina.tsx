import type { FC } from 'hono/jsx'
import type { Ontwikkelplan } from '../../../app/ports/ontwikkelplannen.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Alinea, Kop1 } from '../../onderdelen/tekst.tsx'
import { Tekstveld } from '../../onderdelen/tekstveld.tsx'
import { allOf, type Velden } from '../../shared/formulier.ts'
import type { Veldfout } from '../../shared/fouten.tsx'
import { Plekvelden } from '../kamer/plekvelden.tsx'

/** Where new parts lie, and their phase. */
export const NieuwDeel: FC<{
  readonly plan: Ontwikkelplan
  readonly velden: Velden
  readonly fouten: readonly Veldfout[]
}> = ({ plan, velden, fouten }) => {
  const pad = `/ontwikkelingen/${plan.id}`
  return (
    <>
      <Kop1>Nieuw deel van {plan.naam}</Kop1>
      <Alinea>De gegevens van het deel vult u daarna in.</Alinea>
      <form
        method="post"
        action={`${pad}/nieuw-deel`}
        enctype="multipart/form-data"
        class="vt-smal"
        novalidate
      >
        <input type="hidden" name="versie" value={String(plan.versie)} />
        <Tekstveld
          naam="naam"
          label="Naam van het deel"
          waarde={allOf(velden, 'naam')[0] ?? ''}
          hulp="Bij meer delen tegelijk geven wij elk een nummer. U kunt de namen daarna wijzigen."
        />
        <Tekstveld
          naam="fase"
          label="Fase"
          waarde={allOf(velden, 'fase')[0] ?? ''}
          hulp="Volgorde van bouwen, vanaf 1. Elk deel heeft een fase, of geen enkel deel."
          inputmode="numeric"
          fout={fouten.find(({ veld }) => veld === 'fase')?.melding}
        />
        <Plekvelden
          velden={velden}
          fouten={fouten}
          bestandHulp="GeoJSON met één vorm per deel, in graden of in Rijksdriehoek. Ten hoogste 1 MB."
        />
        <div class="vt-knoppen">
          <Knop>Voeg toe</Knop>
          <Knop naar={pad} tweede>
            Terug
          </Knop>
        </div>
      </form>
    </>
  )
}
