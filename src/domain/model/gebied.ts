import { z } from 'zod'
import { bronSchema, datumSchema, zekerheid } from './bron.ts'
import { waardeSchema } from './feit.ts'
import { voorwaardeSchema } from './voorwaarde.ts'

export const HOUDINGEN = ['ja', 'ja_mits', 'nee_tenzij', 'zwijgt'] as const
export type Houding = (typeof HOUDINGEN)[number]

/** Whether an area has room for what it takes this stance on, if need be on conditions. */
export const hasRuimte = (stand: string): boolean => stand === 'ja' || stand === 'ja_mits'

const onderbouwing = {
  ...zekerheid,
  bron: z.array(bronSchema).min(1),
}

const standSchema = {
  stand: z.enum(HOUDINGEN),
  tekst: z.string(),
  /** Words of its own for an activity of the group (key in begrippen.yaml `activiteiten`). */
  perActiviteit: z.record(z.string(), z.string().min(1)).optional(),
}

/**
 * A stance on an activity group. With `als` it hangs on a condition on facts that are shown now, of place or of the
 * area; `anders` says what holds when the condition does not.
 */
export const houdingSchema = z
  .strictObject({
    ...standSchema,
    /** Of `zwijgt`: why the vision says nothing here, or leaves what is said of the kind of area aside. */
    reden: z.string().min(1).optional(),
    als: voorwaardeSchema.optional(),
    anders: z.strictObject(standSchema).optional(),
    ...onderbouwing,
  })
  .refine(({ als, anders }) => (als === undefined) === (anders === undefined), {
    error: 'een houding heeft "als" en "anders" allebei, of geen van beide',
  })
  .refine(({ stand, reden }) => reden === undefined || stand === 'zwijgt', {
    error: 'alleen een houding die zwijgt heeft een reden',
  })

/** A value of a fact with herkomst `gebied`, and what it rests on. */
export const gebiedswaardeSchema = z.strictObject({
  waarde: waardeSchema,
  ...onderbouwing,
})

/** A value as it holds in an area; `vanSoort` is the kind of area (key in visie.yaml `soorten`) of which it is said. */
export type GeldendeWaarde = z.infer<typeof gebiedswaardeSchema> & { readonly vanSoort?: string }

/** A stance as it holds in an area; `vanSoort` is the kind of area (key in visie.yaml `soorten`) of which it is said. */
export type GeldendeHouding = z.infer<typeof houdingSchema> & { readonly vanSoort?: string }

/**
 * The profile of one area. Values and houding that are absent are inherited from `binnen`, and what is stated there
 * neither from the kind of area.
 */
export const gebiedSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  naam: z.string(),
  /** NEN 3610 identification: namespace and local id. */
  identificatie: z.string(),
  /** Key in visie.yaml `soorten`. */
  soort: z.string(),
  /** IMOW value list terms. */
  typeGebiedsaanwijzing: z.string().optional(),
  groep: z.string().optional(),
  idealisatie: z.enum(['Exact', 'Indicatief']),
  /** How far the drawn border may be off, in m. */
  tolerantieM: z.number().nonnegative(),
  /** Parent profile from which absent values and houding are inherited. */
  binnen: z.string().optional(),
  geldigVan: datumSchema,
  geldigTot: datumSchema.optional(),
  beschikbaarVan: datumSchema.optional(),
  karakter: z.string(),
  kenmerken: z.array(z.string()).optional(),
  bron: z.array(bronSchema).min(1),
  /** Values of facts with herkomst `gebied`. */
  waarden: z.record(z.string(), gebiedswaardeSchema).default({}),
  /** Stance per activity group (key in begrippen.yaml `activiteitengroepen`). */
  houding: z.record(z.string(), houdingSchema).default({}),
  /** What the area gives priority to when a spanning occurs: spanning id -> one of its two sides. */
  prioriteiten: z
    .array(
      z.strictObject({
        spanning: z.string(),
        voorrang: z.string(),
        tekst: z.string(),
        ...onderbouwing,
      }),
    )
    .default([]),
  budgetten: z
    .array(
      z.strictObject({
        feit: z.string(),
        max: z.number().optional(),
        min: z.number().optional(),
        /** Whether the bounds are about what was had in mind, and no ceiling. */
        richtgetal: z.literal(true).optional(),
        /**
         * Whether the minimum must hold at every moment (green that stays, a share). Absent: it is for the
         * area when it is complete, so no single plan need reach it.
         */
        minimumGeldt: z.literal('steeds').optional(),
        tekst: z.string(),
        ...onderbouwing,
      }),
    )
    .default([]),
})

export type Budget = GebiedProfiel['budgetten'][number]

export type GebiedProfiel = z.infer<typeof gebiedSchema>

/** Geometry in EPSG:28992, metres. Rings closed, exterior counter-clockwise not required. */
export const geometrieRdSchema = z.union([
  z.strictObject({
    type: z.literal('Polygon'),
    coordinates: z.array(z.array(z.tuple([z.number(), z.number()])).min(4)).min(1),
  }),
  z.strictObject({
    type: z.literal('MultiPolygon'),
    coordinates: z.array(z.array(z.array(z.tuple([z.number(), z.number()])).min(4)).min(1)).min(1),
  }),
])
export type GeometrieRd = z.infer<typeof geometrieRdSchema>

/** A profile with what it inherits. */
export type GeldendProfiel = Omit<GebiedProfiel, 'houding' | 'waarden'> & {
  readonly waarden: Readonly<Record<string, GeldendeWaarde>>
  readonly houding: Readonly<Record<string, GeldendeHouding>>
}

export interface Gebied extends GeldendProfiel {
  readonly geometrie: GeometrieRd
}
