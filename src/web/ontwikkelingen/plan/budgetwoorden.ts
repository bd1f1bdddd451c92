import type { BudgetUitkomst } from '../../../domain/model/antwoord/budget.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { formatEenheid, joinEn, lowerFirst } from '../../../domain/tekst.ts'

/** One moment: a phase, or the end when there are no phases. */
export interface Moment {
  readonly fase?: number
  readonly totaal?: number
  readonly tenMinste?: number
  readonly tenHoogste?: number
}

/** More than these are counted, not named. */
const MEESTAL = 5

export const momentsOf = (budget: BudgetUitkomst): readonly Moment[] =>
  budget.fasen.length > 0
    ? budget.fasen
    : [budget].map(({ totaal, tenMinste, tenHoogste }) => ({
        ...(totaal !== undefined && { totaal }),
        ...(tenMinste !== undefined && { tenMinste }),
        ...(tenHoogste !== undefined && { tenHoogste }),
      }))

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

/** What is left under the maximum, or how much is too much, as far as it is known. */
export const wordOver = (
  moment: Moment,
  { max, eenheid }: Pick<BudgetUitkomst, 'max' | 'eenheid'>,
): string => {
  if (max === undefined) return 'geen maximum'
  const { totaal, minstens, hoogstens } = readGebruik(moment)
  const zeg = (getal: number) => formatEenheid(getal, eenheid)
  const zeker = totaal === undefined ? 'ten minste ' : ''
  if (minstens !== undefined && minstens > max) return `${zeker}${zeg(minstens - max)} te veel`
  if (hoogstens !== undefined && hoogstens <= max) return `${zeker}${zeg(max - hoogstens)}`
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
