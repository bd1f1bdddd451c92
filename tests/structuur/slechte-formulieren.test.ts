import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createToeval, type Toeval } from '../bench/meten/toeval.ts'
import { type Paginadienst, startPaginadienst } from '../hulp/browser/paginadienst.ts'
import { makeWereld, type Wereld } from '../hulp/wereld.ts'

const LANG = 300_000
const KEREN_PER_ROUTE = 10

let dienst: Paginadienst
let wereld: Wereld
beforeAll(async () => {
  dienst = await startPaginadienst()
  wereld = await makeWereld(dienst)
}, LANG)
afterAll(() => dienst.close())

const listPost = (): readonly string[] => [
  ...new Set(dienst.routes.filter(({ method }) => method === 'POST').map(({ path }) => path)),
]

/** What went wrong and where in our own code, each once. */
const listGelogd = (): readonly string[] => [
  ...new Set(
    dienst.gelogd.map((fout) => {
      const { message, stack = '' } = fout as Error
      return `${message} ${/src\/\S+/.exec(stack.slice(message.length))?.[0] ?? ''}`
    }),
  ),
]

/** A path of this route: of something that exists, or of nothing. */
const fill = (route: string, bestaat: boolean): string => {
  const vast = bestaat
    ? route
        .replace('/zelftoets/:sleutel', wereld.advies)
        .replace('/status/:sleutel', wereld.status)
        .replace('/dossiers/:id', wereld.dossier)
        .replace('/voorbeelden/:id', '/voorbeelden/idee-peelo')
        .replace('/ontwikkelingen/:plan', wereld.ontwikkeling)
    : route
  return vast.replaceAll(/:\w+/g, 'x')
}

type Init = Omit<RequestInit, 'headers'> & { readonly headers?: Record<string, string> }

interface Antwoord {
  readonly status: number
  readonly tekst: string
  readonly headers: Headers
}

/** A server that refuses a body halfway closes the connection: then once more, over another. */
const send = async (pad: string, init: Init = {}, pogingen = 3): Promise<Antwoord> => {
  try {
    const antwoord = await fetch(dienst.url + pad, {
      method: 'POST',
      redirect: 'manual',
      ...init,
      headers: { Accept: 'text/html', Cookie: dienst.koekje, Origin: dienst.url, ...init.headers },
    })
    return {
      status: antwoord.status,
      headers: antwoord.headers,
      tekst: await antwoord.text(),
    }
  } catch (fout) {
    if (pogingen === 1) throw fout
    return send(pad, init, pogingen - 1)
  }
}

/** Names that the forms of the pages use, and some that mean something to JavaScript. */
const readNamen = async (pad: string): Promise<readonly string[]> => {
  const { tekst: html } = await send(pad, { method: 'GET' })
  const namen = [...html.matchAll(/<(?:input|select|textarea)[^>]*\sname="([^"]+)"/g)]
  return [...new Set(namen.map(([, naam = '']) => naam)), '__proto__', 'constructor', 'versie', '']
}

const WAARDEN = [
  ...['', ' ', '0', '-1', '1e999', 'NaN', '52.99 6.56', 'ja', 'weet_niet', 'kansrijk', 'wonen'],
  ...['2026-02-30', '9999-12-31T23:59:60Z', '<script>x</script>', '{"type":"Point"}', '[]', 'null'],
  ...['\u0000', '\uD800', '\u202E', '😀', '../../etc/passwd', "'; drop table beoordelingen; --"],
  ...['{"type":"Polygon","coordinates":[[]]}', '{"type":"Point","coordinates":[6.56,1e308]}'],
]

const pick = (toeval: Toeval): string =>
  toeval.kans(0.03) ? 'x'.repeat(200_000) : toeval.kies(WAARDEN)

/** A body as a broken browser, or somebody who tries things, could send it. */
const makeInhoud = (toeval: Toeval, namen: readonly string[]): Init => {
  const velden = Array.from({ length: toeval.geheel(0, 12) }, () => [
    toeval.kies(namen),
    pick(toeval),
  ])
  const soort = toeval.geheel(0, 9)
  if (soort < 6) return { body: new URLSearchParams(velden as [string, string][]) }
  if (soort < 8) {
    const formulier = new FormData()
    for (const [naam = '', waarde = ''] of velden) {
      if (toeval.kans(0.2)) formulier.append(naam, new Blob([waarde]), 'bestand.json')
      else formulier.append(naam, waarde)
    }
    return { body: formulier }
  }
  const type = toeval.kies([
    'multipart/form-data',
    'multipart/form-data; boundary=x',
    'application/json',
    'application/x-www-form-urlencoded; charset=utf-16',
    'text/plain',
  ])
  return { body: `--x\r\n${pick(toeval)}=%E0%A4%A`, headers: { 'Content-Type': type } }
}

