import type { Gebied } from '../model/gebied.ts'
import type { GeldtIn } from '../model/regel.ts'
import type { GecompileerdeRegel, GecompileerdRegelboek } from '../regeltaal/regelwerk.ts'
import { ONBEKEND, ONWAAR, WAAR, type Waarheid } from '../regeltaal/waarheid.ts'
import type { Context, Wereld } from './wereld.ts'

/** A place where a rule is evaluated, and whether it applies there by place alone. */
export interface Plek {
  readonly context: Context
  readonly inGebied: Waarheid
  /** Layers that are missing and would decide whether the rule applies. */
  readonly ontbrekendeLagen: readonly string[]
}

const ancestors = (werk: GecompileerdRegelboek, gebied: Gebied): Gebied[] => {
  const keten = [gebied]
  for (let ouder = gebied.binnen; ouder !== undefined; ) {
    const volgende = werk.gebieden.get(ouder)
    if (!volgende || keten.includes(volgende)) break
    keten.push(volgende)
    ouder = volgende.binnen
  }
  return keten
}

/** Whether a selector picks an area: it names the area or one it lies in, and the profile states the
 * values. A selector with values only speaks of profiles. */
export const matchesGebied = (
  werk: GecompileerdRegelboek,
  gebied: Gebied,
  geldtIn: GeldtIn,
): boolean => {
  const keten = ancestors(werk, gebied)
  if (geldtIn.gebieden && !keten.some(({ id }) => geldtIn.gebieden?.includes(id))) return false
  if (geldtIn.soorten && !keten.some(({ soort }) => geldtIn.soorten?.includes(soort))) return false
  const kiest = geldtIn.gebieden !== undefined || geldtIn.soorten !== undefined
  if (!kiest && !werk.regelboek.visie.soorten[gebied.soort]?.profiel) return false
  return geldtIn.metWaarde?.every((feit) => feit in gebied.waarden) ?? true
}

const relevantLagen = (werk: GecompileerdRegelboek, geldtIn: GeldtIn): readonly string[] => {
  const { soorten } = werk.regelboek.visie
  const gekozen = geldtIn.gebieden
    ? geldtIn.gebieden.map((id) => werk.gebieden.get(id)?.soort)
    : (geldtIn.soorten ?? Object.keys(soorten).filter((soort) => soorten[soort]?.profiel))
  return [...new Set(gekozen.flatMap((soort) => (soort && soorten[soort]?.laag) || []))]
}

/** What the selector of a compiled rule comes down to, found once: it does not depend on the initiative. */
interface Selectie {
  readonly lagen: readonly string[]
  readonly matches: (gebied: Gebied) => boolean
}

const perRegel = new WeakMap<GecompileerdeRegel, Selectie>()

const selectieOf = (
  werk: GecompileerdRegelboek,
  regel: GecompileerdeRegel,
  geldtIn: GeldtIn,
): Selectie => {
  const bekend = perRegel.get(regel)
  if (bekend) return bekend
  const past = new WeakMap<Gebied, boolean>()
  const matches = (gebied: Gebied): boolean => {
    const uit = past.get(gebied) ?? matchesGebied(werk, gebied, geldtIn)
    past.set(gebied, uit)
    return uit
  }
  const selectie = { lagen: relevantLagen(werk, geldtIn), matches }
  perRegel.set(regel, selectie)
  return selectie
}

const GEEN_LAGEN: readonly string[] = []

/** The areas that count by where they lie, under one row of the `voorrang` table. */
const createTelling = ({ gebieden }: Wereld, strengste: boolean) => {
  const telt = gebieden
    .filter(({ profiel, maatgevend }) => !profiel || strengste || maatgevend)
    .map((context): Plek => ({ context, inGebied: WAAR, ontbrekendeLagen: GEEN_LAGEN }))
  return { telt, profielen: telt.filter(({ context }) => context.profiel) }
}

/**
 * The places where a rule is evaluated. Law takes every area that counts; policy the most specific
 * profile of each part (the vision's `voorrang` table). A missing layer makes the applicability
 * unknown, never "not applicable".
 */
export const createPlekkiezer = (
  wereld: Wereld,
): ((regel: GecompileerdeRegel) => readonly Plek[]) => {
  const { werk, algemeen } = wereld
  const { voorrang } = werk.regelboek.visie
  const [strengste, meestSpecifiek] = [createTelling(wereld, true), createTelling(wereld, false)]
  const alleen = (inGebied: Waarheid): readonly Plek[] => [
    { context: algemeen, inGebied, ontbrekendeLagen: GEEN_LAGEN },
  ]
  const [overal, nergens] = [alleen(WAAR), alleen(ONWAAR)]
  const perRegel = new Map(
    [...(wereld.perRegel ?? [])].map(([regel, context]): [string, readonly Plek[]] => [
      regel,
      [{ context, inGebied: WAAR, ontbrekendeLagen: GEEN_LAGEN }],
    ]),
  )
  return (regel) => {
    const { geldtIn } = regel
    const isStrengste = voorrang[regel.definitie.herkomst] === 'strengste'
    const { telt, profielen } = isStrengste ? strengste : meestSpecifiek
    if (!geldtIn) {
      return regel.leestGebied && profielen.length > 0
        ? profielen
        : (perRegel.get(regel.definitie.id) ?? overal)
    }
    const { lagen, matches } = selectieOf(werk, regel, geldtIn)
    const plekken = telt.filter(({ context: { gebied } }) => gebied && matches(gebied))
    const ontbrekendeLagen = lagen.filter((laag) => wereld.ontbrekendeLagen.has(laag))
    if (ontbrekendeLagen.length > 0) {
      return [...plekken, { context: algemeen, inGebied: ONBEKEND, ontbrekendeLagen }]
    }
    return plekken.length > 0 ? plekken : nergens
  }
}
