import type { OntwikkelingMetBewijs } from '../../../app/ontwikkeling/antwoord.ts'
import type { BudgetUitkomst } from '../../../domain/model/antwoord/budget.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { formatEenheid, formatGetal, joinEn, lowerFirst } from '../../../domain/tekst.ts'

/** One moment: a phase, or the end when there are no phases. */
export interface Moment {
  readonly fase?: number | undefined
  readonly totaal?: number | undefined
  readonly tenMinste?: number | undefined
  readonly tenHoogste?: number | undefined
}

type Som = Pick<BudgetUitkomst, 'fasen' | 'totaal' | 'tenMinste' | 'tenHoogste'>

/** More than these are counted, not named. */
const MEESTAL = 5

/** Where a sum is at least as much as it is at most, it is known. */
const settle = ({ fase, totaal, tenMinste, tenHoogste }: Moment): Moment => ({
  ...(fase !== undefined && { fase }),
  ...(totaal === undefined && tenMinste !== undefined && tenMinste === tenHoogste
    ? { totaal: tenMinste }
    : {
        ...(totaal !== undefined && { totaal }),
        ...(tenMinste !== undefined && { tenMinste }),
        ...(tenHoogste !== undefined && { tenHoogste }),
      }),
})

export const momentsOf = ({ fasen, totaal, tenMinste, tenHoogste }: Som): readonly Moment[] =>
  (fasen.length > 0 ? fasen : [{ totaal, tenMinste, tenHoogste }]).map(settle)

export const nameMoment = ({ fase }: Moment): string =>
  fase === undefined ? 'Alles samen' : `Tot en met fase ${fase}`

/** What is known of one sum. A bound below nought says nothing of what is used. */
const readGebruik = ({ totaal, tenMinste, tenHoogste }: Moment) => ({
  totaal,
  minstens: totaal ?? (tenMinste !== undefined && tenMinste > 0 ? tenMinste : undefined),
  hoogstens: totaal ?? tenHoogste,
})

/** What is used of a budget at one moment, as far as it is known. */
export const wordGebruikt = (moment: Moment, eenheid?: string): string => {
  const { totaal, minstens, hoogstens } = readGebruik(moment)
  const zeg = (getal: number) => formatEenheid(getal, eenheid)
  if (totaal !== undefined && totaal < 0) return `niets; er gaan ${zeg(-totaal)} af`
  if (totaal !== undefined) return zeg(totaal)
  if (hoogstens !== undefined && hoogstens <= 0) return 'niets'
  if (minstens !== undefined && hoogstens !== undefined)
    return `ten minste ${zeg(minstens)}, ten hoogste ${zeg(hoogstens)}`
  if (minstens !== undefined) return `ten minste ${zeg(minstens)}`
  return hoogstens === undefined ? 'onbekend' : `ten hoogste ${zeg(hoogstens)}`
}

/** What is left of a number that was named, which may be a range of numbers. */
const wordRest = (gebruikt: number, { max, min = max, eenheid }: Genoemd): string => {
  const [laagst, hoogst] = [Math.max(0, (min ?? 0) - gebruikt), (max ?? 0) - gebruikt]
  if (laagst === hoogst) return formatEenheid(hoogst, eenheid)
  return laagst === 0
    ? `ten hoogste ${formatEenheid(hoogst, eenheid)}`
    : `${formatGetal(laagst)} tot ${formatEenheid(hoogst, eenheid)}`
}

/** That more is taken than was named: that need be no maximum. */
const MEER = 'meer dan genoemd'
export const isMeer = (over: string): boolean => over.endsWith(MEER)

type Genoemd = Pick<BudgetUitkomst, 'max' | 'min' | 'eenheid'>

/** What is left of the number that was named, or how much more is taken, as far as it is known. */
export const wordOver = (moment: Moment, budget: Genoemd): string => {
  const { max, min = max, eenheid } = budget
  if (max === undefined || min === undefined) return 'geen maximum'
  const { totaal, minstens, hoogstens } = readGebruik(moment)
  const zeg = (getal: number) => formatEenheid(getal, eenheid)
  const zeker = totaal === undefined ? 'ten minste ' : ''
  if (minstens !== undefined && minstens > max) return `${zeker}${zeg(minstens - max)} ${MEER}`
  if (totaal !== undefined) return wordRest(totaal, budget)
  // Of a range so much is left for sure as is left of its lowest number.
  if (hoogstens !== undefined && hoogstens <= min) return `ten minste ${zeg(min - hoogstens)}`
  return minstens === undefined ? 'onbekend' : `ten hoogste ${zeg(max - minstens)}`
}

const nameWie = (wie: readonly string[]): string => {
  const meer = wie.length > MEESTAL ? [`nog ${wie.length - MEESTAL}`] : []
  return joinEn([...wie.slice(0, MEESTAL), ...meer])
}

/** Which numbers are not stated and by whom, of all that counts at this moment; empty: everything is known. */
export const wordOnbekend = (
  moment: Moment,
  { gebruik, ontbreekt }: Pick<BudgetUitkomst, 'gebruik' | 'ontbreekt'>,
  { feiten }: Pick<Regelboek, 'feiten'>,
): string => {
  if (moment.totaal !== undefined) return ''
  const { fase = Number.POSITIVE_INFINITY } = moment
  const isLater = (naam: string) => {
    const delen = gebruik.delen.filter((deel) => deel.naam === naam)
    return delen.length > 0 && delen.every((deel) => (deel.fase ?? 1) > fase)
  }
  const perFeit = Map.groupBy(
    ontbreekt.filter(({ bij }) => !isLater(bij)),
    ({ feit }) => feit,
  )
  const wat = [...perFeit].map(([feit, leden]) => {
    const wie = [...new Set(leden.map(({ bij }) => bij))]
    return `${lowerFirst(feiten.get(feit)?.label ?? feit)} van ${nameWie(wie)} niet opgegeven`
  })
  return wat.length === 0 ? 'nog niet op te tellen' : wat.join('; ')
}

