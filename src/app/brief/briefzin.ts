import type { UitkomstMetToelichting } from '../../domain/model/uitkomst.ts'
import { HARDHEDEN, type Hardheid, type Visie } from '../../domain/model/visie.ts'
import { gradeOf, hardheidVan } from '../../domain/weging/hardheid.ts'
import { labelVastheid } from '../woorden/richting.ts'

/** A sentence of the letter, and whether it stands there by itself. */
export interface Briefzin {
  /** Of what it rests on: every sentence about the same has the same. */
  readonly sleutel: string
  readonly tekst: string
  /** Rests on law or on what is confirmed; otherwise it stands there only when somebody ticked it. */
  readonly vast: boolean
  /** On what it stands, where that is not firm: for who ticks it, and never in the letter. */
  readonly grond?: string
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

type Bron = Pick<UitkomstMetToelichting, 'herkomst' | 'werking'>

export const hardheidVanBron = ({ herkomst, werking }: Bron): Hardheid =>
  hardheidVan(gradeOf({ herkomst, werking }))

/** One firm rule is enough. */
export const hardsteVan = (bronnen: readonly Bron[]): Hardheid => {
  const eigen = bronnen.map(hardheidVanBron)
  return HARDHEDEN.findLast((hoe) => eigen.includes(hoe)) ?? 'te_bevestigen'
}

/** Law, or policy that was confirmed. */
export const isVast = (bron: Bron): boolean => hardheidVanBron(bron) === 'vast'

/** Whether a sentence on this ground stands there by itself, and else on what it stands; silence is nobody's ground. */
export const standOp = (
  visie: Visie,
  hardheid: Hardheid | undefined,
): Pick<Briefzin, 'vast' | 'grond'> =>
  hardheid === undefined || hardheid === 'vast'
    ? { vast: true }
    : { vast: false, grond: labelVastheid(visie, hardheid) }
