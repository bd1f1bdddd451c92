import type { Bevestiging, Herkomst, Werking } from '../model/bron.ts'
import { HARDHEDEN, type Hardheid } from '../model/visie.ts'
import type { GecompileerdeRegel, GecompileerdeSpanning } from '../regeltaal/regelwerk.ts'
import type { Context, Wereld } from './wereld.ts'

/** Firmness as a number: 0 our own elaboration, 1 to be confirmed, 2 firm. */
export type Graad = 0 | 1 | 2

export const VAST: Graad = 2
/** Every degree, softest first. */
export const GRADEN: readonly Graad[] = [0, 1, 2]

export const hardheidVan = (graad: Graad): Hardheid => HARDHEDEN[graad] as Hardheid

export interface Onderbouwing {
  readonly herkomst: Herkomst
  readonly werking: Werking
  readonly bevestiging?: Bevestiging | undefined
}

/** How firm one statement is: confirmed by a person, or by its own source, or of our own making. */
export const gradeOf = ({ herkomst, werking, bevestiging }: Onderbouwing): Graad => {
  if (bevestiging) return VAST
  if (herkomst === 'eigen_uitwerking') return 0
  return werking === 'bevestigd' ? VAST : 1
}

export const softest = (...graden: readonly Graad[]): Graad => Math.min(VAST, ...graden) as Graad

const GEBIEDSFEITEN = new WeakMap<object, readonly string[]>()

/** The facts of an area on which a rule or spanning rests: those that it reads, and those without which it would not apply. */
const gebiedsfeitenOf = (
  { werk }: Wereld,
  deel: GecompileerdeRegel | GecompileerdeSpanning,
): readonly string[] => {
  const bekend = GEBIEDSFEITEN.get(deel)
  if (bekend) return bekend
  const gelezen = [...deel.rustOp].flatMap((slot) => {
    const feit = werk.feiten[slot]
    return feit?.herkomst === 'gebied' ? [feit.id] : []
  })
  const gekozen = ('geldtIn' in deel && deel.geldtIn?.metWaarde) || []
  const nodig = [...new Set([...gelezen, ...gekozen])]
  GEBIEDSFEITEN.set(deel, nodig)
  return nodig
}

/** The softest value of the area on which something rests here; firm when it rests on none. */
const gradeOfWaarden = (feiten: readonly string[], { gebied }: Context): Graad => {
  let graad: Graad = VAST
  if (!gebied) return graad
  for (const id of feiten) {
    const waarde = gebied.waarden[id]
    if (waarde) graad = softest(graad, gradeOf(waarde))
  }
  return graad
}

/** How firm a rule or spanning is in one area: the softest of itself and the area values that it reads. */
export const gradeIn = (
  wereld: Wereld,
  deel: GecompileerdeRegel | GecompileerdeSpanning,
  context: Context,
): Graad => softest(gradeOf(deel.definitie), gradeOfWaarden(gebiedsfeitenOf(wereld, deel), context))

const KAN_ZACHTER = new WeakMap<object, boolean>()

/** Whether some area states a value of what this reads that is not firm; found once a rule. */
const canBeSofter = (wereld: Wereld, deel: GecompileerdeRegel): boolean => {
  const bekend = KAN_ZACHTER.get(deel)
  if (bekend !== undefined) return bekend
  const feiten = gebiedsfeitenOf(wereld, deel)
  const kan = [...wereld.werk.gebieden.values()].some(({ waarden }) =>
    feiten.some((feit) => waarden[feit] !== undefined && gradeOf(waarden[feit]) < VAST),
  )
  KAN_ZACHTER.set(deel, kan)
  return kan
}

/** Whether a profile that is not known here, for want of its layer, may state a softer value of what is read. */
export const mayBeSofter = (wereld: Wereld, deel: GecompileerdeRegel): boolean =>
  wereld.ontbrekendProfiel && canBeSofter(wereld, deel)
