import type { Context } from 'hono'
import { AppError } from '../../../domain/errors.ts'
import type { Veldfout } from '../../onderdelen/fouten.tsx'
import type { Velden } from '../../shared/formulier.ts'

/** Without what no store can hold: half characters, and the one that ends a text. */
const clean = <T>(waarde: T): T | string =>
  typeof waarde === 'string' ? waarde.replaceAll('\u0000', '').toWellFormed() : waarde

export const readVelden = async (c: Context): Promise<Velden> =>
  Object.fromEntries(
    Object.entries(await c.req.parseBody({ all: true })).map(([naam, waarde]) => [
      naam,
      Array.isArray(waarde) ? waarde.map(clean) : clean(waarde),
    ]),
  ) as Velden

/** A sentence that stands on its own does not need the name of the member before it. */
const withoutNaam = (melding: string): string =>
  melding.replace(/^"[^"]*" klopt niet: (.)/, (_, eerste: string) => eerste.toUpperCase())

/** Each fault at the field that has the name of the member. */
export const toFouten = (fout: AppError): readonly Veldfout[] =>
  fout.fouten.map(({ pointer, melding }) => ({
    veld: pointer.slice(1),
    melding: withoutNaam(melding),
  }))

export const isInvoerfout = (fout: unknown): fout is AppError =>
  fout instanceof AppError && fout.code === 'ongeldige_invoer'
