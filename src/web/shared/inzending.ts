import type { Context } from 'hono'
import { AppError } from '../../domain/errors.ts'
import { allOf, type Velden } from './formulier.ts'
import type { Veldfout } from './fouten.tsx'

/** What was filled in, and what is wrong with it. */
export interface Ingevuld {
  readonly velden: Velden
  readonly fouten: readonly Veldfout[]
}

export const LEEG: Ingevuld = { velden: {}, fouten: [] }

/** The fields of a form that came in, and the file that may have been sent along. */
export interface Inzending {
  readonly velden: Velden
  readonly bestand?: File
}

/** Without what no store can hold: half characters, and the one that ends a text. */
const clean = (waarde: unknown): readonly string[] =>
  typeof waarde === 'string' ? [waarde.replaceAll('\0', '').toWellFormed()] : []

/** Reads a form; a file that was sent under the name of a text is left out. */
export const readForm = async (c: Context): Promise<Inzending> => {
  const { bestand, ...rest } = await c.req.parseBody({ all: true })
  const gekozen = [bestand].flat().find((deel) => deel instanceof File && deel.size > 0)
  return {
    velden: Object.fromEntries(
      Object.entries(rest).map(([naam, waarden]) => [naam, [waarden].flat().flatMap(clean)]),
    ),
    ...(gekozen instanceof File && { bestand: gekozen }),
  }
}

/** The text of a field, trimmed; empty when there is none. */
export const textOf = (velden: Velden, naam: string): string =>
  (allOf(velden, naam)[0] ?? '').trim()

/** Whether somebody can mend it in the form. */
export const isInvoerfout = (fout: unknown): fout is AppError =>
  fout instanceof AppError && (fout.code === 'ongeldige_invoer' || fout.code === 'ongeldige_json')

export const isGewijzigd = (fout: unknown): boolean =>
  fout instanceof AppError && fout.code === 'gewijzigd'

interface Werk {
  /** What was found wrong already: then nothing is done. */
  readonly vooraf?: readonly Veldfout[]
  readonly doe: () => Promise<unknown>
  /** The faults of what was refused, each at its field. */
  readonly toFouten: (fout: AppError) => readonly Veldfout[]
  /** Said when somebody else was ahead; absent: nobody can be. */
  readonly ingehaald?: Veldfout
}

/** Does what a form asks; gives what is wrong with it, which is nothing when it is done. */
export const tryForm = async (werk: Werk): Promise<readonly Veldfout[]> => {
  const { vooraf = [], doe, toFouten, ingehaald } = werk
  if (vooraf.length > 0) return vooraf
  try {
    await doe()
    return []
  } catch (fout) {
    if (isInvoerfout(fout)) return toFouten(fout)
    if (ingehaald !== undefined && isGewijzigd(fout)) return [ingehaald]
    throw fout
  }
}

/** Does what a form asks and goes on (303), or shows the form again with what is wrong (400). */
export const answerForm = async (
  c: Context,
  velden: Velden,
  werk: Werk & {
    readonly naar: string
    readonly show: (ingevuld: Ingevuld) => Response | Promise<Response>
  },
): Promise<Response> => {
  const fouten = await tryForm(werk)
  return fouten.length > 0 ? werk.show({ velden, fouten }) : c.redirect(werk.naar, 303)
}
