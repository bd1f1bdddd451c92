import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPlekkenlijst } from '../../../src/adapters/plekken/plekken.ts'
import { storeBeoordeling } from '../../../src/app/beoordelen/assess-initiatief.ts'
import { beginPlan } from '../../../src/app/ontwikkeling/plannen.ts'
import { makeAlleRechten } from '../../../src/app/toegang/gezag.ts'
import { beginSessie } from '../../../src/app/toegang/sessies.ts'
import { type Proefdienst, startProefdienst } from '../../hulp/browser/proefdienst.ts'
import { INITIATIEF, RD } from '../../hulp/proef.ts'

const lijst = readPlekkenlijst('gm0106')
/** A point and a surface of 5 by 5 km: the map shows both whole. */
const DELEN = [
  { id: 'klein', locatie: { type: 'Point', coordinates: [6.562, 52.9945] } },
  {
    id: 'groot',
    locatie: {
      type: 'Polygon',
      coordinates: [
        [
          [6.52, 52.97],
          [6.595, 52.97],
          [6.595, 53.015],
          [6.52, 53.015],
          [6.52, 52.97],
        ],
      ],
    },
  },
].map((deel) => ({ ...deel, feiten: { activiteiten: ['wonen'], woningenNieuw: 10 } }))

describe('het kaartje van een plan', () => {
  let dienst: Proefdienst
  let metKaart = true
  const logFout = (fout: unknown) => {
    throw fout
  }
  beforeAll(async () => {
    dienst = await startProefdienst(logFout, { plekkenVan: () => (metKaart ? lijst : undefined) })
  })
  afterAll(() => dienst.close())

  const openPaginas = async () => {
    const { omgeving, createApp } = dienst
    const rechten = makeAlleRechten(omgeving.boeken)
    const sleutel = await beginSessie(omgeving, { naam: 'A. de Vries', rechten })
    const app = createApp()
    return async (pad: string) => {
      const headers = { Cookie: `visietoets_behandelaar=${sleutel}` }
      const antwoord = await app.request(pad, { headers })
      expect(antwoord.status).toBe(200)
      return antwoord.text()
    }
  }
  const newZaak = async (anders: object = {}) =>
    (
      await storeBeoordeling(dienst.omgeving, {
        inhoud: { ...INITIATIEF, ...anders },
        contentCrs: RD,
      })
    ).id
  const listTeksten = (html: string) =>
    [...html.matchAll(/<img[^>]*class="vt-kaartje"[^>]*alt="([^"]+)"/g)].map(([, alt]) => alt)

  it('staat bij de zaak, met waar het ligt en wat elke lijn is', async () => {
    const open = await openPaginas()
    const html = await open(`/dossiers/${await newZaak()}`)
    expect(listTeksten(html)).toEqual([
      expect.stringMatching(
        /^Kaart van 1800 meter breed, met het noorden boven en het plan in het midden\. Het midden ligt in de buurt /,
      ),
    ])
    expect(html).toContain('Paars: het plan')
    expect(html).toContain('Dunne lijn: de grens van een wijk of buurt, ongeveer')
    expect(html).not.toContain('Dikke streepjeslijn')
  })

  it('staat op de agenda bij elk punt', async () => {
    const open = await openPaginas()
    const [een, twee] = [
      await newZaak(),
      await newZaak({ locatie: { type: 'Point', coordinates: [233_900, 557_100] } }),
    ]
    const teksten = listTeksten(await open(`/dossiers/agenda?dossier=${een}&dossier=${twee}`))
    expect(teksten).toHaveLength(2)
    expect(new Set(teksten).size).toBe(2)
  })

  it('staat bij elk deel van een ontwikkeling, zo groot dat het deel erop past', async () => {
    const open = await openPaginas()
    const inhoud = { naam: 'Plan', delen: DELEN }
    const plan = await beginPlan(dienst.omgeving, { id: '', inhoud, door: 'A. de Vries' })
    const widthOf = async (deel: string) => {
      const [tekst = ''] = listTeksten(await open(`/ontwikkelingen/${plan}/delen/${deel}`))
      return Number(/van (\d+) meter/.exec(tekst)?.[1])
    }
    expect(await widthOf('klein')).toBe(1_800)
    expect(await widthOf('groot')).toBeGreaterThan(12_000)
  })

  it('ontbreekt waar geen kaart is meegekomen en bij een heel grote tekening, en verder staat alles er', async () => {
    const open = await openPaginas()
    metKaart = false
    const html = await open(`/dossiers/${await newZaak()}`)
    metKaart = true
    expect(listTeksten(html)).toEqual([])
    expect(html).toContain('Leg uw eigen conclusie vast')
    const rand = Array.from({ length: 2_000 }, (_, i): [number, number] => {
      const hoek = (i / 2_000) * 2 * Math.PI
      return [233_350 + 50 * Math.cos(hoek), 556_250 + 50 * Math.sin(hoek)]
    })
    const coordinates = [[...rand, rand[0]]]
    const groot = await newZaak({ locatie: { type: 'Polygon', coordinates } })
    expect(listTeksten(await open(`/dossiers/${groot}`))).toEqual([])
  })
})
