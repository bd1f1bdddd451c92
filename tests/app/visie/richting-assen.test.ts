import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseCsv } from '../../../src/adapters/rules/lezen/csv.ts'
import { loadRegelboeken } from '../../../src/adapters/rules/load.ts'
import { giveRichting } from '../../../src/app/visie/give-richting.ts'
import { richtingToCsv } from '../../../src/app/visie/richting-csv.ts'
import { judge } from '../../../src/domain/assess.ts'
import { compileRegelboek } from '../../../src/domain/regeltaal/regelwerk.ts'
import { inGebied, maakLigging } from '../../domain/proef/proefboek.ts'

const [boek] = loadRegelboeken(resolve(import.meta.dirname, '../../../rules'))
if (boek === undefined) throw new Error('er is geen regelboek')
const nu = new Date('2026-09-01T10:00:00Z')
const richting = giveRichting({ regelboek: boek, nu }, {}, (naam) => naam)
const { telling, cellen, plaatsen } = richting

describe('de richting van het regelboek van Assen', () => {
  it('heeft een cel voor elk principe, profiel en elke activiteit, en alle totalen kloppen', () => {
    const principes = Object.values(boek.begrippen.principes).filter(
      ({ soort }) => soort === 'richtinggevend',
    )
    const profielen = boek.gebieden.filter(({ soort }) => boek.visie.soorten[soort]?.profiel)
    const activiteiten = Object.keys(boek.begrippen.activiteiten)
    expect(telling.cellen).toBe(principes.length * profielen.length * activiteiten.length)
    for (const delen of [richting.perPrincipe, richting.perGebied, richting.perActiviteit]) {
      for (const soort of ['cellen', 'beslist', 'indicatief', 'open', 'zwijgt'] as const) {
        expect(delen.reduce((som, deel) => som + deel[soort], 0)).toBe(telling[soort])
      }
    }
    expect(new Set(cellen.map((cel) => Object.values(cel).slice(0, 3).join())).size).toBe(
      telling.cellen,
    )
  })

  it('beslist nergens op eigen uitwerking, op wat nog bevestigd moet worden of op de wet', () => {
    const stevig = new Map(boek.regels.map((regel) => [regel.id, regel]))
    const beslissers = cellen.flatMap(({ gronden }) => gronden.beslist ?? [])
    expect(beslissers.length).toBeGreaterThan(30)
    for (const id of new Set(beslissers)) {
      const [gebied, groep = ''] = id.split('/')
      const bron =
        stevig.get(id) ?? boek.gebieden.find((deel) => deel.id === gebied)?.houding[groep]
      expect(bron, id).toMatchObject({ werking: 'bevestigd' })
      expect(['visie', 'sectoraal_beleid']).toContain(bron?.herkomst)
    }
  })

  it('noemt elke passage letterlijk, en die zonder toetsbare regel als open', () => {
    const citaten = new Map(boek.passages.map(({ id, citaat }) => [id, citaat]))
    for (const { id, citaat } of richting.perPassage) expect(citaat).toBe(citaten.get(id))
    const perId = new Map(richting.perPassage.map((passage) => [passage.id, passage.richting]))
    // Answered as context in passages.yaml: no rule carries it.
    expect(perId.get('NVU-T-DE-07')).toBe('open')
    // Only an open norm rests on it.
    expect(perId.get('NVU-GS-02')).toBe('open')
    expect(perId.get('NVU-DH-02')).toBe('beslist')
    const bekend = new Set(perId.keys())
    for (const id of cellen.flatMap(({ passages }) => passages)) expect(bekend.has(id)).toBe(true)
  })

  it('voorspelt waar elk advies zegt dat de visie geen richting geeft', () => {
    const werk = compileRegelboek(boek, richting.peildatum)
    const lagen = Object.keys(boek.visie.lagen)
    const zonder = plaatsen.filter(({ adviesZonderRichting }) => adviesZonderRichting)
    expect(zonder.length).toBeGreaterThan(0)
    expect(zonder.length).toBeLessThan(plaatsen.length)
    // One in five, over all activities and areas: the whole takes seconds.
    const aantal = Object.keys(boek.begrippen.activiteiten).length
    const steekproef = plaatsen.filter((_, i) => (i + Math.floor(i / aantal)) % 5 === 0)
    expect(new Set(steekproef.map(({ activiteit }) => activiteit)).size).toBe(
      Object.keys(boek.begrippen.activiteiten).length,
    )
    for (const { gebied, activiteit, adviesZonderRichting } of steekproef) {
      const profiel = werk.gebieden.get(gebied)
      const groep = boek.begrippen.activiteiten[activiteit]?.groep ?? ''
      const { weging } = judge(werk, {
        feiten: { activiteiten: [activiteit] },
        ligging: maakLigging([inGebied(gebied, { soort: profiel?.soort ?? '' })], { lagen }),
      })
      const waar = `${activiteit} in ${gebied}`
      if (adviesZonderRichting) expect(weging.visieGeeftRichting, waar).toBe(false)
      else if ((profiel?.houding[groep]?.stand ?? 'zwijgt') !== 'zwijgt') {
        expect(weging.visieGeeftRichting, waar).toBe(true)
      }
    }
  })

  it('staat als CSV met één rij per cel en de citaten heel', () => {
    const deel = giveRichting({ regelboek: boek, nu }, { gebied: 'binnenstad' }, (naam) => naam)
    const [kop, ...rijen] = parseCsv(richtingToCsv(deel))
    expect(kop?.velden.slice(0, 4)).toEqual(['principe', 'gebied', 'activiteit', 'richting'])
    expect(rijen).toHaveLength(deel.telling.cellen)
    const horeca = rijen.find(
      ({ velden: [principe, , activiteit] }) =>
        principe === 'dynamische_hoofdstad' && activiteit === 'horeca',
    )
    expect(horeca?.velden.slice(3)).toEqual([
      'beslist',
      'binnenstad/horeca',
      'MO-04 SE-01',
      'NVU-DH-02',
      'De binnenstad heeft een breed aanbod aan winkels en horeca.',
      'past',
      'vast',
    ])
  })
})
