import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { parse } from 'yaml'
import { findDodeLinks, findVerdwenenPaden, findWezen, listPaginas } from './documentatie.ts'

const project = resolve(import.meta.dirname, '../..')
const read = (pad: string) => readFileSync(join(project, pad), 'utf8')
const findAll = (tekst: string, patroon: RegExp) =>
  [...new Set([...tekst.matchAll(patroon)].map(([, naam = '']) => naam))].toSorted()

const place = (bestanden: Record<string, string>) => {
  const dir = mkdtempSync(join(tmpdir(), 'visietoets-documentatie-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  for (const [pad, tekst] of Object.entries(bestanden)) {
    mkdirSync(dirname(join(dir, pad)), { recursive: true })
    writeFileSync(join(dir, pad), tekst)
  }
  return dir
}

describe('links in de documentatie', () => {
  it('komen allemaal uit', () => {
    expect(listPaginas(project).length).toBeGreaterThan(20)
    expect(findDodeLinks(project)).toEqual([])
  })

  it('brengen een lezer van de README naar elke bladzijde', () => {
    expect(findWezen(project)).toEqual([])
  })

  it.each([
    ['een bestand dat er niet is', '[x](docs/weg.md)', 'README.md: docs/weg.md bestaat niet.'],
    ['een kop die er niet is', '[x](docs/a.md#weg)', 'README.md: docs/a.md heeft geen kop #weg.'],
    ['een kop van de bladzijde zelf', '[x](#weg)', 'README.md: README.md heeft geen kop #weg.'],
  ])('noemen %s als dood', (_, tekst, melding) => {
    expect(findDodeLinks(place({ 'README.md': tekst, 'docs/a.md': '# A\n' }))).toEqual([melding])
  })

  it('vinden een kop zoals GitHub haar noemt, en zien geen links in code', () => {
    const tekst = '[x](docs/a.md#één-gebied-3-meter)\n\n```sh\n[y](weg.md)\n```\n'
    expect(
      findDodeLinks(place({ 'README.md': tekst, 'docs/a.md': '## Één `gebied`, 3 meter?\n' })),
    ).toEqual([])
  })

  it('laten zien welke bladzijde niemand vindt', () => {
    const dir = place({ 'README.md': '[x](docs/a.md)', 'docs/a.md': '', 'docs/b.md': '' })
    expect(findWezen(dir)).toEqual(['docs/b.md'])
  })
})

describe('opdrachten in de documentatie', () => {
  it('staan in package.json', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: object }
    const genoemd = listPaginas(project).flatMap((pagina) =>
      findAll(read(pagina), /npm run ([a-z:]+)/g),
    )
    expect(genoemd).toContain('check')
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(genoemd))
  })
})

describe('paden in de documentatie', () => {
  it('bestaan allemaal', () => {
    expect(findVerdwenenPaden(project)).toEqual([])
  })

  it('zijn verdwenen als er niets meer zo heet', () => {
    const tekst = '`src/a.ts`, `src/weg.ts`, `rules/<visie>/a.yaml`, `rules/<visie>/weg.yaml`'
    const dir = place({ 'README.md': tekst, 'src/a.ts': '', 'rules/assen/a.yaml': '' })
    expect(findVerdwenenPaden(dir)).toEqual([
      'README.md: src/weg.ts bestaat niet.',
      'README.md: rules/<visie>/weg.yaml bestaat niet.',
    ])
  })
})

describe('de README', () => {
  it('is in een paar minuten te lezen', () => {
    expect(read('README.md').split('\n').length).toBeLessThanOrEqual(130)
  })
})

describe('publiccode.yml', () => {
  const { softwareVersion, legal, description } = parse(read('publiccode.yml'))

  it('noemt de versie en de licentie van package.json', () => {
    const { version, license } = JSON.parse(read('package.json'))
    expect({ softwareVersion, legal }).toEqual({ softwareVersion: version, legal: { license } })
  })

  it('toont beelden die er zijn, en in beide talen evenveel', () => {
    const { nl, en } = description
    expect(nl.screenshots.filter((pad: string) => !existsSync(join(project, pad)))).toEqual([])
    expect(nl.features.length).toBe(en.features.length)
  })
})

