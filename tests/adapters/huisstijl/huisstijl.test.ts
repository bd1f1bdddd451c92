import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readHuisstijl } from '../../../src/adapters/rules/huisstijl/read-huisstijl.ts'
import { AppError } from '../../../src/domain/errors.ts'
import { contrastOf } from '../../../src/domain/huisstijl/contrast.ts'
import { findContrastfouten, readTokens } from '../../../src/domain/huisstijl/tokens.ts'

const THEMA = readFileSync('src/web/opmaak/thema.css', 'utf8')
const VOORBEELD = 'voorbeelden/huisstijl'

let map: string
beforeAll(() => {
  map = mkdtempSync(join(tmpdir(), 'visietoets-huisstijl-'))
})
afterAll(() => rmSync(map, { recursive: true, force: true }))

/** What is wrong with these lines, below the name of the municipality. */
const faultsOf = (...regels: readonly string[]): readonly string[] => {
  writeFileSync(join(map, 'huisstijl.yaml'), ['gemeente: Gemeente X', ...regels].join('\n'))
  try {
    readHuisstijl(map, THEMA)
    return []
  } catch (fout) {
    if (!(fout instanceof AppError) || fout.code !== 'huisstijl_ongeldig') throw fout
    return fout.fouten.map(({ melding }) => melding)
  }
}

