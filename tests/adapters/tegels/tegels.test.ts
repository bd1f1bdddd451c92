import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTegels, type Tegelopties } from '../../../src/adapters/tegels/tegels.ts'
import { type NepTegelserver, startTegelserver } from '../../hulp/browser/tegelserver.ts'

let nep: NepTegelserver
beforeAll(async () => {
  nep = await startTegelserver()
})
afterAll(() => nep.stop())
const klok = { nu: 0 }
beforeEach(() => {
  nep.stand = 'gewoon'
  klok.nu = 0
})

const PLEK = { z: 10, x: 603, y: 402 }
const ONBEREIKBAAR = { code: 'achtergrond_onbereikbaar', status: 503, wachtS: 300 }
const make = (opties: Tegelopties = {}) => createTegels(nep.url, { nu: () => klok.nu, ...opties })
/** How often the server is asked meanwhile. */
const count = async (werk: () => Promise<unknown>) => {
  const voor = nep.gevraagd.length
  await werk()
  return nep.gevraagd.length - voor
}

describe('a tile of the background map', () => {
  it('is the picture that stands elsewhere, asked without a word of who looks', async () => {
    const tegel = await make().get(PLEK)
    expect(tegel?.type).toBe('image/png')
    expect(nep.gevraagd.at(-1)).toEqual([10, 603, 402])
    const namen = Object.keys(nep.koppen.at(-1) ?? {})
    for (const naam of ['cookie', 'referer', 'x-forwarded-for', 'origin', 'authorization']) {
      expect(namen).not.toContain(naam)
    }
  })

  it('is asked once, by however many at the same time, and again after a week', async () => {
    const { get } = make()
    expect(await count(() => Promise.all([get(PLEK), get(PLEK), get(PLEK)]))).toBe(1)
    expect(await count(() => get(PLEK))).toBe(0)
    klok.nu = 8 * 86_400_000
    expect(await count(() => get(PLEK))).toBe(1)
  })

  it('that was used longest ago goes when there are too many bytes', async () => {
    const { get } = make({ maxBytes: 150 })
    const plekken = [1, 2, 3].map((x) => ({ ...PLEK, x }))
    for (const plek of plekken) await get(plek)
    expect(await count(() => get(plekken[2] ?? PLEK))).toBe(0)
    expect(await count(() => get(plekken[0] ?? PLEK))).toBe(1)
  })

  it('that is not there is no failure', async () => {
    const elders = createTegels(`${nep.origin}/weg/{z}/{x}/{y}`)
    expect(await elders.get(PLEK)).toBeUndefined()
    expect(await elders.get(PLEK)).toBeUndefined()
  })

  it.each(['stuk', 'vreemd', 'groot'] as const)(
    'from a server that is %s is refused, and nobody asks for five minutes',
    async (stand) => {
      const gehoord: unknown[] = []
      const { get } = make({ onFout: (fout) => gehoord.push(fout) })
      nep.stand = stand
      await expect(get(PLEK)).rejects.toMatchObject(ONBEREIKBAAR)
      nep.stand = 'gewoon'
      klok.nu = 299_000
      expect(await count(() => expect(get(PLEK)).rejects.toMatchObject(ONBEREIKBAAR))).toBe(0)
      klok.nu = 300_001
      expect((await get(PLEK))?.type).toBe('image/png')
      expect(gehoord).toHaveLength(1)
    },
  )

  it('that was asked before is still there while the server is down', async () => {
    const { get } = make()
    await get(PLEK)
    nep.stand = 'stuk'
    await expect(get({ ...PLEK, x: 1 })).rejects.toMatchObject(ONBEREIKBAAR)
    expect((await get(PLEK))?.type).toBe('image/png')
  })

  it('from a server that keeps silent keeps nobody waiting for more than two seconds', async () => {
    nep.stand = 'stil'
    const begin = performance.now()
    await expect(make().get(PLEK)).rejects.toMatchObject(ONBEREIKBAAR)
    expect(performance.now() - begin).toBeLessThan(3_000)
  })
})
