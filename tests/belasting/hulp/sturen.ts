import { Agent, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http'
import { connect } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { gunzipSync, inflateSync } from 'node:zlib'

export type Koppen = Readonly<Record<string, string>>

export interface Verzoek {
  readonly methode: string
  readonly pad: string
  readonly koppen?: Koppen
  readonly inhoud?: string | Buffer
  /** Bytes instead of all that: what is no HTTP, or only just. */
  readonly rauw?: string
}

export interface Antwoord {
  readonly status: number
  readonly koppen: IncomingHttpHeaders
  readonly inhoud: Buffer
  /** From sending to the last byte. */
  readonly ms: number
}

const UNPACK: Readonly<Record<string, (pak: Buffer) => Buffer>> = {
  gzip: gunzipSync,
  deflate: inflateSync,
}

const readAntwoord = async (antwoord: IncomingMessage, begin: number): Promise<Antwoord> => {
  const bytes = await buffer(antwoord)
  const ms = performance.now() - begin
  const unpack = UNPACK[antwoord.headers['content-encoding'] ?? '']
  const inhoud = unpack && bytes.length > 0 ? unpack(bytes) : bytes
  return { status: antwoord.statusCode ?? 0, koppen: antwoord.headers, inhoud, ms }
}

/** Who is refused while he still sends gets his answer, and then nobody listens any more. */
const sendOnce = (url: URL, agent: Agent, { methode, pad, koppen, inhoud }: Verzoek) =>
  new Promise<Antwoord>((klaar, mislukt) => {
    const begin = performance.now()
    const lengte = inhoud === undefined ? {} : { 'Content-Length': Buffer.byteLength(inhoud) }
    const chunked = koppen?.['Transfer-Encoding'] !== undefined
    const verzoek = request(
      {
        host: url.hostname,
        port: url.port,
        method: methode,
        path: pad,
        agent,
        headers: { ...(!chunked && lengte), ...koppen },
      },
      (antwoord) => readAntwoord(antwoord, begin).then(klaar, mislukt),
    )
    verzoek.on('error', mislukt)
    verzoek.end(inhoud)
  })

const RAUW_MS = 10_000
/** Longer than an answer may take: who says that nothing more comes has hung up. */
const UITGESPROKEN_MS = 6_000

/** The status and the headers of what came back on these bytes; 0 when it is no answer. */
const parseRauw = (bytes: Buffer, ms: number): Antwoord => {
  const einde = bytes.indexOf('\r\n\r\n')
  const kop = bytes.subarray(0, einde < 0 ? bytes.length : einde).toString('latin1')
  const [eerste = '', ...regels] = kop.split('\r\n')
  const koppen = Object.fromEntries(
    regels.map((regel) => {
      const [naam = '', ...waarde] = regel.split(':')
      return [naam.toLowerCase(), waarde.join(':').trim()]
    }),
  )
  const inhoud = einde < 0 ? Buffer.alloc(0) : bytes.subarray(einde + 4)
  return { status: Number(eerste.split(' ')[1] ?? 0), koppen, inhoud, ms }
}

const sendRauw = (url: URL, rauw: string) =>
  new Promise<Antwoord>((klaar, mislukt) => {
    const begin = performance.now()
    const stukken: Buffer[] = []
    const socket = connect(Number(url.port), url.hostname)
    socket.setTimeout(RAUW_MS, () => socket.destroy(new Error('no answer to raw bytes')))
    socket.on('data', (stuk) => stukken.push(stuk))
    socket.on('error', (fout) => (stukken.length > 0 ? undefined : mislukt(fout)))
    socket.on('close', () => klaar(parseRauw(Buffer.concat(stukken), performance.now() - begin)))
    socket.write(Buffer.from(rauw, 'latin1'))
    const wekker = setTimeout(() => socket.end(), UITGESPROKEN_MS)
    socket.once('close', () => clearTimeout(wekker))
  })

export interface Zender {
  /** Rejects when there is no answer, also not a second time: a connection may close while it is used. */
  readonly send: (verzoek: Verzoek) => Promise<Antwoord>
  readonly close: () => void
}

export const createZender = (url: string, sockets = 8): Zender => {
  const adres = new URL(url)
  const agent = new Agent({ keepAlive: true, maxSockets: sockets })
  const sendIt = (verzoek: Verzoek) =>
    verzoek.rauw === undefined ? sendOnce(adres, agent, verzoek) : sendRauw(adres, verzoek.rauw)
  return {
    send: (verzoek) => sendIt(verzoek).catch(() => sendIt(verzoek)),
    close: () => agent.destroy(),
  }
}
