import type { MitsUitkomst } from '../model/beoordeling.ts'
import type { Feit } from '../model/feit.ts'
import type { GecompileerdRegelboek } from '../regeltaal/regelwerk.ts'
import { formatEenheid, formatWaarde, joinEn, lowerFirst, upperFirst } from '../tekst.ts'
import { niveauOf } from '../weging/niveau.ts'
import type { Weging } from '../weging/weigh.ts'
import type { Mits, Wijziging } from './mits.ts'
import { describeStand, describeWinst } from './winst.ts'

/** What more and what less of a fact is called. */
export type Richtingwoorden = readonly [op: string, neer: string]

const wordRichtingen = ({ eenheid }: Feit): Richtingwoorden =>
  eenheid === 'm' ? ['hoger', 'lager'] : ['meer', 'minder']

/** "2,5 m lager", "3 bomen meer": the difference as a reader would say it. */
const describeVerschil = (
  verschil: number,
  { eenheid }: Feit,
  [op, neer]: Richtingwoorden,
): string => `${formatEenheid(Math.abs(verschil), eenheid)} ${verschil < 0 ? neer : op}`

/** "aantal bouwlagen: 4 lagen in plaats van 5 lagen (1 laag minder)" */
export const describeWijziging = (
  definitie: Feit,
  { van, naar }: Pick<Wijziging, 'van' | 'naar'>,
  richtingen: Richtingwoorden = wordRichtingen(definitie),
): string => {
  const tekst = `${lowerFirst(definitie.label)}: ${formatWaarde(definitie, naar)} in plaats van ${formatWaarde(definitie, van)}`
  if (typeof van !== 'number') return tekst
  return `${tekst} (${describeVerschil(Number(naar) - van, definitie, richtingen)})`
}

/** A mits as it is shown: each change in words, and what it gains on the present weighing. */
export const explainMits = (
  werk: GecompileerdRegelboek,
  { wijzigingen, weging }: Mits,
  nu: Weging,
): MitsUitkomst => {
  const { visie } = werk.regelboek
  const stand = weging.weighStand()
  const teksten = wijzigingen.map((wijziging) =>
    describeWijziging(werk.feiten[werk.slotOf(wijziging.feit)] as Feit, wijziging),
  )
  const [laagst, hoogst] = [niveauOf(weging.band.laagst), niveauOf(weging.band.hoogst)]
  return {
    wijzigingen: wijzigingen.map((wijziging, i) => ({ ...wijziging, tekst: teksten[i] as string })),
    advies: weging.conclusie,
    bandbreedte: { laagst, hoogst },
    stand: stand.stand,
    tekst: `${upperFirst(joinEn(teksten))}. ${describeStand(visie, nu.weighStand(), stand)} ${describeWinst(visie.woorden, nu, weging)}`,
  }
}
