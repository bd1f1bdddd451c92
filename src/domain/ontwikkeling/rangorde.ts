import type { GeenVoorrang, Rangorde, Voorrang } from '../model/antwoord/vergelijking.ts'
import { ACTIVITEITEN, type FeitWaarde, isSameWaarde } from '../model/feit.ts'
import { lowerFirst, upperFirst } from '../tekst.ts'
import { listOpen, type Punt, relate, type Variant } from './punten.ts'

const MAX_GENOEMD = 5

/** The first few, and how many more there are. */
const nameFirst = (titels: readonly string[]): string => {
  const namen = titels.slice(0, MAX_GENOEMD).map(lowerFirst)
  const rest = titels.length - namen.length
  return `${namen.join('; ')}${rest > 0 ? `; en nog ${rest}` : ''}`
}

const nameAll = (punten: readonly Punt[]): string => nameFirst(punten.map(({ titel }) => titel))

const activitiesOf = ({ beoordeling }: Variant): FeitWaarde =>
  beoordeling.feiten.find(({ feit }) => feit === ACTIVITEITEN)?.waarde ?? []

/** Why two variants may not be ranked, although much of them can be laid side by side. */
export const whyIncomparable = (a: Variant, b: Variant): string | undefined => {
  if (a.regelboek !== b.regelboek) {
    return 'zij zijn aan verschillende regelboeken getoetst; wat verschilt kan aan de regels liggen'
  }
  return isSameWaarde(activitiesOf(a), activitiesOf(b))
    ? undefined
    : 'zij gaan over verschillende activiteiten; vergeleken is wat voor beide geldt'
}

/** What is to be ranked, and what each fact is called. */
interface Opgave {
  readonly punten: readonly Punt[]
  readonly varianten: readonly Variant[]
  readonly labelOf: (feit: string) => string
}

/** Points on which the first is better, on which it is less, and on which that is not known. */
interface Verdeeld {
  readonly beter: readonly Punt[]
  readonly minder: readonly Punt[]
  readonly open: readonly Punt[]
  /** Of what is open: which of the two (0 or 1) is nowhere less, whatever comes of it. */
  readonly nergensMinder?: 0 | 1 | undefined
  /** The missing facts that keep them open. */
  readonly feiten: readonly string[]
}

const explainVerdeeld = (
  { labelOf }: Opgave,
  varianten: GeenVoorrang['varianten'],
  { beter, minder, open, feiten, nergensMinder }: Verdeeld,
): GeenVoorrang => {
  const [a, b] = varianten
  const say = (delen: readonly (string | false)[]) =>
    delen.flatMap((deel) => (deel ? [`${upperFirst(deel)}.`] : [])).join(' ')
  const onbekend = nameFirst(feiten.map(labelOf))
  const rest = [
    open.length > 0 && `nog niet te zeggen is het over: ${nameAll(open)}`,
    feiten.length > 0 && `niet bekend: ${onbekend}`,
  ]
  if (beter.length + minder.length === 0 && nergensMinder !== undefined) {
    const [winnaar, ander] = nergensMinder === 0 ? [a, b] : [b, a]
    const tekst = say([
      `"${winnaar}" is nergens minder dan "${ander}", en misschien beter op: ${nameAll(open)}`,
      feiten.length > 0 && `dat hangt af van: ${onbekend}`,
    ])
    return { varianten, reden: 'niet_bekend', tekst, feiten }
  }
  if (beter.length === 0 || minder.length === 0) {
    const [winnaar, ander] = beter.length > 0 ? [a, b] : [b, a]
    const winst = [...beter, ...minder]
    // What is won for certain comes first: it does not get lost behind what is open.
    const opening =
      winst.length > 0
        ? [
            `"${winnaar}" is beter dan "${ander}" op: ${nameAll(winst)}`,
            'Of dat over de hele linie zo is, staat nog niet vast',
          ]
        : [`Tussen "${a}" en "${b}" is nog geen volgorde te geven`]
    return { varianten, reden: 'niet_bekend', tekst: say([...opening, ...rest]), feiten }
  }
  const tekst = say([
    'Geen van beide is over de hele linie beter',
    `"${a}" is beter op: ${nameAll(beter)}`,
    `"${b}" is beter op: ${nameAll(minder)}`,
    ...rest,
    'De visie zegt niet wat zwaarder weegt',
  ])
  return { varianten, reden: 'elk_iets_beter', tekst }
}

/** Of what is open between two: which of them can only turn out as good or better. */
const findNergensMinder = (
  open: Readonly<Record<'minstens' | 'hoogstens' | 'onbekend', readonly Punt[]>>,
): Verdeeld['nergensMinder'] => {
  if (open.onbekend.length > 0) return undefined
  if (open.hoogstens.length === 0) return 0
  return open.minstens.length === 0 ? 1 : undefined
}

const compareTwo = (opgave: Opgave, [i, j]: readonly [number, number]): Voorrang | GeenVoorrang => {
  const { punten, varianten } = opgave
  const [a, b] = [varianten[i] as Variant, varianten[j] as Variant]
  const paar = [a.naam, b.naam] as const
  const waarom = whyIncomparable(a, b)
  if (waarom !== undefined) {
    const tekst = `Tussen "${a.naam}" en "${b.naam}" is geen volgorde te geven: ${waarom}.`
    return { varianten: paar, reden: 'niet_vergelijkbaar', tekst }
  }
  const per = Object.groupBy(punten, (punt) => relate(punt, i, j))
  const { beter = [], minder = [], minstens = [], hoogstens = [], onbekend = [] } = per
  const open = [...minstens, ...hoogstens, ...onbekend]
  if (beter.length === 0 && minder.length === 0 && open.length === 0) {
    const tekst = `"${a.naam}" en "${b.naam}" komen op elk punt gelijk uit.`
    return { varianten: paar, reden: 'gelijk', tekst }
  }
  const hoger = beter.length > 0 && minder.length + hoogstens.length + onbekend.length === 0
  const lager = minder.length > 0 && beter.length + minstens.length + onbekend.length === 0
  if (hoger || lager) {
    const [op, neer, waar] = hoger ? [a, b, beter] : [b, a, minder]
    const tekst = `"${op.naam}" is nergens minder dan "${neer.naam}", en beter op: ${nameAll(waar)}.`
    return { beter: op.naam, minder: neer.naam, tekst }
  }
  return explainVerdeeld(opgave, paar, {
    beter,
    minder,
    open,
    nergensMinder: findNergensMinder({ minstens, hoogstens, onbekend }),
    feiten: [...new Set(open.flatMap((punt) => listOpen(punt, i, j)))],
  })
}

/**
 * Which variant is better than which: only when it is nowhere worse, on the band of the advice and on
 * every outcome, whatever the missing facts turn out to be. A partial order: what differs both ways is not
 * ranked, and no points are added up.
 */
export const rankVarianten = (opgave: Opgave): Rangorde => {
  const { varianten } = opgave
  const paren = varianten.flatMap((_, i) =>
    varianten.slice(i + 1).map((__, k) => compareTwo(opgave, [i, i + 1 + k])),
  )
  return {
    orde: paren.filter((paar) => 'beter' in paar),
    geenOrde: paren.filter((paar) => 'reden' in paar),
  }
}
