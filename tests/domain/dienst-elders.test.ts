import { describe, expect, it } from 'vitest'
import { readBegrensd } from '../../src/domain/dienst-elders.ts'

/** Pieces one by one, counting how many were asked for. */
const giveStukken = (stukken: readonly number[][]) => {
  const gegeven = { aantal: 0 }
  async function* give() {
    for (const stuk of stukken) {
      gegeven.aantal += 1
      yield Uint8Array.from(stuk)
    }
  }
  return { body: give(), gegeven }
}

describe('an answer from elsewhere', () => {
  it('is all its pieces in their order', async () => {
    const { body } = giveStukken([[1, 2], [], [3]])
    expect([...(await readBegrensd(body, 3))]).toEqual([1, 2, 3])
  })

  it('without a body is empty', async () => {
    expect(await readBegrensd(null, 3)).toHaveLength(0)
  })

  it('that is too long is refused before the rest of it has come', async () => {
    const { body, gegeven } = giveStukken([[1, 2], [3, 4], [5], [6]])
    await expect(readBegrensd(body, 3)).rejects.toThrow('more than 3 bytes')
    expect(gegeven.aantal).toBe(2)
  })
})
