import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeStroom } from 'node:stream/web'
import { Busboy } from '@fastify/busboy'
import type { Context } from 'hono'
import { awaitBeurt } from '../../app/beurt.ts'
import { AppError } from '../../domain/errors.ts'
import { cleanTekst } from '../../domain/tekst.ts'
import type { Velden } from '../shared/formulier.ts'

export interface Bestandsgrens {
  /** So many files are read; of the others only the name. */
  readonly aantal: number
  /** The largest that is kept, in bytes. */
  readonly bytes: number
}

/** A file that came in: with what is in it, or why that was not read. */
export type Binnen =
  | { readonly naam: string; readonly inhoud: Uint8Array }
  | { readonly naam: string; readonly geweigerd: 'te_groot' | 'te_veel' }

/** A form with files: those, and the texts beside them, as they were typed. */
export interface Bestandsinzending {
  readonly bestanden: readonly Binnen[]
  readonly velden: Velden
}

/** The longest text beside a file, in bytes; and so many of them. What is longer is cut off here, and told where it is kept. */
const VELDGRENS = { fieldSize: 1_000_000, fields: 20 }

/** So much of files that are being read is in memory at a time, in bytes; who comes then is asked to come back. */
const MAX_VAST = 200_000_000
let vast = 0

const refuse = () =>
  new AppError('ongeldige_invoer', { aantal: 1 }, [
    {
      pointer: '/bestanden',
      code: 'onleesbaar',
      melding: 'Uw bestanden zijn niet goed overgekomen. Kies ze opnieuw.',
    },
  ])

type Bestandsstroom = Readable & { readonly truncated?: boolean }

/** Whether so many bytes more may be held. */
type Houd = (bytes: number) => boolean

/** The whole of one file; undefined when it is larger than is kept. It is read to its end, whatever is kept of it. */
const readOne = (stroom: Bestandsstroom, houd: Houd): Promise<Uint8Array | undefined> =>
  new Promise((klaar, mis) => {
    const stukken: Buffer[] = []
    let past = true
    stroom.on('data', (stuk: Buffer) => {
      past &&= houd(stuk.length)
      if (past) stukken.push(stuk)
    })
    stroom.on('error', mis)
    stroom.on('end', () => {
      if (!past) mis(new AppError('overbelast', {}))
      else klaar(stroom.truncated ? undefined : Buffer.concat(stukken))
    })
  })

/** A browser writes the one sign that would end a name as %22. */
const readNaam = (naam: string): string => naam.replaceAll('%22', '"')

/** Files, one after another as they come: no more is held than is kept. */
const readStroom = async (
  body: ReadableStream<Uint8Array>,
  type: string,
  { aantal, bytes, houd }: Bestandsgrens & { readonly houd: Houd },
): Promise<Bestandsinzending> => {
  const lezer = new Busboy({
    headers: { 'content-type': type },
    limits: { fileSize: bytes, headerPairs: 20, ...VELDGRENS },
  })
  const velden = new Map<string, string>()
  lezer.on('field', (veld, tekst) => void velden.set(veld, cleanTekst(tekst)))
  const delen: Promise<Binnen>[] = []
  let gelezen = 0
  lezer.on('file', (_veld, stroom, gestuurd) => {
    // A field in which nobody chose anything comes along without a name.
    if (!gestuurd) return void stroom.resume()
    const naam = readNaam(gestuurd)
    if (gelezen >= aantal) {
      stroom.resume()
      return void delen.push(Promise.resolve({ naam, geweigerd: 'te_veel' }))
    }
    gelezen++
    const gelezenDeel = readOne(stroom, houd).then(
      (inhoud): Binnen => (inhoud ? { naam, inhoud } : { naam, geweigerd: 'te_groot' }),
    )
    // Whoever waits for the whole form is told of what went wrong in it.
    gelezenDeel.catch(() => undefined)
    delen.push(gelezenDeel)
  })
  await pipeline(Readable.fromWeb(body as NodeStroom), lezer)
  return { bestanden: await Promise.all(delen), velden: Object.fromEntries(velden) }
}

/**
 * The files of a form and the texts beside them, read as they come in. Throws AppError('te_groot') when the whole is larger than this route reads,
 * AppError('overbelast') when too much is being read, and AppError('ongeldige_invoer') when it is no form.
 */
export const readBestanden = async (
  c: Context,
  grens: Bestandsgrens,
): Promise<Bestandsinzending> => {
  const { body } = c.req.raw
  const type = c.req.header('content-type') ?? ''
  if (!body || !/^multipart\/form-data;/i.test(type)) throw refuse()
  let eigen = 0
  const houd = (bytes: number) => {
    if (vast + bytes > MAX_VAST) return false
    eigen += bytes
    vast += bytes
    return true
  }
  try {
    const gelezen = await readStroom(body, type, { ...grens, houd })
    await awaitBeurt()
    return gelezen
  } catch (fout) {
    throw fout instanceof AppError ? fout : refuse()
  } finally {
    vast -= eigen
  }
}
