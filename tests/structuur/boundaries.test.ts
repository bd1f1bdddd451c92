import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { checkBoundaries } from './boundaries.ts'

const project = resolve(import.meta.dirname, '../..')

type Files = Readonly<Record<string, string>>

/** A small project with the real packages and the real package.json around the given sources. */
const plant = (files: Files): string => {
  const dir = mkdtempSync(join(tmpdir(), 'visietoets-grenzen-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  symlinkSync(join(project, 'node_modules'), join(dir, 'node_modules'))
  symlinkSync(join(project, 'package.json'), join(dir, 'package.json'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), text)
  }
  return dir
}

const value = 'export const waarde = 1\n'
const use = (from: string) => `import * as x from '${from}'\nexport const y = x\n`
const useType = (from: string) => `import type * as x from '${from}'\nexport type Y = typeof x\n`

const healthy: Files = {
  'src/domain/initiatief.ts': use('zod'),
  'src/domain/plaats/geos.ts': use('geos-wasm'),
  'src/domain/derive.ts': use('jsep'),
  'src/domain/gebied.ts': useType('geojson'),
  'src/app/ports/opslag.ts': useType('../../domain/initiatief.ts'),
  'src/app/beoordeel.ts': use('../domain/plaats/geos.ts'),
  'src/adapters/database/bewaren/opslag.ts': `${use('drizzle-orm')}import type * as p from '../../../app/ports/opslag.ts'\nexport type P = typeof p\n`,
  'src/adapters/database/schema.ts': use('drizzle-orm/pg-core'),
  'src/adapters/geo/rd.ts': use('proj4'),
  'src/adapters/rules/laad.ts': use('json-rules-engine'),
  'src/http/app.ts': use('../app/beoordeel.ts'),
  'src/config.ts': value,
  'src/main.ts': `import * as a from './http/app.ts'\nimport * as b from './adapters/geo/rd.ts'\nexport const c = [a, b]\n`,
  'src/cli/visietoets.ts': use('../main.ts'),
}

const violations: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['domain-kent-alleen-domain', 'src/domain/fout.ts', use('../app/beoordeel.ts')],
  ['domain-kent-alleen-domain', 'src/domain/fout.ts', useType('../app/ports/opslag.ts')],
  ['domain-zonder-node', 'src/domain/fout.ts', use('node:fs')],
  ['domain-zonder-node', 'src/domain/fout.ts', use('crypto')],
  ['domain-pakketten', 'src/domain/fout.ts', use('yaml')],
  ['domain-pakketten', 'src/domain/fout.ts', use('json-rules-engine')],
  ['app-kent-app-en-domain', 'src/app/fout.ts', use('../adapters/geo/rd.ts')],
  ['app-kent-app-en-domain', 'src/app/fout.ts', use('../config.ts')],
  ['adapters-kennen-ports-en-domain', 'src/adapters/geo/fout.ts', use('../../app/beoordeel.ts')],
  ['adapters-kennen-ports-en-domain', 'src/adapters/geo/fout.ts', use('../../http/app.ts')],
  ['adapters-los-van-elkaar', 'src/adapters/geo/fout.ts', use('../rules/laad.ts')],
  ['buitenkant-zonder-adapters', 'src/http/fout.ts', use('../adapters/geo/rd.ts')],
  ['buitenkant-zonder-adapters', 'src/cli/visietoets.ts', use('../adapters/geo/rd.ts')],
  ['main-is-de-top', 'src/http/fout.ts', use('../main.ts')],
  ['geos-op-een-plek', 'src/domain/fout.ts', use('geos-wasm')],
  ['geos-op-een-plek', 'src/adapters/geo/fout.ts', use('geos-wasm')],
  ['jsep-alleen-in-domain', 'src/app/fout.ts', use('jsep')],
  ['jsep-in-een-bestand', 'src/domain/fout.ts', use('jsep')],
  ['json-rules-engine-alleen-in-rules', 'src/app/fout.ts', use('json-rules-engine')],
  ['proj4-alleen-in-geo', 'src/http/fout.ts', use('proj4')],
  ['database-op-een-plek', 'src/app/fout.ts', use('drizzle-orm')],
  ['database-op-een-plek', 'src/http/fout.ts', use('postgres')],
  ['database-op-een-plek', 'src/adapters/geo/fout.ts', use('@electric-sql/pglite')],
  ['processen-op-een-plek', 'src/app/fout.ts', use('node:child_process')],
  ['alleen-eigen-pakketten', 'src/app/fout.ts', use('fast-check')],
  ['vindbaar', 'src/app/fout.ts', use('./bestaat-niet.ts')],
  ['geen-tests-in-src', 'src/app/fout.ts', use('../../tests/hulp/doe.ts')],
  ['geen-kringen', 'src/config.ts', use('./main.ts')],
]

describe('de grenzen tussen de mappen', () => {
  it('laten de bedoelde richting toe', async () => {
    const { problems, modules } = await checkBoundaries(plant(healthy))
    expect(problems).toEqual([])
    expect(modules).toBe(Object.keys(healthy).length)
  })

  it.each(violations)('weigeren %s in %s', async (rule, file, text) => {
    const circle = rule === 'geen-kringen' ? { 'src/main.ts': use('./config.ts') } : {}
    const helper = { 'tests/hulp/doe.ts': value }
    const dir = plant({ ...healthy, ...helper, ...circle, [file]: text })
    const { problems } = await checkBoundaries(dir)
    expect(problems.join('\n')).toContain(`[${rule}]`)
  })

  it('zijn elk met een geplante overtreding beproefd', () => {
    const { forbidden } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs')
    const names = forbidden.map(({ name }: { name: string }) => name)
    expect(new Set(violations.map(([rule]) => rule))).toEqual(new Set(names))
  })

  it('zeggen het als er niets te bekijken is', async () => {
    const { problems } = await checkBoundaries(plant({ 'src/leeg.txt': '' }))
    expect(problems).toEqual(['Er staat nog geen TypeScript in src.'])
  })

  it('houden stand in dit project, en elk bestand is bekeken', async () => {
    const { problems, modules } = await checkBoundaries()
    if (modules > 0) expect(problems).toEqual([])
  })
})
