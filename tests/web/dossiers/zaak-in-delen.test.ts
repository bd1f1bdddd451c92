import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storeBeoordeling } from '../../../src/app/beoordelen/assess-initiatief.ts'
import { beginPlan } from '../../../src/app/ontwikkeling/plannen.ts'
import { type beginAls, startBalie } from '../../hulp/browser/als-behandelaar.ts'
import type { Proefdienst } from '../../hulp/browser/proefdienst.ts'
import { vlak } from '../../hulp/ontwikkelboek.ts'
import { RD } from '../../hulp/proef.ts'

/** In the wood, in an area with a budget, and elsewhere in the city. */
const DELEN = [
  { locatie: vlak(233_300, 556_000, 100, 100), woningenNieuw: 30 },
  { locatie: vlak(234_600, 557_500, 100, 100), woningenNieuw: 110 },
  { locatie: vlak(233_600, 558_200, 100, 100), woningenNieuw: 60 },
].map(({ locatie, woningenNieuw }, i) => ({
  id: `deel ${i + 1}`,
  locatie,
  feiten: { activiteiten: ['wonen'], woningenNieuw },
}))
const INHOUD = {
  naam: 'Een plan in delen',
  locatie: { type: 'MultiPolygon', coordinates: DELEN.map(({ locatie }) => locatie.coordinates) },
  feiten: { activiteiten: ['wonen'], woningenNieuw: 200 },
  delen: DELEN,
}

describe('het overzicht van een zaak over een plan in delen', () => {
  let dienst: Proefdienst
  let een: Awaited<ReturnType<typeof beginAls>>
  let pad: string
  let html: string
  beforeAll(async () => {
    ;({ dienst, een } = await startBalie())
    const { id } = await storeBeoordeling(dienst.omgeving, { inhoud: INHOUD, contentCrs: RD })
    pad = `/dossiers/${id}`
    ;({ html } = await een(pad))
  })
  afterAll(() => dienst.close())

  it('gaat in de notitie niet verder zoals het is onder een voorwaarde die het wijzigt', async () => {
    const voorbeeld = new URL(
      '../../../voorbeelden/ontwikkelingen/havenkwartier.json',
      import.meta.url,
    )
    const inhoud = JSON.parse(readFileSync(voorbeeld, 'utf8'))
    const plan = await beginPlan(dienst.omgeving, { id: '', inhoud, door: 'A. de Vries' })
    const tekst = (await een(`/ontwikkelingen/${plan}/notitie`)).html.replace(/<[^>]+>/g, ' ')
    expect(tekst).toMatch(/ten hoogste \d+ woningen in plaats van 660/)
    expect(tekst).toMatch(/Keuze 1\. +Verder met het plan, met de aanpassingen en onder de/)
    expect(tekst).not.toContain('zoals het nu is, onder de voorwaarden')
  })

  it('zegt van een getal van een deel in welk gebied dat deel ligt', () => {
    expect(html).toContain(': Voor het deel in het Asserbos: Het plan telt 30 woningen')
    expect(html).not.toMatch(/\): Het plan telt 30 woningen/)
  })

  it('telt een voorbehoud één keer, en zegt hoeveel het er in de gebieden samen zijn', () => {
    const [, aantal] = /Er zijn (\d+) voorbehouden/.exec(html) ?? []
    const [, kop, punten] =
      /Voorbehouden: (\d+), in de gebieden samen (\d+) van de \d+ open punten/.exec(html) ?? []
    expect(kop).toBe(aantal)
    expect(Number(punten)).toBeGreaterThan(Number(kop))
  })

  it('verwijst voor wat met andere plannen samen past naar Gebieden, waar dat is uitgewerkt', async () => {
    expect(html).not.toContain('is hier niet getoetst')
    expect(html).toContain(`href="${pad}/gebieden#ruimte"`)
    const behandeling = await een(`${pad}/behandeling`)
    expect(behandeling.html).not.toContain('is hier niet getoetst')
    expect(behandeling.html).toContain(`href="${pad}/gebieden#ruimte"`)
    const gebieden = await een(`${pad}/gebieden`)
    expect(gebieden.html).toContain('id="ruimte"')
    expect(gebieden.html).toContain('in Havenkwartier: samen')
  })
})
