import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createProjectie } from '../../../src/adapters/geo/projectie.ts'
import { readVorm } from '../../../src/adapters/plekken/inlezen/geopackage.ts'
import { type Inleesvraag, readIn } from '../../../src/adapters/plekken/inlezen/inlezen.ts'
import { fileOfEigen, readPlekkenlijst } from '../../../src/adapters/plekken/plekken.ts'
import { createZoek } from '../../../src/adapters/zoeken/zoek.ts'
import { drawPlankaart } from '../../../src/app/kaartje/plankaart.ts'
import { createEigenAdressen } from '../../../src/app/plekken/eigen-adressen.ts'
import { findPlekken } from '../../../src/app/plekken/find-plekken.ts'
import { CRS84, RD } from '../../../src/app/ports/geo.ts'
import { isIn, ringsOf } from '../../../src/app/rapport/schets/schets-vorm.ts'
import { LIJN, makeGeopackage, PUNT, PUNT_MET_HOOGTE, VLAK } from '../../hulp/plekken/geopackage.ts'
import { makeVierkant } from '../../hulp/vierkant.ts'

const map = mkdtempSync(join(tmpdir(), 'visietoets-plekken-'))
afterAll(() => rmSync(map, { recursive: true, force: true }))

const projectie = createProjectie()
const zoek = createZoek()
/** The inner city of Assen, 4 by 4 km. */
const GEBIED = makeVierkant(232_000, 555_000, 4_000)
const KOLOMMEN = [
  ...['identificatie', 'status', 'openbare_ruimte_naam', 'huisnummer', 'huisletter', 'toevoeging'],
  ...['postcode', 'woonplaats_naam'],
]

interface Proefadres {
  readonly id: string
  readonly straat: string
  readonly nummer: number
  readonly letter?: string
  readonly toevoeging?: string
  readonly postcode: string
  readonly punt: readonly [number, number]
}

/** Ten addresses, made up, in streets that exist and in one that the list which comes with the service has not. */
const TIEN: readonly Proefadres[] = [
  { straat: 'Rolderstraat', nummer: 12, postcode: '9401AB' },
  { straat: 'Rolderstraat', nummer: 12, letter: 'a', postcode: '9401AB' },
  { straat: 'Rolderstraat', nummer: 120, postcode: '9401AC' },
  { straat: 'Noordersingel', nummer: 33, postcode: '9401JW' },
  { straat: 'Noordersingel', nummer: 33, toevoeging: '2', postcode: '9401JW' },
  { straat: 'Brinkstraat', nummer: 1, postcode: '9401HZ' },
  { straat: 'Markt', nummer: 7, postcode: '9401GS' },
  { straat: 'Vaart Noordzijde', nummer: 99, postcode: '9401GL' },
  { straat: 'Nieuwe Proeflaan', nummer: 5, postcode: '9401ZZ' },
  { straat: 'Oosterhoutstraat', nummer: 250, postcode: '9401NG' },
].map((adres, i) => ({
  ...adres,
  id: `010601000000${1000 + i}`,
  punt: [232_500.25 + 311 * i, 556_100.75 + 173 * i] as const,
}))
const BUITEN: Proefadres = {
  ...(TIEN[0] as Proefadres),
  id: '0106010000009999',
  nummer: 77,
  punt: [231_800, 556_000],
}

const toRij = ({ id, straat, nummer, letter, toevoeging, postcode }: Proefadres) => [
  ...[id, 'Verblijfsobject in gebruik', straat, nummer, letter ?? null, toevoeging ?? null],
  ...[postcode, 'Assen'],
]
const ADRESTABEL = {
  naam: 'verblijfsobject',
  kolommen: KOLOMMEN,
  rijen: [...TIEN, BUITEN].map((adres) => [PUNT(adres.punt), ...toRij(adres)] as const),
}
const hoeken = (x: number, y: number, zijde: number) =>
  [
    [x, y],
    [x + zijde, y],
    [x + zijde, y + zijde],
    [x, y + zijde],
    [x, y],
  ] as [number, number][]
