import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { INGESLOTEN, listPakketten, makeSbom, mayUse, writeLicenties } from './keten.ts'

const pakketten = listPakketten()
const nameOf = ({ naam, versie }: { readonly naam: string; readonly versie: string }) =>
  `${naam}@${versie}`

describe('de licenties van wat meedraait', () => {
  it('zijn allemaal beoordeeld', () => {
    expect(pakketten.length).toBeGreaterThan(100)
    expect(pakketten.filter(({ licentie }) => !mayUse(licentie)).map(nameOf)).toEqual([])
  })

  it.each([
    ['MIT', true],
    ['(MIT AND Zlib)', true],
    ['GPL-3.0-only OR MIT', true],
    ['MIT AND GPL-3.0-only', false],
    ['AGPL-3.0-only', false],
    ['UNLICENSED', false],
    ['onbekend', false],
  ])('mogen zo worden gebruikt of niet: %s', (licentie, mag) => {
    expect(mayUse(licentie)).toBe(mag)
  })

  it('staan op hun bladzijde zoals zij nu zijn (npm run licenties)', () => {
    // How wide the columns are is for the formatter.
    const kaal = (tekst: string) => tekst.replace(/ +\|/g, ' |').replace(/-+/g, '-').trim()
    expect(kaal(readFileSync('docs/licenties.md', 'utf8'))).toBe(kaal(writeLicenties(pakketten)))
  })

  it('noemen van elk deel dat in een pakket zit, een pakket dat er is', () => {
    const namen = new Set(pakketten.map(({ naam }) => naam))
    expect(INGESLOTEN.filter((deel) => !namen.has(deel.in))).toEqual([])
  })
})

describe('de SBOM', () => {
  const bom = JSON.parse(readFileSync('uitrol/sbom.cdx.json', 'utf8')) as {
    readonly components: readonly {
      readonly purl: string
      readonly hashes: readonly { readonly content: string }[]
    }[]
    readonly dependencies: readonly {
      readonly ref: string
      readonly dependsOn: readonly string[]
    }[]
  }

  it('is die van nu (npm run licenties), en bij elke keer dezelfde', () => {
    expect(bom).toEqual(JSON.parse(makeSbom(pakketten)))
  })

  it('noemt elk pakket dat package.json noemt, ook als een ontwikkelaar het ook gebruikt', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      readonly dependencies: Readonly<Record<string, string>>
    }
    const genoemd = Object.entries(dependencies).map(
      ([naam, versie]) => `pkg:npm/${naam.replace('@', '%40')}@${versie}`,
    )
    expect(genoemd).toContain(`pkg:npm/zod@${dependencies.zod}`)
    expect(bom.dependencies[0]?.dependsOn).toEqual(genoemd.toSorted())
    const alle = new Set(bom.components.map(({ purl }) => purl))
    const los = bom.dependencies
      .flatMap(({ dependsOn }) => dependsOn)
      .filter((purl) => !alle.has(purl))
    expect(los).toEqual([])
    expect(
      bom.components.every(({ hashes }) => /^[0-9a-f]{128}$/.test(hashes[0]?.content ?? '')),
    ).toBe(true)
  })
})
