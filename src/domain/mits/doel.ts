import { rangesFor } from '../bereik/bereiken.ts'
import { allowedRange } from '../bereik/ruimte.ts'
import { NIETS_BEKEND, single, testBereik, type Waardebereik } from '../bereik/waardebereik.ts'
import type { Feit, FeitWaarde } from '../model/feit.ts'
import type { GecompileerdeVoorwaarde } from '../regeltaal/compile.ts'
import { and, not, WAAR, type Waarheid } from '../regeltaal/waarheid.ts'
import { type Bereik, JA, type Trede } from '../weging/niveau.ts'
import type { Weging } from '../weging/weigh.ts'
import type { Context, Wereld } from '../weging/wereld.ts'

/** Values for some facts (slots), together one change of the plan. */
export type Verander = ReadonlyMap<number, FeitWaarde>

type Bijdrage = Weging['regels' | 'houdingen' | 'spanningen'][number]

/** Neither end of the band lower, at least one higher. */
export const raises = ({ band: nieuw }: Weging, { band: oud }: Weging): boolean =>
  nieuw.laagst >= oud.laagst &&
  nieuw.hoogst >= oud.hoogst &&
  (nieuw.laagst > oud.laagst || nieuw.hoogst > oud.hoogst)

/** The bands that would be a raise: one end a level higher, the other at least where it is. */
export const listDoelen = ({ band }: Weging): readonly Bereik[] =>
  (['laagst', 'hoogst'] as const).flatMap((einde) =>
    band[einde] === JA ? [] : [{ ...band, [einde]: (band[einde] + 1) as Trede }],
  )

/** The contributions that keep the band below a goal: each of them has to rise. */
export const findTekort = (weging: Weging, doel: Bereik): readonly Bijdrage[] =>
  [...weging.regels, ...weging.houdingen, ...weging.spanningen].filter(
    ({ band }) => band.laagst < doel.laagst || band.hoogst < doel.hoogst,
  )

/** Whether a fact could be changed: `veranderbaar`, known, and not taken as it is. */
export const isVeranderbaar = ({ werk, algemeen, vast }: Wereld, slot: number): boolean => {
  const feit = werk.feiten[slot]
  return (
    feit?.veranderbaar !== undefined &&
    // What the behandelaar states of others is no change that a plan can make by itself.
    feit.herkomst !== 'behandelaar' &&
    algemeen.waarden[slot] !== undefined &&
    !vast.has(slot)
  )
}

export const listVeranderbaar = (wereld: Wereld): ReadonlySet<number> =>
  new Set([...wereld.werk.feiten.keys()].filter((slot) => isVeranderbaar(wereld, slot)))

/** Of the facts that are free, those through which a contribution could rise. */
export const slotsFor = (
  { werk }: Wereld,
  bijdrage: Bijdrage,
  vrij: ReadonlySet<number>,
): readonly number[] => {
  if ('houding' in bijdrage) {
    // Silence ends where an eis of the vision applies: what decides that could be changed.
    if (bijdrage.houding.stand !== 'zwijgt') return []
    const eisen = werk.regels.filter(({ definitie }) => definitie.aard === 'eis')
    const rustOp = new Set(eisen.flatMap(({ rustGeldtVoorOp }) => [...rustGeldtVoorOp]))
    return [...rustOp].filter((slot) => vrij.has(slot))
  }
  const { evaluatie } = bijdrage
  const { rustOp } = 'regel' in evaluatie ? evaluatie.regel : evaluatie.spanning
  return [...rustOp].filter((slot) => vrij.has(slot))
}

/**
 * Whether a contribution may still rise after these changes, with the facts in `vrij` anywhere within
 * what they may become. False is certain: an eis that fails for all of them, a spanning that always
 * plays, a stance that no fact can change.
 */
export const canRise = (
  { werk }: Wereld,
  bijdrage: Bijdrage,
  { verander, vrij }: { readonly verander: Verander; readonly vrij: ReadonlySet<number> },
): boolean => {
  if ('houding' in bijdrage) return bijdrage.houding.stand === 'zwijgt'
  const tester = ({ waarden, eigen }: Context) => {
    const bereikOf = rangesFor(werk, waarden, (slot): Waardebereik | undefined => {
      // What parts in one area add up to does not change with the whole.
      if (eigen?.has(slot)) return undefined
      const nieuw = verander.get(slot)
      if (nieuw !== undefined) return single(nieuw)
      if (vrij.has(slot)) return allowedRange(werk.feiten[slot] as Feit, waarden[slot])
      // What is missing counts as unknown, also where no value it may have would do.
      return waarden[slot] === undefined ? NIETS_BEKEND : undefined
    })
    return (deel: GecompileerdeVoorwaarde | undefined): Waarheid =>
      deel ? testBereik(deel.knoop, bereikOf) : WAAR
  }
  const { evaluatie } = bijdrage
  if ('spanning' in evaluatie) {
    return tester(evaluatie.context)(evaluatie.spanning.treedtOp) !== WAAR
  }
  const { regel, plek } = evaluatie
  const test = tester(plek.context)
  return and(and(plek.inGebied, test(regel.geldtVoor)), not(test(regel.voldoetAls))) !== WAAR
}
