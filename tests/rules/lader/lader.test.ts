import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadRegelboeken } from '../../../src/adapters/rules/load.ts'
import { AppError } from '../../../src/domain/errors.ts'
import { faultsOf, KLEIN, plant } from './plant.ts'

const G1 = 'proefvisie/groen/GS-01-hoogte-past-bij-de-wijk.yaml'
const Z1 = 'proefvisie/groen/GZ-01-omgeving-is-betrokken.yaml'

const loadOne = (map: string) => {
  const [regelboek] = loadRegelboeken(map)
  if (!regelboek) throw new Error('no rulebook')
  return regelboek
}

describe('a sound rulebook', () => {
  it('is accepted, with rules, areas and cases', () => {
    const { regels, gebieden, gevallen, passages, spanningen } = loadOne(KLEIN)
    expect(regels.map(({ id }) => id)).toEqual(['GS-01', 'GS-02', 'GZ-01'])
    expect(gebieden.map(({ id, geometrie }) => [id, geometrie.type])).toEqual([
      ['stad', 'Polygon'],
      ['wijk-noord', 'MultiPolygon'],
    ])
    expect(gevallen.get('GS-01')?.map(({ verwacht }) => verwacht)).toEqual([
      'voldoet',
      'voldoet_niet',
      'onbekend',
      'niet_van_toepassing',
    ])
    expect(passages.map(({ id }) => id)).toEqual(['PR-01', 'PR-02', 'PR-03', 'PR-04'])
    expect(passages[2]?.citaat).toBe('De tijd\ngaat snel.')
    expect(spanningen).toHaveLength(1)
  })

  it('gives an open norm the fact that its question asks for, and the condition on it', () => {
    const { feiten, regels } = loadOne(KLEIN)
    expect(feiten.get('oordeelGS02')).toEqual({
      id: 'oordeelGS02',
      type: 'janee',
      herkomst: 'behandelaar',
      aantonen: 'bij_aanvraag',
      wie: 'behandelaar',
      label: 'Oordeel over: Het beeld past bij de stad',
      vraag: 'Past het beeld bij de stad?',
    })
    expect(regels[1]?.versies[0]?.voldoetAls).toEqual({
      fact: 'oordeelGS02',
      operator: 'equal',
      value: true,
    })
  })

  it('lets a case begin with the uitgangspunt of its file, change it, and leave a part out', () => {
    const cases = (uitgangspunt: string, feiten: readonly string[]) =>
      `regel: GS-01\n${uitgangspunt}gevallen:\n${[
        ['voldoet', 'wijk-noord'],
        ['voldoet_niet', 'wijk-noord'],
        ['onbekend', 'wijk-noord'],
        ['niet_van_toepassing', 'wijk-noord'],
      ]
        .map(
          ([verwacht, gebied], i) =>
            `  - naam: ${verwacht}\n    gebied: ${gebied}\n    feiten: ${feiten[i]}\n    verwacht: ${verwacht}\n`,
        )
        .join('')}`
    const bestand = G1.replace('.yaml', '.cases.yaml')
    const kort = plant([
      {
        bestand,
        inhoud: cases(
          'uitgangspunt: { activiteiten: [wonen], woningenNieuw: 10, bouwlagenMax: 4, sociaalHuurAantal: 3 }\n',
          ['{}', '{ bouwlagenMax: 9 }', '{ bouwlagenMax: null }', '{ woningenNieuw: 3 }'],
        ),
      },
    ])
    const lang = plant([
      {
        bestand,
        inhoud: cases('', [
          '{ activiteiten: [wonen], woningenNieuw: 10, bouwlagenMax: 4, sociaalHuurAantal: 3 }',
          '{ activiteiten: [wonen], woningenNieuw: 10, bouwlagenMax: 9, sociaalHuurAantal: 3 }',
          '{ activiteiten: [wonen], woningenNieuw: 10, sociaalHuurAantal: 3 }',
          '{ activiteiten: [wonen], woningenNieuw: 3, bouwlagenMax: 4, sociaalHuurAantal: 3 }',
        ]),
      },
    ])
    const gevallenIn = (map: string) => loadOne(map).gevallen.get('GS-01')
    expect(gevallenIn(kort)).toEqual(gevallenIn(lang))
    expect(gevallenIn(kort)?.[2]?.feiten).toEqual({
      activiteiten: ['wonen'],
      woningenNieuw: 10,
      sociaalHuurAantal: 3,
    })
  })

  it('writes a choice of activities out by what is said of them', () => {
    const map = plant([
      {
        bestand: 'proefvisie/voorwaarden.yaml',
        van: '{ fact: activiteiten, operator: contains, value: wonen }',
        naar: '{ activiteiten: { klein: false, groep: wonen } }',
      },
    ])
    expect(loadOne(map).voorwaarden.get('nieuwbouwWonen')).toEqual({
      any: [{ fact: 'activiteiten', operator: 'contains', value: 'wonen' }],
    })
  })

  it('lets an area inherit what it does not state itself, and keep what it does', () => {
    const map = plant([
      {
        bestand: 'proefvisie/gebieden/stad.yaml',
        van: 'houding:',
        naar: 'houding:\n  werken: { stand: ja, tekst: Ja., herkomst: visie, werking: bevestigd, bron: [{ document: proef }] }',
      },
    ])
    const wijk = loadOne(map).gebieden.find(({ id }) => id === 'wijk-noord')
    expect(wijk?.waarden.maxBouwlagen?.waarde).toBe(4)
    expect(wijk?.houding.wonen?.stand).toBe('ja')
    expect(wijk?.houding.werken?.stand).toBe('nee_tenzij')
    expect(wijk?.prioriteiten.map(({ voorrang }) => voorrang)).toEqual(['wonen'])
    expect(wijk?.budgetten).toHaveLength(1)
  })

  it('may hold law that is older than the vision', () => {
    const map = plant([
      { bestand: Z1, van: 'herkomst: visie', naar: 'herkomst: hogere_regelgeving' },
      { bestand: Z1, van: 'geldigVan: 2026-01-01', naar: 'geldigVan: 2024-01-01' },
    ])
    expect(faultsOf(map)).toEqual([])
  })

  it('may break a quote over lines', () => {
    const citaat = 'citaat: De proefstad is groen.'
    const naar = 'citaat: >-\n      De proefstad\n      is groen.'
    expect(faultsOf(plant([{ bestand: G1, van: citaat, naar }]))).toEqual([])
  })
})