type Uitkomst = Pick<OntwikkelingMetBewijs, 'delen' | 'feiten'>

/** What nobody takes here is known, also while parts elsewhere do not say their number. */
const settleNiets = (budget: BudgetUitkomst): BudgetUitkomst => ({
  ...budget,
  totaal: 0,
  fasen: budget.fasen.map(({ fase }) => ({ fase, totaal: 0 })),
})

/**
 * A budget with what is unknown of it in its own area: what a part elsewhere does not say, is nothing of this area.
 * The sum stays as it is while something is stated for the whole, which may come anywhere.
 */
export const keepHier = (budget: BudgetUitkomst, { delen, feiten }: Uitkomst): BudgetUitkomst => {
  const { gebruik, gebied } = budget
  const elders = new Set(
    delen.filter(({ gebieden }) => !gebieden.includes(gebied)).map(({ naam }) => naam),
  )
  const neemt = new Set([...gebruik.delen, ...gebruik.anderen].map(({ naam }) => naam))
  const ontbreekt = budget.ontbreekt.filter(({ bij }) => neemt.has(bij) || !elders.has(bij))
  const vanGeheel = feiten.herkomst.some(
    ({ feit, van }) => van === 'geheel' && budget.ontbreekt.some((een) => een.feit === feit),
  )
  const niemand = neemt.size === 0 && ontbreekt.length === 0
  const hier = { ...budget, ontbreekt }
  return niemand && !vanGeheel && (budget.tenHoogste ?? 0) <= 0 ? settleNiets(hier) : hier
}

/** The number or numbers that were named for an area. */
export const wordGrens = ({ max, min, eenheid }: Genoemd): string => {
  if (max !== undefined && min !== undefined && min !== max)
    return `${formatGetal(min)} tot ${formatEenheid(max, eenheid)}`
  if (max !== undefined) return formatEenheid(max, eenheid)
  return min === undefined ? '' : `ten minste ${formatEenheid(min, eenheid)}`
}

/** What is left when all phases are done, as a sentence. */
export const sayOver = (budget: BudgetUitkomst): string => {
  const laatste = momentsOf(budget).at(-1)
  if (laatste === undefined || budget.max === undefined) return ''
  const genoemd = wordGrens(budget)
  const over = wordOver(laatste, budget)
  if (over === 'onbekend') return `Hoeveel er van ${genoemd} over is, is onbekend.`
  if (isMeer(over)) return `Dat is ${over}; genoemd is plaats voor ${genoemd}.`
  // What stands there already is not counted: nobody knows that so much is left at least.
  return over.startsWith('ten minste')
    ? `Van ${genoemd} nemen bekende plannen ${wordGebruikt(laatste, budget.eenheid)}.`
    : `Van ${genoemd} is nog over: ${over}.`
}

/** By name of a part, what it states of what the budget is worked out of. */
export type Opgaven = ReadonlyMap<string, number>

/**
 * What one of those who take says. Who does not say all takes at most what it does state, or what is left, where those
 * together are all that the sum can be.
 */
export const wordNeemt = (
  { naam, waarde }: { readonly naam: string; readonly waarde?: number | undefined },
  budget: BudgetUitkomst,
  opgaven: Opgaven = new Map(),
): string => {
  const { eenheid } = budget
  if (waarde !== undefined) return formatEenheid(waarde, eenheid)
  const hoogstens = momentsOf(budget).at(-1)?.tenHoogste
  if (hoogstens === undefined) return 'onbekend'
  const allen = [...budget.gebruik.delen, ...budget.gebruik.anderen]
  const bekend = allen.reduce((som, een) => som + (een.waarde ?? 0), 0)
  const open = allen.filter((een) => een.waarde === undefined)
  const opgegeven = open.reduce((som, een) => som + (opgaven.get(een.naam) ?? Number.NaN), 0)
  const eigen = open.length === 1 ? hoogstens - bekend : opgaven.get(naam)
  const klopt = open.length === 1 || opgegeven === hoogstens - bekend
  return klopt && eigen !== undefined ? `ten hoogste ${formatEenheid(eigen, eenheid)}` : 'onbekend'
}

/** Of which of the areas where parts lie no number is known, with the parts that lie there; empty: of none of them. */
export const sayZonderAantal = (
  { delen, budgetten }: Pick<OntwikkelingMetBewijs, 'delen' | 'budgetten'>,
  { gebieden, visie }: Pick<Regelboek, 'gebieden' | 'visie'>,
): string => {
  const metAantal = new Set(budgetten.map(({ gebied }) => gebied))
  const zonder = gebieden.flatMap(({ id, naam, soort }) => {
    const hier = delen.filter((deel) => deel.gebieden.includes(id)).map((deel) => deel.naam)
    const isPlek = visie.soorten[soort]?.profiel === true
    return hier.length === 0 || !isPlek || metAantal.has(id) ? [] : `${naam} (${joinEn(hier)})`
  })
  if (zonder.length === 0) return ''
  return `Hoeveel er in ${joinEn(zonder)} bij kan, is niet bekend: daar is van geen soort een aantal genoemd waar ruimte voor is. Of iets daar past, zeggen de regels en de houding van het gebied.`
}
