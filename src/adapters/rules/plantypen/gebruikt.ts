import { conditionsOfVrij } from '../../../domain/model/vergunningvrij.ts'
import type { Voorwaarde } from '../../../domain/model/voorwaarde.ts'
import type { Boek } from '../lezen/boek.ts'
import { comparisonsOf, factsOf } from '../lezen/conditions.ts'
import { derivedNeeds } from '../lezen/formules.ts'
import { houdingenOf } from '../lezen/houdingen.ts'

const DELEN = ['geldtVoor', 'voldoetAls', 'beslissendAls'] as const

/** The facts on which a rule, a stance, a spanning, a budget or what is free of a permit rests, also through another. */
export const listUsedFacts = (boek: Boek): ReadonlySet<string> => {
  const benoemd = boek.voorwaarden.waarde
  const read = (voorwaarde: Voorwaarde | undefined): readonly string[] =>
    voorwaarde ? comparisonsOf(voorwaarde, benoemd).flatMap(factsOf) : []
  const gebruikt = new Set([
    ...boek.regels.flatMap(({ waarde: { versies } }) => [
      ...versies.flatMap((versie) => DELEN.flatMap((deel) => read(versie[deel]))),
    ]),
    ...houdingenOf(boek).flatMap(({ houding: { als } }) => read(als)),
    ...boek.spanningen.waarde.flatMap(({ treedtOpAls }) => read(treedtOpAls)),
    ...(boek.vergunningvrij
      ? conditionsOfVrij(boek.vergunningvrij.waarde).flatMap(({ voorwaarde }) => read(voorwaarde))
      : []),
    ...boek.gebieden.flatMap(({ waarde }) => waarde.budgetten.map(({ feit }) => feit)),
  ])
  const needs = derivedNeeds(boek.feiten.waarde)
  // A set grows while it is walked: what a used fact is made of or asked by is used too.
  for (const id of gebruikt) {
    for (const deel of needs.get(id) ?? []) gebruikt.add(deel)
    for (const deel of read(boek.feiten.waarde[id]?.relevantAls)) gebruikt.add(deel)
  }
  return gebruikt
}
