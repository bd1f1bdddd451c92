import type { Context } from 'hono'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { AppError } from '../../domain/errors.ts'
import { createAdresOf } from './bezoekadres.ts'

const MINUUT_S = 60
const DAG_S = 86_400
const KB = 1_000

/**
 * Counts what a visitor asks, in points, and how much of it is kept, in bytes. Throws AppError('te_snel') when that is more
 * than one visitor may ask in a minute, and AppError('te_veel_bewaard') when it is more than is kept of one in a day.
 */
export type Tempo = (c: Context, kosten: number, bewaard: number) => Promise<void>

export interface Tempogrens {
  /** What one visitor may ask in a minute, in the points that routes cost. */
  readonly punten: number
  /** How much is kept of one visitor in a day, in MB; absent: no bound. */
  readonly dagMb?: number
  /** Addresses or networks (CIDR) of the proxies before the service. */
  readonly proxies: readonly string[]
}

/** Seconds until there is room again; undefined when there is. */
const consume = async (
  teller: RateLimiterMemory,
  adres: string,
  punten: number,
): Promise<number | undefined> => {
  try {
    await teller.consume(adres, punten)
    return undefined
  } catch (vol) {
    if (!(vol instanceof RateLimiterRes)) throw vol
    return Math.max(1, Math.ceil(vol.msBeforeNext / 1_000))
  }
}

export const createTempo = ({ punten, dagMb, proxies }: Tempogrens): Tempo => {
  const vragen = punten > 0 && new RateLimiterMemory({ points: punten, duration: MINUUT_S })
  const bewaren = dagMb && new RateLimiterMemory({ points: dagMb * KB, duration: DAG_S })
  const adresOf = createAdresOf(proxies)
  return async (c, kosten, bewaard) => {
    const adres = adresOf(c)
    if (adres === undefined) return
    const teSnel = kosten > 0 && vragen ? await consume(vragen, adres, kosten) : undefined
    if (teSnel !== undefined) {
      c.header('Retry-After', String(teSnel))
      throw new AppError('te_snel', { seconden: teSnel })
    }
    const kB = Math.ceil(bewaard / KB)
    const teVeel = kB > 0 && bewaren ? await consume(bewaren, adres, kB) : undefined
    if (teVeel !== undefined) throw new AppError('te_veel_bewaard', { maximum: dagMb ?? 0 })
  }
}
