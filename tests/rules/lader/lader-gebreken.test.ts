import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { faultsOf, plant, type Wijziging } from './plant.ts'

/** A defect planted in the small rulebook, and every line with which the loader must refuse it. */
interface Gebrek {
  readonly naam: string
  readonly wijzigingen: readonly Wijziging[]
  readonly verwacht: readonly string[]
}

const map = resolve(import.meta.dirname, '../fixtures/gebreken')
const groepen = readdirSync(map).map((bestand) => ({
  groep: basename(bestand, '.yaml'),
  gebreken: parse(readFileSync(join(map, bestand), 'utf8')) as readonly Gebrek[],
}))

describe.each(groepen)(
  'the loader finds a defect in $groep with file, line and column',
  ({ gebreken }) => {
    it.each(gebreken)('$naam', ({ wijzigingen, verwacht }) => {
      expect(verwacht).not.toEqual([])
      expect(faultsOf(plant(wijzigingen))).toEqual(verwacht)
    })
  },
)

it('plants defects of every kind', () => {
  expect(groepen.flatMap(({ gebreken }) => gebreken).length).toBeGreaterThan(130)
})
