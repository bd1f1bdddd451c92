import type { Peildatum } from '../model/initiatief.ts'
import type { Ligging, LiggingRegel, Locatie, Verschuivingen, Zekerheid } from '../model/ligging.ts'
import { type Gevraagd, measureAfstanden, type Verplaatst } from './afstand.ts'
import { isRandInPlan, measureBinnen } from './binnen.ts'
import type { GebiedenIndex, GeindexeerdGebied } from './gebiedenindex.ts'
import { divideMaatgevend } from './maatgevend.ts'
import { findLagen, type Geplaatst, isSignificant, measureOverlap } from './overlap.ts'
import { type Meting, moveBorders } from './randverschuiving.ts'
import { judgeZekerheid, type Vastgelegd } from './zekerheid.ts'

export interface LocateOpties {
  /** Only areas valid and known on these dates; default: all. */
  readonly peildatum?: Peildatum
  /** Areas whose border an officer confirmed for this case. */
  readonly bevestigdeGebieden?: readonly string[]
  /** Areas in which the initiative lies (true) or does not (false) whatever the map says, however far. */
  readonly betwisteGebieden?: Readonly<Record<string, boolean>>
  readonly soortenVoorAfstand?: readonly string[]
  readonly gebiedenVoorAfstand?: readonly string[]
  /** Sets of soorten of which some fact reads how much of the initiative lies inside. */
  readonly soortenVoorBinnen?: readonly (readonly string[])[]
  /** Every answer counts as sure: whether a border could lie elsewhere is not looked for. */
  readonly zonderZekerheid?: true
  /** Layers to leave out, as if they were missing. */
  readonly zonderLagen?: readonly string[]
  /**
   * Borders that lie elsewhere in their tolerance, whatever the drawing says.
   * Only areas within reach (overlap, or nearer than their tolerance) can be told so.
   */
  readonly forceer?: Verschuivingen
}

const isKnown = ({ gebied }: GeindexeerdGebied, peildatum: Peildatum | undefined): boolean =>
  !peildatum ||
  (gebied.geldigVan <= peildatum.geldigOp &&
    (gebied.geldigTot === undefined || peildatum.geldigOp < gebied.geldigTot) &&
    (gebied.beschikbaarVan ?? '') <= peildatum.beschikbaarOp)

const measureToBorder = (plek: Geplaatst, { gebied, overlap }: Meting, afstandM: number) => {
  const grens = overlap.ligt === 'geheel' ? gebied.grens() : undefined
  return grens ? plek.geo.distance(grens.bereid, plek.vorm) : afstandM
}

interface Context {
  readonly vast: (id: string) => Vastgelegd
  readonly judge: (meting: Meting) => Zekerheid
  /** Whether how much lies inside is read, and may be otherwise. */
  readonly isRandInPlan: (meting: Meting) => boolean
  readonly verplaatst: Verplaatst
  /** m² per area id in which it is the most specific profile. */
  readonly verdeling: ReadonlyMap<string, number>
}

/** One line of the ligging; undefined when the area is neither hit, nor near, nor told to count or not. */
const describe = (plek: Geplaatst, meting: Meting, context: Context): LiggingRegel | undefined => {
  const { gebied, overlap } = meting
  const vast = context.vast(gebied.gebied.id)
  const zekerheid = context.judge(meting)
  if (overlap.m2 === 0 && zekerheid === 'zeker' && !vast) return undefined
  const doel = context.verplaatst.bereid(gebied) ?? gebied.getekend.bereid
  const afstandM = overlap.ligt === 'raakt_niet' ? plek.geo.distance(doel, plek.vorm) : 0
  if (overlap.m2 === 0 && vast === 'bevestigd' && afstandM > gebied.gebied.tolerantieM) {
    return undefined
  }
  const maatgevendM2 = context.verdeling.get(gebied.gebied.id) ?? 0
  const inTolerantie = zekerheid === 'binnen_tolerantie'
  return {
    gebied: gebied.gebied.id,
    soort: gebied.gebied.soort,
    m2: overlap.m2,
    aandeel: overlap.m2 / plek.m2,
    afstandM,
    ...(inTolerantie ? { afstandTotGrensM: measureToBorder(plek, meting, afstandM) } : {}),
    raakt: isSignificant(overlap.m2, plek),
    zekerheid,
    ...(context.isRandInPlan(meting) ? { randInPlan: true } : {}),
    maatgevendM2,
    maatgevend: isSignificant(maatgevendM2, plek),
  }
}

