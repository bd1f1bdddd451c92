import type { Context } from 'hono'
import { awaitBeurt } from '../../app/beurt.ts'
import { AppError } from '../../domain/errors.ts'
import { cleanTekst } from '../../domain/tekst.ts'
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

const clean = (waarde: unknown): readonly string[] =>
  typeof waarde === 'string' ? [cleanTekst(waarde)] : []

/** Reads a form; a file that was sent under the name of a text is left out. */
export const readForm = async (c: Context): Promise<Inzending> => {
  const { bestand, ...rest } = await c.req.parseBody({ all: true })
  await awaitBeurt()
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

interface Werk<T> {
  /** What was found wrong already: then nothing is done. */
  readonly vooraf?: readonly Veldfout[]
  readonly doe: () => Promise<T>
  /** The faults of what was refused, each at its field. */
  readonly toFouten: (fout: AppError) => readonly Veldfout[]
  /** Said when somebody else was ahead; absent: nobody can be. */
  readonly ingehaald?: Veldfout
}

/** Does what a form asks; gives what came of it, or what is wrong with the form. */
export const tryForm = async <T>(
  werk: Werk<T>,
): Promise<{ readonly gedaan: T } | { readonly fouten: readonly Veldfout[] }> => {
  const { vooraf = [], doe, toFouten, ingehaald } = werk
  if (vooraf.length > 0) return { fouten: vooraf }
  try {
    return { gedaan: await doe() }
  } catch (fout) {
    if (isInvoerfout(fout)) return { fouten: toFouten(fout) }
    if (ingehaald !== undefined && isGewijzigd(fout)) return { fouten: [ingehaald] }
    throw fout
  }
}

/** Does what a form asks and goes on (303), or shows the form again with what is wrong (400). */
export const answerForm = async <T>(
  c: Context,
  velden: Velden,
  werk: Werk<T> & {
    readonly naar: (gedaan: T) => string
    readonly show: (ingevuld: Ingevuld) => Response | Promise<Response>
  },
): Promise<Response> => {
  const uitkomst = await tryForm(werk)
  return 'fouten' in uitkomst
    ? werk.show({ velden, fouten: uitkomst.fouten })
    : c.redirect(werk.naar(uitkomst.gedaan), 303)
}
