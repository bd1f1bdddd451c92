import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { Poging } from '../kantelen/probeer-nodig.ts'
import type { OntwikkelingMetBewijs } from '../ontwikkeling/antwoord.ts'
import type { Uitwegen } from '../overzicht/uitwegen.ts'
import type { BeoordelingMetBewijs } from '../ports/beoordelingen.ts'
import type { Register } from '../ports/rapport.ts'
import type { Plandelen } from './delen/lees-delen.ts'
import type { Vastgesteld } from './vastgesteld.ts'

/** The own conclusie of an officer, as it was recorded. */
export interface EigenConclusie {
  readonly woorden: string
  readonly motivering: string
  /** ISO 8601 instant, UTC. */
  readonly vastgelegdOp: string
}

/** What every chapter is made from. */
export interface Bron {
  readonly register: Register
  readonly beoordeling: BeoordelingMetBewijs
  readonly boek: Regelboek
  readonly eigen?: EigenConclusie
  /** What else one could change; absent: only what the advice says of itself. */
  readonly uitwegen?: Uitwegen
  /** What each eis needs, tried out; absent: nothing was. */
  readonly pogingen?: readonly Poging[]
  /** Only of a case that was made of the whole of a plan in parts. */
  readonly delen?: Plandelen | undefined
  /** Of a development: what proves it. The request in the assessment is then that of the whole as one plan. */
  readonly ontwikkelbewijs?: OntwikkelingMetBewijs['bewijs']
  /** Of a case the questions that do not play in it; the appendices have what the receipt has. */
  readonly geldtNiet?: ReadonlySet<string>
  /** Of what is told without what does not play: the advice as the receipt has it. */
  readonly bewezenAdvies?: Beoordeling['advies']
  /** Only of a case. */
  readonly vastgesteld?: Vastgesteld
}
