import type { Gebeurtenis, VastgelegdeGebeurtenis } from '../../domain/dossier/gebeurtenis.ts'
import type { Brief } from '../ports/rapport.ts'
import { formatDatum } from '../woorden/codes.ts'
import { readBriefblokken } from './briefblokken.ts'

/** The letter as it was saved once. */
export interface Briefversie
  extends Omit<Extract<Gebeurtenis, { readonly soort: 'brief_opgesteld' }>, 'soort'> {
  /** 1, 2, 3, … */
  readonly nummer: number
  readonly door: string
  /** ISO 8601 instant, UTC. */
  readonly op: string
}

/** Every saved version, oldest first. */
export const briefversiesVan = (
  gebeurtenissen: readonly VastgelegdeGebeurtenis[],
): readonly Briefversie[] =>
  gebeurtenissen
    .flatMap(({ gebeurtenis, door, vastgelegdOp: op }) => {
      if (gebeurtenis.soort !== 'brief_opgesteld') return []
      const { soort: _, ...brief } = gebeurtenis
      return [{ ...brief, door, op }]
    })
    .map((versie, i) => ({ ...versie, nummer: i + 1 }))

/** A version as it is printed, on whatever paper. */
export const printBrief = (versie: Briefversie, naam: string): Brief => {
  const { aan = '', datum, kenmerk, onderwerp, tekst, op } = versie
  return {
    titel: onderwerp ?? `Brief: ${naam}`,
    tijdstip: op,
    aan: aan.split('\n').filter((regel) => regel.trim() !== ''),
    kenmerken: [
      ...(datum === undefined ? [] : [['Datum', formatDatum(datum)] as const]),
      ...(kenmerk === undefined ? [] : [['Ons kenmerk', kenmerk] as const]),
      ...(onderwerp === undefined ? [] : [['Onderwerp', onderwerp] as const]),
    ],
    briefblokken: readBriefblokken(tekst),
  }
}
