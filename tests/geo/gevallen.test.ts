import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compareGeval, gevallen } from './geval.ts'

describe('each drawn case gives the drawn answer', () => {
  test.each(gevallen)('%s', (naam) => {
    const { nu, vast } = compareGeval(naam)
    expect(nu).toBe(vast)
  })

  test('no answer on file without a case', () => {
    const antwoorden = readdirSync(new URL('./out/', import.meta.url))
    expect(antwoorden.map((naam) => naam.replace('.geojson', '')).sort()).toEqual(gevallen)
  })
})
