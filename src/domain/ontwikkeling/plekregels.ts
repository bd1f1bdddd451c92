import { ACTIVITEITEN, type FeitWaarde } from '../model/feit.ts'
import type { EigenPerRegel, PlekFeiten } from '../model/ligging.ts'
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

/** Whether a rule can hold where this part lies, and for what is done there unless that is left out. */
const createPlektoets = (
  werk: GecompileerdRegelboek,
  { feiten, ligging }: Deel,
  metGebruik: boolean,
) => {
  const waarden = emptyWaarden(werk)
  if (metGebruik) waarden[werk.slotOf(ACTIVITEITEN)] = activitiesOf(feiten)
  readLiggingFeiten(werk, ligging, { waarden, redenen: new Map() })
  deriveFeiten(werk.afgeleid, waarden)
  const spoor = newSpoor(werk, waarden)
  return ({ geldtVoor }: GecompileerdeRegel): boolean => geldtVoor?.toets(waarden, spoor) !== ONWAAR
}

/** Whether a rule asks where a plan lies, and is not bound to an area. */
const asksPlek =
  ({ feiten }: GecompileerdRegelboek) =>
  ({ geldtIn, rustOp }: GecompileerdeRegel): boolean =>
    geldtIn === undefined && [...rustOp].some((slot) => feiten[slot]?.herkomst === 'ligging')

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
 * Of each rule without an area that asks for the place, and can hold by place and use for some of the parts only: what
 * those bring. A rule about land outside the city counts what comes outside the city, and one about where homes lie the
 * parts with homes. A distance or share of the whole that no part has by itself stays one of the whole.
 */
export const divideOpPlek = (
  werk: GecompileerdRegelboek,
  delen: readonly Deel[],
  opgeteld: Opgeteld,
): EigenPerRegel => {
  const regels = werk.regels.filter(asksPlek(werk))
  const toetsen = delen.map((deel) =>
    [true, false].map((metGebruik) => createPlektoets(werk, deel, metGebruik)),
  )
  /** Where it can hold for no part by both, those of its place: there it holds for nothing that is done. */
  const findDelen = (regel: GecompileerdeRegel): readonly Deel[] =>
    [0, 1]
      .map((hoe) => delen.filter((_, i) => toetsen[i]?.[hoe]?.(regel)))
      .find((daar) => daar.length > 0) ?? []
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
      const daar = findDelen(regel)
      return daar.length === 0 || daar.length === delen.length
        ? []
        : [[regel.definitie.id, addUp(daar)] as const]
    }),
  )
}
