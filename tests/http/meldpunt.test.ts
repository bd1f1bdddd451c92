import { expect, it } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { createProefApp } from '../hulp/proef.ts'

const PAD = '/.well-known/security.txt'

it('zegt waar iemand meldt dat er iets onveilig is, zoals RFC 9116 het wil', async () => {
  const contact = 'mailto:veilig@voorbeeld.nl'
  const publiekAdres = 'https://visietoets.voorbeeld.nl'
  const { app } = createProefApp(undefined, { meldpunt: { contact, publiekAdres } })
  const antwoord = await app.request(PAD)
  expect(antwoord.headers.get('content-type')).toMatch(/^text\/plain; ?charset=utf-8$/i)
  const velden = (await antwoord.text())
    .trimEnd()
    .split('\n')
    .map((regel) => regel.split(': '))
  const { Expires: tot = '', ...rest } = Object.fromEntries(velden)
  expect(rest).toEqual({
    Contact: contact,
    'Preferred-Languages': 'nl, en',
    Canonical: `${publiekAdres}${PAD}`,
  })
  expect(tot).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/)
})

it('zegt niets als niemand een adres gaf', async () => {
  const { app } = createProefApp()
  const antwoord = await app.request(PAD)
  expect(antwoord.status).toBe(404)
  expect(antwoord.headers.get('content-type')).toContain('application/problem+json')
})

it.each([
  [{}, undefined],
  [{ CONTACT_EMAIL: 'team@voorbeeld.nl' }, 'mailto:team@voorbeeld.nl'],
  [
    { CONTACT_EMAIL: 'team@voorbeeld.nl', MELDPUNT: 'https://voorbeeld.nl/meld' },
    'https://voorbeeld.nl/meld',
  ],
])('komt uit de instellingen: %j', (env, meldpunt) => {
  expect(readConfig(env).meldpunt).toBe(meldpunt)
  expect(() => readConfig({ MELDPUNT: 'http://voorbeeld.nl' })).toThrow('MELDPUNT klopt niet')
})
