/** Chance that is the same in every run: mulberry32 from a seed. */
export interface Toeval {
  /** From 0 up to 1. */
  readonly next: () => number
  /** A whole number from `laagst` to `hoogst`, both included. */
  readonly geheel: (laagst: number, hoogst: number) => number
  readonly kies: <T>(uit: readonly T[]) => T
  readonly kans: (deel: number) => boolean
}

export const createToeval = (zaad: number): Toeval => {
  let stand = zaad >>> 0
  const next = (): number => {
    stand = (stand + 0x6d2b79f5) >>> 0
    let t = stand
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const geheel = (laagst: number, hoogst: number) =>
    laagst + Math.floor(next() * (hoogst - laagst + 1))
  return {
    next,
    geheel,
    kies: <T>(uit: readonly T[]): T => uit[geheel(0, uit.length - 1)] as T,
    kans: (deel) => next() < deel,
  }
}
