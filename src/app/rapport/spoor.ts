import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { Spoor } from '../../domain/model/uitkomst.ts'
import { readNaam } from '../../domain/tekst.ts'
import { VERGELIJKING } from '../woorden/codes.ts'
import { labelFeit, operatorBij, showWaarde } from '../woorden/namen.ts'

type Blad = Extract<Spoor, { fact: string }>

const showNorm = ({ value, norm, fact }: Blad, boek: Regelboek): string => {
  if (typeof value === 'object' && value !== null && 'fact' in value) {
    const ander = String(value.fact)
    const waarde = norm === undefined ? 'onbekend' : showWaarde(boek, ander, norm)
    return `${labelFeit(boek, ander).toLowerCase()} (${waarde})`
  }
  return showWaarde(boek, fact, value as string)
}

const showBlad = (blad: Blad, boek: Regelboek): string => {
  const gevonden =
    blad.gevonden === undefined ? 'onbekend' : showWaarde(boek, blad.fact, blad.gevonden)
  const operator = operatorBij(boek.feiten.get(blad.fact), blad.operator, blad.value)
  const woord = VERGELIJKING[operator] ?? operator
  return `${labelFeit(boek, blad.fact)} (${gevonden}) ${woord} ${showNorm(blad, boek)}: ${blad.resultaat}`
}

/** The parts that made the whole what it is: of an `all` that fails, what failed. */
const decisiveOf = (delen: readonly Spoor[], resultaat: Spoor['resultaat']) => {
  const zelfde = delen.filter((deel) => deel.resultaat === resultaat)
  return zelfde.length > 0 ? zelfde : delen
}

/** The conditions that decided, in words, each with its result. */
export const listSpoor = (spoor: Spoor, boek: Regelboek): readonly string[] => {
  if ('all' in spoor) {
    return decisiveOf(spoor.all, spoor.resultaat).flatMap((deel) => listSpoor(deel, boek))
  }
  if ('any' in spoor) {
    return decisiveOf(spoor.any, spoor.resultaat).flatMap((deel) => listSpoor(deel, boek))
  }
  if ('not' in spoor) return listSpoor(spoor.not, boek)
  if ('condition' in spoor) return [`${readNaam(spoor.condition)}: ${spoor.resultaat}`]
  return [showBlad(spoor, boek)]
}
