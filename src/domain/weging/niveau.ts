import { CONCLUSIES, type Niveau } from '../model/visie.ts'

/** A level as a number: 0 nee_in_deze_vorm … 3 ja. Only its order means something. */
export type Trede = 0 | 1 | 2 | 3

export const JA: Trede = 3

export const tredeOf = (niveau: Niveau): Trede => CONCLUSIES.indexOf(niveau) as Trede
export const niveauOf = (trede: number): Niveau => CONCLUSIES[trede] as Niveau

/** A closed range of levels. */
export interface Bereik {
  readonly laagst: Trede
  readonly hoogst: Trede
}

export const exact = (trede: Trede): Bereik => ({ laagst: trede, hoogst: trede })

export const lowest = (delen: readonly Bereik[]): Bereik => ({
  laagst: Math.min(JA, ...delen.map(({ laagst }) => laagst)) as Trede,
  hoogst: Math.min(JA, ...delen.map(({ hoogst }) => hoogst)) as Trede,
})
