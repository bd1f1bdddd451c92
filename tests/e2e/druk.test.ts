import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startDienst } from '../hulp/proces.ts'
import { RD } from '../hulp/proef.ts'

/** Five heavy answers one after the other: half a minute on a machine with nothing else to do. */
const LANG = 180_000

const start = async (env: Readonly<Record<string, string>> = {}) => {
  const map = mkdtempSync(join(tmpdir(), 'visietoets-druk-'))
  const dienst = await startDienst({ DATA_DIR: map, WERKERS: '2', ...env })
  onTestFinished(async () => {
    await dienst.stop('SIGKILL')
    rmSync(map, { recursive: true, force: true })
  })
  return dienst
}

/** A drawing around the whole of Assen with as many corners as are allowed: seconds of work. */
const drawGroot = (hoeken: number) => {
  const punten = Array.from({ length: hoeken }, (_, i) => {
    const hoek = (i / hoeken) * 2 * Math.PI
    const straal = i % 2 ? 4_000 : 3_995
    return [233_500 + straal * Math.cos(hoek), 556_500 + straal * Math.sin(hoek)]
  })
  return { type: 'Polygon', coordinates: [[...punten, punten[0]]] }
}

const planOf = (hoeken: number) =>
  JSON.stringify({
    naam: 'Druk',
    locatie: drawGroot(hoeken),
    feiten: { activiteiten: ['wonen'], woningenNieuw: 10 },
  })

const GROOT = planOf(9_990)
const KLEIN = planOf(8)

const ask = (url: string, body: string, signal?: AbortSignal) =>
  fetch(`${url}/v1/zelftoetsen?elders=true`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Content-Crs': RD },
    body,
    ...(signal && { signal }),
  })

const tick = async (url: string, body: string) => {
  const begin = performance.now()
  const antwoord = await ask(url, body)
  await antwoord.text()
  return { ms: performance.now() - begin, antwoord }
}

/** Until the workers are there an assessment takes the process that polls too. */
const warmUp = async (url: string): Promise<void> => {
  for (let keer = 0; keer < 8; keer++) {
    await tick(url, KLEIN)
    await sleep(500)
  }
}

/** Asks whether the service is alive, again and again while something else is answered; the longest wait, ms. */
const pollLive = async <T>(url: string, werk: Promise<T>) => {
  const klaar = werk.then(() => true)
  let langste = 0
  do {
    const begin = performance.now()
    await (await fetch(`${url}/health/live`)).text()
    langste = Math.max(langste, performance.now() - begin)
  } while (!(await Promise.race([klaar, sleep(10, false)])))
  return { uit: await werk, langste }
}

/** Sends 16 large ones and hangs up on them. */
const hangUpOn16 = async (url: string): Promise<void> => {
  const ophangen = new AbortController()
  const vragen = Array.from({ length: 16 }, () => ask(url, GROOT, ophangen.signal))
  await sleep(400)
  ophangen.abort()
  await Promise.allSettled(vragen)
}

describe('onder druk', () => {
  it('antwoordt meteen nadat 16 zelftoetsen zijn afgebroken, keer op keer', async () => {
    const { url, uit } = await start()
    await warmUp(url)
    const tijden: number[] = []
    for (let keer = 0; keer < 3; keer++) {
      await hangUpOn16(url)
      tijden.push((await tick(url, KLEIN)).ms)
      await sleep(2_500)
    }
    // On a quiet machine a quarter of a second; without stopping them 8, 16 and 22.
    expect(tijden.toSorted((a, b) => a - b)[1]).toBeLessThan(4_000)
    expect(uit.stderr).not.toContain('onverwachte fout')
  })

  it('zegt wie er niet meer bij past dat het te druk is, en wanneer weer', async () => {
    const { url } = await start({ WERKERS: '1', WACHTRIJ_MAX: '2' })
    await warmUp(url)
    const antwoorden = await Promise.all(Array.from({ length: 8 }, () => ask(url, GROOT)))
    const geweigerd = antwoorden.filter(({ status }) => status === 503)
    expect(geweigerd.length).toBeGreaterThanOrEqual(5)
    for (const antwoord of geweigerd) {
      expect(antwoord.headers.get('retry-after')).toBe('30')
      expect(antwoord.headers.get('content-type')).toContain('application/problem+json')
      expect(((await antwoord.json()) as { type: string }).type).toBe(
        '/documentatie#fout-overbelast',
      )
    }
    expect((await tick(url, KLEIN)).antwoord.status).toBe(200)
  })

  it(
    'laat niemand de dienst bezet houden: leven antwoordt terwijl het zware werk loopt',
    async () => {
      const { url } = await start()
      await warmUp(url)
      const kop = { 'Content-Type': 'application/json', 'Content-Crs': RD }
      const bewaard = await fetch(`${url}/v1/beoordelingen`, {
        method: 'POST',
        headers: kop,
        body: GROOT,
      })
      const { id, bewijs } = (await bewaard.json()) as {
        readonly id: string
        readonly bewijs: { readonly sha256: string; readonly regelboek: { readonly id: string } }
      }
      const zwaar: readonly (readonly [string, RequestInit?])[] = [
        [
          '/verifieer',
          { method: 'POST', body: new URLSearchParams({ bewijs: JSON.stringify(bewijs) }) },
        ],
        [`/verifieer?id=${id}&sha256=${bewijs.sha256}`],
        [`/v1/regelboeken/${bewijs.regelboek.id}/richting`],
        ['/visie/richting'],
        [`/v1/beoordelingen/${id}?volledig=true`],
      ]
      for (const [pad, vraag = {}] of zwaar) {
        const headers = { Origin: url, 'Sec-Fetch-Site': 'same-origin' }
        const { uit, langste } = await pollLive(url, fetch(`${url}${pad}`, { headers, ...vraag }))
        expect([pad, uit.status]).toEqual([pad, 200])
        await uit.text()
        // On a quiet machine under 30 ms; it was 450 to 2,200, as long as the work itself.
        expect(langste, pad).toBeLessThan(350)
      }
    },
    LANG,
  )
})
