import type { Child, FC } from 'hono/jsx'
import type { OntwikkelingMetBewijs } from '../../../app/ontwikkeling/antwoord.ts'
import { type Programmas, wordGetal } from '../../../app/ontwikkeling/programma.ts'
import { countRuimte, type Ruimterij } from '../../../app/ontwikkeling/vertellen/ruimte.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { formatAantal, joinEn } from '../../../domain/tekst.ts'
import { Herkomst } from '../../onderdelen/herkomst.tsx'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea, Uitklap } from '../../onderdelen/tekst.tsx'
import { keepHier, momentsOf, wordGrens, wordOver } from './budgetwoorden.ts'

interface Props {
  readonly uitkomst: OntwikkelingMetBewijs
  readonly boek: Regelboek
  readonly programmas: Programmas
}

/** What was named as room, with where that comes from. */
const Genoemd: FC<Pick<Ruimterij, 'budget'>> = ({ budget }) =>
  budget === undefined ? (
    <>niets genoemd</>
  ) : (
    <>
      {wordGrens(budget)} <Herkomst herkomst={budget.herkomst} werking={budget.werking} />
    </>
  )

const sayOver = (budget: Ruimterij['budget'], uitkomst: Props['uitkomst']): string => {
  if (budget === undefined) return 'onbekend'
  const hier = keepHier(budget, uitkomst)
  const laatste = momentsOf(hier).at(-1)
  return laatste === undefined ? 'onbekend' : wordOver(laatste, hier)
}

/** A longer table takes screens on a phone. */
const RIJEN_OPEN = 3

/** By area and kind: what this plan takes, what was named as room, and what is left of that; what is unknown as that, and what is said beside it. */
export const Ruimte: FC<Props & { readonly children?: Child }> = ({
  uitkomst,
  boek,
  programmas,
  children,
}) => {
  const { rijen, dubbel, zonder } = countRuimte(uitkomst, programmas, boek)
  if (rijen.length === 0) return <>{children}</>
  const tabel = (
    <>
      <Tabel
        titel="Wat dit plan neemt, per gebied en soort"
        koppen={['Gebied', 'Soort', 'Dit plan neemt', 'Van welke delen', 'Genoemde ruimte', 'Over']}
        rijen={rijen.map((rij) => [
          rij.gebied,
          rij.soort,
          wordGetal(rij.neemt, rij.eenheid),
          joinEn(rij.delen.map(({ naam, getal }) => `${naam} (${wordGetal(getal)})`)),
          <Genoemd budget={rij.budget} />,
          sayOver(rij.budget, uitkomst),
        ])}
      />
      {dubbel.length > 0 && (
        <Alinea>
          {dubbel.map(({ naam, gebieden }) => `${naam} ligt in ${joinEn(gebieden)}`).join('; ')}.
          Zo’n deel telt hier in elk van die gebieden helemaal: welk stuk waar komt, is niet
          opgegeven. De rijen tellen daarom niet op tot het hele plan.
        </Alinea>
      )}
      {zonder.length > 0 && (
        <Alinea>
          Niet in deze tabel: {joinEn(zonder)}. Daar komt niets van deze soorten bij, of dat is niet
          opgegeven.
        </Alinea>
      )}
      {children}
    </>
  )
  return rijen.length <= RIJEN_OPEN ? (
    tabel
  ) : (
    <Uitklap
      kop={`Wat dit plan per gebied neemt, en wat over is: ${formatAantal(rijen.length, 'rij', 'rijen')}`}
    >
      {tabel}
    </Uitklap>
  )
}
