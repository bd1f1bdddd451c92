/** What the script of the map reads from the page. Everything on the map also stands on the page in words. */
export interface Kaartlaag {
  /** What the layer shows, in Dutch: the legend. */
  readonly naam: string
  /**
   * `rand` only outlines, `plan` is what this page is about, `stand` colours by the property `stand` and
   * hatches by `hardheid`, and `fase` colours by `fase`, with the property `naam` written on it.
   */
  readonly stijl: 'rand' | 'plan' | 'stand' | 'fase'
  /** Address of GeoJSON in RD on our own service; or the FeatureCollection itself, in RD. */
  readonly url?: string
  readonly gegevens?: object
}

export interface Kaartinstelling {
  readonly lagen: readonly Kaartlaag[]
  /**
   * A form field in which what is drawn is written as GeoJSON in RD: one geometry, or with `delen` a
   * FeatureCollection of surfaces with the properties `naam` ("Deel 1").
   */
  readonly teken?: {
    readonly veld: string
    readonly delen?: boolean
    /** A field with two numbers or a link, which says where as well: the map follows it, and one of both is filled in. */
    readonly getallen?: string
  }
  /** A form that looks for a place by name: what is found is shown on the map. */
  readonly zoek?: string
  /** Somewhere in this circle lies what was looked for, by this name; RD, m. */
  readonly rond?: {
    readonly naam: string
    readonly midden: readonly [number, number]
    readonly straal: number
  }
}
