import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTegels } from '../../../src/adapters/tegels/tegels.ts'
import { type NepTegelserver, startTegelserver } from '../../hulp/browser/tegelserver.ts'
import { createWebproef, type Webproef } from '../../hulp/browser/webproef.ts'

let nep: NepTegelserver
let proef: Webproef
beforeAll(async () => {
  nep = await startTegelserver()
  proef = createWebproef({ tegels: createTegels(nep.url) })
})
afterAll(() => nep.stop())

const get = (pad: string) => proef.app.request(pad)

describe('GET /kaart', () => {
  it('geeft een tegel rond de gemeente, die een browser een dag mag bewaren', async () => {
    const antwoord = await get('/kaart/10/603/402')
    expect(antwoord.status).toBe(200)
    expect(antwoord.headers.get('Content-Type')).toBe('image/png')
    expect(antwoord.headers.get('Cache-Control')).toBe('public, max-age=86400')
    expect(antwoord.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(new Uint8Array(await antwoord.arrayBuffer()).subarray(1, 4)).toEqual(
      new Uint8Array([0x50, 0x4e, 0x47]),
    )
  })

  it.each(['/kaart/10/100/402', '/kaart/3/4/3', '/kaart/15/1/1', '/kaart/a/b/c'])(
    'haalt niets op voor %s',
    async (pad) => {
      const voor = nep.gevraagd.length
      const antwoord = await get(pad)
      expect(antwoord.status).toBe(404)
      expect(await antwoord.json()).toMatchObject({ code: 'niet_gevonden' })
      expect(nep.gevraagd).toHaveLength(voor)
    },
  )

  it('die er nu niet is, zegt wanneer het weer kan, en schrijft niet bij elke tegel een fout op', async () => {
    nep.stand = 'stuk'
    for (const x of [600, 601, 602]) {
      const antwoord = await get(`/kaart/10/${x}/402`)
      expect([antwoord.status, antwoord.headers.get('Retry-After')]).toEqual([503, '300'])
      expect(await antwoord.json()).toMatchObject({ code: 'achtergrond_onbereikbaar' })
    }
    expect(proef.gelogd).toEqual([])
  })

  it('laat een pagina nergens anders om plaatjes vragen', async () => {
    const { html, headers } = await proef.get('/zelftoets')
    expect(headers.get('Content-Security-Policy')).toContain("img-src 'self' data:;")
    expect(html).toContain('/kaart/{z}/{x}/{y}')
    expect(html).not.toContain(nep.origin)
  })

  it('is er niet als zij uit staat', async () => {
    const uit = createWebproef()
    expect((await uit.get('/kaart/10/603/402')).status).toBe(404)
    expect((await uit.get('/zelftoets')).html).not.toContain('name="tegels"')
  })
})
