import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { readCrs } from './crs.ts'
import { readInhoud } from './inhoud.ts'

/** JSON of this form, in a request or an answer. */
export const json = (schema: z.ZodType) => ({ 'application/json': { schema } })

/** A request with coordinates in its body, in the CRS that a header names. */
export const verzoekMetCrs = (
  schema: z.ZodType,
  stelsel = 'het coördinatenstelsel, met of zonder punthaken',
) => ({
  headers: z.object({
    'Content-Crs': z.string().optional().describe(`URI van ${stelsel}; standaard CRS84.`),
  }),
  body: { required: true, content: json(schema) },
})

/** The CRS that a request names; empty when it names none. */
export const readContentCrs = (c: Context): { readonly contentCrs?: string } => {
  const contentCrs = readCrs(c.req.header('content-crs'))
  return contentCrs === undefined ? {} : { contentCrs }
}

/** Its body, and the CRS that it names. */
export const readVerzoek = async (c: Context) => ({
  ...readContentCrs(c),
  inhoud: await readInhoud(c),
})
