import { describe, expect, it } from 'vitest'
import { fuzz } from './fuzz.ts'
import { judge } from './oordeel.ts'
import { listGebreken, renderFuzz } from './verslag.ts'
import type { Poging } from './verzoeken.ts'

/** While other tests run, the process that asks is late itself: on a quiet machine the bound is 100 ms. */
const LEVEN_DRUK_MS = 2_000

describe('duizend verzoeken, goed en fout, aan elke route en pagina', () => {
  it('geven geen 500, niets onbeschrevens, niets van een ander, en niets dat vijf seconden duurt', {
    timeout: 240_000,
  }, async () => {
    const uitslag = await fuzz({ aantal: 1_000, zaad: 1, rapporten: 8 })
    const gebreken = listGebreken(uitslag, LEVEN_DRUK_MS)
    expect(gebreken, renderFuzz(uitslag)).toEqual([])
    // Otherwise it only asked what is refused at the door.
    expect(uitslag.bereikt).toBeGreaterThan(95)
  })
})

describe('het oordeel over een antwoord', () => {
  const poging: Poging = {
    doel: {
      naam: 'GET /v1/gebieden',
      methode: 'GET',
      route: '/v1/gebieden',
      wie: 'onbekend',
      bytes: 0,
      vraag: [],
      antwoorden: { 200: ['application/json'], 400: ['application/problem+json'] },
      gewicht: 1,
    },
    rol: 'onbekend',
    verzoek: { methode: 'GET', pad: '/v1/gebieden' },
    andereMethode: false,
    vreemd: false,
  }
  const geheim = {
    wat: 'een naam',
    tekst: 'Vertrouwelijk',
    voor: ['medewerker'],
    sleutels: [],
  } as const
  const judgeOne = (status: number, type: string, tekst: string, ms = 1) =>
    judge(poging, { status, koppen: { 'content-type': type }, inhoud: Buffer.from(tekst), ms }, [
      geheim,
    ])

  it('is goed over wat de beschrijving zegt', () => {
    expect(judgeOne(200, 'application/json', '{}')).toEqual([])
  })

  it.each([
    [500, 'application/json', '{}', 1, '500'],
    [202, 'application/json', '{}', 1, 'status 202 staat er niet bij'],
    [200, 'text/csv', 'a', 1, 'type text/csv bij 200'],
    [400, 'application/problem+json', '{"type":"x"}', 1, 'geen goed probleem'],
    [200, 'application/json', '"Vertrouwelijk"', 1, 'lek: een naam aan onbekend'],
    [200, 'application/json', '{}', 6_000, '6.0 s'],
  ])('ziet wat er mis is met %s %s %s', (status, type, tekst, ms, fout) => {
    expect(judgeOne(status, type, tekst, ms)).toContain(fout)
  })
})