const PANDTABEL = {
  naam: 'pand',
  kolommen: ['identificatie', 'bouwjaar', 'status'],
  rijen: [
    [VLAK(hoeken(233_900, 557_100, 40)), '1', 1970, 'Pand in gebruik'],
    [VLAK(hoeken(233_960, 557_100, 40)), '2', 1971, 'Pand gesloopt'],
    [VLAK(hoeken(240_000, 570_000, 40)), '3', 1972, 'Pand in gebruik'],
  ] as const,
}
const WEGTABEL = {
  naam: 'wegvakken',
  kolommen: ['wvk_id', 'stt_naam'],
  rijen: [
    [
      LIJN([
        [234_000, 556_960],
        [234_800, 556_960],
      ]),
      1,
      'Proefweg',
    ],
  ] as const,
}

let teller = 0
const read = async (bestanden: readonly string[], anders: Partial<Inleesvraag> = {}) => {
  const eigenMap = join(map, `eigen-${teller++}`)
  const naar = fileOfEigen(eigenMap, 'gm0106')
  const isBinnen = (punt: readonly [number, number]) => isIn(punt, ringsOf(GEBIED))
  const vraag = {
    bestanden,
    naar,
    werkingsgebied: GEBIED,
    isBinnen,
    projectie,
    stand: 'november 2026',
  }
  const geteld = await readIn({ ...vraag, ...anders })
  return { geteld, naar: anders.naar ?? naar, eigenMap }
}
const open = (eigenMap: string) => {
  const lijst = readPlekkenlijst('gm0106', eigenMap)
  if (lijst === undefined) throw new Error('there is no list')
  return lijst
}
const askAt = (eigenMap: string, tekst: string) => {
  const lijst = open(eigenMap)
  const adressen = createEigenAdressen({ plekkenVan: () => lijst, zoek, gezagen: ['gm0106'] })
  const vraag = { lijst, zoek, projectie, crs: RD, adressen, gezag: 'gm0106' }
  return { adressen, gevonden: findPlekken(vraag, tekst) }
}

const collectie = (
  adressen: readonly Proefadres[],
  naar: (punt: readonly [number, number]) => readonly [number, number],
  kop = '',
) =>
  `{"type":"FeatureCollection",${kop}"features":[${adressen
    .map((adres) => {
      const waarden = toRij(adres)
      const properties = Object.fromEntries(KOLOMMEN.map((naam, i) => [naam, waarden[i]]))
      // Braces and quotes in a text are no end of anything.
      return JSON.stringify({
        type: 'Feature',
        properties: { ...properties, noot: '{"}\\' },
        geometry: { type: 'Point', coordinates: naar(adres.punt) },
      })
    })
    .join(',\n')}]}`
const write = (naam: string, inhoud: string | Buffer) => {
  const bestand = join(map, naam)
  writeFileSync(bestand, inhoud)
  return bestand
}
const toGraden = ([x, y]: readonly [number, number]) => projectie.projectPunt([x, y], CRS84)

const VORMEN: [naam: string, make: () => string, crs?: string][] = [
  ['GeoPackage in RD', () => makeGeopackage(join(map, 'rd.gpkg'), [ADRESTABEL])],
  [
    'GeoPackage met een index en een kader om elke vorm',
    () => {
      const index = ADRESTABEL.rijen.map((_, i) => {
        const [x, y] = [...TIEN, BUITEN][i]?.punt ?? [0, 0]
        return [x, x, y, y] as const
      })
      return makeGeopackage(join(map, 'index.gpkg'), [{ ...ADRESTABEL, index, metKader: true }])
    },
  ],
  [
    'GeoPackage in graden',
    () => {
      const rijen = [...TIEN, BUITEN].map(
        (adres) => [PUNT(toGraden(adres.punt)), ...toRij(adres)] as const,
      )
      return makeGeopackage(join(map, 'graden.gpkg'), [
        { ...ADRESTABEL, rijen, stelsel: ['EPSG', 4258] },
      ])
    },
  ],
  [
    'GeoPackage met hoogte (EPSG:7415)',
    () => {
      const rijen = [...TIEN, BUITEN].map(
        (adres) => [PUNT_MET_HOOGTE(adres.punt), ...toRij(adres)] as const,
      )
      return makeGeopackage(join(map, 'hoogte.gpkg'), [
        { ...ADRESTABEL, rijen, stelsel: ['EPSG', 7415] },
      ])
    },
  ],
  ['GeoJSON in graden', () => write('graden.json', collectie([...TIEN, BUITEN], toGraden))],
  [
    'GeoJSON dat RD noemt',
    () =>
      write(
        'rd.json',
        collectie(
          [...TIEN, BUITEN],
          (punt) => punt,
          '"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::28992"}},',
        ),
      ),
  ],
  [
    'GeoJSON waarbij --crs het zegt',
    () =>
      write(
        'crs.json',
        collectie([...TIEN, BUITEN], (punt) => punt),
      ),
    'EPSG:28992',
  ],
]

