import type { Verandering } from '../../domain/model/antwoord/beleidstoets.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { compareRegelboeken } from '../../domain/praktijk/regelboekverschil.ts'
import { createNamen } from '../herspeel/namen.ts'

/** In what a rulebook differs from the one it builds on, as far as it can move an advice. */
export interface Ontwerpverschil {
  readonly basis: Regelboek
  readonly delen: readonly {
    readonly id: string
    readonly naam: string
    readonly soort: 'regel' | 'spanning' | 'gebied'
    readonly wat: Verandering | 'grens' | 'profiel'
  }[]
  readonly weegtabel: boolean
}

/** Two loaded rulebooks never change: what they differ in is found once. */
const bekend = new WeakMap<Regelboek, Ontwerpverschil>()

const compare = (boek: Regelboek, basis: Regelboek): Ontwerpverschil => {
  const verschil = compareRegelboeken(basis, boek)
  const namen = createNamen(basis, boek)
  const titel = (id: string) => namen.regel(id)?.titel ?? namen.spanning(id) ?? id
  const gebied = (id: string) => namen.gebied(id) ?? id
  return {
    basis,
    delen: [
      ...[...verschil.regels].map(
        ([id, wat]) => ({ id, naam: titel(id), soort: 'regel', wat }) as const,
      ),
      ...[...verschil.spanningen].map(
        ([id, wat]) => ({ id, naam: titel(id), soort: 'spanning', wat }) as const,
      ),
      ...[...verschil.grenzen].map(
        (id) => ({ id, naam: gebied(id), soort: 'gebied', wat: 'grens' }) as const,
      ),
      ...[...verschil.profielen].map(
        (id) => ({ id, naam: gebied(id), soort: 'gebied', wat: 'profiel' }) as const,
      ),
    ],
    weegtabel: verschil.weegtabel,
  }
}

/** What a rulebook changes of the one it builds on; undefined when it builds on none that is loaded. */
export const readOntwerpverschil = (
  boek: Regelboek,
  boeken: readonly Regelboek[],
): Ontwerpverschil | undefined => {
  const basis = boeken.find(({ visie }) => visie.id === boek.visie.gebaseerdOp)
  if (basis === undefined) return undefined
  const verschil = bekend.get(boek) ?? compare(boek, basis)
  bekend.set(boek, verschil)
  return verschil
}
