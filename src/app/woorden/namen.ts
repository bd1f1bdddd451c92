import type { FeitWaarde } from '../../domain/model/feit.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { wordWaarde } from './feit.ts'

/** An area as readers know it. */
export const nameGebied =
  ({ gebieden }: Regelboek) =>
  (id: string): string =>
    gebieden.find((gebied) => gebied.id === id)?.naam ?? id

/** A fact's value in words: activities by their label. */
export const showWaarde = (boek: Regelboek, feit: string, waarde: FeitWaarde): string =>
  wordWaarde(boek, boek.feiten.get(feit), waarde)

export const nameFeit = (boek: Regelboek, feit: string): string =>
  boek.feiten.get(feit)?.label ?? feit
