import { describe, expect, it } from 'vitest'
import { ONBEKEND, ONWAAR } from '../../../src/domain/regeltaal/waarheid.ts'
import { inGebied, maakLigging } from '../proef/proefboek.ts'
import { type Gunt, HIER, houding, kantel, regel, regels, spanning, welkom } from './weegproef.ts'

/** Nothing speaks against it, on firm ground. */
const PAST = { stand: 'past', hardheid: 'vast' }

describe('een advies kantelt', () => {
  it('niet als conclusie en bandbreedte gelijk blijven, ook al zijn de delen anders', () => {
    const was = [welkom, regel('RG-01', 'ja_mits')]
    const wordt = [welkom, regel('RG-02', 'ja_mits')]
    expect(kantel(was, wordt, regels('toegevoegd', 'RG-02'))).toBeUndefined()
  })

  it('als alleen een einde van de bandbreedte verschuift', () => {
    const was = [regel('RG-01', 'ja_mits', { band: ['ja_mits', 'ja'] })]
    const laag = [regel('RG-01', 'ja_mits', { band: ['afweging_nodig', 'ja'] })]
    const smal = [regel('RG-01', 'ja_mits', { band: ['ja_mits', 'ja_mits'] })]
    expect(kantel(was, laag, regels('gewijzigd', 'RG-01'))).toEqual({
      oud: {
        conclusie: 'ja_mits',
        bandbreedte: { laagst: 'ja_mits', hoogst: 'ja' },
        richting: PAST,
      },
      nieuw: {
        conclusie: 'ja_mits',
        bandbreedte: { laagst: 'afweging_nodig', hoogst: 'ja' },
        richting: PAST,
      },
      richting: 'lager',
      oorzaken: [
        {
          soort: 'regel',
          id: 'RG-01',
          richting: 'verlaagt',
          van: 'ja_mits',
          naar: 'ja_mits',
          door: { soort: 'gewijzigd' },
        },
      ],
    })
    expect(kantel(was, smal)?.richting).toBe('lager')
    expect(kantel(smal, was)?.richting).toBe('hoger')
  })

  it('als alleen de conclusie verschuift', () => {
    const was = [regel('RG-01', ['afweging_nodig', 'ja'])]
    const wordt = [regel('RG-01', 'afweging_nodig', { band: ['afweging_nodig', 'ja'] })]
    const uit = kantel(was, wordt)
    expect(uit?.oud.bandbreedte).toEqual(uit?.nieuw.bandbreedte)
    expect([uit?.oud.conclusie, uit?.nieuw.conclusie]).toEqual([
      'nog_niet_te_zeggen',
      'afweging_nodig',
    ])
  })

  it('door wat het verschoven einde bepaalt, niet door wie het einde bepaalt dat bleef', () => {
    const bleef = regel('RG-02', 'ja_mits', { band: ['ja_mits', 'ja'] })
    const was = [bleef, regel('RG-01', 'ja_mits', { band: ['ja_mits', 'ja'] })]
    const wordt = [bleef, regel('RG-01', 'ja_mits', { band: ['afweging_nodig', 'ja'] })]
    expect(kantel(was, wordt)?.oorzaken.map(({ id }) => id)).toEqual(['RG-01'])
  })

  it('omlaag door een regel die erbij komt', () => {
    const erbij = regel('RG-01', 'afweging_nodig', { gebied: 'dorp' })
    expect(kantel([welkom], [welkom, erbij], regels('toegevoegd', 'RG-01'))).toEqual({
      oud: { conclusie: 'ja', bandbreedte: { laagst: 'ja', hoogst: 'ja' }, richting: PAST },
      nieuw: {
        conclusie: 'afweging_nodig',
        bandbreedte: { laagst: 'afweging_nodig', hoogst: 'afweging_nodig' },
        richting: PAST,
      },
      richting: 'lager',
      oorzaken: [
        {
          soort: 'regel',
          id: 'RG-01',
          gebied: 'dorp',
          richting: 'verlaagt',
          naar: 'afweging_nodig',
          door: { soort: 'toegevoegd' },
        },
      ],
    })
  })

  it('omhoog door een regel die vervalt', () => {
    const uit = kantel([welkom, regel('RG-01', 'ja_mits')], [welkom], regels('vervallen', 'RG-01'))
    expect(uit).toMatchObject({ richting: 'hoger' })
    expect(uit?.oorzaken).toStrictEqual([
      {
        soort: 'regel',
        id: 'RG-01',
        richting: 'verhoogt',
        van: 'ja_mits',
        door: { soort: 'vervallen' },
      },
    ])
  })

  const namen = (uit: ReturnType<typeof kantel>) =>
    uit?.oorzaken.map(({ id, gebied, richting }) => [id, gebied, richting])

  it('omlaag door wie op het nieuwe laagste niveau staat, en niemand anders', () => {
    const wordt = [
      welkom,
      regel('RG-01', 'afweging_nodig', { gebied: 'dorp' }),
      regel('RG-01', 'ja_mits', { gebied: 'hart' }),
      spanning('SP-01', 'afweging_nodig'),
    ]
    expect(namen(kantel([welkom], wordt))).toEqual([
      ['RG-01', 'dorp', 'verlaagt'],
      ['SP-01', undefined, 'verlaagt'],
    ])
  })

  it('omhoog door wie onder het nieuwe niveau stond, en niemand anders', () => {
    const was = [
      welkom,
      regel('RG-01', 'nee_in_deze_vorm'),
      regel('RG-02', 'afweging_nodig'),
      regel('RG-03', 'ja_mits'),
    ]
    expect(namen(kantel(was, [welkom, regel('RG-03', 'ja_mits')]))).toEqual([
      ['RG-01', undefined, 'verhoogt'],
      ['RG-02', undefined, 'verhoogt'],
    ])
  })

  it('beide kanten op als het ene einde stijgt en het andere daalt; wat verlaagt gaat voor', () => {
    const was = [regel('RG-01', 'ja_mits', { band: ['afweging_nodig', 'ja'] })]
    const wordt = [regel('RG-01', 'ja', { band: ['nee_in_deze_vorm', 'ja'] })]
    const heen = kantel(was, wordt)
    expect([heen?.richting, namen(heen)]).toEqual(['anders', [['RG-01', undefined, 'verlaagt']]])
    const terug = kantel(wordt, was)
    expect([terug?.richting, namen(terug)]).toEqual(['anders', [['RG-01', undefined, 'verlaagt']]])
  })

  it('terwijl het aan beide kanten open is naar hoe de einden schuiven', () => {
    const was = [regel('RG-01', ['afweging_nodig', 'ja_mits'])]
    const lager = kantel(was, [regel('RG-01', ['nee_in_deze_vorm', 'ja_mits'])])
    expect([lager?.richting, namen(lager)]).toEqual(['lager', [['RG-01', undefined, 'verlaagt']]])
    const hoger = kantel(was, [regel('RG-01', ['ja_mits', 'ja'])])
    expect([hoger?.richting, namen(hoger)]).toEqual(['hoger', [['RG-01', undefined, 'verhoogt']]])
    expect(hoger?.oud.conclusie).toBe('nog_niet_te_zeggen')
    expect(hoger?.oorzaken[0]).toMatchObject({ van: 'afweging_nodig', naar: 'ja_mits' })
    expect(hoger?.oorzaken[0]).not.toHaveProperty('ontbreekt')
  })
})

