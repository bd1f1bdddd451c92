import { CONCLUSIES, type Niveau } from '../model/visie.ts'

/** A level as a number: 0 nee_in_deze_vorm … 3 ja. Only its order means something. */
export type Trede = number

export const JA: Trede = 3

export const tredeOf = (niveau: Niveau): Trede => CONCLUSIES.indexOf(niveau) as Trede
export const niveauOf = (trede: number): Niveau => CONCLUSIES[trede] as Niveau

/** A closed range of levels. */
export interface Bereik {
  readonly laagst: Trede
  readonly hoogst: Trede
}

export const exact = (trede: Trede): Bereik => ({ laagst: trede, hoogst: trede })

/** The lowest of each end; `top` when there is nothing. */
export const lowest = (delen: readonly Bereik[], top: number = JA): Bereik => {
  let [laagst, hoogst] = [top, top]
  for (const deel of delen) {
    if (deel.laagst < laagst) laagst = deel.laagst
    if (deel.hoogst < hoogst) hoogst = deel.hoogst
  }
  return { laagst, hoogst }
}
