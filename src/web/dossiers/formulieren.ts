import type { Context } from 'hono'
import { AppError } from '../../domain/errors.ts'
import type { Velden } from '../formulier.ts'
import type { Veldfout } from '../onderdelen/fouten.tsx'

export const readVelden = async (c: Context): Promise<Velden> =>
  (await c.req.parseBody({ all: true })) as Velden

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
