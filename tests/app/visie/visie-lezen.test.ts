import { describe, expect, it } from 'vitest'
import { loadRegelboeken } from '../../../src/adapters/rules/load.ts'
import { wordBevinding } from '../../../src/app/controle/bevinding-woorden.ts'
import { hideMap } from '../../../src/app/controle/hide-wortel.ts'
import { rememberPerBoek, werkVan } from '../../../src/app/regelboek/per-regelboek.ts'
import { readOntwerpverschil } from '../../../src/app/visie/ontwerpverschil.ts'
import { readRegel } from '../../../src/app/visie/read-regel.ts'
import { readRichtingblad } from '../../../src/app/visie/read-richting.ts'
import { listEigenRegels } from '../../../src/app/visie/regel-bereik.ts'
import { leesVisiedocument } from '../../../src/app/visie/visie-document.ts'
import type { Regelboek } from '../../../src/domain/model/regelboek.ts'
import { catchFout } from '../../hulp/proef.ts'

const boeken: readonly Regelboek[] = loadRegelboeken('rules')
const [assen, koers] = boeken as [Regelboek, Regelboek]
const nu = new Date('2026-11-26T10:00:00Z')
const morgen = new Date('2026-11-27T10:00:00Z')

describe('de visie als document', async () => {
  const { hoofdstukken, overig } = await leesVisiedocument(assen, nu)
  const stukken = hoofdstukken.flatMap(({ onderwerpen }) =>
    onderwerpen.flatMap((onderwerp) => onderwerp.stukken),
  )

  it('heeft elke passage één keer, in de volgorde van de tekst', () => {
    expect(stukken.map(({ passage }) => passage.id)).toEqual(assen.passages.map(({ id }) => id))
  })

  it('heeft elke regel bij een passage of bij het overige, en niet bij allebei', () => {
    const opPassage = new Set(stukken.flatMap(({ regels }) => regels.map(({ id }) => id)))
    const zonder = overig.map(({ id }) => id)
    expect(zonder.filter((id) => opPassage.has(id))).toEqual([])
    expect(new Set([...opPassage, ...zonder])).toEqual(new Set(assen.regels.map(({ id }) => id)))
  })

  it('laat geen passage zonder regel, spanning of antwoord', () => {
    const leeg = stukken.filter(
      ({ passage, regels, spanningen }) =>
        passage.antwoord === undefined && regels.length + spanningen.length === 0,
    )
    expect(leeg).toEqual([])
  })

  it('zegt van een gebrek wat deze dienst ermee doet, en van achtergrond waarom zij dat is', () => {
    const soorten = (soort: string) =>
      stukken
        .filter(({ passage }) => passage.soort === soort)
        .flatMap(({ passage }) => Object.keys(passage.antwoord ?? {}))
    expect(soorten('gebrek')).toEqual(Array.from({ length: 7 }, () => 'vermogen'))
    expect(new Set(soorten('ontwikkeling'))).toEqual(new Set(['context']))
  })

  it('noemt de gebieden die op een passage rusten, en alleen die', () => {
    const stuk = stukken.find(({ passage }) => passage.id === 'NVU-GK-04')
    const ids = stuk?.gebieden.map(({ id }) => id) ?? []
    expect(ids).toContain('havenkwartier')
    expect(stukken.find(({ passage }) => passage.id === 'NVU-GE-01')?.gebieden).toEqual([])
  })
})

it('wat van een regelboek is gemaakt blijft, tot de dag verandert of het een ander regelboek is', () => {
  const make = rememberPerBoek((boek, { geldigOp }) => ({ id: boek.visie.id, geldigOp }))
  const eerst = make(assen, nu)
  expect(eerst).toEqual({ id: 'omgevingsvisie-assen', geldigOp: '2026-11-26' })
  expect(make(assen, nu)).toBe(eerst)
  expect(make(koers, nu)).toEqual({ id: 'koersdocument-assen-ontwerp', geldigOp: '2027-01-01' })
  expect(make(assen, nu)).toBe(eerst)
  expect(make(assen, morgen).geldigOp).toBe('2026-11-27')
})

describe('een regel lezen', () => {
  it('geeft de gebieden waar hij geldt, en geen lijst als dat overal is', () => {
    const { gebieden } = readRegel(assen, 'SE-10', nu)
    expect(gebieden?.map(({ id }) => id)).toContain('lariks')
    expect(gebieden?.map(({ id }) => id)).not.toContain('binnenstad')
    expect(readRegel(assen, 'GS-01', nu).gebieden).toBeUndefined()
  })

  it('noemt de naam van een gegeven waar een advies de waarde noemt', () => {
    const { teksten } = readRegel(assen, 'GS-01', nu)
    const voldoet = teksten.find(({ oordeel }) => oordeel === 'voldoet')
    expect(voldoet?.kort).toContain('[maatregelen voor dieren en planten]')
    expect(teksten.map(({ kort }) => kort).join()).not.toMatch(/[{}]/)
  })

  it('noemt de gegevens waarop hij rust, ook die achter een berekening', () => {
    const regel = assen.regels.find(({ versies }) =>
      JSON.stringify(versies).includes('"toenameVerhardingM2"'),
    )
    const ids = readRegel(assen, regel?.id ?? '', nu).feiten.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(['toenameVerhardingM2', 'verhardVoorM2']))
  })

  it('heeft de gevallen waarop hij is beproefd', () => {
    expect(readRegel(assen, 'SE-10', nu).gevallen[0]?.naam).toBe('een bakker in de wijk')
  })

  it('zegt welke versie geldt: van een ontwerp die van zijn eerste dag', () => {
    expect(readRegel(assen, 'SE-10', nu).versies.map(({ geldt }) => geldt)).toEqual([true])
    const { versies } = readRegel(koers, 'KD-01', nu)
    expect(versies.map(({ geldt, versie }) => [geldt, versie.geldigVan])).toEqual([
      [true, '2027-01-01'],
    ])
  })

  it('weigert een regel die er niet is', () => {
    expect(catchFout(() => readRegel(assen, 'KD-01', nu)).code).toBe('niet_gevonden')
  })
})

