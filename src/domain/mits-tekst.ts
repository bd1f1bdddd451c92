import type { MitsUitkomst } from './beoordeling.ts'
import type { Mits, Wijziging } from './mits.ts'
import { niveauOf } from './niveau.ts'
import type { GecompileerdRegelboek } from './regelwerk.ts'
import { formatEenheid, formatWaarde, joinEn, lowerFirst, upperFirst } from './tekst.ts'

/** "2,5 m lager", "3 bomen meer", "ja": the difference as a reader would say it. */
const describeVerschil = (werk: GecompileerdRegelboek, { feit, van, naar }: Wijziging): string => {
  const definitie = werk.feiten[werk.slotOf(feit)]
  if (typeof van !== 'number' || typeof naar !== 'number') return formatWaarde(definitie, naar)
  const hoger = naar > van
  const hoogte = definitie?.eenheid === 'm'
  const woord = hoogte ? (hoger ? 'hoger' : 'lager') : hoger ? 'meer' : 'minder'
  return `${formatEenheid(Math.abs(naar - van), definitie?.eenheid)} ${woord}`
}

const describeWijziging = (werk: GecompileerdRegelboek, wijziging: Wijziging): string => {
  const definitie = werk.feiten[werk.slotOf(wijziging.feit)]
  const label = lowerFirst(definitie?.label ?? wijziging.feit)
  const [van, naar] = [wijziging.van, wijziging.naar].map((w) => formatWaarde(definitie, w))
  if (typeof wijziging.van !== 'number') return `${label}: ${naar} in plaats van ${van}`
  return `${label}: ${naar} in plaats van ${van} (${describeVerschil(werk, wijziging)})`
}

/** A mits as it is shown: each change in words, and what the advice becomes. */
export const explainMits = (
  werk: GecompileerdRegelboek,
  { wijzigingen, weging }: Mits,
): MitsUitkomst => {
  const { woorden } = werk.regelboek.visie
  const teksten = wijzigingen.map((wijziging) => describeWijziging(werk, wijziging))
  const [laagst, hoogst] = [niveauOf(weging.band.laagst), niveauOf(weging.band.hoogst)]
  return {
    wijzigingen: wijzigingen.map((wijziging, i) => ({ ...wijziging, tekst: teksten[i] as string })),
    advies: weging.conclusie,
    bandbreedte: { laagst, hoogst },
    tekst: `${upperFirst(joinEn(teksten))}. Dan is het voorlopige advies: ${woorden[weging.conclusie]}.`,
  }
}
