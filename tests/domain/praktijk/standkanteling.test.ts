import { describe, expect, it } from 'vitest'
import { houding, kantel, regel, regels, spanning, welkom } from './weegproef.ts'

const past = regel('RG-01', 'ja')
const gewijzigd = regels('gewijzigd', 'RG-01')

describe('een stand kantelt', () => {
  it('ook als conclusie en bandbreedte gelijk blijven, door wat de nieuwe stand geeft', () => {
    const botst = regel('RG-01', 'ja', { stand: 'past_niet', graad: 1 })
    const hoger = spanning('SP-01', 'ja', { stand: 'aanpassen' })
    expect(kantel([welkom, past, hoger], [welkom, botst, hoger], gewijzigd)).toEqual({
      oud: {
        conclusie: 'ja',
        bandbreedte: { laagst: 'ja', hoogst: 'ja' },
        richting: { stand: 'aanpassen', hardheid: 'vast' },
      },
      nieuw: {
        conclusie: 'ja',
        bandbreedte: { laagst: 'ja', hoogst: 'ja' },
        richting: { stand: 'past_niet', hardheid: 'te_bevestigen' },
      },
      richting: 'gelijk',
      oorzaken: [],
      stand: {
        richting: 'lager',
        oorzaken: [
          {
            soort: 'regel',
            id: 'RG-01',
            richting: 'verlaagt',
            van: 'past',
            naar: 'past_niet',
            door: { soort: 'gewijzigd' },
          },
        ],
      },
    })
  })

  it('omhoog door wat er onder stond en vervalt', () => {
    const was = [welkom, regel('RG-01', 'ja', { stand: 'strijdig' })]
    expect(kantel(was, [welkom], regels('vervallen', 'RG-01'))?.stand).toEqual({
      richting: 'hoger',
      oorzaken: [
        {
          soort: 'regel',
          id: 'RG-01',
          richting: 'verhoogt',
          van: 'strijdig',
          door: { soort: 'vervallen' },
        },
      ],
    })
  })

  it('niet als alleen de conclusie kantelt', () => {
    const uit = kantel([welkom, past], [welkom, regel('RG-01', 'ja_mits')], gewijzigd)
    expect(uit).toMatchObject({ richting: 'lager', nieuw: { richting: { stand: 'past' } } })
    expect(uit).not.toHaveProperty('stand')
  })

  it('door de houding van een gebied, met dat gebied', () => {
    const anders = houding('wonen', 'ja', { gebied: 'dorp', stand: 'nee_tenzij' })
    const uit = kantel([welkom], [anders], { profielen: new Set(['dorp']) })
    expect(uit?.stand?.oorzaken).toMatchObject([
      { soort: 'houding', id: 'wonen', gebied: 'dorp', door: { soort: 'gebied', ids: ['dorp'] } },
    ])
  })
})

describe('een stand die blijft', () => {
  const op = (graad: 0 | 1 | 2) => regel('RG-01', 'ja', { stand: 'past_niet', graad })

  it.each([
    [0, 2, 'harder', 'verhardt'],
    [0, 1, 'harder', 'verhardt'],
    [2, 1, 'zachter', 'verzacht'],
  ] as const)('kantelt van grond %i naar %i: %s', (van, naar, richting, doet) => {
    const zacht = regel('RG-02', 'ja', { stand: 'past_niet', graad: 0 })
    const uit = kantel([welkom, zacht, op(van)], [welkom, zacht, op(naar)], gewijzigd)
    expect(uit?.stand?.richting).toBe(richting)
    expect(uit?.stand?.oorzaken).toEqual([
      {
        soort: 'regel',
        id: 'RG-01',
        richting: doet,
        van: 'past_niet',
        naar: 'past_niet',
        door: { soort: 'gewijzigd' },
      },
    ])
  })

  it('kantelt niet als zachtere grond erbij komt of hardere er al was', () => {
    expect(kantel([welkom, op(2)], [welkom, op(2), regel('RG-02', 'ja', { graad: 0 })])).toBe(
      undefined,
    )
  })
})

describe('een stand die door een ontbrekend feit open is', () => {
  const open = regel('RG-01', 'ja', {
    stand: ['past_niet', 'past'],
    teVragen: [0],
    lagen: ['natuur'],
  })
  const dicht = regel('RG-01', 'ja', { stand: 'aanpassen' })

  it('aan één kant, telt niet als lager of hoger, en zegt wat ontbreekt', () => {
    const heen = kantel([welkom, dicht], [welkom, open], gewijzigd)
    expect(heen?.nieuw.richting).toEqual({ stand: 'onbekend', hoogstens: 'past' })
    expect(heen?.stand).toMatchObject({
      richting: 'onbeslist',
      oorzaken: [
        { richting: 'maakt_onbeslist', van: 'aanpassen', ontbreekt: ['woningen', 'natuur'] },
      ],
    })
    expect(kantel([welkom, open], [welkom, dicht], gewijzigd)?.stand).toMatchObject({
      richting: 'onbeslist',
      oorzaken: [{ richting: 'maakt_beslist', ontbreekt: ['activiteiten', 'natuur'] }],
    })
  })

  it('is lager of hoger als dat hoe dan ook zo is', () => {
    const laag = regel('RG-01', 'ja', { stand: 'strijdig' })
    expect(kantel([welkom, open], [welkom, laag])?.stand?.richting).toBe('lager')
    expect(kantel([welkom, laag], [welkom, open])?.stand?.richting).toBe('hoger')
  })

  it('aan beide kanten, kantelt alleen als hij hoogstens iets anders kan worden', () => {
    const krap = regel('RG-01', 'ja', { stand: ['past_niet', 'aanpassen'] })
    const dieper = regel('RG-01', 'ja', { stand: ['strijdig', 'past'] })
    expect(kantel([open], [krap])?.stand?.richting).toBe('lager')
    expect(kantel([krap], [open])?.stand?.richting).toBe('hoger')
    expect(kantel([open], [dieper])).toBeUndefined()
  })
})
