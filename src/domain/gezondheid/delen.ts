import { isGeldigIn } from '../model/peildatum.ts'
import type { RegelDefinitie } from '../model/regel.ts'
import type { Knoop } from '../regeltaal/compile.ts'
import type { GecompileerdRegelboek } from '../regeltaal/regelwerk.ts'
import type { Bevinding, Vindplaats } from './bevinding.ts'
import type { Oplosser } from './oplosser.ts'

export interface GeplaatsteKnoop {
  readonly knoop: Knoop
  readonly plek: Vindplaats
}

const deeper = (plek: Vindplaats, ...pad: Vindplaats['pad']): Vindplaats => ({
  ...plek,
  pad: [...plek.pad, ...pad],
})

/** Index of the version of a rule that holds at the peildatum. */
export const versionOf = (
  { regelboek, peildatum }: GecompileerdRegelboek,
  { versies }: RegelDefinitie,
): number => versies.findIndex(isGeldigIn(regelboek.visie, peildatum))

/** The named conditions in a condition, each with its place. */
export const namedIn = (knoop: Knoop): readonly GeplaatsteKnoop[] => {
  if (knoop.soort === 'vergelijking') return []
  if (knoop.soort === 'genoemd') {
    const plek = { soort: 'voorwaarde', id: knoop.naam, pad: [] } as const
    return [{ knoop: knoop.kind, plek }, ...namedIn(knoop.kind)]
  }
  return (knoop.soort === 'not' ? [knoop.kind] : knoop.kinderen).flatMap(namedIn)
}

/** Every condition of the rulebook with its place: of rules, spanningen, facts, and the named ones in use. */
export const conditionsOf = (werk: GecompileerdRegelboek): readonly GeplaatsteKnoop[] => {
  const eigen: readonly GeplaatsteKnoop[] = [
    ...werk.regels.flatMap(({ definitie, ...delen }) => {
      const versie = versionOf(werk, definitie)
      return (['geldtVoor', 'voldoetAls', 'beslissendAls'] as const).flatMap((deel) => {
        const knoop = delen[deel]?.knoop
        const plek = { soort: 'regel', id: definitie.id, pad: ['versies', versie, deel] } as const
        return knoop ? [{ knoop, plek }] : []
      })
    }),
    ...werk.spanningen.map(({ definitie, treedtOp }) => ({
      knoop: treedtOp.knoop,
      plek: { soort: 'spanning', id: definitie.id, pad: ['treedtOpAls'] } as const,
    })),
    ...[...werk.relevant].map(([slot, { knoop }]) => ({
      knoop,
      plek: { soort: 'feit', id: werk.feiten[slot]?.id ?? '', pad: ['relevantAls'] } as const,
    })),
  ]
  const genoemd = new Map(
    eigen.flatMap(({ knoop }) => namedIn(knoop)).map((deel) => [deel.plek.id, deel]),
  )
  return [...eigen, ...genoemd.values()]
}

/** The innermost parts of a condition that come out the same for every fact within its bounds. */
const findConstant = ({ knoop, plek }: GeplaatsteKnoop, los: Oplosser): readonly Bevinding[] => {
  const binnen =
    knoop.soort === 'vergelijking' || knoop.soort === 'genoemd'
      ? []
      : knoop.soort === 'not'
        ? findConstant({ knoop: knoop.kind, plek: deeper(plek, 'not') }, los)
        : knoop.kinderen.flatMap((kind, i) =>
            findConstant({ knoop: kind, plek: deeper(plek, knoop.soort, i) }, los),
          )
  if (binnen.length > 0) return binnen
  // Said once, at the named condition itself.
  if (knoop.soort === 'genoemd') return []
  if (los([{ knoop, waar: false }]).uit === 'kan_niet') {
    return [{ code: 'deel_altijd_waar', plek, params: {} }]
  }
  if (los([{ knoop, waar: true }]).uit === 'kan_niet') {
    return [{ code: 'deel_nooit_waar', plek, params: {} }]
  }
  return []
}

/** Conditions, or parts of them, that no fact within its bounds can turn. */
export const findDeadParts = (werk: GecompileerdRegelboek, los: Oplosser): readonly Bevinding[] =>
  conditionsOf(werk).flatMap((deel) => findConstant(deel, los))
