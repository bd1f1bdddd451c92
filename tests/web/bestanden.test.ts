import { beforeAll, describe, expect, it } from 'vitest'
import { createWebproef, type Webproef } from '../hulp/browser/webproef.ts'

describe('een stijlblad of script', () => {
  let proef: Webproef
  let stijl: string
  beforeAll(async () => {
    proef = createWebproef()
    stijl = /href="(\/bestanden\/stijl-[^"]+)"/.exec((await proef.get('/')).html)?.[1] ?? ''
  })

  it('van deze versie blijft bewaard', async () => {
    const { status, headers } = await proef.get(stijl)
    expect([status, headers.get('cache-control')]).toEqual([
      200,
      'public, max-age=31536000, immutable',
    ])
  })

  it('van een andere versie is dat van deze, voor één keer: processen worden een voor een vervangen', async () => {
    const eigen = await proef.get(stijl)
    const ander = await proef.get('/bestanden/stijl-0123456789ab.css')
    expect([ander.status, ander.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(ander.html).toBe(eigen.html)
    for (const naam of ['kaart', 'kopieer', 'terug', 'concept']) {
      const script = await proef.get(`/bestanden/${naam}-0123456789ab.js`)
      expect(script.headers.get('content-type')).toContain('text/javascript')
      expect(script.headers.get('cache-control')).toBe('no-store')
    }
  })

  it.each(['stijl-zz.css', 'stijl-0123456789ab.js', 'kaart-0123456789ab.css', 'iets.css'])(
    'dat er geen is, is er niet: %s',
    async (naam) => {
      expect((await proef.get(`/bestanden/${naam}`)).status).toBe(404)
    },
  )
})
