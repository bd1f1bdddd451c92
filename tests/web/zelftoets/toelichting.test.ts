import { beforeEach, describe, expect, it } from 'vitest'
import { makeFoto, makePng, PDF } from '../../hulp/bijlagen/tekeningen.ts'
import { createWebproef, type Webproef } from '../../hulp/browser/webproef.ts'

let proef: Webproef
let pad: string
beforeEach(async () => {
  proef = createWebproef()
  pad = await proef.begin({ activiteiten: ['wonen'] })
})

const file = (naam: string, inhoud: Uint8Array) => new File([new Uint8Array(inhoud)], naam)
const send = (...bestanden: readonly File[]) =>
  proef.post(`${pad}/tekeningen`, { tekeningen: bestanden })
const linksIn = (html: string) =>
  [...html.matchAll(/href="([^"]+\/tekeningen\/[^"]+)"/g)].map(([, naar = '']) => naar)

describe('een omschrijving', () => {
  it.each([
    [
      'met emoji en van rechts naar links',
      'Een huis 🏡👨‍👩‍👧 en مرحبا بالعالم, <b>vet</b>.\n\nTweede alinea.',
    ],
    ['van 100 kB', 'Lang verhaal. '.repeat(7_100)],
  ])('%s komt er heel uit', async (_, tekst) => {
    const { status, naar } = await proef.post(`${pad}/toelichting`, { omschrijving: tekst })
    expect({ status, naar }).toEqual({
      status: 303,
      naar: `${pad}/toelichting?gedaan=omschrijving`,
    })
    const { html } = await proef.get(naar)
    const [, veld = ''] = /<textarea[^>]*>(.*?)<\/textarea>/s.exec(html) ?? []
    expect(veld.replaceAll('&lt;', '<').replaceAll('&gt;', '>').trim()).toBe(tekst.trim())
    expect(html).toContain('Uw omschrijving is bewaard.')
  })

  it('die te lang is, wordt geweigerd met hoe lang zij is, en blijft staan', async () => {
    const tekst = 'x'.repeat(100_001)
    const {
      status,
      html,
      tekst: gelezen,
    } = await proef.post(`${pad}/toelichting`, {
      omschrijving: tekst,
    })
    expect(status).toBe(400)
    expect(gelezen).toContain(
      'Uw tekst heeft 100.001 tekens. Maak haar korter: het mogen er 100.000',
    )
    expect(html).toContain(tekst)
  })

  it('met een telefoonnummer wordt eerst teruggevraagd', async () => {
    const velden = { omschrijving: 'Bel mij op 06-12345678.' }
    const { html, tekst } = await proef.post(`${pad}/toelichting`, velden)
    expect(tekst).toContain('Staat hier iets over een mens?')
    expect(tekst).toContain('een telefoonnummer')
    expect(html).toContain(`action="${pad}/toelichting"`)
    expect((await proef.get(`${pad}/toelichting`)).html).not.toContain('06-12345678')
    const { status } = await proef.post(`${pad}/toelichting`, { ...velden, bevestigd: 'ja' })
    expect(status).toBe(303)
  })

  it('staat niet in wat wordt beoordeeld, en niet in het rapport', async () => {
    await proef.post(`${pad}/toelichting`, { omschrijving: 'Xylofoonverhaal' })
    expect(JSON.stringify([...proef.bewaard.values()])).not.toContain('Xylofoon')
    for (const deel of ['', '/advies', '/rapport', '/antwoorden']) {
      expect((await proef.get(`${pad}${deel}`)).html).not.toContain('Xylofoon')
    }
  })
})

describe('een omschrijving en tekeningen in één keer', () => {
  const plan = file('plan.pdf', PDF)
  const veldOf = (html: string) => /<textarea[^>]*>\n?(.*?)<\/textarea>/s.exec(html)?.[1] ?? ''
  it('worden allebei bewaard, met welke knop ook', async () => {
    const velden = { omschrijving: 'Ik knip in de schuur.', tekeningen: plan }
    for (const knop of [{}, { voeg_toe: 'ja' }]) {
      pad = await proef.begin({ activiteiten: ['wonen'] })
      const { naar } = await proef.post(`${pad}/tekeningen`, { ...velden, ...knop })
      const { html, tekst } = await proef.get(naar)
      expect(tekst).toContain('Uw omschrijving en uw tekeningen zijn bewaard.')
      expect([veldOf(html), linksIn(html).length]).toEqual(['Ik knip in de schuur.', 1])
    }
  })

  it('houden de tekst als het bestand niet kan of ontbreekt, en het bestand als de tekst niet kan', async () => {
    const omschrijving = 'Ik knip in de schuur.'
    const zonder = await proef.post(`${pad}/tekeningen`, { omschrijving, voeg_toe: 'ja' })
    expect([zonder.status, veldOf(zonder.html)]).toEqual([400, omschrijving])
    const fout = { omschrijving, tekeningen: file('vermomd.pdf', makePng()) }
    expect((await proef.post(`${pad}/tekeningen`, fout)).status).toBe(400)
    expect(veldOf((await proef.get(`${pad}/toelichting`)).html)).toBe(omschrijving)
    const lang = { omschrijving: 'x'.repeat(100_001), tekeningen: plan }
    const teLang = await proef.post(`${pad}/tekeningen`, lang)
    expect(teLang.tekst).toContain('Bewaard: plan.pdf.')
    expect(veldOf(teLang.html)).toBe(lang.omschrijving)
    expect(linksIn((await proef.get(`${pad}/toelichting`)).html)).toHaveLength(1)
  })

  it('vragen bij een telefoonnummer terug, en zeggen wat al bewaard is', async () => {
    const velden = { omschrijving: 'Bel mij op 06-12345678.', tekeningen: plan }
    const { html, tekst } = await proef.post(`${pad}/tekeningen`, velden)
    expect(tekst).toContain('Bewaard: plan.pdf. Uw tekst is nog niet bewaard.')
    expect(html).toContain(`action="${pad}/toelichting"`)
    const daarna = (await proef.get(`${pad}/toelichting`)).html
    expect(daarna).not.toContain('06-12345678')
    expect(linksIn(daarna)).toHaveLength(1)
  })
})