const place = (metingen: readonly Meting[], forceer: Verschuivingen): Verplaatst => ({
  overlapt: new Set(metingen.filter((m) => m.overlap.m2 > 0).map((m) => m.gebied)),
  bereid: (g) => {
    const telt = forceer[g.gebied.id]
    if (telt === undefined) return g.getekend.bereid
    return (telt === true || telt === 'ruimer' ? g.ruim() : g.krap())?.bereid
  },
})

/** Everything about the initiative and the drawn areas that no moved border changes. */
interface Opname {
  readonly plek: Geplaatst
  readonly lagen: readonly string[]
  readonly getekend: readonly Meting[]
  readonly bevestigd: ReadonlySet<string>
  readonly betwist: Readonly<Record<string, boolean>>
  readonly perSoort: ReadonlyMap<string, Gevraagd>
  readonly perGebied: ReadonlyMap<string, Gevraagd>
  readonly voorBinnen: readonly (readonly string[])[]
  readonly zonderZekerheid: boolean
  /** Certainties that hold for a drawn area wherever the other borders lie. */
  readonly oordelen: Map<Meting, Zekerheid>
}

/** The areas within reach, and those in which an officer says that the initiative lies. */
const findGebieden = (
  plek: Geplaatst,
  index: GebiedenIndex,
  betwist: Opname['betwist'],
): readonly GeindexeerdGebied[] => {
  const bereikbaar = index.search(plek.geo.extent(plek.vorm))
  // Nearly always nothing is disputed: all areas are looked through only when something is.
  if (!Object.values(betwist).includes(true)) return bereikbaar
  const dichtbij = new Set(bereikbaar)
  // Most specific first, as in the index.
  return index.gebieden.filter((g) => dichtbij.has(g) || betwist[g.gebied.id] === true)
}

const survey = (locatie: Locatie, index: GebiedenIndex, opties: LocateOpties): Opname => {
  const { geo } = index
  const vorm = geo.readVlak(locatie.geometrie)
  const plek = { geo, vorm, m2: geo.area(vorm), drempels: index.visie.drempels }
  const lagen = findLagen(plek, index, opties.zonderLagen)
  const betwist = opties.betwisteGebieden ?? {}
  const speaks = (g: GeindexeerdGebied) => lagen.includes(g.laag) && isKnown(g, opties.peildatum)
  const group = (sleutels: readonly string[] = [], per: GebiedenIndex['perId']) =>
    new Map(
      sleutels.flatMap((sleutel): [string, Gevraagd][] => {
        const groep = per(sleutel)
        return groep ? [[sleutel, { groep, speaks }]] : []
      }),
    )
  return {
    plek,
    lagen,
    betwist,
    getekend: findGebieden(plek, index, betwist)
      .filter(speaks)
      .map((gebied) => ({ gebied, overlap: measureOverlap(plek, gebied.getekend) })),
    bevestigd: new Set(opties.bevestigdeGebieden),
    perSoort: group(opties.soortenVoorAfstand, index.perSoort),
    perGebied: group(opties.gebiedenVoorAfstand, index.perId),
    voorBinnen: opties.soortenVoorBinnen ?? [],
    zonderZekerheid: opties.zonderZekerheid === true,
    oordelen: new Map(),
  }
}

