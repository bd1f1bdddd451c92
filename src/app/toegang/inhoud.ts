import { AppError } from '../../domain/errors.ts'
import { createJsonteller, type Teller } from '../invoer/jsonteller.ts'
import type { Maat } from './maat.ts'

const EN_TEKEN = 38

const tooLarge = (bytes: number) => {
  const maximum = `${(bytes / 1_000_000).toLocaleString('nl-NL')} MB (${bytes.toLocaleString('nl-NL')} bytes)`
  return new AppError('te_groot', { maximum })
}

const tooMany = (maximum: number) => new AppError('te_veel_onderdelen', { maximum, wat: 'velden' })

/** Counts the fields of a form as a browser writes it in one line. */
const createVeldteller = (maximum: number): Teller => {
  let velden = 1
  return (stuk) => {
    for (let i = stuk.indexOf(EN_TEKEN); i >= 0; i = stuk.indexOf(EN_TEKEN, i + 1)) velden += 1
    if (velden > maximum) throw tooMany(maximum)
  }
}

/** Counts the parts of a form with files by the line that stands between them; a piece may end inside that line. */
const createDeelteller = (scheiding: string, maximum: number): Teller => {
  const zoek = Buffer.from(`--${scheiding}`)
  let rest = Buffer.alloc(0)
  // The last of these lines ends the form.
  let delen = -1
  return (stuk) => {
    const geheel = Buffer.concat([rest, stuk])
    let na = 0
    for (let i = geheel.indexOf(zoek); i >= 0; i = geheel.indexOf(zoek, na)) {
      delen += 1
      na = i + zoek.length
    }
    if (delen > maximum) throw tooMany(maximum)
    rest = geheel.subarray(Math.max(na, geheel.length - zoek.length + 1))
  }
}

/** What is counted follows what the body says it is; the route refuses what it does not read. */
const createTeller = (type: string, onderdelen: number): Teller => {
  const [naam = ''] = type.split(';').map((deel) => deel.trim().toLowerCase())
  if (naam === 'application/json') return createJsonteller(onderdelen)
  if (naam === 'application/x-www-form-urlencoded') return createVeldteller(onderdelen)
  const [, aangehaald, kaal] = /;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(type) ?? []
  const scheiding = aangehaald ?? kaal
  return naam === 'multipart/form-data' && scheiding !== undefined
    ? createDeelteller(scheiding, onderdelen)
    : () => undefined
}

/** Hands on what comes in for as long as it stays within the bounds; nothing is taken in before somebody reads. */
const boundStream = (
  body: ReadableStream<Uint8Array>,
  { bytes, tel }: { readonly bytes: number; readonly tel: Teller },
): ReadableStream<Uint8Array> => {
  const lezer = body.getReader()
  let gelezen = 0
  const pull = async (uit: ReadableStreamDefaultController<Uint8Array>) => {
    const { done, value } = await lezer.read()
    if (done) return uit.close()
    gelezen += value.byteLength
    if (gelezen > bytes) throw tooLarge(bytes)
    tel(value)
    uit.enqueue(value)
  }
  return new ReadableStream({ pull, cancel: (reden) => lezer.cancel(reden) }, { highWaterMark: 0 })
}

/**
 * The same request, of which no more can be read than this: reading fails with AppError('te_groot') or
 * AppError('te_veel_onderdelen') at the first byte too many. Throws at once when it says itself that it is too large.
 */
export const boundInhoud = (verzoek: Request, maat: Maat): Request => {
  if (Number(verzoek.headers.get('content-length') ?? 0) > maat.bytes) throw tooLarge(maat.bytes)
  const { body } = verzoek
  if (body === null) return verzoek
  const tel = createTeller(verzoek.headers.get('content-type') ?? '', maat.onderdelen)
  const begrensd = boundStream(body, { bytes: maat.bytes, tel })
  return new Request(verzoek, { body: begrensd, duplex: 'half' } as RequestInit)
}
