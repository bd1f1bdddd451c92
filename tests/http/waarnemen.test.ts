import { request } from 'node:http'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createHashing } from '../../src/adapters/hash/hash.ts'
import { createMeter } from '../../src/adapters/meting/prometheus.ts'
import type { GemetenVerzoek } from '../../src/app/ports/dienst/meting.ts'
import { readConfig } from '../../src/config.ts'
import { listen } from '../../src/http/listen.ts'
import { listenMetingen } from '../../src/http/waarnemen/metingen.ts'
import type { Verzoekregel } from '../../src/http/waarnemen/waarnemen.ts'
import { createProefApp } from '../hulp/proef.ts'

const ID = '0f2d7a9c-3b1e-4c5d-8e6f-112233445566'

const start = async (proxies: readonly string[]) => {
  const regels: Verzoekregel[] = []
  const geteld: GemetenVerzoek[] = []
  const geweigerd: string[] = []
  const { app } = createProefApp(undefined, {
    proxies,
    logVerzoek: (regel) => regels.push(regel),
    meting: { countVerzoek: (verzoek) => geteld.push(verzoek) },
  })
  const { url, close } = await listen(app, {
    host: '127.0.0.1',
    port: 0,
    countWeigering: (fout) => geweigerd.push(fout),
  })
  onTestFinished(() => close())
  return { url, regels, geteld, geweigerd }
}

/** The status of a request with a Host of its own choice. */
const askAls = (url: string, host: string) =>
  new Promise((klaar, mislukt) => {
    const vraag = request(url, { headers: { host } }, ({ statusCode }) => klaar(statusCode))
    vraag.once('error', mislukt)
    vraag.end()
  })

describe('een verzoek', () => {
  it('heeft een kenmerk, in de kopregel, in het probleem en in het logboek', async () => {
    const { url, regels } = await start([])
    const [goed, fout] = await Promise.all([
      fetch(`${url}/v1/plantypen`),
      fetch(`${url}/v1/plantypen/bestaat-niet`),
    ])
    const kenmerken = [goed, fout].map(({ headers }) => headers.get('x-request-id'))
    expect(new Set(kenmerken).size).toBe(2)
    const { instance } = (await fout.json()) as { readonly instance: string }
    expect(instance).toBe(`urn:uuid:${kenmerken[1]}`)
    expect(regels.map(({ kenmerk }) => kenmerk).toSorted()).toEqual(kenmerken.toSorted())
    await goed.body?.cancel()
  })

  it('houdt het kenmerk van een proxy die is ingesteld, en van niemand anders', async () => {
    const vragen = [ID, ID.replaceAll('-', ''), 'BSN 123456782', '']
    const ask = async (url: string, kenmerk: string) => {
      const antwoord = await fetch(`${url}/health/live`, { headers: { 'X-Request-Id': kenmerk } })
      await antwoord.body?.cancel()
      return antwoord.headers.get('x-request-id') ?? ''
    }
    const achter = await start(['127.0.0.0/8'])
    const gekregen = await Promise.all(vragen.map((kenmerk) => ask(achter.url, kenmerk)))
    expect(gekregen.slice(0, 2)).toEqual([ID, ID])
    for (const anders of gekregen.slice(2)) expect(anders).toMatch(/^[0-9a-f-]{36}$/)
    const open = await start(['10.0.0.0/8'])
    expect(await ask(open.url, ID)).not.toBe(ID)
    expect(JSON.stringify([achter.regels, open.regels])).not.toContain('123456782')
  })

  it('wordt geteld en opgeschreven met de route, en nooit met wat er in het pad stond', async () => {
    const { url, regels, geteld } = await start([])
    await (await fetch(`${url}/v1/plantypen/mevrouw-jansen`)).text()
    await (await fetch(`${url}/nergens/mevrouw-jansen`)).text()
    expect(geteld).toMatchObject([
      { methode: 'GET', route: '/v1/plantypen/:id', status: 404, fout: 'niet_gevonden' },
      { methode: 'GET', route: 'geen route', status: 404 },
    ])
    expect(regels).toMatchObject([
      { methode: 'GET', pad: '/v1/plantypen/:id', status: 404 },
      { pad: 'geen route' },
    ])
    expect(JSON.stringify([regels, geteld])).not.toMatch(/jansen/)
  })

  it('dat geen route haalt, wordt met zijn reden geteld', async () => {
    const { url, geweigerd } = await start([])
    expect(await askAls(url, 'aanvaller.example')).toBe(421)
    expect(geweigerd).toEqual(['onbekende_host'])
  })
})

describe('de metingen', () => {
  const listenOn = async (sleutelSha256?: string) => {
    const { url, close } = await listenMetingen(createMeter(), {
      ...{ host: '127.0.0.1', port: 0 },
      ...(sleutelSha256 !== undefined && { sleutelSha256 }),
    })
    onTestFinished(close)
    return url
  }

  it('zijn zonder sleutel alleen op een naam van deze machine te lezen', async () => {
    const url = await listenOn()
    const antwoord = await fetch(url)
    expect(antwoord.headers.get('content-type')).toContain('text/plain; version=0.0.4')
    expect(await antwoord.text()).toContain('process_resident_memory_bytes')
    expect(await askAls(url, 'aanvaller.example')).toBe(421)
    const anders = [await fetch(url, { method: 'POST' }), await fetch(new URL('/', url))]
    expect(anders.map(({ status }) => status)).toEqual([405, 404])
  })

  it('vragen met een sleutel om die sleutel, op elke naam', async () => {
    const url = await listenOn(createHashing().sha256('geheim'))
    const statusMet = async (sleutel?: string) =>
      (
        await fetch(
          url,
          sleutel === undefined ? {} : { headers: { Authorization: `Bearer ${sleutel}` } },
        )
      ).status
    expect([await statusMet(), await statusMet('mis'), await statusMet('geheim')]).toEqual([
      401, 401, 200,
    ])
  })

  it('staan uit tot iemand ze aanzet, en open voor anderen alleen met een sleutel', () => {
    expect(readConfig({})).not.toHaveProperty('metingen')
    expect(readConfig({ METINGEN_PORT: '9464' }).metingen).toEqual({
      host: '127.0.0.1',
      port: 9464,
    })
    const open = { METINGEN_PORT: '9464', METINGEN_HOST: '0.0.0.0' }
    expect(() => readConfig(open)).toThrow('METINGEN_SLEUTEL')
    expect(readConfig({ ...open, METINGEN_SLEUTEL: 'a'.repeat(64) }).metingen).toMatchObject({
      sleutelSha256: 'a'.repeat(64),
    })
  })
})