describe('een advies dat door een ontbrekend feit open is aan één kant', () => {
  const dicht = regel('RG-01', 'ja_mits', { gebied: 'dorp' })
  const open = regel('RG-01', ['afweging_nodig', 'ja'], {
    gebied: 'dorp',
    teVragen: [0, 2],
    lagen: ['natuur'],
  })
  const gewijzigd = regels('gewijzigd', 'RG-01')

  it('wordt onbeslist door wat het nu open houdt, met wat er op die kant ontbreekt', () => {
    expect(kantel([welkom, dicht], [welkom, open], gewijzigd)).toEqual({
      oud: {
        conclusie: 'ja_mits',
        bandbreedte: { laagst: 'ja_mits', hoogst: 'ja_mits' },
        richting: PAST,
      },
      nieuw: {
        conclusie: 'nog_niet_te_zeggen',
        bandbreedte: { laagst: 'afweging_nodig', hoogst: 'ja' },
        richting: PAST,
      },
      richting: 'onbeslist',
      oorzaken: [
        {
          soort: 'regel',
          id: 'RG-01',
          gebied: 'dorp',
          richting: 'maakt_onbeslist',
          van: 'ja_mits',
          ontbreekt: ['woningen', 'hoogte', 'natuur'],
          door: { soort: 'gewijzigd' },
        },
      ],
    })
  })

  it('wordt beslist door wat het eerst open hield, met wat er op die kant ontbrak', () => {
    expect(kantel([welkom, open], [welkom, dicht], gewijzigd)).toMatchObject({
      richting: 'onbeslist',
      oorzaken: [
        {
          id: 'RG-01',
          richting: 'maakt_beslist',
          naar: 'ja_mits',
          ontbreekt: ['activiteiten', 'woningen', 'natuur'],
        },
      ],
    })
    const [oorzaak] = kantel([welkom, open], [welkom, dicht], gewijzigd)?.oorzaken ?? []
    expect(oorzaak).not.toHaveProperty('van')
  })

  it('wordt beslist als wat het open hield er niet meer is', () => {
    const [oorzaak] = kantel([welkom, open], [welkom], regels('vervallen', 'RG-01'))?.oorzaken ?? []
    expect(oorzaak).toEqual({
      soort: 'regel',
      id: 'RG-01',
      gebied: 'dorp',
      richting: 'maakt_beslist',
      ontbreekt: ['activiteiten', 'woningen', 'natuur'],
      door: { soort: 'vervallen' },
    })
  })

  it('houdt van een deel dat zelf vaststaat gewoon zijn niveaus', () => {
    const vast = regel('RG-02', 'afweging_nodig')
    const vaag = regel('RG-03', ['nee_in_deze_vorm', 'ja'])
    const uit = kantel([welkom, vaag], [welkom, vast])
    expect(uit?.oorzaken).toEqual([
      {
        soort: 'regel',
        id: 'RG-03',
        richting: 'maakt_beslist',
        ontbreekt: [],
        door: { soort: 'overig' },
      },
      {
        soort: 'regel',
        id: 'RG-02',
        richting: 'verlaagt',
        naar: 'afweging_nodig',
        door: { soort: 'overig' },
      },
    ])
  })

  const richting = (oud: Gunt, nieuw: Gunt) =>
    kantel([regel('RG-01', oud)], [regel('RG-01', nieuw)])?.richting

  it.each<[Gunt, Gunt, string]>([
    ['ja', ['afweging_nodig', 'ja_mits'], 'lager'],
    ['ja_mits', ['afweging_nodig', 'ja_mits'], 'onbeslist'],
    ['afweging_nodig', ['ja_mits', 'ja'], 'hoger'],
    ['afweging_nodig', ['afweging_nodig', 'ja'], 'onbeslist'],
    [['ja_mits', 'ja'], 'afweging_nodig', 'lager'],
    [['ja_mits', 'ja'], 'ja_mits', 'onbeslist'],
    [['afweging_nodig', 'ja_mits'], 'ja', 'hoger'],
    [['afweging_nodig', 'ja_mits'], 'ja_mits', 'onbeslist'],
  ])('gaat van %j naar %j %s: alleen wat hoe dan ook geldt, verlaagt of verhoogt', (...geval) => {
    expect(richting(geval[0], geval[1])).toBe(geval[2])
  })

  it('dat hoe dan ook lager is, noemt het nieuwe niveau en niet wat ontbreekt', () => {
    const uit = kantel([regel('RG-01', 'ja')], [regel('RG-01', ['afweging_nodig', 'ja_mits'])])
    expect(uit?.oorzaken).toEqual([
      {
        soort: 'regel',
        id: 'RG-01',
        richting: 'verlaagt',
        van: 'ja',
        naar: 'afweging_nodig',
        door: { soort: 'overig' },
      },
    ])
  })
})

