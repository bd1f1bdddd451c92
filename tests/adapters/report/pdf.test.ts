import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { createPdf } from '../../../src/adapters/report/pdf.ts'
import { getRapport } from '../../../src/app/rapport/get-rapport.ts'
import { makeStandplan } from '../../hulp/browser/standplan.ts'
import { readPdf } from '../../hulp/pdf.ts'
import { beoordeel, maakProefrapport } from '../../hulp/rapport.ts'
import { boek as assen } from '../../rules/assen.ts'

const toPdf = createPdf()
const REGISTERS = ['kort', 'motivering'] as const
const SECONDEN = 60_000

describe.each(REGISTERS)('het PDF-rapport in register %s', (register) => {
  const rapport = maakProefrapport(register)
  const gelezen = readPdf(toPdf(rapport))

  it('noemt zich PDF/UA-1 en is gemerkt, in het Nederlands, met een titel die wordt getoond', async () => {
    const { info, xmp, gemerkt, toontTitel } = await gelezen
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(info).toMatchObject({ Language: 'nl', Title: 'Tien woningen' })
    expect({ gemerkt, toontTitel }).toEqual({ gemerkt: true, toontTitel: true })
  })

  it('heeft één kop 1 en slaat geen niveau over', async () => {
    const { elementen } = await gelezen
    const niveaus = elementen.flatMap(({ rol }) => (/^H\d$/.test(rol) ? [Number(rol[1])] : []))
    expect(niveaus.filter((niveau) => niveau === 1)).toHaveLength(1)
    expect(niveaus[0]).toBe(1)
    for (const [i, niveau] of niveaus.entries())
      expect(niveau - (niveaus[i - 1] ?? 1)).toBeLessThanOrEqual(1)
    expect(niveaus.length).toBeGreaterThan(10)
  })

  it('zegt bij elke afbeelding wat erop staat, en tekent niets buiten de merken', async () => {
    const { elementen, ongemerkt } = await gelezen
    const figuren = elementen.filter(({ rol }) => rol === 'Figure')
    const schets = expect.stringContaining('Schets van het plan, met het noorden boven')
    expect(figuren.map(({ alt }) => alt)).toEqual([
      schets,
      expect.stringContaining('QR-code'),
      schets,
    ])
    expect(ongemerkt).toBe(0)
  })

  it('zet op de eerste bladzijde tussen haakjes hoe vast een reden is', async () => {
    if (rapport.blad === undefined) throw new Error('er is geen eerste bladzijde')
    const blad = { ...rapport.blad, redenen: [{ tekst: 'Zo is het.', labels: ['staat vast'] }] }
    const { paginas } = await readPdf(toPdf({ ...rapport, blad }))
    expect(paginas[0]?.replace(/\s+/g, ' ')).toContain('Zo is het. (staat vast)')
  })

  it('heeft in elke tabel koppen, en punten in lijsten', async () => {
    const { elementen } = await gelezen
    const tabellen = elementen.filter(({ rol }) => rol === 'Table')
    expect(tabellen.length).toBeGreaterThan(2)
    const koppen = elementen.filter(({ rol }) => rol === 'TH')
    expect(koppen.length).toBeGreaterThan(tabellen.length)
    expect(elementen.some(({ rol }) => rol === 'LBody')).toBe(true)
  })

  it('laat de tabtoets de leesvolgorde volgen', async () => {
    const { tabvolgorde } = await gelezen
    expect(tabvolgorde.length).toBeGreaterThan(0)
    expect(tabvolgorde).not.toContain(false)
  })

  it('zegt op de eerste bladzijde dat het geen besluit is, en daarna waar het op rust', async () => {
    const [eerste = '', tweede = ''] = (await gelezen).paginas
    expect(eerste).toMatch(/geen besluit/i)
    const voluit = tweede.replace(/\s+/g, ' ')
    for (const { tekst } of rapport.aandelen) expect(voluit).toContain(tekst)
    expect(voluit).toContain('1 september 2026')
    expect(voluit).toContain(rapport.bewijs.sha256)
  })

  it('draagt het hele bewijs als bijlage', async () => {
    const { bijlagen } = await gelezen
    const json = new TextDecoder().decode(bijlagen.get('bewijs.json') ?? undefined)
    expect(JSON.parse(json)).toEqual(beoordeel().bewijs)
  })
})

