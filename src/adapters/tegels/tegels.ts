import { performance } from 'node:perf_hooks'
import type { Tegel, TegelsPort } from '../../app/ports/geo.ts'
import { RUST_MS, readBegrensd, WACHT_MS } from '../../domain/dienst-elders.ts'
import { AppError } from '../../domain/errors.ts'
import { createKast } from '../../domain/kast.ts'
import { restAfterFout } from '../../domain/pauze.ts'

/** No tile of 256 by 256 pixels is nearly as large. */
const MAX_BYTES = 500_000
/** What is remembered of all tiles together. */
const MAX_BEWAARD_BYTES = 64_000_000
const MAX_BEWAARD = 5_000
/** A background changes a few times a year. */
const BEWAAR_MS = 7 * 86_400_000

const PNG = [0x89, 0x50, 0x4e, 0x47]
const JPEG = [0xff, 0xd8, 0xff]

const startsWith = (bytes: Uint8Array, begin: readonly number[]): boolean =>
  begin.every((deel, i) => bytes[i] === deel)

/** By what is in it: what somebody else says of it counts for nothing. */
const typeOf = (bytes: Uint8Array): Tegel['type'] | undefined => {
  if (startsWith(bytes, PNG)) return 'image/png'
  return startsWith(bytes, JPEG) ? 'image/jpeg' : undefined
}

const onbereikbaar = () => new AppError('achtergrond_onbereikbaar')

export interface Tegelopties {
  readonly rustMs?: number
  readonly nu?: () => number
  readonly maxBytes?: number
  readonly onFout?: (fout: unknown) => void
}

/**
 * Tiles of the background map behind `sjabloon` ({z}, {x} and {y}), asked by the service itself: nothing of who looks goes
 * along. What was asked before is remembered, bounded in bytes and number; of two that ask the same one is sent.
 */
export const createTegels = (
  sjabloon: string,
  {
    rustMs = RUST_MS,
    nu = () => performance.now(),
    maxBytes = MAX_BEWAARD_BYTES,
    onFout,
  }: Tegelopties = {},
): TegelsPort => {
  const kast = createKast(maxBytes, MAX_BEWAARD)
  const opgehaald = new Map<string, number>()
  const onderweg = new Map<string, Promise<Tegel | undefined>>()
  const ask = async (url: string): Promise<Tegel | undefined> => {
    try {
      const antwoord = await fetch(url, {
        signal: AbortSignal.timeout(WACHT_MS),
        redirect: 'error',
        headers: { Accept: 'image/png, image/jpeg' },
      })
      if (antwoord.status === 404) return undefined
      if (!antwoord.ok) throw new Error(`status ${antwoord.status}`)
      const bytes = await readBegrensd(antwoord.body, MAX_BYTES)
      const type = typeOf(bytes)
      if (type === undefined) throw new Error('no picture')
      return { bytes, type }
    } catch (cause) {
      throw Object.assign(onbereikbaar(), { cause })
    }
  }
  const fetchTegel = restAfterFout(ask, {
    rustMs,
    nu,
    weiger: onbereikbaar,
    ...(onFout && { onFout }),
  })
  const remember = async (url: string) => {
    const tegel = await fetchTegel(url)
    if (tegel) {
      kast.add(url, tegel.bytes)
      opgehaald.set(url, nu())
      // Of what is no longer remembered the time is not kept either.
      if (opgehaald.size > 2 * MAX_BEWAARD) opgehaald.delete(opgehaald.keys().next().value ?? '')
    }
    return tegel
  }
  const readBewaard = (url: string): Tegel | undefined => {
    if (nu() - (opgehaald.get(url) ?? Number.NEGATIVE_INFINITY) > BEWAAR_MS) return undefined
    const bytes = kast.get(url)
    const type = bytes && typeOf(bytes)
    return bytes && type && { bytes, type }
  }
  return {
    get: async ({ z, x, y }) => {
      const url = sjabloon
        .replace('{z}', String(z))
        .replace('{x}', String(x))
        .replace('{y}', String(y))
      const bewaard = readBewaard(url)
      if (bewaard) return bewaard
      const lopend = onderweg.get(url)
      if (lopend) return lopend
      const vraag = remember(url).finally(() => onderweg.delete(url))
      onderweg.set(url, vraag)
      return vraag
    },
  }
}
