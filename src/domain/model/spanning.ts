import { z } from 'zod'
import { bronSchema, zekerheid } from './bron.ts'
import { voorwaardeSchema } from './voorwaarde.ts'

/** A declared tension between two aims; it occurs when the initiative is material on both sides. */
export const spanningSchema = z.strictObject({
  id: z.string().regex(/^SP-\d{2,3}$/),
  titel: z.string(),
  /** The two aims, as keys that an area's `prioriteiten` may choose from. */
  tussen: z.tuple([
    z.strictObject({ id: z.string(), label: z.string() }),
    z.strictObject({ id: z.string(), label: z.string() }),
  ]),
  bron: z.array(bronSchema).min(1),
  ...zekerheid,
  /** Material on both sides and above the threshold. Only facts that are `nu`, ligging or gebied. */
  treedtOpAls: voorwaardeSchema,
  /** Where the thresholds in the condition come from. */
  drempel: z.string(),
  toelichting: z.strictObject({ kort: z.string(), motivering: z.string() }),
})
export type Spanning = z.infer<typeof spanningSchema>
export const spanningenBestandSchema = z.array(spanningSchema)
