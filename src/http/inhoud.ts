import type { Context } from 'hono'
import { parseJson } from '../app/lees-json.ts'
import { AppError } from '../domain/errors.ts'

/** Largest body in bytes: 1 MB. */
const MAX_BYTES = 1_000_000

const utf8 = new TextDecoder('utf-8', { fatal: true })

const tooLarge = () => new AppError('te_groot', { maximum: '1 MB (1.000.000 bytes)' })

const checkType = (c: Context): void => {
  const type = c.req.header('content-type') ?? ''
  const codering = c.req.header('content-encoding') ?? 'identity'
  const [naam = '', ...parameters] = type.split(';').map((deel) => deel.trim().toLowerCase())
  const charset = parameters.find((deel) => deel.startsWith('charset='))?.slice(8)
  const leesbaar =
    naam === 'application/json' &&
    (charset === undefined || /^"?utf-?8"?$/.test(charset)) &&
    codering === 'identity'
  if (leesbaar) return
  const gestuurd = [type || 'geen inhoudstype', codering === 'identity' ? '' : `(${codering})`]
  throw new AppError('verkeerd_inhoudstype', { type: gestuurd.join(' ').trim() })
}

const readStream = async (stream: ReadableStream<Uint8Array>): Promise<Uint8Array> => {
  const stukken: Uint8Array[] = []
  let bytes = 0
  for await (const stuk of stream) {
    bytes += stuk.byteLength
    if (bytes > MAX_BYTES) throw tooLarge()
    stukken.push(stuk)
  }
  return Buffer.concat(stukken)
}

const readBytes = async (c: Context): Promise<Uint8Array> => {
  const lengte = c.req.header('content-length')
  if (lengte !== undefined) {
    if (Number(lengte) > MAX_BYTES) throw tooLarge()
    return new Uint8Array(await c.req.arrayBuffer())
  }
  const stroom = c.req.raw.body
  return stroom === null ? new Uint8Array() : readStream(stroom)
}

const decode = (bytes: Uint8Array): string => {
  try {
    return utf8.decode(bytes)
  } catch {
    throw new AppError('ongeldige_json', { reden: 'de tekst is geen geldige UTF-8.' })
  }
}

/** The bytes as sent; a client that goes away halfway is not a bug of ours. */
const receive = (c: Context): Promise<Uint8Array> =>
  readBytes(c).catch((fout: unknown) => {
    if (fout instanceof AppError) throw fout
    throw new AppError('ongeldige_json', { reden: 'de inhoud kwam niet heel aan.' })
  })

/** The parsed JSON body. Throws AppError: 415 for the type, 413 for the size, 400 for what is no JSON. */
export const readInhoud = async (c: Context): Promise<unknown> => {
  checkType(c)
  return parseJson(decode(await receive(c)))
}
