import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { measureBestand, measureCheckout, percentiel } from './maten.ts'

describe('de maat van een bestand', () => {
  it('telt lege regels en commentaar niet als code', () => {
    const tekst = [
      '// waarom',
      '',
      '/** Wat het is. */',
      'export const a = 1 // hier',
      '/*',
      ' * lang',
      ' */',
      'export const b = `een',
      '',
      'twee`',
      '',
    ].join('\n')
    expect(measureBestand('a.ts', tekst)).toMatchObject({ regels: 10, code: 3 })
  })

  it('telt een // in een tekst of reguliere expressie als code, ook in TSX', () => {
    const tekst = "const a = '// niet'\nconst b = /\\/\\//\nconst c = <p>\n  // tekst\n</p>\n"
    expect(measureBestand('a.tsx', tekst).code).toBe(5)
  })

  it('meet een functie zonder het commentaar erboven, en noemt haar naam', () => {
    const tekst =
      '/** Telt. */\nexport const tel = (a: number) => {\n  return a\n}\nfunction f() {}\n'
    expect(measureBestand('a.ts', tekst).functies).toEqual([
      { naam: 'tel', regel: 2, regels: 3 },
      { naam: 'f', regel: 5, regels: 1 },
    ])
  })
})

describe('de maat van een checkout', () => {
  const place = (bestanden: Record<string, string>) => {
    const dir = mkdtempSync(join(tmpdir(), 'visietoets-maten-'))
    onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
    for (const [pad, tekst] of Object.entries(bestanden)) {
      mkdirSync(dirname(join(dir, pad)), { recursive: true })
      writeFileSync(join(dir, pad), tekst)
    }
    return dir
  }

  it('telt bestanden per map, en een functie van 41 regels als lang', () => {
    const long = (lines: number) => `export const f = () => {\n${'  g()\n'.repeat(lines - 2)}}\n`
    const { maten, lang } = measureCheckout(
      place({
        'src/a/lang.ts': long(41),
        'src/a/net.ts': long(40),
        'src/b/c.css': 'a {}\n',
        'tests/t.ts': 'export const t = 1\n',
      }),
    )
    expect(lang.map(({ pad, regels }) => [pad, regels])).toEqual([['src/a/lang.ts', 41]])
    expect(maten).toMatchObject({
      'bestanden in src': 2,
      'regels in src zonder lege en commentaar': 81,
      'mappen in src': 2,
      'bestanden per map in src, meeste': 2,
      'bestanden per map in tests, meeste': 1,
    })
  })

  it.each([
    [0.5, 5],
    [0.9, 9],
    [1, 10],
  ])('neemt als percentiel %s van 1 tot 10 de waarde %s', (deel, waarde) => {
    expect(percentiel([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], deel)).toBe(waarde)
  })
})
