import { type DestinationStream, type Logger, pino } from 'pino'

/** Longer runs than this of the characters that our keys are made of. */
const REEKS = /[\w-]{22,}/g
/** An id, a hash or a name in the database: no key looks like it. */
const GEEN_SLEUTEL = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[a-z0-9_]+)$/
/** After this a database quotes what it was given. */
const AANGEHAALD = /: "[\s\S]*$/
const MAX_TEKST = 2_000
const MAX_DIEPTE = 4

const hideSleutels = (tekst: string): string =>
  tekst.slice(0, MAX_TEKST).replace(REEKS, (reeks) => (GEEN_SLEUTEL.test(reeks) ? reeks : '…'))

/** A query that failed says itself with what values: of those nothing is written down. */
const messageOf = (fout: Error): string =>
  'query' in fout ? `query failed: ${String(fout.query)}` : fout.message.replace(AANGEHAALD, ': …')

/** Where it went wrong in the code, without the message that comes first. */
const framesOf = ({ stack = '', message }: Error): string => {
  const begin = stack.indexOf(message)
  const na = begin < 0 ? stack : stack.slice(begin + message.length)
  return na
    .split('\n')
    .filter((regel) => /^ {4}at .*:\d+:\d+\)?$/.test(regel))
    .map((regel) => regel.trim())
    .join('\n')
}

interface Opgeschreven {
  readonly type: string
  readonly message: string
  readonly code?: string
  readonly stack?: string
  readonly cause?: Opgeschreven
}

/** Of an error only what says where to look: no value that somebody sent, and no key. */
const writeFout = (fout: unknown, diepte = 0): Opgeschreven => {
  if (!(fout instanceof Error)) return { type: typeof fout, message: hideSleutels(String(fout)) }
  const code = 'code' in fout && typeof fout.code === 'string' ? fout.code : undefined
  return {
    type: fout.name,
    message: hideSleutels(messageOf(fout)),
    ...(code !== undefined && { code: hideSleutels(code) }),
    stack: framesOf(fout),
    ...(fout.cause !== undefined &&
      diepte < MAX_DIEPTE && { cause: writeFout(fout.cause, diepte + 1) }),
  }
}

/** Writes down what goes wrong, as JSON, a line each; without the keys in links and without what people fill in. */
export const createLogboek = (level: string, naar: DestinationStream): Logger =>
  pino({ level, name: 'visietoets', serializers: { err: (fout) => writeFout(fout) } }, naar)
