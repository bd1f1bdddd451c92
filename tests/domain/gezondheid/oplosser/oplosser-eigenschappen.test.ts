import { expect, it } from 'vitest'
import { checkOplosser } from './oplosserproef.ts'

it('the search gives facts that do it, and says "kan_niet" only of what no facts do', () => {
  const { kanNiet, onbeslist } = checkOplosser(400)
  expect(kanNiet).toBeGreaterThan(20)
  expect(onbeslist).toBeLessThan(40)
})