describe('the fingerprint of a rulebook', () => {
  it('does not change with layout or comment', () => {
    const map = plant([
      {
        bestand: G1,
        van: 'titel: De hoogte past bij de wijk',
        naar: '# Hoogte\ntitel:   "De hoogte past bij de wijk"',
      },
    ])
    const [een, ander] = [loadOne(KLEIN), loadOne(map)]
    expect(ander.sha256).toBe(een.sha256)
    expect(ander.gebiedenSha256).toBe(een.gebiedenSha256)
    expect(een.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it('changes with a rule, and leaves that of the areas', () => {
    const [een, ander] = [
      loadOne(KLEIN),
      loadOne(plant([{ bestand: G1, van: 'value: 100', naar: 'value: 101' }])),
    ]
    expect(ander.sha256).not.toBe(een.sha256)
    expect(ander.gebiedenSha256).toBe(een.gebiedenSha256)
  })

  it('of the areas changes with a border, and leaves that of the rules', () => {
    const bestand = 'proefvisie/gebieden/wijk-noord.geojson'
    const [een, ander] = [
      loadOne(KLEIN),
      loadOne(plant([{ bestand, van: '[233500, 556500]', naar: '[233500, 556501]' }])),
    ]
    expect(ander.sha256).toBe(een.sha256)
    expect(ander.gebiedenSha256).not.toBe(een.gebiedenSha256)
  })
})

describe('a faulty rulebook', () => {
  it('is refused with every fault of every file at once', () => {
    const map = plant([
      {
        bestand: 'feiten.yaml',
        van: 'formule: sociaalHuurPct >= 50',
        naar: 'formule: sociaalHuurPct + 50',
      },
      { bestand: G1, van: 'operator: in, value', naar: 'operator: lessThan, value' },
      { bestand: Z1, van: 'aard: signaal', naar: 'aard: seinsignaal' },
    ])
    const plaatsen = faultsOf(map).map((melding) => melding.split('  ')[0])
    expect(plaatsen).toEqual(['rules/feiten.yaml:45:12', `rules/${G1}:32:41`, `rules/${Z1}:5:7`])
  })

  it('is refused with one AppError that counts them and points into the documents', () => {
    const map = plant([{ bestand: G1, van: 'principe: groene_stad', naar: 'principe: groen' }])
    try {
      loadRegelboeken(map)
      expect.unreachable()
    } catch (fout) {
      if (!(fout instanceof AppError)) throw fout
      expect(fout.code).toBe('regelboek_ongeldig')
      expect(fout.detail).toBe('1 fout in het regelboek.')
      expect(fout.fouten[0]?.pointer).toBe('/principe')
    }
  })

  it('says nothing about what is missing while a file cannot be read', () => {
    const map = plant([{ bestand: G1, van: 'aard: eis', naar: 'aard: eisen' }])
    expect(faultsOf(map)).toHaveLength(1)
  })

  it('does not hide the faults of a second rulebook', () => {
    const map = plant([{ bestand: G1, van: 'aard: eis', naar: 'aard: eisen' }])
    cpSync(join(map, 'proefvisie'), join(map, 'tweede'), { recursive: true })
    const plaatsen = faultsOf(map).map((melding) => melding.split('  ')[0])
    const tweede = G1.replace('proefvisie', 'tweede')
    expect(plaatsen).toEqual([`rules/${G1}:6:7`, `rules/${tweede}:6:7`])
  })
})
