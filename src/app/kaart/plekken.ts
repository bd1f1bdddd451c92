import type { Visie } from '../../domain/model/visie.ts'
import { toCsvRegel } from '../woorden/csv.ts'
import { wordRichting } from '../woorden/richting.ts'
import type { Plek, Uitslag } from './geschiktheid.ts'

/** Absent on a map from before there were standen. */
const describeRichting = ({ richting }: Plek) =>
  richting && {
    stand: richting.stand,
    hardheid: richting.hardheid,
    hoogstens: richting.hoogstens,
    laagst: richting.bandbreedte.laagst,
    hoogst: richting.bandbreedte.hoogst,
  }

/** One place as flat properties, as any map can read them. */
const describePlek = (visie: Visie, plek: Plek, naam: string) => ({
  naam,
  tekst: wordRichting(visie, plek.richting, plek.advies.conclusie),
  ...describeRichting(plek),
  conclusie: plek.advies.conclusie,
})

type NameOf = (plek: Plek) => string

/** A GeoJSON FeatureCollection (RFC 7946) place by place, in the order of the map; in the system the map is in. */
export function* writeGeojsonRegels(
  { plekken }: Pick<Uitslag, 'plekken'>,
  { visie, nameOf }: { readonly visie: Visie; readonly nameOf: NameOf },
): Generator<string> {
  yield '{"type":"FeatureCollection","features":['
  for (const [i, plek] of plekken.entries()) {
    const properties = describePlek(visie, plek, nameOf(plek))
    const begin = `{"type":"Feature","geometry":${plek.geometrie}`
    yield `${i === 0 ? '' : ','}${begin},"properties":${JSON.stringify(properties)}}`
  }
  yield ']}'
}

const KOP = [
  ...['plek', 'naam', 'stand', 'hardheid', 'hoogstens', 'laagst', 'hoogst', 'door'],
  ...['conclusie', 'visieGeeftRichting', 'gebieden'],
]

/** A header and one row a place, in the order of the map; ids apart by a space. */
export function* writeCsvRegels(
  { plekken }: Pick<Uitslag, 'plekken'>,
  nameOf: NameOf,
): Generator<string> {
  yield toCsvRegel(KOP)
  for (const plek of plekken) {
    const { stand, hardheid, hoogstens, laagst, hoogst } = describeRichting(plek) ?? {}
    const door = plek.richting?.door.map(({ id }) => id).join(' ')
    yield toCsvRegel([
      ...[plek.id, nameOf(plek), stand, hardheid, hoogstens, laagst, hoogst, door],
      ...[plek.advies.conclusie, plek.visieGeeftRichting ? 'ja' : 'nee', plek.gebieden.join(' ')],
    ])
  }
}
