import type { FC } from 'hono/jsx'
import type { BudgetUitkomst } from '../../../domain/model/antwoord/budget.ts'
import { formatEenheid } from '../../../domain/tekst.ts'
import { Herkomst } from '../../onderdelen/herkomst.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea, Kop2 } from '../../onderdelen/tekst.tsx'
import { STAND_WOORDEN, wordIdee } from '../../shared/woorden.ts'

const Budget: FC<{ readonly budget: BudgetUitkomst }> = ({ budget }) => {
  const { toelichting, grond, herkomst, werking, gebruik, eenheid, label, naam } = budget
  const zeg = (waarde?: number) =>
    waarde === undefined ? 'niet bekend' : formatEenheid(waarde, eenheid)
  return (
    <>
      <Alinea>
        {toelichting} {grond} <Herkomst herkomst={herkomst} werking={werking} wie />
      </Alinea>
      <Tabel
        titel={`Andere plannen die meetellen: ${label} in ${naam}`}
        koppen={['Plan', 'Stand', 'Neemt']}
        rijen={gebruik.anderen.map(({ beoordeling, naam: plan, stand, antwoord, waarde }) => [
          beoordeling ? <Link naar={`/dossiers/${beoordeling}`}>{plan}</Link> : plan,
          antwoord ? wordIdee(antwoord) : STAND_WOORDEN[stand],
          zeg(waarde),
        ])}
        leeg=""
      />
    </>
  )
}

/** What this case leaves for others in its areas, as far as this service knows the other plans. */
export const Ruimte: FC<{ readonly budgetten: readonly BudgetUitkomst[] }> = ({ budgetten }) =>
  budgetten.length === 0 ? null : (
    <>
      <Kop2 id="ruimte">Wat er in het gebied overblijft</Kop2>
      <Alinea>
        Geteld met wat hier bekend is: dit plan en elk ander plan dat in behandeling of vergund is.
        Een afgerond idee telt mee, behalve als het niet kansrijk, ingetrokken of doorverwezen is.
        Een plan dat nooit in Visietoets is beoordeeld, telt niet mee.
      </Alinea>
      {budgetten.map((budget) => (
        <Budget budget={budget} />
      ))}
    </>
  )