/** How sure each answer is; asked once per drawn area when no confirmed border limits it. */
const createJudge = (
  { plek, oordelen }: Opname,
  vast: Context['vast'],
  bevestigd: readonly Meting[],
): Context['judge'] => {
  const judge = (meting: Meting) =>
    judgeZekerheid(plek, meting, { vast: vast(meting.gebied.gebied.id), bevestigd })
  return (meting) => {
    if (bevestigd.length > 0 || vast(meting.gebied.gebied.id) !== undefined) return judge(meting)
    const zekerheid = oordelen.get(meting) ?? judge(meting)
    oordelen.set(meting, zekerheid)
    return zekerheid
  }
}

const describeLigging = (
  opname: Opname,
  isVlak: boolean,
  verschuif: Verschuivingen | undefined,
): Ligging => {
  const { plek, getekend, bevestigd, betwist, voorBinnen } = opname
  // What a person settled does not move with the borders.
  const forceer = { ...verschuif, ...betwist }
  const verplaatsen = verschuif !== undefined || Object.keys(betwist).length > 0
  const metingen = verplaatsen ? moveBorders(plek, getekend, { forceer, bevestigd }) : getekend
  const verplaatst = place(metingen, forceer)
  const vast: Context['vast'] = (id) => {
    if (betwist[id] !== undefined) return 'betwist'
    return forceer[id] !== undefined ? 'geforceerd' : bevestigd.has(id) ? 'bevestigd' : undefined
  }
  const vastgelegd = metingen.filter(
    ({ gebied: { gebied } }) => bevestigd.has(gebied.id) || betwist[gebied.id] !== undefined,
  )
  const gelezen = new Set(voorBinnen.flat())
  const context: Context = {
    vast,
    isRandInPlan: ({ gebied }) =>
      // Borders are moved from where they are drawn, never from where they were moved to.
      verschuif === undefined &&
      !opname.zonderZekerheid &&
      gelezen.has(gebied.gebied.soort) &&
      vast(gebied.gebied.id) === undefined &&
      isRandInPlan(plek, gebied),
    judge: opname.zonderZekerheid ? () => 'zeker' : createJudge(opname, vast, vastgelegd),
    verplaatst,
    verdeling: divideMaatgevend(plek, metingen),
  }
  return {
    oppervlakteM2: plek.m2,
    isVlak,
    gebieden: metingen.flatMap((meting) => describe(plek, meting, context) ?? []),
    afstanden: measureAfstanden(plek, opname.perSoort, verplaatst),
    afstandenGebied: measureAfstanden(plek, opname.perGebied, verplaatst),
    binnenM2: measureBinnen(plek, metingen, voorBinnen),
    lagen: [...opname.lagen],
  }
}

/**
 * Where the initiative lies among the areas of the index.
 *
 * `locatie.geometrie` is a valid surface in RD (what LocatiePort.read gives). An overlap counts
 * (`raakt`) from both thresholds of the vision, see isSignificant; a smaller one is listed with
 * `onder_drempel`; touching is not inside and not listed. An area with a tolerance is
 * `binnen_tolerantie` when its border moved by the tolerance, in or out, would change whether it
 * counts; such a near miss is listed with `raakt: false`. Areas of a layer that says nothing here are
 * left out. `afstanden` holds only soorten of which a valid area exists in a layer that speaks.
 */
export const locate = (
  locatie: Locatie,
  index: GebiedenIndex,
  opties: LocateOpties = {},
): Ligging =>
  index.geo.run(() =>
    describeLigging(survey(locatie, index, opties), locatie.isVlak, opties.forceer),
  )

/**
 * Locates, and while `werk` runs also tells where the initiative lies when borders move: as locate with
 * `forceer`, but what no border changes is measured once.
 */
export const withLigging = <T>(
  waar: { readonly locatie: Locatie; readonly index: GebiedenIndex; readonly opties: LocateOpties },
  werk: (ligging: Ligging, relocate: (forceer: Verschuivingen) => Ligging) => T,
): T => {
  const { locatie, index, opties } = waar
  const { geo } = index
  return geo.run(() => {
    const opname = survey(locatie, index, opties)
    return werk(describeLigging(opname, locatie.isVlak, opties.forceer), (forceer) =>
      geo.run(() => describeLigging(opname, locatie.isVlak, forceer)),
    )
  })
}
