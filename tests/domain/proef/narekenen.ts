// The stand worked out once more, from the words of its definition and nothing of the code that weighs: plain two-valued
// conditions on whole plans, and every value tried for what is not known. Slow, and meant to be read beside the definition.
import type { FeitWaarde } from '../../../src/domain/model/feit.ts'
import type { Gebied } from '../../../src/domain/model/gebied.ts'
import type { Ligging } from '../../../src/domain/model/ligging.ts'
import type { RegelDefinitie } from '../../../src/domain/model/regel.ts'
import type { Regelboek } from '../../../src/domain/model/regelboek.ts'
import { STANDEN, type Stand } from '../../../src/domain/model/visie.ts'
import type { Voorwaarde } from '../../../src/domain/model/voorwaarde.ts'

export type Feiten = Readonly<Record<string, FeitWaarde | undefined>>

const GROEPEN: Readonly<Record<string, string>> = {
  wonen: 'wonen',
  winkel: 'winkels',
  schuur: 'klein',
}
/** Said by a person. */
const VAN_MENS = 'past'
/** Shown at the application, or said by a person: missing, they are a reservation. */
const LATER = ['berging', 'onderzoek', VAN_MENS]
const HARDHEID = ['eigen_uitwerking', 'te_bevestigen', 'vast'] as const

const getal = (waarde: unknown): number => (typeof waarde === 'number' ? waarde : Number.NaN)

const withAfgeleid = (feiten: Feiten): Feiten => {
  const [hoogte, woningen] = [getal(feiten.hoogte), getal(feiten.woningen)]
  return {
    ...feiten,
    opgave: woningen > 0 ? woningen * 0.5 : 0,
    perHoogte: hoogte > 0 ? woningen / hoogte : 0,
  }
}

const compare = (links: unknown, operator: string, rechts: unknown): boolean => {
  switch (operator) {
    case 'lessThan':
      return getal(links) < getal(rechts)
    case 'lessThanInclusive':
      return getal(links) <= getal(rechts)
    case 'greaterThan':
      return getal(links) > getal(rechts)
    case 'greaterThanInclusive':
      return getal(links) >= getal(rechts)
    case 'equal':
      return links === rechts
    case 'notEqual':
      return links !== rechts
    case 'in':
      return (rechts as unknown[]).includes(links)
    case 'notIn':
      return !(rechts as unknown[]).includes(links)
    case 'contains':
      return (links as unknown[]).includes(rechts)
    case 'doesNotContain':
      return !(links as unknown[]).includes(rechts)
    default:
      throw new Error(`geen vergelijking: ${operator}`)
  }
}

const holds = (voorwaarde: Voorwaarde, feiten: Feiten): boolean => {
  if ('all' in voorwaarde) return voorwaarde.all.every((deel) => holds(deel, feiten))
  if ('any' in voorwaarde) return voorwaarde.any.some((deel) => holds(deel, feiten))
  if ('not' in voorwaarde) return !holds(voorwaarde.not, feiten)
  if (!('fact' in voorwaarde)) throw new Error('geen voorwaarde met een naam hier')
  const { fact, operator, value } = voorwaarde
  const rechts =
    typeof value === 'object' && 'fact' in value ? feiten[(value as { fact: string }).fact] : value
  return compare(feiten[fact], operator, rechts)
}

const holdsFor = (voorwaarde: Voorwaarde | undefined, feiten: Feiten): boolean =>
  voorwaarde === undefined || holds(voorwaarde, withAfgeleid(feiten))

const reads = (delen: unknown, feit: string): boolean => JSON.stringify(delen).includes(`"${feit}"`)

/** Every value that can turn a comparison, and one between each two. */
const bergingen = (feiten: Feiten): number[] => {
  const { perHoogte } = withAfgeleid(feiten)
  const deel = getal(perHoogte)
  const kwarten = Array.from({ length: 85 }, (_, i) => i / 4)
  return [...kwarten, 100, ...(deel <= 100 ? [deel, deel + 0.01, Math.max(0, deel - 0.01)] : [])]
}

