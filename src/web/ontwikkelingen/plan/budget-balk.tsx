import type { FC } from 'hono/jsx'
import type { BudgetUitkomst } from '../../../domain/model/antwoord/budget.ts'
import { colourOfFase } from '../../onderdelen/kleuren/fasekleuren.ts'
import { type Moment, momentsOf, nameMoment, wordGebruikt, wordOver } from './budgetwoorden.ts'

const ANDEREN = '#5b666d'
const ONBEKEND = '#d5d9dc'
const GRENS = '#8f1414'
/** Room beside the longest bar, so that what sticks out past the bound is seen. */
const MARGE = 1.08
const GELIJK = 1e-6

const sumOf = (delen: readonly { readonly waarde?: number }[]): number =>
  delen.reduce((som, { waarde = 0 }) => som + waarde, 0)

type Stuk = readonly [waarde: number, kleur: string]

/** Who takes what, one after another; one piece when the shares do not add up to the sum. */
const cutStukken = ({ gebruik }: BudgetUitkomst, moment: Moment): readonly Stuk[] => {
  const { fase, totaal } = moment
  if (totaal === undefined) {
    const zeker = Math.max(0, moment.tenMinste ?? 0)
    return [
      [zeker, ANDEREN],
      [Math.max(0, (moment.tenHoogste ?? Number.POSITIVE_INFINITY) - zeker), ONBEKEND],
    ]
  }
  const eigen = gebruik.delen.filter((deel) => fase === undefined || (deel.fase ?? 1) <= fase)
  const perFase = [...Map.groupBy(eigen, (deel) => deel.fase)].toSorted(([a = 1], [b = 1]) => a - b)
  const stukken: readonly Stuk[] = [
    [sumOf(gebruik.anderen), ANDEREN],
    ...perFase.map(([nummer, delen]): Stuk => [sumOf(delen), colourOfFase(nummer)]),
  ]
  const som = stukken.reduce((samen, [waarde]) => samen + waarde, 0)
  const klopt = Math.abs(som - totaal) < GELIJK && stukken.every(([waarde]) => waarde >= 0)
  return klopt ? stukken : [[Math.max(0, totaal), colourOfFase(fase)]]
}

/** The sums as bars against the bound. Everything in it also stands in the words beside it and in the tables. */
export const Budgetbalken: FC<{ readonly budget: BudgetUitkomst }> = ({ budget }) => {
  const { max, min, eenheid } = budget
  const momenten = momentsOf(budget)
  // What is not known at all can be endless: it runs out of the picture.
  const hoogste = momenten.map(
    ({ totaal, tenMinste, tenHoogste }) => totaal ?? tenHoogste ?? tenMinste ?? 0,
  )
  const schaal = Math.max(1, max ?? 0, min ?? 0, ...hoogste) * MARGE
  const x = (waarde: number) => (Math.min(1, waarde / schaal) * 100).toFixed(2)
  return (
    <div class="vt-balken">
      {momenten.map((moment) => {
        let begin = 0
        return (
          <div class="vt-balk">
            <span>
              {nameMoment(moment)}: gebruikt {wordGebruikt(moment, eenheid)}
              {max === undefined ? '' : `. Over: ${wordOver(moment, budget)}`}.
            </span>
            <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              {cutStukken(budget, moment).map(([waarde, kleur]) => {
                const links = begin
                begin += waarde
                return <rect x={x(links)} y="0" width={x(waarde)} height="10" fill={kleur} />
              })}
              {[max, min].map((grens) =>
                grens === undefined ? null : (
                  <rect x={x(grens)} y="0" width="0.6" height="10" fill={GRENS} />
                ),
              )}
            </svg>
          </div>
        )
      })}
      <ul class="vt-legenda">
        {[
          [
            ANDEREN,
            momenten.some(({ totaal }) => totaal === undefined)
              ? 'andere plannen, of wat zeker is'
              : 'andere plannen',
          ] as const,
          ...[...new Set(budget.gebruik.delen.map(({ fase }) => fase))].map(
            (fase) =>
              [colourOfFase(fase), fase === undefined ? 'dit plan' : `fase ${fase}`] as const,
          ),
          ...(momenten.some(({ totaal }) => totaal === undefined)
            ? [[ONBEKEND, 'nog onbekend'] as const]
            : []),
          [GRENS, 'streep: wat is genoemd'] as const,
        ].map(([kleur, tekst]) => (
          <li>
            <svg viewBox="0 0 24 16" aria-hidden="true">
              <rect width="24" height="16" fill={kleur} />
            </svg>
            {tekst}
          </li>
        ))}
      </ul>
    </div>
  )
}
