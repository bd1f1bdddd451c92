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
