import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { kaartSchema } from '../../src/domain/model/antwoord/geschiktheidskaart.ts'
import { zelftoetsSchema } from '../../src/http/schemas/beoordeling.ts'
import { createProef, createProefApp, INITIATIEF, RD } from '../hulp/proef.ts'

const PAD = '/v1/geschiktheidskaarten'
const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84'
const { app, post, opgeslagen } = createProefApp()
const { feiten } = INITIATIEF
const SLEUTEL = 'een sleutel van een systeem'.replaceAll(' ', '-')
/** The same service, where a system has a key. */
const metSleutels = createProefApp(createProef(), {
  systeemsleutels: [createHash('sha256').update(SLEUTEL).digest('hex')],
})

const readJson = async (antwoord: Response) => JSON.parse(await antwoord.text())
const plot = (x: number, y: number, m = 50) => [
  [
    [x, y],
    [x + m, y],
    [x + m, y + m],
    [x, y + m],
    [x, y],
  ],
]
const perceel = (coordinates: unknown, rest: object = {}) => ({
  type: 'Feature',
  properties: { eigenaar: 'J. de Vries' },
  geometry: { type: 'Polygon', coordinates },
  ...rest,
})
const percelen = (...features: readonly unknown[]) => ({ type: 'FeatureCollection', features })
const faults = async (inhoud: unknown, headers: Record<string, string> = {}) => {
  const antwoord = await post(PAD, inhoud, headers)
  expect(antwoord.status).toBe(400)
  expect(antwoord.headers.get('content-type')).toContain('application/problem+json')
  const { fouten } = await readJson(antwoord)
  return fouten.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code])
}

describe('een kaart op een dag zonder regelboek', () => {
  it('zegt op welke dag er geen is', async () => {
    const dag = { geldigOp: '1990-01-01', beschikbaarOp: '1990-02-02' }
    const antwoord = await post(PAD, { initiatief: { feiten, ...dag } })
    expect(antwoord.status).toBe(400)
    expect((await readJson(antwoord)).detail).toBe(
      'Geen vastgesteld regelboek is geldig op 1990-01-01 en bekend op 1990-02-02.',
    )
  })
})

