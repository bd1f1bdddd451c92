import { describe, expect, it } from 'vitest'
import type { Uitval } from '../../src/app/ports/regelboeken.ts'
import { herspelingSchema } from '../../src/domain/model/antwoord/beleidstoets.ts'
import type { Regelboek } from '../../src/domain/model/regelboek.ts'
import { boek, createProef, createProefApp, INITIATIEF, withVisie } from '../hulp/proef.ts'

const koers = withVisie({
  id: 'koers',
  status: 'ontwerp',
  geldigVan: '2027-01-01',
  beschikbaarVan: '2026-06-01',
})
/** Valid since May, known only since July: the clock of these tests stands at 1 September. */
const later = withVisie({ id: 'later', geldigVan: '2026-05-01', beschikbaarVan: '2026-07-01' })
const ingetrokken = withVisie({ id: 'weg', status: 'ingetrokken' })

const createApp = (boeken: readonly Regelboek[], uitval: readonly Uitval[] = []) =>
  createProefApp(createProef(boeken, uitval))
const { app, post } = createApp([boek, later, koers, ingetrokken])

const get = async (pad: string) => {
  const antwoord = await app.request(`/v1${pad}`)
  return { status: antwoord.status, inhoud: JSON.parse(await antwoord.text()) }
}
const idsOf = async (zoek: string) => {
  const { inhoud } = await get(`/regelboeken${zoek}`)
  return inhoud.regelboeken.map(({ id }: { id: string }) => id)
}

describe('de twee klokken op de regelboeken', () => {
  it('tonen wat gold en wat bekend was, en concepten alleen op verzoek', async () => {
    expect(await idsOf('')).toEqual(['proefvisie', 'later'])
    expect(await idsOf('?geldigOp=2026-04-30')).toEqual(['proefvisie'])
    expect(await idsOf('?beschikbaarOp=2026-06-30')).toEqual(['proefvisie'])
    expect(await idsOf('?geldigOp=2020-01-01')).toEqual([])
    expect(await idsOf('?concept=true')).toEqual(['proefvisie', 'later', 'koers', 'weg'])
    expect(await idsOf('?concept=true&beschikbaarOp=2026-05-31')).toEqual(['proefvisie', 'weg'])
  })

  it('zeggen met concept=true ook welk ontwerp niet laadt, met de plaats', async () => {
    const fout = { pointer: '', code: 'regelboek', melding: 'rules/kapot/visie.yaml:3:1  fout' }
    const kapot = createApp([boek], [{ map: 'kapot', fouten: [fout] }])
    const lijst = await kapot.app.request('/v1/regelboeken?concept=true')
    expect(JSON.parse(await lijst.text()).nietGeladen).toEqual([{ map: 'kapot', fouten: [fout] }])
    const een = await kapot.app.request('/v1/regelboeken/kapot?concept=true')
    expect(een.status).toBe(404)
    expect(JSON.parse(await een.text())).toMatchObject({
      type: '/documentatie#fout-regelboek_niet_geladen',
      fouten: [fout],
    })
    const toets = await kapot.post('/v1/zelftoetsen', { ...INITIATIEF, regelboek: 'kapot' })
    expect(JSON.parse(await toets.text()).fouten).toMatchObject([
      { pointer: '/regelboek', code: 'regelboek_niet_geladen' },
    ])
  })

  it.each([
    ['/regelboeken/koers', '?concept', /status ontwerp/],
    ['/regelboeken/koers/regels?concept=true&geldigOp=2026-12-31', '?geldigOp', /vanaf 2027-01-01/],
    ['/regelboeken/later?beschikbaarOp=2026-06-30', '?beschikbaarOp', /bekend vanaf 2026-07-01/],
    ['/gebieden?regelboek=koers', '?concept', /concept=true/],
    ['/gebieden/stad?geldigOp=gisteren', '?geldigOp', /bestaande datum/],
    ['/feiten?concept=ja', '?concept', /true of false/],
  ])('weigeren %s en wijzen de klok aan', async (pad, pointer, melding) => {
    const { status, inhoud } = await get(pad)
    expect(status).toBe(400)
    expect(inhoud.fouten).toEqual([
      expect.objectContaining({ pointer, melding: expect.stringMatching(melding) }),
    ])
  })

  it('weigeren een peildatum vóór elke visie', async () => {
    for (const pad of ['/gebieden', '/gebieden/stad', '/feiten']) {
      const { status, inhoud } = await get(`${pad}?geldigOp=2020-01-01`)
      expect([status, inhoud.type]).toEqual([400, '/documentatie#fout-geen_geldig_regelboek'])
    }
  })
})

