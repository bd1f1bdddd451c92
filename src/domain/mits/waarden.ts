import { basisOf, collectVergelijkingen } from '../bereik/bereiken.ts'
import { candidatesFor, type Kandidaten } from '../bereik/kandidaten.ts'
import type { Knoop } from '../regeltaal/compile.ts'
import { ONWAAR } from '../regeltaal/waarheid.ts'
import type { Weging } from '../weging/weigh.ts'
import type { Wereld } from '../weging/wereld.ts'

interface Lezer {
  readonly knoop: Knoop
  readonly leestGebied: boolean
}

/**
 * Every condition that reads a fact, of the rules that could lower the advice and of the spanningen.
 * A rule that does not apply, whatever the facts that may still change, is left out.
 */
const conditionsOn = (
  { werk }: Wereld,
  weging: Weging,
  { slot, vrij }: { readonly slot: number; readonly vrij: ReadonlySet<number> },
): readonly Lezer[] => {
  const lezers = new Map<Knoop, Lezer>()
  for (const { evaluatie } of weging.regels) {
    const { regel, geldt } = evaluatie
    const { definitie, geldtVoor, voldoetAls, beslissendAls, leestGebied } = regel
    if (definitie.aard !== 'eis' && definitie.aard !== 'open_norm') continue
    if (!regel.rustOp.has(slot)) continue
    const kanGaanGelden = [...regel.rustGeldtVoorOp].some((deel) => deel === slot || vrij.has(deel))
    if (geldt === ONWAAR && !kanGaanGelden) continue
    for (const deel of [voldoetAls, geldtVoor, beslissendAls]) {
      if (deel) lezers.set(deel.knoop, { knoop: deel.knoop, leestGebied })
    }
  }
  for (const { treedtOp, rustOp } of werk.spanningen) {
    if (rustOp.has(slot)) lezers.set(treedtOp.knoop, { knoop: treedtOp.knoop, leestGebied: true })
  }
  return [...lezers.values()]
}

/** None, each one, and each two of the other facts: no more than two change beside this one. */
const listSamen = (anderen: readonly number[]): readonly (readonly number[])[] => [
  [],
  ...anderen.map((slot) => [slot]),
  ...anderen.flatMap((slot, i) => anderen.slice(i + 1).map((ander) => [slot, ander])),
]

/**
 * The values worth trying for a fact: on either side of every
 * point where a condition turns, also of conditions that turn only together with a fact in `vrij`.
 */
export const valuesToTry = (
  wereld: Wereld,
  weging: Weging,
  { slot, vrij }: { readonly slot: number; readonly vrij: ReadonlySet<number> },
): Kandidaten => {
  const { werk, algemeen, gebieden } = wereld
  const kandidaten = conditionsOn(wereld, weging, { slot, vrij }).flatMap(
    ({ knoop, leestGebied }) =>
      collectVergelijkingen(knoop).flatMap((deel) => {
        const basis = basisOf(werk, deel)
        if (!basis.includes(slot)) return []
        const anderen = basis.filter((ander) => ander !== slot && vrij.has(ander))
        const contexten = leestGebied ? [algemeen, ...gebieden] : [algemeen]
        return contexten.flatMap(({ waarden }) =>
          listSamen([...new Set(anderen)]).map((samen) =>
            candidatesFor(werk, deel, { waarden, slot, vrij: new Set(samen) }),
          ),
        )
      }),
  )
  return {
    waarden: [...new Set(kandidaten.flatMap(({ waarden }) => waarden))].filter(
      (waarde) => waarde !== algemeen.waarden[slot],
    ),
    volledig: kandidaten.every(({ volledig }) => volledig),
  }
}
