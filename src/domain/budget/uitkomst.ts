import type { Budgetoordeel, BudgetUitkomst, Zicht } from '../model/antwoord/budget.ts'
import type { Feit } from '../model/feit.ts'
import type { GecompileerdRegelboek } from '../regeltaal/regelwerk.ts'
import { formatEenheid, joinEn, lowerFirst, upperFirst } from '../tekst.ts'
import { type Budgetmeting, measureAandeel } from './meting.ts'
import { boundsThatHold, judgeBudget, pastOf } from './oordeel.ts'
import { budgetId } from './regel.ts'

type Zeg = (getal: number) => string

/** More plans than this are counted, not named. */
const MEESTAL = 5

/** Which figure is missing, and with whom; and what it is at most when that is known all the same. */
const describeOpen = ({ ontbreekt, basis, tenHoogste }: Budgetmeting, zeg: Zeg): string => {
  const perFeit = basis.flatMap(({ id, label }) => {
    const wie = ontbreekt.filter(({ feit }) => feit === id).map((deel) => `"${deel.bij}"`)
    const bij = [...new Set(wie)]
    const meer = bij.length > MEESTAL ? [`nog ${bij.length - MEESTAL}`] : []
    return bij.length === 0
      ? []
      : [`${lowerFirst(label)} (${joinEn([...bij.slice(0, MEESTAL), ...meer])})`]
  })
  const wat = perFeit.length > 0 ? `; niet opgegeven: ${joinEn(perFeit)}` : ''
  const hoogst = tenHoogste === undefined ? '' : ` Samen is het ten hoogste ${zeg(tenHoogste)}.`
  return `nog niet op te tellen${wat}.${hoogst}`
}

/** Whether the end fits, after a phase that did not; `eind` is the sum then, at best when it is not known. */
const describeEind = ({ budget }: Budgetmeting, oordeel: Budgetoordeel, eind: number): string => {
  if (oordeel.tijdelijk) return 'dan past het weer'
  const soort = oordeel.uitkomst === 'overschreden' ? 'max' : 'min'
  return pastOf({ soort, grens: budget[soort] ?? 0 })(eind) > 0
    ? 'ook dan past het niet'
    : 'of het dan past, is nog niet te zeggen'
}

const describeAnderen = (aantal: number): string => {
  if (aantal === 0) return ''
  return `, met ${aantal === 1 ? 'één ander plan' : `${aantal} andere plannen`} meegeteld`
}

/** What it adds up to, and what is to be said of the moments before and after. */
const tellSom = (meting: Budgetmeting, oordeel: Budgetoordeel, zeg: Zeg) => {
  const { totaal, anderen, budget } = meting
  const { uitkomst, fase, piek } = oordeel
  const isOnder = uitkomst === 'overschreden' || (uitkomst === 'binnen' && budget.max === undefined)
  const eind = totaal ?? (isOnder ? meting.tenMinste : meting.tenHoogste)
  const minstens = isOnder ? 'ten minste ' : 'ten hoogste '
  const samen =
    eind === undefined ? '' : `samen ${totaal === undefined ? minstens : ''}${zeg(eind)}`
  const stand = piek
    ? `in fase ${piek.fase} samen ${oordeel.minstens ? minstens : ''}${zeg(piek.totaal)}`
    : samen
  const wanneer =
    fase === undefined || fase === piek?.fase
      ? ''
      : ` Het past voor het eerst niet in fase ${fase}.`
  const afloop =
    eind === undefined
      ? ` Hoeveel het aan het eind is, is ${describeOpen(meting, zeg)}`
      : ` Aan het eind is het ${samen}; ${describeEind(meting, oordeel, eind)}.`
  const al = oordeel.alZonderDitPlan
    ? ' Dat was al zo zonder dit plan, en dit plan maakt het niet erger.'
    : ''
  return {
    som: `${stand}${describeAnderen(anderen.length)}.`,
    verloop: `${wanneer}${piek ? afloop : ''}${al}`,
  }
}

const describeRuimte = ({ fasen }: Budgetmeting, { ruimte }: Budgetoordeel, zeg: Zeg): string => {
  const onbekendeFase = fasen.some(({ totaal }) => totaal === undefined)
  const tussen = onbekendeFase ? ' Van een fase ervoor is de stand niet bekend.' : ''
  return ruimte === undefined
    ? `Dat past.${tussen}`
    : `Dan blijft er ruimte voor ${zeg(ruimte)}.${tussen}`
}

