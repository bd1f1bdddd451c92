import { readFileSync } from 'node:fs'
import type { ApiDocument } from './http/shared/document.ts'

/**
 * The description of the API as it is shipped, with whom to write to: making it from the routes takes a quarter of a
 * second in which nobody gets an answer. `npm run openapi` writes it, and a test fails when it is not fresh.
 */
export const readBeschrijving = (email: string | undefined): ApiDocument => {
  const document: ApiDocument = JSON.parse(
    readFileSync(new URL('../openapi/openapi.json', import.meta.url), 'utf8'),
  )
  const { contact } = document.info
  return email === undefined
    ? document
    : { ...document, info: { ...document.info, contact: { ...contact, email } } }
}
