import { assess, type Toetsing } from '../../src/domain/assess.ts'
import type { Beoordeling } from '../../src/domain/beoordeling.ts'
import { compileRegelboek } from '../../src/domain/regelwerk.ts'
import { maakBoek, PEILDATUM, type ProefInhoud } from './proefboek.ts'
import { ALLES, IN_DORP } from './weeg.ts'

/** Assesses an initiative on a small rulebook; fully known and in the village unless told otherwise. */
export const toets = (inhoud: ProefInhoud, rest: Partial<Toetsing> = {}): Beoordeling =>
  assess(compileRegelboek(maakBoek(inhoud), PEILDATUM), {
    naam: 'proef',
    feiten: ALLES,
    ligging: IN_DORP,
    ...rest,
  })

/** The sentences of one register, in order. */
export const zinnen = ({ advies }: Beoordeling, register: 'kort' | 'motivering') =>
  advies.zinnen.filter((zin) => zin.register === register).map(({ tekst }) => tekst)
