import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { createDatabase } from '../hulp/database/postgres.ts'
import { type Dienst, startDienst } from '../hulp/proces.ts'
import { startVerdeler, type Verdeler } from '../hulp/processen/verdeler.ts'
import { signIn } from '../hulp/wereld.ts'

const RULES = resolve('rules')
const VOORBEELD = readFileSync('voorbeelden/supermarkt-stadsbedrijvenpark.json', 'utf8')

let map: string
let verdeler: Verdeler
let databaseUrl: string
let drop: () => Promise<void>
let een: Dienst
let twee: Dienst
let koekje: string

const start = (anders: Readonly<Record<string, string>> = {}) =>
  startDienst({
    DATA_DIR: map,
    DATABASE_URL: databaseUrl,
    PUBLIEK_ADRES: verdeler.url,
    WERKERS: '1',
    ...anders,
  })

beforeAll(async () => {
  map = mkdtempSync(join(tmpdir(), 'visietoets-meer-'))
  ;({ url: databaseUrl, drop } = await createDatabase(inject('postgresUrl')))
  verdeler = await startVerdeler()
  een = await start()
  verdeler.add(een.url)
  await verdeler.waitFor(1)
  const [link = ''] = /http:\S+\/aanmelden\/\S+/.exec(een.uit.stderr) ?? []
  koekje = await signIn(verdeler.url, link)
  twee = await start()
})

afterAll(async () => {
  await Promise.all([een?.stop('SIGKILL'), twee?.stop('SIGKILL')])
  verdeler?.close()
  await drop?.()
  rmSync(map, { recursive: true, force: true })
})

const ask = (
  dienst: { readonly url: string },
  pad: string,
  velden?: Readonly<Record<string, string>>,
) =>
  fetch(dienst.url + pad, {
    redirect: 'manual',
    headers: { Cookie: koekje, Origin: verdeler.url },
    ...(velden && { method: 'POST', body: new URLSearchParams(velden) }),
  })
const textOf = async (...vraag: Parameters<typeof ask>) => (await ask(...vraag)).text()
const naarOf = async (...vraag: Parameters<typeof ask>) => {
  const antwoord = await ask(...vraag)
  const naar = antwoord.headers.get('location')
  if (naar === null) throw new Error(`${vraag[1]}: ${antwoord.status}`)
  return new URL(naar, antwoord.url).pathname
}
const store = async ({ url }: { readonly url: string }) => {
  const antwoord = await fetch(`${url}/v1/beoordelingen`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: VOORBEELD,
  })
  const { id } = (await antwoord.json()) as { readonly id: string }
  return id
}

