import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createAdressen } from '../../../src/adapters/locatieserver/adressen.ts'

const serve = async (answer: RequestListener) => {
  const gevraagd: string[] = []
  const server = createServer((vraag, antwoord) => {
    gevraagd.push(vraag.url ?? '')
    answer(vraag, antwoord)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, gevraagd }
}
const ONBEREIKBAAR = { code: 'adressen_onbereikbaar', status: 503, wachtS: 300 }
const search = (url: string) => createAdressen(url).search('Noordersingel', '0106')

describe('de locatieserver', () => {
  it('geeft wat gevonden is', async () => {
    const docs = [{ id: 'a', weergavenaam: 'Noordersingel 33', type: 'adres' }]
    const { url } = await serve((_, antwoord) => {
      antwoord.end(JSON.stringify({ response: { docs } }))
    })
    expect(await search(url)).toEqual([{ id: 'a', naam: 'Noordersingel 33', soort: 'adres' }])
  })

  it('stuurt ons nergens anders heen: een doorverwijzing volgen wij niet', async () => {
    const binnen = await serve((_, antwoord) => antwoord.end('{"response":{"docs":[]}}'))
    const { url } = await serve((_, antwoord) => {
      antwoord.writeHead(302, { Location: `${binnen.url}/geheim` }).end()
    })
    await expect(search(url)).rejects.toMatchObject(ONBEREIKBAAR)
    expect(binnen.gevraagd).toEqual([])
  })

  it('krijgt niet meer dan 2 MB bij ons naar binnen', async () => {
    let gestuurd = 0
    const { url } = await serve(async (_, antwoord) => {
      antwoord.on('error', () => undefined)
      const stuk = 'x'.repeat(100_000)
      const dicht = once(antwoord, 'close').catch(() => undefined)
      while (gestuurd < 50_000_000 && !antwoord.destroyed) {
        gestuurd += stuk.length
        if (!antwoord.write(stuk)) {
          await Promise.race([once(antwoord, 'drain'), dicht])
        }
      }
      antwoord.end()
    })
    await expect(search(url)).rejects.toMatchObject(ONBEREIKBAAR)
    expect(gestuurd).toBeLessThan(20_000_000)
  })

  it('die zwijgt houdt één mens twee seconden op, en daarna vijf minuten niemand', async () => {
    const klok = { nu: 0 }
    const gehoord: unknown[] = []
    const { url, gevraagd } = await serve(() => undefined)
    const adressen = createAdressen(url, {
      nu: () => klok.nu,
      onFout: (fout) => gehoord.push(fout),
    })
    const begin = performance.now()
    await expect(adressen.search('x', '0106')).rejects.toMatchObject(ONBEREIKBAAR)
    expect(performance.now() - begin).toBeLessThan(3_000)
    klok.nu = 299_000
    for (const _ of [1, 2, 3]) {
      await expect(adressen.search('x', '0106')).rejects.toMatchObject(ONBEREIKBAAR)
    }
    expect([gevraagd.length, gehoord.length]).toEqual([1, 1])
    klok.nu = 300_001
    await expect(adressen.get('x')).rejects.toMatchObject(ONBEREIKBAAR)
    expect(gevraagd).toHaveLength(2)
  })
})
