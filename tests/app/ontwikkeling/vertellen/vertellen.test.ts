import { describe, expect, it } from 'vitest'
import { sayBeste, sayVoorrang } from '../../../../src/app/ontwikkeling/vertellen/beste.ts'
import { tellRichting } from '../../../../src/app/ontwikkeling/vertellen/richting.ts'
import { tellDeel, tellGeheel } from '../../../../src/app/ontwikkeling/vertellen/vastheid.ts'
import { readPlekfeiten } from '../../../../src/domain/ontwikkeling/plekfeiten.ts'

const boek = {
  feiten: new Map([['inBosPct', { herkomst: 'ligging' }]]),
  gebieden: [],
  regels: [
    { id: 'BOS', titel: 'Geen huizen in het bos', herkomst: 'hogere_regelgeving' },
    { id: 'MAAT', titel: 'Hoogstens een paar woningen', herkomst: 'eigen_uitwerking' },
  ],
  spanningen: [{ id: 'RUIMTE', titel: 'Wonen of werken', herkomst: 'visie' }],
  visie: {},
} as never

const grond = (id: string, hardheid: string) => ({
  ...{ soort: 'regel', id, gebied: 'bos', rol: 'stand', hardheid },
  tekst: `Uw plan haalt ${id} niet.`,
})
const richting = (stand: string, rest: object = {}) => ({
  ...{ stand, woorden: stand, samenvatting: '', motivering: '', alleenVast: 'zwijgt' },
  ...{ bandbreedte: { laagst: stand, hoogst: stand }, door: [], tegenkracht: [], ...rest },
})
const deel = (naam: string, van: object) => ({
  ...{ id: naam, naam, gebieden: [naam === 'Bosrand' ? 'bos' : 'veld'], vragen: [] },
  ...{ advies: { conclusie: 'afweging_nodig' }, richting: van },
})
const uitkomst = (van: object, delen: readonly object[], rest: object = {}) =>
  ({
    delen,
    geheel: {
      ...{ richting: van, houdingen: [], nodig: [], feiten: [] },
      uitkomsten: [{ regel: 'BOS', gebied: 'bos', rustOp: { feiten: ['inBosPct'] } }],
      advies: { conclusie: 'afweging_nodig' },
      ...rest,
    },
  }) as never

const MAAT = grond('MAAT', 'eigen_uitwerking')
const WET = grond('BOS', 'te_bevestigen')
const STRIJDIG = richting('strijdig', { hardheid: 'eigen_uitwerking', door: [MAAT] })
const bosrand = deel(
  'Bosrand',
  richting('strijdig', { hardheid: 'te_bevestigen', door: [WET, MAAT] }),
)
const PLAN = uitkomst(STRIJDIG, [bosrand, deel('Veld', richting('past'))])

describe('hoe een plan in delen staat', () => {
  it('zegt de wet die alleen een deel op zijn plek niet haalt, voor wat zachter is', () => {
    const { door, hardheid } = tellRichting(PLAN, boek) ?? { door: [] }
    expect(hardheid).toBe('te_bevestigen')
    expect(door.map(({ tekst }) => tekst)).toEqual([
      'Bosrand: Uw plan haalt BOS niet.',
      'Uw plan haalt MAAT niet.',
    ])
  })

  it('zegt waarmee, waar dat op rust en wat er overblijft, in één keer', () => {
    expect(tellGeheel(PLAN, boek)).toEqual({
      stand:
        'Het plan is in strijd met de wet (nog te bevestigen) en met een eigen uitwerking van Visietoets.',
      gronden: [
        'De wet (nog te bevestigen door de gemeente): geen huizen in het bos (Bosrand).',
        'Een eigen uitwerking van Visietoets (geen vastgesteld beleid): hoogstens een paar woningen.',
      ],
      rust: 'Dit rust op de wet (nog te bevestigen door de gemeente) en een eigen uitwerking van Visietoets (geen vastgesteld beleid).',
      alleenVast: expect.stringContaining('dan is nog niet te zeggen of het plan past'),
    })
  })
})

describe('één deel van een plan', () => {
  it('heet ook aan het begin van een zin een deel, en niet het plan', () => {
    const open = richting('onbekend', { samenvatting: 'Of uw plan past, is nog niet te zeggen.' })
    const verteld = tellDeel({ richting: open, houdingen: [], uitkomsten: [] } as never, boek)
    expect(verteld?.stand).toMatch(/^Of dit deel past, is nog niet te zeggen/)
  })
})

describe('een plan waar meer tegen is dan er wordt genoemd', () => {
  const regels = ['A', 'B', 'C', 'D', 'E'].map((id) => ({
    ...{ id, titel: `Regel ${id}`, herkomst: 'visie' },
  }))
  const tel = (...ids: string[]) => {
    const door = ids.map((id) => grond(id, 'vast'))
    const van = richting('strijdig', { hardheid: 'vast', door })
    return tellGeheel(uitkomst(van, []), { ...(boek as object), regels } as never)?.gronden
  }

  it('zegt hoeveel punten er nog meer zijn', () => {
    const drie = 'De visie (staat vast): regel A; regel B; regel C.'
    expect(tel('A', 'B', 'C')).toEqual([drie])
    expect(tel('A', 'B', 'C', 'D')).toEqual([`${drie} En nog 1 ander punt.`])
    expect(tel('A', 'B', 'C', 'D', 'E')).toEqual([`${drie} En nog 2 andere punten.`])
  })
})

