import { median, rond } from '../meten/meten.ts'
import type { Beide } from './zijden.ts'

/** One thing measured on both sides. */
export interface Rij {
  readonly wat: string
  readonly eenheid: string
  readonly ander: number
  readonly dit: number
  /** This side as a share of the other, by round where there were rounds. */
  readonly verhouding: number
  readonly doel?: string
}

const rij = (
  kop: Pick<Rij, 'wat' | 'eenheid' | 'doel'>,
  getallen: Omit<Rij, keyof typeof kop>,
) => ({
  ...kop,
  ander: rond(getallen.ander),
  dit: rond(getallen.dit),
  verhouding: rond(getallen.verhouding),
})

/** A row of medians over rounds; the ratio is the median of those per round. */
export const compareRonden = (
  kop: Pick<Rij, 'wat' | 'eenheid' | 'doel'>,
  { ander, dit }: Beide<readonly number[]>,
): Rij =>
  rij(kop, {
    ander: median(ander),
    dit: median(dit),
    verhouding: median(dit.map((getal, i) => getal / (ander[i] ?? Number.NaN))),
  })

/** A row of one number each. */
export const compareEen = (
  kop: Pick<Rij, 'wat' | 'eenheid' | 'doel'>,
  { ander, dit }: Beide<number>,
): Rij => rij(kop, { ander, dit, verhouding: dit / ander })

const cel = (getal: number): string =>
  Number.isFinite(getal) ? getal.toLocaleString('nl-NL', { maximumSignificantDigits: 4 }) : '–'

/** The rows as a Markdown table. */
export const renderTabel = (rijen: readonly Rij[]): string =>
  [
    '| Wat | Eenheid | Ander | Dit | Dit / ander | Doel |',
    '| --- | --- | ---: | ---: | ---: | --- |',
    ...rijen.map(
      ({ wat, eenheid, ander, dit, verhouding, doel = '' }) =>
        `| ${wat} | ${eenheid} | ${cel(ander)} | ${cel(dit)} | ${cel(verhouding)} | ${doel} |`,
    ),
  ].join('\n')
