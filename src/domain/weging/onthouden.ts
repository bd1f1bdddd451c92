import { basisOf, collectVergelijkingen } from '../bereik/bereiken.ts'
import { slotsOfVerdelingen } from '../bereik/delen.ts'
import type { Feit } from '../model/feit.ts'
import type { Knoop, Waarden } from '../regeltaal/compile.ts'
import type { GecompileerdRegelboek } from '../regeltaal/regelwerk.ts'

/** Answers kept per condition; when there are more they are worked out again. */
const MAX_ONTHOUDEN = 256

interface Geheugen<T> {
  /** The facts (slots) that are not derived on which the condition rests. */
  readonly slots: readonly number[]
  /** Everything the answer can depend on: these, and the parts and wholes that have to fit. */
  readonly leest: readonly number[]
  readonly antwoorden: Map<string, T>
}

/**
 * Remembers what was worked out about a condition for the values of the facts it can depend on: at most places,
 * and after most changes, those are the same. Kept per catalogue of facts and condition, as long as those live.
 */
export const createOnthouder = <T>() => {
  const perFeiten = new WeakMap<readonly Feit[], WeakMap<Knoop, Geheugen<T>>>()
  const geheugenOf = (werk: GecompileerdRegelboek, knoop: Knoop): Geheugen<T> => {
    const perKnoop = perFeiten.get(werk.feiten) ?? new WeakMap<Knoop, Geheugen<T>>()
    perFeiten.set(werk.feiten, perKnoop)
    const bekend = perKnoop.get(knoop)
    if (bekend) return bekend
    const slots = [...new Set(collectVergelijkingen(knoop).flatMap((deel) => basisOf(werk, deel)))]
    const verdeeld = slotsOfVerdelingen(werk).flatMap(({ delen, geheel }) => [...delen, geheel])
    const geheugen = { slots, leest: [...new Set([...slots, ...verdeeld])], antwoorden: new Map() }
    perKnoop.set(knoop, geheugen)
    return geheugen
  }
  return (
    vraag: {
      readonly werk: GecompileerdRegelboek
      readonly knoop: Knoop
      readonly waarden: Waarden
      readonly vast: ReadonlySet<number>
    },
    work: (slots: readonly number[]) => T,
  ): T => {
    const { waarden, vast, werk } = vraag
    const { slots, leest, antwoorden } = geheugenOf(werk, vraag.knoop)
    const gegeven = JSON.stringify(leest.map((slot) => waarden[slot] ?? null))
    const metVast = vast.size === 0 ? gegeven : gegeven + leest.filter((slot) => vast.has(slot))
    const sleutel = werk.weegwijze ? `${werk.weegwijze} ${metVast}` : metVast
    const bekend = antwoorden.get(sleutel)
    if (bekend !== undefined) return bekend
    const antwoord = work(slots)
    if (antwoorden.size >= MAX_ONTHOUDEN) antwoorden.clear()
    antwoorden.set(sleutel, antwoord)
    return antwoord
  }
}