describe('tekeningen', () => {
  it('zijn te bewaren als download, die niets kan uitvoeren en niet wordt onthouden', async () => {
    const { naar } = await send(file('plan مخطط "1".pdf', PDF), file('foto.jpg', makeFoto()))
    expect(naar).toBe(`${pad}/toelichting?gedaan=erbij`)
    const links = linksIn((await proef.get(naar)).html)
    expect(links).toHaveLength(2)
    const antwoord = await proef.app.request(links[0] ?? '')
    expect(antwoord.status).toBe(200)
    expect(Buffer.from(await antwoord.arrayBuffer())).toEqual(Buffer.from(PDF))
    expect(Object.fromEntries(antwoord.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="plan ____ _1_.pdf"; filename*=UTF-8''plan%20%D9%85%D8%AE%D8%B7%D8%B7%20%221%22.pdf`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
    const foto = Buffer.from(await (await proef.app.request(links[1] ?? '')).arrayBuffer())
    expect(foto.includes('Jan de Vries')).toBe(false)
  })

  it('die niet kunnen, worden bij naam geweigerd, en de rest blijft bewaard', async () => {
    const { status, tekst } = await send(
      file('goed.pdf', PDF),
      file('vermomd.pdf', makePng()),
      file('bom.png', makePng(60_000, 60_000)),
      file('groot.pdf', new Uint8Array(11_000_000)),
      file('ook-goed.png', makePng()),
    )
    expect(status).toBe(400)
    expect(tekst).toContain('Bewaard: goed.pdf en ook-goed.png.')
    expect(tekst).toContain('"vermomd.pdf" is een PNG, en heet anders.')
    expect(tekst).toContain('"bom.png" is te groot om te openen')
    expect(tekst).toContain('"groot.pdf" is groter dan 10 MB.')
    expect(linksIn((await proef.get(`${pad}/toelichting`)).html)).toHaveLength(2)
  })

  it('van 50 MB of met tweehonderd tegelijk nemen niets weg van wat wel kan', async () => {
    const veel = Array.from({ length: 200 }, (_, i) => file(`plan-${i}.pdf`, PDF))
    const { status, tekst } = await send(file('reus.pdf', new Uint8Array(50_000_000)), ...veel)
    expect(status).toBe(400)
    expect(tekst).toContain('"reus.pdf" is groter dan 10 MB.')
    expect(tekst).toContain('"plan-4.pdf" past er niet meer bij: u mag 5 tekeningen toevoegen.')
    expect(tekst).toMatch(/En nog \d+ bestanden zijn niet bewaard\./)
    expect(linksIn((await proef.get(`${pad}/toelichting`)).html)).toHaveLength(4)
  })

  it('die samen meer zijn dan wij lezen, krijgen een pagina die dat zegt', async () => {
    const { status, tekst } = await send(file('oneindig.pdf', new Uint8Array(101_000_000)))
    expect(status).toBe(413)
    expect(tekst).toContain('100 MB')
  })

  it('zijn weg te halen', async () => {
    await send(file('plan.pdf', PDF))
    const [link = ''] = linksIn((await proef.get(`${pad}/toelichting`)).html)
    expect((await proef.post(`${link}/weg`, {})).naar).toBe(`${pad}/toelichting?gedaan=weg`)
    expect((await proef.get(link)).status).toBe(404)
  })

  it('ziet alleen wie de link heeft, zolang die werkt', async () => {
    await send(file('plan.pdf', PDF))
    const [link = ''] = linksIn((await proef.get(`${pad}/toelichting`)).html)
    const ander = await proef.begin({ activiteiten: ['horeca'] })
    expect((await proef.get(link.replace(pad, ander))).status).toBe(404)
    proef.klok.nu = new Date('2027-03-01T10:00:00Z')
    const { status, tekst } = await proef.get(link)
    expect(status).toBe(404)
    expect(tekst).toContain('Deze link werkt niet meer')
  })

  it.each([
    ['zonder bestand', {}, 'Kies een bestand.'],
    ['met tekst in plaats van een bestand', { tekeningen: 'geen bestand' }, 'Kies een bestand.'],
  ])('%s: dat staat bij het veld', async (_, velden, melding) => {
    const { status, tekst } = await proef.post(`${pad}/tekeningen`, velden)
    expect(status).toBe(400)
    expect(tekst).toContain(melding)
  })

  it('in een formulier dat geen formulier is, worden geweigerd', async () => {
    for (const [type, body] of [
      ['multipart/form-data', 'x'],
      [
        'multipart/form-data; boundary=abc',
        '--abc\r\nContent-Disposition: form-data; name="tekeningen"; filename="a.pdf"\r\n\r\nhalf',
      ],
      ['application/json', '{}'],
    ]) {
      const antwoord = await proef.app.request(`${pad}/tekeningen`, {
        method: 'POST',
        headers: { 'Content-Type': type ?? '' },
        body: body ?? '',
      })
      expect([type, antwoord.status]).toEqual([type, 400])
      expect(await antwoord.text()).toContain('Kies ze opnieuw')
    }
  })
})
