import type { OntwikkelingMetBewijs } from '../../../app/ontwikkeling/antwoord.ts'
import type { Ontwikkelplan } from '../../../app/ports/ontwikkelplannen.ts'
import { isZelfdeGrond } from '../../../app/woorden/grond.ts'
import { ACTIVITEITEN } from '../../../domain/model/feit.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import type { GrondUitkomst } from '../../../domain/model/richting.ts'
import { formatGetal, joinEn, toPatroon } from '../../../domain/tekst.ts'

type Uitkomst = Pick<OntwikkelingMetBewijs, 'delen' | 'geheel'>
type Grond = Pick<GrondUitkomst, 'soort' | 'id' | 'gebied' | 'groep' | 'tekst'>

/** Whether a ground says a number of the whole: that is none of the parts that lie there. */
const saysGetalVanGeheel = ({ geheel }: Uitkomst, { soort, id, gebied, tekst }: Grond): boolean => {
  if (soort !== 'regel') return false
  const uitkomst = geheel.uitkomsten.find((een) => een.regel === id && een.gebied === gebied)
  return geheel.feiten.some(
    ({ feit, waarde, herkomst, gebied: plek }) =>
      plek === undefined &&
      (herkomst === 'initiatief' || herkomst === 'afgeleid') &&
      typeof waarde === 'number' &&
      uitkomst?.rustOp.feiten.includes(feit) &&
      new RegExp(`(?<![\\d.,])${toPatroon(formatGetal(waarde))}(?![\\d.,]*\\d)`).test(tekst),
  )
}

/**
 * Says of a ground which parts it is about: those in its area with an activity of its group, and in the areas of which
 * the same is said; nothing where it is all of them.
 */
export const createSayWaar =
  (
    { invoer }: Pick<Ontwikkelplan, 'invoer'>,
    uitkomst: Uitkomst,
    { begrippen }: Pick<Regelboek, 'begrippen'>,
  ) =>
  (grond: Grond): string => {
    const { delen, geheel } = uitkomst
    const has = (id: string, groep: string | undefined): boolean =>
      groep === undefined ||
      [invoer.delen.find((deel) => deel.id === id)?.feiten[ACTIVITEITEN] ?? []]
        .flat()
        .some((activiteit) => begrippen.activiteiten[String(activiteit)]?.groep === groep)
    const { door = [], tegenkracht = [], zeker = [] } = geheel.richting ?? {}
    const zelfde = [
      grond,
      ...[...door, ...tegenkracht, ...zeker].filter((een) => isZelfdeGrond(een, grond)),
    ]
    const over = delen.filter(({ id, gebieden }) =>
      zelfde.some(
        ({ gebied, groep }) =>
          (gebied === undefined || gebieden.includes(gebied)) && has(id, groep),
      ),
    )
    if (over.length === 0 || over.length === delen.length) return ''
    const namen = joinEn(over.map(({ naam }) => naam))
    return saysGetalVanGeheel(uitkomst, grond)
      ? ` Dit rekent met het hele plan; in dit gebied ${over.length === 1 ? 'ligt' : 'liggen'} alleen ${namen}.`
      : ` Dit gaat over ${namen}.`
  }
