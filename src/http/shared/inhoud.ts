import type { Context } from 'hono'
import { parseJson } from '../../app/invoer/read-json.ts'
import { AppError } from '../../domain/errors.ts'

/** How large a body may be, in bytes and in words. */
export interface Maximum {
  readonly bytes: number
  readonly woorden: string
}

const EEN_MB: Maximum = { bytes: 1_000_000, woorden: '1 MB (1.000.000 bytes)' }

const utf8 = new TextDecoder('utf-8', { fatal: true })

const tooLarge = ({ woorden }: Maximum) => new AppError('te_groot', { maximum: woorden })

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

const readStream = async (
  stream: ReadableStream<Uint8Array>,
  maximum: Maximum,
): Promise<Uint8Array> => {
  const stukken: Uint8Array[] = []
  let bytes = 0
  for await (const stuk of stream) {
    bytes += stuk.byteLength
    if (bytes > maximum.bytes) throw tooLarge(maximum)
    stukken.push(stuk)
  }
  return Buffer.concat(stukken)
}

const readBytes = async (c: Context, maximum: Maximum): Promise<Uint8Array> => {
  const lengte = c.req.header('content-length')
  if (lengte !== undefined) {
    if (Number(lengte) > maximum.bytes) throw tooLarge(maximum)
    return new Uint8Array(await c.req.arrayBuffer())
  }
  const stroom = c.req.raw.body
  return stroom === null ? new Uint8Array() : readStream(stroom, maximum)
}

const decode = (bytes: Uint8Array): string => {
  try {
    return utf8.decode(bytes)
  } catch {
    throw new AppError('ongeldige_json', { reden: 'de tekst is geen geldige UTF-8.' })
  }
}

/** The bytes as sent; a client that goes away halfway is not a bug of ours. */
const receive = (c: Context, maximum: Maximum): Promise<Uint8Array> =>
  readBytes(c, maximum).catch((fout: unknown) => {
    if (fout instanceof AppError) throw fout
    throw new AppError('ongeldige_json', { reden: 'de inhoud kwam niet heel aan.' })
  })

/** The text of a JSON body, not yet parsed. Throws AppError: 415 for the type, 413 for the size, 400 for what is no text. */
export const readTekst = async (c: Context, maximum: Maximum): Promise<string> => {
  checkType(c)
  return decode(await receive(c, maximum))
}

/** The parsed JSON body. Throws AppError: 415 for the type, 413 for the size, 400 for what is no JSON. */
export const readInhoud = async (c: Context): Promise<unknown> => {
  return parseJson(await readTekst(c, EEN_MB))
}
