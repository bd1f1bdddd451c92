import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import type { UitkomstMetToelichting } from '../../domain/model/uitkomst.ts'
import { withoutLabel } from '../../domain/uitleg/zinnen.ts'
import { VRIJ_STAND, VRIJ_VRAAG } from '../woorden/vergunningvrij.ts'
import { shortenZinnen } from './inkorten.ts'
import type { Maat } from './maten.ts'

type Oordeel = UitkomstMetToelichting['oordeel']

/** A judgement as an inhabitant reads it. */
export const OORDEEL_KORT: Readonly<Record<Oordeel, string>> = {
  voldoet: 'past',
  voldoet_niet: 'past niet',
  onbekend: 'nog open',
  vraagt_beoordeling: 'nog open',
}

/** One point that is judged otherwise after a change. */
export interface Verschuiving {
  readonly was: string
  readonly nu: string
  readonly tekst: string
}

const keyOf = ({ regel, gebied = '' }: UitkomstMetToelichting): string => `${regel} ${gebied}`

type Bewogen = Pick<Beoordeling, 'uitkomsten' | 'vergunningvrij'>

/** Whether the building still needs a permit, where the change decides that. */
const listVrij = (
  { vergunningvrij: eerst }: Bewogen,
  { vergunningvrij: daarna }: Bewogen,
): readonly Verschuiving[] =>
  eerst === undefined || daarna === undefined || eerst.stand === daarna.stand
    ? []
    : [{ was: VRIJ_STAND[eerst.stand], nu: VRIJ_STAND[daarna.stand], tekst: VRIJ_VRAAG }]

/** Each eis and kans that is judged otherwise than before it. */
const listOordelen = (
  { uitkomsten: eerst }: Bewogen,
  { uitkomsten: daarna }: Bewogen,
): readonly Verschuiving[] => {
  const voorheen = new Map(eerst.map((uitkomst) => [keyOf(uitkomst), uitkomst.oordeel]))
  return daarna.flatMap((uitkomst) => {
    const oud = voorheen.get(keyOf(uitkomst))
    const was = oud === undefined ? 'gold niet' : OORDEEL_KORT[oud]
    const nu = OORDEEL_KORT[uitkomst.oordeel]
    return was === nu ? [] : [{ was, nu, tekst: shortenZinnen(withoutLabel(uitkomst.kort)) }]
  })
}

/** What a change moves: whether a permit is needed, and each eis and kans that is judged otherwise than before it. */
export const listVerschuivingen = (eigen: Bewogen, proef: Bewogen): readonly Verschuiving[] => [
  ...listVrij(eigen, proef),
  ...listOordelen(eigen, proef),
]

/** Each number of the plan that a change moves, beside what is meant for it: also where no point turns by it. */
export const listMaatverschuivingen = (
  eigen: readonly Maat[],
  proef: readonly Maat[],
): readonly Verschuiving[] =>
  proef.flatMap(({ label, plan, norm, oordeel }) => {
    const was = eigen.find((maat) => maat.label === label)?.plan
    if (was === undefined || was === plan) return []
    return [{ was, nu: plan, tekst: `${label}. Bedoeling: ${norm} (${OORDEEL_KORT[oordeel]}).` }]
  })
