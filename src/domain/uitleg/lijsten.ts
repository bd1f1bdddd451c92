import type { Beoordeling } from '../model/beoordeling.ts'
import { type BekendFeit, type FeitHerkomst, OPPERVLAKTE } from '../model/feit.ts'
import type { Ligging } from '../model/ligging.ts'
import type { GecompileerdRegelboek } from '../regeltaal/regelwerk.ts'
import { profielenOf } from '../weging/houding.ts'
import { niveauOf } from '../weging/niveau.ts'
import type { Weging } from '../weging/weigh.ts'
import type { Wereld } from '../weging/wereld.ts'
import { wordHouding } from './houding-woorden.ts'

const round = (getal: number, decimalen: number) => {
  const factor = 10 ** decimalen
  return Math.round(getal * factor) / factor
}

/** What people state is stated of the whole: what the parts in one area add up to stands with those parts. */
const GESTELD: ReadonlySet<string> = new Set<FeitHerkomst>(['initiatief', 'behandelaar'])

/** Every fact that has a value, with its origin; area facts once per most specific profile. */
export const listFeiten = (wereld: Wereld): Beoordeling['feiten'] => {
  const { feiten } = wereld.werk
  const bekend = (slot: number) => wereld.algemeen.waarden[slot]
  const algemeen = feiten.flatMap(({ id, herkomst }, slot) => {
    const waarde = bekend(slot)
    return waarde === undefined ? [] : [{ feit: id, waarde, herkomst }]
  })
  const perGebied = profielenOf(wereld).flatMap(({ gebied, waarden }) =>
    feiten.flatMap(({ id, herkomst }, slot) => {
      const waarde = waarden[slot]
      if (waarde === undefined || bekend(slot) !== undefined || !gebied) return []
      if (GESTELD.has(herkomst)) return []
      return [{ feit: id, waarde, herkomst, gebied: gebied.id }]
    }),
  )
  return [...algemeen, ...perGebied]
}

/** Of these the initiator knows nothing: they are worked out, or read from a map. */
const BEREKEND: ReadonlySet<string> = new Set<FeitHerkomst>(['ligging', 'gebied', 'afgeleid'])

/** What was stated, how large the place is, and of what is worked out or read from a map what a rule reads. */
export const keepGelezen = (
  feiten: readonly BekendFeit[],
  gelezen: Iterable<string>,
): readonly BekendFeit[] => {
  const gebruikt = new Set([OPPERVLAKTE, ...gelezen])
  return feiten.filter(({ feit, herkomst }) => !BEREKEND.has(herkomst) || gebruikt.has(feit))
}

export const listHoudingen = (
  { regelboek }: GecompileerdRegelboek,
  { houdingen }: Weging,
): Beoordeling['houdingen'] =>
  houdingen.flatMap(({ houding, band }) => {
    const { gebied, groep, stand } = houding
    const profiel = gebied?.houding[groep]
    if (!gebied) return []
    return [
      {
        gebied: gebied.id,
        activiteitengroep: groep,
        stand,
        tekst: wordHouding(regelboek, houding) ?? 'Het gebiedsprofiel zegt hier niets over.',
        ...(profiel?.vanSoort !== undefined && { vanSoort: profiel.vanSoort }),
        herkomst: profiel?.herkomst ?? 'visie',
        werking: profiel?.werking ?? 'te_bevestigen',
        niveau: { laagst: niveauOf(band.laagst), hoogst: niveauOf(band.hoogst) },
      },
    ]
  })

/** The located areas as they are shown: m² to 0.01, share to 0.0001, distance to 0.1 m. */
export const listLigging = (
  werk: GecompileerdRegelboek,
  ligging: Ligging | undefined,
): Beoordeling['ligging'] =>
  (ligging?.gebieden ?? []).map(({ gebied, soort, m2, aandeel, afstandM, raakt, zekerheid }) => ({
    gebied,
    naam: werk.gebieden.get(gebied)?.naam ?? gebied,
    soort,
    m2: round(m2, 2),
    aandeel: round(aandeel, 4),
    afstandM: round(afstandM, 1),
    raakt,
    zekerheid,
  }))
