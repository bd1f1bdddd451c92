import { z } from 'zod'
import { perStandSchema, standwoord } from '../richting.ts'
import type { Vast } from '../vast.ts'
import { conclusieSchema, niveauSchema } from '../visie.ts'
import { STANDEN } from './besluit.ts'
import { boekSchema } from './dekking.ts'

/** Why the vision did not decide in one beoordeling. */
export const NIET_BESLIST = {
  zwijgt: 'de visie zegt niets over deze activiteit op deze plek',
  spanning: 'twee doelen botsen en de visie kiest niet',
  open_norm: 'de visie laat een vraag aan een mens',
} as const
export type NietBeslist = keyof typeof NIET_BESLIST

/** How an officer's own conclusie relates to the advice. */
export const VERHOUDINGEN = ['gelijk', 'gunstiger', 'strenger', 'advies_open'] as const
export type Verhouding = (typeof VERHOUDINGEN)[number]

const aantal = z.int().nonnegative()
const tekst = z.string()

/** How many beoordelingen concern something, and in how many of those the vision did not decide. */
const perSchema = z.array(
  z.object({ id: tekst, label: tekst, beoordelingen: aantal, nietBeslist: aantal }),
)
export type PraktijkPer = Vast<z.infer<typeof perSchema>>[number]

const perAantal = z.array(z.object({ id: tekst, label: tekst, aantal }))

const normSchema = z.object({
  regel: tekst,
  titel: tekst,
  passages: z.array(tekst),
  gesteld: aantal,
  beantwoord: aantal,
  antwoorden: z.array(z.object({ feit: tekst, vraag: tekst, waarde: tekst, aantal })),
})

/** How often an advice was answered with this conclusie. */
const paarSchema = z.object({
  advies: conclusieSchema,
  stand: standwoord
    .optional()
    .describe('Van het advies; ontbreekt als dat van voor de richting is.'),
  conclusie: niveauSchema,
  aantal,
})
export type Besluitpaar = Vast<z.infer<typeof paarSchema>>

/** What happened with a rulebook in the stored beoordelingen. */
export const praktijkSchema = z
  .object({
    regelboek: boekSchema,
    kop: tekst,
    beoordelingen: aantal,
    nietBeslist: aantal.describe(
      'Beoordelingen waarin de visie op een of meer punten niet besliste.',
    ),
    aandeelNietBeslist: z.number().min(0).max(1),
    redenen: z.array(
      z.object({
        reden: z.enum(Object.keys(NIET_BESLIST) as NietBeslist[]),
        uitleg: tekst,
        aantal,
      }),
    ),
    perStand: perStandSchema.describe('Welke kant de adviezen op wijzen.'),
    perGebied: perSchema,
    perActiviteit: perSchema,
    perSpanning: perAantal,
    perPassage: perAantal,
    openNormen: z.array(normSchema),
    besluiten: z.object({
      vastgelegd: aantal,
      standen: z.record(z.enum(STANDEN), aantal),
      eigenConclusies: aantal,
      tegenoverAdvies: z.record(z.enum(VERHOUDINGEN), aantal),
      paren: z.array(paarSchema),
    }),
  })
  .meta({ id: 'Praktijk' })
export type Praktijk = Vast<z.infer<typeof praktijkSchema>>
