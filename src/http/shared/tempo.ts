import type { Context } from 'hono'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { AppError } from '../../domain/errors.ts'
import { createAdresOf } from './bezoekadres.ts'

const MINUUT_S = 60

/** Counts what a visitor asks. Throws AppError('te_snel') when that is more than one visitor may in a minute. */
export type Tempo = (c: Context, kosten: number) => Promise<void>

export interface Tempogrens {
  /** What one visitor may ask in a minute, in the points that routes cost. */
  readonly punten: number
  /** Addresses or networks (CIDR) of the proxies before the service. */
  readonly proxies: readonly string[]
}

export const createTempo = ({ punten, proxies }: Tempogrens): Tempo => {
  const teller = new RateLimiterMemory({ points: punten, duration: MINUUT_S })
  const adresOf = createAdresOf(proxies)
  return async (c, kosten) => {
    const adres = adresOf(c)
    if (adres === undefined || kosten === 0) return
    try {
      await teller.consume(adres, kosten)
    } catch (vol) {
      if (!(vol instanceof RateLimiterRes)) throw vol
      const seconden = Math.max(1, Math.ceil(vol.msBeforeNext / 1_000))
      c.header('Retry-After', String(seconden))
      throw new AppError('te_snel', { seconden })
    }
  }
}
