import { listVerdelingen } from '../../src/domain/bereik/delen.ts'
import {
  ACTIVITEITEN,
  amountOf,
  askedBy,
  asksOf,
  type Feit,
  type FeitWaarde,
  vraagtVan,
} from '../../src/domain/model/feit.ts'

type Waarden = Record<string, FeitWaarde>

/** Makes a number at least this, and with it what it asks of other numbers. */
const raise = (feit: Feit, minstens: number, passend: Waarden, feiten: readonly Feit[]): void => {
  if (Number(passend[feit.id]) >= minstens) return
  passend[feit.id] = minstens
  for (const vraagt of vraagtVan(feit)) {
    const ander = feiten.find(({ id }) => id === vraagt.feit)
    if (ander === undefined || passend[ander.id] === undefined) continue
    raise(ander, askedBy(vraagt, minstens), passend, feiten)
  }
}

/** What a number asks at all is given by the other; what it asks of each unit it does with less of; a yes becomes a no. */
const fitVraagt = (feit: Feit, passend: Waarden, feiten: readonly Feit[]): void => {
  for (const vraagt of vraagtVan(feit)) {
    const [aantal, ruimte] = [amountOf(passend[feit.id]), passend[vraagt.feit]]
    if (aantal === undefined || typeof ruimte !== 'number') continue
    if (!asksOf(vraagt, passend[ACTIVITEITEN]) || askedBy(vraagt, aantal) <= ruimte) continue
    const ander = feiten.find(({ id }) => id === vraagt.feit)
    if (feit.type === 'janee') {
      passend[feit.id] = false
    } else if (vraagt.perEenheid !== undefined) {
      const hoogstens = ruimte / vraagt.perEenheid
      passend[feit.id] = feit.geheel ? Math.floor(hoogstens) : hoogstens
    } else if (ander) raise(ander, vraagt.minstens ?? 0, passend, feiten)
  }
}

/**
 * Random values made a plan that is accepted: no part is more than its whole, parts that exclude each other fit together,
 * and no number contradicts another.
 */
export const fitDelen = (
  catalogus: Iterable<Feit>,
  waarden: Readonly<Record<string, FeitWaarde>>,
): Record<string, FeitWaarde> => {
  const feiten = [...catalogus]
  const passend: Waarden = { ...waarden }
  for (const feit of feiten) fitVraagt(feit, passend, feiten)
  for (const { delen, geheel } of listVerdelingen(feiten)) {
    if (passend[geheel] === undefined) continue
    let over = Number(passend[geheel])
    for (const deel of delen) {
      if (passend[deel] === undefined) continue
      passend[deel] = Math.min(Number(passend[deel]), over)
      over -= Number(passend[deel])
    }
  }
  return passend
}
