import type { Context } from 'hono'
import { AppError } from '../../domain/errors.ts'
import type { Velden } from '../formulier.ts'
import type { Veldfout } from '../onderdelen/fouten.tsx'

export const readVelden = async (c: Context): Promise<Velden> =>
  (await c.req.parseBody({ all: true })) as Velden

/** Each fault at the field that has the name of the member. */
export const toFouten = (fout: AppError): readonly Veldfout[] =>
  fout.fouten.map(({ pointer, melding }) => ({ veld: pointer.slice(1), melding }))

export const isInvoerfout = (fout: unknown): fout is AppError =>
  fout instanceof AppError && fout.code === 'ongeldige_invoer'
