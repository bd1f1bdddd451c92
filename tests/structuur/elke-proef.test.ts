import { globSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import instelling from '../../vitest.config.ts'

const cwd = resolve(import.meta.dirname, '../..')

interface Gezocht {
  readonly include: readonly string[]
  readonly exclude?: readonly string[]
}

const findAll = (patronen: readonly string[]): readonly string[] =>
  patronen.flatMap((patroon) => globSync(patroon, { cwd }))

it('elke proef wordt gedraaid: geen map valt buiten wat vitest leest', () => {
  const { projects } = (instelling as { test: { projects: { test: Gezocht }[] } }).test
  const gedraaid = projects.flatMap(({ test: { include, exclude = [] } }) => {
    const buiten = new Set(findAll(exclude))
    return [...new Set(findAll(include))].filter((naam) => !buiten.has(naam))
  })
  const alle = globSync('tests/**/*.test.ts', { cwd })
  expect(alle.length).toBeGreaterThan(100)
  expect(gedraaid.toSorted()).toEqual(alle.toSorted())
})
