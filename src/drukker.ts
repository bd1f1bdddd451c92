import { docx, pdf } from './adapters/report/vormen.ts'
import { serveTaken } from './adapters/werkers/dienaar.ts'

// A process that makes files of reports: the compiler of the PDF keeps memory that only its end gives back.
await serveTaken(() => ({ pdf, docx }))