describe('een formulier dat niet klopt', () => {
  it('is nooit een fout bij ons, op geen enkel adres', { timeout: LANG }, async () => {
    const toeval = createToeval(20_261_126)
    const vreemd: string[] = []
    for (const route of listPost()) {
      const namen = await readNamen(fill(route, true))
      for (let keer = 0; keer < KEREN_PER_ROUTE; keer++) {
        const pad = fill(route, toeval.kans(0.8))
        const inhoud = makeInhoud(toeval, namen)
        // Who signs out is signed out: the other addresses are for who is still there.
        const headers = { ...inhoud.headers, ...(pad === '/afmelden' && { Cookie: '' }) }
        const antwoord = await send(pad, { ...inhoud, headers })
        if (antwoord.status >= 500) vreemd.push(`${antwoord.status} ${pad}`)
      }
    }
    expect({ vreemd, gelogd: listGelogd() }).toEqual({ vreemd: [], gelogd: [] })
  })

  it('van 10 MB krijgt overal een pagina die zegt dat het te groot is', {
    timeout: LANG,
  }, async () => {
    const body = new URLSearchParams({ motivering: 'x'.repeat(10_000_000) }).toString()
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
    const vreemd: string[] = []
    for (const route of listPost()) {
      const pad = fill(route, true)
      const antwoord = await send(pad, { body, headers })
      // A room that takes larger files reads its form, and says there what is too large.
      const zelf =
        (pad.startsWith('/ontwikkelingen') || pad === '/dossiers/nieuw') && antwoord.status < 500
      // Who has no link is told so, and nothing of the form is read.
      const zonderLink = /^\/(aanvulling|bijdrage)\//.test(pad) && antwoord.status === 404
      // Drawings may be 100 MB together: what is no form with files is refused before it is read.
      const tekeningen =
        pad.endsWith('/tekeningen') &&
        antwoord.status === 400 &&
        antwoord.tekst.includes('Kies ze opnieuw')
      const goed =
        zonderLink ||
        zelf ||
        tekeningen ||
        (antwoord.status === 413 && /groter dan (1|0,1) MB/.test(antwoord.tekst))
      if (!goed) vreemd.push(`${antwoord.status} ${pad}`)
    }
    expect({ vreemd, gelogd: listGelogd() }).toEqual({ vreemd: [], gelogd: [] })
  })

  it('van een andere site wordt overal geweigerd, met een pagina', { timeout: LANG }, async () => {
    for (const route of listPost()) {
      for (const headers of [
        { Origin: 'https://elders.example' },
        { 'Sec-Fetch-Site': 'cross-site' },
      ]) {
        const antwoord = await send(fill(route, true), {
          body: new URLSearchParams(),
          headers,
        } as never)
        expect([route, antwoord.status]).toEqual([route, 403])
        expect(antwoord.tekst).toContain('komt van een andere site')
      }
    }
  })
})

describe('een adres dat er niet is', () => {
  it.each([
    '/bestaat-niet',
    '/zelftoets/a/b/c',
    '/visie/weg',
    '/dossiers/a/b/c',
    '/bestanden/weg.css',
  ])(
    '%s geeft een browser een pagina in het Nederlands, in de opmaak van de andere',
    async (pad) => {
      const antwoord = await send(pad, { method: 'GET' })
      expect(antwoord.status).toBe(404)
      const html = antwoord.tekst
      expect(html).toContain('Deze pagina is er niet')
      expect(html).toContain('lang="nl"')
      expect(antwoord.headers.get('content-security-policy')).toContain("style-src 'self'")
    },
  )

  it('geeft een programma een problem', async () => {
    const antwoord = await fetch(`${dienst.url}/bestaat-niet`)
    expect(antwoord.headers.get('content-type')).toContain('application/problem+json')
  })

  it('alleen voor formulieren is, of alleen om te lezen, geeft een pagina met 405 en zegt wat mag', async () => {
    for (const [method, pad, mag] of [
      ['GET', '/afmelden', 'POST'],
      ['POST', '/visie', 'GET'],
      ['DELETE', '/zelftoets', 'POST'],
    ] as const) {
      const antwoord = await send(pad, { method })
      expect([pad, antwoord.status]).toEqual([pad, 405])
      expect(antwoord.headers.get('allow')).toContain(mag)
      expect(antwoord.tekst).toContain('Deze pagina is er niet')
      // To a program it is a problem, packed or not.
      const kaal = await send(pad, { method, headers: { Accept: '*/*' } })
      expect(JSON.parse(kaal.tekst)).toMatchObject({ status: 405 })
    }
  })
})
