import type { FC } from 'hono/jsx'
import { headRichting } from '../../../app/woorden/richting.ts'
import type { Beoordeling } from '../../../domain/model/beoordeling.ts'
import type { Feit, FeitWaarde } from '../../../domain/model/feit.ts'
import type { Visie } from '../../../domain/model/visie.ts'
import { upperFirst } from '../../../domain/tekst.ts'
import { AdviesWoorden } from '../../onderdelen/advies.tsx'
import { Linkregel } from '../../onderdelen/link.tsx'
import { StandWoorden } from '../../onderdelen/richting.tsx'

export interface TotNuToeProps {
  readonly beoordeling: Beoordeling
  readonly visie: Visie
  readonly feiten: ReadonlyMap<string, Feit>
  /** The value of a fact as a reader sees it. */
  readonly toon: (feit: string, waarde: FeitWaarde) => string
  readonly wijzig: string
}

/** What is known so far, and which way that points: the same words as above the advice. */
export const TotNuToe: FC<TotNuToeProps> = ({ beoordeling, visie, feiten, toon, wijzig }) => (
  <aside class="vt-zijde" aria-labelledby="tot-nu-toe">
    <h2 class="nl-heading nl-heading--level-3" id="tot-nu-toe">
      Wat wij nu weten
    </h2>
    <p class="nl-paragraph" role="status">
      Tot nu toe:{' '}
      {beoordeling.richting ? (
        <StandWoorden
          {...headRichting(visie, beoordeling.richting, beoordeling.advies.conclusie)}
        />
      ) : (
        <AdviesWoorden advies={beoordeling.advies} />
      )}
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
    <Linkregel naar={wijzig}>Antwoorden wijzigen</Linkregel>
  </aside>
)