/** Every way in which the missing facts that are shown later may turn out, as far as these conditions read them. */
const completions = (feiten: Feiten, delen: unknown): Feiten[] => {
  let uit: Feiten[] = [feiten]
  for (const feit of LATER) {
    if (feiten[feit] !== undefined || !reads(delen, feit)) continue
    const waarden = feit === 'berging' ? bergingen(feiten) : [true, false]
    uit = uit.flatMap((deel) => waarden.map((waarde) => ({ ...deel, [feit]: waarde })))
  }
  return uit
}

const hoogtes = (nu: number): number[] =>
  Array.from({ length: 101 }, (_, i) => i).filter((h) => Math.abs(h - nu) <= nu * 0.5)

/**
 * Whether a reservation is decisive: it is so for sure, or a person has still to say whether it is. That the
 * initiator has not shown it yet does not make it so.
 */
const isDecisive = (beslissendAls: Voorwaarde | undefined, feiten: Feiten): boolean => {
  if (beslissendAls === undefined) return false
  const heel = completions(feiten, beslissendAls)
  const beslist = heel.map((f) => holdsFor(beslissendAls, f))
  if (!beslist.includes(true)) return false
  if (!beslist.includes(false)) return true
  return (
    feiten[VAN_MENS] === undefined &&
    heel.some(
      (f) =>
        holdsFor(beslissendAls, { ...f, [VAN_MENS]: true }) !==
        holdsFor(beslissendAls, { ...f, [VAN_MENS]: false }),
    )
  )
}

/** Whether some change of what may be changed in the same plan meets the eis, whatever is still missing may be. */
const canMend = ({ voldoetAls }: Versie, feiten: Feiten): boolean => {
  const leest = (feit: string) =>
    reads(voldoetAls, feit) || (feit === 'hoogte' && reads(voldoetAls, 'perHoogte'))
  return completions(feiten, voldoetAls).some((heel) =>
    (leest('hoogte') ? hoogtes(getal(heel.hoogte)) : [heel.hoogte]).some((hoogte) =>
      (leest('gasvrij') ? [true, false] : [heel.gasvrij]).some((gasvrij) =>
        (leest('berging')
          ? [heel.berging, ...bergingen({ ...heel, hoogte })].filter(
              (b) => getal(b) >= getal(heel.berging),
            )
          : [heel.berging]
        ).some((berging) => holdsFor(voldoetAls, { ...heel, hoogte, gasvrij, berging })),
      ),
    ),
  )
}

interface Plek {
  readonly gebied?: Gebied
  readonly profiel: boolean
}
type Versie = RegelDefinitie['versies'][number]
type Houding = Gebied['houding'][string]

interface Onderbouwing {
  readonly herkomst: string
  readonly werking: string
  readonly bevestiging?: unknown
}
const gradeOf = ({ herkomst, werking, bevestiging }: Onderbouwing): number => {
  if (bevestiging) return 2
  if (herkomst === 'eigen_uitwerking') return 0
  return werking === 'bevestigd' ? 2 : 1
}

const gradeAt = (deel: Onderbouwing, delen: unknown, { gebied }: Plek): number => {
  const waarde = gebied?.waarden.maxHoogte
  return reads(delen, 'maxHoogte') && waarde
    ? Math.min(gradeOf(deel), gradeOf(waarde))
    : gradeOf(deel)
}

/** The standen, as numbers; only their order means something. */
const S = (stand: Stand) => STANDEN.indexOf(stand)

const UNMET: Readonly<Record<string, readonly [mended: number, else_: number]>> = {
  weigeringsgrond: [S('strijdig'), S('strijdig')],
  in_acht_nemen: [S('strijdig'), S('strijdig')],
  rekening_houden_met: [S('aanpassen'), S('past_niet')],
  betrekken_bij: [S('aanpassen'), S('past_niet')],
  beleidsregel: [S('aanpassen'), S('past_niet')],
  visie_uitgangspunt: [S('aanpassen'), S('past_niet')],
}