describe.each(VORMEN)('adressen uit %s', (_, make, crs?: string) => {
  it('zijn alle tien te vinden, binnen 10 m, en die buiten de gemeente niet', async () => {
    const { geteld, eigenMap } = await read([make()], { crs })
    expect(geteld).toEqual({ adres: 10 })
    for (const { straat, nummer, letter = '', toevoeging = '', punt } of TIEN) {
      const getypt = `${straat} ${nummer}${letter || (toevoeging && `-${toevoeging}`)}`
      const { adressen, gevonden } = askAt(eigenMap, getypt)
      const [eerste] = (await gevonden).plekken
      expect([getypt, eerste?.soort, eerste?.bron]).toEqual([getypt, 'adres', 'eigen-adres'])
      const plek = await adressen?.get(eerste?.id ?? '')
      const [x, y] = plek?.vorm.type === 'Point' ? plek.vorm.coordinates : [0, 0]
      expect([getypt, Math.hypot(x - punt[0], y - punt[1]) < 10]).toEqual([getypt, true])
    }
    const { plekken } = await askAt(eigenMap, 'Rolderstraat 77').gevonden
    expect(plekken.map(({ soort }) => soort)).not.toContain('adres')
  })
})

describe('een adres', () => {
  it('is te vinden met een typefout, een postcode of een toevoeging, en noemt van wie het is', async () => {
    const { eigenMap } = await read([makeGeopackage(join(map, 'zoek.gpkg'), [ADRESTABEL])])
    const nameFirst = async (tekst: string) =>
      (await askAt(eigenMap, tekst).gevonden).plekken[0]?.naam
    expect(await nameFirst('rolderstrat 12')).toBe('Rolderstraat 12, 9401AB Assen')
    expect(await nameFirst('Rolderstr. 12a Assen')).toBe('Rolderstraat 12a, 9401AB Assen')
    expect(await nameFirst('9401 JW 33')).toBe('Noordersingel 33, 9401JW Assen')
    expect(await nameFirst('9401jw 33-2')).toBe('Noordersingel 33-2, 9401JW Assen')
    expect(await nameFirst('Nieuwe Proeflaan 5')).toBe('Nieuwe Proeflaan 5, 9401ZZ Assen')
    const { bronnen } = await askAt(eigenMap, 'Markt 7').gevonden
    expect(bronnen).toContainEqual(
      expect.objectContaining({ id: 'eigen-adres', maker: 'Kadaster', stand: 'november 2026' }),
    )
  })

  it('gaat niet naar een ander als het hier staat; wat hier niet staat wel', async () => {
    const { eigenMap } = await read([makeGeopackage(join(map, 'elders.gpkg'), [ADRESTABEL])])
    const gevraagd: string[] = []
    const elders = {
      search: async (tekst: string) => {
        gevraagd.push(tekst)
        return []
      },
      get: async () => undefined,
    }
    const lijst = open(eigenMap)
    const adressen = createEigenAdressen({
      plekkenVan: () => lijst,
      zoek,
      gezagen: ['gm0106'],
      elders,
    })
    await adressen?.search('Markt 7', '0106')
    await adressen?.search('Markt 8', '0106')
    expect(gevraagd).toEqual(['Markt 8'])
  })
})

