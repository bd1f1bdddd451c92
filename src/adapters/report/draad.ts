import type { Rapport } from '../../app/ports/rapport.ts'
import { createPdf } from './pdf.ts'

const toPdf = createPdf()

/** Runs in a thread of its own. */
export const pdf = (rapport: Rapport): Uint8Array => toPdf(rapport)
