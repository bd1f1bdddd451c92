/** The members of a JSON object, whatever they hold. */
export type JsonRecord = Readonly<Record<string, unknown>>

/** Whether this is a JSON object or a list: something with members. */
export const isSamengesteld = (waarde: unknown): waarde is JsonRecord =>
  typeof waarde === 'object' && waarde !== null

/** Whether this is a JSON object, so no list. */
export const isRecord = (waarde: unknown): waarde is JsonRecord =>
  isSamengesteld(waarde) && !Array.isArray(waarde)

/** The members of a JSON object; none of anything else. */
export const asRecord = (waarde: unknown): JsonRecord => (isRecord(waarde) ? waarde : {})

/** Whether two values are written alike as JSON, in the same order. */
export const isSame = (een: unknown, ander: unknown): boolean =>
  JSON.stringify(een) === JSON.stringify(ander)

/** JSON pointer (RFC 6901) to a path; the whole document is the empty pointer. */
export const toPointer = (...pad: readonly PropertyKey[]): string =>
  pad.map((deel) => `/${String(deel).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i

/** Whether a text has the form of the ids that we give out. */
export const isUuid = (tekst: string): boolean => UUID.test(tekst)
