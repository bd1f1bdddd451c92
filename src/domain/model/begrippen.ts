import { z } from 'zod'

const begrip = z.strictObject({ label: z.string(), uitleg: z.string().optional() })

/** Principles, themes, activities and the other words of the rulebook: data, because the vision may add to them. */
export const begrippenSchema = z.strictObject({
  motto: z.strictObject({ label: z.string(), passage: z.string().optional(), citaat: z.string() }),
  /** `richtinggevend` are the principles of the vision; `kader` groups rules that rest on higher law. */
  principes: z.record(z.string(), begrip.extend({ soort: z.enum(['richtinggevend', 'kader']) })),
  /** `inVisie: false`: a theme the vision does not deal with yet; it may only be signaal or kans. */
  themas: z.record(
    z.string(),
    begrip.extend({ inVisie: z.boolean(), imow: z.string().optional() }),
  ),
  milieubeginselen: z.record(z.string(), begrip),
  /** `bijkomend`: only serves another activity, such as demolition; its silence then does not count. */
  activiteitengroepen: z.record(z.string(), begrip.extend({ bijkomend: z.boolean().optional() })),
  activiteiten: z.record(
    z.string(),
    begrip.extend({ groep: z.string(), klein: z.boolean().default(false) }),
  ),
  documentsoorten: z.record(z.string(), begrip).default({}),
  /** Documents an initiator brings along; of a study that law asks of nearly every plan, what it is about in a word. */
  /** `gewoonOnderzoek`: what the usual study is about; `bijzonderAlsGeldt`: only as long as it is open whether the rule applies. */
  stukken: z.record(
    z.string(),
    begrip.extend({
      gewoonOnderzoek: z.string().optional(),
      bijzonderAlsGeldt: z.boolean().optional(),
    }),
  ),
  adviseurs: z.record(z.string(), begrip),
  /** `bijNee`: follows only from an outcome that is not met, as a permit does; while it is unknown, that is to be seen. */
  procedurestappen: z.record(z.string(), begrip.extend({ bijNee: z.boolean().optional() })),
})
export type Begrippen = z.infer<typeof begrippenSchema>
