import type { Doorwerking, Herkomst } from '../model/bron.ts'
import type { Feit, FeitWaarde } from '../model/feit.ts'
import type { RegelDefinitie } from '../model/regel.ts'
import type { Regelboek } from '../model/regelboek.ts'
import type { Voorwaarde } from '../model/voorwaarde.ts'
import { formatWaarde, lowerFirst, upperFirst } from '../tekst.ts'
import type { Budgetmeting } from './meting.ts'
import { bestOf, boundsThatHold, pastOf, worstOf } from './oordeel.ts'

/**
 * A budget weighs as an eis of its area profile, by the levels that the vision gives every eis. The profile
 * says where it came from; this is what such a statement is.
 */
const DOORWERKING: Readonly<Record<Herkomst, Doorwerking>> = {
  hogere_regelgeving: 'in_acht_nemen',
  visie: 'visie_uitgangspunt',
  sectoraal_beleid: 'beleidsregel',
  eigen_uitwerking: 'visie_uitgangspunt',
}

/** Key under which the rules of budgets stand among the principles. */
export const PRINCIPE_BUDGET = 'budget'

/** What budgets add to a rulebook for one initiative: rules, facts, and the values of these facts. */
export interface Budgetregels {
  readonly regels: readonly RegelDefinitie[]
  readonly feiten: readonly Feit[]
  readonly waarden: Readonly<Record<string, FeitWaarde>>
}

const camel = (...woorden: readonly string[]): string =>
  woorden
    .flatMap((woord) => woord.split('-'))
    .map((woord, i) => (i === 0 ? woord : upperFirst(woord)))
    .join('')

export const budgetId = ({ gebied, budget }: Pick<Budgetmeting, 'gebied' | 'budget'>): string =>
  `budget:${gebied.id}:${budget.feit}:${gebied.budgetten.indexOf(budget)}`

const keyOf = ({ gebied, budget }: Budgetmeting): string =>
  camel('budget', gebied.id, budget.feit, String(gebied.budgetten.indexOf(budget)))

/** The formula of the budget's fact with every stated fact replaced, derived facts written out. */
const expand = (
  boek: Pick<Regelboek, 'feiten'>,
  id: string,
  replace: (feit: string) => string,
): string => {
  const { feiten } = boek
  const formule = feiten.get(id)?.formule
  if (formule === undefined) return replace(id)
  const namen = formule.replace(/"[^"]*"|[A-Za-z_]\w*/g, (woord) =>
    feiten.has(woord) ? expand(boek, woord, replace) : woord,
  )
  return `(${namen})`
}

const isRelevantIf = (basis: readonly Feit[]): Voorwaarde | undefined => {
  const voorwaarden = basis.map(({ relevantAls }) => relevantAls)
  const bekend = voorwaarden.filter((voorwaarde) => voorwaarde !== undefined)
  if (bekend.length < voorwaarden.length || bekend.length === 0) return undefined
  return bekend.length === 1 ? bekend[0] : { any: bekend }
}

/** A phase before the end that is worse than the end: its fact, and whether the end passes. */
interface Onderweg {
  readonly id: string
  readonly fase: number
  readonly eindPast: boolean
}

/** What is certain of a sum that is not known: its fact, and on which side it lies. */
interface Zeker {
  readonly id: string
  readonly woorden: 'ten minste' | 'ten hoogste'
}

interface Norm {
  readonly soort: 'max' | 'min'
  readonly grens: number
}

/**
 * The sum that settles a bound whatever the missing facts are, if there is one: it fails at best, or holds
 * at worst. What the plan may change stays open in it.
 */
const settleEnd = (meting: Budgetmeting, norm: Norm) => {
  const { totaal, zonderDitPlan, anderen, anderenGrenzen, naWijziging } = meting
  if (totaal !== undefined) return undefined
  const voorbij = pastOf(norm)
  const { soort } = norm
  const [best, ergst] = [bestOf(norm, meting), worstOf(norm, meting)]
  if (ergst !== undefined && voorbij(ergst) <= 0) {
    const woorden = soort === 'max' ? ('ten hoogste' as const) : ('ten minste' as const)
    return { faalt: false, waarde: ergst, woorden, ruimte: 0 }
  }
  if (best === undefined || voorbij(best) <= 0) return undefined
  // When the others may pass it already, this plan need only make it no worse.
  const vanAnderen = bestOf(norm, anderenGrenzen)
  const misschienAl =
    zonderDitPlan === undefined &&
    anderen.length > 0 &&
    (vanAnderen === undefined || voorbij(vanAnderen) > 0)
  if (misschienAl) return undefined
  const na = bestOf(norm, naWijziging)
  const woorden = soort === 'max' ? ('ten minste' as const) : ('ten hoogste' as const)
  return { faalt: true, waarde: best, woorden, ruimte: na === undefined ? undefined : best - na }
}

