import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { doOnce, type Werk } from '../../app/herhaling/once.ts'
import type { OmgevingMetOpslag } from '../../app/omgeving.ts'
import type { HashPort } from '../../app/ports/hash.ts'
import type { Herhaalbaar } from '../../app/ports/herhalingen.ts'
import { AppError } from '../../domain/errors.ts'

const KOP = 'Idempotency-Key'

/** The header of a request that may come again (draft-ietf-httpapi-idempotency-key-header), for the description. */
export const herhaalKop = z.object({
  [KOP]: z
    .string()
    .optional()
    .describe(
      'Zelf gekozen, anders voor elk nieuw verzoek, zoals "8e03978e-40d5-43dd-bc93-6894a57f9324". Komt hetzelfde verzoek met dezelfde sleutel nog eens, dan wordt er niets tweemaal gemaakt en antwoorden wij met wat er al is.',
    ),
})

/** With or without the quotes of a structured header. Throws AppError('herhaalsleutel_ongeldig'). */
const readSleutel = (c: Context): string | undefined => {
  const gestuurd = c.req.header(KOP)
  if (gestuurd === undefined) return undefined
  const [, metTekens] = /^"([\x20-\x21\x23-\x5b\x5d-\x7e]{1,255})"$/.exec(gestuurd) ?? []
  const sleutel = metTekens ?? (/^[\x21\x23-\x7e]{1,255}$/.test(gestuurd) ? gestuurd : undefined)
  if (sleutel === undefined) throw new AppError('herhaalsleutel_ongeldig')
  return sleutel
}

/** What was asked, headers that change the answer included. */
const describe = async (c: Context, { sha256 }: HashPort): Promise<readonly string[]> => [
  c.req.method,
  c.req.url.slice(new URL(c.req.url).origin.length),
  c.req.header('content-crs') ?? '',
  sha256(await c.req.text()),
]

const readHerhaalbaar = async (
  c: Context,
  { hash }: OmgevingMetOpslag,
): Promise<Herhaalbaar | undefined> => {
  const sleutel = readSleutel(c)
  if (sleutel === undefined) return undefined
  return {
    sleutelSha256: hash.sha256(JSON.stringify([c.get('klant') ?? '', sleutel])),
    verzoekSha256: hash.sha256(JSON.stringify(await describe(c, hash))),
  }
}

/** Does what a request asks once, under the key that it may bring along. Throws as doOnce. */
export const answerOnce = async <T>(
  c: Context,
  omgeving: OmgevingMetOpslag,
  werk: Werk<T>,
): Promise<T> => doOnce(omgeving, await readHerhaalbaar(c, omgeving), werk)