describe('een plan waarvan nog open is hoe het staat', () => {
  const houding = { activiteitengroep: 'wonen', gebied: 'veld', herkomst: 'visie' }
  const zeker = [
    { ...grond('RUIMTE', 'te_bevestigen'), soort: 'spanning', gebied: undefined },
    { ...grond('wonen', 'te_bevestigen'), soort: 'houding', gebied: 'veld' },
    MAAT,
  ]
  const tellMet = (hoogstens: string, stand: string) =>
    tellGeheel(
      uitkomst(richting('onbekend', { hoogstens, zeker }), [], {
        houdingen: [{ ...houding, stand, tekst: 'Woningen mogen hier.' }],
      }),
      boek,
    )?.gronden

  it.each([
    ['botst', 'ja_mits', ['De visie (nog te bevestigen door de gemeente): wonen of werken.']],
    [
      'aanpassen',
      'ja_mits',
      [
        'Een eigen uitwerking van Visietoets (geen vastgesteld beleid): hoogstens een paar woningen.',
      ],
    ],
    [
      'nee_tenzij',
      'nee_tenzij',
      [
        'De visie (nog te bevestigen door de gemeente): woningen mogen hier.',
        'Een eigen uitwerking van Visietoets (geen vastgesteld beleid): hoogstens een paar woningen.',
      ],
    ],
  ])('noemt bij hoogstens "%s" alleen wat het daar houdt', (hoogstens, stand, gronden) => {
    expect(tellMet(hoogstens, stand)).toEqual(gronden)
  })
})

describe('welke variant het best staat', () => {
  const open = richting('onbekend', {
    hoogstens: 'nee_tenzij',
    bandbreedte: { laagst: 'strijdig', hoogst: 'nee_tenzij' },
  })
  const veld = deel('Veld', open)
  const met = (activiteiten: readonly string[]) => ({
    feiten: [{ feit: 'activiteiten', waarde: activiteiten }],
  })
  const plan = Object.assign({ naam: 'Plan' }, PLAN) as never
  const zonder = Object.assign(
    { naam: 'Zonder' },
    uitkomst(open, [veld, deel('Haven', richting('past'))], met(['wonen'])),
  ) as never
  const natuur = Object.assign(
    { naam: 'Natuur' },
    uitkomst(open, [veld, deel('Haven', richting('past'))], met(['wonen', 'natuur'])),
  ) as never

  it('noemt ze met waarin het zit, en zegt van de rest hoe die staat', () => {
    const { stand, reden } = sayBeste([plan, zonder, natuur], { orde: [] }, boek) ?? {}
    expect(stand).toBe(
      'Het best staan er nu voor: “Zonder” en “Natuur”. Elk daarvan staat op hoogstens "hier niet, tenzij", door Veld. Of dat nog minder gunstig wordt, is nog niet te zeggen. “Plan” staat op "in strijd", door Bosrand.',
    )
    expect(reden).toMatch(/^Of “Zonder” of “Natuur” .* nog niet te zeggen: er komt niet hetzelfde/)
  })

  it('zegt van elke variant door welke delen, waar dat niet dezelfde zijn', () => {
    const ander = Object.assign(
      { naam: 'Ander' },
      uitkomst(STRIJDIG, [
        deel('Veld', richting('strijdig', { door: [MAAT] })),
        deel('Haven', richting('past')),
      ]),
    ) as never
    expect(sayBeste([plan, ander], { orde: [] }, boek)?.stand).toBe(
      'Geen variant staat er nu beter voor dan een andere: “Plan” staat op "in strijd", door Bosrand en “Ander” staat op "in strijd", door Veld.',
    )
  })

  it('zegt niet dat er een beter staat waar een andere nog gunstiger kan uitkomen', () => {
    const hoog = richting('onbekend', {
      hoogstens: 'past',
      bandbreedte: { laagst: 'strijdig', hoogst: 'past' },
    })
    const laag = richting('nee_tenzij')
    const een = Object.assign({ naam: 'A' }, uitkomst(hoog, [])) as never
    const ander = Object.assign({ naam: 'B' }, uitkomst(laag, [])) as never
    const { stand = '' } = sayBeste([een, ander], { orde: [] }, boek) ?? {}
    expect(stand).toMatch(/^Het gunstigst kan nog uitkomen: “A”\./)
    expect(sayBeste([een, een], { orde: [] }, boek)?.stand).toMatch(/^Geen variant staat er nu/)
  })

  it('zegt van twee die over de hele linie te ordenen zijn, welke beter is', () => {
    const orde = [{ beter: 'Zonder', minder: 'Natuur', tekst: '' }]
    expect(sayVoorrang(zonder, natuur, { orde })).toBe(
      '“Zonder” is nergens minder dan “Natuur”, en ergens beter.',
    )
  })
})

describe('wat van de plek van een deel bekend is', () => {
  const feiten = new Map([
    ['inKom', { ligging: { meting: 'raakt', soorten: ['kom'] } }],
    ['buitenKom', { ligging: { meting: 'deelBuiten', soorten: ['kom'] } }],
    ['komPct', { ligging: { meting: 'aandeelBinnen', soorten: ['kom'] } }],
    ['afstand', { ligging: { meting: 'afstand', soort: 'kom' } }],
  ])
  const plekboek = { feiten, gebieden: [{ id: 'stad', soort: 'kom' }] } as never

  it('is dat het buiten ligt wat het niet raakt, en niets van wat het wel raakt', () => {
    expect(readPlekfeiten({ gebieden: ['bos'] }, plekboek)).toEqual({
      ...{ inKom: false, buitenKom: true, komPct: 0 },
    })
    expect(readPlekfeiten({ gebieden: ['stad'] }, plekboek)).toEqual({})
  })
})
