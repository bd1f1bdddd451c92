import type { Context } from 'hono'
import { boundInhoud } from '../../app/toegang/inhoud.ts'
import { HERHAALBAAR } from '../../app/toegang/maat.ts'
import { AppError } from '../../domain/errors.ts'
import { allOf } from '../shared/formulier.ts'
import { readForm } from '../shared/inzending.ts'

/** A form that was not taken in. */
export interface Herhaling {
  /** Where the form was going. */
  readonly pad: string
  /** What was typed, without files; undefined when there was too much of it to show. */
  readonly velden: readonly (readonly [naam: string, waarde: string])[] | undefined
}

/** Says itself how long it is, and that is not too long: only then it is read at all. */
const isKlein = (c: Context): boolean =>
  Number(c.req.header('content-length') ?? Number.NaN) <= HERHAALBAAR.bytes

/** The form that came in from somebody who may not send it, to show it again; undefined when no form came in. */
export const readHerhaling = async (c: Context): Promise<Herhaling | undefined> => {
  if (c.req.method !== 'POST') return undefined
  const pad = c.req.path
  if (!isKlein(c)) return { pad, velden: undefined }
  try {
    // Who is refused after all, as somebody else just used the same link, was read already.
    if (!c.req.raw.bodyUsed) c.req.raw = boundInhoud(c.req.raw, HERHAALBAAR)
    const { velden } = await readForm(c)
    const getypt = Object.keys(velden).flatMap((naam) =>
      allOf(velden, naam).map((waarde) => [naam, waarde] as const),
    )
    return { pad, velden: getypt }
  } catch (fout) {
    if (fout instanceof AppError && fout.status === 413) return { pad, velden: undefined }
    throw fout
  }
}
