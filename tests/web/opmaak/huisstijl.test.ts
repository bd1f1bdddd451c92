import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { readHuisstijl } from '../../../src/adapters/rules/huisstijl/read-huisstijl.ts'
import { createWebproef, type Webproef } from '../../hulp/browser/webproef.ts'

const voorbeeld = readHuisstijl(
  'voorbeelden/huisstijl',
  readFileSync('src/web/opmaak/thema.css', 'utf8'),
)
const LETTER = { naam: 'Proefletter', sneden: [{ gewicht: 700, cursief: true }] }
const bytes = Uint8Array.of(0x77, 0x4f, 0x46, 0x32)

describe('de huisstijl op de pagina’s', () => {
  let proef: Webproef
  let html: string
  beforeAll(async () => {
    proef = createWebproef({
      huisstijl: {
        ...voorbeeld,
        letter: {
          ...LETTER,
          sneden: LETTER.sneden.map((snede) => ({
            ...snede,
            ...{ type: 'font/woff2', extensie: 'woff2', bytes },
          })),
        },
      },
    })
    html = (await proef.get('/zelftoets')).html
  })
  const find = (patroon: RegExp, waarin = html) => patroon.exec(waarin)?.[1] ?? ''

  it('is de naam, het logo, het contact en de links van de gemeente', () => {
    expect(html).toContain('alt="Gemeente Voorbeeldstad"')
    expect(html).toContain('<title>Zelftoets - Visietoets - Gemeente Voorbeeldstad</title>')
    expect(html).toContain('href="tel:140123"')
    expect(html).toContain('href="mailto:omgevingsloket@voorbeeldstad.example"')
    expect(html).toContain('href="https://www.voorbeeldstad.example/toegankelijkheid"')
    expect(html).not.toContain('style=')
  })

  it('is bij het advies hoe u de gemeente bereikt; zonder huisstijl staat er geen verzonnen nummer', async () => {
    const lees = async (een: Webproef) => {
      const pad = await een.begin({ activiteiten: ['wonen'] })
      const { html: advies } = await een.get(`${pad}/advies`)
      return /<p class="nl-paragraph">((?:Zo bereikt|Contact:).*?)<\/p>/s.exec(advies)?.[1]
    }
    expect(await lees(proef)).toBe(
      'Zo bereikt u gemeente Voorbeeldstad: <a href="tel:140123">14 0123</a> of <a href="mailto:omgevingsloket@voorbeeldstad.example">omgevingsloket@voorbeeldstad.example</a>',
    )
    expect(await lees(createWebproef())).toBe('Contact: zie de website van de gemeente.')
  })

  it('zegt bij de kosten hoe u ze vraagt', async () => {
    const lees = async (een: Webproef) => {
      const pad = await een.begin({ activiteiten: ['wonen'] })
      return /Kosten: .*?<\/p>/s.exec((await een.get(`${pad}/advies`)).html)?.[0]
    }
    expect(await lees(proef)).toBe(
      'Kosten: vraag de gemeente: <a href="tel:140123">14 0123</a> of <a href="mailto:omgevingsloket@voorbeeldstad.example">omgevingsloket@voorbeeldstad.example</a></p>',
    )
    expect(await lees(createWebproef())).toBe('Kosten: vraag de gemeente</p>')
  })

  it('is een stijlblad onder een naam die met haar wijzigt', async () => {
    const adres = find(/href="(\/bestanden\/stijl-[^"]+)"/)
    const css = (await proef.get(adres)).html
    expect(css).toContain('--vt-merk:#1d3f8f;')
    expect(css.indexOf('--vt-merk:#1d3f8f')).toBeGreaterThan(css.indexOf('--vt-merk: #00543c'))
    const anders = (await createWebproef().get('/zelftoets')).html
    expect(find(/href="(\/bestanden\/stijl-[^"]+)"/, anders)).not.toBe(adres)
  })

  it.each([
    ['het logo', () => find(/src="(\/bestanden\/logo-[^"]+)"/), 'image/svg+xml'],
    [
      'de letter',
      async () => {
        const css = (await proef.get(find(/href="(\/bestanden\/stijl-[^"]+)"/))).html
        return find(/url\("(\/bestanden\/letter-[^"]+)"\);font-weight:700;font-style:italic/, css)
      },
      'font/woff2',
    ],
  ])('%s komt van onszelf, blijft bewaard, en voert niets uit', async (_, adresOf, type) => {
    const { status, headers } = await proef.get(await adresOf())
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe(type)
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(headers.get('content-security-policy')).toContain('sandbox')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('ontbreekt zonder instelling: dan is er geen gemeente, geen logo en geen contact', async () => {
    const neutraal = (await createWebproef().get('/zelftoets')).html
    expect(neutraal).toContain('<title>Zelftoets - Visietoets</title>')
    expect(neutraal).not.toMatch(/<img|vt-afzender|<address/)
  })
})

describe('het kruimelpad', () => {
  const { get, begin } = createWebproef()
  const kruimelsVan = async (pad: string) => {
    const { html } = await get(pad)
    const [nav = ''] = /<nav aria-label="Kruimelpad".*?<\/nav>/s.exec(html) ?? []
    return [...nav.matchAll(/href="([^"]*)">([^<]*)</g)].map(([, adres, naam]) => [adres, naam])
  }
  const BEGIN = ['/', 'Begin']

  it.each([
    ['/', []],
    ['/zelftoets', [BEGIN]],
    ['/zelftoets/plan', [BEGIN, ['/zelftoets', 'Zelftoets']]],
    ['/visie/regels/XX-99', [BEGIN]],
    ['/dossiers/x/gegevens', [BEGIN]],
    [
      '/visie/richting/binnenstad/wonen',
      [
        BEGIN,
        ['/visie', 'De visie'],
        ['/visie/richting', 'Richting'],
        ['/visie/richting/binnenstad', 'Binnenstad'],
      ],
    ],
    ['/visie/regels/GS-01', [BEGIN, ['/visie', 'De visie'], ['/visie/regels', 'Regels']]],
  ])('van %s', async (pad, kruimels) => {
    expect(await kruimelsVan(pad)).toEqual(kruimels)
  })

  it('van een rapport gaat langs het advies', async () => {
    const toets = await begin({ activiteiten: ['wonen'], woningenNieuw: 10 })
    expect(await kruimelsVan(`${toets}/rapport`)).toEqual([
      BEGIN,
      ['/zelftoets', 'Zelftoets'],
      [`${toets}/advies`, 'Advies'],
    ])
  })
})

describe('de startpagina', () => {
  it('noemt van wie de visie is zoals de plekken haar noemen, anders zoals de huisstijl, anders niet', async () => {
    const lees = async (...opties: Parameters<typeof createWebproef>) =>
      /<h1[^>]*>(.*?)<\/h1>/.exec((await createWebproef(...opties).get('/')).html)?.[1]
    const zonderPlekken = { plekkenVan: () => undefined }
    expect(await lees()).toBe('Past mijn plan bij de visie van Assen?')
    expect(await lees({ huisstijl: voorbeeld }, zonderPlekken)).toBe(
      'Past mijn plan bij de visie van Voorbeeldstad?',
    )
    expect(await lees({}, zonderPlekken)).toBe('Past mijn plan bij de visie?')
  })
})
