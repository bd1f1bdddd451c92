import { z } from 'zod'
import { type Feit, feitWaardeSchema } from './feit.ts'
import type { Vast } from './vast.ts'

/** How sure we are of a source: A = read in an official text, B = read in a second source, C = our own expertise. */
export const GRADEN = ['A', 'B', 'C'] as const

const grondSchema = z.strictObject({
  titel: z.string().min(1),
  plaats: z.string().optional(),
  url: z.string().optional(),
  /** In our own words; never a literal quote. */
  uitleg: z.string().optional(),
  graad: z.enum(GRADEN),
})

/** Another permit or notice that usually plays beside the plan. */
export const plichtSchema = z.strictObject({
  label: z.string().min(1),
  uitleg: z.string().min(1).optional(),
  bron: z.array(grondSchema).min(1),
})
export type Plicht = Vast<z.infer<typeof plichtSchema>>

export const KERNVRAAG_VOOR = ['behandelaar', 'adviseur'] as const
export const MAX_KERNVRAGEN = 6

/** What a planner asks first about this kind of plan. It may be skipped and never keeps an advice waiting. */
const kernvraagSchema = z.strictObject({
  feit: z.string(),
  /** Starting value: shown in the field, changeable, and nothing until the initiator sends it. */
  begin: feitWaardeSchema.optional(),
  /** Who reads the answer when no rule does, and what for. */
  voor: z.enum(KERNVRAAG_VOOR).optional(),
  reden: z.string().min(1).optional(),
})
export type Kernvraag = Vast<z.infer<typeof kernvraagSchema>>

export const plantypeSchema = z.strictObject({
  label: z.string().min(1),
  /** What people type when they mean this; the label need not be repeated. */
  woorden: z.array(z.string().min(1)).min(1),
  activiteiten: z.array(z.string()).min(1),
  /** Sensible values to start from: each shown and changeable, never silent. */
  feiten: z.record(z.string(), feitWaardeSchema).default({}),
  kernvragen: z.array(kernvraagSchema).default([]),
  /** Keys of `plichten`. */
  plichten: z.array(z.string()).default([]),
  bron: z.array(grondSchema).min(1),
  /** In one sentence: what decides about such a plan. */
  beslist: z.string().min(1),
  /** Of a word that another type has too: which comes first, from 1. */
  voorrang: z.record(z.string(), z.number().int().positive()).default({}),
})
export type Plantype = Vast<z.infer<typeof plantypeSchema>> & { readonly id: string }

/** What questions are about, as one screen of the self-check: its name goes on in a sentence. */
const onderwerpSchema = z.strictObject({
  label: z.string().min(1),
  feiten: z.array(z.string()).min(1),
})
export type Onderwerp = Vast<z.infer<typeof onderwerpSchema>> & { readonly id: string }

/** `rules/plantypen/<thema>.yaml`, read as one: kinds of plans as people know them. No part of any assessment. */
export const plantypenBestandSchema = z.strictObject({
  onderwerpen: z.record(z.string().regex(/^[a-z][a-z0-9_]*$/), onderwerpSchema).default({}),
  plichten: z.record(z.string().regex(/^[a-z][a-z0-9_]*$/), plichtSchema).default({}),
  plantypen: z.record(z.string().regex(/^[a-z][a-z0-9_]*$/), plantypeSchema).default({}),
})
export type PlantypenBestand = z.infer<typeof plantypenBestandSchema>

/** In the order of the files. */
export interface Plantypen {
  /** Absent or empty: all questions are about one thing. */
  readonly onderwerpen?: readonly Onderwerp[]
  readonly plichten: Readonly<Record<string, Plicht>>
  readonly typen: readonly Plantype[]
}

/** True for a fact that a lay person is asked. */
export const isAskedOfInitiator = ({ herkomst, wie }: Omit<Feit, 'id'>): boolean =>
  herkomst === 'initiatief' && (wie === undefined || wie === 'initiatiefnemer')

/** A word as search and order compare it: no capitals, accents, hyphens or double spaces. */
export const normalizeWoord = (woord: string): string =>
  woord
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[\s-]+/gu, ' ')
    .trim()