describe('waardoor een deel anders is', () => {
  const doorOf = (uit: ReturnType<typeof kantel>) => uit?.oorzaken.map(({ door }) => door)
  const kritisch = houding('wonen', 'afweging_nodig', { gebied: 'dorp' })
  const streng = regel('RG-01', 'ja_mits')

  it('een spanning: doordat zij zelf anders is', () => {
    const SP = spanning('SP-01', 'afweging_nodig', { gebied: 'dorp' })
    const spanningen = new Map([['SP-01', 'toegevoegd' as const]])
    const profielen = new Set(['dorp'])
    expect(kantel([welkom], [welkom, SP], { spanningen, profielen })?.oorzaken).toEqual([
      {
        soort: 'spanning',
        id: 'SP-01',
        gebied: 'dorp',
        richting: 'verlaagt',
        naar: 'afweging_nodig',
        door: { soort: 'toegevoegd' },
      },
    ])
    expect(doorOf(kantel([welkom], [welkom, SP], { profielen }))).toEqual([
      { soort: 'gebied', ids: ['dorp'] },
    ])
  })

  it('niet doordat een profiel anders is op een manier die niets weegt', () => {
    const profielen = new Set(['dorp'])
    const uit = kantel([welkom], [kritisch], { profielen, wegend: new Set(), weegtabel: true })
    expect(doorOf(uit)).toEqual([{ soort: 'weegtabel' }])
  })

  it('een houding: doordat het gebied iets anders zegt', () => {
    const profielen = new Set(['dorp', 'elders'])
    expect(kantel([welkom], [kritisch], { profielen })?.oorzaken).toEqual([
      {
        soort: 'houding',
        id: 'wonen',
        gebied: 'dorp',
        richting: 'verlaagt',
        van: 'ja',
        naar: 'afweging_nodig',
        door: { soort: 'gebied', ids: ['dorp'] },
      },
    ])
    const elders = { profielen: new Set(['elders']) }
    const inBeide = maakLigging([inGebied('dorp'), inGebied('elders')])
    const uit = kantel([welkom], [kritisch], elders, [inBeide, inBeide])
    expect(doorOf(uit)).toEqual([{ soort: 'overig' }])
  })

  it('nooit door een regel of spanning die toevallig zo heet als de activiteit', () => {
    const genoemd = new Map([['wonen', 'gewijzigd' as const]])
    const verschil = { regels: genoemd, spanningen: genoemd }
    expect(doorOf(kantel([welkom], [kritisch], verschil))).toEqual([{ soort: 'overig' }])
    const omgekeerd = { spanningen: new Map([['RG-01', 'gewijzigd' as const]]) }
    expect(doorOf(kantel([welkom], [welkom, streng], omgekeerd))).toEqual([{ soort: 'overig' }])
  })

  it('zonder eigen gebied: door de gebieden die aan een van beide kanten tellen', () => {
    const was = maakLigging([inGebied('dorp'), inGebied('rand', { raakt: false })])
    const wordt = maakLigging([inGebied('hart'), inGebied('dorp')])
    const profielen = new Set(['hart', 'rand', 'dorp'])
    const uit = kantel([welkom], [welkom, streng], { profielen }, [was, wordt])
    expect(doorOf(uit)).toEqual([{ soort: 'gebied', ids: ['dorp', 'hart'] }])
  })

  describe('door een grens', () => {
    const was = maakLigging([inGebied('dorp'), inGebied('hart')])
    const grenzen = new Set(['dorp', 'hart'])
    const move = (rest: Parameters<typeof inGebied>[1]) =>
      maakLigging([inGebied('dorp'), inGebied('hart', rest)])

    it.each<[string, Parameters<typeof inGebied>[1]]>([
      ['raakt', { raakt: false }],
      ['maatgevend', { maatgevend: false }],
      ['m2', { m2: 900 }],
      ['afstandM', { afstandM: 3 }],
    ])('waarachter het nu anders ligt: %s', (_, rest) => {
      const uit = kantel([welkom], [welkom, streng], { grenzen }, [was, move(rest)])
      expect(doorOf(uit)).toEqual([{ soort: 'grens', ids: ['hart'] }])
    })

    it('van een gebied waarin het nu niet meer ligt', () => {
      const uit = kantel([welkom], [welkom, streng], { grenzen }, [was, HIER])
      expect(doorOf(uit)).toEqual([{ soort: 'grens', ids: ['hart'] }])
    })

    it('verderop, als het ten opzichte van geen van die gebieden anders ligt', () => {
      const uit = kantel([welkom], [welkom, streng], { grenzen }, [was, move({})])
      expect(doorOf(uit)).toEqual([{ soort: 'grens', ids: ['dorp', 'hart'] }])
    })

    it('nooit als de ligging dezelfde is', () => {
      const uit = kantel([welkom], [welkom, streng], { grenzen }, [was, was])
      expect(doorOf(uit)).toEqual([{ soort: 'overig' }])
    })

    it('gaat voor een ander profiel bij wat er eerst niet was, en erna bij wat bleef', () => {
      const verschil = { grenzen, profielen: new Set(['dorp']) }
      const liggingen = [was, move({ m2: 900 })] as const
      const erbij = regel('RG-02', 'ja_mits', { gebied: 'dorp' })
      expect(doorOf(kantel([welkom], [welkom, erbij], verschil, liggingen))).toEqual([
        { soort: 'grens', ids: ['hart'] },
      ])
      expect(doorOf(kantel([erbij], [welkom], verschil, liggingen))).toEqual([
        { soort: 'grens', ids: ['hart'] },
      ])
      expect(doorOf(kantel([welkom], [kritisch], verschil, liggingen))).toEqual([
        { soort: 'gebied', ids: ['dorp'] },
      ])
    })
  })

  describe('een houding: door regels die de visie richting geven', () => {
    const gewijzigd = regels('gewijzigd', 'RG-01', 'RG-02', 'RG-03', 'RG-04')
    const eis = regel('RG-01', 'ja')

    it('die hier aan een van beide kanten gelden, elk één keer', () => {
      const was = [welkom, eis, regel('RG-02', 'ja', { geldt: ONBEKEND })]
      const wordt = [kritisch, eis, regel('RG-01', 'ja', { gebied: 'dorp' })]
      expect(doorOf(kantel(was, wordt, gewijzigd))).toEqual([
        { soort: 'regels', ids: ['RG-01', 'RG-02'] },
      ])
    })

    it('niet door wat geen eis is, niet geldt of niet gewijzigd is', () => {
      const andere = [
        regel('RG-02', 'ja', { aard: 'kans' }),
        regel('RG-03', 'ja', { geldt: ONWAAR }),
        regel('RG-09', 'ja'),
      ]
      expect(doorOf(kantel([welkom, ...andere], [kritisch, ...andere], gewijzigd))).toEqual([
        { soort: 'overig' },
      ])
    })

    it('maar een regel of spanning niet', () => {
      const erbij = [spanning('SP-01', 'ja_mits'), regel('RG-09', 'ja_mits')]
      expect(doorOf(kantel([welkom, eis], [welkom, eis, ...erbij], gewijzigd))).toEqual([
        { soort: 'overig' },
        { soort: 'overig' },
      ])
    })
  })

  it('door de weegtabel, als niets anders het verklaart', () => {
    expect(doorOf(kantel([welkom], [kritisch], { weegtabel: true }))).toEqual([
      { soort: 'weegtabel' },
    ])
  })
})
