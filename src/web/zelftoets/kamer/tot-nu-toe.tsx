import type { Child, FC } from 'hono/jsx'
import { headRichting } from '../../../app/woorden/richting.ts'
import type { Beoordeling } from '../../../domain/model/beoordeling.ts'
import type { Feit, FeitWaarde } from '../../../domain/model/feit.ts'
import type { Visie } from '../../../domain/model/visie.ts'
import { formatAantal, joinEn, upperFirst } from '../../../domain/tekst.ts'
import { AdviesWoorden } from '../../onderdelen/advies.tsx'
import { Linkregel } from '../../onderdelen/link.tsx'
import { StandWoorden } from '../../onderdelen/richting.tsx'
import { Uitklap } from '../../onderdelen/tekst.tsx'

export interface TotNuToeProps {
  readonly beoordeling: Beoordeling
  readonly visie: Visie
  readonly feiten: ReadonlyMap<string, Feit>
  /** The value of a fact as a reader sees it. */
  readonly toon: (feit: string, waarde: FeitWaarde) => string
  readonly wijzig: string
  /** Where the place and the plan are changed. */
  readonly wijzigPlan: string
  /** Where a description and drawings are added. */
  readonly toelichting: string
  /** In which of its areas a pointed place itself lies; absent: in all of them, or it is no point. */
  readonly puntgebieden?: readonly string[] | undefined
  /** Beside the advice: only what is not said there. */
  readonly gevouwen?: boolean
}

const Rij: FC<{ readonly naam: string; readonly children?: Child }> = ({ naam, children }) => (
  <div class="utrecht-data-list__item">
    <dt class="utrecht-data-list__item-key">{naam}</dt>
    <dd class="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd">{children}</dd>
  </div>
)

const LIJST = 'utrecht-data-list utrecht-data-list--rows'

/** How much of the plan lies there, where that is not all of it. */
const sayDeel = (aandeel: number): string => {
  const procent = Math.round(aandeel * 100)
  return procent >= 100 ? '' : ` (${Math.max(1, procent)}%)`
}

const Plek: FC<Pick<TotNuToeProps, 'beoordeling' | 'puntgebieden'>> = ({
  beoordeling: { ligging },
  puntgebieden = [],
}) => (
  <Rij naam="Plek">
    {ligging
      .filter(({ raakt }) => raakt)
      .map(({ naam, aandeel }) => naam + sayDeel(aandeel))
      .join(', ') || 'Wij kennen hier geen gebied'}
    {puntgebieden.length > 0 && (
      <p class="vt-hulp">
        De cirkel om uw punt ligt over meer gebieden. Het punt zelf ligt in {joinEn(puntgebieden)}.
      </p>
    )}
  </Rij>
)

type Gegeven = Beoordeling['feiten'][number]

const Gegevens: FC<
  Pick<TotNuToeProps, 'feiten' | 'toon'> & { readonly delen: readonly Gegeven[] }
> = ({ delen, feiten, toon }) => (
  <>
    {delen.map(({ feit, waarde }) => (
      <Rij naam={upperFirst(feiten.get(feit)?.label ?? feit)}>{toon(feit, waarde)}</Rij>
    ))}
  </>
)

const Wijzigen: FC<Pick<TotNuToeProps, 'wijzig' | 'wijzigPlan' | 'toelichting'>> = ({
  wijzig,
  wijzigPlan,
  toelichting,
}) => (
  <>
    <Linkregel naar={wijzig}>Antwoorden wijzigen</Linkregel>
    <Linkregel naar={wijzigPlan}>Plek of plan wijzigen</Linkregel>
    <Linkregel naar={toelichting}>Omschrijving en tekeningen</Linkregel>
  </>
)

const answersOf = ({ beoordeling }: Pick<TotNuToeProps, 'beoordeling'>): readonly Gegeven[] =>
  beoordeling.feiten.filter(({ herkomst }) => herkomst === 'initiatief')

/** The same beside the advice, which says itself which way it points: the place, and folded the answers. */
const Gevouwen: FC<TotNuToeProps> = (props) => {
  const delen = answersOf(props)
  return (
    <aside class="vt-zijde" aria-labelledby="tot-nu-toe">
      <h2 class="nl-heading nl-heading--level-3" id="tot-nu-toe">
        Wat wij nu weten
      </h2>
      <dl class={LIJST}>
        <Plek {...props} />
      </dl>
      <Uitklap kop={`Ingevuld: ${formatAantal(delen.length, 'gegeven', 'gegevens')}`}>
        <dl class={LIJST}>
          <Gegevens {...props} delen={delen} />
        </dl>
      </Uitklap>
      <Wijzigen {...props} />
    </aside>
  )
}

/** What is known so far, and which way that points: the same words as above the advice. */
export const TotNuToe: FC<TotNuToeProps> = (props) => {
  const { beoordeling, visie, gevouwen } = props
  if (gevouwen) return <Gevouwen {...props} />
  return (
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
      <dl class={LIJST}>
        <Plek {...props} />
        <Gegevens {...props} delen={answersOf(props)} />
      </dl>
      <Wijzigen {...props} />
    </aside>
  )
}
