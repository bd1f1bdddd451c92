import { describe, expect, it } from 'vitest'
import { getKaartresultaat } from '../../../src/app/kaart/follow-kaart.ts'
import { getUitslag, type Plek } from '../../../src/app/kaart/geschiktheid.ts'
import { writeCsvRegels, writeGeojsonRegels } from '../../../src/app/kaart/plekken.ts'
import type { Kaart, KaartenPort } from '../../../src/app/ports/kaarten.ts'
import type { Celrichting } from '../../../src/domain/model/richting.ts'
import { maakBoek } from '../../domain/proef/proefboek.ts'
import { countBeurten } from '../../hulp/processen/beurten.ts'
import { RD } from '../../hulp/proef.ts'

const { visie: VISIE } = maakBoek({})

const KAART: Kaart = {
  id: '01890000-0000-7000-8000-000000000000',
  aangemaaktOp: '2026-11-29T12:00:00Z',
  kop: {
    soort: 'gebieden',
    motor: { naam: 'proef', versie: '1' },
    regelboek: { id: 'proef', versie: '1', sha256: '' },
    gebieden: { versie: '1', sha256: '' },
    peildatum: { geldigOp: '2026-11-29', beschikbaarOp: '2026-11-29' },
    crs: RD,
    disclaimer: 'Geen besluit.',
    feiten: {},
  },
  status: 'klaar',
  voortgang: { gedaan: 1, totaal: 1 },
  brokken: 1,
}

const ADVIES = {
  conclusie: 'afweging_nodig',
  woorden: 'bestuurlijke afweging nodig',
  bandbreedte: { laagst: 'afweging_nodig', hoogst: 'afweging_nodig' },
  beslissend: [],
} as const

const point = (stand: Celrichting['stand'], rest: Partial<Celrichting> = {}): Celrichting => ({
  stand,
  woorden: `woorden van ${stand}`,
  bandbreedte: { laagst: 'strijdig', hoogst: 'past' },
  door: [],
  ...rest,
})

/** What a stored map gives back, of places by name; undefined: made before there were standen. */
const read = async (
  plekken: Readonly<Record<string, Celrichting | undefined>>,
): Promise<readonly Plek[]> => {
  const features = Object.entries(plekken).map(([id, richting]) => ({
    type: 'Feature',
    id,
    geometry: { type: 'Polygon', coordinates: [] },
    properties: {
      advies: ADVIES,
      visieGeeftRichting: true,
      ...(richting && { richting }),
      gebieden: [{ gebied: 'dorp', raakt: true }],
    },
  }))
  const kaarten = {
    get: async () => KAART,
    features: async () => features.map((deel) => JSON.stringify(deel)).join(','),
  } satisfies Partial<KaartenPort>
  const { uitslag } = await getUitslag({ kaarten: kaarten as never }, KAART.id)
  return uitslag?.plekken ?? []
}

const listProperties = (plekken: readonly Plek[], naam: string): readonly unknown[] => {
  const tekst = [...writeGeojsonRegels({ plekken }, { visie: VISIE, nameOf: () => naam })].join('')
  const { type, features } = JSON.parse(tekst)
  expect(type).toBe('FeatureCollection')
  return features.map(({ properties }: { readonly properties: unknown }) => properties)
}

