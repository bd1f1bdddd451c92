import type { Cel, Kant, Richting, RichtingPlaats } from '../model/antwoord/dekking.ts'
import type { Gebied } from '../model/gebied.ts'
import type { GecompileerdeRegel, GecompileerdRegelboek } from '../regeltaal/regelwerk.ts'
import { ONWAAR } from '../regeltaal/waarheid.ts'
import {
  firmest,
  passagesOf,
  type Weegschaal,
  weighHoudingGrond,
  weighRegelGrond,
} from './grond.ts'
import { lowestKant, pointHouding, pointRegel, type Wijzer } from './kant.ts'
import { linkPassages } from './passages.ts'
import {
  buildPlek,
  canApply,
  findOverlays,
  isProfiel,
  listPlaatsen,
  type RichtingPlek,
} from './plek.ts'

/** One rule, or the stance of one area (`gebied/activiteitengroep`), that gives direction. */
export interface Grond extends Weegschaal {
  readonly id: string
  /** Ids of the passages it cites. */
  readonly passages: readonly string[]
}

/** What the vision says of one activity in one area, under one principle. */
export interface RichtingCel extends Omit<Cel, 'gronden'> {
  /** Everything that gives direction here, firmest first. */
  readonly gronden: readonly Grond[]
}

export interface RichtingKaart {
  readonly cellen: readonly RichtingCel[]
  readonly plaatsen: readonly RichtingPlaats[]
  /** Everything that gives direction in some place, also what stands under no principle. */
  readonly gronden: readonly Grond[]
}

interface Kandidaat {
  readonly regel: GecompileerdeRegel
  readonly plaats: Gebied
  readonly grond?: Grond
}

/** The principles that give direction, in the order of the words; law is grouped under another kind. */
export const listPrincipes = ({ begrippen }: GecompileerdRegelboek['regelboek']) =>
  Object.entries(begrippen.principes).filter(([, { soort }]) => soort === 'richtinggevend')

/** The area profiles that hold at the peildatum. */
export const listProfielen = (werk: GecompileerdRegelboek): readonly Gebied[] =>
  [...werk.gebieden.values()].filter((gebied) => isProfiel(werk, gebied))

const listKandidaten = (
  werk: GecompileerdRegelboek,
  profiel: Gebied,
  overlays: readonly Gebied[],
): readonly Kandidaat[] =>
  werk.regels.flatMap((regel) =>
    listPlaatsen(werk, regel, { profiel, overlays }).map((plaats): Kandidaat => {
      const weegschaal = weighRegelGrond(werk, regel, plaats)
      const { id, bron } = regel.definitie
      const grond = weegschaal && { id, passages: passagesOf(bron), ...weegschaal }
      return { regel, plaats, ...(grond && { grond }) }
    }),
  )

const houdingGrond = (gebied: Gebied, groep: string): Grond | undefined => {
  const weegschaal = weighHoudingGrond(gebied, groep)
  const houding = gebied.houding[groep]
  if (!weegschaal || !houding) return undefined
  return { id: `${gebied.id}/${groep}`, passages: passagesOf(houding.bron), ...weegschaal }
}

/** Firmest first; of one rule that applies in several places only the firmest. */
const rankGronden = (gronden: readonly Grond[]): readonly Grond[] => {
  const volgorde = (['beslist', 'indicatief', 'open'] as const).flatMap((richting) =>
    gronden.filter((grond) => grond.richting === richting),
  )
  return volgorde.filter(({ id }, i) => volgorde.findIndex((grond) => grond.id === id) === i)
}

const passagesUnder = (gronden: readonly Grond[], richting: Richting): readonly string[] => [
  ...new Set(
    gronden.filter((grond) => grond.richting === richting).flatMap(({ passages }) => passages),
  ),
]

const listSpanningen = (werk: GecompileerdRegelboek, { gebied, waarden, spoor }: RichtingPlek) =>
  werk.spanningen
    .filter(({ definitie: { id }, treedtOp }) => {
      const kiest = gebied.prioriteiten.some(
        ({ spanning, werking, herkomst }) =>
          spanning === id && werking === 'bevestigd' && herkomst !== 'eigen_uitwerking',
      )
      return !kiest && treedtOp.toets(waarden, spoor) !== ONWAAR
    })
    .map(({ definitie }) => definitie.id)

/** What is the same for every activity in one profile. */
interface Profiel {
  readonly werk: GecompileerdRegelboek
  readonly profiel: Gebied
  readonly kandidaten: readonly Kandidaat[]
}

/** What can apply to one activity in one profile, each with which way it points. */
interface Geldend {
  readonly gebied: string
  readonly activiteit: string
  readonly kandidaten: readonly (Kandidaat & { readonly wijzer?: Wijzer })[]
  readonly houding?: Grond
  readonly houdingWijzer?: Wijzer
  /** The area says something of the group, in whatever name. */
  readonly spreekt: boolean
}

