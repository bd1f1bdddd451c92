import type { FC } from 'hono/jsx'
import type { OntwikkelingMetBewijs } from '../../../app/ontwikkeling/antwoord.ts'
import { nameKolom, type Programmas, wordGetal } from '../../../app/ontwikkeling/programma.ts'
import type { Plekwoorden } from '../../../app/ontwikkeling/vertellen/waar.ts'
import type { Ontwikkelplan } from '../../../app/ports/ontwikkelplannen.ts'
import { sumOf } from '../../../domain/budget/aggregatie.ts'
import type { Feit } from '../../../domain/model/feit.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import type { Getal } from '../../../domain/ontwikkeling/programma.ts'
import { formatEenheid, lowerFirst } from '../../../domain/tekst.ts'
import { Alinea, Kop2, Kop3 } from '../../onderdelen/tekst.tsx'
import { sayAnders } from '../kamer/anders.ts'
import { fitMaat } from '../kamer/beeldmaat.ts'
import { Delenbeeld } from '../kamer/delenbeeld.tsx'
import type { Deelvorm } from '../kamer/delenvormen.ts'
import { keyOfDeel } from '../kamer/verschil.ts'

/** A variant as it is drawn and counted; the columns are the same in each. */
export interface Naastplan {
  readonly id: string
  readonly naam: string
  readonly kolommen: readonly Feit[]
  readonly programma: Programmas['plan']
  readonly vormen: readonly Deelvorm[]
  readonly delen: OntwikkelingMetBewijs['delen']
  readonly geheel: OntwikkelingMetBewijs['geheel']
  readonly invoer: Pick<Ontwikkelplan['invoer'], 'delen'>
  /** Of which parts it is uncertain whether they lie where the whole is kept low, a sentence each. */
  readonly grensdelen: readonly string[]
  /** How it tells what is of parts. */
  readonly plekwoorden: Plekwoorden
}

/** So many numbers have bars; all of them stand in the programme of a plan. */
const BALKEN = 4
const KLEUR = '#0072b2'

const amountIn = (getal: Getal | undefined): number =>
  getal?.soort === 'waarde' || getal?.soort === 'ten_minste' ? getal.waarde : 0
const amountOf = (getal: Getal | undefined): number => Math.max(0, amountIn(getal))

type Geteld = Pick<Naastplan, 'programma' | 'invoer'>

/** The parts of which a number is not known. */
const keyOfOpen = ({ programma: { fasen }, invoer }: Geteld, nummer: number): string => {
  const open = new Set(
    fasen.flatMap(({ delen }) =>
      delen.flatMap(({ deel, getallen }) =>
        getallen[nummer]?.soort === 'onbekend' ? deel.id : [],
      ),
    ),
  )
  return invoer.delen
    .filter(({ id }) => open.has(id))
    .map(keyOfDeel)
    .toSorted()
    .join()
}

const knownOf = ({ programma: { fasen } }: Geteld, nummer: number): number =>
  sumOf(fasen.flatMap(({ delen }) => delen.map(({ getallen }) => amountIn(getallen[nummer]))))

/** How much more or less; undefined where what is not known may differ too: another part leaves it open, or the same otherwise. */
const countVerschil = (eerste: Geteld, plan: Geteld, nummer: number): number | undefined => {
  const [een, ander] = [eerste, plan].map(({ programma }) => programma.samen[nummer])
  const isBekend = een?.soort === 'waarde' && ander?.soort === 'waarde'
  return isBekend || keyOfOpen(eerste, nummer) === keyOfOpen(plan, nummer)
    ? knownOf(plan, nummer) - knownOf(eerste, nummer)
    : undefined
}

/** How much more or less than the first; that it is not known where it is not. */
export const wordVerschil = (
  eerste: Geteld,
  plan: Geteld,
  { nummer, feit }: { readonly nummer: number; readonly feit: Feit },
): string => {
  const verschil = countVerschil(eerste, plan, nummer)
  if (verschil === undefined) return 'verschil onbekend'
  if (verschil === 0) return 'evenveel'
  return `${formatEenheid(Math.abs(verschil), feit.eenheid)} ${verschil > 0 ? 'meer' : 'minder'}`
}

const Balken: FC<{ readonly plannen: readonly Naastplan[]; readonly nummer: number }> = ({
  plannen,
  nummer,
}) => {
  const [eerste] = plannen
  const feit = eerste?.kolommen[nummer]
  if (eerste === undefined || feit === undefined) return null
  const of = (plan: Naastplan) => plan.programma.samen[nummer]
  const hoogste = Math.max(1, ...plannen.map((plan) => amountOf(of(plan))))
  return (
    <>
      <Kop3>{nameKolom(feit)}</Kop3>
      <div class="vt-balken">
        {plannen.map((plan, i) => (
          <div class="vt-balk">
            <span>
              {plan.naam}: {wordGetal(of(plan) ?? { soort: 'onbekend' })}
              {i === 0 ? '' : `, ${wordVerschil(eerste, plan, { nummer, feit })}`}
            </span>
            <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              <rect
                width={((amountOf(of(plan)) / hoogste) * 100).toFixed(2)}
                height="10"
                fill={KLEUR}
              />
            </svg>
          </div>
        ))}
      </div>
    </>
  )
}

/** In words what one variant has and the other has not, or has otherwise. */
export const describeDelen = (eerste: Naastplan, plan: Naastplan, boek: Regelboek): string => {
  const anders = sayAnders(boek, eerste.invoer, plan.invoer)
  return anders === ''
    ? `Dezelfde delen, plekken, fasen, gebruik en getallen als ${eerste.naam}.`
    : // The name of a part keeps its capital.
      `Anders dan ${eerste.naam}: ${/^(?:Bij|Het) /.test(anders) ? lowerFirst(anders) : anders}`
}

/** The variants beside each other on maps of one measure, and their numbers as bars; each difference in words. */
export const Naast: FC<{
  readonly plannen: readonly Naastplan[]
  readonly boek: Regelboek
}> = ({ plannen, boek }) => {
  const [eerste] = plannen
  if (eerste === undefined) return null
  const maat = fitMaat(plannen.flatMap(({ vormen }) => vormen))
  return (
    <>
      <Kop2 id="naast">Naast elkaar op de kaart</Kop2>
      <Alinea>De kaarten hebben dezelfde schaal en uitsnede. De kleuren zijn de fasen.</Alinea>
      <div class="vt-naast">
        {plannen.map((plan, i) => (
          <div>
            <Kop3>{plan.naam}</Kop3>
            <Delenbeeld vormen={plan.vormen} maat={maat} klein />
            {i > 0 && <Alinea>{describeDelen(eerste, plan, boek)}</Alinea>}
          </div>
        ))}
      </div>
      <Kop2 id="programma">Naast elkaar in getallen</Kop2>
      {eerste.kolommen.length === 0 && <Alinea>Geen variant geeft een getal dat optelt.</Alinea>}
      {eerste.kolommen.slice(0, BALKEN).map((_, nummer) => (
        <Balken plannen={plannen} nummer={nummer} />
      ))}
    </>
  )
}
