import type { Hardheid } from '../../domain/model/visie.ts'

/** How firm a ground is, in a few words. */
export const HARDHEID: Readonly<Record<Hardheid, string>> = {
  vast: 'vaste grond',
  te_bevestigen: 'nog te bevestigen',
  eigen_uitwerking: 'onze eigen uitwerking',
}
