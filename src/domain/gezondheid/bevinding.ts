/** A place in the rulebook's files; `pad` leads to it from the root of the rule, fact, spanning or condition. */
export interface Vindplaats {
  readonly soort:
    | 'regel'
    | 'voorwaarde'
    | 'feit'
    | 'spanning'
    | 'principe'
    | 'geval'
    | 'gebied'
    /** A kind of area, in visie.yaml. */
    | 'gebiedssoort'
  readonly id: string
  readonly pad: readonly (string | number)[]
}

/**
 * What can be wrong with a rulebook. A `fout` says nothing or the wrong thing for every plan; an
 * `aandachtspunt` is for the vision's owner to judge.
 */
export const BEVINDINGEN = {
  geldt_nooit: 'fout',
  voldoet_altijd: 'fout',
  voldoet_nooit: 'fout',
  deel_altijd_waar: 'fout',
  deel_nooit_waar: 'fout',
  tegenspraak: 'fout',
  onbereikbaar: 'fout',
  feit_ongebruikt: 'fout',
  ter_informatie_gebruikt: 'fout',
  voorwaarde_ongebruikt: 'fout',
  geval_mislukt: 'fout',
  overbodig_deel: 'aandachtspunt',
  nooit_in_gebied: 'aandachtspunt',
  leemte: 'aandachtspunt',
  houding_ontbreekt: 'aandachtspunt',
  bevestigd_zonder_grond: 'aandachtspunt',
  citaat_zonder_gebied: 'aandachtspunt',
  citaat_smaller: 'aandachtspunt',
  getal_niet_in_citaat: 'aandachtspunt',
  mutant_overleeft: 'aandachtspunt',
} as const

export type Bevindingcode = keyof typeof BEVINDINGEN
export type Ernst = (typeof BEVINDINGEN)[Bevindingcode]

export interface Bevinding {
  readonly code: Bevindingcode
  readonly plek: Vindplaats
  /** What the sentence about it needs. */
  readonly params: Readonly<Record<string, string | number | readonly string[]>>
}
