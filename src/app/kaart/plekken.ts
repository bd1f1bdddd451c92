import type { Visie } from '../../domain/model/visie.ts'
import { toCsv } from '../woorden/csv.ts'
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
export const describePlek = (visie: Visie, plek: Plek, naam: string) => ({
  naam,
  tekst: wordRichting(visie, plek.richting),
  ...describeRichting(plek),
  conclusie: plek.advies.conclusie,
})

const KOP = [
  ...['plek', 'naam', 'stand', 'hardheid', 'hoogstens', 'laagst', 'hoogst', 'door'],
  ...['conclusie', 'visieGeeftRichting', 'gebieden'],
]

/** One row a place, in the order of the map; ids apart by a space. */
export const plekkenToCsv = ({ plekken }: Uitslag, nameOf: (plek: Plek) => string): string =>
  toCsv(
    KOP,
    plekken.map((plek) => {
      const { stand, hardheid, hoogstens, laagst, hoogst } = describeRichting(plek) ?? {}
      const door = plek.richting?.door.map(({ id }) => id).join(' ')
      return [
        ...[plek.id, nameOf(plek), stand, hardheid, hoogstens, laagst, hoogst, door],
        ...[plek.advies.conclusie, plek.visieGeeftRichting ? 'ja' : 'nee', plek.gebieden.join(' ')],
      ]
    }),
  )
