/** Something that people look for by name. */
export interface Zoekbaar {
  readonly id: string
  /** What it is called, the best name first. */
  readonly woorden: readonly string[]
}

export interface Vondsten {
  /** Ids, best first. */
  readonly ids: readonly string[]
  /** True when no name is like what was typed: then these are only the nearest. */
  readonly alleenNaaste: boolean
}

/** Looks for what someone typed, errors in typing forgiven. `lijst` is read once and then remembered. */
export type Zoek = (lijst: readonly Zoekbaar[], tekst: string) => Vondsten
