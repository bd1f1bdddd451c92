import { conditionsOfVrij } from '../../../domain/model/vergunningvrij.ts'
import type { Vergelijking, Voorwaarde } from '../../../domain/model/voorwaarde.ts'
import type { Boek } from './boek.ts'
import type { Pad } from './document.ts'
import { houdingenOf } from './houdingen.ts'
import { at, type Plek } from './meldingen.ts'

/** A leaf of a condition with the path to it. */
export type Blad =
  | { readonly soort: 'vergelijking'; readonly vergelijking: Vergelijking; readonly pad: Pad }
  | { readonly soort: 'verwijzing'; readonly naam: string; readonly pad: Pad }

/** Every leaf of a condition; named conditions are not followed. */
export const leavesOf = (voorwaarde: Voorwaarde, pad: Pad): readonly Blad[] => {
  if ('all' in voorwaarde) {
    return voorwaarde.all.flatMap((deel, i) => leavesOf(deel, [...pad, 'all', i]))
  }
  if ('any' in voorwaarde) {
    return voorwaarde.any.flatMap((deel, i) => leavesOf(deel, [...pad, 'any', i]))
  }
  if ('not' in voorwaarde) return leavesOf(voorwaarde.not, [...pad, 'not'])
  if ('condition' in voorwaarde) {
    return [{ soort: 'verwijzing', naam: voorwaarde.condition, pad: [...pad, 'condition'] }]
  }
  return [{ soort: 'vergelijking', vergelijking: voorwaarde, pad }]
}

/** Every comparison of a condition, through named conditions; circles and unknown names are passed by. */
export const comparisonsOf = (
  voorwaarde: Voorwaarde,
  benoemd: Readonly<Record<string, Voorwaarde>>,
  gezien: ReadonlySet<string> = new Set(),
): readonly Vergelijking[] =>
  leavesOf(voorwaarde, []).flatMap((blad) => {
    if (blad.soort === 'vergelijking') return [blad.vergelijking]
    const ander = benoemd[blad.naam]
    if (!ander || gezien.has(blad.naam)) return []
    return comparisonsOf(ander, benoemd, new Set([...gezien, blad.naam]))
  })

/** Ids of the facts that a comparison reads. */
export const factsOf = ({ fact, value }: Vergelijking): readonly string[] =>
  typeof value === 'object' && 'fact' in value ? [fact, value.fact] : [fact]

/** The same of a leaf, also by way of the condition that it names. */
export const factsUnder = (blad: Blad, { voorwaarden }: Pick<Boek, 'voorwaarden'>) => {
  const voorwaarde = blad.soort === 'vergelijking' ? blad.vergelijking : { condition: blad.naam }
  return comparisonsOf(voorwaarde, voorwaarden.waarde).flatMap(factsOf)
}

export interface GeplaatsteVoorwaarde {
  readonly voorwaarde: Voorwaarde
  readonly plek: Plek
}

const DELEN = ['geldtVoor', 'voldoetAls', 'beslissendAls'] as const

const vrijVoorwaarden = ({ vergunningvrij }: Boek): readonly GeplaatsteVoorwaarde[] =>
  vergunningvrij
    ? conditionsOfVrij(vergunningvrij.waarde).map(({ voorwaarde, pad }) => ({
        voorwaarde,
        plek: at(vergunningvrij.bestand, ...pad),
      }))
    : []

/** Every condition in the book, with its place. */
export const conditionsOf = (boek: Boek): readonly GeplaatsteVoorwaarde[] => [
  ...Object.entries(boek.voorwaarden.waarde).map(([naam, voorwaarde]) => ({
    voorwaarde,
    plek: at(boek.voorwaarden.bestand, naam),
  })),
  ...Object.entries(boek.feiten.waarde).flatMap(([id, { relevantAls }]) =>
    relevantAls
      ? [{ voorwaarde: relevantAls, plek: at(boek.feiten.bestand, id, 'relevantAls') }]
      : [],
  ),
  ...vrijVoorwaarden(boek),
  ...boek.regels.flatMap(({ waarde, bestand }) =>
    waarde.versies.flatMap((versie, i) =>
      DELEN.flatMap((deel) => {
        const voorwaarde = versie[deel]
        return voorwaarde ? [{ voorwaarde, plek: at(bestand, 'versies', i, deel) }] : []
      }),
    ),
  ),
  ...houdingenOf(boek).flatMap(({ houding: { als }, plek }) =>
    als ? [{ voorwaarde: als, plek: at(plek.bestand, ...plek.pad, 'als') }] : [],
  ),
  ...boek.spanningen.waarde.map(({ treedtOpAls }, i) => ({
    voorwaarde: treedtOpAls,
    plek: at(boek.spanningen.bestand, i, 'treedtOpAls'),
  })),
]
