import { z } from 'zod'
import { begrippenSchema } from '../../../domain/model/begrippen.ts'
import { gebiedSchema } from '../../../domain/model/gebied.ts'
import { visieSchema } from '../../../domain/model/visie.ts'

const ids = z.array(z.string()).default([])

/**
 * visie.yaml of a vision that builds on another (`gebaseerdOp`). What it does not state is that of the
 * base; what it says about its own status and dates never is.
 */
export const voortbouwSchema = visieSchema
  .partial()
  .required({
    id: true,
    titel: true,
    versie: true,
    status: true,
    geldigVan: true,
    beschikbaarVan: true,
    vaststelling: true,
    gebaseerdOp: true,
  })
  .extend({
    /** Themes that this vision does deal with, although the base does not yet: they may be an eis here. */
    themasInVisie: ids,
    /** Principles that this vision adds to the words. */
    principes: begrippenSchema.shape.principes.default({}),
    /** What of the base no longer holds. */
    vervallen: z
      .strictObject({ regels: ids, spanningen: ids, gebieden: ids })
      .default({ regels: [], spanningen: [], gebieden: [] }),
  })
export type Voortbouw = z.infer<typeof voortbouwSchema>

/** An area of the base with only what changes. */
export const gebiedWijzigingSchema = gebiedSchema.partial().required({ id: true })
export type GebiedWijziging = z.infer<typeof gebiedWijzigingSchema>
