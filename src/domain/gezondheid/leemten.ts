import type { Waardebereik } from '../bereik/waardebereik.ts'
import { ACTIVITEITEN } from '../model/feit.ts'
import type { Gebied } from '../model/gebied.ts'
import type { GecompileerdeRegel, GecompileerdRegelboek } from '../regeltaal/regelwerk.ts'
import { applies } from './bereik.ts'
import type { Bevinding } from './bevinding.ts'
import type { Oplosser } from './oplosser.ts'
import { placesOf } from './plekken.ts'

/** Where the vision says nothing from one principle about one activity. */
export interface Leemte {
  readonly principe: string
  readonly activiteit: string
  /** Profiles without any rule of the principle for the activity. */
  readonly gebieden: readonly string[]
  /** Number of profiles in all. */
  readonly van: number
}

/** Per activity the profiles in which a rule can apply to a plan of that activity alone. */
const reachOf = (werk: GecompileerdRegelboek, los: Oplosser, regel: GecompileerdeRegel) => {
  const slot = werk.slotOf(ACTIVITEITEN)
  const alle = profilesOf(werk)
  const plaatsen = placesOf(werk, regel)
  return (activiteit: string): readonly string[] => {
    const alleen: Waardebereik = { opties: [[activiteit], [activiteit]] }
    return plaatsen.flatMap((plaats) => {
      const kan = los(applies(regel, plaats), new Map([[slot, alleen]])).uit !== 'kan_niet'
      return kan ? (plaats.gebieden.length > 0 ? plaats.gebieden.map(({ id }) => id) : alle) : []
    })
  }
}

const profilesOf = ({ gebieden, regelboek }: GecompileerdRegelboek): readonly string[] =>
  [...gebieden.values()]
    .filter(({ soort }) => regelboek.visie.soorten[soort]?.profiel)
    .map(({ id }) => id)

/** Every activity with the areas in which no rule of a guiding principle can apply to it. */
export const listGaps = (werk: GecompileerdRegelboek, los: Oplosser): readonly Leemte[] => {
  const { principes, activiteiten } = werk.regelboek.begrippen
  const alle = profilesOf(werk)
  return Object.entries(principes).flatMap(([principe, { soort }]) => {
    if (soort !== 'richtinggevend') return []
    const bereik = werk.regels
      .filter(({ definitie }) => definitie.principe === principe)
      .map((regel) => reachOf(werk, los, regel))
    return Object.keys(activiteiten).flatMap((activiteit) => {
      const bereikt = new Set(bereik.flatMap((reach) => reach(activiteit)))
      const gebieden = alle.filter((id) => !bereikt.has(id))
      return gebieden.length > 0 ? [{ principe, activiteit, gebieden, van: alle.length }] : []
    })
  })
}

/** One finding per principle that leaves something open. */
export const summarizeGaps = (
  { regelboek }: GecompileerdRegelboek,
  leemten: readonly Leemte[],
): readonly Bevinding[] =>
  [...Map.groupBy(leemten, ({ principe }) => principe)].map(([principe, lijst]) => ({
    code: 'leemte',
    plek: { soort: 'principe', id: principe, pad: [] },
    params: {
      leeg: lijst.reduce((som, { gebieden }) => som + gebieden.length, 0),
      totaal: (lijst[0]?.van ?? 0) * Object.keys(regelboek.begrippen.activiteiten).length,
      nergens: lijst
        .filter(({ gebieden, van }) => gebieden.length === van)
        .map((deel) => deel.activiteit),
    },
  }))

/**
 * One finding per kind of profile: the activity groups on which some area of it neither takes a stance nor is silent
 * with a reason. A group that only serves another is left out: its silence does not count.
 */
export const findSilence = ({
  gebieden,
  regelboek,
}: GecompileerdRegelboek): readonly Bevinding[] => {
  const { activiteitengroepen } = regelboek.begrippen
  const groepen = Object.keys(activiteitengroepen).filter(
    (groep) => activiteitengroepen[groep]?.bijkomend !== true,
  )
  const isStil = ({ houding }: Gebied, groep: string) => {
    const deel = houding[groep]
    return !deel || (deel.stand === 'zwijgt' && deel.reden === undefined)
  }
  return Object.entries(regelboek.visie.soorten).flatMap(([soort, { profiel }]): Bevinding[] => {
    const leden = [...gebieden.values()].filter((gebied) => gebied.soort === soort)
    if (!profiel || leden.length === 0) return []
    const stil = groepen.map((groep) => ({
      groep,
      aantal: leden.filter((gebied) => isStil(gebied, groep)).length,
    }))
    const open = stil.filter(({ aantal }) => aantal > 0)
    if (open.length === 0) return []
    const isOveral = ({ aantal }: { readonly aantal: number }) => aantal === leden.length
    return [
      {
        code: 'houding_ontbreekt',
        plek: { soort: 'gebiedssoort', id: soort, pad: [] },
        params: {
          gebieden: leden.length,
          overal: open.filter(isOveral).map(({ groep }) => groep),
          deels: open.filter((deel) => !isOveral(deel)).map(({ groep }) => groep),
        },
      },
    ]
  })
}
