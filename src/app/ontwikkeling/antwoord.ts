import type { BudgetUitkomst, Zicht } from '../../domain/budget/uitkomst.ts'
import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import type { Bewijs } from '../../domain/model/bewijs.ts'
import type { InitiatiefInvoer, Peildatum } from '../../domain/model/initiatief.ts'
import type { OntwikkelingInvoer } from '../../domain/model/ontwikkeling.ts'
import type { Deeloordeel } from '../../domain/ontwikkeling/deel.ts'
import type { Aandachtspunt, GeheelFeiten } from '../../domain/ontwikkeling/geheel.ts'
import { readVolledig, toAntwoord } from '../beoordelen/antwoordvorm.ts'

export interface DeelAntwoord extends Omit<Deeloordeel, 'ligging'> {
  readonly id: string
  readonly naam: string
  readonly fase?: number
  readonly m2: number
  /** Areas that count. */
  readonly gebieden: readonly string[]
  readonly reparaties: Beoordeling['reparaties']
}

/** The surfaces of parts and whole, in m² rounded to 0.01. `m2Delen` minus `m2Dubbel` is `m2`. */
interface Oppervlak {
  readonly m2Delen: number
  readonly m2Dubbel: number
  readonly m2: number
}

/** An area development assessed: each part, the whole, and the budgets of its areas. Nothing is stored. */
export interface Ontwikkelingsbeoordeling {
  readonly naam: string
  readonly peildatum: Peildatum
  /** The whole as one plan, with the budgets among its uitkomsten. */
  readonly geheel: Beoordeling
  readonly delen: readonly DeelAntwoord[]
  /** Per part that was asked for. */
  readonly volledigeDelen: Readonly<Record<string, Beoordeling>>
  readonly budgetten: readonly BudgetUitkomst[]
  readonly telling: {
    readonly zicht: Zicht
    readonly tekst: string
    /** How many other plans were counted in at least one budget. */
    readonly meegeteld: number
    readonly vervangen: readonly { readonly beoordeling: string; readonly door: string }[]
  }
  readonly oppervlakte: Oppervlak & {
    readonly gebieden: readonly (Oppervlak & { readonly gebied: string })[]
    readonly overlappen: readonly {
      readonly delen: readonly [string, string]
      readonly m2: number
    }[]
    /** More pairs may overlap than are named; the sums are exact all the same. */
    readonly nietAlle: boolean
  }
  readonly feiten: Pick<GeheelFeiten, 'herkomst' | 'ontbreekt' | 'verschilt'>
  readonly aandachtspunten: readonly Aandachtspunt[]
  /** The whole as one initiative, in the CRS of the input, to store it with POST /beoordelingen; budgets are not in that. */
  readonly verzoekGeheel: InitiatiefInvoer
}

export interface OntwikkelingMetBewijs extends Ontwikkelingsbeoordeling {
  readonly bewijs: Omit<Bewijs, 'delen' | 'verzoek'> & { readonly verzoek: OntwikkelingInvoer }
}

/** As it is answered: the assessments in it without empty lists, and what does not apply by reason. */
export const writeOntwikkeling = ({
  geheel,
  volledigeDelen,
  ...rest
}: Ontwikkelingsbeoordeling): Readonly<Record<string, unknown>> => ({
  ...rest,
  geheel: toAntwoord(geheel),
  volledigeDelen: Object.fromEntries(
    Object.entries(volledigeDelen).map(([id, deel]) => [id, toAntwoord(deel)]),
  ),
})

/** What was answered, read back. */
export const readOntwikkelingsantwoord = (tekst: string): OntwikkelingMetBewijs => {
  const antwoord = JSON.parse(tekst) as OntwikkelingMetBewijs
  return {
    ...antwoord,
    geheel: readVolledig(antwoord.geheel),
    volledigeDelen: Object.fromEntries(
      Object.entries(antwoord.volledigeDelen).map(([id, deel]) => [id, readVolledig(deel)]),
    ),
  }
}