/** The fact of such a sum. Only as far as the plan may change it, it may change too. */
const makeZekerFeit = (
  som: Feit,
  { soort }: Norm,
  { woorden, ruimte }: NonNullable<ReturnType<typeof settleEnd>>,
): Feit => ({
  id: `${som.id}Zeker${upperFirst(soort)}`,
  type: 'getal',
  herkomst: 'behandelaar',
  label: `${som.label}: ${woorden}, wat er ook ontbreekt`,
  ...(som.eenheid && { eenheid: som.eenheid }),
  ...(ruimte !== 0 && {
    veranderbaar: {
      richting: soort === 'max' ? ('omlaag' as const) : ('omhoog' as const),
      ...(ruimte !== undefined && { maxAbsoluut: Math.abs(ruimte) }),
    },
  }),
})

/** Each bound as a condition on the sum; one that the others pass already must not get worse. */
const conditionsOf = (meting: Budgetmeting, som: Feit, waarden: Record<string, FeitWaarde>) => {
  const feiten: Feit[] = []
  const { id: sleutel, eenheid } = som
  const { budget, totaal, fasen, zonderDitPlan } = meting
  const onderweg: Onderweg[] = []
  const zeker: Zeker[] = []
  const voorwaarden = boundsThatHold(budget).flatMap((grens): Voorwaarde[] => {
    const voorbij = pastOf(grens)
    const al = zonderDitPlan !== undefined && voorbij(zonderDitPlan) > 0
    const value = al ? zonderDitPlan : grens.grens
    const operator = grens.soort === 'max' ? 'lessThanInclusive' : 'greaterThanInclusive'
    const eind: Voorwaarde = { fact: sleutel, operator, value }
    const norm = { soort: grens.soort, grens: value }
    const vast = settleEnd(meting, norm)
    if (vast) {
      const feit = makeZekerFeit(som, norm, vast)
      waarden[feit.id] = vast.waarde
      feiten.push(feit)
      zeker.push({ id: feit.id, woorden: vast.woorden })
      const einde: Voorwaarde = { fact: feit.id, operator, value }
      return vast.faalt ? [eind, einde] : [einde]
    }
    const standen = fasen.flatMap(({ fase, totaal: stand }) =>
      stand === undefined ? [] : [{ nummer: fase, ergst: stand }],
    )
    const [top] = standen.toSorted((a, b) => voorbij(b.ergst) - voorbij(a.ergst))
    if (top === undefined || totaal === undefined || voorbij(top.ergst) <= voorbij(totaal))
      return [eind]
    const { nummer, ergst } = top
    const id = `${sleutel}Onderweg${upperFirst(grens.soort)}`
    waarden[id] = ergst
    feiten.push({
      id,
      type: 'getal',
      herkomst: 'behandelaar',
      label: `${som.label}: ${grens.soort === 'max' ? 'hoogste' : 'laagste'} stand voor de laatste fase`,
      ...(eenheid && { eenheid }),
    })
    onderweg.push({
      id,
      fase: nummer,
      eindPast: voorbij(totaal) <= 0,
    })
    return [eind, { fact: id, operator, value }]
  })
  return {
    feiten,
    onderweg: onderweg[0],
    zeker: zeker[0],
    voorwaarde: voorwaarden.length === 1 ? voorwaarden[0] : { all: voorwaarden },
  }
}

const describeGrens = (feit: Feit | undefined, { budget }: Budgetmeting): string =>
  boundsThatHold(budget)
    .map(
      ({ soort, grens }) =>
        `${soort === 'max' ? 'hoogstens' : 'ten minste'} ${formatWaarde(feit, grens)}`,
    )
    .join(' en ')

