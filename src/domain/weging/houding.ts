import { ACTIVITEITEN, ZWAARWEGEND_BELANG } from '../model/feit.ts'
import type { Gebied, Houding } from '../model/gebied.ts'
import { ONBEKEND, ONWAAR, WAAR, type Waarheid } from '../regeltaal/waarheid.ts'
import { type Bereik, exact, tredeOf } from './niveau.ts'
import type { Context, Wereld } from './wereld.ts'

export interface HoudingPlek {
  readonly gebied?: Gebied
  readonly groep: string
  readonly stand: Houding
}

/** The stated activity groups, in the order of the words; undefined while activiteiten is missing. */
export const groepenOf = ({ werk, algemeen }: Wereld): readonly string[] | undefined => {
  const gekozen = algemeen.waarden[werk.slotOf(ACTIVITEITEN)]
  if (!Array.isArray(gekozen)) return undefined
  const { activiteiten, activiteitengroepen } = werk.regelboek.begrippen
  const groepen = new Set(gekozen.map((activiteit) => activiteiten[activiteit]?.groep))
  return Object.keys(activiteitengroepen).filter((groep) => groepen.has(groep))
}

export const profielenOf = ({ gebieden }: Wereld): readonly Context[] =>
  gebieden.filter(({ profiel, maatgevend }) => profiel && maatgevend)

/** Whether a group only serves another stated group: demolition for new homes is judged by the homes. */
const isBijkomend = ({ werk }: Wereld, groepen: readonly string[], groep: string): boolean => {
  const { activiteitengroepen } = werk.regelboek.begrippen
  return (
    activiteitengroepen[groep]?.bijkomend === true &&
    groepen.some((ander) => activiteitengroepen[ander]?.bijkomend !== true)
  )
}

/**
 * The stance of every most specific profile on every stated activity group. Absent is `zwijgt`; silence
 * about what only serves another stated activity is no stance.
 */
export const readHoudingen = (wereld: Wereld): readonly HoudingPlek[] => {
  const groepen = groepenOf(wereld) ?? []
  const profielen = profielenOf(wereld)
  const plekken: readonly Pick<Context, 'gebied'>[] = profielen.length === 0 ? [{}] : profielen
  return plekken.flatMap(({ gebied }) =>
    groepen
      .filter((groep) => gebied?.houding[groep] || !isBijkomend(wereld, groepen, groep))
      .map((groep) => ({
        groep,
        stand: gebied?.houding[groep]?.stand ?? 'zwijgt',
        ...(gebied && { gebied }),
      })),
  )
}

const isConfirmedNeeTenzij = (gebied: Gebied, groep: string): boolean => {
  const houding = gebied.houding[groep]
  return (
    houding?.stand === 'nee_tenzij' &&
    houding.werking === 'bevestigd' &&
    houding.herkomst !== 'eigen_uitwerking'
  )
}

/** Whether a confirmed `nee_tenzij` holds for the stated activities, at this place. */
export const holdsNeeTenzij = (wereld: Wereld, { gebied, profiel }: Context): Waarheid => {
  const groepen = groepenOf(wereld)
  const plekken = profiel && gebied ? [gebied] : profielenOf(wereld).flatMap((p) => p.gebied ?? [])
  const gekozen = groepen ?? Object.keys(wereld.werk.regelboek.begrippen.activiteitengroepen)
  const gevonden = plekken.some((plek) =>
    gekozen.some((groep) => isConfirmedNeeTenzij(plek, groep)),
  )
  if (gevonden) return groepen ? WAAR : ONBEKEND
  return wereld.ontbrekendProfiel ? ONBEKEND : ONWAAR
}

/** Levels under a confirmed nee_tenzij: for the band both ways, for the conclusie unrecorded is false. */
export const levelsNeeTenzij = ({
  werk,
  algemeen,
}: Wereld): { band: Bereik; conclusie: Bereik } => {
  const { zonderBelang, metBelang } = werk.regelboek.visie.niveaus.neeTenzij
  const belang = werk.regelboek.feiten.has(ZWAARWEGEND_BELANG)
    ? algemeen.waarden[werk.slotOf(ZWAARWEGEND_BELANG)]
    : undefined
  const zonder = tredeOf(zonderBelang)
  const met = tredeOf(metBelang)
  if (belang === true) return { band: exact(met), conclusie: exact(met) }
  if (belang === false) return { band: exact(zonder), conclusie: exact(zonder) }
  return { band: { laagst: zonder, hoogst: met }, conclusie: exact(zonder) }
}
