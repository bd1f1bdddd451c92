import { afwijkingVan } from '../../domain/dossier/afwijking.ts'
import { geldendVan } from '../../domain/dossier/zaak.ts'
import type { Feit } from '../../domain/model/feit.ts'
import { formatWaarde, lowerFirst, toPatroon } from '../../domain/tekst.ts'
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

/** A figure of the plan that is another than the deviation says. */
export interface Tegenspraak {
  readonly feit: string
  readonly label: string
  /** What the plan says. */
  readonly plan: string
  /** What the deviation says, in the same unit. */
  readonly afwijking: readonly string[]
}

/**
 * Where what is asked according to the deviation differs from what the plan states: a number in the same unit, in a text
 * that speaks of the same thing. It is found by words, so it is a question to the officer and no fault.
 */
export const findTegenspraak = (
  dossier: Pick<Dossier, 'boek' | 'gebeurtenissen' | 'zaak'> & {
    readonly huidig: Pick<Dossier['huidig'], 'feiten'>
  },
): readonly Tegenspraak[] => {
  const afwijking = afwijkingVan(geldendVan(dossier))
  if (afwijking === undefined) return []
  const gevraagd = afwijking.gevraagd.toLowerCase()
  // What a bare number measures may be said beside it.
  const rondom = isKaalGetal(gevraagd)
    ? [afwijking.artikel, afwijking.toegestaan, afwijking.verschil ?? ''].join(' ').toLowerCase()
    : ''
  const gegeven = dossier.huidig.feiten.flatMap(({ feit: id, herkomst, waarde }) => {
    const feit = dossier.boek.feiten.get(id)
    const telt = herkomst === 'initiatief' && typeof waarde === 'number' && feit?.eenheid
    return telt ? [{ feit, waarde, eenheid: feit.eenheid as string }] : []
  })
  return gegeven.flatMap(({ feit, waarde, eenheid }) => {
    const gaatErover = isAbout(`${gevraagd} ${rondom}`, feit)
    if (feit.terInformatie !== undefined || !gaatErover) return []
    const genoemd = numbersIn(gevraagd, eenheid)
    if (genoemd.length === 0 || genoemd.includes(waarde)) return []
    // A number that another figure of the plan accounts for contradicts nothing.
    const anders = genoemd.filter(
      (getal) => !gegeven.some((deel) => deel.eenheid === eenheid && deel.waarde === getal),
    )
    return anders.length === 0
      ? []
      : [
          {
            feit: feit.id,
            label: lowerFirst(feit.label),
            plan: formatWaarde(feit, waarde),
            afwijking: anders.map((getal) => formatWaarde(feit, getal)),
          },
        ]
  })
}