describe('de eerste bladzijde voor de initiatiefnemer', () => {
  it('heeft de stand, hoe vast, drie redenen, wat helpt en wat er volgt, en niets van het bewijs', async () => {
    const rapport = maakProefrapport('kort')
    const { blad, bewijs } = rapport
    const [eerste = ''] = (await readPdf(toPdf(rapport))).paginas
    const tekst = eerste.replace(/\s+/g, ' ')
    if (blad === undefined) throw new Error('there is no first page')
    const gezegd = [
      blad.stand,
      blad.kern,
      ...blad.redenen.map((deel) => deel.tekst),
      ...blad.vervolg,
    ]
    for (const deel of [...gezegd, blad.helpt]) expect(tekst).toContain(deel)
    expect(blad.redenen.length).toBeGreaterThan(0)
    expect(tekst).not.toContain(bewijs.sha256)
  })

  it('blijft één bladzijde bij de langste redenen die er zijn', async () => {
    const rapport = maakProefrapport('kort')
    const lang = 'Een zin van tien woorden staat hier nog eens geschreven. '.repeat(3)
    const redenen = [lang, lang, lang].map((tekst) => ({ tekst, labels: ['nog te bevestigen'] }))
    const blad = {
      ...rapport.blad,
      kern: lang,
      vastheid: lang,
      helpt: lang,
      redenen,
      stand: 'past',
      toon: 'gunstig' as const,
    }
    const { paginas } = await readPdf(
      toPdf({ ...rapport, blad: { vervolg: [lang, lang], ...blad } }),
    )
    expect(paginas[0]).toContain('Hierna leest u')
  })
})

describe('de kaart van de eerste bladzijde', () => {
  /** A third of the width of A4 at the form of a sketch, points. */
  const LEESBAAR = (595.3 / 3) * (90 / 160)

  it.each([0, 6, 12, 18, 24, 28, 30, 32, 33, 34, 35, 36, 37, 38, 39, 40, 50])(
    'is te lezen bij %i regels erboven, en de zin over wat volgt staat nooit alleen',
    async (n) => {
      const rapport = maakProefrapport('kort')
      const eigen = [
        'Een zin van zoveel woorden dat zij bijna één regel lang is, staat hier nog eens. '.repeat(
          n,
        ),
      ]
      const { blad } = rapport
      if (blad?.kaart === undefined) throw new Error('there is no map')
      const { paginas, elementen } = await readPdf(
        toPdf({ ...rapport, blad: { ...blad, redenen: [], vervolg: [], eigen } }),
      )
      const [kaart] = elementen.filter(({ rol }) => rol === 'Figure')
      const [, onder = 0, , boven = 0] = kaart?.bbox ?? []
      expect(boven - onder).toBeGreaterThan(LEESBAAR)
      const [bij = ''] = paginas.filter((tekst) => tekst.includes('Hierna leest u'))
      expect(bij.length).toBeGreaterThan(300)
    },
  )
})

describe('de eerste bladzijde voor de behandelaar', () => {
  const EIGEN = {
    woorden: 'in deze vorm niet kansrijk',
    motivering: `De dichtheid is te hoog. ${'Dat is nagegaan en blijft zo. '.repeat(60)}`,
    vastgelegdOp: '2026-11-30T10:00:00Z',
  }
  const { omgeving, beoordeling } = makeStandplan('past_niet')
  const toRapport = (eigen?: typeof EIGEN) =>
    getRapport(omgeving, {
      beoordeling,
      boek: assen,
      register: 'motivering',
      stempel: {},
      ...(eigen && { eigen }),
    })

  it('heeft de stand, hoe vast, de redenen, de conclusie in het kort, en waar het ligt met wat elke lijn is', async () => {
    const rapport = toRapport(EIGEN)
    const { paginas, elementen } = await readPdf(toPdf(rapport))
    const tekst = (paginas[0] ?? '').replace(/\s+/g, ' ')
    expect(tekst).toContain('past niet')
    expect(tekst).toContain('De gemeente heeft die nog niet bevestigd.')
    expect(tekst).toContain('15 tot 17 woningen per hec')
    expect(tekst).toContain('In deze vorm niet kansrijk, vastgelegd op 30 november 2026.')
    expect(tekst).toContain('De dichtheid is te hoog.')
    expect(tekst).toContain('Paars: het plan.')
    expect(tekst).toContain('Kaart: Kadaster, CBS, Rijkswaterstaat en GeoNames.')
    expect(tekst).not.toContain('Wat nu?')
    expect(tekst).toContain('Hierna leest u')
    const [kaart] = elementen.filter(({ rol }) => rol === 'Figure')
    expect(kaart?.alt).toMatch(
      /^Kaart van \d+ meter breed, met het noorden boven .* Het midden ligt /,
    )
  })

  it('zegt dat er nog geen eigen conclusie is', async () => {
    const { paginas } = await readPdf(toPdf(toRapport()))
    expect(paginas[0]).toContain('nog geen eigen conclusie vastgelegd')
  })

  it('blijft heel als op de kaart een naam staat die de letter niet kent', async () => {
    const rapport = toRapport()
    const { blad } = rapport
    if (blad?.kaart === undefined) throw new Error('there is no map')
    const kaart = { ...blad.kaart, svg: blad.kaart.svg.replace('>Kloosterhage<', '>漢字 🏠<') }
    expect(kaart.svg).not.toBe(blad.kaart.svg)
    const { paginas } = await readPdf(toPdf({ ...rapport, blad: { ...blad, kaart } }))
    expect(paginas[0]).toContain('Hierna leest u')
  })
})

const SCRIPT = `
const { createPdf } = await import(process.argv[1])
const { createHash } = await import('node:crypto')
let invoer = ''
for await (const deel of process.stdin) invoer += deel
process.stdout.write(createHash('sha256').update(createPdf()(JSON.parse(invoer))).digest('hex'))
`

