import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Dienst, startDienst } from '../hulp/proces.ts'
import { INITIATIEF, PROEFBOEK, RD } from '../hulp/proef.ts'

const map = mkdtempSync(join(tmpdir(), 'visietoets-slecht-'))
let dienst: Dienst

beforeAll(async () => {
  dienst = await startDienst({ DATA_DIR: map, RULES_DIR: PROEFBOEK })
})
afterAll(async () => {
  await dienst.stop()
  rmSync(map, { recursive: true, force: true })
})

const send = (inhoud: unknown, crs: string | undefined = RD) =>
  fetch(`${dienst.url}/v1/beoordelingen`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(crs === '' ? {} : { 'Content-Crs': crs }),
    },
    body: typeof inhoud === 'string' ? inhoud : JSON.stringify(inhoud),
  })

const ring = (...punten: readonly (readonly number[])[]) => ({
  type: 'Polygon',
  coordinates: [punten],
})
const [A, B, C, D] = [
  [233300, 556150],
  [233400, 556150],
  [233400, 556350],
  [233300, 556350],
] as const
const circle = (aantal: number) =>
  ring(
    ...Array.from({ length: aantal }, (_, i) => {
      const hoek = (2 * Math.PI * (i % (aantal - 1))) / (aantal - 1)
      return [233500 + 200 * Math.cos(hoek), 556500 + 200 * Math.sin(hoek)]
    }),
  )
const withLocatie = (locatie: unknown) => ({ ...INITIATIEF, locatie })
const withFeiten = (feiten: object) => ({ ...INITIATIEF, feiten })

interface Geval {
  readonly naam: string
  readonly inhoud: unknown
  readonly crs?: string
  readonly pointer: RegExp
  readonly melding: RegExp
}

const GEVALLEN: readonly Geval[] = [
  {
    naam: 'een onbekend feit',
    inhoud: withFeiten({ bouwlagenMx: 3 }),
    pointer: /^\/feiten\/bouwlagenMx$/,
    melding: /Bedoelt u "bouwlagenMax"/,
  },
  {
    naam: 'een verkeerd type',
    inhoud: withFeiten({ woningenNieuw: true }),
    pointer: /^\/feiten\/woningenNieuw$/,
    melding: /een getal/,
  },
  {
    naam: 'een eenheid in de waarde',
    inhoud: withFeiten({ bouwlagenMax: '3 lagen' }),
    pointer: /^\/feiten\/bouwlagenMax$/,
    melding: /laat de eenheid weg/,
  },
  {
    naam: 'een waarde buiten de grenzen',
    inhoud: withFeiten({ woningenNieuw: -1 }),
    pointer: /^\/feiten\/woningenNieuw$/,
    melding: /tussen 0 en 5000 woningen/,
  },
  {
    naam: 'meer sociale woningen dan woningen',
    inhoud: withFeiten({ woningenNieuw: 10, sociaalHuurAantal: 11 }),
    pointer: /^\/feiten\/sociaalHuurAantal$/,
    melding: /meer dan "Nieuwe woningen"/,
  },
  {
    naam: 'een ring die zichzelf kruist met twee gelijke helften',
    inhoud: withLocatie(ring(A, C, B, D, A)),
    pointer: /^\/locatie/,
    melding: /./,
  },
  {
    naam: 'een ring die niet sluit',
    inhoud: withLocatie(ring(A, B, C, D)),
    pointer: /^\/locatie/,
    melding: /sluit|gesloten/i,
  },
  {
    naam: 'een lege geometrie',
    inhoud: withLocatie({ type: 'Polygon', coordinates: [] }),
    pointer: /^\/locatie/,
    melding: /./,
  },
  {
    naam: 'een vlak zonder oppervlakte',
    inhoud: withLocatie(ring(A, B, A, A)),
    pointer: /^\/locatie/,
    melding: /oppervlakte/i,
  },
  {
    naam: 'een plek buiten de gemeente',
    inhoud: withLocatie({ type: 'Point', coordinates: [250000, 570000] }),
    pointer: /^\/locatie/,
    melding: /buiten/i,
  },
  {
    naam: 'RD gestuurd als CRS84',
    inhoud: INITIATIEF,
    crs: '',
    pointer: /^\/locatie/,
    melding: /lijkt RD/,
  },
  {
    naam: 'CRS84 gestuurd als RD',
    inhoud: withLocatie({ type: 'Point', coordinates: [6.56, 52.99] }),
    pointer: /^\/locatie/,
    melding: /lijkt .*CRS84/,
  },
  {
    naam: 'een stelsel dat wij niet kennen',
    inhoud: INITIATIEF,
    crs: 'http://www.opengis.net/def/crs/EPSG/0/3857',
    pointer: /^\/locatie/,
    melding: /kennen wij niet/,
  },
  {
    naam: 'meer dan 10.000 hoekpunten',
    inhoud: withLocatie(circle(10_001)),
    pointer: /^\/locatie/,
    melding: /10[.]?000/,
  },
  {
    naam: 'een onbekend soort geometrie',
    inhoud: withLocatie({ type: 'Cirkel', coordinates: [1, 2] }),
    pointer: /^\/locatie/,
    melding: /./,
  },
]

describe('slechte invoer aan de draaiende dienst', () => {
  it.each(GEVALLEN)('$naam: 400 met de plaats', async ({ inhoud, crs, pointer, melding }) => {
    const antwoord = await send(inhoud, crs)
    expect(antwoord.status).toBe(400)
    expect(antwoord.headers.get('content-type')).toContain('application/problem+json')
    const { fouten } = JSON.parse(await antwoord.text())
    expect(fouten).toEqual([
      {
        pointer: expect.stringMatching(pointer),
        code: expect.stringMatching(/^[a-z0-9_]+$/),
        melding: expect.stringMatching(melding),
      },
    ])
  })

  it('kapotte JSON: 400 met de plaats', async () => {
    const antwoord = await send('{"naam": "x",,}')
    expect(antwoord.status).toBe(400)
    expect(JSON.parse(await antwoord.text()).detail).toContain('regel 1, teken 14')
  })

  it('meer dan 1 MB: 413, ook als er nog veel meer komt', async () => {
    const antwoord = await send(' '.repeat(8_000_000))
    expect(antwoord.status).toBe(413)
    expect(antwoord.headers.get('content-type')).toContain('application/problem+json')
  })

  it('alle fouten tegelijk', async () => {
    const antwoord = await send({
      naam: '',
      locatie: ring(A, B, C, D),
      feiten: { bouwlagenMx: 3, woningenNieuw: -1 },
      geldigOp: 'gisteren',
    })
    const { fouten } = JSON.parse(await antwoord.text())
    expect(fouten).toHaveLength(5)
  })

  it.each([
    ['een punt', { type: 'Point', coordinates: [233500, 556500] }],
    ['een lijn', { type: 'LineString', coordinates: [A, C] }],
    ['een Feature', { type: 'Feature', properties: null, geometry: INITIATIEF.locatie }],
    ['10.000 hoekpunten', circle(10_000)],
  ])('%s mag wel, en ontbrekende feiten zijn geen fout', async (_, locatie) => {
    const antwoord = await send({ naam: 'x', locatie })
    expect(antwoord.status).toBe(201)
    expect(JSON.parse(await antwoord.text()).advies.conclusie).toBe('nog_niet_te_zeggen')
  })
})
