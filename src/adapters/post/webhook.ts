import { createHmac } from 'node:crypto'
import { BerichtGeweigerd, type Verstuur } from '../../app/ports/dienst/berichten.ts'

const WACHT_MS = 10_000
/** Come back later, or we asked at the wrong moment. */
const LATER = new Set([408, 425, 429])

export interface Webhook {
  readonly url: string
  /** Shared with who receives it: signs what is sent. */
  readonly sleutel: string
}

/** Over the moment and the whole text, so that neither can be changed, and an old one can be told from a new one. */
export const signBericht = (sleutel: string, moment: number, tekst: string): string =>
  `t=${moment},v1=${createHmac('sha256', sleutel).update(`${moment}.${tekst}`).digest('hex')}`

/** Posts messages to the one address that was configured; it is not sent on elsewhere. */
export const createWebhook = (
  { url, sleutel }: Webhook,
  { wachtMs = WACHT_MS, nu = () => Date.now() } = {},
): Verstuur => {
  const post = async (id: string, tekst: string): Promise<number> => {
    const antwoord = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(wachtMs),
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': id,
        'Visietoets-Handtekening': signBericht(sleutel, Math.floor(nu() / 1_000), tekst),
      },
      body: tekst,
    })
    // What is answered is not read.
    await antwoord.body?.cancel()
    return antwoord.status
  }
  return async ({ id, soort, aan, onderwerp, tekst }) => {
    const voor = aan === undefined ? { voor: 'team' } : { voor: 'inzender', aan }
    const inhoud = JSON.stringify({ id, soort, ...voor, onderwerp, tekst })
    let status: number
    try {
      status = await post(id, inhoud)
    } catch (fout) {
      throw new Error(`webhook antwoordt niet: ${(fout as Error).name}`)
    }
    if (status >= 200 && status < 300) return
    const melding = `webhook nam het bericht niet aan: ${status}`
    throw status >= 400 && status < 500 && !LATER.has(status)
      ? new BerichtGeweigerd(melding)
      : new Error(melding)
  }
}