describe('de twee klokken op regels en gebieden', () => {
  const [regel, ...rest] = boek.regels
  const [versie] = regel?.versies ?? []
  if (!regel || !versie) throw new Error('het proefboek heeft regels')
  const dubbel = {
    ...regel,
    versies: [
      { ...versie, geldigTot: '2026-08-01' },
      { ...versie, geldigVan: '2026-08-01', beschikbaarVan: '2026-10-01' },
    ],
  }
  const gebieden = boek.gebieden.map((gebied) =>
    gebied.id === 'wijk-noord' ? { ...gebied, geldigVan: '2026-08-01' } : gebied,
  )
  const tijd = createApp([{ ...boek, regels: [dubbel, ...rest], gebieden }])
  const read = async (pad: string) => JSON.parse(await (await tijd.app.request(`/v1${pad}`)).text())
  const versiesOp = async (zoek: string) => {
    const { regels } = await read(`/regelboeken/proefvisie/regels${zoek}`)
    const gevonden = regels.find(({ id }: { id: string }) => id === regel.id)
    return gevonden?.versies.map(({ geldigVan }: { geldigVan: string }) => geldigVan)
  }
  const gebiedenOp = async (zoek: string) => {
    const { features } = await read(`/gebieden${zoek}`)
    return features.map(({ id }: { id: string }) => id)
  }

  it('geven van elke regel de versie die gold en bekend was', async () => {
    expect(await versiesOp('?geldigOp=2026-07-31')).toEqual(['2026-01-01'])
    // From August a new version holds, but nobody knew it before October.
    expect(await versiesOp('')).toBeUndefined()
    expect(await versiesOp('?beschikbaarOp=2026-10-01')).toEqual(['2026-08-01'])
  })

  it('geven alleen de gebieden die golden', async () => {
    expect(await gebiedenOp('?geldigOp=2026-07-31')).toEqual(['stad'])
    expect(await gebiedenOp('')).toEqual(['stad', 'wijk-noord'])
    expect((await tijd.app.request('/v1/gebieden/wijk-noord?geldigOp=2026-07-31')).status).toBe(404)
  })
})

