import type { FC } from 'hono/jsx'
import type { OntwikkelingMetBewijs } from '../../../app/ontwikkeling/antwoord.ts'
import { formatDatum } from '../../../app/woorden/codes.ts'
import type { BudgetUitkomst } from '../../../domain/model/antwoord/budget.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { formatEenheid, upperFirst } from '../../../domain/tekst.ts'
import { Herkomst } from '../../onderdelen/herkomst.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea, Kop2, Kop3 } from '../../onderdelen/tekst.tsx'
import { STAND_WOORDEN } from '../../shared/woorden.ts'
import { Budgetbalken } from './budget-balk.tsx'
import { momentsOf, nameMoment, wordGebruikt, wordOnbekend, wordOver } from './budgetwoorden.ts'

const wordGrens = ({ max, min, eenheid }: BudgetUitkomst): string =>
  [
    max === undefined ? '' : `hoogstens ${formatEenheid(max, eenheid)}`,
    min === undefined ? '' : `ten minste ${formatEenheid(min, eenheid)}`,
  ]
    .filter(Boolean)
    .join(', ')

const Gebruik: FC<{ readonly budget: BudgetUitkomst }> = ({ budget }) => {
  const { gebruik, eenheid } = budget
  const zeg = (waarde: number | undefined) =>
    waarde === undefined ? 'onbekend' : formatEenheid(waarde, eenheid)
  const rijen = [
    ...gebruik.delen.map(({ naam, fase, waarde }) => [
      naam,
      'dit plan',
      fase === undefined ? 'geen' : String(fase),
      zeg(waarde),
    ]),
    ...gebruik.anderen.map(({ beoordeling, naam, stand, gepubliceerdOp, waarde }) => [
      beoordeling === undefined ? naam : <Link naar={`/dossiers/${beoordeling}`}>{naam}</Link>,
      `ander plan, ${STAND_WOORDEN[stand]}${gepubliceerdOp ? `, bekendgemaakt op ${formatDatum(gepubliceerdOp)}` : ''}`,
      'telt in elke fase',
      zeg(waarde),
    ]),
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

const Budget: FC<{ readonly budget: BudgetUitkomst; readonly boek: Regelboek }> = ({
  budget,
  boek,
}) => (
  <section>
    <Kop3>
      {upperFirst(budget.label)} in {budget.naam}
    </Kop3>
    <Alinea>{budget.toelichting}</Alinea>
    <Alinea>
      {budget.grond} <Herkomst herkomst={budget.herkomst} werking={budget.werking} />
    </Alinea>
    <Budgetbalken budget={budget} />
    <Tabel
      titel={`Stand: ${budget.label}, ${budget.naam}`}
      koppen={['Moment', 'Gebruikt, met andere plannen', 'Grens', 'Over', 'Onbekend']}
      rijen={momentsOf(budget).map((moment) => [
        nameMoment(moment),
        wordGebruikt(moment, budget.eenheid),
        wordGrens(budget),
        wordOver(moment, budget),
        wordOnbekend(moment, budget, boek) || 'niets',
      ])}
    />
    <Gebruik budget={budget} />
  </section>
)

/** What fits in the areas: each budget as bars, with the numbers in tables. */
export const Budgetten: FC<{
  readonly uitkomst: OntwikkelingMetBewijs
  readonly boek: Regelboek
}> = ({ uitkomst, boek }) => (
  <>
    <Kop2 id="budgetten">Ruimte in het gebied</Kop2>
    {uitkomst.budgetten.length === 0 ? (
      <Alinea>In de gebieden van dit plan is geen budget genoemd.</Alinea>
    ) : (
      <>
        <Alinea>{uitkomst.telling.tekst}</Alinea>
        {uitkomst.budgetten.map((budget) => (
          <Budget budget={budget} boek={boek} />
        ))}
      </>
    )}
  </>
)
