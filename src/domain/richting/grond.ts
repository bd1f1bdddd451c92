import { type GrondReden, RICHTINGEN, type Richting } from '../model/antwoord/dekking.ts'
import type { Bron, Herkomst, Werking } from '../model/bron.ts'
import type { Gebied } from '../model/gebied.ts'
import type { GecompileerdeRegel, GecompileerdRegelboek } from '../regeltaal/regelwerk.ts'
import { collectSlots } from '../regeltaal/spoor.ts'

/** How much direction one rule or houding gives, and why. */
export interface Weegschaal {
  readonly aard: 'houding' | 'eis' | 'kans' | 'open_norm'
  readonly richting: Exclude<Richting, 'zwijgt'>
  readonly reden: GrondReden
}

interface Onderbouwing {
  readonly herkomst: Herkomst
  readonly werking: Werking
}

/** What is ours or not yet confirmed can only indicate. */
const doubtOf = ({ herkomst, werking }: Onderbouwing): GrondReden | undefined => {
  if (herkomst === 'eigen_uitwerking') return 'eigen_uitwerking'
  return werking === 'te_bevestigen' ? 'te_bevestigen' : undefined
}

/** The facts that are not derived on which `voldoetAls` rests. */
export const basisOf = (werk: GecompileerdRegelboek, { voldoetAls }: GecompileerdeRegel) => {
  const slots = new Set<number>()
  collectSlots(voldoetAls.knoop, (slot) => {
    for (const deel of werk.basis[slot] ?? []) slots.add(deel)
  })
  return [...slots].flatMap((slot) => werk.feiten[slot] ?? [])
}

/**
 * How far facts decide a rule in an area. A fact that only a person fills in decides nothing by itself,
 * and neither does a value that the area does not state.
 */
const testability = (werk: GecompileerdRegelboek, regel: GecompileerdeRegel, gebied: Gebied) => {
  const feiten = basisOf(werk, regel)
  const ontoetsbaar = feiten.filter(
    ({ id, herkomst }) =>
      herkomst === 'behandelaar' || (herkomst === 'gebied' && !(id in gebied.waarden)),
  )
  return {
    geheel: ontoetsbaar.length === 0,
    niets: ontoetsbaar.length === feiten.length,
    waardeOnzeker: feiten.some(({ id, herkomst }) => {
      const waarde = herkomst === 'gebied' ? gebied.waarden[id] : undefined
      return waarde !== undefined && doubtOf(waarde) !== undefined
    }),
  }
}

/**
 * How much direction of the vision a rule gives where it applies; undefined when it gives none: law is
 * not the vision's, a norm on how to build does not say whether the activity fits, and a signaal asks
 * for a document or an adviser.
 */
export const weighRegelGrond = (
  werk: GecompileerdRegelboek,
  regel: GecompileerdeRegel,
  gebied: Gebied,
): Weegschaal | undefined => {
  const { aard, herkomst, geeftRichting, doorwerking } = regel.definitie
  if (herkomst === 'hogere_regelgeving' || geeftRichting === false || aard === 'signaal') {
    return undefined
  }
  const indicates = (reden: GrondReden): Weegschaal => ({ aard, richting: 'indicatief', reden })
  if (aard === 'open_norm') return { aard, richting: 'open', reden: 'open_norm' }
  const toets = testability(werk, regel, gebied)
  if (toets.niets) return { aard, richting: 'open', reden: 'niet_toetsbaar' }
  const twijfel = doubtOf(regel.definitie)
  if (twijfel) return indicates(twijfel)
  if (aard === 'kans') return indicates('kans')
  if (!toets.geheel) return indicates('deels_oordeel')
  if (werk.regelboek.visie.niveaus.nietVoldaan[doorwerking].anders === 'ja') {
    return indicates('geen_gevolg')
  }
  if (toets.waardeOnzeker) return indicates('waarde_te_bevestigen')
  return { aard, richting: 'beslist', reden: 'bevestigde_eis' }
}

/** How much direction an area's stance on an activity group gives; undefined when the area is silent. */
export const weighHoudingGrond = (gebied: Gebied, groep: string): Weegschaal | undefined => {
  const houding = gebied.houding[groep]
  if (!houding || houding.stand === 'zwijgt' || houding.herkomst === 'hogere_regelgeving') {
    return undefined
  }
  const aard = 'houding'
  const twijfel = doubtOf(houding)
  if (twijfel) return { aard, richting: 'indicatief', reden: twijfel }
  return { aard, richting: 'beslist', reden: 'bevestigde_houding' }
}

/** Ids of the passages that a statement cites, each once. */
export const passagesOf = (bron: readonly Bron[]): readonly string[] => [
  ...new Set(bron.flatMap(({ passage }) => passage ?? [])),
]

/** The firmest of these; `zwijgt` when there is none. */
export const firmest = (richtingen: readonly Richting[]): Richting =>
  RICHTINGEN.find((richting) => richtingen.includes(richting)) ?? 'zwijgt'
