import {
  ACTIVITEITEN,
  type Feit,
  type FeitWaarde,
  ONBEKEND_BIJ_INITIATIEFNEMER,
  type OntbreektReden,
} from '../model/feit.ts'
import type { Gebied } from '../model/gebied.ts'
import type { GebiedFeiten, Ligging } from '../model/ligging.ts'
import type { Waarden } from '../regeltaal/compile.ts'
import { deriveFeiten } from '../regeltaal/derive.ts'
import { emptyWaarden, type GecompileerdRegelboek } from '../regeltaal/regelwerk.ts'
import { readLiggingFeiten, roundHa } from './ligging-feiten.ts'

/** Of a development: what the parts that lie in an area add up to, in place of what the whole does. */
interface Eigen {
  /** Facts (slots) that are so. */
  readonly slots: ReadonlySet<number>
  /** Facts (slots) worked out of those and of how the whole lies: these are as the whole has them. */
  readonly mengt: readonly number[]
  /** All values as the whole has them. */
  readonly geheel: Waarden
}

/** The fact values that hold in one area (or in general), with why the missing ones are missing. */
export interface Context {
  readonly gebied?: Gebied
  readonly waarden: Waarden
  readonly redenen: ReadonlyMap<number, OntbreektReden>
  /** Profile: the most specific one for a significant part of the initiative. */
  readonly maatgevend: boolean
  readonly profiel: boolean
  /** Of a development: the activities that the stance of this profile is about. Absent: all that are stated. */
  readonly houdt?: readonly string[]
  /** Of a development in an area in which only some of its parts lie. */
  readonly eigen?: Eigen
}

/** Everything known about one initiative, before any rule is evaluated. */
export interface Wereld {
  readonly werk: GecompileerdRegelboek
  /** Facts without an area. */
  readonly algemeen: Context
  /** Areas that count (significant overlap), profiles and overlays, most specific first. */
  readonly gebieden: readonly Context[]
  readonly ontbrekendeLagen: ReadonlySet<string>
  readonly ontbrekendProfiel: boolean
  /** Facts (slots) that are taken as they are, although they are `veranderbaar`. */
  readonly vast: ReadonlySet<number>
}

const STANDAARDREDEN = {
  initiatief: 'niet_opgegeven',
  behandelaar: 'nog_niet_beoordeeld',
  gebied: 'gebied_zegt_niets',
  ligging: 'locatie_ontbreekt',
  afgeleid: 'afgeleid_uit_ontbrekend',
} as const

/** Why a fact is missing in a context. */
export const reasonOf = (wereld: Wereld, context: Context, slot: number): OntbreektReden =>
  context.redenen.get(slot) ?? STANDAARDREDEN[wereld.werk.feiten[slot]?.herkomst ?? 'initiatief']

const fillGebied = (
  werk: GecompileerdRegelboek,
  basis: Waarden,
  { gebied, activiteiten }: { readonly gebied?: Gebied; readonly activiteiten?: readonly string[] },
): Waarden => {
  const waarden = basis.slice()
  if (activiteiten) waarden[werk.slotOf(ACTIVITEITEN)] = activiteiten
  if (gebied) {
    for (const [feit, { waarde }] of Object.entries(gebied.waarden)) {
      waarden[werk.slotOf(feit)] = waarde
    }
  }
  return deriveFeiten(werk.afgeleid, waarden)
}

/** Works out what follows from values in a context; changes `waarden`. */
export const deriveIn = (
  { afgeleid }: Pick<GecompileerdRegelboek, 'afgeleid'>,
  { eigen }: Pick<Context, 'eigen'>,
  waarden: Waarden,
): Waarden => {
  deriveFeiten(afgeleid, waarden)
  for (const slot of eigen?.mengt ?? []) waarden[slot] = eigen?.geheel[slot]
  return waarden
}

const isOppervlakte = ({ ligging }: Feit): boolean => ligging?.meting === 'oppervlakteHa'

/** What is worked out of one of these facts, and of a measure of where it lies. */
const listMengt = (
  { afgeleid, basis, feiten }: GecompileerdRegelboek,
  slots: ReadonlySet<number>,
): readonly number[] =>
  afgeleid.flatMap(({ slot }) => {
    const delen = basis[slot] ?? []
    const leestLigging = delen.some((deel) => {
      const feit = feiten[deel]
      return feit?.herkomst === 'ligging' && !isOppervlakte(feit)
    })
    return leestLigging && delen.some((deel) => slots.has(deel)) ? slot : []
  })

/** The values of an area in which only some parts of a development lie, from those that it has of the whole. */
const fillEigen = (
  werk: GecompileerdRegelboek,
  geheel: Waarden,
  { feiten, oppervlakteM2 }: GebiedFeiten,
): { readonly waarden: Waarden; readonly eigen: Eigen } => {
  const waarden = geheel.slice()
  const slots = new Set<number>()
  const put = (slot: number, waarde: FeitWaarde) => {
    waarden[slot] = waarde
    slots.add(slot)
  }
  for (const [feit, waarde] of Object.entries(feiten)) put(werk.slotOf(feit), waarde)
  for (const [slot, feit] of werk.feiten.entries()) {
    const isGemeten = isOppervlakte(feit) && waarden[slot] !== undefined
    if (isGemeten && oppervlakteM2 !== undefined) put(slot, roundHa(oppervlakteM2))
  }
  const eigen = { slots, mengt: listMengt(werk, slots), geheel }
  return { waarden: deriveIn(werk, { eigen }, waarden), eigen }
}

