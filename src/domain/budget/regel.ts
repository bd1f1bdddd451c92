import type { Doorwerking, Herkomst } from '../model/bron.ts'
import type { Feit, FeitWaarde } from '../model/feit.ts'
import type { RegelDefinitie } from '../model/regel.ts'
import type { Regelboek } from '../model/regelboek.ts'
import type { Voorwaarde } from '../model/voorwaarde.ts'
import { upperFirst } from '../tekst.ts'
import type { Budgetmeting } from './meting.ts'
import { boundsThatHold, describeGrenzen } from './oordeel.ts'
import { conditionsOf, type Onderweg, type Zeker } from './voorwaarden.ts'

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
  const grens = `${describeGrenzen(feit, meting)}.`
  const bij = meting.budget.richtgetal ? ' bij dat richtgetal' : ''
  const meer = 'Met dit plan en wat verder meetelt is het samen'
  const som = zeker
    ? `${meer} ${zeker.woorden} {${zeker.id}}, wat er ook nog ontbreekt.`
    : `${meer} {${sleutel}}.`
  const both = (zin: string) => ({
    kort: `${grens} ${zin}`,
    motivering: `${grens} ${zin} ${meting.budget.tekst}`,
  })
  return {
    voldoet: both(`${som} Dat past${bij}.`),
    voldoet_niet: both(
      onderweg
        ? `In fase ${onderweg.fase} is het met dit plan en wat verder meetelt samen {${onderweg.id}}. Dat past niet${bij}. Aan het eind is het samen {${sleutel}}${onderweg.eindPast ? `, en dat past${bij}` : ''}.`
        : `${som} Dat past niet${bij}.`,
    ),
    onbekend: both('Hoeveel het samen wordt, is nog niet te zeggen.'),
  }
}

interface Feitwaarde {
  readonly feit: Feit
  /** Absent: derived, or not known. */
  readonly waarde?: FeitWaarde | undefined
}

/** The sum of the whole and everybody else, and per stated fact what everybody else takes. */
const makeSomfeiten = (
  boek: Regelboek,
  meting: Budgetmeting,
): { readonly som: Feit; readonly elders: readonly Feitwaarde[] } => {
  const { gebied, budget, basis, irrelevant, elders } = meting
  const feit = boek.feiten.get(budget.feit)
  const id = keyOf(meting)
  const eldersId = (van: string) => camel(id, 'Elders', upperFirst(van))
  return {
    som: {
      id,
      type: 'getal',
      herkomst: 'afgeleid',
      label: `${feit?.label ?? budget.feit} in ${gebied.naam}, alles samen`,
      ...(feit?.eenheid && { eenheid: feit.eenheid }),
      formule: expand(boek, budget.feit, (van) =>
        irrelevant.has(van) ? eldersId(van) : `(${van} + ${eldersId(van)})`,
      ),
    },
    elders: basis.map(({ id: van, label, eenheid }) => ({
      feit: {
        id: eldersId(van),
        type: 'getal',
        herkomst: 'behandelaar',
        label: `${label} van andere plannen in ${gebied.naam}`,
        ...(eenheid && { eenheid }),
      },
      waarde: elders.get(van),
    })),
  }
}

const makeRegel = (boek: Regelboek, meting: Budgetmeting) => {
  const { gebied, budget, basis, irrelevant } = meting
  const feit = boek.feiten.get(budget.feit)
  const { som, elders } = makeSomfeiten(boek, meting)
  const { feiten, onderweg, zeker, voorwaarde } = conditionsOf(meting, som)
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
    toelichting: textsOf(feit, meting, { sleutel: som.id, onderweg, zeker }),
  }
  const nieuw: readonly Feitwaarde[] = [{ feit: som }, ...elders, ...feiten]
  return { regel, nieuw }
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
  const gemaakt = metingen
    .filter(
      ({ telbaar, budget, basis, irrelevant }) =>
        telbaar && boundsThatHold(budget).length > 0 && irrelevant.size < basis.length,
    )
    .map((meting) => makeRegel(boek, meting))
  const nieuw = gemaakt.flatMap((deel) => deel.nieuw)
  return {
    regels: gemaakt.map(({ regel }) => regel),
    feiten: nieuw.map(({ feit }) => feit),
    waarden: Object.fromEntries(
      nieuw.flatMap(({ feit, waarde }) => (waarde === undefined ? [] : [[feit.id, waarde]])),
    ),
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