const put = (naam: string, inhoud: string | Uint8Array) => writeFileSync(join(map, naam), inhoud)
const LOGO = ['logo:', '  bestand: logo.svg']
const svg = (binnen: string, wortel = 'viewBox="0 0 24 8"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${wortel}>${binnen}</svg>`

describe('de huisstijl van een gemeente', () => {
  it('komt als map of als bestand, met haar logo, kleuren, contact en links', () => {
    const huisstijl = readHuisstijl(VOORBEELD, THEMA)
    expect(huisstijl).toMatchObject({
      gemeente: 'Gemeente Voorbeeldstad',
      dienst: 'Visietoets',
      logo: { type: 'image/svg+xml', breed: 240, hoog: 64 },
      logoWord: { type: 'image/png', breed: 480, hoog: 128 },
      tokens: { '--vt-merk': '#1d3f8f', '--nl-button-border-radius': '1.5rem' },
      contact: { telefoon: '14 0123' },
      links: { privacy: 'https://www.voorbeeldstad.example/privacy' },
    })
    expect(readHuisstijl(`${VOORBEELD}/huisstijl.yaml`, THEMA)).toEqual(huisstijl)
  })

  it('heeft genoeg aan een naam', () => {
    expect(faultsOf()).toEqual([])
  })

  it.each([
    ['een onbekende sleutel', ['kleuren:', '  merkk: "#00543c"'], 'huisstijl.yaml:3:3', '"merk"?'],
    ['een kleur als woord', ['kleuren:', '  merk: green'], 'huisstijl.yaml:3:9', '#00543c'],
    [
      'een token dat er niet is',
      ['tokens:', '  --nl-button-border-radiu: 1rem'],
      'huisstijl.yaml:3:3',
      'Bedoelde u "--nl-button-border-radius"?',
    ],
    [
      'iets dat een declaratie afbreekt',
      ['tokens:', '  --nl-button-border-radius: "0; } body { display: none"'],
      'huisstijl.yaml:3:30',
      'een maat',
    ],
    [
      'een maat waar een kleur hoort',
      ['tokens:', '  --nl-link-color: 1rem'],
      'huisstijl.yaml:3:20',
      'geen kleur',
    ],
    [
      'een link die iets uitvoert',
      ['links:', '  privacy: "javascript:alert(1)"'],
      'huisstijl.yaml:3:12',
      'https://',
    ],
    ['een bestand in een andere map', ['logo:', '  bestand: ../logo.svg'], ':3:12', 'dezelfde map'],
    ['een logo dat er niet is', ['logo:', '  bestand: weg.svg'], ':3:12', 'niet te lezen'],
    ['kapotte YAML', ['kleuren: ['], 'huisstijl.yaml:', 'geen geldige YAML'],
  ])('%s is een fout op haar plaats', (_, regels, plaats, tekst) => {
    const [fout = ''] = faultsOf(...regels)
    expect(fout).toContain(plaats)
    expect(fout).toContain(tekst)
  })

  it('noemt een map zonder huisstijl', () => {
    expect(() => readHuisstijl(join(map, 'leeg'), THEMA)).toThrow(AppError)
  })
})

describe('een logo telt naar wat erin staat', () => {
  it.each([
    ['een script', svg('<script>alert(1)</script>')],
    ['een script met een voorvoegsel', svg('<s:script xmlns:s="http://www.w3.org/2000/svg"/>')],
    ['een klik', svg('<rect onclick="x()"/>')],
    ['een pagina', svg('<foreignObject/>')],
    ['een beeld van elders', svg('<image href="https://elders.example/x.png"/>')],
    ['een beeld van elders, oude vorm', svg("<image xlink:href='//elders.example/x.png'/>")],
    ['een vulling van elders', svg('<rect fill="url(https://elders.example/#x)"/>')],
    ['een stijlblad van elders', svg('<style>@import "x.css";</style>')],
    ['een DOCTYPE', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`],
    ['een beweging', svg('<set attributeName="href" to="x"/>')],
    ['geen viewBox', svg('', 'width="10"')],
    ['geen eind', svg('').slice(0, -6)],
    ['geen SVG', '<html></html>'],
    ['te groot', svg(`<path d="${'M0 0'.repeat(60_000)}"/>`)],
  ])('en met %s wordt het geweigerd', (_, inhoud) => {
    put('logo.svg', inhoud)
    expect(faultsOf(...LOGO)).toHaveLength(1)
  })

  it.each([
    ['een verloop', svg('<linearGradient id="g"/><rect fill="url(#g)"/><use href="#g"/>')],
    ['een PNG die .svg heet', readFileSync(`${VOORBEELD}/logo.png`)],
  ])('en %s mag', (_, inhoud) => {
    put('logo.svg', inhoud)
    expect(faultsOf(...LOGO)).toEqual([])
  })

  it.each([
    ['afgebroken', (heel: Uint8Array) => heel.slice(0, 200)],
    [
      'van een miljoen pixels breed',
      (heel: Uint8Array) => {
        const bom = heel.slice()
        new DataView(bom.buffer).setUint32(16, 1_000_000)
        return bom
      },
    ],
  ])('een PNG die is %s wordt geweigerd', (_, spoil) => {
    put('logo.svg', spoil(new Uint8Array(readFileSync(`${VOORBEELD}/logo.png`))))
    expect(faultsOf(...LOGO)).toHaveLength(1)
  })

  it('en voor Word is dat een PNG', () => {
    put('logo.svg', svg(''))
    const [fout] = faultsOf(...LOGO, '  word: logo.svg')
    expect(fout).toContain('voor Word is een PNG nodig')
  })
})

describe('een letter', () => {
  const letter = ['letter:', '  naam: Proefletter', '  sneden:', '    - bestand: a.woff2']
  it('telt naar wat erin staat', () => {
    put('a.woff2', 'geen letter')
    expect(faultsOf(...letter)[0]).toContain('huisstijl.yaml:5:16')
    put('a.woff2', Uint8Array.of(0x77, 0x4f, 0x46, 0x32, 0, 0))
    expect(faultsOf(...letter)).toEqual([])
  })
})

describe('kleuren die niet te lezen zijn', () => {
  it('houden de start tegen, met het paar bij naam en op zijn plaats', () => {
    const [fout = '', ...meer] = faultsOf('kleuren:', '  vlak: "#ffffff"', '  gedempt: "#8a8a8a"')
    expect(fout).toContain('huisstijl.yaml:4:12')
    expect(fout).toContain('kleuren.gedempt')
    expect(fout).toContain('#8a8a8a (--vt-gedempt) op #ffffff (--vt-papier)')
    expect(fout).toContain('contrast 3,45; WCAG AA vraagt 4,5')
    expect(meer.every((ander) => ander.includes(':4:12'))).toBe(true)
  })

  it('ook als de kleur via een ander token op een knop komt', () => {
    const fouten = faultsOf('kleuren:', '  merk: "#f2b705"')
    expect(fouten.join('\n')).toContain(
      'tekst op een knop is niet goed te lezen: #ffffff (--nl-button-primary-color) op #f2b705',
    )
    expect(fouten.every((fout) => fout.includes('huisstijl.yaml:3:9'))).toBe(true)
  })

  it('zijn er in onze eigen opmaak niet, en elk paar daarvan is uit te rekenen', () => {
    const tokens = readTokens(THEMA)
    expect(findContrastfouten(tokens)).toEqual([])
    const zwart = Object.fromEntries(
      Object.keys(tokens)
        .filter((naam) => !naam.startsWith('--utrecht-select'))
        .map((naam) => [naam, '#000']),
    )
    expect(findContrastfouten(zwart)).toHaveLength(34)
  })

  it('worden gemeten als WCAG doet', () => {
    expect(contrastOf('#000000', '#fff')).toBe(21)
    expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.478, 3)
    expect(contrastOf('#ffffff', '#767676')).toBeCloseTo(4.542, 3)
  })
})