const readInvoer = (
  werk: GecompileerdRegelboek,
  feiten: Readonly<Record<string, FeitWaarde>>,
  redenen: Map<number, OntbreektReden>,
) => {
  const waarden = emptyWaarden(werk)
  for (const [feit, waarde] of Object.entries(feiten)) {
    const slot = werk.slotOf(feit)
    if (waarde === ONBEKEND_BIJ_INITIATIEFNEMER) redenen.set(slot, ONBEKEND_BIJ_INITIATIEFNEMER)
    else waarden[slot] = waarde
  }
  return waarden
}

/**
 * Puts together what is known: the stated facts, the facts of place, and per area that counts the
 * values of its profile. `ligging` undefined means that no location was given.
 */
export const buildWereld = (
  werk: GecompileerdRegelboek,
  feiten: Readonly<Record<string, FeitWaarde>>,
  ligging: Ligging | undefined,
): Wereld => {
  const { soorten, lagen } = werk.regelboek.visie
  const ontbrekendeLagen = new Set(
    Object.keys(lagen).filter((laag) => !ligging?.lagen.includes(laag)),
  )
  const ontbrekendProfiel = Object.values(soorten).some(
    ({ profiel, laag }) => profiel && ontbrekendeLagen.has(laag),
  )
  const redenen = new Map<number, OntbreektReden>()
  const basis = readInvoer(werk, feiten, redenen)
  readLiggingFeiten(werk, ligging, { waarden: basis, redenen })
  if (ontbrekendProfiel) {
    const reden = ligging ? 'laag_ontbreekt' : 'locatie_ontbreekt'
    for (const [slot, feit] of werk.feiten.entries()) {
      if (feit.herkomst === 'gebied') redenen.set(slot, reden)
    }
  }
  const gebieden = (ligging?.gebieden ?? []).flatMap((regel): Context[] => {
    const gebied = werk.gebieden.get(regel.gebied)
    const soort = soorten[regel.soort]
    if (!gebied || !soort || !regel.raakt || ontbrekendeLagen.has(soort.laag)) return []
    const { activiteiten } = regel
    const geheel = fillGebied(werk, basis, {
      gebied,
      ...(activiteiten && { activiteiten: activiteiten.raakt }),
    })
    return [
      {
        gebied,
        ...(regel.eigen ? fillEigen(werk, geheel, regel.eigen) : { waarden: geheel }),
        redenen,
        maatgevend: regel.maatgevend,
        profiel: soort.profiel,
        ...(activiteiten && soort.profiel && { houdt: activiteiten.maatgevend }),
      },
    ]
  })
  const algemeen = {
    waarden: fillGebied(werk, basis, {}),
    redenen,
    maatgevend: false,
    profiel: false,
  }
  return { werk, algemeen, gebieden, ontbrekendeLagen, ontbrekendProfiel, vast: new Set() }
}

/**
 * The same world with some stated facts changed; what was changed is then taken as it is. Where a change of a number of
 * the whole comes, nobody says: what parts in one area add up to stays.
 */
export const changeWereld = (
  wereld: Wereld,
  wijzigingen: ReadonlyMap<number, FeitWaarde>,
): Wereld => {
  const { werk } = wereld
  const anders = wijzigingen.has(werk.slotOf(ACTIVITEITEN))
  const put = (waarden: Waarden, behalve?: ReadonlySet<number>): Waarden => {
    const nieuw = waarden.slice()
    for (const [slot, waarde] of wijzigingen) if (!behalve?.has(slot)) nieuw[slot] = waarde
    return nieuw
  }
  const change = ({ houdt, eigen: was, ...context }: Context): Context => {
    const eigen = was && { ...was, geheel: deriveFeiten(werk.afgeleid, put(was.geheel)) }
    const over = houdt === undefined || anders ? {} : { houdt }
    const waarden = put(context.waarden, was?.slots)
    return {
      ...context,
      ...over,
      ...(eigen && { eigen }),
      waarden: deriveIn(werk, eigen ? { eigen } : {}, waarden),
    }
  }
  return {
    ...wereld,
    algemeen: change(wereld.algemeen),
    gebieden: wereld.gebieden.map(change),
    vast: new Set(wijzigingen.keys()),
  }
}

/** The missing layers that hold profiles: which area is the most specific here is not known without them. */
export const missingProfielLagen = ({ werk, ontbrekendeLagen }: Wereld): readonly string[] => {
  const soorten = Object.values(werk.regelboek.visie.soorten)
  return [...ontbrekendeLagen].filter((laag) =>
    soorten.some((soort) => soort.profiel && soort.laag === laag),
  )
}
