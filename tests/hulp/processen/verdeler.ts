import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

const PEIL_MS = 50
const MAX_WACHT_MS = 20_000

/** A small proxy before several processes, as a municipality has one: each in turn, of those that say they are ready. */
export interface Verdeler {
  readonly url: string
  /** Sends requests to this process from when it is ready. */
  readonly add: (url: string) => void
  /** Resolves when so many are ready. */
  readonly waitFor: (aantal: number) => Promise<void>
  readonly close: () => void
}

const isReady = async (url: string): Promise<boolean> => {
  try {
    const { status, body } = await fetch(`${url}/health/ready`)
    await body?.cancel()
    return status === 200
  } catch {
    return false
  }
}

/** Tries nothing a second time: what a process does not answer is a 502. */
export const startVerdeler = async (): Promise<Verdeler> => {
  const staat = new Map<string, boolean>()
  let beurt = 0
  const listGereed = () => [...staat].flatMap(([url, gereed]) => (gereed ? [url] : []))
  const server = createServer((verzoek, antwoord) => {
    const gereed = listGereed()
    const doel = gereed[beurt++ % Math.max(1, gereed.length)]
    const { url = '/', method, headers } = verzoek
    const giveUp = () => {
      if (!antwoord.headersSent) antwoord.writeHead(502)
      antwoord.end()
    }
    if (doel === undefined) return giveUp()
    const door = request(new URL(url, doel), { method, headers }, (terug) => {
      antwoord.writeHead(terug.statusCode ?? 502, terug.headers)
      terug.pipe(antwoord)
    })
    door.on('error', giveUp)
    verzoek.pipe(door)
  })
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar))
  const peiling = setInterval(() => {
    for (const url of staat.keys()) void isReady(url).then((gereed) => staat.set(url, gereed))
  }, PEIL_MS)
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    add: (url) => void staat.set(url, false),
    waitFor: async (aantal) => {
      const grens = Date.now() + MAX_WACHT_MS
      while (listGereed().length !== aantal) {
        if (Date.now() > grens) throw new Error(`${listGereed().length} processen zijn gereed`)
        await sleep(PEIL_MS)
      }
    },
    close: () => {
      clearInterval(peiling)
      server.close()
      server.closeAllConnections()
    },
  }
}
