import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Dienst } from '../../hulp/proces.ts'

const METINGEN = /Metingen voor Prometheus: (http:\S+)/
const LANGSTE = /^nodejs_eventloop_lag_max_seconds (\S+)$/m

/**
 * How long the process that answers kept itself from everybody at most, in ms, since this was asked before: what others
 * take of its core is in it. Only of a service that counts (METINGEN_PORT).
 */
export const readLangsteBeurt = async ({ uit }: Dienst): Promise<number> => {
  const [, url = ''] = METINGEN.exec(uit.stderr) ?? []
  const [, seconden] = LANGSTE.exec(await (await fetch(url)).text()) ?? []
  return Math.round(Number(seconden) * 1_000)
}

/** Environment of a service of which `readRekenbeurt` is asked. */
export const METER = {
  NODE_OPTIONS: `--import ${fileURLToPath(new URL('./rekenbeurt.ts', import.meta.url))}`,
}

const WACHT_MS = 10_000

/** The same, without what others took of its core; NaN when it does not say. */
export const readRekenbeurt = async ({ uit, pid }: Dienst): Promise<number> => {
  const list = () => [...uit.stderr.matchAll(/^Langste rekenbeurt: (\d+) ms$/gm)]
  const eerder = list().length
  process.kill(pid, 'SIGUSR2')
  const grens = performance.now() + WACHT_MS
  while (list().length === eerder && performance.now() < grens) await sleep(20)
  return Number(list()[eerder]?.[1])
}
