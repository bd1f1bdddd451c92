import { createTransport } from 'nodemailer'
import { BerichtGeweigerd, type Verstuur } from '../../app/ports/dienst/berichten.ts'
import { isLokaal } from '../../domain/lokaal.ts'

const WACHT_MS = 10_000
/** A server that goes on sending a word at a time is left too. */
const SAMEN_MS = 30_000

export interface Smtp {
  /** smtp:// or smtps://, with name and password where the server asks for them. */
  readonly url: string
  /** Who it comes from. */
  readonly van: string
  /** Where what is for the team goes. */
  readonly team?: string
}

interface Postfout {
  readonly code?: string
  readonly responseCode?: number
}

/** The address or the message is refused for good; a server that is down or does not know us may take it later. */
const isVoorgoed = ({ code, responseCode = 0 }: Postfout): boolean =>
  (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode >= 500

/** Hands messages to a mail server; outside this machine only over TLS. No error of it names an address. */
export const createSmtp = (
  { url, van, team }: Smtp,
  { wachtMs = WACHT_MS, samenMs = SAMEN_MS } = {},
): Verstuur => {
  const { hostname } = new URL(url)
  const post = createTransport({
    url,
    ...(!isLokaal(hostname) && { requireTLS: true }),
    connectionTimeout: wachtMs,
    greetingTimeout: wachtMs,
    socketTimeout: wachtMs,
    dnsTimeout: wachtMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const [, domein = 'visietoets'] = van.split('@')
  return async ({ id, aan = team, onderwerp, tekst }) => {
    if (aan === undefined) throw new BerichtGeweigerd('er is geen adres van een team')
    const brief = {
      from: van,
      to: aan,
      subject: onderwerp,
      text: tekst,
      messageId: `<${id}@${domein}>`,
      // So that no machine answers on its own.
      headers: { 'Auto-Submitted': 'auto-generated' },
      signal: AbortSignal.timeout(samenMs),
    }
    try {
      await post.sendMail(brief)
    } catch (fout) {
      const { code = 'onbekend', responseCode } = fout as Postfout
      const melding = `mail niet aangenomen: ${code} ${responseCode ?? ''}`.trim()
      throw isVoorgoed(fout as Postfout) ? new BerichtGeweigerd(melding) : new Error(melding)
    }
  }
}
