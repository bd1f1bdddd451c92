import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBeschrijving } from '../../src/beschrijving.ts'
import { FOUTSOORTEN } from '../../src/domain/errors.ts'
import { renderOpenapi } from '../../src/http/openapi.ts'
import { createProefApp } from '../hulp/proef.ts'

const WORTEL = resolve(import.meta.dirname, '../..')
const BESTAND = resolve(WORTEL, 'openapi/openapi.json')
const { app } = createProefApp()

interface Antwoord {
  headers?: object
  content?: Record<string, unknown>
}
interface Operatie {
  operationId: string
  parameters?: { name: string; in: string }[]
  responses: Record<string, Antwoord>
}
const document = JSON.parse(renderOpenapi())
const operaties = Object.entries(
  document.paths as Record<string, Record<string, Operatie>>,
).flatMap(([pad, item]) =>
  Object.entries(item).map(([methode, operatie]) => ({ pad, methode, operatie })),
)

describe('de beschrijving van de API', () => {
  it('is vers: npm run openapi verandert niets', () => {
    expect(readFileSync(BESTAND, 'utf8')).toBe(renderOpenapi())
  })

  it('is die van de dienst zelf, voor iedereen op te halen', async () => {
    const antwoord = await app.request('/v1/openapi.json')
    expect(antwoord.headers.get('access-control-allow-origin')).toBe('*')
    expect(await antwoord.json()).toEqual(document)
  })

  it('geeft de dienst zoals zij is meegeleverd, met het adres van wie hem draait', () => {
    expect(readBeschrijving(undefined)).toEqual(document)
    const met = readBeschrijving('visie@assen.example')
    expect(met.info.contact?.email).toBe('visie@assen.example')
    expect({ ...met, info: { ...met.info, contact: document.info.contact } }).toEqual(document)
  })

  it('heeft contact, versie en een hoofdversie in het adres', () => {
    const { openapi, info, servers } = document
    expect(openapi).toMatch(/^3\.1\.\d$/)
    expect(info.version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(Object.keys(info.contact).sort()).toEqual(['email', 'name', 'url'])
    expect(servers[0].url).toBe('/v1')
  })

  it('volgt de API Design Rules in elke operatie', () => {
    expect(operaties.length).toBeGreaterThanOrEqual(11)
    for (const { pad, methode, operatie } of operaties) {
      const goed = Object.entries(operatie.responses).filter(([status]) => status.startsWith('2'))
      const fout = Object.entries(operatie.responses).filter(([status]) => /^[45]/.test(status))
      // Two good answers only where a large question is taken in to be answered later.
      const later = goed.some(([status]) => status === '202')
      expect(goed).toHaveLength(later ? 2 : 1)
      for (const [, { headers }] of goed) expect(headers).toHaveProperty('API-Version')
      for (const [, { content }] of fout) {
        expect(content).toHaveProperty('application/problem+json')
      }
      const gevraagd = methode === 'post' || (operatie.parameters ?? []).length > 0
      if (gevraagd) expect(operatie.responses, `${methode} ${pad}`).toHaveProperty('400')
      // Faulty input is 400; 422 is for a key that belongs to another request, and nothing else.
      const metSleutel = JSON.stringify(operatie.parameters ?? []).includes('Idempotency-Key')
      expect('422' in operatie.responses, `${methode} ${pad}`).toBe(metSleutel)
      expect(operatie.responses.default?.content).toHaveProperty('application/problem+json')
    }
    const ids = operaties.map(({ operatie }) => operatie.operationId)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('geeft elke naam aan één vorm: een tweede verdween stil achter de eerste', () => {
    const namen = globSync('src/**/*.ts', { cwd: WORTEL }).flatMap((bestand) =>
      [
        ...readFileSync(resolve(WORTEL, bestand), 'utf8').matchAll(
          /\.(?:openapi\(|meta\(\{\s*id: )'([A-Z]\w+)'/g,
        ),
      ].map(([, naam]) => naam),
    )
    expect(namen.length).toBeGreaterThan(50)
    expect(namen.filter((naam, plek) => namen.indexOf(naam) !== plek)).toEqual([])
  })

  it('schrijft paden als woorden met streepjes en zoekvragen in camelCase', () => {
    for (const { pad, operatie } of operaties) {
      expect(pad).toMatch(/^(\/([a-z][a-z-]*|\{[a-z]\w*\}|openapi\.json))+$/)
      for (const { name, in: plaats } of operatie.parameters ?? []) {
        // The geospatial module prescribes bbox-crs by that name.
        if (plaats === 'query' && name !== 'bbox-crs') expect(name).toMatch(/^[a-z][A-Za-z]*$/)
      }
    }
  })
})

describe('de documentatie', () => {
  it('staat op de hoofdpagina, zonder iets van elders', async () => {
    const antwoord = await app.request('/')
    const tekst = await antwoord.text()
    expect(antwoord.headers.get('content-type')).toContain('text/html')
    expect(tekst).toContain('<html lang="nl">')
    expect(tekst).not.toMatch(/<script|<link|<img|src=|@import|url\(/)
    expect(antwoord.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await (await app.request('/documentatie')).text()).toBe(tekst)
  })

  it('noemt elke operatie en elk schema, en heeft geen dode verwijzing', async () => {
    const tekst = await (await app.request('/documentatie')).text()
    for (const { pad } of operaties) expect(tekst).toContain(`<code>/v1${pad}</code>`)
    const ids = new Set([...tekst.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    const verwijzingen = [...tekst.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(verwijzingen.length).toBeGreaterThan(20)
    expect(verwijzingen.filter((id) => !ids.has(id))).toEqual([])
    for (const naam of Object.keys(document.components.schemas)) {
      expect(ids).toContain(`schema-${naam}`)
    }
  })

  it('legt elke soort fout uit waarheen type in een probleem leidt', async () => {
    const { type } = JSON.parse(await (await app.request('/v1/onzin')).text())
    const [pad, anker] = type.split('#')
    const tekst = await (await app.request(pad)).text()
    expect(tekst).toContain(`id="${anker}"`)
    for (const { code, titel } of FOUTSOORTEN) {
      expect(tekst).toContain(`id="fout-${code}"`)
      expect(tekst).toContain(titel)
    }
  })

  it('laat alleen de eigen stijl toe, met de hash die erbij hoort', async () => {
    const antwoord = await app.request('/')
    const [, stijl = ''] = /<style>([\s\S]*)<\/style>/.exec(await antwoord.text()) ?? []
    const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(stijl))
    const hash = Buffer.from(bytes).toString('base64')
    expect(antwoord.headers.get('content-security-policy')).toContain(`'sha256-${hash}'`)
  })
})
