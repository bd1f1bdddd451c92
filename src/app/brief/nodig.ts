import type { Voorbehoud } from '../../domain/model/beoordeling.ts'
import { findUitkomst } from '../../domain/model/uitkomst.ts'
import type { Stand } from '../../domain/model/visie.ts'
import { isEens, type Redenvraag } from './redenen.ts'

/** Standen that nothing which is still open can raise. */
const NEE: readonly Stand[] = ['strijdig', 'past_niet']

/** Whether the officer says no as the advice does, on what nothing that is still open can mend. */
export const isAlNee = (vraag: Redenvraag): boolean => {
  const { richting } = vraag.beoordeling
  return richting !== undefined && NEE.some((stand) => stand === richting.stand) && isEens(vraag)
}

/**
 * What must still be shown, and what makes no difference any more: who decides can set the policy aside that already says no,
 * and with it what that policy asks besides; not the law, nor what decides.
 */
export const splitVoorbehouden = (
  vraag: Redenvraag,
): { readonly nodig: readonly Voorbehoud[]; readonly rest: readonly Voorbehoud[] } => {
  const { advies, uitkomsten } = vraag.beoordeling
  if (!isAlNee(vraag)) return { nodig: advies.voorbehouden, rest: [] }
  const telt = (deel: Voorbehoud): boolean =>
    deel.beslissend || findUitkomst(uitkomsten, deel)?.herkomst === 'hogere_regelgeving'
  return {
    nodig: advies.voorbehouden.filter(telt),
    rest: advies.voorbehouden.filter((deel) => !telt(deel)),
  }
}
