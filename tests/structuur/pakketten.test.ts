import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
// @ts-expect-error plain JavaScript: it has to run on Node 20
import { INSTALL, isInstalled, pinnedNode } from '../../src/cli/bootstrap.mjs'

const project = resolve(import.meta.dirname, '../..')
const read = (path: string) => JSON.parse(readFileSync(join(project, path), 'utf8'))

interface Locked {
  readonly version?: string
  readonly integrity?: string
  readonly resolved?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}
const lockedOf = (map: string): Readonly<Record<string, Locked>> =>
  read(`${map}package-lock.json`).packages

const MAPPEN = [
  ['de dienst', ''],
  ['de bench', 'tests/bench/'],
] as const

describe.each(MAPPEN)('de pakketten van %s', (_, map) => {
  it('staan in package-lock.json zoals in package.json', () => {
    const { dependencies, devDependencies = {} } = read(`${map}package.json`)
    const { '': locked } = lockedOf(map)
    expect({ devDependencies: {}, ...locked }).toMatchObject({ dependencies, devDependencies })
  })

  it('zijn op de versie vastgezet', () => {
    const { dependencies, devDependencies } = read(`${map}package.json`)
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^(npm:.+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)),
    )
    expect(loose).toEqual([])
  })

  it('zijn met een hash vastgelegd en noemen geen registry', () => {
    const packages = Object.entries(lockedOf(map)).filter(([name]) => name !== '')
    expect(packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([])
    expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
  })
})

describe('de pakketten', () => {
  // `npm ci` refuses a lock without them ("Missing: … from lock file").
  it('hebben elk hun optionele pakketten van elk platform in de lock', () => {
    const packages = lockedOf('')
    const nearest = (from: string, name: string): Locked | undefined => {
      const found = packages[`${from === '' ? '' : `${from}/`}node_modules/${name}`]
      if (found !== undefined || from === '') return found
      return nearest(from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name)
    }
    const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => nearest(from, name) === undefined),
    )
    expect(missing).toEqual([])
  })

  it('die de bench alleen vergelijkt, staan niet bij de dienst', () => {
    const names = Object.keys(lockedOf(''))
    expect(names.filter((name) => /zen-engine|@turf\/(turf|intersect)$/.test(name))).toEqual([])
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

  it('precies wat de lock zegt, ook de pakketten om mee te ontwikkelen', () => {
    expect(INSTALL).toEqual(expect.arrayContaining(['ci', '--include=dev']))
  })

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
