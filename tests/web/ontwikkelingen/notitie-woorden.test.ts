import { expect, it } from 'vitest'
import {
  listRedenen,
  listVoorwaarden,
} from '../../../src/web/ontwikkelingen/plan/notitie-woorden.ts'

type Uitkomst = Parameters<typeof listVoorwaarden>[0]

const makeUitkomst = (geheel: object): Uitkomst =>
  ({ geheel: { nodig: [], uitkomsten: [], ...geheel }, delen: [] }) as unknown as Uitkomst

it('noemt een stuk met zijn lidwoord, en zegt van wat misschien niet speelt dat dat zo is', () => {
  const voorbehouden = [
    {
      ...{ regel: 'A-1', beslissend: false },
      tekst: 'Mits uit plan voor het landschap blijkt dat het past.',
    },
    {
      regel: 'A-2',
      tekst: 'Mits bij de aanvraag blijkt dat er bomen terugkomen.',
      beslissend: false,
    },
  ]
  const spoor = { geldtVoor: { condition: 'kap', resultaat: 'onbekend' } }
  const uitkomsten = [{ regel: 'A-2', titel: 'Bomen', spoor }]
  const { eerst } = listVoorwaarden(makeUitkomst({ advies: { voorbehouden }, uitkomsten }), {
    feiten: new Map(),
    regels: [],
  })
  expect(eerst).toEqual([
    'uit het plan voor het landschap blijkt dat het past.',
    'bij de aanvraag blijkt dat er bomen terugkomen, als dit bij dit plan speelt.',
  ])
})

it('noemt een gebied zoals iemand dat zegt', () => {
  const grond = { soort: 'houding', id: 'wonen', gebied: 'bos', rol: 'nee_tenzij', tekst: '' }
  const geheel = {
    richting: { door: [grond], tegenkracht: [] },
    houdingen: [{ activiteitengroep: 'wonen', gebied: 'bos', tekst: 'Wonen past hier niet.' }],
    ligging: [{ gebied: 'bos', naam: 'Groene hoofdstructuur: Asserbos' }],
  }
  expect(listRedenen(makeUitkomst(geheel)).map(({ zin }) => zin)).toEqual([
    'Het Asserbos (groene hoofdstructuur): Wonen past hier niet.',
  ])
})
