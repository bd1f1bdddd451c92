import { hash } from 'node:crypto'
import type { Context } from 'hono'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { DagtegoedPort } from '../../app/ports/dienst/dagtegoed.ts'
import { AppError } from '../../domain/errors.ts'
import { createAdresOf } from './bezoekadres.ts'

const MINUUT_S = 60
const KB = 1_000

/**
 * Counts what a visitor asks, in points, and how much of it is kept, in bytes. Throws AppError('te_snel') when that is more
 * than one visitor may ask in a minute, and AppError('te_veel_bewaard') when it is more than is kept of one in a day.
 */
export type Tempo = (c: Context, kosten: number, bewaard: number) => Promise<void>

export interface Tempogrens {
  /** What one visitor may ask in a minute, in the points that routes cost. */
  readonly punten: number
  /** How much is kept of one visitor in a day, in MB, and who counts it; absent: no bound. */
  readonly bewaren?: Pick<DagtegoedPort, 'take'> & {
    readonly mb: number
    readonly nu: () => Date
  }
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

/** Of another day it is another: what somebody sends from day to day cannot be laid side by side. */
const hashKlant = (adres: string, dag: string): string =>
  hash('sha256', `bewaard van ${adres} op ${dag}`, 'hex')

export const createTempo = ({ punten, bewaren, proxies }: Tempogrens): Tempo => {
  const vragen = punten > 0 && new RateLimiterMemory({ points: punten, duration: MINUUT_S })
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
    if (kB === 0 || bewaren === undefined) return
    const dag = bewaren.nu().toISOString().slice(0, 10)
    const vraag = { klant: hashKlant(adres, dag), dag, kb: kB, maximumKb: bewaren.mb * KB }
    if (!(await bewaren.take(vraag))) throw new AppError('te_veel_bewaard', { maximum: bewaren.mb })
  }
}

/** Everybody together, in the counts of a day. */
const SAMEN = 'inzendingen van iedereen'

export interface Zendgrens extends Pick<DagtegoedPort, 'take'> {
  /** How many plans one visitor may send in a day, and all together; 0: as many as anybody likes. */
  readonly perBezoeker: number
  readonly samen: number
  readonly nu: () => Date
  /** Where a request comes from; undefined: not known, then only all together are counted. */
  readonly adresOf: (c: Context) => string | undefined
}

/**
 * Counts that somebody who is not signed in sends a plan in. Throws AppError('te_veel_verstuurd') when that is more than
 * one visitor may in a day, and AppError('te_veel_inzendingen') when it is more than all together.
 */
export const createZendgrens =
  ({ perBezoeker, samen, take, nu, adresOf }: Zendgrens) =>
  async (c: Context): Promise<void> => {
    const dag = nu().toISOString().slice(0, 10)
    const adres = adresOf(c)
    if (adres !== undefined && perBezoeker > 0) {
      const klant = hash('sha256', `verstuurd door ${adres} op ${dag}`, 'hex')
      if (!(await take({ klant, dag, kb: 1, maximumKb: perBezoeker })))
        throw new AppError('te_veel_verstuurd', { maximum: perBezoeker })
    }
    if (samen > 0 && !(await take({ klant: SAMEN, dag, kb: 1, maximumKb: samen })))
      throw new AppError('te_veel_inzendingen')
  }
