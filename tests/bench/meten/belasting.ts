import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

export interface Antwoord {
  readonly status: number
  readonly tekst: string
  /** From sending to the last byte, in ms. */
  readonly ms: number
}

const post = (url: URL, agent: Agent, inhoud: string): Promise<Antwoord> =>
  new Promise((klaar, mislukt) => {
    const begin = performance.now()
    const headers = {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(inhoud),
    }
    const verzoek = request(url, { method: 'POST', agent, headers }, (antwoord) => {
      const stukken: Buffer[] = []
      antwoord.on('data', (stuk: Buffer) => stukken.push(stuk))
      antwoord.on('error', mislukt)
      antwoord.on('end', () =>
        klaar({
          status: antwoord.statusCode ?? 0,
          tekst: Buffer.concat(stukken).toString('utf8'),
          ms: performance.now() - begin,
        }),
      )
    })
    verzoek.on('error', mislukt)
    verzoek.end(inhoud)
  })

const requireGoed = ({ status, tekst, ms }: Antwoord): number => {
  if (status !== 200 && status !== 201) throw new Error(`Got ${status}: ${tekst.slice(0, 200)}`)
  return ms
}

const withAgent = async <T>(sockets: number, werk: (agent: Agent) => Promise<T>): Promise<T> => {
  const agent = new Agent({ keepAlive: true, maxSockets: sockets })
  try {
    return await werk(agent)
  } finally {
    agent.destroy()
  }
}

/** The answers to each body, one after another. */
export const postEach = (adres: string, inhouden: readonly string[]): Promise<readonly string[]> =>
  withAgent(1, async (agent) => {
    const teksten: string[] = []
    for (const inhoud of inhouden) {
      const antwoord = await post(new URL(adres), agent, inhoud)
      requireGoed(antwoord)
      teksten.push(antwoord.tekst)
    }
    return teksten
  })

/** Requests per second with a fixed number of callers who each wait for their answer. */
export const measureDoorvoer = (
  adres: string,
  inhouden: readonly string[],
  { aantal, gelijktijdig }: { readonly aantal: number; readonly gelijktijdig: number },
): Promise<number> =>
  withAgent(gelijktijdig, async (agent) => {
    const url = new URL(adres)
    let gestuurd = 0
    const call = async (): Promise<void> => {
      while (gestuurd < aantal) {
        const inhoud = inhouden[gestuurd++ % inhouden.length] as string
        requireGoed(await post(url, agent, inhoud))
      }
    }
    const begin = performance.now()
    await Promise.all(Array.from({ length: gelijktijdig }, call))
    return (aantal * 1000) / (performance.now() - begin)
  })

/** Response times in ms when requests keep coming at this rate, whatever the answers do. */
export const measureWachttijden = (
  adres: string,
  inhouden: readonly string[],
  { aantal, perSeconde }: { readonly aantal: number; readonly perSeconde: number },
): Promise<readonly number[]> =>
  withAgent(64, async (agent) => {
    const url = new URL(adres)
    const begin = performance.now()
    const lopend: Promise<number>[] = []
    for (let i = 0; i < aantal; i++) {
      const wacht = begin + (i * 1000) / perSeconde - performance.now()
      if (wacht > 0) await sleep(wacht)
      lopend.push(post(url, agent, inhouden[i % inhouden.length] as string).then(requireGoed))
    }
    return Promise.all(lopend)
  })
