import { globSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import instelling from '../../vitest.config.ts'

const cwd = resolve(import.meta.dirname, '../..')

it('elke proef wordt gedraaid: geen map valt buiten wat vitest leest', () => {
  const projecten = (instelling as { test: { projects: { test: { include: string[] } }[] } }).test
    .projects
  const gedraaid = projecten.flatMap(({ test }) =>
    test.include.flatMap((p) => globSync(p, { cwd })),
  )
  const alle = globSync('tests/**/*.test.ts', { cwd })
  expect(alle.length).toBeGreaterThan(100)
  expect(gedraaid.toSorted()).toEqual(alle.toSorted())
})
