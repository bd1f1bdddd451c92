import { isSamengesteld } from '../json.ts'
import type { Verandering } from '../model/antwoord/beleidstoets.ts'
import type { Gebied } from '../model/gebied.ts'
import type { Regelboek } from '../model/regelboek.ts'
import type { Voorwaarde } from '../model/voorwaarde.ts'
import { gradeOf, VAST } from '../weging/hardheid.ts'

const keysOf = (waarde: Readonly<Record<string, unknown>>) =>
  Object.keys(waarde).filter((sleutel) => waarde[sleutel] !== undefined)

/** Whether two JSON values say the same; the order of the members of an object says nothing. */
export const isGelijk = (a: unknown, b: unknown): boolean => {
  if (a === b) return true
  if (!isSamengesteld(a) || !isSamengesteld(b) || Array.isArray(a) !== Array.isArray(b))
    return false
  const sleutels = keysOf(a)
  return (
    sleutels.length === keysOf(b).length &&
    sleutels.every((sleutel) => isGelijk(a[sleutel], b[sleutel]))
  )
}

/** In what two rulebooks differ, as far as it can move an advice. */
export interface Regelboekverschil {
  readonly regels: ReadonlyMap<string, Verandering>
  readonly spanningen: ReadonlyMap<string, Verandering>
  /** Areas that are drawn, or hold, differently, or in one of the two only. */
  readonly grenzen: ReadonlySet<string>
  /** Areas that state other values, stances or priorities. */
  readonly profielen: ReadonlySet<string>
  /** Those of them where that can move an advice: not a text, nor a priority that nobody has confirmed. */
  readonly wegend: ReadonlySet<string>
  /** The weighing table, or what makes an overlap count. */
  readonly weegtabel: boolean
  /** Whether an initiative lies among the same areas in both: then it is located once. */
  readonly zelfdeLigging: boolean
  /** Whether rules read the same facts in both. */
  readonly zelfdeFeiten: boolean
}

type Grond = Parameters<typeof gradeOf>[0]

/** A condition with the named conditions in it written out: another meaning of a name is another condition. */
const writeOut = (
  voorwaarde: Voorwaarde | undefined,
  genoemd: ReadonlyMap<string, Voorwaarde>,
): unknown => {
  if (voorwaarde === undefined) return undefined
  if ('all' in voorwaarde) return { all: voorwaarde.all.map((deel) => writeOut(deel, genoemd)) }
  if ('any' in voorwaarde) return { any: voorwaarde.any.map((deel) => writeOut(deel, genoemd)) }
  if ('not' in voorwaarde) return { not: writeOut(voorwaarde.not, genoemd) }
  if ('condition' in voorwaarde) return writeOut(genoemd.get(voorwaarde.condition), genoemd)
  return voorwaarde
}

