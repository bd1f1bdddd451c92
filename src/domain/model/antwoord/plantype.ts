import { z } from 'zod'
import { kernvraagSchema } from '../beoordeling.ts'
import { feitWaardeSchema } from '../feit.ts'
import { GRADEN } from '../plantype.ts'
import type { Vast } from '../vast.ts'

const id = z.string()
const tekst = z.string()

const bronSchema = z.object({
  titel: tekst,
  plaats: tekst.optional(),
  url: tekst.optional(),
  uitleg: tekst.optional(),
  graad: z
    .enum(GRADEN)
    .describe('A: gelezen in een officiële tekst; B: in een tweede bron; C: eigen vakkennis.'),
})

export const plantypeSchema = z
  .object({
    id,
    label: tekst,
    woorden: z.array(tekst).describe('Wat mensen typen als zij dit bedoelen.'),
    activiteiten: z.array(z.object({ activiteit: id, label: tekst })),
    feiten: z
      .array(z.object({ feit: id, label: tekst, waarde: feitWaardeSchema, tekst }))
      .describe('Waarden om mee te beginnen. Laat ze zien, en laat mensen ze wijzigen.'),
    kernvragen: z
      .array(kernvraagSchema)
      .describe('Wat een planoloog het eerst vraagt; overslaan mag altijd.'),
    plichten: z
      .array(
        z.object({ plicht: id, label: tekst, uitleg: tekst.optional(), bron: z.array(bronSchema) }),
      )
      .describe('Andere toestemmingen die vaak meespelen.'),
    beslist: tekst.describe('Waar het bij zo’n plan om gaat.'),
    bron: z.array(bronSchema),
  })
  .meta({ id: 'Plantype' })
export type PlantypeAntwoord = Vast<z.infer<typeof plantypeSchema>>

export const plantypenSchema = z
  .object({
    gevonden: z
      .boolean()
      .describe('false: geen woord lijkt op wat is getypt; dit zijn alleen de naaste plantypen.'),
    melding: tekst.optional().describe('Wat u de zoeker dan zegt.'),
    plantypen: z.array(plantypeSchema),
  })
  .meta({ id: 'Plantypen' })
export type PlantypenAntwoord = Vast<z.infer<typeof plantypenSchema>>