describe('twee processen op één database', () => {
  it('zien van een zaak wat het andere net heeft vastgelegd, ook als zij haar al kenden', async () => {
    const pad = `/dossiers/${await store(een)}`
    const termijnen = `${pad}/termijnen`
    expect(await textOf(twee, termijnen)).not.toContain('1 september 2026')
    const aanvraag = { soort: 'aanvraag_ontvangen', datum: '2026-09-01', procedure: 'regulier' }
    await naarOf(een, termijnen, aanvraag)
    expect(await textOf(twee, termijnen)).toContain('1 september 2026')
    expect(await textOf(twee, `${pad}/geschiedenis`)).toContain('A. de Vries')
  })

  it('zien van een plan de laatste versie', async () => {
    const plan = await naarOf(een, '/ontwikkelingen/voorbeelden/havenkwartier', {})
    const eerst = await textOf(twee, plan)
    await naarOf(een, `${plan}/variant`, { variant: 'Een variant van het andere proces' })
    expect(eerst).not.toContain('Een variant van het andere proces')
    expect(await textOf(twee, plan)).toContain('Een variant van het andere proces')
  })

  it('gaan verder met een zelftoets die bij het andere begon', async () => {
    const begin = { plek: '52.9925 6.5621', activiteiten: 'dakopbouw' }
    const pad = await naarOf(een, '/zelftoets', begin)
    const pagina = await ask(twee, pad)
    expect([200, 303]).toContain(pagina.status)
    expect(await textOf(twee, `${pad}/antwoorden`)).toContain('antwoord')
  })

  it('tonen de uitkomst van een herspeling die bij het andere is gevraagd', async () => {
    const naar = await naarOf(een, '/visie/herspelen', {})
    await expect
      .poll(() => textOf(twee, naar), { timeout: 30_000, interval: 500 })
      .toContain('met adviezen doet')
    expect((await ask(twee, `${naar}/kantelingen.csv`)).status).toBe(200)
    expect((await ask(twee, `/visie/herspelen/${'0'.repeat(24)}`)).status).toBe(404)
  })

  it('eindigen een aanmelding voor allebei', async () => {
    expect((await ask(twee, '/dossiers')).status).toBe(200)
    const [link = ''] = /http:\S+\/aanmelden\/\S+/.exec(twee.uit.stderr) ?? []
    const eerder = koekje
    koekje = await signIn(verdeler.url, link.replace(verdeler.url, twee.url))
    await ask(een, '/afmelden', {})
    const na = await ask(twee, '/dossiers')
    koekje = eerder
    expect(na.status).toBe(401)
  })

  it('lezen wat het andere op een ander regelboek heeft geadviseerd', async () => {
    const rules = join(map, 'rules')
    cpSync(RULES, rules, { recursive: true })
    const visie = join(rules, 'omgevingsvisie-assen', 'visie.yaml')
    const anders = readFileSync(visie, 'utf8').replace(/^disclaimer: .*$/m, (regel) => `${regel} `)
    writeFileSync(visie, `${anders}\n# een andere versie\n`)
    writeFileSync(visie, readFileSync(visie, 'utf8').replace(/^versie: .*$/m, 'versie: "9.9"'))
    const drie = await start({ RULES_DIR: rules })
    try {
      const id = await store(drie)
      const volledig = await (await fetch(`${een.url}/v1/beoordelingen/${id}?volledig=true`)).json()
      expect(volledig).toMatchObject({ id, bewijs: { regelboek: { versie: '9.9' } } })
      expect((await ask(een, `/dossiers/${id}`)).status).toBe(200)
    } finally {
      await drie.stop()
    }
  })
})

describe('een nieuwe versie', () => {
  it('neemt het over zonder dat iemand iets merkt, en niets gaat verloren', async () => {
    const fouten: string[] = []
    const bewaard: string[] = []
    let gevraagd = 0
    let klaar = false
    const keepAsking = async (doe: () => Promise<Response>, goed: number) => {
      while (!klaar) {
        const antwoord = await doe()
        const tekst = await antwoord.text()
        gevraagd++
        if (antwoord.status !== goed) fouten.push(`${antwoord.status} ${tekst.slice(0, 200)}`)
        if (goed === 201) bewaard.push((JSON.parse(tekst) as { readonly id: string }).id)
        await sleep(5)
      }
    }
    const plan = {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: VOORBEELD,
    }
    const stijl = /href="(\/bestanden\/[^"]+)"/.exec(await textOf(verdeler, '/'))?.[1] ?? ''
    const vragers = [
      keepAsking(() => ask(verdeler, '/dossiers'), 200),
      keepAsking(() => ask(verdeler, '/v1/plantypen'), 200),
      keepAsking(() => ask(verdeler, stijl.replace(/-[0-9a-f]+/, '-0123456789ab')), 200),
      keepAsking(() => fetch(`${verdeler.url}/v1/beoordelingen`, plan), 201),
    ]
    verdeler.add(twee.url)
    await verdeler.waitFor(2)
    await sleep(500)
    // The one stops, is replaced, and then the other.
    expect(await een.stop('SIGTERM')).toBe(0)
    een = await start()
    verdeler.add(een.url)
    await verdeler.waitFor(2)
    expect(await twee.stop('SIGTERM')).toBe(0)
    klaar = true
    await Promise.all(vragers)
    expect(fouten).toEqual([])
    expect(gevraagd).toBeGreaterThan(100)
    expect(bewaard.length).toBeGreaterThan(10)
    for (const id of bewaard) {
      expect((await fetch(`${een.url}/v1/beoordelingen/${id}`)).status).toBe(200)
    }
  })
})
