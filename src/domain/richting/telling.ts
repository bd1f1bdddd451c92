import type { Aanwijzingen, Richting, Telling, TellingPer } from '../model/antwoord/dekking.ts'
import { formatGetal } from '../tekst.ts'
import type { Grond, RichtingCel } from './richting.ts'

export const countRichtingen = (cellen: readonly { readonly richting: Richting }[]): Telling => {
  const telling = { beslist: 0, indicatief: 0, open: 0, zwijgt: 0 }
  for (const { richting } of cellen) telling[richting]++
  const geen = telling.open + telling.zwijgt
  return {
    cellen: cellen.length,
    ...telling,
    aandeelGeenRichting: cellen.length === 0 ? 0 : geen / cellen.length,
  }
}

/** The totals per key, in the order of the labels; a key without cells is left out. */
export const countPer = <C extends { readonly richting: Richting }>(
  cellen: readonly C[],
  keyOf: (cel: C) => string,
  labels: ReadonlyMap<string, string>,
): readonly TellingPer[] => {
  const groepen = Map.groupBy(cellen, keyOf)
  return [...labels].flatMap(([id, label]) => {
    const groep = groepen.get(id)
    return groep ? [{ id, label, ...countRichtingen(groep) }] : []
  })
}

export const countAanwijzingen = (
  cellen: readonly Pick<RichtingCel, 'richting' | 'gronden'>[],
): Aanwijzingen => {
  const aanwijzingen = cellen
    .filter(({ richting }) => richting === 'indicatief')
    .map(({ gronden }) => gronden.filter(({ richting }) => richting === 'indicatief'))
  const countWhere = (test: (grond: Grond) => boolean) =>
    aanwijzingen.filter((gronden) => gronden.every(test)).length
  return {
    alleenKans: countWhere(({ aard }) => aard === 'kans'),
    alleenEigenUitwerking: countWhere(({ reden }) => reden === 'eigen_uitwerking'),
  }
}

/** "12,5%" of a share 0-1, to a tenth of a percent. */
export const formatAandeel = (aandeel: number): string =>
  `${formatGetal(Math.round(aandeel * 1000) / 10)}%`

/** The finding in plain Dutch, the share without direction first. */
export const describeTelling = (
  telling: Telling,
  { alleenKans, alleenEigenUitwerking }: Aanwijzingen,
): string => {
  const { cellen, beslist, indicatief, open, zwijgt, aandeelGeenRichting } = telling
  if (cellen === 0) return 'Er is geen combinatie van principe, gebied en activiteit om te tellen.'
  const share = (deel: number) => formatAandeel(deel / cellen)
  const wat = cellen === 1 ? 'de ene combinatie' : `de ${formatGetal(cellen)} combinaties`
  return [
    `In ${formatAandeel(aandeelGeenRichting)} van ${wat} van principe, gebied en activiteit geeft de visie geen richting: in ${share(zwijgt)} zwijgt zij en in ${share(open)} is er alleen een open vraag aan een mens.`,
    `In ${share(beslist)} beslist zij.`,
    `In ${share(indicatief)} is er niet meer dan een aanwijzing; in ${share(alleenKans)} alleen iets dat in het voordeel telt en nooit tegen, in ${share(alleenEigenUitwerking)} alleen eigen uitwerking.`,
  ].join(' ')
}