const compareMaps = (
  oud: ReadonlyMap<string, unknown>,
  nieuw: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, Verandering> => {
  const verschil = new Map<string, Verandering>()
  for (const [id, was] of oud) {
    if (!nieuw.has(id)) verschil.set(id, 'vervallen')
    else if (!isGelijk(was, nieuw.get(id))) verschil.set(id, 'gewijzigd')
  }
  for (const id of nieuw.keys()) if (!oud.has(id)) verschil.set(id, 'toegevoegd')
  return verschil
}

/** What it rests on, as far as that weighs: that a person confirmed it, not who did. */
const pickGrond = ({ herkomst, werking, bevestiging }: Grond) => ({
  herkomst,
  werking,
  bevestigd: bevestiging !== undefined,
})

/** Of a rule, what it says and how it weighs; not its words. */
const rulesOf = ({ regels, voorwaarden }: Regelboek) =>
  new Map(
    regels.map((regel) => [
      regel.id,
      {
        aard: regel.aard,
        doorwerking: regel.doorwerking,
        geeftRichting: regel.geeftRichting,
        ...pickGrond(regel),
        versies: regel.versies.map((versie) => ({
          ...versie,
          geldtVoor: writeOut(versie.geldtVoor, voorwaarden),
          voldoetAls: writeOut(versie.voldoetAls, voorwaarden),
          beslissendAls: writeOut(versie.beslissendAls, voorwaarden),
        })),
      },
    ]),
  )

const spanningenOf = ({ spanningen, voorwaarden }: Regelboek) =>
  new Map(
    spanningen.map((spanning) => [
      spanning.id,
      { als: writeOut(spanning.treedtOpAls, voorwaarden), ...pickGrond(spanning) },
    ]),
  )

const areasOf = ({ gebieden }: Regelboek, pick: (gebied: Gebied) => unknown) =>
  new Map(gebieden.map((gebied) => [gebied.id, pick(gebied)]))

const pickGrens = (gebied: Gebied) => {
  const { geometrie, soort, tolerantieM, geldigVan, geldigTot, beschikbaarVan } = gebied
  return { geometrie, soort, tolerantieM, geldigVan, geldigTot, beschikbaarVan }
}

const pickProfiel = ({ waarden, houding, prioriteiten, binnen }: Gebied) => ({
  waarden,
  houding,
  prioriteiten,
  binnen,
})

/** The areas around an area, nearest first: a selector of a rule may name any of them. */
const createKeten = ({ gebieden }: Regelboek) => {
  const ouders = new Map(gebieden.map(({ id, binnen }) => [id, binnen]))
  return ({ binnen }: Gebied): readonly string[] => {
    const keten: string[] = []
    for (let ouder = binnen; ouder !== undefined && !keten.includes(ouder); ) {
      keten.push(ouder)
      ouder = ouders.get(ouder)
    }
    return keten
  }
}

/** Of a profile only what is weighed. */
const createWegend = (boek: Regelboek) => {
  const { voorwaarden } = boek
  const ketenOf = createKeten(boek)
  return (gebied: Gebied) => ({
    binnen: ketenOf(gebied),
    waarden: Object.entries(gebied.waarden).map(([feit, deel]) => [
      feit,
      deel.waarde,
      gradeOf(deel),
    ]),
    houding: Object.entries(gebied.houding).map(([groep, deel]) => ({
      groep,
      stand: deel.stand,
      als: writeOut(deel.als, voorwaarden),
      anders: deel.anders?.stand,
      ...pickGrond(deel),
    })),
    gekozen: gebied.prioriteiten
      .filter((deel) => gradeOf(deel) === VAST)
      .map(({ spanning, voorrang }) => [spanning, voorrang]),
  })
}

/** Facts of place decide which distances are measured. */
const pickMetingen = ({ feiten }: Regelboek) =>
  [...feiten.values()].flatMap(({ id, ligging }) => (ligging ? [{ id, ligging }] : []))

/** Also their order, by which compiled rules know them. */
const catalogusOf = ({ feiten, voorwaarden, begrippen }: Regelboek) => ({
  feiten: [...feiten.values()].map((feit) => ({
    ...feit,
    relevantAls: writeOut(feit.relevantAls, voorwaarden),
  })),
  activiteiten: begrippen.activiteiten,
  groepen: begrippen.activiteitengroepen,
})

export const compareRegelboeken = (oud: Regelboek, nieuw: Regelboek): Regelboekverschil => {
  const grenzen = new Set(compareMaps(areasOf(oud, pickGrens), areasOf(nieuw, pickGrens)).keys())
  const profielen = compareMaps(areasOf(oud, pickProfiel), areasOf(nieuw, pickProfiel))
  const plaatsOf = ({ visie: { soorten, lagen, drempels } }: Regelboek) => ({
    soorten,
    lagen,
    drempels,
  })
  const zelfdePlaats = isGelijk(plaatsOf(oud), plaatsOf(nieuw))
  const weegOf = ({ visie: { niveaus, voorrang } }: Regelboek) => ({ niveaus, voorrang })
  return {
    regels: compareMaps(rulesOf(oud), rulesOf(nieuw)),
    spanningen: compareMaps(spanningenOf(oud), spanningenOf(nieuw)),
    grenzen,
    profielen: new Set(profielen.keys()),
    wegend: new Set(
      compareMaps(areasOf(oud, createWegend(oud)), areasOf(nieuw, createWegend(nieuw))).keys(),
    ),
    weegtabel: !zelfdePlaats || !isGelijk(weegOf(oud), weegOf(nieuw)),
    zelfdeFeiten: isGelijk(catalogusOf(oud), catalogusOf(nieuw)),
    zelfdeLigging:
      zelfdePlaats &&
      grenzen.size === 0 &&
      isGelijk(oud.werkingsgebied, nieuw.werkingsgebied) &&
      isGelijk(pickMetingen(oud), pickMetingen(nieuw)),
  }
}
