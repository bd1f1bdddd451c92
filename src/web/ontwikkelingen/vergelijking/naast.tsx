import type { FC } from 'hono/jsx'
import type { OntwikkelingMetBewijs } from '../../../app/ontwikkeling/antwoord.ts'
import { nameKolom, type Programmas, wordGetal } from '../../../app/ontwikkeling/programma.ts'
import type { Plekwoorden } from '../../../app/ontwikkeling/vertellen/waar.ts'
import type { Feit } from '../../../domain/model/feit.ts'
import type { Getal } from '../../../domain/ontwikkeling/programma.ts'
import { formatAantal, formatEenheid, joinEn, lowerFirst } from '../../../domain/tekst.ts'
import { Alinea, Kop2, Kop3 } from '../../onderdelen/tekst.tsx'
import { fitMaat } from '../kamer/beeldmaat.ts'
import { Delenbeeld } from '../kamer/delenbeeld.tsx'
import type { Deelvorm } from '../kamer/delenvormen.ts'

/** A variant as it is drawn and counted; the columns are the same in each. */
export interface Naastplan {
  readonly id: string
  readonly naam: string
  readonly kolommen: readonly Feit[]
  readonly programma: Programmas['plan']
  readonly vormen: readonly Deelvorm[]
  readonly delen: OntwikkelingMetBewijs['delen']
  readonly geheel: OntwikkelingMetBewijs['geheel']
  /** What is done in each part, in words, by its id. */
  readonly gebruik: ReadonlyMap<string, string>
  /** How it tells what is of parts. */
  readonly plekwoorden: Plekwoorden
}

/** So many numbers have bars; all of them stand in the programme of a plan. */
const BALKEN = 4
const KLEUR = '#0072b2'
const ONBEKEND: Getal = { soort: 'onbekend' }

const amountOf = (getal: Getal | undefined): number =>
  getal?.soort === 'waarde' || getal?.soort === 'ten_minste' ? Math.max(0, getal.waarde) : 0

/** How much more or less than the first; nothing where either is not known. */
export const wordVerschil = (
  een: Getal | undefined,
  ander: Getal | undefined,
  feit: Feit,
): string => {
  if (een?.soort !== 'waarde' || ander?.soort !== 'waarde') return 'verschil onbekend'
  const verschil = ander.waarde - een.waarde
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
              {i === 0 ? '' : `, ${wordVerschil(of(eerste), of(plan), feit)}`}
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

type Getallen = Pick<Naastplan, 'kolommen' | 'programma'>

/** So many changed numbers are named. */
const MAX_GETALLEN = 6

/** A number that changed; of what does not play any more, or did not, that. */
const wordWijziging = (kolom: Feit, eerst: Getal, nu: Getal): string => {
  const wat = lowerFirst(nameKolom(kolom))
  if (nu.soort === 'speelt_niet') return `geen ${wat} meer, eerst ${wordGetal(eerst)}`
  if (eerst.soort === 'speelt_niet') return `${wat} ${wordGetal(nu)}, eerst geen`
  return `${wat} ${wordGetal(nu)} in plaats van ${wordGetal(eerst)}`
}

/** The numbers that a part has other than in the first: two of them may well come to the same total. */
const listGetallen = (eerste: Getallen, plan: Getallen): readonly string[] => {
  const rijen = ({ programma }: Getallen) => programma.fasen.flatMap(({ delen }) => delen)
  const vroeger = new Map(rijen(eerste).map(({ deel, getallen }) => [deel.id, getallen]))
  const anders = rijen(plan).flatMap(({ deel, getallen }) => {
    const oud = vroeger.get(deel.id)
    if (oud === undefined) return []
    const zinnen = plan.kolommen.flatMap((kolom, i) => {
      const [nu, eerst] = [getallen[i] ?? ONBEKEND, oud[i] ?? ONBEKEND]
      return wordGetal(nu) === wordGetal(eerst) ? [] : wordWijziging(kolom, eerst, nu)
    })
    return zinnen.length === 0 ? [] : `${deel.naam} (${zinnen.join(', ')})`
  })
  const meer = anders.length - MAX_GETALLEN
  return [
    ...anders.slice(0, MAX_GETALLEN),
    ...(meer > 0 ? [formatAantal(meer, 'ander deel', 'andere delen')] : []),
  ]
}

/** The parts in which something else is done than in the first. */
const listGebruik = (
  samen: readonly Deelvorm[],
  { gebruik: eerst }: Pick<Naastplan, 'gebruik'>,
  { gebruik: nu }: Pick<Naastplan, 'gebruik'>,
): readonly string[] =>
  samen.flatMap(({ id, naam }) => {
    const [wordt, was] = [nu.get(id) ?? 'onbekend', eerst.get(id) ?? 'onbekend']
    return wordt === was ? [] : `${naam} (${lowerFirst(wordt)} in plaats van ${lowerFirst(was)})`
  })

/** In words what one variant has and the other has not, as far as parts go. */
export const describeDelen = (eerste: Naastplan, plan: Naastplan): string => {
  const keyOf = ({ id, fase }: Deelvorm) => `${id} ${fase ?? ''}`
  const hier = new Map(eerste.vormen.map((vorm) => [vorm.id, vorm]))
  const daar = new Map(plan.vormen.map((vorm) => [vorm.id, vorm]))
  const namen = (vormen: readonly Deelvorm[]) => vormen.map(({ naam }) => naam).join(', ')
  const erbij = plan.vormen.filter(({ id }) => !hier.has(id))
  const eruit = eerste.vormen.filter(({ id }) => !daar.has(id))
  const samen = plan.vormen.filter(({ id }) => hier.has(id))
  const fase = samen.filter((vorm) => keyOf(vorm) !== keyOf(hier.get(vorm.id) ?? vorm))
  const plek = samen.filter(
    ({ id, geometrie }) =>
      JSON.stringify(geometrie.coordinates) !== JSON.stringify(hier.get(id)?.geometrie.coordinates),
  )
  const gebruik = listGebruik(samen, eerste, plan)
  const getallen = listGetallen(eerste, plan)
  const zinnen = [
    erbij.length > 0 && `erbij: ${namen(erbij)}`,
    eruit.length > 0 && `vervallen: ${namen(eruit)}`,
    plek.length > 0 && `op een andere plek: ${namen(plek)}`,
    fase.length > 0 && `in een andere fase: ${namen(fase)}`,
    gebruik.length > 0 && `met een ander gebruik: ${joinEn(gebruik)}`,
    getallen.length > 0 && `met andere getallen: ${joinEn(getallen)}`,
  ].filter((zin) => zin !== false)
  return zinnen.length === 0
    ? `Dezelfde delen, plekken, fasen, gebruik en getallen als ${eerste.naam}.`
    : `Anders dan ${eerste.naam}: ${zinnen.join('; ')}.`
}

/** The variants beside each other on maps of one measure, and their numbers as bars; each difference in words. */
export const Naast: FC<{ readonly plannen: readonly Naastplan[] }> = ({ plannen }) => {
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
            {i > 0 && <Alinea>{describeDelen(eerste, plan)}</Alinea>}
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
