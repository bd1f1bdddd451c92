import { assess, type Toetsing } from '../../../src/domain/assess.ts'
import type { Beoordeling } from '../../../src/domain/model/beoordeling.ts'
import type { Ligging } from '../../../src/domain/model/ligging.ts'
import { compileRegelboek } from '../../../src/domain/regeltaal/regelwerk.ts'
import { maakBoek, PEILDATUM, type ProefInhoud } from './proefboek.ts'
import { ALLES, IN_DORP } from './weeg.ts'

/** `ligging: null` is an initiative without a location. */
export type ToetsRest = Omit<Partial<Toetsing>, 'ligging'> & { readonly ligging?: Ligging | null }

/** Assesses an initiative on a small rulebook; fully known and in the village unless told otherwise. */
export const toets = (inhoud: ProefInhoud, rest: ToetsRest = {}): Beoordeling => {
  const { ligging = IN_DORP, ...velden } = rest
  return assess(compileRegelboek(maakBoek(inhoud), PEILDATUM), {
    naam: 'proef',
    feiten: ALLES,
    ...velden,
    ...(ligging && { ligging }),
  })
}

/** The sentences of one register, in order. */
export const zinnen = ({ advies }: Beoordeling, register: 'kort' | 'motivering') =>
  advies.zinnen.filter((zin) => zin.register === register).map(({ tekst }) => tekst)