const listGeldend = (
  { werk, profiel, kandidaten }: Profiel,
  plekken: ReadonlyMap<Gebied, RichtingPlek>,
  { activiteit, groep }: { readonly activiteit: string; readonly groep: string },
): Geldend => {
  const houding = houdingGrond(profiel, groep)
  const eigen = plekken.get(profiel)
  const houdingWijzer = houding && eigen && pointHouding(werk, eigen, groep)
  const geldig = kandidaten.flatMap((kandidaat) => {
    const { regel, plaats, grond } = kandidaat
    const plek = plekken.get(plaats)
    if (plek === undefined || !canApply(regel, plek)) return []
    const wijzer = grond && pointRegel(werk, regel, plek)
    return [wijzer ? { ...kandidaat, wijzer } : kandidaat]
  })
  return {
    gebied: profiel.id,
    activiteit,
    kandidaten: geldig,
    spreekt: (profiel.houding[groep]?.stand ?? 'zwijgt') !== 'zwijgt',
    ...(houding && { houding }),
    ...(houdingWijzer && { houdingWijzer }),
  }
}

const kantOf = ({
  kandidaten,
  houdingWijzer,
}: Pick<Geldend, 'kandidaten' | 'houdingWijzer'>): { readonly kant?: Kant } => {
  const kant = lowestKant([
    ...(houdingWijzer ? [houdingWijzer] : []),
    ...kandidaten.flatMap(({ wijzer }) => wijzer ?? []),
  ])
  return kant ? { kant } : {}
}

const grondenOf = ({ kandidaten, houding }: Geldend): readonly Grond[] => [
  ...(houding ? [houding] : []),
  ...kandidaten.flatMap(({ grond }) => grond ?? []),
]

const describeCel = (
  { gebied, activiteit, kandidaten, houding, houdingWijzer }: Geldend,
  principe: string,
  principesOf: (passage: string) => readonly string[],
): RichtingCel => {
  const regels = kandidaten.filter(({ regel }) => regel.definitie.principe === principe)
  const draagt = houding?.passages.some((passage) => principesOf(passage).includes(principe))
  const gronden = rankGronden([
    ...(houding && draagt ? [houding] : []),
    ...regels.flatMap(({ grond }) => grond ?? []),
  ])
  const richting = firmest(gronden.map((grond) => grond.richting))
  const zonder = regels.filter(({ grond }) => !grond).map(({ regel }) => regel.definitie.id)
  return {
    principe,
    gebied,
    activiteit,
    richting,
    ...kantOf({ kandidaten: regels, ...(draagt && houdingWijzer && { houdingWijzer }) }),
    gronden,
    context: [...new Set(zonder)],
    passages: passagesUnder(gronden, richting),
  }
}

/** The same test as the advice makes: only a stance, also one of law, or an eis of vision or policy gives it direction. */
const hasRichting = ({ spreekt, kandidaten }: Geldend): boolean =>
  spreekt ||
  kandidaten.some(
    ({ grond, regel: { definitie } }) =>
      grond?.aard === 'eis' && definitie.herkomst !== 'eigen_uitwerking',
  )

const describePlaats = (
  geldend: Geldend,
  cellen: readonly RichtingCel[],
  spanningen: readonly string[],
): RichtingPlaats => {
  const { gebied, activiteit, houding } = geldend
  const richtingen = cellen.map(({ richting }) => richting)
  return {
    gebied,
    activiteit,
    richting: firmest(houding ? [...richtingen, houding.richting] : richtingen),
    ...kantOf(geldend),
    adviesZonderRichting: !hasRichting(geldend),
    spanningen,
  }
}

/**
 * The coverage map of a vision: per principle, area profile and activity how much direction
 * it gives to a plan of which nothing else is known. A rule that cannot apply there says nothing.
 */
export const mapRichting = (werk: GecompileerdRegelboek): RichtingKaart => {
  const { regelboek } = werk
  const principes = listPrincipes(regelboek).map(([id]) => id)
  const principesOf = linkPassages(regelboek)
  const overlaysOf = findOverlays(werk)
  const activiteiten = Object.entries(regelboek.begrippen.activiteiten)
  const delen = listProfielen(werk).flatMap((profiel) => {
    const overlays = overlaysOf(profiel)
    const eigen = { werk, profiel, kandidaten: listKandidaten(werk, profiel, overlays) }
    return activiteiten.map(([activiteit, { groep }]) => {
      const plek = buildPlek(werk, profiel, activiteit)
      const plekken = new Map([
        [profiel, plek],
        ...overlays.map((gebied) => [gebied, buildPlek(werk, gebied, activiteit)] as const),
      ])
      const geldend = listGeldend(eigen, plekken, { activiteit, groep })
      const cellen = principes.map((principe) => describeCel(geldend, principe, principesOf))
      const plaats = describePlaats(geldend, cellen, listSpanningen(werk, plek))
      return { cellen, plaats, gronden: grondenOf(geldend) }
    })
  })
  return {
    cellen: delen.flatMap(({ cellen }) => cellen),
    plaatsen: delen.map(({ plaats }) => plaats),
    gronden: [...new Set(delen.flatMap(({ gronden }) => gronden))],
  }
}
