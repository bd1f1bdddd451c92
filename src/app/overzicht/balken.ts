import type { Beoordeling } from '../../domain/model/beoordeling.ts'

/** How many points of the plan carry one principle, go against it, or are still open. */
export interface Principebalk {
  readonly label: string
  readonly voor: number
  readonly tegen: number
  readonly open: number
}

export interface Principebalken {
  readonly balken: readonly Principebalk[]
  /** Principles of which nothing concerns this plan. */
  readonly zonder: readonly string[]
}

const count = (...lijsten: readonly (readonly string[])[]): number => new Set(lijsten.flat()).size

/** Counted as the reasons per principle are told; what is not known yet is open too. */
export const countPrincipes = ({ principes }: Pick<Beoordeling, 'principes'>): Principebalken => {
  const balken = principes.map(({ label, draagtBij, strijdig, open, ontbreekt }) => ({
    label,
    voor: count(draagtBij),
    tegen: count(strijdig),
    open: count(open, ontbreekt),
  }))
  const isLeeg = ({ voor, tegen, open }: Principebalk) => voor + tegen + open === 0
  return {
    balken: balken.filter((balk) => !isLeeg(balk)),
    zonder: balken.filter(isLeeg).map(({ label }) => label),
  }
}