describe('een kleine geschiktheidskaart', () => {
  it('is zonder raster en percelen een kaart van de gebiedsprofielen, en bewaart niets', async () => {
    const antwoord = await post(PAD, { initiatief: { feiten } })
    const kaart = await readJson(antwoord)
    expect(antwoord.status).toBe(200)
    expect(antwoord.headers.get('content-type')).toContain('application/geo+json')
    expect(antwoord.headers.get('content-crs')).toBe(`<${RD}>`)
    expect(kaartSchema.parse(kaart)).toEqual(kaart)
    expect(kaart.kaart).toMatchObject({ soort: 'gebieden', feiten })
    expect(kaart.features.map(({ id }: { id: string }) => id)).toEqual(['wijk-noord', 'stad'])
    expect(opgeslagen.size).toBe(0)
  })

  it('zegt van een perceel wat een zelftoets op die plek zegt, en herhaalt alleen id en vorm', async () => {
    const coordinates = INITIATIEF.locatie.coordinates
    const antwoord = await post(PAD, {
      initiatief: { naam: 'Plan van mevrouw Jansen', feiten },
      percelen: percelen(perceel(coordinates, { id: 'ASN00-A-1' }), perceel(plot(231000, 551000))),
    })
    const tekst = await antwoord.text()
    const [cel, tweede] = JSON.parse(tekst).features
    const zelftoets = await readJson(await post('/v1/zelftoetsen', INITIATIEF))
    const { advies, ligging, richting } = zelftoetsSchema.parse(zelftoets)
    const { conclusie, woorden, bandbreedte, beslissend } = advies
    expect(cel.properties.advies).toEqual({ conclusie, woorden, bandbreedte, beslissend })
    const { stand, hardheid } = richting ?? {}
    expect(cel.properties.richting).toMatchObject(hardheid ? { stand, hardheid } : { stand })
    expect(cel.properties.gebieden[0].gebied).toBe(ligging[0]?.gebied)
    expect(cel.geometry.coordinates).toEqual(coordinates)
    expect([cel.id, tweede.id]).toEqual(['ASN00-A-1', 1])
    expect(tekst).not.toContain('de Vries')
    expect(tekst).not.toContain('Jansen')
  })

  it('legt een raster op vaste plekken, met alleen cellen die in het werkingsgebied liggen', async () => {
    const kader = [229900, 549900, 231050, 551050]
    const { features } = await readJson(
      await post(PAD, { initiatief: { feiten }, raster: { celM: 500, kader } }),
    )
    const ids = features.map(({ id }: { id: string }) => id)
    expect(ids).toHaveLength(9)
    expect(ids[0]).toBe('rd-230000-550000')
    expect(ids).not.toContain('rd-229500-550000')
  })

  it('rekent een kader in graden om, en antwoordt in het gevraagde stelsel', async () => {
    const raster = { celM: 500, kader: [6.55, 52.97, 6.57, 52.98] }
    const antwoord = await app.request(`${PAD}?crs=${encodeURIComponent(RD)}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ initiatief: { feiten }, raster }),
    })
    expect(antwoord.headers.get('content-crs')).toBe(`<${RD}>`)
    expect(antwoord.headers.get('content-type')).toContain('application/json')
    const { features } = await readJson(antwoord)
    const [[[x]]] = features[0].geometry.coordinates
    expect(x % 500).toBe(0)
    const inGraden = await post(PAD, { initiatief: { feiten }, raster }, { 'Content-Crs': CRS84 })
    const [[[lengte]]] = (await readJson(inGraden)).features[0].geometry.coordinates
    expect(Math.abs(lengte - 6.55)).toBeLessThan(0.02)
  })

  it('is twee keer gevraagd twee keer hetzelfde', async () => {
    const vraag = { initiatief: { feiten }, raster: { celM: 500 } }
    const [een, twee] = await Promise.all([post(PAD, vraag), post(PAD, vraag)])
    expect(await een?.text()).toBe(await twee?.text())
  })
})

describe('een verzoek om een kaart dat niet klopt', () => {
  it('krijgt alle fouten tegelijk, elk met zijn plaats', async () => {
    const inhoud = {
      initiatief: { feiten: { woningenNiew: 3 }, locatie: INITIATIEF.locatie, geldigOp: 'morgen' },
      raster: { celM: 5 },
      percelen: percelen(perceel(plot(231000, 551000))),
      kaartje: true,
    }
    expect(await faults(inhoud)).toEqual(
      expect.arrayContaining([
        ['/initiatief/locatie', 'locatie_bij_kaart'],
        ['/initiatief/geldigOp', 'verkeerd_formaat'],
        ['/initiatief/feiten/woningenNiew', 'onbekend_feit'],
        ['/raster/celM', 'buiten_grenzen'],
        ['/kaartje', 'onbekend_veld'],
        ['/raster', 'raster_en_percelen'],
      ]),
    )
  })

  it('hoort hoeveel cellen een te fijn raster heeft, en wat wel kan', async () => {
    const antwoord = await post(PAD, { initiatief: { feiten }, raster: { celM: 10 } })
    const { fouten } = await readJson(antwoord)
    expect(fouten).toEqual([
      {
        pointer: '/raster/celM',
        code: 'te_veel_cellen',
        melding:
          'Dit raster heeft 800000 cellen; het maximum is 30000. Neem cellen van ongeveer 52 m of meer, of een kleiner kader.',
      },
    ])
  })

  it('mag geen kader buiten het werkingsgebied of achterstevoren hebben', async () => {
    const raster = (kader: readonly number[]) => ({ initiatief: {}, raster: { celM: 500, kader } })
    expect(await faults(raster([100000, 400000, 101000, 401000]))).toEqual([
      ['/raster/kader', 'buiten_werkingsgebied'],
    ])
    expect(await faults(raster([231000, 551000, 230000, 550000]))).toEqual([
      ['/raster/kader', 'leeg_kader'],
    ])
    expect(await faults(raster([6.5, 52.9, 6.6, 53]))).toEqual([['/raster/kader', 'lijkt_crs84']])
  })

  it.each([
    [
      'een strik',
      perceel([
        [
          [0, 0],
          [50, 50],
          [50, 0],
          [0, 50],
          [0, 0],
        ].map(([x = 0, y = 0]) => [231000 + x, 551000 + y]),
      ]),
      'zelfkruising',
      '/percelen/features/1/geometry/coordinates',
    ],
    [
      'een punt',
      {
        type: 'Feature',
        properties: {},
        geometry: { type: 'Point', coordinates: [231000, 551000] },
      },
      'geen_vlak',
      '/percelen/features/1',
    ],
    [
      'graden',
      perceel(plot(6.5, 52.9, 0.001)),
      'lijkt_crs84',
      '/percelen/features/1/geometry/coordinates/0/0',
    ],
    [
      'een ring die openstaat',
      perceel([plot(231000, 551000)[0]?.slice(0, 4)]),
      'ring_niet_gesloten',
      '/percelen/features/1/geometry/coordinates/0',
    ],
    [
      'een plek buiten de gemeente',
      perceel(plot(100000, 400000)),
      'buiten_werkingsgebied',
      '/percelen/features/1',
    ],
    ['niets', null, 'geen_geojson', '/percelen/features/1'],
    [
      'een id dat er al is',
      perceel(plot(231000, 551000), { id: 'a' }),
      'dubbel_id',
      '/percelen/features/1/id',
    ],
  ])('mag als perceel niet %s hebben', async (_naam, fout, code, pointer) => {
    const goed = perceel(plot(232000, 552000), { id: 'a' })
    const inhoud = { initiatief: { feiten }, percelen: percelen(goed, fout) }
    expect(await faults(inhoud)).toEqual([[pointer, code]])
  })

  it('hoort welke percelen over elkaar liggen en voor hoeveel; een gedeelde grens mag', async () => {
    const buren = [perceel(plot(231000, 551000)), perceel(plot(231050, 551000))]
    const goed = await post(PAD, { initiatief: { feiten }, percelen: percelen(...buren) })
    expect(goed.status).toBe(200)
    const over = percelen(...buren, perceel(plot(231040, 551020), { id: 'x' }))
    const { fouten } = await readJson(await post(PAD, { initiatief: { feiten }, percelen: over }))
    expect(fouten).toEqual([
      {
        pointer: '/percelen/features/2',
        code: 'overlap',
        melding: expect.stringContaining('300,0 m² over perceel 0'),
      },
      {
        pointer: '/percelen/features/2',
        code: 'overlap',
        melding: expect.stringContaining('1200,0 m² over perceel 1'),
      },
    ])
  })

  it('mag meer dan 1 MB zijn, maar niet meer dan 30.000 percelen hebben', async () => {
    const veel = Array.from({ length: 30_001 }, () => perceel(plot(231000, 551000)))
    const inhoud = { initiatief: { feiten }, percelen: percelen(...veel) }
    const headers = { Authorization: `Bearer ${SLEUTEL}` }
    const antwoord = await metSleutels.post(PAD, inhoud, headers)
    const { fouten } = await readJson(antwoord)
    expect([antwoord.status, fouten[0].code]).toEqual([400, 'te_veel_cellen'])
    // Who has no key may send some thousands of parcels, and is told how much that is.
    const zonder = await metSleutels.post(PAD, inhoud)
    expect([zonder.status, (await readJson(zonder)).detail]).toEqual([
      413,
      'De inhoud is groter dan 5 MB (5.000.000 bytes).',
    ])
    const minder = { ...inhoud, percelen: percelen(...veel.slice(0, 3_000)) }
    expect((await metSleutels.post(PAD, minder)).status).toBe(400)
  })

  it('mag geen concept vragen, geen feit van de behandelaar, en geen stelsel dat wij niet kennen', async () => {
    expect(await faults({ initiatief: { regelboek: 'koers' } })).toEqual([
      ['/initiatief/regelboek', 'onbekend_regelboek'],
    ])
    expect(await faults({ initiatief: {} }, { 'Content-Crs': 'EPSG:1234' })).toEqual([
      ['', 'onbekend_crs'],
    ])
    const antwoord = await post(`${PAD}?crs=EPSG:1234`, { initiatief: {} })
    expect((await readJson(antwoord)).fouten[0].pointer).toBe('?crs')
  })
})

describe('percelen die het rekenen kunnen ophouden', () => {
  it('worden geweigerd als hun kaders allemaal over elkaar liggen, binnen een paar seconden', async () => {
    const strook = (i: number) => [
      [
        [231000 + i, 551000],
        [231000.5 + i, 551000],
        [234000.5 + i, 554000],
        [234000 + i, 554000],
        [231000 + i, 551000],
      ],
    ]
    const veel = Array.from({ length: 2_000 }, (_, i) => perceel(strook(i)))
    const inhoud = { initiatief: { feiten }, percelen: percelen(...veel) }
    const begin = performance.now()
    expect(await faults(inhoud)).toEqual([['/percelen', 'te_ingewikkeld']])
    expect(performance.now() - begin).toBeLessThan(5_000)
  })

  it('worden geweigerd als een grens honderden kilometers lang is', async () => {
    const zaag = Array.from({ length: 400 }, (_, i) => [231000 + i, i % 2 === 0 ? 551000 : 553000])
    const ring = [...zaag, [231400, 554000], [231000, 554000], [231000, 551000]]
    const inhoud = { initiatief: { feiten }, percelen: percelen(perceel([ring])) }
    expect(await faults(inhoud)).toEqual([['/percelen/features/0', 'te_ingewikkeld']])
  })
})
