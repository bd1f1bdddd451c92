import type { FC } from 'hono/jsx'
import type { OntwikkelingMetBewijs } from '../../../app/ontwikkeling/antwoord.ts'
import { listProfielen } from '../../../app/ontwikkeling/vertellen/ruimte.ts'
import { sayGebied } from '../../../app/woorden/lidwoord.ts'
import type { BudgetUitkomst } from '../../../domain/model/antwoord/budget.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { joinEn, upperFirst } from '../../../domain/tekst.ts'
import { Alinea, Kop2, Lijst } from '../../onderdelen/tekst.tsx'
import {
  isMeer,
  momentsOf,
  wordGebruikt,
  wordGrens,
  wordOnbekend,
  wordOver,
} from '../plan/budgetwoorden.ts'
import { sayBron } from './woorden/grond.ts'
import { toNotitie } from './woorden/toets-woorden.ts'

type Uitkomst = Pick<OntwikkelingMetBewijs, 'delen' | 'budgetten'>

/** Only what lies there can miss there; of other plans it is known already that they lie there. */
const withoutElders = (budget: BudgetUitkomst, delen: Uitkomst['delen']): BudgetUitkomst => {
  const elders = new Set(
    delen.flatMap(({ naam, gebieden }) => (gebieden.includes(budget.gebied) ? [] : naam)),
  )
  return { ...budget, ontbreekt: budget.ontbreekt.filter(({ bij }) => !elders.has(bij)) }
}

const sayOver = (over: string, budget: BudgetUitkomst): string => {
  if (budget.max === undefined) return ''
  const grens = wordGrens(budget)
  if (over === 'onbekend') return ` Hoeveel er overblijft van ${grens}, is niet bekend.`
  return isMeer(over)
    ? ` Dat is ${over}: genoemd is plaats voor ${grens}.`
    : ` Van ${grens} blijven dan ${over} over, als er nog niets is gebouwd.`
}

/** One number of one area in sentences: what was thought of, what is taken, what is left and what nobody said. */
export const sayRuimte = (
  gegeven: BudgetUitkomst,
  delen: Uitkomst['delen'],
  boek: Pick<Regelboek, 'feiten'>,
): string => {
  const budget = withoutElders(gegeven, delen)
  const laatste = momentsOf(budget).at(-1)
  if (laatste === undefined) return ''
  const gebruikt = wordGebruikt(laatste, budget.eenheid)
  const neemt =
    gebruikt === 'niets' || laatste.totaal === 0
      ? 'Dit plan en andere bekende plannen nemen daar niets van.'
      : `Dit plan en andere bekende plannen nemen daar samen ${gebruikt}.${sayOver(wordOver(laatste, budget), budget)}`
  const onbekend =
    budget.ontbreekt.length === 0
      ? ''
      : ` Nog niet opgegeven is ${wordOnbekend(laatste, budget, boek)
          .replaceAll(' niet opgegeven', '')
          .replace(/(^|; )aantal /g, '$1het aantal ')}.`
  return `${upperFirst(sayGebied(budget.naam))} (${budget.label}). ${toNotitie(budget.grond)} ${neemt}${onbekend} ${sayBron(budget)}`
}

/** The areas in which parts lie and of which no number is known. */
const nameZonder = ({ delen, budgetten }: Uitkomst, boek: Regelboek) => {
  const met = new Set(budgetten.map(({ gebied }) => gebied))
  const zonder = new Set(delen.flatMap((deel) => deel.gebieden.filter((id) => !met.has(id))))
  return listProfielen(boek).flatMap(({ id, naam }) => (zonder.has(id) ? sayGebied(naam) : []))
}

/** What fits in the areas, in sentences; and of which of them nothing is known. */
export const Ruimte: FC<{ readonly uitkomst: Uitkomst; readonly boek: Regelboek }> = ({
  uitkomst,
  boek,
}) => {
  const zonder = nameZonder(uitkomst, boek)
  return (
    <>
      <Kop2 id="budgetten">Ruimte in het gebied</Kop2>
      <Lijst delen={uitkomst.budgetten.map((een) => sayRuimte(een, uitkomst.delen, boek))} />
      {zonder.length > 0 && (
        <Alinea>
          Voor {joinEn(zonder)} is in deze toets geen getal bekend: hoeveel daar nog past, is dus
          niet getoetst.
        </Alinea>
      )}
      {uitkomst.budgetten.length > 0 && (
        <Alinea>
          Geteld zijn de plannen die hier bekend zijn, niet wat al is gebouwd of elders vergund.
        </Alinea>
      )}
    </>
  )
}
