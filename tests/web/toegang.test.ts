import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { createProjectie } from '../../src/adapters/geo/projectie.ts'
import { ROUTES, type Toegang } from '../../src/app/toegang/routes.ts'
import { isOpen, isViaLink } from '../../src/domain/toegang/handelingen.ts'
import { createApp } from '../../src/http/app.ts'
import { createWebproef } from '../hulp/browser/webproef.ts'
import { createProef } from '../hulp/proef.ts'

const KEN_NIET = 'x'.repeat(22)
const adressen = { zoek: async () => [], haal: async () => undefined }
const { app, get, begin, gelogd } = createWebproef({ adressen: adressen as never })
/** With everything that a municipality can connect. */
const geheel = createWebproef({
  adressen: adressen as never,
  aanmelddienst: {} as never,
  tegels: {} as never,
})
/** The same API for which systems need a key. */
const gesloten = createApp(createProef().omgeving, {
  projectie: createProjectie(),
  nieuwKenmerk: () => 'kenmerk',
  logFout: (fout) => gelogd.push(fout),
  systeemsleutels: ['0'.repeat(64)],
})

/** By what it is decided who may. */
const soortVan = (naam: string, handeling: Toegang['handeling']) => {
  if (isOpen(handeling)) return naam.includes('/aanmelden/:') ? 'houder' : 'iedereen'
  if (isViaLink(handeling)) return 'houder'
  return naam.includes(' /v1/') ? 'systeem' : 'medewerker'
}

const listPost = (kies: (soort: ReturnType<typeof soortVan>, toegang: Toegang) => boolean) =>
  Object.entries(ROUTES)
    .filter(
      ([naam, toegang]) =>
        naam.startsWith('POST ') && kies(soortVan(naam, toegang.handeling), toegang),
    )
    .map(([naam]) => naam.slice(5).replaceAll(/:\w+/g, KEN_NIET))
const isApi = (pad: string) => pad.startsWith('/v1/')

/** Sends the same piece again and again, as long as anybody reads on; counts what was read. */
const sendZonderEind = async (
  dienst: Pick<typeof app, 'request'>,
  pad: string,
  { type, stuk, kop = '' }: { readonly type: string; readonly stuk: string; readonly kop?: string },
) => {
  const bytes = new TextEncoder().encode(stuk.repeat(Math.ceil(64_000 / stuk.length)))
  let gelezen = 0
  const body = new ReadableStream<Uint8Array>(
    {
      pull: (uit) => {
        const stukje = gelezen === 0 && kop !== '' ? new TextEncoder().encode(kop) : bytes
        gelezen += stukje.length
        // Whoever reads on without end is a fault of the test's subject: the test itself must end.
        if (gelezen > 120_000_000) uit.close()
        else uit.enqueue(stukje)
      },
    },
    { highWaterMark: 0 },
  )
  const antwoord = await dienst.request(pad, {
    method: 'POST',
    headers: { 'Content-Type': type, 'Sec-Fetch-Site': 'same-origin', Accept: '*/*' },
    body,
    duplex: 'half',
  } as RequestInit)
  return { status: antwoord.status, tekst: await antwoord.text(), gelezen }
}

const FORMULIER = { type: 'application/x-www-form-urlencoded', stuk: 'motivering=x&' }

