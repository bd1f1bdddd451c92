import { AppError } from '../../domain/errors.ts'
import type { Feit } from '../../domain/model/feit.ts'
import type { Gebied } from '../../domain/model/gebied.ts'
import { isGeldigIn } from '../../domain/model/peildatum.ts'
import type { Geval, RegelDefinitie, RegelVersie } from '../../domain/model/regel.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { GecompileerdeRegel, GecompileerdRegelboek } from '../../domain/regeltaal/regelwerk.ts'
import { fillSjabloon } from '../../domain/tekst.ts'
import { werkVan } from '../regelboek/per-regelboek.ts'
import { labelFeit } from '../woorden/namen.ts'
import { wordVoorwaarde, type Zin } from '../woorden/voorwaarde.ts'
import { listBereik } from './regel-bereik.ts'

/** One version of a rule in words. */
export interface Regelversie {
  readonly versie: RegelVersie
  /** The version that holds today, or on the first day of a rulebook that does not hold yet. */
  readonly geldt: boolean
  readonly geldtVoor?: Zin
  readonly voldoetAls?: Zin
  readonly beslissendAls?: Zin
}

export interface Regelblad {
  readonly regel: RegelDefinitie
  readonly versies: readonly Regelversie[]
  /** Areas that it picks; absent: it applies everywhere, or no version holds. */
  readonly gebieden?: readonly Gebied[]
  /** The facts that its conditions rest on, derived ones and what they come from. */
  readonly feiten: readonly Feit[]
  readonly gevallen: readonly Geval[]
  /** Text per outcome, with the names of facts in square brackets where an advice has their value. */
  readonly teksten: readonly {
    readonly oordeel: string
    readonly kort: string
    readonly motivering: string
  }[]
}

const wordVersie = (
  { regelboek: boek, peildatum }: GecompileerdRegelboek,
  versie: RegelVersie,
): Regelversie => {
  const { geldtVoor, voldoetAls, beslissendAls } = versie
  return {
    versie,
    geldt: isGeldigIn(boek.visie, peildatum)(versie),
    ...(geldtVoor && { geldtVoor: wordVoorwaarde(boek, geldtVoor) }),
    ...(voldoetAls && { voldoetAls: wordVoorwaarde(boek, voldoetAls) }),
    ...(beslissendAls && { beslissendAls: wordVoorwaarde(boek, beslissendAls) }),
  }
}

const listFeiten = (werk: GecompileerdRegelboek, { slots, rustOp }: GecompileerdeRegel) =>
  [...new Set([...slots, ...rustOp])].flatMap((slot) => werk.feiten[slot] ?? [])

/** Everything there is to read about one rule. Throws AppError('niet_gevonden'). */
export const readRegel = (boek: Regelboek, id: string, nu: Date): Regelblad => {
  const regel = boek.regels.find((deel) => deel.id === id)
  if (!regel) throw new AppError('niet_gevonden', { wat: `Regel "${id}" van ${boek.visie.titel}` })
  const werk = werkVan(boek, nu)
  const geldend = werk.regels.find(({ definitie }) => definitie.id === id)
  const gebieden = geldend && listBereik(werk, geldend)
  const fill = (tekst: string) => fillSjabloon(tekst, (feit) => `[${labelFeit(boek, feit)}]`)
  return {
    regel,
    versies: regel.versies.map((versie) => wordVersie(werk, versie)),
    ...(gebieden && { gebieden }),
    feiten: geldend ? listFeiten(werk, geldend) : [],
    gevallen: boek.gevallen?.get(id) ?? [],
    teksten: Object.entries(regel.toelichting).flatMap(([oordeel, tekst]) =>
      tekst ? [{ oordeel, kort: fill(tekst.kort), motivering: fill(tekst.motivering) }] : [],
    ),
  }
}
