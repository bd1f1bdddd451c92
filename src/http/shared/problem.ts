import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { AppError, InvoerFout } from '../../domain/errors.ts'
import { KENMERKKOP } from './kopregels.ts'

/** RFC 9457, with every fault of the input. */
export const problemSchema = z
  .object({
    type: z.string().describe('Soort fout; leidt naar de uitleg.'),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    instance: z.string().describe('Kenmerk van dit ene geval, om naar te vragen.'),
    fouten: z
      .array(
        z.object({
          pointer: z.string().describe('JSON-pointer (RFC 6901) naar de plaats in de inhoud.'),
          code: z.string(),
          melding: z.string(),
        }),
      )
      .optional(),
  })
  .openapi('Probleem')

export interface Probleem {
  readonly code: string
  readonly status: number
  readonly title: string
  readonly detail: string
  readonly fouten?: readonly InvoerFout[]
  /** After how many seconds to try again. */
  readonly wachtS?: number
}

/** What a system may learn of why (RFC 6750); without a key or token it learns how to show one. */
const DAAG_UIT: Readonly<Record<string, string>> = {
  token_ongeldig: 'Bearer error="invalid_token"',
}

/** What is written of a problem, and the headers that go with it. */
export const writeProbleem = (probleem: Probleem, kenmerk: string) => {
  const { code, status, title, detail, fouten, wachtS } = probleem
  const inhoud = JSON.stringify({
    type: `/documentatie#fout-${code}`,
    title,
    status,
    detail,
    instance: `urn:uuid:${kenmerk}`,
    ...(fouten === undefined || fouten.length === 0 ? {} : { fouten }),
  })
  const headers: Record<string, string> = {
    'Content-Type': 'application/problem+json; charset=utf-8',
    [KENMERKKOP]: kenmerk,
    ...(status === 401 && { 'WWW-Authenticate': DAAG_UIT[code] ?? 'Bearer' }),
    ...(wachtS !== undefined && { 'Retry-After': String(wachtS) }),
  }
  return { inhoud, headers }
}

/** Answers application/problem+json. */
export const answerProblem = (c: Context, probleem: Probleem, kenmerk: string): Response => {
  const { inhoud, headers } = writeProbleem(probleem, kenmerk)
  return c.newResponse(inhoud, { status: probleem.status as 400, headers })
}

export const toProblem = (fout: AppError): Probleem => ({
  code: fout.code,
  status: fout.status,
  title: fout.title,
  detail: fout.detail,
  fouten: fout.fouten,
  ...(fout.wachtS !== undefined && { wachtS: fout.wachtS }),
})

/** A bug: says nothing but where to ask. */
export const interneFout: Probleem = {
  code: 'interne_fout',
  status: 500,
  title: 'Er ging iets mis bij ons',
  detail: 'De fout is vastgelegd. Vraag ernaar met het kenmerk in instance.',
}
