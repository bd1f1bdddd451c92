import { describe, expect, it } from 'vitest'
import {
  Bewaard,
  describeWijzigingen,
  readSinds,
} from '../../../src/web/ontwikkelingen/kamer/sinds.tsx'
import { describeStanden } from '../../../src/web/ontwikkelingen/kamer/standverschil.ts'
import { describeVerschil } from '../../../src/web/ontwikkelingen/kamer/verschil.ts'
import { listRijfouten } from '../../../src/web/ontwikkelingen/uitwisselen/inlezen-pagina.tsx'
import { listRuimtefeiten } from '../../../src/web/ontwikkelingen/uitwisselen/kolommen.ts'
import { readBlad } from '../../../src/web/ontwikkelingen/uitwisselen/lees.ts'
import { writeDelen } from '../../../src/web/ontwikkelingen/uitwisselen/schrijf.ts'
import { restoreInvoer } from '../../../src/web/ontwikkelingen/versies/versies.tsx'
import { budget, withBudgetten } from '../../hulp/ontwikkelboek.ts'
import { boek } from '../../hulp/proef.ts'

const deel = (id: string, feiten: object) => ({
  ...{ id, naam: id, fase: 1, locatie: { type: 'Point', coordinates: [0, 0] }, feiten },
})
const wonen = (woningenNieuw: number) => ({ activiteiten: ['wonen'], woningenNieuw })
const maak = (...delen: readonly object[]) => ({ naam: 'Plan', feiten: {}, delen }) as never
const oud = maak(deel('Hofjes', wonen(60)), deel('Rand', wonen(45)))
const nieuw = maak(deel('Hofjes', wonen(50)), deel('Kade', wonen(10)))
const lees = (jsx: unknown) =>
  String(jsx ?? '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

describe('wat een wijziging doet met welke kant het op wijst', () => {
  const mis = { soort: 'regel', rol: 'stand', id: 'DICHT', gebied: 'hof' }
  const kant = (stand: string, door: readonly object[] = []) => ({
    ...{ richting: { stand, door, tegenkracht: [] }, advies: { conclusie: 'afweging_nodig' } },
  })
  const met = { ...boek, regels: [{ id: 'DICHT', titel: 'Het is niet te vol' }] } as never
  const hof = (...een: Parameters<typeof kant>) => ({ id: 'hof', naam: 'Hof', ...kant(...een) })
  const say = (van: object, naar: object) =>
    describeStanden(
      met,
      { geheel: kant('past'), delen: [van] } as never,
      {
        ...{ geheel: kant('past'), delen: [naar] },
      } as never,
    )

  it('zegt van welk deel naar wat, en wat daar nu niet wordt gehaald', () => {
    const [geheel, deelzin] = say(hof('past'), hof('past_niet', [mis]))
    expect(geheel).toMatch(/^Het hele plan blijft “.+”\.$/)
    expect(deelzin).toMatch(
      /^Hof gaat van “.+” naar “.+”\. Dit wordt nu niet gehaald: het is niet te vol\.$/,
    )
    expect(say(hof('past_niet', [mis]), hof('past'))[1]).toContain(
      'Dit staat niet meer in de weg: het is niet te vol.',
    )
  })

  it('noemt een voorbehoud, dat nog moet blijken, niet als wat niet wordt gehaald', () => {
    const [, zin] = say(hof('onbekend'), hof('past_mits', [mis]))
    expect(zin).toMatch(/^Hof gaat van “.+” naar “.+”\.$/)
  })

  it('zegt ook van het geheel dat hetzelfde blijft wat er niet meer in de weg staat, en wat nu beslist', () => {
    const ruim = { ...mis, id: 'RUIM' }
    const regels = [
      { id: 'DICHT', titel: 'Het is niet te vol' },
      { id: 'RUIM', titel: 'Er is genoeg ruimte' },
    ]
    const tell = (eerst: object, nu: object) =>
      describeStanden(
        { ...boek, regels } as never,
        { geheel: eerst, delen: [] } as never,
        { geheel: nu, delen: [] } as never,
      )[0]
    expect(tell(kant('strijdig', [mis, ruim]), kant('strijdig', [ruim]))).toMatch(
      /^Het hele plan blijft “.+”\. Dit staat niet meer in de weg: het is niet te vol\.$/,
    )
    expect(tell(kant('past'), kant('strijdig', [mis, ruim]))).toMatch(
      / Dit wordt nu niet gehaald: het is niet te vol; er is genoeg ruimte\.$/,
    )
    expect(tell(kant('strijdig', [mis]), kant('aanpassen', [ruim]))).toMatch(
      /”\. Nu beslist: er is genoeg ruimte\. Dit staat niet meer in de weg: het is niet te vol\.$/,
    )
  })

  it('zwijgt van een deel dat dezelfde kant op blijft wijzen', () => {
    expect(say(hof('past'), hof('past'))).toHaveLength(1)
  })

  it('noemt het geen wijziging dat een open deel nergens door begrensd is, en blijft', () => {
    const open = (hoogstens: string) => {
      const deel = hof('onbekend')
      const bandbreedte = { laagst: 'strijdig', hoogst: 'past' }
      return { ...deel, richting: { ...deel.richting, hoogstens, bandbreedte } }
    }
    expect(say(open('past'), open('past_mits'))).toHaveLength(1)
    expect(say(open('past'), open('aanpassen'))[1]).toMatch(
      /^Hof gaat van “nog niet te zeggen” naar “nog niet te zeggen, hoogstens .+”\.$/,
    )
  })

  it('noemt ook van een deel dat dezelfde kant op blijft wijzen wat daar nu niet wordt gehaald', () => {
    const bos = { ...mis, id: 'BOS' }
    expect(say(hof('strijdig', [bos]), hof('strijdig', [bos, mis]))[1]).toMatch(
      /^Hof blijft “.+”\. Dit wordt nu niet gehaald: het is niet te vol\.$/,
    )
  })
})

describe('wat net is overgenomen', () => {
  it('staat er met hoeveel delen, wat er anders werd en de weg terug', () => {
    const wijzigingen = describeWijzigingen(boek, oud, nieuw)
    expect(wijzigingen.kort).toBe('1 deel gewijzigd, 1 deel toegevoegd en 1 deel weggehaald')
    expect(wijzigingen.zinnen).toEqual([
      expect.stringMatching(/^Hofjes: .*60.* wordt .*50/),
      'Kade: toegevoegd',
      'Rand: weggehaald',
    ])
    const plan = { id: 'p', versie: 4 }
    const html = Bewaard({
      plan,
      sinds: { versie: 3, ...wijzigingen, standen: ['Het plan gaat om.'] },
      metVarianten: true,
    })
    expect(lees(html)).toContain('Overgenomen, als versie 4: 1 deel gewijzigd')
    expect(lees(html)).toContain('De andere varianten veranderen niet mee.')
    expect(lees(html)).toContain('Wat dat doet met welke kant het op wijst: Het plan gaat om.')
    expect(String(html)).toContain('/ontwikkelingen/p/versies/3')
  })

  it('zet de delen terug, en blijft weten welk dossier hetzelfde plan is', () => {
    const nu = { ...(nieuw as object), telNietMee: ['zaak'] }
    expect(restoreInvoer(oud, nu as never)).toEqual({ ...(oud as object), telNietMee: ['zaak'] })
  })

  it('zegt het ook als er niets anders werd, en zwijgt zonder vraag ernaar', () => {
    const plan = { id: 'p', versie: 4 }
    const sinds = { versie: 4, ...describeWijzigingen(boek, oud, oud), standen: [] }
    expect(lees(Bewaard({ plan, sinds }))).toContain('Er is niets gewijzigd')
    expect(Bewaard({ plan, sinds: undefined })).toBeNull()
  })

  it.each(['', '0', '5', 'x', '1.5'])(
    'vergelijkt met geen versie die er niet was: %s',
    async (tekst) => {
      const c = { req: { query: () => tekst } }
      const omgeving = { ontwikkelplannen: { get: async () => ({ invoer: oud }) } }
      const plan = { id: 'p', versie: 4, invoer: nieuw }
      expect(
        await readSinds({ omgeving, boek } as never, c as never, plan as never),
      ).toBeUndefined()
    },
  )
})

describe('het rekenblad', () => {
  it('schrijft een keuze in de woorden waarin iemand haar typt, en leest die als dezelfde terug', () => {
    const plan = maak(deel('Hofjes', { activiteiten: ['wonen', 'kantoor'] }))
    const blad = writeDelen(boek, plan, new Set())
    const [kop, rij] = blad
    const kolom = kop?.findIndex((naam) => String(naam).includes('[activiteiten]')) ?? -1
    const { wonen: label, kantoor } = boek.begrippen.activiteiten
    expect(rij?.[kolom]).toBe(`${label?.label}; ${kantoor?.label}`)
    const lezing = { boek, invoer: plan, readPlek: () => ({ locatie: { type: 'Point' } }) }
    const { rijen } = readBlad(lezing, blad as never)
    expect(rijen[0]?.deel?.feiten.activiteiten).toEqual(['wonen', 'kantoor'])
  })

  it('zegt van een rij alles wat er mis mee is, en leest de rest', () => {
    const blad = [
      ['naam', 'plek', '[activiteiten]', '[woningenNieuw]', 'fase'],
      ['Hofjes', 'ergens', 'Wonnen', 'ca. 90', 2],
    ]
    const readPlek = () => ({ fout: 'dat is geen plek' })
    const [rij] = readBlad({ boek, invoer: oud, readPlek }, blad as never).rijen
    expect(rij?.fouten).toEqual([
      'plek: dat is geen plek',
      expect.stringContaining('"Wonnen" kennen wij niet'),
    ])
    // What is no number is left to the check of the whole, which says what is wrong with it.
    expect(rij?.deel).toMatchObject({ fase: 2, feiten: { woningenNieuw: 'ca. 90' } })
    const gevolg = { rij: 2, naam: 'Hofjes', soort: 'fout', zinnen: ['a', 'b'] } as const
    expect(listRijfouten([gevolg, { ...gevolg, rij: 3, soort: 'gelijk' }])).toEqual([
      'Rij 2 (Hofjes): a',
      'Rij 2 (Hofjes): b',
    ])
  })

  it('leest een keuze die een getal is ook uit een cel met een getal, of met een komma', () => {
    const feit = {
      ...{ id: 'categorie', label: 'categorie', type: 'keuze', herkomst: 'initiatief' },
      waarden: ['2', '3.1'],
    }
    const feiten = new Map([...boek.feiten, ['categorie', feit as never] as const])
    const lezing = { boek: { ...boek, feiten }, invoer: oud, readPlek: () => ({ fout: '' }) }
    const lees = (cel: unknown) =>
      readBlad(lezing, [
        ['naam', '[categorie]'],
        ['Hofjes', cel],
      ] as never).rijen[0]
    for (const cel of [3.1, '3,1', '3.1']) expect(lees(cel)?.deel?.feiten.categorie).toBe('3.1')
    expect(lees(2)?.deel?.feiten.categorie).toBe('2')
    expect(lees('3,2')?.fouten).toHaveLength(1)
  })

  it('noemt dezelfde activiteiten in een andere volgorde geen wijziging', () => {
    const met = (...activiteiten: string[]) => deel('Hofjes', { activiteiten }) as never
    expect(describeVerschil(boek, met('wonen', 'kantoor'), met('kantoor', 'wonen'))).toEqual([])
    expect(describeVerschil(boek, met('wonen', 'kantoor'), met('wonen'))).toHaveLength(1)
  })

  it('heeft de kolom van wat de ruimte in een gebied telt', () => {
    expect(listRuimtefeiten(withBudgetten([budget({ max: 10 })]))).toEqual(['woningenNieuw'])
    expect(listRuimtefeiten(withBudgetten([]))).toEqual([])
  })
})
