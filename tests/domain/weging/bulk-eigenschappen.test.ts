import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OORDELEN } from '../../../src/domain/model/regel.ts'
import { gelijkMetNamen, gelijkMetSpoor } from './bulkproef.ts'

describe('the bulk path on random rulebooks', () => {
  it('gives the outcomes of the evaluator, with facts missing', () => {
    const gezien = new Set<string | undefined>()
    fc.assert(
      gelijkMetSpoor((oordeel) => gezien.add(oordeel)),
      { numRuns: 500 },
    )
    expect([...gezien].sort()).toEqual([...OORDELEN].sort())
  })

  it('evaluates named conditions, also when one names another', () => {
    fc.assert(gelijkMetNamen, { numRuns: 500 })
  })
})
