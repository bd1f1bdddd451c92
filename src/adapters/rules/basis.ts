import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { begrippenSchema } from '../../domain/model/begrippen.ts'
import { feitenBestandSchema } from '../../domain/model/feit.ts'
import { plantypenBestandSchema } from '../../domain/model/plantype.ts'
import { procedureSchema } from '../../domain/model/procedure.ts'
import { vergunningvrijBestandSchema } from '../../domain/model/vergunningvrij.ts'
import { voorschriftenBestandSchema } from '../../domain/model/voorschrift.ts'
import { type Lezer, listFolders, readOne } from './lezen/read.ts'
import { readSamen } from './samen.ts'

const FEITEN = 'feiten'
const PLANTYPEN = 'plantypen'

/** Folders beside the visions with what all of them share. */
export const GEDEELD: readonly string[] = [FEITEN, PLANTYPEN]

const readFeiten = (lezer: Lezer) =>
  readSamen(lezer, {
    naam: FEITEN,
    schema: feitenBestandSchema,
    namen: (feiten) => Object.keys(feiten).map((id) => [id]),
    wat: () => 'feit',
    join: (delen) => Object.assign({}, ...delen),
  })

/** What messages call one of them. */
const SOORTNAMEN: Readonly<Record<string, string>> = {
  onderwerpen: 'onderwerp',
  plichten: 'plicht',
}

/** May be absent: then people start from an activity. */
const readPlantypen = (lezer: Lezer) => {
  const geen = !existsSync(join(lezer.map, `${PLANTYPEN}.yaml`))
  if (geen && !listFolders(lezer, '').includes(PLANTYPEN)) return undefined
  return readSamen(lezer, {
    naam: PLANTYPEN,
    schema: plantypenBestandSchema,
    namen: (deel) =>
      (['onderwerpen', 'plichten', 'plantypen'] as const).flatMap((soort) =>
        Object.keys(deel[soort]).map((id) => [soort, id]),
      ),
    wat: ([soort]) => SOORTNAMEN[String(soort)] ?? 'plantype',
    join: (delen) => ({
      onderwerpen: Object.assign({}, ...delen.map(({ onderwerpen }) => onderwerpen)),
      plichten: Object.assign({}, ...delen.map(({ plichten }) => plichten)),
      plantypen: Object.assign({}, ...delen.map(({ plantypen }) => plantypen)),
    }),
  })
}

const readIfThere = <S extends z.ZodType>(lezer: Lezer, naam: string, schema: S) =>
  existsSync(join(lezer.map, naam)) ? readOne(lezer, naam, schema) : undefined

/** The words, the fact catalogue, the plan types and the conditions, shared by all visions. */
export const readBasis = (lezer: Lezer) => ({
  feiten: readFeiten(lezer),
  begrippen: readOne(lezer, 'begrippen.yaml', begrippenSchema),
  plantypen: readPlantypen(lezer),
  /** May be absent: then no terms are known. */
  procedure: readIfThere(lezer, 'procedure.yaml', procedureSchema),
  /** May be absent: then no conditions are known. */
  voorschriften: readIfThere(lezer, 'voorschriften.yaml', voorschriftenBestandSchema),
  /** May be absent: then nothing is said of what is free of a permit. */
  vergunningvrij: readIfThere(lezer, 'vergunningvrij.yaml', vergunningvrijBestandSchema),
})
