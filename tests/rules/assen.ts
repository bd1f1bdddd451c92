import { loadRegelboeken } from '../../src/adapters/rules/load.ts'
import type { Feit, FeitWaarde } from '../../src/domain/model/feit.ts'
import type { Ligging } from '../../src/domain/model/ligging.ts'
import { prepareGebieden } from '../../src/domain/plaats/gebiedenindex.ts'
import { initGeometrie } from '../../src/domain/plaats/geometrie.ts'
import { locate } from '../../src/domain/plaats/locate.ts'
import { compileRegelboek, newSpoor } from '../../src/domain/regeltaal/regelwerk.ts'
import { ONWAAR } from '../../src/domain/regeltaal/waarheid.ts'
import { placeQuestionsOf } from '../../src/domain/toetser.ts'
import { buildWereld } from '../../src/domain/weging/wereld.ts'
import { pickWaarde } from '../bench/kern/feiten.ts'
import { collectGrenzen } from '../bench/kern/grenzen.ts'
import { createToeval, type Toeval } from '../bench/meten/toeval.ts'
import { makeVierkant } from '../hulp/vierkant.ts'

/** The rulebook of Assen itself, and initiatives drawn by chance all over the municipality. */
export type Feiten = Readonly<Record<string, FeitWaarde>>

export interface Plan {
  readonly feiten: Feiten
  readonly ligging: Ligging
}

const PEILDATUM = { geldigOp: '2026-12-01', beschikbaarOp: '2026-12-01' }
const gevonden = loadRegelboeken('rules').find(({ visie }) => visie.id === 'omgevingsvisie-assen')
if (!gevonden) throw new Error('rulebook of Assen not found')
export const boek = gevonden
export const werk = compileRegelboek(boek, PEILDATUM)
const gebieden = prepareGebieden(await initGeometrie(), boek)

/** The ligging of a square in RD, sides in m, drawn as a surface. */
export const locateVierkant = (x: number, y: number, zijde: number): Ligging =>
  locate(
    {
      geometrie: makeVierkant(x, y, zijde),
      isVlak: true,
      reparaties: [],
    },
    gebieden,
    {
      peildatum: PEILDATUM,
      soortenVoorAfstand: Object.keys(boek.visie.soorten),
      gebiedenVoorAfstand: boek.gebieden.map(({ id }) => id),
      soortenVoorBinnen: placeQuestionsOf(boek).soortenVoorBinnen,
    },
  )

const toeval = createToeval(20261124)
const profielen = Object.values(boek.visie.soorten).filter(({ profiel }) => profiel)
/** Spots in the municipality, where the layers say something. */
const PLEKKEN = Array.from({ length: 120 }, () =>
  locateVierkant(
    toeval.geheel(229_500, 236_000),
    toeval.geheel(553_500, 562_000),
    toeval.kies([20, 60, 200]),
  ),
).filter(({ lagen }) => profielen.every(({ laag }) => lagen.includes(laag)))

const grenzen = collectGrenzen([
  ...boek.regels.flatMap(({ versies }) =>
    versies.flatMap(({ geldtVoor, voldoetAls }) =>
      [geldtVoor, voldoetAls].flatMap((deel) => deel ?? []),
    ),
  ),
  ...boek.gebieden.flatMap(({ houding }) => Object.values(houding).flatMap(({ als }) => als ?? [])),
])

/** Facts that are stated, not derived, and asked for these activities. */
export const relevantFeiten = (feiten: Feiten, ligging: Ligging) => {
  const { algemeen } = buildWereld(werk, feiten, ligging)
  return werk.feiten.filter(({ herkomst }, slot) => {
    if (herkomst !== 'initiatief') return false
    const { waarden } = algemeen
    return werk.relevant.get(slot)?.toets(waarden, newSpoor(werk, waarden)) !== ONWAAR
  })
}

const { activiteiten } = boek.begrippen

/** Whether every profile here says yes to this activity, with or without conditions. */
const isWelkom = ({ gebieden: lijst }: Ligging, activiteit: string): boolean => {
  const groep = activiteiten[activiteit]?.groep ?? ''
  const profielen = lijst.filter(({ soort, maatgevend }) => {
    return maatgevend && boek.visie.soorten[soort]?.profiel
  })
  return profielen.every(({ gebied }) => {
    const stand = werk.gebieden.get(gebied)?.houding[groep]?.stand
    return stand === 'ja' || stand === 'ja_mits'
  })
}

/** A spot and what is wanted there; `welkom`: where the area says yes to it. */
const drawBegin = (kans: Toeval, welkom: boolean) => {
  for (let poging = 0; ; poging++) {
    const ligging = kans.kies(PLEKKEN)
    const gekozen = [...new Set([kans.kies(namen), kans.kies(namen)])].slice(0, kans.geheel(1, 2))
    if (!welkom || poging > 200 || gekozen.every((naam) => isWelkom(ligging, naam))) {
      return { ligging, feiten: { activiteiten: gekozen } }
    }
  }
}
const namen = Object.keys(activiteiten)

/** A number is often small: most plans are. */
export const drawWaarde = (feit: Feit, kans: Toeval): FeitWaarde => {
  if (feit.type !== 'getal' || kans.kans(0.4)) return pickWaarde(feit, grenzen, kans)
  return Math.max(feit.min ?? 0, Math.min(feit.max ?? 60, kans.geheel(0, 60)))
}

/** How much a part, with those that exclude it, is more than its whole; not above 0 when it fits. */
const excessOf = ({ id, deelVan, verdeling }: Feit, feiten: Feiten): number => {
  const heel = deelVan === undefined ? undefined : feiten[deelVan]
  if (typeof heel !== 'number') return 0
  const samen = werk.feiten.filter((ander) =>
    verdeling === undefined
      ? ander.id === id
      : ander.deelVan === deelVan && ander.verdeling === verdeling,
  )
  return samen.reduce((som, deel) => som + (Number(feiten[deel.id]) || 0), -heel)
}

/** Whether no part of a plan is more than its whole, by what the catalogue says of each fact. */
export const fitsDelen = (feiten: Feiten): boolean =>
  // Drawn numbers have decimals: cutting one to size leaves a rest that only the machine sees.
  werk.feiten.every((feit) => excessOf(feit, feiten) <= 1e-9)

/** The same made to fit, without touching what is `vast`: a part is cut, or its whole grows. Else it is refused. */
export const fitParts = (feiten: Feiten, vast: Feiten = {}): Feiten => {
  const passend: Record<string, FeitWaarde> = { ...feiten }
  for (const feit of werk.feiten) {
    const { id, deelVan = '' } = feit
    const teVeel = excessOf(feit, passend)
    if (teVeel <= 0 || !(id in passend)) continue
    if (!(id in vast)) passend[id] = Math.max(0, Number(passend[id]) - teVeel)
    else if (!(deelVan in vast)) passend[deelVan] = Number(passend[deelVan]) + teVeel
  }
  return passend
}

/** One plan: an activity or two on a spot, and each fact that matters for it with the chance `aandeel`. */
export const drawPlan = (
  kans: Toeval,
  { aandeel, welkom }: { readonly aandeel: number; readonly welkom: boolean },
): Plan => {
  const { ligging, feiten: begin } = drawBegin(kans, welkom)
  const feiten: Record<string, FeitWaarde> = { ...begin }
  for (const feit of relevantFeiten(begin, ligging)) {
    if (feit.id !== 'activiteiten' && kans.kans(aandeel)) feiten[feit.id] = drawWaarde(feit, kans)
  }
  return { feiten: fitParts(feiten), ligging }
}
