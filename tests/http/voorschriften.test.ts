import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadRegelboeken } from '../../src/adapters/rules/load.ts'
import { rapportSchema } from '../../src/app/ports/rapport.ts'
import { type Voorschrift, voorschriftSchema } from '../../src/domain/model/voorschrift.ts'
import { createProef, createProefApp } from '../hulp/proef.ts'

const voorbeeld = JSON.parse(
  readFileSync(
    fileURLToPath(new URL('../../voorbeelden/appartementen-binnenstad.json', import.meta.url)),
    'utf8',
  ),
)
const RULES = fileURLToPath(new URL('../../rules', import.meta.url))
const dienst = createProefApp(createProef(loadRegelboeken(RULES)))
let pad: string
beforeAll(async () => {
  const antwoord = await dienst.post('/v1/beoordelingen', voorbeeld, {
    'Content-Crs': 'http://www.opengis.net/def/crs/OGC/1.3/CRS84',
  })
  pad = `/v1/beoordelingen/${((await antwoord.json()) as { id: string }).id}`
})
const read = async () => {
  const antwoord = await dienst.app.request(`${pad}/voorschriften`)
  expect(antwoord.status).toBe(200)
  const { voorschriften } = (await antwoord.json()) as { voorschriften: Voorschrift[] }
  return voorschriften.map((deel) => voorschriftSchema.parse(deel))
}

describe('GET /v1/beoordelingen/{id}/voorschriften', () => {
  it('geeft wat past bij de regels van dit plan, met bron en graad', async () => {
    const alle = await read()
    expect(alle.map(({ id }) => id)).toContain('verkeer_parkeren')
    expect(alle.map(({ id }) => id)).not.toContain('energie_windturbine')
    for (const { regels, bron } of alle) {
      expect(regels.length).toBeGreaterThan(0)
      expect(bron.length).toBeGreaterThan(0)
    }
  })

  it('staat in het rapport van de behandelaar, niet in dat van de initiatiefnemer', async () => {
    const [eerste] = await read()
    const rapport = async (register: string) => {
      const antwoord = await dienst.app.request(`${pad}/rapport?vorm=json&register=${register}`)
      return JSON.stringify(rapportSchema.parse(await antwoord.json()))
    }
    expect(await rapport('motivering')).toContain(JSON.stringify(eerste?.tekst).slice(1, -1))
    expect(await rapport('kort')).not.toContain('Voorschriften bij een vergunning')
  })

  it('kent alleen beoordelingen die er zijn', async () => {
    const weg = '/v1/beoordelingen/019b0000-0000-7000-8000-00000000dead/voorschriften'
    expect((await dienst.app.request(weg)).status).toBe(404)
  })
})
