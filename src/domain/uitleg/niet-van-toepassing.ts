import type { UitkomstMetToelichting } from '../model/uitkomst.ts'
import type { GecompileerdeRegel, GecompileerdRegelboek } from '../regeltaal/regelwerk.ts'
import { collectSlots, readReden } from '../regeltaal/spoor.ts'
import { ONWAAR } from '../regeltaal/waarheid.ts'
import type { RegelBijdrage } from '../weging/weigh.ts'
import { freezeDeep } from './vast.ts'

type Toelichting = UitkomstMetToelichting['toelichting']

interface Constanten {
  /** Of a rule that does not hold at this place: nothing in it depends on the plan. */
  readonly hier: UitkomstMetToelichting
  /** Of a rule that holds at this place, but not for this plan. */
  readonly plan: Toelichting
}

const NIVEAU = freezeDeep({ hoogst: 'ja', laagst: 'ja' } as const)

const explainPlan = (werk: GecompileerdRegelboek, regel: GecompileerdeRegel): Toelichting => {
  const gelezen = new Set<number>()
  if (regel.geldtVoor) collectSlots(regel.geldtVoor.knoop, (slot) => gelezen.add(slot))
  return {
    kort: 'Deze regel gaat niet over uw plan.',
    motivering: 'Niet van toepassing op dit plan.',
    rustOp: {
      bronnen: [],
      feiten: [...gelezen].map((slot) => werk.feiten[slot]?.id ?? ''),
      gebieden: [],
      regels: [regel.definitie.id],
    },
  }
}

const describe = ({ definitie }: GecompileerdeRegel) => ({
  aard: definitie.aard,
  doorwerking: definitie.doorwerking,
  herkomst: definitie.herkomst,
  niveau: NIVEAU,
  ontbreekt: [],
  oordeel: 'niet_van_toepassing' as const,
  principe: definitie.principe,
  regel: definitie.id,
  titel: definitie.titel,
  werking: definitie.werking,
})

const makeConstanten = (werk: GecompileerdRegelboek, regel: GecompileerdeRegel): Constanten =>
  freezeDeep({
    hier: {
      ...describe(regel),
      spoor: {},
      toelichting: {
        kort: 'Deze regel geldt niet op deze plek.',
        motivering: 'Geldt niet in deze gebieden.',
        rustOp: { bronnen: [], feiten: [], gebieden: [], regels: [regel.definitie.id] },
      },
    },
    plan: explainPlan(werk, regel),
  })

const CONSTANTEN = new WeakMap<GecompileerdeRegel, Constanten>()

const constantenOf = (werk: GecompileerdRegelboek, regel: GecompileerdeRegel): Constanten => {
  const constanten = CONSTANTEN.get(regel) ?? makeConstanten(werk, regel)
  CONSTANTEN.set(regel, constanten)
  return constanten
}

/** The outcome of a rule that does not apply: most rules, for most plans, so what is constant is shared. */
export const explainNietVanToepassing = (
  werk: GecompileerdRegelboek,
  { evaluatie }: RegelBijdrage,
): UitkomstMetToelichting => {
  const { regel, plek, spoor } = evaluatie
  const { hier, plan } = constantenOf(werk, regel)
  const { gebied, waarden } = plek.context
  if (plek.inGebied === ONWAAR && gebied === undefined) return hier
  const geldtVoor =
    regel.geldtVoor && plek.inGebied !== ONWAAR
      ? { geldtVoor: readReden(regel.geldtVoor.knoop, spoor, waarden) }
      : {}
  return {
    ...describe(regel),
    ...(gebied && { gebied: gebied.id }),
    spoor: geldtVoor,
    toelichting: plek.inGebied === ONWAAR ? hier.toelichting : plan,
  }
}
