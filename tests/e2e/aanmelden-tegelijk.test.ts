import { type ClientRequest, type IncomingMessage, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { listen } from '../../src/http/listen.ts'
import { startProefdienst } from '../hulp/browser/proefdienst.ts'

const INHOUD = new URLSearchParams({ naam: 'B. Jansen', 'naam[]': 'x' }).toString()

interface Gestuurd {
  readonly verzoek: ClientRequest
  readonly antwoord: Promise<{ readonly status: number | undefined; readonly html: string }>
}

/** Sends a form of which the last letter is still to come. */
const beginForm = (url: string): Gestuurd => {
  const headers = {
    Origin: url,
    Accept: 'text/html',
    'Content-Type': 'application/x-www-form-urlencoded',
    'Content-Length': INHOUD.length,
  }
  const verzoek = request(`${url}/aanmelden/eenmalig`, { method: 'POST', headers })
  verzoek.write(INHOUD.slice(0, -1))
  const antwoord = new Promise<IncomingMessage>((klaar, mislukt) => {
    verzoek.on('response', klaar).on('error', mislukt)
  })
  return {
    verzoek,
    antwoord: antwoord.then(async (gekregen) => ({
      status: gekregen.statusCode,
      html: await text(gekregen),
    })),
  }
}

describe('een link om aan te melden die twee keer tegelijk wordt gebruikt', () => {
  it('meldt één keer aan, en zegt de ander dat zij niet meer werkt', async () => {
    const gelogd: unknown[] = []
    const dienst = await startProefdienst((fout) => gelogd.push(fout))
    const { url, close } = await listen(dienst.createApp(), { host: '127.0.0.1', port: 0 })
    onTestFinished(async () => {
      await close()
      await dienst.close()
    })
    const gestuurd = [beginForm(url), beginForm(url)]
    // Both have seen by now that the link can be used.
    await sleep(300)
    for (const { verzoek } of gestuurd) verzoek.end(INHOUD.slice(-1))
    const antwoorden = await Promise.all(gestuurd.map(({ antwoord }) => antwoord))
    expect(gelogd).toEqual([])
    expect(antwoorden.map(({ status }) => status).toSorted()).toEqual([303, 401])
    expect(antwoorden.find(({ status }) => status === 401)?.html).toContain('aangemeld')
  })
})
