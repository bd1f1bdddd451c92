import type { Feit } from '../model/feit.ts'
import type { RegelVersie } from '../model/regel.ts'
import { type Mutant, mutateVoorwaarde } from './mutanten.ts'

/** A version of a rule with one mistake in it. */
export interface VersieMutant {
  /** Path from the version. */
  readonly pad: readonly (string | number)[]
  readonly soort: Mutant['soort'] | 'selectie'
  readonly nieuw: RegelVersie
  /** Index of the version in the rule. */
  readonly versie: number
}

type Zonder = Omit<VersieMutant, 'versie'>

const SLEUTELS = ['soorten', 'gebieden', 'metWaarde'] as const

/** Mistakes in the area selector: left out as a whole, one key of it, or one name in a list. */
export const mutateSelector = (versie: RegelVersie): readonly Zonder[] => {
  const { geldtIn, ...zonder } = versie
  if (!geldtIn) return []
  const aanwezig = SLEUTELS.filter((sleutel) => geldtIn[sleutel] !== undefined)
  const soort = 'selectie' as const
  const minder = aanwezig.flatMap((sleutel): readonly Zonder[] => {
    const { [sleutel]: lijst = [], ...rest } = geldtIn
    const korter = lijst.flatMap((_, i): readonly Zonder[] =>
      lijst.length < 2
        ? []
        : [
            {
              pad: ['geldtIn', sleutel, i],
              soort,
              nieuw: { ...versie, geldtIn: { ...geldtIn, [sleutel]: lijst.toSpliced(i, 1) } },
            },
          ],
    )
    if (aanwezig.length < 2) return korter
    return [{ pad: ['geldtIn', sleutel], soort, nieuw: { ...versie, geldtIn: rest } }, ...korter]
  })
  return [{ pad: ['geldtIn'], soort, nieuw: zonder }, ...minder]
}

/** Mistakes in the conditions that decide an outcome. */
export const mutateVersie = (
  versie: RegelVersie,
  feitOf: (id: string) => Feit | undefined,
): readonly Zonder[] =>
  (['geldtVoor', 'voldoetAls'] as const).flatMap((deel) => {
    const voorwaarde = versie[deel]
    if (!voorwaarde) return []
    return mutateVoorwaarde(voorwaarde, feitOf).map(
      (mutant): Zonder => ({
        pad: [deel, ...mutant.pad],
        soort: mutant.soort,
        nieuw: { ...versie, [deel]: mutant.voorwaarde },
      }),
    )
  })