const hashElsewhere = async (rapport: object, tijdzone: string): Promise<string> => {
  const bestand = resolve(import.meta.dirname, '../../../src/adapters/report/pdf.ts')
  const werk = promisify(execFile)(
    process.execPath,
    ['--input-type=module', '-e', SCRIPT, bestand],
    { env: { ...process.env, TZ: tijdzone } },
  )
  werk.child.stdin?.end(JSON.stringify(rapport))
  return (await werk).stdout
}

describe('hetzelfde rapport', () => {
  it(
    'geeft in elk proces en elke tijdzone dezelfde bytes',
    async () => {
      const rapport = maakProefrapport('motivering')
      const hier = createHash('sha256').update(toPdf(rapport)).digest('hex')
      expect(await hashElsewhere(rapport, 'UTC')).toBe(hier)
      expect(await hashElsewhere(rapport, 'Pacific/Auckland')).toBe(hier)
    },
    SECONDEN,
  )

  it('geeft na andere rapporten nog steeds dezelfde bytes', () => {
    const eerst = toPdf(maakProefrapport('kort'))
    toPdf(maakProefrapport('kort', beoordeel({ naam: 'Iets anders' })))
    expect(toPdf(maakProefrapport('kort'))).toEqual(eerst)
  })
})

describe('vijandige tekst', () => {
  const NAAM =
    '#eval("1+1") $x^2$ *vet* = Kop\n#import "/etc/passwd" @x <a> \\u{0041} `c` // weg /* weg */'

  it('staat er letterlijk, en doet niets', async () => {
    const { paginas, info } = await readPdf(
      toPdf(maakProefrapport('kort', beoordeel({ naam: NAAM, omschrijving: `${NAAM}]#panic()` }))),
    )
    const alles = paginas.join(' ').replace(/\s+/g, ' ')
    for (const deel of ['#eval("1+1")', '$x^2$ *vet* = Kop', '#import "/etc/passwd"', '/* weg */'])
      expect(alles).toContain(deel)
    expect(alles).toContain(']#panic()')
    expect(info.Title).toContain('#eval("1+1")')
  })

  it('met tekens die niet te zetten zijn, of die de tekst sturen, geeft toch een rapport', async () => {
    const naam = `Huis 🏠 漢字 \u202egeheim\u202c \u0007 ${'a'.repeat(120)}`
    const { paginas, info } = await readPdf(
      toPdf(maakProefrapport('kort', beoordeel({ naam, omschrijving: '' }))),
    )
    expect(info.Title).toMatch(/^Huis □ □□ geheim {2}a+/)
    expect(paginas[0]).toContain('Huis □ □□ geheim')
  })
})

describe('een naam waarin niets te zien is', () => {
  it.each([
    ['een onzichtbare spatie', '\u200b', 'U+200B'],
    ['letters die alleen vullen', '\u3164\u115f', 'U+3164 U+115F'],
    ['tekens voor andere richting', '\u202e\u202c', 'U+202E U+202C'],
    ['een merk zonder letter', '\ufe0f\u034f', 'U+FE0F U+034F'],
    ['een teken dat niet bestaat', '\u{e0fff}', 'U+E0FFF'],
    ['veel ervan', '\u2060'.repeat(200), `${'U+2060 '.repeat(10)}…`],
  ])('%s: het rapport noemt de tekens bij hun nummer', async (_, naam, genoemd) => {
    const { paginas, info } = await readPdf(toPdf(maakProefrapport('kort', beoordeel({ naam }))))
    const titel = `Naam zonder zichtbare tekens (${genoemd})`
    expect(info.Title).toBe(titel)
    expect(paginas[0]?.replace(/\s+/g, ' ')).toContain(titel)
  })

  it('blijft gewoon staan zodra er iets te zien is', () => {
    const naam = '\u200bA\u0301'
    expect(maakProefrapport('kort', beoordeel({ naam })).titel).toBe(naam)
  })
})

describe('een groot rapport', () => {
  /** A4 less the margin of 23 mm; a hyphen may hang out a little. */
  const RAND = 595.3 - 65.2 + 3

  it('met vijftig gebieden en een lange naam zonder spaties blijft binnen de bladzijde', async () => {
    const basis = beoordeel({ naam: 'Herontwikkeling'.repeat(13).slice(0, 200) })
    const [eerste] = basis.ligging
    if (eerste === undefined) throw new Error('het plan ligt nergens')
    const ligging = Array.from({ length: 50 }, (_, i) => ({
      ...eerste,
      naam: `${'Langegebiedsnaam'.repeat(4)} ${i}`,
    }))
    const { rechts, paginas, elementen } = await readPdf(
      toPdf(maakProefrapport('motivering', { ...basis, ligging })),
    )
    expect(rechts).toBeLessThan(RAND)
    expect(paginas.join(' ')).toMatch(/naam 49/)
    expect(elementen.filter(({ rol }) => rol === 'TR').length).toBeGreaterThan(50)
  })

  it('en een gewoon rapport ook', async () => {
    expect((await readPdf(toPdf(maakProefrapport('motivering')))).rechts).toBeLessThan(RAND)
  })
})