const explain = (feit: Feit | undefined, meting: Budgetmeting, oordeel: Budgetoordeel): string => {
  const { gebied, telbaar, budget } = meting
  const zeg: Zeg = (getal) => formatEenheid(getal, feit?.eenheid)
  const waar = `${upperFirst(lowerFirst(feit?.label ?? budget.feit))} in ${gebied.naam}`
  if (!telbaar) {
    return `${waar}: dit is niet op te tellen over plannen; of het past is daarom onbekend.`
  }
  const { uitkomst, verschil = 0 } = oordeel
  if (uitkomst === 'onbekend') return `${waar}: dit is ${describeOpen(meting, zeg)}`
  const { som, verloop } = tellSom(meting, oordeel, zeg)
  const dat = `${waar}: ${som} Dat is ${oordeel.minstens ? 'ten minste ' : ''}${zeg(verschil)}`
  if (uitkomst === 'overschreden') {
    const grens = budget.richtgetal
      ? `het richtgetal van ${zeg(budget.max ?? 0)}`
      : `de ${zeg(budget.max ?? 0)} waar ruimte voor is`
    return `${dat} meer dan ${grens}.${verloop}`
  }
  if (uitkomst === 'onder_minimum') {
    const steeds = boundsThatHold(budget).some(({ soort }) => soort === 'min')
    const gevolg = steeds
      ? verloop
      : ' Dat hoeft één plan niet te halen; het telt daarom niet mee in het advies.'
    return `${dat} minder dan de ${zeg(budget.min ?? 0)} die voor het gebied is genoemd.${gevolg}`
  }
  return `${waar}: ${som} ${describeRuimte(meting, oordeel, zeg)}`
}

const withWaarde = <T extends object>(plan: T, waarde: number | undefined) =>
  waarde === 0 ? [] : [{ ...plan, ...(waarde !== undefined && { waarde }) }]

/** Who took what; ids of others are only for who may open them. */
const listGebruik = (
  werk: GecompileerdRegelboek,
  meting: Budgetmeting,
  zicht: Zicht,
): BudgetUitkomst['gebruik'] => {
  const share = (plan: Budgetmeting['delen'][number] | Budgetmeting['anderen'][number]) =>
    meting.telbaar ? measureAandeel(werk, meting, plan) : undefined
  return {
    delen: meting.delen.flatMap((deel) =>
      withWaarde(
        { id: deel.id, naam: deel.naam, ...(deel.fase !== undefined && { fase: deel.fase }) },
        share(deel),
      ),
    ),
    anderen: meting.anderen.flatMap((plan) =>
      withWaarde(
        {
          ...(zicht === 'behandelaar' && { beoordeling: plan.id }),
          naam: plan.naam,
          stand: plan.stand,
          ...(plan.gepubliceerdOp !== undefined && { gepubliceerdOp: plan.gepubliceerdOp }),
          ...(plan.antwoord && { antwoord: plan.antwoord }),
        },
        share(plan),
      ),
    ),
  }
}

/** A measured budget as it is shown. */
export const describeBudget = (
  werk: GecompileerdRegelboek,
  meting: Budgetmeting,
  { zicht, regels }: { readonly zicht: Zicht; readonly regels: ReadonlySet<string> },
): BudgetUitkomst => {
  const { gebied, budget, totaal } = meting
  const feit = werk.regelboek.feiten.get(budget.feit)
  const oordeel = judgeBudget(meting)
  const regel = budgetId(meting)
  return {
    gebied: gebied.id,
    naam: gebied.naam,
    feit: budget.feit,
    label: feit?.label ?? budget.feit,
    ...(feit?.eenheid && { eenheid: feit.eenheid }),
    ...(budget.max !== undefined && { max: budget.max }),
    ...(budget.min !== undefined && { min: budget.min }),
    ...oordeel,
    ...(regels.has(regel) && { regel }),
    ...(totaal !== undefined && { totaal }),
    ...(meting.tenMinste !== undefined && { tenMinste: meting.tenMinste }),
    ...(meting.tenHoogste !== undefined && { tenHoogste: meting.tenHoogste }),
    fasen: meting.fasen,
    gebruik: listGebruik(werk, meting, zicht),
    ontbreekt: meting.ontbreekt,
    herkomst: budget.herkomst,
    werking: budget.werking,
    bron: budget.bron,
    grond: budget.tekst,
    toelichting: explain(feit, meting, oordeel),
  }
}
