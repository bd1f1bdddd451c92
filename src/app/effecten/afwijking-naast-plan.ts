import { afwijkingVan } from '../../domain/dossier/afwijking.ts'
import { geldendVan } from '../../domain/dossier/zaak.ts'
import type { Feit } from '../../domain/model/feit.ts'
import { formatWaarde, joinEn, lowerFirst, toPatroon } from '../../domain/tekst.ts'
import type { Dossier } from '../dossier/read-dossier.ts'
import { isKaalGetal } from '../woorden/verschil.ts'

/** Words of a label that say nothing of what is measured. */
const ALGEMEEN: ReadonlySet<string> = new Set(
  'aantal bestaande deel gebouw grootste hoeveel hoogste komt komen krijgt nieuwe omgevingsplan plan totale wordt worden'.split(
    ' ',
  ),
)
const MIN_LETTERS = 4
/** What is measured of what stands round the plan: a text is about that only where it says so. */
const RONDOM = /buurt|buren|omgeving/

const GETAL = String.raw`(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?`
/** How people write a unit, where that is not as the catalogue does. */
const SCHRIJFWIJZE: Readonly<Record<string, string>> = {
  m: 'm(?:eter)?',
  'm²': '(?:m²|m2|vierkante meter)',
  lagen: '(?:bouw)?l(?:aag|agen)',
}

/** The numbers in a text that stand before a unit; 1.200,5 is written as we write it. */
const numbersIn = (tekst: string, eenheid: string): readonly number[] => {
  const woord = SCHRIJFWIJZE[eenheid] ?? toPatroon(eenheid)
  const patroon = new RegExp(String.raw`${GETAL}\s*${woord}(?![\p{L}\d²])`, 'giu')
  return [...tekst.matchAll(patroon)].map(([, heel = '', deel]) =>
    Number(`${heel.replaceAll('.', '')}.${deel ?? 0}`),
  )
}

/** Whether a text speaks of what a label is about: "een bouwhoogte van" of "hoe hoog het gebouw wordt". */
const isAbout = (tekst: string, { label, rondom }: Pick<Feit, 'label' | 'rondom'>): boolean =>
  (!rondom || RONDOM.test(tekst)) &&
  label
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((woord) => woord.length >= MIN_LETTERS && !ALGEMEEN.has(woord))
    .some((woord) => tekst.includes(woord))

/** A figure of which the deviation says something else than the plan, or something that the plan does not say. */
interface Genoemd {
  readonly feit: string
  readonly label: string
  /** What the deviation says, in the unit of the fact. */
  readonly afwijking: readonly string[]
}

export interface Tegenspraak extends Genoemd {
  /** What the plan says. */
  readonly plan: string
}

type Zaak = Pick<Dossier, 'boek' | 'gebeurtenissen' | 'zaak'> & {
  readonly huidig: Pick<Dossier['huidig'], 'feiten'>
}

interface Getal {
  readonly feit: Feit
  readonly waarde: number
  readonly eenheid: string
}

interface Gevraagd {
  readonly tekst: string
  /** The same, with what is said beside a bare number. */
  readonly over: string
  /** The numbers that its initiator gave. */
  readonly gegeven: readonly Getal[]
}

/** What is asked according to the deviation, beside what the plan states; undefined while nobody described it. */
const readGevraagd = (dossier: Zaak): Gevraagd | undefined => {
  const afwijking = afwijkingVan(geldendVan(dossier))
  if (afwijking === undefined) return undefined
  const tekst = afwijking.gevraagd.toLowerCase()
  const rondom = isKaalGetal(tekst)
    ? [afwijking.artikel, afwijking.toegestaan, afwijking.verschil ?? ''].join(' ').toLowerCase()
    : ''
  const gegeven = dossier.huidig.feiten.flatMap(({ feit: id, herkomst, waarde }) => {
    const feit = dossier.boek.feiten.get(id)
    const telt = herkomst === 'initiatief' && typeof waarde === 'number' && feit?.eenheid
    return telt ? [{ feit, waarde, eenheid: feit.eenheid as string }] : []
  })
  return { tekst, over: `${tekst} ${rondom}`, gegeven }
}

/** The numbers it names of what a fact measures, without those that another figure of the plan accounts for. */
const listGenoemd = (
  { over, gegeven }: Gevraagd,
  feit: Feit,
  genoemd: readonly number[],
): readonly Genoemd[] => {
  if (feit.terInformatie !== undefined || !isAbout(over, feit)) return []
  const anders = genoemd.filter(
    (getal) => !gegeven.some((deel) => deel.eenheid === feit.eenheid && deel.waarde === getal),
  )
  return anders.length === 0
    ? []
    : [
        {
          feit: feit.id,
          label: lowerFirst(feit.label),
          afwijking: anders.map((getal) => formatWaarde(feit, getal)),
        },
      ]
}

/**
 * Where what is asked according to the deviation differs from what the plan states: a number in the same unit, in a text
 * that speaks of the same thing. It is found by words, so it is a question to the officer and no fault.
 */
export const findTegenspraak = (dossier: Zaak): readonly Tegenspraak[] => {
  const gevraagd = readGevraagd(dossier)
  if (gevraagd === undefined) return []
  return gevraagd.gegeven.flatMap(({ feit, waarde, eenheid }) => {
    const genoemd = numbersIn(gevraagd.tekst, eenheid)
    if (genoemd.includes(waarde)) return []
    const plan = formatWaarde(feit, waarde)
    return listGenoemd(gevraagd, feit, genoemd).map((deel) => ({ ...deel, plan }))
  })
}

type OpenZaak = Zaak & {
  readonly huidig: {
    readonly uitkomsten: readonly Pick<Dossier['huidig']['uitkomsten'][number], 'ontbreekt'>[]
  } & Pick<Dossier['huidig'], 'vragen' | 'kernvragen'>
}

/** A figure that the deviation names while the plan misses it: the advice still counts it as unknown. */
export const findNietIngevuld = (dossier: OpenZaak): readonly Genoemd[] => {
  const gevraagd = readGevraagd(dossier)
  if (gevraagd === undefined) return []
  const { uitkomsten, vragen, kernvragen = [], feiten } = dossier.huidig
  const bekend = new Set(feiten.map(({ feit }) => feit))
  const gemist = [...uitkomsten.flatMap(({ ontbreekt }) => ontbreekt), ...vragen, ...kernvragen]
  return [...new Set(gemist.map(({ feit }) => feit))].flatMap((id) => {
    const feit = dossier.boek.feiten.get(id)
    if (feit?.eenheid === undefined || feit.herkomst !== 'initiatief' || bekend.has(id)) return []
    return listGenoemd(gevraagd, feit, numbersIn(gevraagd.tekst, feit.eenheid))
  })
}

export const sayTegenspraak = ({ afwijking, plan, label }: Tegenspraak): string =>
  `In de afwijking staat ${joinEn(afwijking)}, in het plan ${plan} (${label}). Welke van de twee klopt?`

export const sayNietIngevuld = ({ afwijking, label }: Genoemd): string =>
  `In de afwijking staat ${joinEn(afwijking)}. In het plan is nog niet ingevuld: ${label}. In het advies telt dat als onbekend.`
