import type { FC } from 'hono/jsx'
import type { Filter } from '../../../app/dossier/werkvoorraad.ts'
import { STAPPEN, WACHTEN_OP } from '../../../app/dossier/zaakregels.ts'
import { STANDEN } from '../../../domain/model/besluit.ts'
import { CONCLUSIES, type Conclusie, NOG_NIET_TE_ZEGGEN } from '../../../domain/model/visie.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Filterlijst } from '../../onderdelen/velden.tsx'
import { STAND_WOORDEN } from '../../shared/woorden.ts'
import { STAP_WOORDEN, WACHT_WOORDEN } from './werkvoorraad-woorden.ts'

/** Narrows the worklist; everything stands in the address, so that it can be kept and sent. */
export const Filters: FC<{
  readonly filter: Filter
  readonly woorden: Readonly<Record<Conclusie, string>>
}> = ({ filter, woorden }) => {
  const velden = { ...filter }
  return (
    <form method="get" action="/dossiers" class="vt-filters">
      <Filterlijst
        leeg="alle"
        velden={velden}
        naam="stap"
        label="Wat kan nu"
        opties={STAPPEN.map((stap) => [stap, STAP_WOORDEN[stap]])}
      />
      <Filterlijst
        leeg="alle"
        velden={velden}
        naam="wacht"
        label="Wacht op"
        opties={WACHTEN_OP.map((wie) => [wie, WACHT_WOORDEN[wie]])}
      />
      <Filterlijst
        leeg="alle"
        velden={velden}
        naam="stand"
        label="Stand"
        opties={STANDEN.map((stand) => [stand, STAND_WOORDEN[stand]])}
      />
      <Filterlijst
        leeg="alle"
        velden={velden}
        naam="conclusie"
        label="Advies"
        opties={([...CONCLUSIES, NOG_NIET_TE_ZEGGEN] as const).map((deel) => [deel, woorden[deel]])}
      />
      <div>
        <label for="naam" class="utrecht-form-label">
          Naam bevat
        </label>
        <input
          id="naam"
          name="naam"
          value={filter.naam ?? ''}
          class="utrecht-textbox utrecht-textbox--html-input"
        />
      </div>
      <Knop tweede>Filter</Knop>
    </form>
  )
}
