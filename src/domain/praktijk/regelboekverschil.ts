import { isSamengesteld } from '../json.ts'
import type { Gebied } from '../model/gebied.ts'
import type { Regelboek } from '../model/regelboek.ts'
import type { Voorwaarde } from '../model/voorwaarde.ts'

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

/** What became of a rule or spanning. */
export type Verandering = 'toegevoegd' | 'vervallen' | 'gewijzigd'

/** In what two rulebooks differ, as far as it can move an advice. */
export interface Regelboekverschil {
  readonly regels: ReadonlyMap<string, Verandering>
  readonly spanningen: ReadonlyMap<string, Verandering>
  /** Areas that are drawn, or hold, differently, or in one of the two only. */
  readonly grenzen: ReadonlySet<string>
  /** Areas that state other values, stances or priorities. */
  readonly profielen: ReadonlySet<string>
  /** The weighing table, or what makes an overlap count. */
  readonly weegtabel: boolean
  /** Whether an initiative lies among the same areas in both: then it is located once. */
  readonly zelfdeLigging: boolean
  /** Whether rules read the same facts in both. */
  readonly zelfdeFeiten: boolean
}

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

/** Of a rule, what it says and how it weighs; not its words. */
const rulesOf = ({ regels, voorwaarden }: Regelboek) =>
  new Map(
    regels.map(({ id, aard, doorwerking, herkomst, werking, geeftRichting, versies }) => [
      id,
      {
        aard,
        doorwerking,
        herkomst,
        werking,
        geeftRichting,
        versies: versies.map((versie) => ({
          ...versie,
          geldtVoor: writeOut(versie.geldtVoor, voorwaarden),
          voldoetAls: writeOut(versie.voldoetAls, voorwaarden),
          beslissendAls: writeOut(versie.beslissendAls, voorwaarden),
        })),
      },
    ]),
  )

const spanningenOf = ({ spanningen, voorwaarden }: Regelboek) =>
  new Map(spanningen.map(({ id, treedtOpAls }) => [id, writeOut(treedtOpAls, voorwaarden)]))

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
    weegtabel: !zelfdePlaats || !isGelijk(weegOf(oud), weegOf(nieuw)),
    zelfdeFeiten: isGelijk(catalogusOf(oud), catalogusOf(nieuw)),
    zelfdeLigging:
      zelfdePlaats &&
      grenzen.size === 0 &&
      isGelijk(oud.werkingsgebied, nieuw.werkingsgebied) &&
      isGelijk(pickMetingen(oud), pickMetingen(nieuw)),
  }
}
