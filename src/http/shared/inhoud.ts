import type { Context } from 'hono'
import { awaitBeurt } from '../../app/beurt.ts'
import { parseJson } from '../../app/invoer/read-json.ts'
import { AppError } from '../../domain/errors.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true })

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

const decode = (bytes: Uint8Array): string => {
  try {
    return utf8.decode(bytes)
  } catch {
    throw new AppError('ongeldige_json', { reden: 'de tekst is geen geldige UTF-8.' })
  }
}

/** The bytes as sent; a client that goes away halfway is not a bug of ours. How many there may be was bounded before. */
const receive = async (c: Context): Promise<Uint8Array> => {
  try {
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    await awaitBeurt()
    return bytes
  } catch (fout) {
    if (fout instanceof AppError) throw fout
    throw new AppError('ongeldige_json', { reden: 'de inhoud kwam niet heel aan.' })
  }
}

/** The text of a JSON body, not yet parsed. Throws AppError: 415 for the type, 413 for the size, 400 for what is no text. */
export const readTekst = async (c: Context): Promise<string> => {
  checkType(c)
  return decode(await receive(c))
}

/** The parsed JSON body. Throws AppError: 415 for the type, 413 for the size, 400 for what is no JSON. */
export const readInhoud = async (c: Context): Promise<unknown> => parseJson(await readTekst(c))