describe('docs/beheer.md', () => {
  const [, instellingen = '', proeven = ''] =
    /^## Instellingen$([\s\S]*?)^## Database$[\s\S]*^## Voor de proeven$([\s\S]*)/m.exec(
      read('docs/beheer.md'),
    ) ?? []
  const EERSTE_KOLOM = /^\| `([A-Z_]+)`/gm

  it('noemt precies de instellingen die config.ts leest', () => {
    const gelezen = findAll(read('src/config.ts'), /^ {2}([A-Z_]+): z\./gm)
    expect(gelezen).toContain('PORT')
    expect(findAll(instellingen, EERSTE_KOLOM)).toEqual(gelezen)
  })

  it('noemt van de proeven alleen variabelen die zij lezen', () => {
    const code = globSync('tests/**/*.ts', { cwd: project }).map(read).join('\n')
    const gelezen = findAll(code, /process\.env\.([A-Z_]+)/g)
    const genoemd = findAll(proeven, EERSTE_KOLOM)
    expect(gelezen).toEqual(expect.arrayContaining([...genoemd]))
    expect(genoemd).toContain('CHROMIUM_PATH')
  })
})

describe('docs/api.md', () => {
  it('noemt precies de routes van openapi.json', () => {
    const { paths } = JSON.parse(read('openapi/openapi.json')) as {
      paths: Record<string, Record<string, unknown>>
    }
    const routes = Object.entries(paths).flatMap(([pad, methoden]) =>
      Object.keys(methoden).map((methode) => `${methode.toUpperCase()} /v1${pad}`),
    )
    expect(findAll(read('docs/api.md'), /^\| `([A-Z]+ \/v1\/[^`]+)`/gm)).toEqual(routes.toSorted())
  })
})

describe('de besluiten', () => {
  const bladzijden = readdirSync(join(project, 'docs/besluiten'))
    .filter((naam) => naam !== 'README.md')
    .toSorted()
    .map((naam) => ({ naam, tekst: read(`docs/besluiten/${naam}`) }))

  it('zijn zonder gaten genummerd, in naam en titel', () => {
    expect(bladzijden.length).toBeGreaterThanOrEqual(29)
    expect(bladzijden.map(({ naam, tekst }) => [naam.slice(0, 3), tekst.split(' ', 2)])).toEqual(
      bladzijden.map((_, i) => [`${String(i + 1).padStart(2, '0')}-`, ['#', `${i + 1}.`]]),
    )
  })

  it.each(bladzijden)('zijn kort, met context, besluit en gevolg: $naam', ({ tekst }) => {
    expect(tekst.trimEnd().split('\n').length).toBeLessThanOrEqual(15)
    expect(findAll(tekst, /^- \*\*(\w+)\.\*\*/gm)).toEqual(['Besluit', 'Context', 'Gevolg'])
  })

  it('staan allemaal, met hun titel, in de inhoudsopgave', () => {
    const inhoud = read('docs/besluiten/README.md').match(/^\d+\. \[.*$/gm)
    expect(inhoud).toEqual(
      bladzijden.map(({ naam, tekst }) =>
        tekst.split('\n', 1)[0]?.replace(/^# (\d+)\. (.*)$/, `$1. [$2](${naam})`),
      ),
    )
  })
})

describe('commentaar', () => {
  it('verwijst niet naar een ontwerp of een melding buiten dit project', () => {
    const bestanden = [
      ...globSync('{src,tests,rules}/**/*.{ts,tsx,mjs,yaml,css}', { cwd: project }),
      ...listPaginas(project),
    ].filter((pad) => !pad.includes('node_modules'))
    expect(bestanden.length).toBeGreaterThan(1000)
    expect(bestanden.filter((pad) => /\bdesign \d|\bissue #?\d/i.test(read(pad)))).toEqual([])
  })
})
