import type { FeitWaarde } from '../model/feit.ts'
import type { Ligging } from '../model/ligging.ts'
import type { Knoop } from '../regeltaal/compile.ts'
import { emptyWaarden, type GecompileerdRegelboek } from '../regeltaal/regelwerk.ts'
import { readLiggingFeiten } from '../weging/ligging-feiten.ts'

/** What the rules can tell apart in one fact of place: every value, or only the side of these numbers. */
type Scherpte = 'elke_waarde' | readonly number[]

const collect = (knoop: Knoop, add: (deel: Extract<Knoop, { soort: 'vergelijking' }>) => void) => {
  if (knoop.soort === 'vergelijking') add(knoop)
  else if ('kind' in knoop) collect(knoop.kind, add)
  else for (const kind of knoop.kinderen) collect(kind, add)
}

const rootsOf = ({ regels, spanningen, houdingen }: GecompileerdRegelboek): readonly Knoop[] => [
  ...[...houdingen.values()].flatMap((perGroep) =>
    [...perGroep.values()].map(({ knoop }) => knoop),
  ),
  ...regels.flatMap(({ geldtVoor, voldoetAls, beslissendAls }) =>
    [geldtVoor, voldoetAls, beslissendAls].flatMap((deel) => deel?.knoop ?? []),
  ),
  ...spanningen.map(({ treedtOp }) => treedtOp.knoop),
]

const isGetallen = (waarden: readonly unknown[]): waarden is readonly number[] =>
  waarden.every((waarde) => typeof waarde === 'number')

/** How sharply each fact of place is read; facts that nothing reads are absent. */
const measureScherpte = (werk: GecompileerdRegelboek): ReadonlyMap<number, Scherpte> => {
  const isPlaats = (slot: number) => werk.feiten[slot]?.herkomst === 'ligging'
  const scherpte = new Map<number, Scherpte>()
  const readWhole = (slot: number) => {
    for (const basis of werk.basis[slot] ?? []) {
      if (isPlaats(basis)) scherpte.set(basis, 'elke_waarde')
    }
  }
  const read = ({ slot, normSlot, bron }: Extract<Knoop, { soort: 'vergelijking' }>) => {
    if (normSlot !== undefined) {
      readWhole(slot)
      readWhole(normSlot)
      return
    }
    const norm = [bron.value].flat()
    const bekend = scherpte.get(slot)
    // A derived fact passes every value of its inputs on, also while other facts are being varied.
    if (!isPlaats(slot) || !isGetallen(norm)) readWhole(slot)
    else if (bekend !== 'elke_waarde') scherpte.set(slot, [...(bekend ?? []), ...norm])
  }
  for (const knoop of rootsOf(werk)) collect(knoop, read)
  return scherpte
}

/** Which side of each number the value lies on; a number itself is a side of its own. */
const classify = (waarde: number, grenzen: readonly number[]): number => {
  let klasse = 0
  for (const grens of grenzen) klasse += waarde > grens ? 2 : waarde === grens ? 1 : 0
  return klasse
}

const describeWaarde = (waarde: FeitWaarde | undefined, scherpte: Scherpte): string =>
  waarde === undefined
    ? '?'
    : typeof waarde === 'number' && scherpte !== 'elke_waarde'
      ? String(classify(waarde, scherpte))
      : JSON.stringify(waarde)

/**
 * Gives a text per ligging that is equal only where these rules cannot tell the places apart: the
 * areas that count and in which the profile is the most specific, the layers that speak, and the facts of
 * place as sharply as some condition reads them. Equal texts have the same weighing (property test).
 */
export const createPlaatssleutel = (
  werk: GecompileerdRegelboek,
): ((ligging: Ligging) => string) => {
  const scherpte = [...measureScherpte(werk)]
  const gelezen = new Set(scherpte.map(([slot]) => slot))
  const alleenGelezen = {
    ...werk,
    feiten: werk.feiten.map((feit, slot) =>
      gelezen.has(slot) ? feit : { ...feit, herkomst: 'initiatief' as const },
    ),
  }
  return (ligging) => {
    const waarden = emptyWaarden(werk)
    readLiggingFeiten(alleenGelezen, ligging, { waarden, redenen: new Map() })
    const gebieden = ligging.gebieden.flatMap(({ gebied, raakt, maatgevend }) =>
      raakt ? [maatgevend ? `${gebied}*` : gebied] : [],
    )
    const feiten = scherpte.map(([slot, deel]) => describeWaarde(waarden[slot], deel))
    return `${ligging.lagen.join()}|${gebieden.join()}|${feiten.join()}`
  }
}
