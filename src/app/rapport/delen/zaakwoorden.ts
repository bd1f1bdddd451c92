import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { formatEenheid, formatGetal, joinEn, toPatroon } from '../../../domain/tekst.ts'
import {
  createPlekwoorden,
  findGronduitkomst,
  type Grond,
  type Plekwoorden,
} from '../../ontwikkeling/vertellen/waar.ts'
import type { Plandelen } from './lees-delen.ts'

type Deel = Plandelen['uitkomst']['delen'][number]

/** The number of the whole that a ground of the case says: it is none of the parts that lie there. */
const findGetal = ({ uitkomst }: Plandelen, grond: Grond) => {
  const gelezen = findGronduitkomst(uitkomst, grond)?.rustOp.feiten ?? []
  return uitkomst.geheel.feiten.find(
    ({ feit, waarde, herkomst, gebied: plek }) =>
      plek === undefined &&
      (herkomst === 'initiatief' || herkomst === 'afgeleid') &&
      typeof waarde === 'number' &&
      gelezen.includes(feit) &&
      new RegExp(`(?<![\\d.,])${toPatroon(formatGetal(waarde))}(?![\\d.,]*\\d)`).test(grond.tekst),
  )
}

/** How much of a number of the whole these parts have; undefined where one of them does not say, or it does not add up. */
const sumOver = (
  { plan: { invoer } }: Plandelen,
  { feiten }: Regelboek,
  { feit, delen }: { readonly feit: string; readonly delen: readonly Deel[] },
): string | undefined => {
  const { aggregatie, eenheid } = feiten.get(feit) ?? {}
  const getallen = delen.map(({ id }) => invoer.delen.find((deel) => deel.id === id)?.feiten[feit])
  const som = getallen.reduce<number>((tot, getal) => tot + Number(getal), 0)
  const telt = aggregatie === 'som' && getallen.every((getal) => typeof getal === 'number')
  return telt ? formatEenheid(som, eenheid) : undefined
}

/** What each of these parts says itself of a ground; undefined where one of them does not. */
const sayEigen = (over: readonly Deel[], grond: Grond): string | undefined => {
  const zinnen = over.map(({ naam, richting: { door } }) => {
    const zin = door.find(
      ({ soort, id, gebied }) =>
        soort === grond.soort && id === grond.id && gebied === grond.gebied,
    )
    return zin && `${naam}: ${zin.tekst}`
  })
  return zinnen.every((zin) => zin !== undefined) ? zinnen.join(' ') : undefined
}

/**
 * Says of the grounds of a case which parts of its plan they are about. A case is assessed as one plan, so a number in
 * them is that of the whole, also in an area where only some parts lie: these tell it with their own number.
 */
export const createZaakwoorden = (delen: Plandelen, boek: Regelboek): Plekwoorden => {
  const { plan, uitkomst, brengt } = delen
  const woorden = createPlekwoorden(plan, uitkomst, { ...boek, brengt })
  const findEen = (grond: Grond) => {
    const getal = grond.deel === undefined ? findGetal(delen, grond) : undefined
    const over = woorden.findDelen(grond)
    return getal === undefined || over.length === 0 || over.length === uitkomst.delen.length
      ? undefined
      : { getal, over }
  }
  return {
    ...woorden,
    sayTekst: (grond) => {
      const gevonden = findEen(grond)
      return (gevonden && sayEigen(gevonden.over, grond)) ?? woorden.sayTekst(grond)
    },
    sayMotivering: (grond) => {
      const gevonden = findEen(grond)
      if (gevonden === undefined) return woorden.sayMotivering(grond)
      const { getal, over } = gevonden
      const som = sumOver(delen, boek, { feit: getal.feit, delen: over })
      const daar = `in dit gebied ${over.length === 1 ? 'ligt' : 'liggen'} alleen ${joinEn(over.map(({ naam }) => naam))}`
      const zin =
        som === undefined
          ? `Dit rekent met het hele plan; ${daar}.`
          : `Het hele plan komt niet hier: ${daar}, met ${som}.`
      return `${woorden.sayTekst(grond)} ${zin}`
    },
  }
}
