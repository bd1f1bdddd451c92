import type { FeitWaarde } from '../model/feit.ts'
import type { Knoop } from '../regeltaal/compile.ts'
import type { GecompileerdeRegel, GecompileerdRegelboek } from '../regeltaal/regelwerk.ts'
import { matchesGebied } from '../weging/gebied-keuze.ts'
import { applies } from './bereik.ts'
import type { Opgave, Oplosser } from './oplosser.ts'

const WAAR_OF_NIET = [
  [true, false],
  [false, true],
] as const

type Paar = readonly [Knoop, Knoop]

const sourceOf = (knoop: Knoop): string =>
  JSON.stringify(knoop, (sleutel, waarde) => (sleutel === 'i' ? undefined : waarde))

/** The innermost parts in which two conditions differ: the whole can differ only where these do. */
const innermost = (een: Knoop, ander: Knoop): Paar => {
  if (!('kinderen' in een && 'kinderen' in ander) || een.soort !== ander.soort) return [een, ander]
  if (een.kinderen.length !== ander.kinderen.length) return [een, ander]
  const paren = een.kinderen.map((kind, i): Paar => [kind, ander.kinderen[i] as Knoop])
  const [paar, tweede] = paren.filter(([a, b]) => sourceOf(a) !== sourceOf(b))
  return paar && !tweede ? innermost(...paar) : [een, ander]
}

export type Verschil =
  | { readonly uit: 'gelijk' }
  | { readonly uit: 'anders'; readonly feiten?: Readonly<Record<string, FeitWaarde>> }

/** Whether two versions of one rule can say something else of the same known facts. */
export const compareRegels = (
  werk: GecompileerdRegelboek,
  los: Oplosser,
  regel: GecompileerdeRegel,
  ander: GecompileerdeRegel,
): Verschil => {
  const zelfde = (a: GecompileerdeRegel, b: GecompileerdeRegel) =>
    werk.regelboek.gebieden.every(
      (gebied) =>
        (!a.geldtIn || matchesGebied(werk, gebied, a.geldtIn)) ===
        (!b.geldtIn || matchesGebied(werk, gebied, b.geldtIn)),
    ) && (a.geldtIn === undefined) === (b.geldtIn === undefined)
  if (!zelfde(regel, ander)) return { uit: 'anders' }
  let onbeslist = false
  for (const deel of ['geldtVoor', 'voldoetAls'] as const) {
    const paar = [regel[deel]?.knoop, ander[deel]?.knoop] as const
    if (!paar[0] || !paar[1] || sourceOf(paar[0]) === sourceOf(paar[1])) continue
    // What complies matters only where the rule applies.
    const waar = deel === 'voldoetAls' ? applies(regel) : []
    const binnen = innermost(paar[0], paar[1])
    for (const [a, b] of WAAR_OF_NIET) {
      const differ = ([x, y]: Paar): readonly Opgave[] => [
        { knoop: x, waar: a },
        { knoop: y, waar: b },
      ]
      const uit = los([...differ(binnen), ...waar, ...differ([paar[0], paar[1]])])
      if (uit.uit === 'kan') return { uit: 'anders', feiten: uit.feiten }
      if (uit.uit === 'onbeslist') onbeslist = true
    }
  }
  return onbeslist ? { uit: 'anders' } : { uit: 'gelijk' }
}
