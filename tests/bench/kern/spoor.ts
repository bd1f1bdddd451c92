/** Reads a trace of Chromium as Lighthouse does: the moments that somebody who waits for a page notices. */

interface Gebeurtenis {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** µs */
  readonly ts: number
  readonly dur?: number
  readonly args: {
    readonly frame?: string
    readonly data?: {
      readonly documentLoaderURL?: string
      readonly isOutermostMainFrame?: boolean
      readonly score?: number
      readonly had_recent_input?: boolean
    }
  }
}

/** What a trace has to hold for this. */
export const CATEGORIEEN = [
  ...['blink.user_timing', 'loading', 'devtools.timeline', 'toplevel'],
  'disabled-by-default-devtools.timeline',
]

export interface Laadbeeld {
  /** First and largest contentful paint since the navigation began, ms. */
  readonly fcpMs: number
  readonly lcpMs: number
  /** Sum of all layout shifts: never less than the largest session that Lighthouse takes. */
  readonly cls: number
  /** What tasks took beyond 50 ms each on the main thread, from the first paint to the end of the trace. */
  readonly tbtMs: number
}

const LANGE_TAAK_MS = 50

/** The picture of the last navigation to this address in the trace. */
export const readSpoor = (inhoud: string, adres: string): Laadbeeld => {
  const { traceEvents } = JSON.parse(inhoud) as { readonly traceEvents: readonly Gebeurtenis[] }
  const begin = traceEvents.findLast(
    ({ name, args }) => name === 'navigationStart' && args.data?.documentLoaderURL === adres,
  )
  if (begin === undefined) throw new Error(`the trace holds no navigation to ${adres}`)
  const { frame } = begin.args
  const na = traceEvents.filter(({ ts, pid }) => ts >= begin.ts && pid === begin.pid)
  const msOf = ({ ts }: Gebeurtenis) => (ts - begin.ts) / 1_000
  const named = (naam: string) => na.filter((g) => g.name === naam && g.args.frame === frame)
  const [eerste] = named('firstContentfulPaint').map(msOf)
  const grootste = named('largestContentfulPaint::Candidate').map(msOf).at(-1)
  if (eerste === undefined) throw new Error(`nothing was painted of ${adres}`)
  const verschoven = na.filter(
    ({ name, args }) => name === 'LayoutShift' && args.data?.had_recent_input !== true,
  )
  const taken = na.filter(
    (g) => g.tid === begin.tid && g.name === 'RunTask' && msOf(g) + (g.dur ?? 0) / 1_000 > eerste,
  )
  return {
    fcpMs: eerste,
    lcpMs: grootste ?? eerste,
    cls: verschoven.reduce((som, { args }) => som + (args.data?.score ?? 0), 0),
    tbtMs: taken.reduce((som, { dur = 0 }) => som + Math.max(0, dur / 1_000 - LANGE_TAAK_MS), 0),
  }
}