const HOUDING: Readonly<Record<string, number>> = {
  ja: S('past'),
  ja_mits: S('past_mits'),
  nee_tenzij: S('nee_tenzij'),
}

/** One plan at one place, of which only what is shown later may be missing. */
export interface Geval {
  readonly boek: Regelboek
  readonly feiten: Feiten
  readonly ligging: Ligging
}

const createPlan = ({ boek, feiten, ligging }: Geval) => {
  const gebiedOf = (id: string) => boek.gebieden.find((gebied) => gebied.id === id) as Gebied
  const plekken = ligging.gebieden.map(({ gebied, soort, maatgevend }) => ({
    gebied: gebiedOf(gebied),
    profiel: soort !== 'natuur',
    maatgevend,
  }))
  const ALGEMEEN: Plek = { profiel: false }
  const meestSpecifiek: readonly Plek[] = plekken.filter((plek) => plek.profiel && plek.maatgevend)
  const profielen = meestSpecifiek.length > 0 ? meestSpecifiek : [ALGEMEEN]
  const activiteiten = feiten.activiteiten as readonly string[]
  const groepen = [...new Set(activiteiten.map((activiteit) => GROEPEN[activiteit] as string))]
  const at = ({ gebied }: Plek): Feiten => ({
    ...feiten,
    afstandNatuur: ligging.afstanden.natuur as number,
    ...(gebied?.waarden.maxHoogte && { maxHoogte: gebied.waarden.maxHoogte.waarde }),
  })

  const placesOf = (regel: RegelDefinitie, { geldtIn, ...delen }: Versie): readonly Plek[] => {
    const wet = regel.herkomst === 'hogere_regelgeving'
    const telt = plekken.filter(({ profiel, maatgevend }) => !profiel || wet || maatgevend)
    if (geldtIn) {
      return telt.filter(
        ({ gebied, profiel }) =>
          (geldtIn.gebieden?.includes(gebied.id) ?? true) &&
          (geldtIn.soorten?.includes(gebied.soort) ?? true) &&
          (geldtIn.metWaarde ? profiel && 'maxHoogte' in gebied.waarden : true),
      )
    }
    const perProfiel = reads(delen, 'maxHoogte') ? telt.filter(({ profiel }) => profiel) : []
    return perProfiel.length > 0 ? perProfiel : [ALGEMEEN]
  }

  const saidOf = (
    { gebied }: Plek,
    groep: string,
  ): { stand: string; graad: number } | undefined => {
    const houding: Houding | undefined = gebied?.houding[groep]
    if (!houding) return undefined
    const geldt = holdsFor(houding.als, at({ profiel: true, ...(gebied && { gebied }) }))
    const stand = geldt || !houding.anders ? houding.stand : houding.anders.stand
    return { stand, graad: gradeOf(houding) }
  }

  const isFor = ({ geldtVoor }: Versie, plek: Plek, groep: string): boolean =>
    completions(at(plek), geldtVoor ?? '').every(
      (heel) =>
        holdsFor(geldtVoor, heel) &&
        holdsFor(geldtVoor, {
          ...heel,
          activiteiten: activiteiten.filter((a) => GROEPEN[a] === groep),
        }),
    )
  return { boek, feiten, plekken, profielen, groepen, at, placesOf, saidOf, isFor }
}

type Plan = ReturnType<typeof createPlan>

const tellende = ({ boek: { regels } }: Plan) =>
  regels.filter(({ aard }) => aard !== 'kans' && aard !== 'signaal')

