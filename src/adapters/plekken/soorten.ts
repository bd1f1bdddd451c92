import type { BekendePlek, PuntRd } from '../../app/ports/zoeken.ts'
import { type Cirkel, joinCirkels } from '../../domain/plaats/cirkel.ts'
import type { Bestandsvorm, Deel, Gelezen } from './bestanden.ts'
import { listLetters } from './postcodes.ts'

/** A name of a village or a wood has no border: one looks this far round it, m. */
const STRAAL_NAAM = 500
/** The same when the source rounded the place to a minute of arc, m. */
const STRAAL_GROF = 1_000
const STRAAL_STATION = 200

const puntenOf = (vorm: Bestandsvorm): readonly PuntRd[] => {
  if (vorm.type === 'Point') return [vorm.coordinates]
  if (vorm.type === 'LineString') return vorm.coordinates
  return vorm.type === 'Polygon' ? vorm.coordinates.flat() : vorm.coordinates.flat(2)
}

/** The circle round everything of a shape, at least this large. */
const circleOf = (vorm: Bestandsvorm, minstens = 0): Cirkel => {
  const { midden, straal } = joinCirkels(
    puntenOf(vorm).map((punt): Cirkel => ({ midden: punt, straal: 0 })),
  )
  return { midden, straal: Math.max(minstens, straal) }
}

const capitalise = (naam: string): string =>
  naam.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase())

/** By the first letter of the feature codes of GeoNames; an administrative area or a building is no name of a place. */
const GEONAMES: Readonly<Record<string, string>> = {
  P: 'dorp of buurtschap',
  L: 'naam van een gebied',
  V: 'bos of heide',
  H: 'water',
  T: 'naam van een gebied',
}

/** What is told of a place of each kind; undefined for what is none. */
export const DESCRIBE: {
  readonly [L in Gelezen['laag']]?: (
    deel: Deel,
  ) =>
    | (Pick<BekendePlek, 'omschrijving' | 'midden' | 'straal' | 'postcode'> & { naam?: string })
    | undefined
} = {
  straat: ({ kenmerken: { pc4, pc6, plaats, wijk, straal }, vorm }) => ({
    omschrijving: `straat in ${wijk && wijk !== plaats ? `${wijk}, ${plaats}` : plaats}, postcode ${pc4}`,
    ...circleOf(vorm, Number(straal)),
    postcode: { cijfers: String(pc4), letters: listLetters(String(pc6 ?? '')) },
  }),
  buurt: ({ vorm }) => ({ omschrijving: 'buurt', ...circleOf(vorm) }),
  wijk: ({ vorm }) => ({ omschrijving: 'wijk', ...circleOf(vorm) }),
  plaats: ({ kenmerken: { soort, grof }, vorm }) => {
    const omschrijving = GEONAMES[String(soort).charAt(0)]
    if (omschrijving === undefined) return undefined
    return { omschrijving, ...circleOf(vorm, grof ? STRAAL_GROF : STRAAL_NAAM) }
  },
  station: ({ naam, vorm }) => ({
    naam: `Station ${capitalise(naam)}`,
    omschrijving: 'station',
    ...circleOf(vorm, STRAAL_STATION),
  }),
}
