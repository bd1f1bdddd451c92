import {
  ACTIVITEITEN,
  type FeitWaarde,
  ONBEKEND_BIJ_INITIATIEFNEMER,
  type OntbreektReden,
} from '../model/feit.ts'
import type { Gebied } from '../model/gebied.ts'
import type { EigenPerRegel, GebiedFeiten, Ligging, PlekFeiten } from '../model/ligging.ts'
import type { Waarden } from '../regeltaal/compile.ts'
import { deriveFeiten } from '../regeltaal/derive.ts'
import { emptyWaarden, type GecompileerdRegelboek } from '../regeltaal/regelwerk.ts'
import { readLiggingFeiten } from './ligging-feiten.ts'

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
  /** Of a development in an area in which only some of its parts lie: facts (slots) that these add up to, not the whole. */
  readonly eigen?: ReadonlySet<number>
}

/** Everything known about one initiative, before any rule is evaluated. */
export interface Wereld {
  readonly werk: GecompileerdRegelboek
  /** Facts without an area. */
  readonly algemeen: Context
  /** Areas that count (significant overlap), profiles and overlays, most specific first. */
  readonly gebieden: readonly Context[]
  /** Of a development, by rule id: facts of the parts where that rule, which has no area, can hold; absent: of the whole. */
  readonly perRegel?: ReadonlyMap<string, Context>
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

/** The same of the parts in one area, from what is known of the whole: their own numbers, and how they lie. */
const readEigen = (
  werk: GecompileerdRegelboek,
  geheel: { readonly waarden: Waarden; readonly redenen: ReadonlyMap<number, OntbreektReden> },
  { feiten, ligging }: GebiedFeiten,
) => {
  const waarden = geheel.waarden.slice()
  const redenen = new Map(geheel.redenen)
  for (const [feit, waarde] of Object.entries(feiten)) waarden[werk.slotOf(feit)] = waarde
  for (const [slot, { herkomst }] of werk.feiten.entries()) {
    if (herkomst === 'ligging') waarden[slot] = undefined
  }
  readLiggingFeiten(werk, ligging, { waarden, redenen })
  return { waarden, redenen }
}

/** Once for all rules that hold for the same parts. */
const readPerRegel = (
  werk: GecompileerdRegelboek,
  geheel: { readonly waarden: Waarden; readonly redenen: ReadonlyMap<number, OntbreektReden> },
  perRegel: EigenPerRegel,
): ReadonlyMap<string, Context> => {
  const read = (eigen: PlekFeiten): Context => {
    const { activiteiten } = eigen
    const { waarden, redenen } = readEigen(werk, geheel, eigen)
    return {
      waarden: fillGebied(werk, waarden, activiteiten ? { activiteiten } : {}),
      redenen,
      eigen: new Set(Object.keys(eigen.feiten).map(werk.slotOf)),
      maatgevend: false,
      profiel: false,
    }
  }
  const gelezen = new Map([...new Set(perRegel.values())].map((eigen) => [eigen, read(eigen)]))
  return new Map(
    [...perRegel].flatMap(([regel, eigen]) => {
      const context = gelezen.get(eigen)
      return context === undefined ? [] : [[regel, context] as const]
    }),
  )
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
    const { activiteiten, eigen } = regel
    const daar = eigen
      ? readEigen(werk, { waarden: basis, redenen }, eigen)
      : { waarden: basis, redenen }
    return [
      {
        gebied,
        waarden: fillGebied(werk, daar.waarden, {
          gebied,
          ...(activiteiten && { activiteiten: activiteiten.raakt }),
        }),
        redenen: daar.redenen,
        ...(eigen && { eigen: new Set(Object.keys(eigen.feiten).map(werk.slotOf)) }),
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
  const perRegel =
    ligging?.perRegel && readPerRegel(werk, { waarden: basis, redenen }, ligging.perRegel)
  return {
    ...{ werk, algemeen, gebieden, ontbrekendeLagen, ontbrekendProfiel, vast: new Set<number>() },
    ...(perRegel && { perRegel }),
  }
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
  const change = ({ houdt, ...context }: Context): Context => {
    const waarden = context.waarden.slice()
    for (const [slot, waarde] of wijzigingen) {
      if (!context.eigen?.has(slot)) waarden[slot] = waarde
    }
    const over = houdt === undefined || anders ? {} : { houdt }
    return { ...context, ...over, waarden: deriveFeiten(werk.afgeleid, waarden) }
  }
  const { perRegel } = wereld
  const gewijzigd = new Map([...new Set(perRegel?.values())].map((een) => [een, change(een)]))
  return {
    ...wereld,
    algemeen: change(wereld.algemeen),
    gebieden: wereld.gebieden.map(change),
    ...(perRegel && {
      perRegel: new Map([...perRegel].map(([id, een]) => [id, gewijzigd.get(een) ?? een])),
    }),
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
