import { judge } from '../../../src/domain/assess.ts'
import type { FeitWaarde } from '../../../src/domain/model/feit.ts'
import type { Ligging } from '../../../src/domain/model/ligging.ts'
import { compileRegelboek } from '../../../src/domain/regeltaal/regelwerk.ts'
import { niveauOf } from '../../../src/domain/weging/niveau.ts'
import { inGebied, maakBoek, maakLigging, PEILDATUM, type ProefInhoud } from './proefboek.ts'

export type Invoer = Readonly<Record<string, FeitWaarde>>

/** Every fact a person can state. */
export const ALLES: Invoer = {
  activiteiten: ['wonen'],
  hoogte: 5,
  woningen: 3,
  gasvrij: true,
  soort: 'laag',
  berging: 5,
  onderzoek: true,
  past: true,
  zwaarwegendBelang: false,
}

/** The facts of `ALLES` without some of them. */
export const zonder = (...weg: readonly string[]): Invoer =>
  Object.fromEntries(Object.entries(ALLES).filter(([feit]) => !weg.includes(feit)))

export const IN_DORP: Ligging = maakLigging([inGebied('dorp')])

/** Weighs a small rulebook; in the village, whose stance on living is `ja`, unless told otherwise. */
export const weeg = (inhoud: ProefInhoud, feiten: Invoer = ALLES, ligging: Ligging = IN_DORP) =>
  judge(compileRegelboek(maakBoek(inhoud), PEILDATUM), { feiten, ligging })

/** A range of levels in words. */
export const inWoorden = ({ laagst, hoogst }: { laagst: number; hoogst: number }) => [
  niveauOf(laagst),
  niveauOf(hoogst),
]
