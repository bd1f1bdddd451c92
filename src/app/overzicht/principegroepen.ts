import type { PrincipeBeeld } from '../../domain/model/beoordeling.ts'
import type { Oordeel } from '../../domain/model/regel.ts'
import { isNietGehaaldSignaal, type UitkomstMetToelichting } from '../../domain/model/uitkomst.ts'

export type Principegroep = Exclude<keyof PrincipeBeeld, 'principe' | 'label'>

/** Which outcome of a rule stands in each group: a rule that is judged in several areas may come out otherwise in each. */
const HOORT: Readonly<Record<Principegroep, Oordeel>> = {
  draagtBij: 'voldoet',
  strijdig: 'voldoet_niet',
  open: 'vraagt_beoordeling',
  ontbreekt: 'onbekend',
}

type Gewogen = Pick<UitkomstMetToelichting, 'regel' | 'oordeel' | 'aard'>

/** Whether it can lower the advice. */
const weegt = ({ aard }: Gewogen): boolean => aard === 'eis' || aard === 'open_norm'

/**
 * Whether an outcome stands under this group of a principle. What the whole meets and a part does not is told as not met: it
 * stands with what conflicts, also where the whole had nothing that does.
 */
export const hoortInGroep = (
  beeld: Pick<PrincipeBeeld, Principegroep>,
  groep: Principegroep,
  uitkomst: Gewogen,
): boolean => {
  if (uitkomst.oordeel !== HOORT[groep]) return false
  return groep === 'strijdig' && weegt(uitkomst)
    ? [beeld.strijdig, beeld.draagtBij].some((regels) => regels.includes(uitkomst.regel))
    : beeld[groep].includes(uitkomst.regel)
}

type VanPrincipe = Gewogen & Pick<UitkomstMetToelichting, 'principe'>

/** What is said of a principle to who has to know all of it, in the order in which it is read. */
export const PRINCIPESTANDEN = {
  draagtBij: 'Draagt bij',
  strijdig: 'Voldoet niet',
  open: 'Vraagt een oordeel',
  onbekend: 'Nog onbekend',
  kans: 'Kans, nog onbekend',
  signaal: 'Valt op, en telt niet mee in het advies',
} as const
export type Principestand = keyof typeof PRINCIPESTANDEN

/** Whether an outcome is told under this: what is unknown too where it asks nothing or can change nothing. */
export const isPrincipestand = (
  beeld: PrincipeBeeld,
  stand: Principestand,
  uitkomst: VanPrincipe,
): boolean => {
  if (stand === 'draagtBij' || stand === 'strijdig' || stand === 'open') {
    return hoortInGroep(beeld, stand, uitkomst)
  }
  if (uitkomst.principe !== beeld.principe) return false
  if (stand === 'signaal') return isNietGehaaldSignaal(uitkomst)
  return uitkomst.oordeel === 'onbekend' && (uitkomst.aard === 'kans') === (stand === 'kans')
}
