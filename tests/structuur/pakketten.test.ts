import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
// @ts-expect-error plain JavaScript: it has to run on Node 20
import { isInstalled, pinnedNode } from '../../src/cli/bootstrap.mjs'

const project = resolve(import.meta.dirname, '../..')
const read = (path: string) => JSON.parse(readFileSync(join(project, path), 'utf8'))

describe('de pakketten', () => {
  it('staan in package-lock.json zoals in package.json', () => {
    const { dependencies, devDependencies } = read('package.json')
    const locked = read('package-lock.json').packages['']
    expect(locked).toMatchObject({ dependencies, devDependencies })
  })

  it('zijn op de versie vastgezet', () => {
    const { dependencies, devDependencies } = read('package.json')
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^(npm:.+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)),
    )
    expect(loose).toEqual([])
  })

  it('draaien op de vastgezette Node', () => {
    expect(process.versions.node).toBe(read('package.json').devDependencies.node)
  })
})

const lock = (version: string) => ({
  packages: {
    '': {},
    'node_modules/node': { version },
    'node_modules/elders': { version: '1.0.0', optional: true },
  },
})
const hidden = (version: string) => ({ packages: { 'node_modules/node': { version } } })

describe('npm start installeert', () => {
  const folder = (files: Record<string, object>) => {
    const dir = mkdtempSync(join(tmpdir(), 'visietoets-pakketten-'))
    onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(dir, path)), { recursive: true })
      writeFileSync(join(dir, path), JSON.stringify(content))
    }
    return dir
  }
  const withNode = (dir: string) => {
    mkdirSync(dirname(pinnedNode(dir)), { recursive: true })
    cpSync(join(project, 'package.json'), pinnedNode(dir))
    return dir
  }

  it('als er nog niets is', () => {
    expect(isInstalled(folder({ 'package-lock.json': lock('1.0.0') }))).toBe(false)
  })

  it('als package-lock.json sindsdien is veranderd', () => {
    const files = {
      'package-lock.json': lock('2.0.0'),
      'node_modules/.package-lock.json': hidden('1.0.0'),
    }
    expect(isInstalled(withNode(folder(files)))).toBe(false)
  })

  it('niet als alles er al staat, ook al zijn pakketten voor andere platforms er niet', () => {
    const files = {
      'package-lock.json': lock('1.0.0'),
      'node_modules/.package-lock.json': hidden('1.0.0'),
    }
    expect(isInstalled(withNode(folder(files)))).toBe(true)
  })
})
