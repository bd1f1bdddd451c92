import { describe, expect, it } from 'vitest'
import { restAfterFout } from '../../src/domain/pauze.ts'

const createProef = () => {
  const staat = { nu: 0, stuk: false, gevraagd: 0, gehoord: 0 }
  const doe = restAfterFout(
    async (getal: number) => {
      staat.gevraagd++
      if (staat.stuk) throw new Error('stuk')
      return getal * 2
    },
    {
      rustMs: 1_000,
      nu: () => staat.nu,
      weiger: () => new Error('rust'),
      onFout: () => staat.gehoord++,
    },
  )
  return { staat, doe }
}

describe('work that rests after it failed', () => {
  it('is done as ever while it goes well', async () => {
    const { staat, doe } = createProef()
    expect([await doe(2), await doe(3), staat.gevraagd]).toEqual([4, 6, 2])
  })

  it('says what went wrong once, and then is not done until the rest is over', async () => {
    const { staat, doe } = createProef()
    staat.stuk = true
    await expect(doe(1)).rejects.toThrow('stuk')
    staat.stuk = false
    staat.nu = 999
    await expect(doe(1)).rejects.toThrow('rust')
    expect(staat.gevraagd).toBe(1)
    staat.nu = 1_000
    expect(await doe(1)).toBe(2)
  })

  it('of many at the same time tells the first failure alone', async () => {
    const { staat, doe } = createProef()
    staat.stuk = true
    await Promise.allSettled([doe(1), doe(2), doe(3)])
    expect([staat.gevraagd, staat.gehoord]).toEqual([3, 1])
  })
})
