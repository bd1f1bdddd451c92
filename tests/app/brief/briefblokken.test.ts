import { describe, expect, it } from 'vitest'
import { listGaten, readBriefblokken } from '../../../src/app/brief/briefblokken.ts'
import { briefversiesVan, printBrief } from '../../../src/app/brief/briefversies.ts'

describe('de tekst van een brief op papier', () => {
  it('kent koppen, alinea’s met hun regels, en punten', () => {
    const tekst = [
      'Geachte heer,',
      'Onze reactie: kansrijk.\nHet past.',
      'Wat past\n- Een.\n- Twee.',
      'Waarom\nDaarom.',
      'Met vriendelijke groet,',
      'A. de Vries\nGemeente Voorbeeldstad',
    ].join('\n\n')
    expect(readBriefblokken(tekst)).toEqual([
      { soort: 'alinea', tekst: 'Geachte heer,' },
      { soort: 'alinea', tekst: 'Onze reactie: kansrijk.\nHet past.' },
      { soort: 'kop', tekst: 'Wat past' },
      { soort: 'punten', punten: ['Een.', 'Twee.'] },
      { soort: 'kop', tekst: 'Waarom' },
      { soort: 'alinea', tekst: 'Daarom.' },
      { soort: 'alinea', tekst: 'Met vriendelijke groet,' },
      { soort: 'alinea', tekst: 'A. de Vries\nGemeente Voorbeeldstad' },
    ])
  })

  it('verliest niets van wat iemand anders schrijft', () => {
    expect(readBriefblokken('- a\nslot\r\n\r\n\n\n* b')).toEqual([
      { soort: 'punten', punten: ['a'] },
      { soort: 'alinea', tekst: 'slot' },
      { soort: 'punten', punten: ['b'] },
    ])
    expect(readBriefblokken('  \n\n')).toEqual([])
  })

  it('zegt wat er nog moet worden ingevuld', () => {
    expect(listGaten('Er komen [… aantal bomen] en [… aantal bomen], en [x].')).toEqual([
      'aantal bomen',
    ])
  })
})

it('een versie van voor deze velden heeft niets boven de brief', () => {
  const op = '2026-11-23T10:00:00.000Z'
  const [oud, nieuw] = briefversiesVan([
    {
      ...{ volgnummer: 1, vastgelegdOp: op, door: 'A' },
      gebeurtenis: { soort: 'brief_opgesteld', tekst: 'Oud.' },
    },
    {
      ...{ volgnummer: 2, vastgelegdOp: op, door: 'B' },
      gebeurtenis: {
        soort: 'brief_opgesteld',
        ...{ tekst: 'Nieuw.', aan: 'J. Jansen\nMarkt 1', datum: '2026-11-23' },
        ...{ kenmerk: 'VT-2026-000001', onderwerp: 'Reactie' },
      },
    },
  ])
  if (!oud || !nieuw) throw new Error('er zijn twee versies')
  expect(printBrief(oud, 'Dakkapel')).toEqual({
    titel: 'Brief: Dakkapel',
    tijdstip: op,
    aan: [],
    kenmerken: [],
    briefblokken: [{ soort: 'alinea', tekst: 'Oud.' }],
  })
  expect(printBrief(nieuw, 'Dakkapel')).toMatchObject({
    titel: 'Reactie',
    aan: ['J. Jansen', 'Markt 1'],
    kenmerken: [
      ['Datum', '23 november 2026'],
      ['Ons kenmerk', 'VT-2026-000001'],
      ['Onderwerp', 'Reactie'],
    ],
  })
})
