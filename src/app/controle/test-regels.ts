import { judgeGeval } from '../../domain/gezondheid/geval.ts'
import { dateGeval } from '../../domain/gezondheid/geval-datum.ts'
import type { Peildatum } from '../../domain/model/initiatief.ts'
import type { Geval, Oordeel } from '../../domain/model/regel.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { compileRegelboek, type GecompileerdRegelboek } from '../../domain/regeltaal/regelwerk.ts'

/** A rulebook with the cases of its rules, and where in the files each case stands (`file:line:column`). */
export interface RegelboekMetGevallen extends Regelboek {
  readonly gevallen: ReadonlyMap<string, readonly Geval[]>
  readonly plaatsen: ReadonlyMap<string, readonly string[]>
}

export interface MisluktGeval {
  readonly plaats: string
  readonly regel: string
  readonly naam: string
  readonly verwacht: Oordeel
  /** Undefined: the rule does not hold on the date of the case. */
  readonly gekregen: Oordeel | undefined
}

export interface Testuitslag {
  readonly geslaagd: number
  readonly mislukt: readonly MisluktGeval[]
}

/** Judges every case of every rule, each on its own date. */
export const testRegels = (boek: RegelboekMetGevallen): Testuitslag => {
  const regels = new Map(boek.regels.map((regel) => [regel.id, regel]))
  const gecompileerd = new Map<string, GecompileerdRegelboek>()
  const compileFor = (datum: Peildatum) => {
    const werk = gecompileerd.get(datum.geldigOp) ?? compileRegelboek(boek, datum)
    gecompileerd.set(datum.geldigOp, werk)
    return werk
  }
  let geslaagd = 0
  const mislukt: MisluktGeval[] = []
  for (const [regel, gevallen] of boek.gevallen) {
    for (const [i, geval] of gevallen.entries()) {
      const datum = dateGeval(boek.visie, regels.get(regel), geval)
      const gekregen = judgeGeval(compileFor(datum), regel, geval)
      if (gekregen === geval.verwacht) geslaagd += 1
      else {
        const plaats = boek.plaatsen.get(regel)?.[i] ?? regel
        mislukt.push({ plaats, regel, naam: geval.naam, verwacht: geval.verwacht, gekregen })
      }
    }
  }
  return { geslaagd, mislukt }
}
