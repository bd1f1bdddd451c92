import { beforeEach, describe, expect, it } from 'vitest'
import { createWebproef, type Webproef } from '../../hulp/browser/webproef.ts'

let proef: Webproef
beforeEach(() => {
  proef = createWebproef()
})
const WONEN = { activiteiten: ['wonen'] }
/** In the centre, and a place of which the villages round it are known. */
const CENTRUM = [6.562, 52.9945] as const

describe('voor de eerste vraag', () => {
  it('ziet iemand zijn plek op een kaartje, met in welke buurt zij ligt, en kan hij een andere kiezen', async () => {
    const pad = await proef.begin(WONEN, CENTRUM)
    const { html, tekst } = await proef.get(pad)
    expect(tekst).toContain('Is dit uw plek?')
    expect(tekst).toMatch(/Het midden van uw plan ligt in de buurt \p{L}+/u)
    expect(html).toMatch(/<img[^>]*class="vt-kaartje"[^>]*alt="Kaart van 1800 meter breed/)
    const [, beeld = ''] = /src="data:image\/svg\+xml;base64,([^"]+)"/.exec(html) ?? []
    expect(Buffer.from(beeld, 'base64').toString()).toMatch(/^<svg .*<\/svg>$/)
    expect(html).toContain('href="/zelftoets"')
    expect(html.indexOf('Is dit uw plek?')).toBeLessThan(html.indexOf('<form method="post"'))
  })

  it('en daarna niet meer', async () => {
    const pad = await proef.begin(WONEN, CENTRUM)
    const [sleutel = '', toets] = [...proef.bewaard][0] ?? []
    if (toets) proef.bewaard.set(sleutel, { ...toets, versie: 2 })
    expect((await proef.get(pad)).tekst).not.toContain('Is dit uw plek?')
  })
})

describe('het advies', () => {
  it('heeft een kaartje van de plek, met van wie het is', async () => {
    const pad = await proef.begin(WONEN, CENTRUM)
    const { html, tekst } = await proef.get(`${pad}/advies`)
    expect(html).toMatch(/alt="Kaart van [^"]* Het midden ligt in de buurt /)
    expect(tekst).toContain('Kaart: Kadaster, CBS, Rijkswaterstaat en GeoNames')
  })

  it('van een gemeente zonder schetskaart heeft er geen, en verder alles', async () => {
    const zonder = createWebproef({}, { plekkenVan: () => undefined })
    const pad = await zonder.begin(WONEN, CENTRUM)
    const { status, html } = await zonder.get(`${pad}/advies`)
    expect(status).toBe(200)
    expect(html).not.toContain('vt-kaartje')
    expect((await zonder.get(pad)).tekst).not.toContain('Is dit uw plek?')
  })
})
