import { type BudgetDeel, measureAandeel, measureBudget } from '../../domain/budget/meting.ts'
import { describeBudget } from '../../domain/budget/uitkomst.ts'
import { listZelfdePlan } from '../../domain/dossier/begin.ts'
import type { VastgelegdeGebeurtenis } from '../../domain/dossier/gebeurtenis.ts'
import type { BudgetUitkomst } from '../../domain/model/antwoord/budget.ts'
import type { GeometrieRd } from '../../domain/model/gebied.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { createIrrelevantie } from '../../domain/ontwikkeling/relevantie.ts'
import { boundsOf } from '../../domain/plaats/omhullende.ts'
import { upperFirst } from '../../domain/tekst.ts'
import type { KorteBewaarde } from '../beoordelen/explain-bewaard.ts'
import { readKern } from '../beoordelen/kern.ts'
import type { OmgevingMetOpslag } from '../omgeving.ts'
import { readAnderePlannen } from './andere-plannen.ts'

type Omgeving = Pick<OmgevingMetOpslag, 'beoordelingen' | 'boeken' | 'nu'>

/** One case, and where it lies in RD. */
interface Zaak {
  readonly id: string
  readonly huidig: KorteBewaarde
  readonly boek: Regelboek
  readonly plan: GeometrieRd
  /** What happened in it: a case that it follows, or that followed on it, is this same plan. */
  readonly gebeurtenissen: readonly VastgelegdeGebeurtenis[]
}

/**
 * What this one case leaves of the budgets of its areas, as far as is known here: with every other plan that is open or
 * granted, by the areas as they are today. For the officer. Nothing when the rulebook is no longer loaded, or the case
 * certainly takes from no budget.
 */
export const giveRuimte = async (
  omgeving: Omgeving,
  { id, huidig, boek, plan: geometrie, gebeurtenissen }: Zaak,
): Promise<readonly BudgetUitkomst[]> => {
  const toetser = omgeving.boeken.byId(boek.visie.id)
  if (!toetser) return []
  const { peildatum, naam } = huidig
  const werk = toetser.compile(peildatum)
  const { feiten, gebieden } = readKern(huidig)
  const irrelevantie = createIrrelevantie(werk)
  const plan: BudgetDeel = {
    id,
    naam,
    feiten,
    gebieden,
    isIrrelevant: irrelevantie(feiten),
  }
  // What a part brings counts where it lies.
  const regels = await omgeving.beoordelingen.list({ kader: boundsOf(geometrie) })
  const eigen = regels.find((regel) => regel.id === id)?.kern.delen
  const delen = eigen?.map((deel) => ({
    ...{ ...deel, naam: upperFirst(deel.id) },
    isIrrelevant: irrelevantie(deel.feiten),
  })) ?? [plan]
  const locaties = [{ geometrie, isVlak: true, reparaties: [] }]
  const telNietMee = [id, ...listZelfdePlan(gebeurtenissen)]
  const gelezen = { toetser, peildatum, locaties, invoer: { naam, delen: [], telNietMee } }
  const { plannen } = await readAnderePlannen(omgeving, gelezen, 'behandelaar')
  const anderen = plannen.map((ander) => ({ ...ander, isIrrelevant: irrelevantie(ander.feiten) }))
  return [...werk.gebieden.values()]
    .filter((gebied) => plan.gebieden.includes(gebied.id))
    .flatMap((gebied) =>
      gebied.budgetten.map((budget) =>
        measureBudget(werk, { gebied, budget }, { delen, anderen, geheel: plan }),
      ),
    )
    .filter((meting) => meting.delen.some((deel) => measureAandeel(werk, meting, deel) !== 0))
    .map((meting) => describeBudget(werk, meting, { zicht: 'behandelaar', regels: new Set() }))
}
