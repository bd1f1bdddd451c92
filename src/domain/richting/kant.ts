import type { Kant } from '../model/antwoord/dekking.ts'
import type { Gebied } from '../model/gebied.ts'
import type { GecompileerdeRegel, GecompileerdRegelboek } from '../regeltaal/regelwerk.ts'
import { ONBEKEND, ONWAAR, WAAR } from '../regeltaal/waarheid.ts'
import { type Graad, gradeOf, hardheidVan, softest, VAST } from '../weging/hardheid.ts'
import { schalenOf, standOf, stapOf } from '../weging/schaal.ts'
import { basisOf } from './grond.ts'
import type { RichtingPlek } from './plek.ts'

/** Which way one stance or eis points. */
export interface Wijzer {
  readonly stap: number
  readonly graad: Graad
  /** Of the vision or its policy itself: without one of these the vision is silent. */
  readonly breekt: boolean
}

const gradeOfWaarden = (
  werk: GecompileerdRegelboek,
  regel: GecompileerdeRegel,
  { waarden }: Gebied,
): Graad =>
  softest(
    ...basisOf(werk, regel).flatMap(({ id, herkomst }) => {
      const waarde = herkomst === 'gebied' ? waarden[id] : undefined
      return waarde ? [gradeOf(waarde)] : []
    }),
  )

/**
 * Which way an eis points while only the activity and the area are known: met or not whatever the plan, and
 * otherwise a condition. Undefined for what has no way: a kans never speaks against, an open norm asks.
 */
export const pointRegel = (
  werk: GecompileerdRegelboek,
  regel: GecompileerdeRegel,
  { gebied, waarden, spoor }: RichtingPlek,
): Wijzer | undefined => {
  const { aard, herkomst, doorwerking } = regel.definitie
  if (aard !== 'eis') return undefined
  const { stand } = schalenOf(werk.regelboek.visie.niveaus)
  const { laag } = stand.nietVoldaan[doorwerking]
  const voldoet = regel.voldoetAls.toets(waarden, spoor)
  const onder = {
    [WAAR]: stand.top,
    [ONBEKEND]: Math.min(stand.voorbehoud, stand.top),
    [ONWAAR]: laag,
  }
  return {
    stap: laag >= stand.top ? stand.top : onder[voldoet],
    graad: softest(gradeOf(regel.definitie), gradeOfWaarden(werk, regel, gebied)),
    breekt: herkomst !== 'eigen_uitwerking',
  }
}

/** Which way the stance of an area points; the lower of two while it is not known which of them holds. */
export const pointHouding = (
  werk: GecompileerdRegelboek,
  { gebied, waarden, spoor }: RichtingPlek,
  groep: string,
): Wijzer | undefined => {
  const houding = gebied.houding[groep]
  if (!houding) return undefined
  const { stand } = schalenOf(werk.regelboek.visie.niveaus)
  const als = werk.houdingen.get(gebied.id)?.get(groep)
  const geldt = als && houding.anders ? als.toets(waarden, spoor) : WAAR
  const standen = [
    ...(geldt === ONWAAR ? [] : [houding.stand]),
    ...(geldt === WAAR || !houding.anders ? [] : [houding.anders.stand]),
  ]
  return {
    stap: Math.min(...standen.map((een) => stand.houding[een])),
    graad: gradeOf(houding),
    breekt: true,
  }
}

/**
 * The lowest of these, as for a plan: below silence on the firmest ground that gives it, above it no firmer than
 * the firmest that breaks the silence. Undefined where nothing of the vision points anywhere.
 */
export const lowestKant = (wijzers: readonly Wijzer[]): Kant | undefined => {
  const stil = stapOf('zwijgt')
  const stap = Math.min(...wijzers.map((wijzer) => wijzer.stap))
  const graden = (delen: readonly Wijzer[]) => delen.map(({ graad }) => graad)
  const brekend = graden(wijzers.filter(({ breekt }) => breekt))
  if (wijzers.length === 0 || (stap > stil && brekend.length === 0)) return undefined
  const gevend = Math.max(...graden(wijzers.filter((wijzer) => wijzer.stap === stap))) as Graad
  const graad = stap < stil ? gevend : softest(gevend, Math.max(...brekend, 0) as Graad)
  return { stand: standOf(stap), hardheid: hardheidVan(softest(VAST, graad)) }
}
