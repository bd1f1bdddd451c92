import { ACTIVITEITEN } from '../model/feit.ts'
import type { Vergunningvrij, VergunningvrijUitkomst, Vrij } from '../model/vergunningvrij.ts'
import { ONBEKEND, ONWAAR, or, WAAR, type Waarheid } from '../regeltaal/waarheid.ts'
import { reasonOf, type Wereld } from '../weging/wereld.ts'
import { type Daarbuiten, type Getoetst, listBuiten, testMaatregelen } from './maatregel.ts'

interface Antwoord {
  readonly deel: VergunningvrijUitkomst['delen'][number]
  /** Missing facts (slots) that keep it open. */
  readonly open: readonly number[]
}

const STAND: Readonly<Record<Waarheid, Vrij>> = {
  [WAAR]: 'ja',
  [ONWAAR]: 'nee',
  [ONBEKEND]: 'onbekend',
}

/** An activity of which the article frees nothing, or of which something else decides that we did not read. */
const answerBuiten = (
  naam: Pick<Antwoord['deel'], 'activiteit' | 'label'>,
  { artikel }: Vergunningvrij,
  { buiten: { stand, tekst }, soort }: Daarbuiten,
): Antwoord => {
  if (soort.waarheid === ONBEKEND) {
    const leeg = { artikelen: [artikel], redenen: [], opmerkingen: [] }
    return { deel: { ...naam, stand: 'onbekend', ...leeg }, open: soort.open }
  }
  const gezegd =
    stand === 'nee' ? { redenen: [tekst], opmerkingen: [] } : { redenen: [], opmerkingen: [tekst] }
  return { deel: { ...naam, stand, artikelen: [artikel], ...gezegd }, open: [] }
}

const unique = <T>(lijst: readonly T[]): readonly T[] => [...new Set(lijst)]

/** What kind it is comes first; only of a known kind is asked what it must be. */
const openOf = ({ soort, delen }: Getoetst): readonly number[] =>
  soort.waarheid === ONBEKEND ? soort.open : delen.flatMap(({ open }) => open)

/** The demands and exceptions that decide an answer; of a kind that is not known yet none does, unless it is no. */
const decisiveOf = (uitleg: readonly Getoetst[], uitkomst: Waarheid) =>
  uitleg
    .filter(({ soort }) => uitkomst === ONWAAR || soort.waarheid === WAAR)
    .flatMap(({ delen }) => delen.filter(({ waarheid }) => waarheid === uitkomst))

/** One activity: free by one of its measures, or by none that may be about it. */
const answerActiviteit = (
  { artikel, nietGenoemd }: Vergunningvrij,
  naam: Pick<Antwoord['deel'], 'activiteit' | 'label'>,
  getoetst: readonly Getoetst[],
): Antwoord => {
  const uitkomst = getoetst.reduce<Waarheid>((som, { vrij }) => or(som, vrij), ONWAAR)
  const uitleg = getoetst.filter(
    ({ vrij, soort }) => vrij === uitkomst && soort.waarheid !== ONWAAR,
  )
  if (uitleg.length === 0) {
    const [artikelen, redenen] = [[artikel], [nietGenoemd]]
    return { deel: { ...naam, stand: 'nee', artikelen, redenen, opmerkingen: [] }, open: [] }
  }
  const beslissend = decisiveOf(uitleg, uitkomst)
  const deel = {
    ...naam,
    stand: STAND[uitkomst],
    artikelen: unique([
      ...uitleg.map(({ maatregel }) => maatregel.artikel),
      ...beslissend.map((reden) => reden.artikel),
    ]),
    redenen: unique(beslissend.map(({ tekst }) => tekst)),
    opmerkingen: unique(
      uitleg.flatMap(({ maatregel: { technisch, lezing } }) =>
        [technisch, lezing].filter((opmerking) => opmerking !== undefined),
      ),
    ),
  }
  return { deel, open: uitkomst === ONBEKEND ? uitleg.flatMap(openOf) : [] }
}

/** No when a part is no, yes when every part is yes. */
const joinStanden = (standen: readonly Vrij[]): Vrij =>
  standen.includes('nee') ? 'nee' : standen.includes('onbekend') ? 'onbekend' : 'ja'

/**
 * Whether the building work needs no omgevingsplan permit by national law, from the stated facts. Undefined when the
 * plan does nothing that a measure is about: then the article says nothing of use. An activity that no measure is
 * about, beside one that has one, makes the whole no. Demolition and the like follow what they serve.
 */
export const judgeVergunningvrij = (wereld: Wereld): VergunningvrijUitkomst | undefined => {
  const { werk, algemeen } = wereld
  const { vergunningvrij, begrippen } = werk.regelboek
  if (!vergunningvrij) return undefined
  const gekozen = (algemeen.waarden[werk.slotOf(ACTIVITEITEN)] ?? []) as readonly string[]
  const activiteiten = gekozen.filter((id) => {
    const groep = begrippen.activiteiten[id]?.groep
    return groep === undefined || !begrippen.activiteitengroepen[groep]?.bijkomend
  })
  const getoetst = testMaatregelen(wereld, vergunningvrij, activiteiten)
  const buiten = listBuiten(wereld, vergunningvrij, activiteiten)
  if (getoetst.length + buiten.length === 0) return undefined
  const antwoorden = activiteiten.map((activiteit) => {
    const naam = { activiteit, label: begrippen.activiteiten[activiteit]?.label ?? activiteit }
    const eigen = getoetst.filter(({ maatregel }) => maatregel.activiteit === activiteit)
    const daarbuiten = buiten.find((deel) => deel.buiten.activiteit === activiteit)
    return daarbuiten && eigen.length === 0
      ? answerBuiten(naam, vergunningvrij, daarbuiten)
      : answerActiviteit(vergunningvrij, naam, eigen)
  })
  const delen = antwoorden.map(({ deel }) => deel)
  const stand = joinStanden(delen.map((deel) => deel.stand))
  const open = unique(antwoorden.flatMap((antwoord) => antwoord.open))
  return {
    stand,
    titel: vergunningvrij.titel,
    tekst: vergunningvrij.antwoorden[stand],
    artikelen: unique(
      delen.filter((deel) => deel.stand === stand).flatMap(({ artikelen }) => artikelen),
    ),
    ontbreekt: open.map((slot) => ({
      feit: werk.feiten[slot]?.id ?? '',
      reden: reasonOf(wereld, algemeen, slot),
    })),
    delen,
    voorbehoud: vergunningvrij.voorbehoud,
  }
}
