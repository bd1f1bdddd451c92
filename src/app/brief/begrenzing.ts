import { type Feit, type FeitWaarde, isSameWaarde } from '../../domain/model/feit.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { upperFirst } from '../../domain/tekst.ts'
import type { Begrenzing } from '../../domain/voorschriften.ts'
import { labelFeit, showWaarde } from '../woorden/namen.ts'

/** What a later plan does with what a letter asked: keeps to it, departs from it, or nobody can tell. */
export type Naleving = 'houdt' | 'wijkt_af' | 'onbekend'

export interface Nageleefd {
  readonly naleving: Naleving
  /** Why, for an officer. */
  readonly waarom: string
}

/** How much it is; undefined for what is no amount, such as a number with a word of its own, or yes. */
const rankOf = (feit: Feit | undefined, waarde: FeitWaarde): number | undefined => {
  if (typeof waarde === 'number') {
    return feit?.keuzen?.[String(waarde)] === undefined ? waarde : undefined
  }
  const plaats = feit?.waarden?.indexOf(String(waarde)) ?? -1
  return plaats < 0 ? undefined : plaats
}

const isBinnen = (
  feit: Feit | undefined,
  { grens, waarde }: Begrenzing,
  gevonden: FeitWaarde,
): boolean => {
  if (isSameWaarde(waarde, gevonden)) return true
  const [gesteld, nu] = [rankOf(feit, waarde), rankOf(feit, gevonden)]
  if (grens === 'precies' || gesteld === undefined || nu === undefined) return false
  return grens === 'hoogstens' ? nu <= gesteld : nu >= gesteld
}

/** A value that was asked beside the one that a later plan has. */
export const checkBegrenzing = (
  boek: Regelboek,
  begrenzing: Begrenzing,
  gevonden: FeitWaarde | undefined,
): Nageleefd => {
  const { feit, grens, waarde } = begrenzing
  const naam = upperFirst(labelFeit(boek, feit))
  const hoe = grens === 'precies' ? '' : `${grens} `
  const vroeg = `de brief vroeg ${hoe}${showWaarde(boek, feit, waarde)}`
  return gevonden === undefined
    ? { naleving: 'onbekend', waarom: `${naam}: niet bekend van de aanvraag; ${vroeg}.` }
    : {
        naleving: isBinnen(boek.feiten.get(feit), begrenzing, gevonden) ? 'houdt' : 'wijkt_af',
        waarom: `${naam}: ${showWaarde(boek, feit, gevonden)}; ${vroeg}.`,
      }
}

/** Several together: one that departs is enough, and so is one of which nobody can tell. */
export const joinNageleefd = (delen: readonly Nageleefd[]): Nageleefd => ({
  naleving:
    (['wijkt_af', 'onbekend'] as const).find((soort) =>
      delen.some(({ naleving }) => naleving === soort),
    ) ?? 'houdt',
  waarom: delen.map(({ waarom }) => waarom).join(' '),
})