const textsOf = (
  feit: Feit | undefined,
  meting: Budgetmeting,
  {
    sleutel,
    onderweg,
    zeker,
  }: {
    readonly sleutel: string
    readonly onderweg: Onderweg | undefined
    readonly zeker: Zeker | undefined
  },
) => {
  const waar = `in ${meting.gebied.naam}`
  const wat = lowerFirst(feit?.label ?? meting.budget.feit)
  const grens = `${upperFirst(waar)} geldt voor ${wat}: ${describeGrens(feit, meting)}.`
  const meer = 'Met dit plan en wat verder meetelt is het samen'
  const som = zeker
    ? `${meer} ${zeker.woorden} {${zeker.id}}, wat er ook nog ontbreekt.`
    : `${meer} {${sleutel}}.`
  const both = (zin: string) => ({
    kort: `${grens} ${zin}`,
    motivering: `${grens} ${zin} ${meting.budget.tekst}`,
  })
  return {
    voldoet: both(`${som} Dat past.`),
    voldoet_niet: both(
      onderweg
        ? `In fase ${onderweg.fase} is het met dit plan en wat verder meetelt samen {${onderweg.id}}. Dat past niet. Aan het eind is het samen {${sleutel}}${onderweg.eindPast ? ', en dat past' : ''}.`
        : `${som} Dat past niet.`,
    ),
    onbekend: both('Hoeveel het samen wordt, is nog niet te zeggen.'),
  }
}

const makeRegel = (boek: Regelboek, meting: Budgetmeting, waarden: Record<string, FeitWaarde>) => {
  const { gebied, budget, basis, irrelevant, elders } = meting
  const feit = boek.feiten.get(budget.feit)
  const sleutel = keyOf(meting)
  const eldersId = (id: string) => camel(sleutel, 'Elders', upperFirst(id))
  const eenheid = feit?.eenheid
  const somFeit: Feit = {
    id: sleutel,
    type: 'getal',
    herkomst: 'afgeleid',
    label: `${feit?.label ?? budget.feit} in ${gebied.naam}, alles samen`,
    ...(eenheid && { eenheid }),
    formule: expand(boek, budget.feit, (id) =>
      irrelevant.has(id) ? eldersId(id) : `(${id} + ${eldersId(id)})`,
    ),
  }
  const eldersFeiten = basis.map(({ id, label, eenheid: maat }): Feit => {
    const waarde = elders.get(id)
    if (waarde !== undefined) waarden[eldersId(id)] = waarde
    return {
      id: eldersId(id),
      type: 'getal',
      herkomst: 'behandelaar',
      label: `${label} van andere plannen in ${gebied.naam}`,
      ...(maat && { eenheid: maat }),
    }
  })
  const { feiten, onderweg, zeker, voorwaarde } = conditionsOf(meting, somFeit, waarden)
  const geldtVoor = isRelevantIf(basis.filter(({ id }) => !irrelevant.has(id)))
  const regel: RegelDefinitie = {
    id: budgetId(meting),
    titel: `${upperFirst(feit?.label ?? budget.feit)} past in de ruimte van ${gebied.naam}`,
    principe: PRINCIPE_BUDGET,
    themas: [],
    aard: 'eis',
    // That there is room left does not say that the vision wants it there.
    geeftRichting: false,
    doorwerking: DOORWERKING[budget.herkomst],
    herkomst: budget.herkomst,
    werking: budget.werking,
    bron: budget.bron,
    versies: [
      {
        geldigVan: gebied.geldigVan,
        ...(geldtVoor && { geldtVoor }),
        ...(voorwaarde && { voldoetAls: voorwaarde }),
      },
    ],
    toelichting: textsOf(feit, meting, { sleutel, onderweg, zeker }),
  }
  return { regel, feiten: [somFeit, ...eldersFeiten, ...feiten] }
}

/**
 * The rules that make budgets weigh: per budget an eis on the sum of the whole's own facts and a known
 * number for everyone else. So the weighing, the trace, the margin and the mits are those of any rule; a
 * number that is missing because another plan does not state it, belongs to a person.
 */
export const makeBudgetregels = (
  boek: Regelboek,
  metingen: readonly Budgetmeting[],
): Budgetregels => {
  const waarden: Record<string, FeitWaarde> = {}
  const gemaakt = metingen
    .filter(
      ({ telbaar, budget, basis, irrelevant }) =>
        telbaar && boundsThatHold(budget).length > 0 && irrelevant.size < basis.length,
    )
    .map((meting) => makeRegel(boek, meting, waarden))
  return {
    regels: gemaakt.map(({ regel }) => regel),
    feiten: gemaakt.flatMap(({ feiten }) => feiten),
    waarden,
  }
}

/** The rulebook with these rules in it, for one assessment. */
export const withBudgetregels = (boek: Regelboek, { regels, feiten }: Budgetregels): Regelboek =>
  regels.length === 0
    ? boek
    : {
        ...boek,
        begrippen: {
          ...boek.begrippen,
          principes: {
            ...boek.begrippen.principes,
            [PRINCIPE_BUDGET]: { label: 'Ruimte in het gebied', soort: 'kader' },
          },
        },
        feiten: new Map([...boek.feiten, ...feiten.map((feit) => [feit.id, feit] as const)]),
        regels: [...boek.regels, ...regels],
      }
