import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { makeDocx } from '../../../src/adapters/report/docx.ts'
import { getRapport } from '../../../src/app/rapport/get-rapport.ts'
import { makeStandplan } from '../../hulp/browser/standplan.ts'
import { beoordeel, maakProefrapport } from '../../hulp/rapport.ts'
import { boek as assen } from '../../rules/assen.ts'

const open = async (rapport = maakProefrapport('motivering')) => {
  const delen = unzipSync(await makeDocx(rapport))
  const lees = (naam: string) => strFromU8(delen[naam] ?? new Uint8Array())
  const alineas = lees('word/document.xml')
    .split('</w:p>')
    .map((xml) => ({
      stijl: /<w:pStyle w:val="(\w+)"/.exec(xml)?.[1] ?? '',
      tekst: [...xml.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, t]) => t).join(''),
      gemarkeerd: xml.includes('<w:highlight w:val="yellow"/>'),
    }))
  return { delen, lees, alineas, document: lees('word/document.xml') }
}

/** Width and height of a PNG, px: they stand first in it. */
const readMaat = (png: Uint8Array) => {
  const kop = new DataView(png.buffer, png.byteOffset)
  return { width: kop.getUint32(16), height: kop.getUint32(20) }
}

describe('het Word-rapport', () => {
  it('heeft de hoofdstukken van een Nederlandse motivering, in die volgorde', async () => {
    const { alineas } = await open()
    const koppen = alineas.filter(({ stijl }) => stijl === 'Heading1').map(({ tekst }) => tekst)
    expect(koppen).toEqual([
      'Waarom?',
      'De conclusie van de behandelaar',
      'Het hele advies',
      'Waar dit advies op rust',
      'Narekenen',
      '1 Inleiding',
      '2 De plek en het beleid',
      '3 Toets aan de omgevingsvisie',
      '4 Eigen uitwerking, geen beleid',
      '5 Omgevingsaspecten',
      '6 Spanningen en afweging',
      '7 Uitvoerbaarheid',
      '8 Conclusie',
      'Bijlage A: Regels en uitkomsten',
      'Bijlage B: Spoor: hoe elke uitkomst is ontstaan',
      'Bijlage C: Bronnen',
      'Bijlage D: Bewijs',
    ])
  })

  it('zet achter een vraag geen punt', async () => {
    const rapport = maakProefrapport('motivering')
    const [eerste, ...rest] = rapport.hoofdstukken
    if (eerste === undefined) throw new Error('er is geen hoofdstuk')
    const punten = ['Stedenbouwkundige: is dat te motiveren?', 'Hoogte'].map((kop) => ({
      ...{ kop, tekst: 'Ja.', labels: [] },
    }))
    const blokken = [{ soort: 'punten' as const, punten }]
    const { alineas } = await open({ ...rapport, hoofdstukken: [{ ...eerste, blokken }, ...rest] })
    const teksten = alineas.map(({ tekst }) => tekst)
    expect(teksten).toContain('Stedenbouwkundige: is dat te motiveren? Ja.')
    expect(teksten).toContain('Hoogte. Ja.')
  })

  it('vraagt niet waarom op een blad zonder redenen', async () => {
    const rapport = maakProefrapport('motivering')
    const { alineas } = await open({
      ...rapport,
      ...(rapport.blad && { blad: { ...rapport.blad, redenen: [] } }),
    })
    expect(alineas.map(({ tekst }) => tekst)).not.toContain('Waarom?')
  })

  it('heeft één titel en slaat geen kopniveau over', async () => {
    const { alineas } = await open()
    expect(alineas.filter(({ stijl }) => stijl === 'Title').map(({ tekst }) => tekst)).toEqual([
      'Tien woningen',
    ])
    const niveaus = alineas.flatMap(({ stijl }) => /^Heading(\d)$/.exec(stijl)?.[1] ?? [])
    for (const [i, niveau] of niveaus.entries())
      expect(Number(niveau) - Number(niveaus[i - 1] ?? 1)).toBeLessThanOrEqual(1)
  })

  it('is in het Nederlands, en herhaalt de kop van een tabel op elke bladzijde', async () => {
    const { lees, document } = await open()
    expect(lees('word/styles.xml')).toContain('<w:lang w:val="nl-NL"')
    expect(document.match(/<w:tblHeader\/>/g)?.length).toBe(document.match(/<w:tbl>/g)?.length)
  })

  it('markeert elke plek voor eigen tekst, en laat de conclusie aan de behandelaar', async () => {
    const { alineas } = await open()
    const plekken = alineas.filter(({ gemarkeerd }) => gemarkeerd)
    expect(plekken.length).toBeGreaterThan(5)
    for (const { tekst } of plekken) expect(tekst).toMatch(/^\[Vul aan: .*\]$/)
    expect(plekken.at(-1)?.tekst).toContain('evenwichtige toedeling van functies aan locaties')
    const teksten = alineas.map(({ tekst }) => tekst)
    expect(teksten).toContain('De behandelaar heeft nog geen eigen conclusie vastgelegd.')
  })

  it('heeft op de eerste bladzijde de stand, de redenen, de conclusie en een kaart, en daarna pas het bewijs', async () => {
    const { omgeving, beoordeling } = makeStandplan('past_niet')
    const rapport = getRapport(omgeving, {
      beoordeling,
      boek: assen,
      register: 'motivering',
      stempel: {},
    })
    const { document } = await open(rapport)
    const [eerste = ''] = document.split('<w:pageBreakBefore/>')
    const tekst = [...eerste.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, t]) => t).join(' ')
    expect(tekst).toContain('Past niet')
    expect(tekst).toContain('15 tot 17 woningen per hectare')
    expect(tekst).toContain('nog geen eigen conclusie')
    expect(tekst).toContain('Kaart: Kadaster, CBS')
    expect(eerste.match(/<w:drawing>/g)).toHaveLength(1)
    expect(tekst).not.toContain('sha256')
  })

  it('zegt de initiatiefnemer op de eerste bladzijde ook wat helpt en wat er nu komt', async () => {
    const { omgeving, beoordeling } = makeStandplan('past_niet')
    const vraag = { beoordeling, boek: assen, register: 'kort' as const, stempel: {} }
    const rapport = getRapport(omgeving, vraag)
    const { document } = await open(rapport)
    const [eerste = ''] = document.split('<w:pageBreakBefore/>')
    const teksten = [...eerste.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, t]) => t)
    expect(rapport.blad?.helpt).not.toBe('')
    expect(teksten).toContain('Wat helpt?')
    expect(teksten).toContain('Wat nu?')
  })

  it('heeft elke kaart als plaatje, met wat erop staat', async () => {
    const { delen, document } = await open()
    const teksten = [...document.matchAll(/<wp:docPr [^>]*descr="([^"]+)"/g)].map(([, t]) => t)
    expect(teksten).toHaveLength(2)
    for (const tekst of teksten) expect(tekst).toContain('Schets van het plan, met het noorden')
    const beelden = Object.entries(delen).filter(([naam]) => naam.startsWith('word/media/'))
    expect(beelden.length).toBeGreaterThan(0)
    for (const [, png] of beelden) {
      expect(Buffer.from(png.subarray(1, 4)).toString()).toBe('PNG')
      const { width, height } = readMaat(png)
      expect([width, height]).toEqual([1890, 1063])
      expect(png.length).toBeGreaterThan(10_000)
    }
  })

  it('zegt bij een uitkomst waar zij vandaan komt', async () => {
    const { alineas } = await open()
    expect(
      alineas.some(({ tekst }) => /\(eigen uitwerking van Visietoets, geen beleid/.test(tekst)),
    ).toBe(true)
  })

  it('geeft twee keer dezelfde bytes, ook op een ander moment', async () => {
    const rapport = maakProefrapport('motivering')
    const eerst = await makeDocx(rapport)
    vi.useFakeTimers({ now: new Date('2031-05-05T05:05:05Z'), toFake: ['Date'] })
    try {
      expect(await makeDocx(rapport)).toEqual(eerst)
    } finally {
      vi.useRealTimers()
    }
  })

  it('houdt vijandige tekst tekst', async () => {
    const naam = '</w:t><w:p>"&\u0007 \u202eom <script>'
    const { alineas, lees } = await open(maakProefrapport('motivering', beoordeel({ naam })))
    const titel = alineas.find(({ stijl }) => stijl === 'Title')
    expect(titel?.tekst).toBe('&lt;/w:t&gt;&lt;w:p&gt;&quot;&amp; om &lt;script&gt;')
    expect(lees('docProps/core.xml')).not.toContain('<script>')
  })
})
