import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { listen } from '../../src/http/listen.ts'
import { createWebproef } from '../hulp/browser/webproef.ts'

const PUBLIEK = 'https://visie.voorbeeld.nl'

it('noemt in elk adres de plek waar mensen de dienst vinden, niet die achter hun proxy', async () => {
  const app = new Hono().all('*', async (c) => c.text(`${c.req.url} ${await c.req.text()}`))
  const plek = { host: '127.0.0.1', port: 0 }
  const achter = await listen(app, { ...plek, publiekAdres: PUBLIEK })
  const kaal = await listen(app, plek)
  try {
    const vraag = { method: 'POST', body: 'hallo' }
    const read = async (adres: string) => (await fetch(adres, vraag)).text()
    expect(await read(`${achter.url}/zelftoets?a=1`)).toBe(`${PUBLIEK}/zelftoets?a=1 hallo`)
    expect(await read(`${kaal.url}/zelftoets`)).toBe(`${kaal.url}/zelftoets hallo`)
  } finally {
    await achter.close()
    await kaal.close()
  }
})

it('neemt een formulier aan van het publieke adres, al noemt de proxy een ander', async () => {
  const { app } = createWebproef()
  const send = (origin: string) =>
    app.request(`${PUBLIEK}/zelftoets`, {
      method: 'POST',
      body: new FormData(),
      headers: { Origin: origin, Host: '127.0.0.1:3000' },
    })
  // Taken and read: it says what is not filled in.
  expect((await send(PUBLIEK)).status).toBe(400)
  expect((await send('https://elders.voorbeeld.nl')).status).toBe(403)
})

it('laat het rapport vanaf het advies zien zonder van server te wisselen', async () => {
  const { begin, get } = createWebproef()
  const pad = await begin({ activiteiten: ['wonen'] })
  const { html } = await get(`${pad}/advies`)
  expect(html).toContain(`href="${pad}/rapport.pdf"`)
  expect(html).toContain(`>http://localhost${pad}</textarea>`)
})