describe('de twee klokken op een toets', () => {
  const toets = async (extra: Readonly<Record<string, string>>, pad = '/v1/zelftoetsen') => {
    const antwoord = await post(pad, { ...INITIATIEF, ...extra })
    return { status: antwoord.status, inhoud: JSON.parse(await antwoord.text()) }
  }

  it('kiezen het regelboek dat gold en toen bekend was', async () => {
    const met = async (extra: Readonly<Record<string, string>>) =>
      (await toets(extra)).inhoud.bewijs.regelboek.id
    expect(await met({})).toBe('later')
    expect(await met({ beschikbaarOp: '2026-06-30' })).toBe('proefvisie')
    expect(await met({ geldigOp: '2026-04-30' })).toBe('proefvisie')
  })

  it('proberen een concept op de eerste dag waarop het zou gelden', async () => {
    const { inhoud } = await toets({ regelboek: 'koers' })
    expect(inhoud.bewijs.regelboek.id).toBe('koers')
    expect(inhoud.peildatum).toEqual({ geldigOp: '2027-01-01', beschikbaarOp: '2026-09-01' })
    const eerder = await toets({ regelboek: 'koers', geldigOp: '2026-12-31' })
    expect(eerder.inhoud.fouten).toMatchObject([
      { pointer: '/geldigOp', code: 'regelboek_niet_geldig' },
    ])
  })

  it.each(['/v1/beoordelingen', '/v1/zelftoetsen'])(
    'weigeren bij %s wat pas later bekend is',
    async (pad) => {
      const { status, inhoud } = await toets({ beschikbaarOp: '2026-09-02' }, pad)
      expect(status).toBe(400)
      expect(inhoud.fouten).toEqual([
        {
          pointer: '/beschikbaarOp',
          code: 'datum_in_de_toekomst',
          melding:
            '"beschikbaarOp" is 2026-09-02 en vandaag is 2026-09-01. Wat later bekend wordt, is nu nog niet bekend; kies vandaag of een eerdere dag.',
        },
      ])
      const vastgesteld = { regelboek: 'later', beschikbaarOp: '2026-09-02' }
      expect((await toets(vastgesteld, pad)).inhoud.fouten).toMatchObject([
        { pointer: '/beschikbaarOp', code: 'datum_in_de_toekomst' },
      ])
      const vandaag = await toets({ beschikbaarOp: '2026-09-01', geldigOp: '2027-06-01' }, pad)
      expect(vandaag.status).toBeLessThan(300)
    },
  )

  it('laten een zelftoets van een concept vooruitkijken', async () => {
    const { status, inhoud } = await toets({ regelboek: 'koers', beschikbaarOp: '2027-02-01' })
    expect(status).toBe(200)
    expect(inhoud.peildatum.beschikbaarOp).toBe('2027-02-01')
  })

  it('laten een concept nooit in een bewaarde beoordeling toe', async () => {
    const { status, inhoud } = await toets({ regelboek: 'koers' }, '/v1/beoordelingen')
    expect(status).toBe(400)
    expect(inhoud.fouten).toMatchObject([
      { pointer: '/regelboek', code: 'regelboek_niet_vastgesteld' },
    ])
  })
})

describe('POST /v1/beleidstoetsen', () => {
  const { post: stuur } = createApp([boek, koers])
  const toets = async (inhoud: unknown, headers: Record<string, string> = {}) => {
    const antwoord = await stuur('/v1/beleidstoetsen', inhoud, headers)
    return { antwoord, tekst: await antwoord.text() }
  }

  it('speelt meegestuurde en bewaarde gevallen na, zoals de beschrijving zegt', async () => {
    const bewaard = await stuur('/v1/beoordelingen', INITIATIEF)
    const { id } = JSON.parse(await bewaard.text())
    const slecht = { ...INITIATIEF, feiten: { woningenNieuw: 'tien' } }
    const { antwoord, tekst } = await toets({
      concept: 'koers',
      initiatieven: [INITIATIEF, slecht],
      beoordelingen: [id],
    })
    expect(antwoord.status).toBe(200)
    const uitslag = JSON.parse(tekst)
    expect(herspelingSchema.parse(uitslag)).toEqual(uitslag)
    expect(uitslag.totalen).toMatchObject({ gevallen: 2, gekanteld: 0 })
    expect(uitslag.nietHerspeeld).toMatchObject([
      { kenmerk: '/initiatieven/1', fouten: [{ pointer: '/feiten/woningenNieuw' }] },
    ])
  })

  it('geeft CSV aan wie daarom vraagt', async () => {
    const { antwoord, tekst } = await toets({ initiatieven: [INITIATIEF] }, { Accept: 'text/csv' })
    expect(antwoord.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(tekst).toMatch(/^kenmerk,naam,.*\r\n$/)
  })

  it.each([
    [{}, '/initiatieven'],
    [{ initiatieven: [INITIATIEF], concept: 'koerz' }, '/concept'],
    [{ initiatieven: [INITIATIEF], geldigOp: '2020-01-01' }, '/geldigOp'],
    [{ beoordelingen: ['0190163d-8694-739b-aea5-966c26f8ad91'] }, '/beoordelingen/0'],
    [{ initiatieven: Array.from({ length: 1_001 }, () => ({})) }, '/initiatieven'],
    [{ initiatieven: [INITIATIEF], konsept: 'koers' }, '/konsept'],
  ])('wijst in %j de fout aan', async (inhoud, pointer) => {
    const { antwoord, tekst } = await toets(inhoud)
    expect(antwoord.status).toBe(400)
    const pointers = JSON.parse(tekst).fouten.map((fout: { pointer: string }) => fout.pointer)
    expect(pointers).toContain(pointer)
  })
})
