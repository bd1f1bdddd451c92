import type { FeitWaarde } from './feit.ts'
import type { GeometrieRd } from './gebied.ts'

/** How sure it is that the initiative lies in the area. */
export const ZEKERHEDEN = [
  /** The answer holds wherever the border lies within its tolerance. */
  'zeker',
  /** The answer could change if the border moved within its tolerance. */
  'binnen_tolerantie',
  /** There is overlap, but less than the significance threshold: it does not count. */
  'onder_drempel',
  /** An officer confirmed the border for this case. */
  'bevestigd',
  /** An officer established that the plan lies in the area, or does not, whatever the map says. */
  'betwist',
] as const
export type Zekerheid = (typeof ZEKERHEDEN)[number]

/** The activities of the parts of a development in one area. */
export interface GebiedActiviteiten {
  readonly raakt: readonly string[]
  /** Of the parts of which this is the most specific profile: what its stance is about. */
  readonly maatgevend: readonly string[]
}

/** Of the parts of a development in one area: what they add up to where the whole adds up to something else, and how they lie. */
export interface GebiedFeiten {
  readonly feiten: Readonly<Record<string, FeitWaarde>>
  readonly ligging: Ligging
}

/** Of the parts of a development where a rule holds by place: what they add up to, and what is done there when each says so. */
export interface PlekFeiten extends GebiedFeiten {
  readonly activiteiten?: readonly string[]
}

/** By rule id; of a rule that holds by place for all parts or for none nothing. */
export type EigenPerRegel = ReadonlyMap<string, PlekFeiten>

/** Initiative x one area. Surfaces in m², distance in m, shares 0-1 of the initiative. */
export interface LiggingRegel {
  readonly gebied: string
  readonly soort: string
  readonly m2: number
  /** Share of the initiative, 0-1. */
  readonly aandeel: number
  /** Shortest distance in m; 0 when they touch or overlap. */
  readonly afstandM: number
  /** Distance in m from the initiative to the border line; given when the answer is binnen_tolerantie. */
  readonly afstandTotGrensM?: number
  /** Whether the overlap is significant: the area counts. */
  readonly raakt: boolean
  readonly zekerheid: Zekerheid
  /**
   * Given when some fact reads how much of the initiative lies in areas of this soort, and the border, moved
   * within its tolerance, changes that by a significant part.
   */
  readonly randInPlan?: true
  /** Profile areas: m² in which this is the most specific profile. */
  readonly maatgevendM2: number
  /** Profile areas: this is the most specific profile for a significant part. */
  readonly maatgevend: boolean
  /** Of the whole of a development: what its parts bring here. Absent: all that it states. */
  readonly activiteiten?: GebiedActiviteiten
  /** Of the whole of a development, in an area in which only some of its parts lie. */
  readonly eigen?: GebiedFeiten
}

/**
 * Where a border lies instead of where it is drawn: so that the area counts (true) or does not (false), or
 * its whole tolerance farther out or in.
 */
export type Verschuiving = boolean | 'ruimer' | 'krapper'
/** By area id. */
export type Verschuivingen = Readonly<Record<string, Verschuiving>>

/** A located initiative: everything about place that rules may use. */
export interface Ligging {
  readonly oppervlakteM2: number
  /** False when a point or line was given a buffer: then the surface is ours, not the plan's. */
  readonly isVlak: boolean
  /** Areas hit, near (within tolerance) or under the threshold, most specific first. */
  readonly gebieden: readonly LiggingRegel[]
  /** Shortest distance in m per soort, over all areas of that soort that are valid. */
  readonly afstanden: Readonly<Record<string, number>>
  /** Shortest distance in m per area, for the areas that ligging facts name. */
  readonly afstandenGebied: Readonly<Record<string, number>>
  /**
   * m² of the initiative inside areas of some soorten, by `keyOfSoorten`, for those that ligging facts name. A sliver
   * does not count on either side: one inside gives 0, one outside gives the whole surface.
   */
  readonly binnenM2: Readonly<Record<string, number>>
  /** Layers that say something at this location. A layer that is absent here is missing: not "no hit". */
  readonly lagen: readonly string[]
  /** Of the whole of a development: rules without an area that hold by place for some of its parts only. */
  readonly perRegel?: EigenPerRegel
}

export interface Locatie {
  readonly geometrie: GeometrieRd
  readonly isVlak: boolean
  readonly bufferM?: number
  /**
   * What was repaired in the drawing, with the change in m². `deels_buiten_werkingsgebied` changes
   * nothing: it gives the m² that lie outside.
   */
  readonly reparaties: readonly { readonly code: string; readonly verschilM2: number }[]
}
