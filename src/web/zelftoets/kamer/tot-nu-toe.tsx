import type { FC } from 'hono/jsx'
import type { Beoordeling } from '../../../domain/model/beoordeling.ts'
import type { Feit, FeitWaarde } from '../../../domain/model/feit.ts'
import { upperFirst } from '../../../domain/tekst.ts'
import { AdviesWoorden } from '../../onderdelen/advies.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea } from '../../onderdelen/tekst.tsx'

export interface TotNuToeProps {
  readonly beoordeling: Beoordeling
  readonly feiten: ReadonlyMap<string, Feit>
  /** The value of a fact as a reader sees it. */
  readonly toon: (feit: string, waarde: FeitWaarde) => string
  readonly wijzig: string
}

/** What is known so far, and what the advice would be now. */
export const TotNuToe: FC<TotNuToeProps> = ({ beoordeling, feiten, toon, wijzig }) => (
  <aside class="vt-zijde" aria-labelledby="tot-nu-toe">
    <h2 class="nl-heading nl-heading--level-3" id="tot-nu-toe">
      Wat wij nu weten
    </h2>
    <p class="nl-paragraph" role="status">
      Advies tot nu toe: <AdviesWoorden advies={beoordeling.advies} />
    </p>
    <dl class="utrecht-data-list utrecht-data-list--rows">
      <div class="utrecht-data-list__item">
        <dt class="utrecht-data-list__item-key">Plek</dt>
        <dd class="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd">
          {beoordeling.ligging
            .filter(({ raakt }) => raakt)
            .map(({ naam }) => naam)
            .join(', ') || 'Wij kennen hier geen gebied'}
        </dd>
      </div>
      {beoordeling.feiten
        .filter(({ herkomst }) => herkomst === 'initiatief')
        .map(({ feit, waarde }) => (
          <div class="utrecht-data-list__item">
            <dt class="utrecht-data-list__item-key">
              {upperFirst(feiten.get(feit)?.label ?? feit)}
            </dt>
            <dd class="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd">
              {toon(feit, waarde)}
            </dd>
          </div>
        ))}
    </dl>
    <Alinea>
      <Link naar={wijzig}>Antwoorden wijzigen</Link>
    </Alinea>
  </aside>
)
