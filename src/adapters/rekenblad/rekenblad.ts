import type { RekenbladPort } from '../../app/ports/dienst/rekenblad.ts'
import { readBlad } from './lees.ts'
import { writeBlad } from './schrijf.ts'

/** Workbooks with one sheet, on the zip library that is here already. */
export const createRekenblad = (): RekenbladPort => ({
  write: writeBlad,
  read: async (inhoud) => readBlad(inhoud),
})