describe('gebouwen en wegen', () => {
  const PLAN = makeVierkant(233_950, 557_050, 20)
  it('staan op het kaartje en in de legenda, zonder wat is gesloopt of ver weg ligt', async () => {
    const bag = makeGeopackage(join(map, 'bag.gpkg'), [ADRESTABEL, PANDTABEL])
    const nwb = makeGeopackage(join(map, 'nwb.gpkg'), [WEGTABEL])
    const { geteld, eigenMap } = await read([bag, nwb])
    expect(geteld).toEqual({ adres: 10, gebouw: 1, weg: 1 })
    const kaart = drawPlankaart(open(eigenMap), PLAN)
    expect(kaart.svg.match(/fill="#c9b79c"/g)).toHaveLength(1)
    expect(kaart.svg).toContain('>Proefweg</text>')
    expect(kaart.legenda).toContain('Bruin vlak: een gebouw')
    expect(kaart.makers).toContain('Rijkswaterstaat')
    const zonder = drawPlankaart(open(join(map, 'geen')), PLAN)
    expect(zonder.legenda).not.toContain('Bruin vlak: een gebouw')
    const ver = drawPlankaart(open(eigenMap), makeVierkant(232_000, 555_000, 4_000))
    expect(ver.legenda).not.toContain('Bruin vlak: een gebouw')
  })

  it('nemen de plaats van wat er van die laag stond, en van geen andere', async () => {
    const bag = makeGeopackage(join(map, 'eerst.gpkg'), [ADRESTABEL, PANDTABEL])
    const { naar, eigenMap } = await read([bag])
    const later = makeGeopackage(join(map, 'later.gpkg'), [
      { ...PANDTABEL, rijen: [[VLAK(hoeken(233_000, 556_000, 10)), '9', 2020, 'Pand in gebruik']] },
    ])
    await read([later], { naar })
    const { eigen } = open(eigenMap)
    const alles = { minX: 0, minY: 0, maxX: 300_000, maxY: 700_000 }
    expect(eigen?.listVormen('gebouw', alles).map(({ vorm }) => vorm)).toEqual([
      { type: 'Polygon', coordinates: [hoeken(233_000, 556_000, 10)] },
    ])
    expect(eigen?.findAdressen({ straat: 'Markt', huisnummer: 7 })).toHaveLength(1)
  })
})