describe('the places of a suitability map', () => {
  it('keep what they have in common once, and what differs apart', async () => {
    const [a, b, c] = await read({
      een: point('past'),
      twee: point('past'),
      drie: point('past', { hardheid: 'eigen_uitwerking' }),
    })
    expect(b?.advies).toBe(a?.advies)
    expect([a?.id, b?.id, c?.id].toSorted()).toEqual(['drie', 'een', 'twee'])
    expect(new Set([a, b, c].map((plek) => plek?.richting)).size).toBe(2)
  })

  it('come what fits first, then what still can, then the rest; a firm yes before a soft one, a soft no before a firm one', async () => {
    const plekken = await read({
      oud: undefined,
      'open, hoogstens botst': point('onbekend', { hoogstens: 'botst' }),
      'vast strijdig': point('strijdig', { hardheid: 'vast' }),
      'eigen strijdig': point('strijdig', { hardheid: 'eigen_uitwerking' }),
      zwijgt: point('zwijgt'),
      'open, hoogstens past': point('onbekend', { hoogstens: 'past' }),
      'eigen past': point('past', { hardheid: 'eigen_uitwerking' }),
      'vast past': point('past', { hardheid: 'vast' }),
    })
    expect(plekken.map(({ id }) => id)).toEqual([
      ...['vast past', 'eigen past', 'open, hoogstens past', 'zwijgt', 'open, hoogstens botst'],
      ...['eigen strijdig', 'vast strijdig', 'oud'],
    ])
  })

  it('that stand alike come in the order of what they can still become, as their table says', async () => {
    const open = { hoogstens: 'past_mits' } as const
    const plekken = await read({
      laag: point('onbekend', { ...open, bandbreedte: { laagst: 'botst', hoogst: 'past_mits' } }),
      hoog: point('onbekend', { ...open, bandbreedte: { laagst: 'strijdig', hoogst: 'past' } }),
    })
    expect(plekken.map(({ id }) => id)).toEqual(['hoog', 'laag'])
  })

  it('say of an older map that it is from before there were standen', async () => {
    expect(listProperties(await read({ oud: undefined }), 'Dorp')).toEqual([
      { naam: 'Dorp', tekst: 'van voor de richting', conclusie: 'afweging_nodig' },
    ])
  })

  it('are kept as a table with stand, hardheid and what gives the stand', async () => {
    const plekken = await read({
      noord: point('past_niet', {
        hardheid: 'te_bevestigen',
        bandbreedte: { laagst: 'past_niet', hoogst: 'past_niet' },
        door: [
          { soort: 'regel', id: 'RG-01' },
          { soort: 'houding', id: 'wonen', gebied: 'dorp', groep: 'wonen' },
        ],
      }),
      oud: undefined,
    })
    expect([...writeCsvRegels({ plekken }, ({ id }) => `De ${id}`)].join('')).toBe(
      [
        'plek,naam,stand,hardheid,hoogstens,laagst,hoogst,door,conclusie,visieGeeftRichting,gebieden',
        'noord,De noord,past_niet,te_bevestigen,,past_niet,past_niet,RG-01 wonen,afweging_nodig,ja,dorp',
        'oud,De oud,,,,,,,afweging_nodig,ja,dorp',
        '',
      ].join('\r\n'),
    )
    expect(listProperties(plekken, '')).toMatchObject([
      { tekst: 'past niet, nog te bevestigen', stand: 'past_niet', laagst: 'past_niet' },
      { tekst: 'van voor de richting' },
    ])
  })
})

describe('een grote kaart lezen', () => {
  const DELEN = 40
  const feature = JSON.stringify({
    type: 'Feature',
    id: 'cel',
    geometry: { type: 'Polygon', coordinates: [] },
    properties: { advies: ADVIES, visieGeeftRichting: true, gebieden: [] },
  })
  /** As an embedded database: each answer is there before anybody else gets a turn. */
  const kaarten = {
    get: async () => ({ ...KAART, brokken: DELEN }),
    features: async () => `${feature},${feature}`,
  } as unknown as KaartenPort

  it('laat anderen aan de beurt tussen elk deel en het volgende', async () => {
    const read = () => getUitslag({ kaarten }, KAART.id)
    expect((await read()).uitslag?.plekken).toHaveLength(2 * DELEN)
    expect(await countBeurten(read)).toBeGreaterThanOrEqual(DELEN - 1)
  })

  it('ook als zij in stukken wordt verstuurd, die samen geldige GeoJSON zijn', async () => {
    let tekst = ''
    const send = async () => {
      const { stukken } = await getKaartresultaat(kaarten, KAART.id)
      for await (const stuk of stukken) tekst += stuk
    }
    expect(await countBeurten(send)).toBeGreaterThanOrEqual(DELEN - 1)
    expect((JSON.parse(tekst) as { features: unknown[] }).features).toHaveLength(2 * DELEN)
  })
})
