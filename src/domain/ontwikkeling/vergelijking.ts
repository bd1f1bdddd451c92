import type { Vergelijking, Verschilpunt } from '../model/antwoord/vergelijking.ts'
import { isSameWaarde } from '../model/feit.ts'
import type { Regelboek } from '../model/regelboek.ts'
import { formatWaarde } from '../tekst.ts'
import {
  isGelijk,
  listGunstigst,
  listPunten,
  type Punt,
  type Stand,
  type Variant,
} from './punten.ts'
import { rankVarianten, whyIncomparable } from './rangorde.ts'

const zegOordeel = ({ oordeel, gebieden }: Stand): string =>
  `${oordeel.replaceAll('_', ' ')}${gebieden.length > 0 ? ` (${gebieden.join(', ')})` : ''}`

const describePunt = (punt: Punt, varianten: readonly Variant[]): Verschilpunt => {
  const { soort, id, titel, standen } = punt
  const groepen = Map.groupBy([...varianten.entries()], ([i]) => {
    const stand = standen[i]
    if (stand === undefined) return 'speelt hier niet.'
    if (soort === 'stand') return stand.kort
    return soort === 'bandbreedte' ? `${stand.kort}.` : `${zegOordeel(stand)}. ${stand.kort}`
  })
  const delen = [...groepen].map(
    ([tekst, wie]) => `${wie.map(([, { naam }]) => `"${naam}"`).join(', ')}: ${tekst}`,
  )
  const gunstigst = listGunstigst(punt).flatMap((i) => varianten[i]?.naam ?? [])
  return {
    soort,
    id,
    titel,
    perVariant: standen.map((stand) => {
      if (stand === undefined) return null
      const { oordeel, gebieden, kort, motivering } = stand
      return { oordeel, gebieden, kort, motivering }
    }),
    ...(gunstigst.length > 0 && { gunstigst }),
    tekst: `${titel}. ${delen.join(' ')}`,
  }
}

const listFeitverschillen = (
  varianten: readonly Variant[],
  catalogus: Regelboek['feiten'],
): Vergelijking['feiten'] => {
  const per = varianten.map(
    ({ beoordeling }) =>
      new Map(
        beoordeling.feiten
          .filter(({ herkomst, gebied }) => herkomst === 'initiatief' && gebied === undefined)
          .map(({ feit, waarde }) => [feit, waarde]),
      ),
  )
  return [...new Set(per.flatMap((feiten) => [...feiten.keys()]))].flatMap((id) => {
    const waarden = per.map((feiten) => feiten.get(id) ?? null)
    if (waarden.every((waarde) => isSameWaarde(waarde ?? undefined, waarden[0] ?? undefined)))
      return []
    const feit = catalogus.get(id)
    const label = feit?.label ?? id
    const delen = varianten.map(({ naam }, i) => {
      const waarde = waarden[i]
      return `"${naam}": ${waarde === null || waarde === undefined ? 'niet opgegeven' : formatWaarde(feit, waarde)}`
    })
    return [{ feit: id, label, waarden, tekst: `${label}: ${delen.join('; ')}.` }]
  })
}

/**
 * Lays variants side by side, point by point: what differs, in codes and in words, and which is better
 * where one is nowhere worse. At least two variants, each with a name of its own.
 */
export const compareVarianten = (
  varianten: readonly Variant[],
  catalogus: Regelboek['feiten'],
): Vergelijking => {
  const punten = listPunten(varianten)
  const anders = punten.filter((punt) => !isGelijk(punt))
  const [eerste, ...rest] = varianten
  const redenen = rest.flatMap((variant) => (eerste && whyIncomparable(eerste, variant)) ?? [])
  return {
    ...rankVarianten({
      punten,
      varianten,
      labelOf: (feit) => catalogus.get(feit)?.label ?? feit,
    }),
    verschillen: anders.map((punt) => describePunt(punt, varianten)),
    gelijk: punten.length - anders.length,
    feiten: listFeitverschillen(varianten, catalogus),
    opmerkingen: [...new Set(redenen)].map(
      (reden) => `Niet alle varianten zijn te ordenen: ${reden}.`,
    ),
  }
}
