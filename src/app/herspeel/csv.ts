import type { Gekanteld, Herspeling } from '../../domain/model/antwoord/beleidstoets.ts'
import { guardCel, toCsv } from '../woorden/csv.ts'

const KOP = [
  'kenmerk',
  'naam',
  'activiteiten',
  'gebieden',
  'was',
  'wordt',
  'was_laagst',
  'was_hoogst',
  'wordt_laagst',
  'wordt_hoogst',
  'richting',
  'oorzaak_soort',
  'oorzaak',
  'oorzaak_gebied',
  'door',
  'door_ids',
  'uitleg',
  'gaat_over',
  'was_stand',
  'was_hardheid',
  'wordt_stand',
  'wordt_hardheid',
  'stand_richting',
] as const

const listOorzaken = ({ oorzaken, stand }: Pick<Gekanteld, 'oorzaken' | 'stand'>) => [
  ...oorzaken.map((oorzaak) => ({ ...oorzaak, over: 'advies' })),
  ...(stand?.oorzaken ?? []).map((oorzaak) => ({ ...oorzaak, over: 'stand' })),
]

/** A row for every cause of every case whose advice or stand tips. */
export const renderHerspelingCsv = ({ kantelingen }: Pick<Herspeling, 'kantelingen'>): string =>
  toCsv(
    KOP,
    kantelingen.flatMap(({ kenmerk, naam, activiteiten, gebieden, oud, nieuw, ...rest }) =>
      listOorzaken(rest).map(({ over, soort, id, gebied, door, tekst }) => [
        guardCel(kenmerk),
        guardCel(naam),
        activiteiten.join(' '),
        gebieden.join(' '),
        oud.conclusie,
        nieuw.conclusie,
        oud.bandbreedte.laagst,
        oud.bandbreedte.hoogst,
        nieuw.bandbreedte.laagst,
        nieuw.bandbreedte.hoogst,
        rest.richting,
        soort,
        id,
        gebied,
        door.soort,
        door.ids?.join(' '),
        tekst,
        over,
        oud.richting.stand,
        oud.richting.hardheid,
        nieuw.richting.stand,
        nieuw.richting.hardheid,
        rest.stand?.richting,
      ]),
    ),
  )
