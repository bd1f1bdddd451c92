import type { FC } from 'hono/jsx'
import type { OntwikkelingMetBewijs } from '../../../app/ontwikkeling/antwoord.ts'
import type { Programmas } from '../../../app/ontwikkeling/programma.ts'
import {
  countRuimte,
  type Ruimte as Ruimtetelling,
} from '../../../app/ontwikkeling/vertellen/ruimte.ts'
import { formatDatum } from '../../../app/woorden/codes.ts'
import type { BudgetUitkomst } from '../../../domain/model/antwoord/budget.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { upperFirst } from '../../../domain/tekst.ts'
import { Herkomst } from '../../onderdelen/herkomst.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea, Kop2, Kop3, Uitklap } from '../../onderdelen/tekst.tsx'
import { STAND_WOORDEN, wordIdee } from '../../shared/woorden.ts'
import { Budgetbalken } from './budget-balk.tsx'
import {
  keepHier,
  momentsOf,
  nameMoment,
  type Opgaven,
  sayOver,
  sayZonderAantal,
  wordGebruikt,
  wordGrens,
  wordNeemt,
  wordOnbekend,
  wordOver,
} from './budgetwoorden.ts'
import { Ruimte } from './ruimte.tsx'

/** That an idea got an answer is no decision on a permit: what counts is whether there is one. */
const wordStand = ({ stand, antwoord }: BudgetUitkomst['gebruik']['anderen'][number]): string => {
  if (antwoord) return wordIdee(antwoord)
  return stand === 'in_behandeling' ? 'nog geen besluit over een vergunning' : STAND_WOORDEN[stand]
}

interface BudgetProps {
  readonly budget: BudgetUitkomst
  readonly boek: Regelboek
  /** Whether what the answer says of it holds here as it is. */
  readonly metToelichting: boolean
  /** Which other plans count. */
  readonly telling: string
  readonly opgaven: Opgaven
}

const Gebruik: FC<Pick<BudgetProps, 'budget' | 'opgaven'>> = ({ budget, opgaven }) => {
  const { gebruik } = budget
  const rijen = [
    ...gebruik.delen.map((deel) => [
      deel.naam,
      'dit plan',
      deel.fase === undefined ? 'geen' : String(deel.fase),
      wordNeemt(deel, budget, opgaven),
    ]),
    ...gebruik.anderen.map((ander) => {
      const { beoordeling, naam, gepubliceerdOp } = ander
      return [
        beoordeling === undefined ? naam : <Link naar={`/dossiers/${beoordeling}`}>{naam}</Link>,
        `ander plan, ${wordStand(ander)}${gepubliceerdOp ? `, bekendgemaakt op ${formatDatum(gepubliceerdOp)}` : ''}`,
        'telt in elke fase',
        wordNeemt(ander, budget, opgaven),
      ]
    }),
  ]
  return (
    <Tabel
      titel={`Wie neemt hoeveel: ${budget.label}, ${budget.naam}`}
      koppen={['Wie', 'Soort', 'Fase', 'Neemt']}
      rijen={rijen}
      leeg="Geen deel en geen ander plan neemt hier iets."
    />
  )
}

const Budget: FC<BudgetProps> = ({ budget, boek, metToelichting, telling, opgaven }) => {
  const stand = (
    <Tabel
      titel={`Stand: ${budget.label}, ${budget.naam}`}
      koppen={[
        'Moment',
        'Gebruikt, met andere plannen',
        'Genoemd aantal',
        'Over',
        'Welke plannen zeggen hun getal niet',
      ]}
      rijen={momentsOf(budget).map((moment) => [
        nameMoment(moment),
        wordGebruikt(moment, budget.eenheid),
        wordGrens(budget),
        wordOver(moment, budget),
        wordOnbekend(moment, budget, boek) || 'elk geteld plan zegt het',
      ])}
    />
  )
  return (
    <section>
      <Kop3>{budget.naam}</Kop3>
      <Alinea>
        {upperFirst(budget.label)}. <strong>{sayOver(budget)}</strong>{' '}
        <Herkomst herkomst={budget.herkomst} werking={budget.werking} />
      </Alinea>
      <Uitklap kop={`Wie neemt hoeveel in ${budget.naam}`}>
        <Alinea>{budget.grond}</Alinea>
        {metToelichting && <Alinea>{budget.toelichting}</Alinea>}
        <Alinea>{telling}</Alinea>
        <Budgetbalken budget={budget} />
        {stand}
        <Gebruik budget={budget} opgaven={opgaven} />
      </Uitklap>
    </section>
  )
}

/** What the parts in its area state of what a budget is worked out of. */
const listOpgaven = ({ gebied, feit }: BudgetUitkomst, { rijen }: Ruimtetelling): Opgaven =>
  new Map(
    rijen
      .filter(({ budget }) => budget?.gebied === gebied && budget.feit === feit)
      .flatMap(({ delen }) =>
        delen.flatMap(({ naam, getal }) =>
          getal.soort === 'waarde' ? [[naam, getal.waarde] as const] : [],
        ),
      ),
  )

/** What fits in the areas: what is left of each budget, and folded who takes what. */
export const Budgetten: FC<{
  readonly uitkomst: OntwikkelingMetBewijs
  readonly boek: Regelboek
  readonly programmas: Programmas
}> = ({ uitkomst, boek, programmas }) => {
  const zonder = sayZonderAantal(uitkomst, boek)
  const ruimte = countRuimte(uitkomst, programmas, boek)
  return (
    <>
      <Kop2 id="budgetten">Ruimte in het gebied</Kop2>
      <Ruimte {...{ uitkomst, boek, programmas }}>
        {zonder !== '' && <Alinea>{zonder}</Alinea>}
        {uitkomst.budgetten.length > 0 && (
          <Alinea>Geteld zijn bekende plannen, niet wat al is gebouwd of elders vergund.</Alinea>
        )}
      </Ruimte>
      {uitkomst.budgetten.length === 0 ? (
        <Alinea>In de gebieden van dit plan is nergens een aantal genoemd dat er bij kan.</Alinea>
      ) : (
        uitkomst.budgetten.map((budget) => {
          const hier = keepHier(budget, uitkomst)
          return (
            <Budget
              boek={boek}
              budget={hier}
              metToelichting={hier.ontbreekt.length === budget.ontbreekt.length}
              telling={uitkomst.telling.tekst}
              opgaven={listOpgaven(budget, ruimte)}
            />
          )
        })
      )}
    </>
  )
}