/** What one eis gives at one place, or nothing where it does not apply or is met. */
const standOfEis = (
  plan: Plan,
  { regel, versie, plek }: { regel: RegelDefinitie; versie: Versie; plek: Plek },
  vanaf: number,
): number => {
  const TOP = S('past')
  const { geldtVoor, voldoetAls, beslissendAls } = versie
  const unmet = UNMET[regel.doorwerking]
  if (unmet === undefined || gradeAt(regel, versie, plek) < vanaf) return TOP
  const hier = plan.at(plek)
  const heel = completions(hier, [geldtVoor, voldoetAls])
  const faalt = heel.map((f) => holdsFor(geldtVoor, f) && !holdsFor(voldoetAls, f))
  if (!faalt.includes(true)) return TOP
  if (faalt.includes(false)) {
    return isDecisive(beslissendAls, hier) ? S('open') : S('past_mits')
  }
  const stap = unmet[0] !== unmet[1] && canMend(versie, hier) ? unmet[0] : unmet[1]
  const hierHouding = plan.profielen.filter(({ gebied }) => gebied && gebied.id === plek.gebied?.id)
  const houdingPlekken = hierHouding.length > 0 ? hierHouding : plan.profielen
  const neeTenzij = houdingPlekken.some((profiel) =>
    plan.groepen.some((groep) => {
      const zegt = plan.saidOf(profiel, groep)
      return zegt?.stand === 'nee_tenzij' && zegt.graad >= vanaf && plan.isFor(versie, plek, groep)
    }),
  )
  return neeTenzij && plan.feiten.zwaarwegendBelang !== true ? S('strijdig') : stap
}

const GEEFT_RICHTING = ['visie', 'sectoraal_beleid']

/** Whether an eis that gives direction speaks for this group in this profile. */
const isBroken = (plan: Plan, profiel: Plek, { groep, vanaf }: { groep: string; vanaf: number }) =>
  plan.boek.regels.some(
    (regel) =>
      regel.aard === 'eis' &&
      GEEFT_RICHTING.includes(regel.herkomst) &&
      regel.versies.some((versie) =>
        plan
          .placesOf(regel, versie)
          .some(
            (plek) =>
              gradeAt(regel, versie, plek) >= vanaf &&
              (!plek.profiel || plek.gebied?.id === profiel.gebied?.id) &&
              plan.isFor(versie, plek, groep),
          ),
      ),
  )

const standAt = (plan: Plan, vanaf: number): number => {
  const eisen = tellende(plan).flatMap((regel) =>
    regel.versies.flatMap((versie) =>
      plan.placesOf(regel, versie).map((plek) => standOfEis(plan, { regel, versie, plek }, vanaf)),
    ),
  )
  const houdingen = plan.groepen.flatMap((groep) => [
    ...plan.profielen.map((profiel) => {
      const zegt = plan.saidOf(profiel, groep)
      if (zegt && zegt.graad >= vanaf && zegt.stand !== 'zwijgt') return HOUDING[zegt.stand]
      return isBroken(plan, profiel, { groep, vanaf }) ? S('past') : S('zwijgt')
    }),
    ...plan.plekken
      .filter(({ profiel }) => !profiel)
      .map((plek) => {
        const zegt = plan.saidOf(plek, groep)
        return zegt && zegt.graad >= vanaf ? (HOUDING[zegt.stand] ?? S('past')) : S('past')
      }),
  ])
  const spanningen = plan.boek.spanningen.flatMap((spanning) =>
    plan.profielen.map((plek) => {
      const keuze = plek.gebied?.prioriteiten.find((p) => p.spanning === spanning.id)
      if (keuze && gradeOf(keuze) === 2) return S('past')
      const telt = gradeAt(spanning, spanning.treedtOpAls, plek) >= vanaf
      return telt && holdsFor(spanning.treedtOpAls, plan.at(plek)) ? S('botst') : S('past')
    }),
  )
  return Math.min(S('past'), ...eisen, ...(houdingen as number[]), ...spanningen)
}

/** The stand, how firm it is, and the stand on firm ground alone. */
export const recompute = (geval: Geval) => {
  const plan = createPlan(geval)
  const stap = standAt(plan, 0)
  const graad = [2, 1, 0].find((vanaf) => standAt(plan, vanaf) === stap) ?? 0
  const stand = STANDEN[stap] as Stand
  return {
    stand,
    hardheid: stand === 'zwijgt' ? undefined : HARDHEID[graad],
    alleenVast: STANDEN[standAt(plan, 2)] as Stand,
  }
}