describe('wie wat mag', () => {
  it('staat voor elke route in de tabel, en de tabel noemt er geen meer', () => {
    const routes = [...app.routes, ...geheel.app.routes]
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.replace(/^\/bestanden\/.*/, '/bestanden/*')}`)
    expect([...new Set(routes)].toSorted()).toEqual(Object.keys(ROUTES).toSorted())
  })

  it('houdt de dienst tegen als een route er niet in staat', () => {
    const web = new Hono().post('/vergeten', (c) => c.text('hallo'))
    const maak = () =>
      createApp(createProef().omgeving, {
        projectie: createProjectie(),
        nieuwKenmerk: () => 'kenmerk',
        logFout: () => undefined,
        web,
      })
    expect(maak).toThrow('nobody said who the route "POST /vergeten" is for')
  })

  it('laat wie niet is aangemeld nergens binnen waar een medewerker hoort', async () => {
    const paden = Object.entries(ROUTES)
      .filter(
        ([naam, { handeling }]) =>
          naam.startsWith('GET ') && soortVan(naam, handeling) === 'medewerker',
      )
      .map(([naam]) => naam.slice(4).replaceAll(/:\w+/g, KEN_NIET))
    expect(paden.length).toBeGreaterThan(30)
    for (const pad of paden) expect([pad, (await get(pad)).status]).toEqual([pad, 401])
  })
})

it('een schuine streep te veel stuurt door op de naam die iemand gebruikte', async () => {
  const { status, naar } = await get('/visie/regels/?a=1')
  expect([status, naar]).toEqual([301, '/visie/regels?a=1'])
})

describe('wie iets niet mag', () => {
  it('wordt geweigerd voordat er een byte van de inhoud is gelezen, bij elk formulier', async () => {
    const paden = listPost((soort) => soort === 'medewerker')
    expect(paden.length).toBeGreaterThan(25)
    for (const pad of paden) {
      const { status, tekst, gelezen } = await sendZonderEind(app, pad, FORMULIER)
      expect([pad, status, gelezen]).toEqual([pad, 401, 0])
      expect(tekst).toContain('te groot om hier te herhalen')
    }
  })

  it('met een link die niet bestaat, ook', async () => {
    const paden = listPost((soort) => soort === 'houder').filter((pad) => !isApi(pad))
    expect(paden.length).toBeGreaterThan(5)
    for (const pad of paden) {
      const { status, gelezen } = await sendZonderEind(app, pad, FORMULIER)
      // The link to sign in answers as every page where nobody is signed in.
      expect([pad, status, gelezen]).toEqual([pad, pad.startsWith('/aanm') ? 401 : 404, 0])
    }
  })

  it('zonder de sleutel van een systeem, ook: op de API zodra er sleutels zijn', async () => {
    const paden = listPost((soort) => soort === 'systeem')
    expect(paden).toContain('/v1/beoordelingen')
    for (const pad of paden) {
      const inhoud = { type: 'application/json', stuk: '{},', kop: '[' }
      const { status, tekst, gelezen } = await sendZonderEind(gesloten, pad, inhoud)
      expect([pad, status, gelezen]).toEqual([pad, 401, 0])
      expect(JSON.parse(tekst)).toMatchObject({
        status: 401,
        title: 'Hiervoor is een sleutel nodig',
      })
    }
  })
})

describe('een formulier van wie niet is aangemeld', () => {
  const post = (velden: readonly (readonly [string, string])[]) => {
    const body = new URLSearchParams(velden as [string, string][]).toString()
    return app.request('/ontwikkelingen/nieuw', {
      method: 'POST',
      headers: {
        'Content-Type': FORMULIER.type,
        'Content-Length': String(body.length),
        'Sec-Fetch-Site': 'same-origin',
      },
      body,
    })
  }

  it('staat er nog als het klein is', async () => {
    const tekst = await (await post([['naam', 'Een plan waar ik lang op zat te tikken']])).text()
    expect(tekst).toContain('Wat u invulde, is er nog')
    expect(tekst).toContain('Een plan waar ik lang op zat te tikken')
  })

  it.each([
    ['van 2 MB', [['naam', 'x'.repeat(2_000_000)]]],
    ['met 201 velden', Array.from({ length: 201 }, (_, i) => [`veld${i}`, 'x'])],
  ] as const)('%s wordt niet herhaald, en dat staat er', async (_, velden) => {
    const antwoord = await post(velden as never)
    const tekst = await antwoord.text()
    expect(antwoord.status).toBe(401)
    expect(tekst).toContain('te groot om hier te herhalen')
    expect(tekst.length).toBeLessThan(20_000)
  })
})

describe('wat iemand mag sturen', () => {
  it('houdt op bij de maat van de route, hoe lang er ook iets blijft komen: elk formulier', async () => {
    const advies = await begin({ activiteiten: ['wonen'] })
    const paden = listPost((soort) => soort === 'iedereen').filter((pad) => !isApi(pad))
    expect(paden).toContain('/zelftoets')
    for (const pad of [...paden, advies, `${advies}/wat-als`]) {
      const { status, gelezen } = await sendZonderEind(app, pad, FORMULIER)
      // What reads nothing answers as ever.
      expect(gelezen === 0 ? 413 : status, pad).toBe(413)
      expect(gelezen, pad).toBeLessThan(200_000)
    }
  })

  it('ook in de vorm waarin een browser bestanden stuurt', async () => {
    const stuk = '--grens\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n'
    const inhoud = { type: 'multipart/form-data; boundary=grens', stuk }
    const { status, gelezen } = await sendZonderEind(app, '/zelftoets', inhoud)
    expect(status).toBe(413)
    expect(gelezen).toBeLessThan(300_000)
  })

  it.each(['{},', '[],', '0,', '"a",', '[[0]],'])(
    'houdt op de API op bij te veel waarden, voordat er iets is ontleed: %s',
    async (stuk) => {
      for (const pad of listPost((_, { inhoud }) => inhoud !== 'knop').filter(isApi)) {
        const inhoud = { type: 'application/json', stuk, kop: '{"percelen":[' }
        const { status, tekst, gelezen } = await sendZonderEind(app, pad, inhoud)
        expect([pad, status]).toEqual([pad, 413])
        expect(tekst).toMatch(/heeft meer dan \d+ waarden|is groter dan/)
        expect(gelezen, pad).toBeLessThan(pad.endsWith('kaarten') ? 3_000_000 : 1_200_000)
      }
    },
  )

  it('houdt op bij een tekst zonder eind, en bij nesten zonder eind', async () => {
    const tekst = { type: 'application/json', stuk: 'a', kop: '{"naam":"' }
    const lang = await sendZonderEind(app, '/v1/geschiktheidskaarten', tekst)
    expect([lang.status, lang.gelezen < 6_000_000]).toEqual([413, true])
    const diep = { type: 'application/json', stuk: '[' }
    const genest = await sendZonderEind(app, '/v1/geschiktheidskaarten', diep)
    expect([genest.status, genest.gelezen < 100_000]).toEqual([400, true])
    expect(genest.tekst).toContain('dieper genest dan 32 niveaus')
  })

  it('is nergens een fout bij ons', () => expect(gelogd).toEqual([]))
})
