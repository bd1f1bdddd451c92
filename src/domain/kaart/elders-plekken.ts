import type { Peildatum } from '../model/initiatief.ts'
import type { Ligging, Locatie } from '../model/ligging.ts'
import type { GebiedenIndex, GeindexeerdGebied } from '../plaats/gebiedenindex.ts'
import type { Kader } from '../plaats/geometrie.ts'
import { type LocateOpties, locate } from '../plaats/locate.ts'
import type { Elder } from './elders.ts'

/** Of so many areas it is looked up where they lie: a municipality has some tens of profiles. */
const MAX_BEKEKEN = 200
/** Days for which the places of the profiles are kept. */
const MAX_DAGEN = 4

const measureKaders = (a: Kader, b: Kader): number =>
  Math.hypot(Math.max(0, a[0] - b[2], b[0] - a[2]), Math.max(0, a[1] - b[3], b[1] - a[3]))

export interface Eldersplek {
  readonly locatie: Locatie
  /** Where the plan lies: those areas are not elsewhere. */
  readonly ligging: Ligging
  readonly opties: LocateOpties & { readonly peildatum: Peildatum }
  readonly geldt: (gebied: GeindexeerdGebied['gebied']) => boolean
}

/** Gives every profile but those in which the plan lies, nearest first; where each lies is worked out once a day. */
export const createEldersplekken = (index: GebiedenIndex) => {
  const { geo, gebieden } = index
  const perDag = new Map<string, Map<string, Ligging>>()
  const openDag = ({ geldigOp, beschikbaarOp }: Peildatum) => {
    const dag = `${geldigOp} ${beschikbaarOp}`
    const bekend = perDag.get(dag) ?? new Map<string, Ligging>()
    perDag.delete(dag)
    perDag.set(dag, bekend)
    const [oudste] = perDag.keys()
    if (perDag.size > MAX_DAGEN && oudste !== undefined) perDag.delete(oudste)
    return bekend
  }
  const listDichtbij = ({ locatie, ligging, geldt }: Eldersplek) =>
    geo.run(() => {
      const vorm = geo.readVlak(locatie.geometrie)
      const kader = geo.extent(vorm)
      const hier = new Set(ligging.gebieden.flatMap(({ gebied, raakt }) => (raakt ? gebied : [])))
      return gebieden
        .filter(({ profiel, gebied }) => profiel && geldt(gebied) && !hier.has(gebied.id))
        .map((gebied) => ({ gebied, ruwM: measureKaders(gebied.getekend.kader, kader) }))
        .toSorted((a, b) => a.ruwM - b.ruwM)
        .slice(0, MAX_BEKEKEN)
        .map(({ gebied }) => ({
          gebied,
          afstandM: geo.distance(gebied.getekend.bereid, vorm),
        }))
        .toSorted((a, b) => a.afstandM - b.afstandM)
    })
  const locateProfiel = ({ getekend }: GeindexeerdGebied, opties: LocateOpties) => {
    const geometrie = geo.writeVlak(getekend.vorm)
    return geometrie && locate({ geometrie, isVlak: false, reparaties: [] }, index, opties)
  }
  return function* (plek: Eldersplek): Generator<Elder> {
    const bekend = openDag(plek.opties.peildatum)
    for (const { gebied, afstandM } of listDichtbij(plek)) {
      const { id } = gebied.gebied
      const ligging = bekend.get(id) ?? locateProfiel(gebied, plek.opties)
      if (ligging === undefined) continue
      bekend.set(id, ligging)
      yield { gebied: gebied.gebied, ligging, afstandM }
    }
  }
}