describe('wat een gebied anders maakt', () => {
  const werk = werkVan(assen, nu)
  const eigen = (id: string) => {
    const gebied = werk.gebieden.get(id)
    if (!gebied) throw new Error(id)
    return listEigenRegels(werk, gebied)
  }

  it('zijn de regels die het kiezen, en niet de regels die overal gelden', () => {
    const ids = eigen('havenkwartier').gekozen.map(({ id }) => id)
    expect(ids).toContain('SE-30')
    expect(ids).not.toContain('GS-01')
    expect(eigen('lariks').gekozen.map(({ id }) => id)).not.toContain('SE-30')
  })

  it('zijn de regels die een waarde van het profiel gebruiken, met die waarde', () => {
    const se02 = eigen('havenkwartier').metWaarde.find(({ regel }) => regel.id === 'SE-02')
    expect(se02?.feiten).toEqual(['maxBouwhoogteM'])
  })
})

describe('de richting op een blad', () => {
  it('telt per gebied elke activiteit één keer', async () => {
    const { labels, countOf } = await readRichtingblad(assen, nu, 'groene_stad')
    for (const gebied of labels.gebied.keys()) {
      const { beslist, indicatief, open, zwijgt } = countOf(gebied)
      expect(beslist + indicatief + open + zwijgt).toBe(labels.activiteit.size)
    }
  })

  it('neemt zonder principe alles samen: nergens minder dan onder één principe', async () => {
    const samen = await readRichtingblad(assen, nu)
    const een = await readRichtingblad(assen, nu, 'verbonden_stad')
    for (const gebied of samen.labels.gebied.keys()) {
      expect(samen.countOf(gebied).zwijgt).toBeLessThanOrEqual(een.countOf(gebied).zwijgt)
      expect(samen.countOf(gebied).beslist).toBeGreaterThanOrEqual(een.countOf(gebied).beslist)
    }
    expect(samen.principe).toBeUndefined()
    expect(een.principe).toBe('verbonden_stad')
  })

  it('houdt bladen van verschillende principes uit elkaar, en maakt elk één keer', () => {
    expect(readRichtingblad(assen, nu, 'groene_stad')).toBe(
      readRichtingblad(assen, nu, 'groene_stad'),
    )
    expect(readRichtingblad(assen, nu, 'groene_stad')).not.toBe(readRichtingblad(assen, nu))
  })
})

describe('wat een ontwerp verandert', () => {
  it('is er niet van een regelboek dat op geen ander voortbouwt', () => {
    expect(readOntwerpverschil(assen, boeken)).toBeUndefined()
    expect(readOntwerpverschil(koers, [koers])).toBeUndefined()
  })

  it('noemt elke nieuwe regel, elke wijziging en elk ander profiel bij naam', () => {
    const verschil = readOntwerpverschil(koers, boeken)
    expect(verschil?.basis).toBe(assen)
    expect(verschil?.delen).toContainEqual({
      id: 'KD-01',
      naam: 'Bij vijftig woningen of meer blijft er ten minste evenveel groen (illustratie)',
      soort: 'regel',
      wat: 'toegevoegd',
    })
    expect(verschil?.delen).toContainEqual({
      id: 'messchenveld',
      naam: 'Messchenveld',
      soort: 'gebied',
      wat: 'profiel',
    })
    expect(verschil?.weegtabel).toBe(false)
  })
})

it('een vondst noemt gebieden, activiteiten en principes bij hun naam', () => {
  const leemte = {
    code: 'leemte',
    id: 'groene_stad',
    params: { leeg: 39, totaal: 1404, nergens: ['beroep_aan_huis'] },
  } as const
  expect(wordBevinding(assen, leemte)).toBe(
    'Uit Groene stad van het Noorden volgt geen enkele regel voor 39 van de 1.404 combinaties van activiteit en gebied. In geen enkel gebied: Beroep of bedrijf aan huis.',
  )
  const tegenspraak = {
    code: 'tegenspraak',
    id: 'SE-10',
    params: { ander: 'SE-08', gebieden: ['lariks', 'peelo'] },
  } as const
  expect(wordBevinding(assen, tegenspraak)).toContain('SE-10 en SE-08')
  expect(wordBevinding(assen, tegenspraak)).toContain('(in Lariks, Peelo)')
})

it('een verslag voor iedereen zegt niet waar deze machine haar bestanden bewaart', () => {
  const bevinding = {
    ernst: 'fout',
    code: 'geldt_nooit',
    plaats: '/srv/geheim/visie/x.yaml:3:1',
    id: 'GS-01',
    melding: 'De regel geldt nooit',
    params: {},
  } as const
  const verslag = {
    fouten: [bevinding],
    aandachtspunten: [{ ...bevinding, plaats: 'elders.yaml' }],
  }
  const verborgen = hideMap('/srv/geheim')(verslag as never)
  expect(verborgen.fouten[0]?.plaats).toBe('rules/visie/x.yaml:3:1')
  expect(verborgen.aandachtspunten[0]?.plaats).toBe('elders.yaml')
})
