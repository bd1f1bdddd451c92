import type { UitkomstMetToelichting } from '../../domain/model/uitkomst.ts'

/** A sentence of the letter, and whether it stands there by itself. */
export interface Briefzin {
  /** Of what it rests on: every sentence about the same has the same. */
  readonly sleutel: string
  readonly tekst: string
  /** Rests on law or on what is confirmed; otherwise it stands there only when somebody ticked it. */
  readonly vast: boolean
  /** What was said in the case already of what it asks: for who writes, and never in the letter. */
  readonly letOp?: string
}

export interface Briefdeel {
  readonly kop: string
  readonly zinnen: readonly Briefzin[]
  /** So many that were not ticked; absent: all. */
  readonly hoogstens?: number
}

export const keyOf = (soort: string, id: string, gebied?: string): string =>
  [soort, id, ...(gebied === undefined ? [] : [gebied])].join(' ')

/** Law, or policy that was confirmed. */
export const isVast = ({
  herkomst,
  werking,
}: Pick<UitkomstMetToelichting, 'herkomst' | 'werking'>): boolean =>
  herkomst !== 'eigen_uitwerking' && werking === 'bevestigd'