const FOUT: readonly (readonly [string, () => string, RegExp])[] = [
  ['een bestand dat er niet is', () => join(map, 'weg.gpkg'), /weg\.gpkg: dit bestand is er niet/],
  ['een map', () => map, /dit is geen bestand/],
  [
    'een plaatje',
    () => write('x.gpkg', Buffer.from([0x89, 0x50, 0x4e, 0x47])),
    /geen hele GeoJSON-lijst/,
  ],
  [
    'een SQLite-bestand zonder kaartlagen',
    () => {
      const bestand = makeGeopackage(join(map, 'kaal.gpkg'), [])
      return bestand
    },
    /kaal\.gpkg: hierin staat geen laag die wij kennen\. Gevonden: niets\. Verwacht: "verblijfsobject" met identificatie, openbare_ruimte_naam, huisnummer/,
  ],
  [
    'een andere laag',
    () =>
      makeGeopackage(join(map, 'anders.gpkg'), [{ naam: 'bomen', kolommen: ['soort'], rijen: [] }]),
    /Gevonden: "bomen"\. Verwacht: /,
  ],
  [
    'een laag zonder de kolommen',
    () => makeGeopackage(join(map, 'kolom.gpkg'), [{ ...PANDTABEL, kolommen: ['a', 'b', 'c'] }]),
    /laag "pand": .* Gevonden: feature_id, geom, a, b, c\./,
  ],
  [
    'een ander coördinatenstelsel',
    () => makeGeopackage(join(map, 'stelsel.gpkg'), [{ ...ADRESTABEL, stelsel: ['EPSG', 3857] }]),
    /laag "verblijfsobject": het coördinatenstelsel is EPSG:3857\. Verwacht: EPSG:28992/,
  ],
  [
    'graden die RD heten',
    () => {
      const rijen = TIEN.map((adres) => [PUNT(toGraden(adres.punt)), ...toRij(adres)] as const)
      return makeGeopackage(join(map, 'vermomd.gpkg'), [{ ...ADRESTABEL, rijen }])
    },
    /de coördinaat \(6\.\d+, 5\d\.\d+\) past niet bij RD/,
  ],
  [
    'RD in GeoJSON dat het niet zegt',
    () =>
      write(
        'stil.json',
        collectie(TIEN, (punt) => punt),
      ),
    /past niet bij graden .*--crs/,
  ],
  [
    'GeoJSON die ophoudt',
    () => write('half.json', collectie(TIEN, toGraden).slice(0, -2)),
    /geen hele GeoJSON-lijst/,
  ],
  [
    'een lege lijst',
    () => write('leeg.json', '{"type":"FeatureCollection","features":[]}'),
    /de lijst "features" is leeg/,
  ],
  [
    'een heel grote vorm',
    () =>
      write(
        'groot.json',
        `{"type":"FeatureCollection","features":[{"noot":"${'x'.repeat(1_500_000)}"}]}`,
      ),
    /langer dan 1 MB/,
  ],
  [
    'een andere gemeente',
    () =>
      makeGeopackage(join(map, 'elders2.gpkg'), [
        { ...ADRESTABEL, rijen: [[PUNT([100_000, 450_000]), ...toRij(BUITEN)]] },
      ]),
    /van de laag adres ligt niets in deze gemeente/,
  ],
]

describe.each(FOUT)('%s', (_, make, melding) => {
  it('wordt geweigerd met het bestand en wat was verwacht, en verandert niets', async () => {
    const { naar } = await read([makeGeopackage(join(map, `vooraf-${teller}.gpkg`), [ADRESTABEL])])
    const voor = readFileSync(naar)
    const fout = await read([make()], { naar }).catch((reden: unknown) => reden)
    expect(fout).toMatchObject({ code: 'kaartbestand_onbruikbaar' })
    expect((fout as { detail: string }).detail).toMatch(melding)
    expect(readFileSync(naar)).toEqual(voor)
    expect(existsSync(`${naar}.${process.pid}.nieuw`)).toBe(false)
  })
})

describe('een eigen bestand dat beschadigd is', () => {
  it('wordt genoemd bij het lezen, en door opnieuw inlezen vervangen', async () => {
    const { naar, eigenMap } = await read([makeGeopackage(join(map, 'heel.gpkg'), [ADRESTABEL])])
    writeFileSync(naar, 'dit is geen database, en lang genoeg om er een te lijken'.repeat(20))
    expect(() => open(eigenMap)).toThrow(
      expect.objectContaining({ code: 'kaartbestand_onbruikbaar' }),
    )
    await read([makeGeopackage(join(map, 'heel2.gpkg'), [ADRESTABEL])], { naar })
    expect(open(eigenMap).eigen?.straten).toContain('Markt')
  })
})

describe('een vorm in een GeoPackage', () => {
  it.each([
    ['geen bytes', null],
    ['te kort', Buffer.from([0x47, 0x50])],
    ['een ander begin', Buffer.alloc(60)],
    ['een leeg punt', Buffer.concat([Buffer.from([0x47, 0x50, 0, 0x11]), Buffer.alloc(60)])],
    [
      'meer punten dan er staan',
      Buffer.concat([
        Buffer.from([0x47, 0x50, 0, 1, 0, 0, 0, 0, 1, 2, 0, 0, 0, 255, 255, 255, 255]),
      ]),
    ],
    ['een soort die niet bestaat', Buffer.from([0x47, 0x50, 0, 1, 0, 0, 0, 0, 1, 99, 0, 0, 0])],
  ])('is er niet bij %s', (_, blob) => {
    expect(readVorm(blob)).toBeUndefined()
  })
})
