import { z } from '@hono/zod-openapi'
import { STANDEN } from '../../domain/model/besluit.ts'
import { CONCLUSIES } from '../../domain/model/visie.ts'

const velden = {
  stand: z.enum(STANDEN).describe('Hoe het met het initiatief staat.'),
  conclusie: z
    .enum(CONCLUSIES)
    .optional()
    .describe('De eigen conclusie van de behandelaar; het advies blijft wat het was.'),
  motivering: z.string().min(1).max(20_000).optional().describe('Verplicht bij een conclusie.'),
  gepubliceerdOp: z.iso
    .date()
    .optional()
    .describe('Dag van bekendmaking; zonder deze dag is het besluit niet openbaar.'),
}

export const besluitVerzoekSchema = z.strictObject(velden).openapi('BesluitVerzoek')

export const vastgelegdBesluitSchema = z
  .object({
    id: z.uuid(),
    beoordeling: z.uuid(),
    vastgelegdOp: z.iso.datetime(),
    ...velden,
  })
  .openapi('Besluit')
