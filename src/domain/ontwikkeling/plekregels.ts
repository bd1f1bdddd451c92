import type { FeitWaarde } from '../model/feit.ts'
import type { EigenPerRegel, Ligging, PlekFeiten } from '../model/ligging.ts'
import { deriveFeiten } from '../regeltaal/derive.ts'
import {
  emptyWaarden,
  type GecompileerdeRegel,
  type GecompileerdRegelboek,
  newSpoor,
} from '../regeltaal/regelwerk.ts'
import { ONWAAR } from '../regeltaal/waarheid.ts'
import { readLiggingFeiten } from '../weging/ligging-feiten.ts'
import { activitiesOf, createOpteller, type Deel, type Opgeteld } from './waar.ts'

/** Whether a rule can hold where this lies, whatever else is known of it. */
const createPlektoets = (werk: GecompileerdRegelboek, ligging: Ligging) => {
  const waarden = emptyWaarden(werk)
  readLiggingFeiten(werk, ligging, { waarden, redenen: new Map() })
  deriveFeiten(werk.afgeleid, waarden)
  const spoor = newSpoor(werk, waarden)
  return ({ geldtVoor }: GecompileerdeRegel): boolean => geldtVoor?.toets(waarden, spoor) !== ONWAAR
}

/** Whether a rule asks where a plan lies before it holds, and is not bound to an area. */
const asksPlek =
  ({ feiten }: GecompileerdRegelboek) =>
  ({ geldtIn, rustGeldtVoorOp }: GecompileerdeRegel): boolean =>
    geldtIn === undefined &&
    [...rustGeldtVoorOp].some((slot) => feiten[slot]?.herkomst === 'ligging')

/** What is done in these parts, and what only the whole states; undefined where one of them does not say it. */
const joinActiviteiten = (
  daar: readonly Deel[],
  alle: readonly Deel[],
  geheel: Readonly<Record<string, FeitWaarde>>,
): readonly string[] | undefined => {
  const alles = activitiesOf(geheel)
  if (alles === undefined || daar.some(({ feiten }) => activitiesOf(feiten) === undefined)) {
    return undefined
  }
  const vanDelen = (delen: readonly Deel[]) =>
    new Set(delen.flatMap(({ feiten }) => activitiesOf(feiten) ?? []))
  const [hier, overal] = [vanDelen(daar), vanDelen(alle)]
  return alles.filter((activiteit) => hier.has(activiteit) || !overal.has(activiteit))
}

/**
 * Of each rule without an area that holds by place for some of the parts only: what those bring. A rule about land outside
 * the city counts what comes outside the city, not what a part inside it brings. A distance or share of the whole that no
 * part has by itself stays one of the whole.
 */
export const divideOpPlek = (
  werk: GecompileerdRegelboek,
  delen: readonly Deel[],
  opgeteld: Opgeteld,
): EigenPerRegel => {
  const regels = werk.regels.filter(asksPlek(werk))
  const toetsen = delen.map(({ ligging }) => createPlektoets(werk, ligging))
  const sumUp = createOpteller(werk.regelboek.feiten, opgeteld)
  const bekend = new Map<string, PlekFeiten>()
  const addUp = (daar: readonly Deel[]): PlekFeiten => {
    const sleutel = daar.map(({ id }) => id).join('\n')
    const activiteiten = joinActiviteiten(daar, delen, opgeteld.geheel)
    const eigen = bekend.get(sleutel) ?? { ...sumUp(daar), ...(activiteiten && { activiteiten }) }
    bekend.set(sleutel, eigen)
    return eigen
  }
  return new Map(
    regels.flatMap((regel) => {
      const daar = delen.filter((_, i) => toetsen[i]?.(regel))
      return daar.length === 0 || daar.length === delen.length
        ? []
        : [[regel.definitie.id, addUp(daar)] as const]
    }),
  )
}
