import { z } from 'zod'
import { IDEEANTWOORDEN } from '../../ideeantwoord.ts'
import { HERKOMSTEN, WERKINGEN } from '../bron.ts'
import { lijst, type Vast } from '../vast.ts'
import { STANDEN } from './besluit.ts'

/** Whom the budgets count and name: all that is open or granted, what was made public, or nobody. */
export const ZICHTEN = ['behandelaar', 'openbaar', 'geen'] as const
export type Zicht = (typeof ZICHTEN)[number]

const tekst = z.string()
const getal = z.number().optional()

const grenzen = {
  tenMinste: getal.describe('Zonder totaal: wat het ten minste is, wat er ook ontbreekt.'),
  tenHoogste: getal.describe('Zonder totaal: wat het ten hoogste is, wat er ook ontbreekt.'),
}
/** What a sum is at least and at most; absent where the catalogue sets no bound. */
export type Grenzen = Vast<z.infer<z.ZodObject<typeof grenzen>>>

/** Whether it fits, and where it does not: how much and when. */
const oordeel = {
  uitkomst: z.enum(['binnen', 'overschreden', 'onder_minimum', 'onbekend']),
  ruimte: getal.describe('Wat er onder het maximum overblijft; onder nul is te veel.'),
  verschil: getal.describe('Hoeveel de grens op zijn ergst wordt gepasseerd.'),
  minstens: z
    .literal(true)
    .optional()
    .describe('Er ontbreken gegevens; het verschil is ten minste zo groot, wat zij ook zijn.'),
  fase: z.int().optional().describe('Eerste fase waarin de grens wordt gepasseerd.'),
  piek: z
    .object({ fase: z.int(), totaal: z.number() })
    .optional()
    .describe('De fase waarin de grens het verst wordt gepasseerd, als dat niet het eind is.'),
  /** Passed in an earlier phase, and no longer at the end. */
  tijdelijk: z.literal(true).optional(),
  /** The others alone pass it already, and this plan makes it no worse. */
  alZonderDitPlan: z.literal(true).optional(),
}
export type Budgetoordeel = Vast<z.infer<z.ZodObject<typeof oordeel>>>

/** Who took what; a plan that takes nothing is left out. */
const gebruik = z.object({
  delen: lijst(z.object({ id: tekst, naam: tekst, fase: z.int().optional(), waarde: getal })),
  anderen: lijst(
    z.object({
      beoordeling: tekst.optional(),
      naam: tekst,
      stand: z.enum(STANDEN),
      gepubliceerdOp: tekst.optional(),
      antwoord: z
        .object({ soort: z.enum(IDEEANTWOORDEN), datum: tekst })
        .optional()
        .describe('Waarmee het als idee is afgerond, en wanneer. Er is dan nog geen besluit.'),
      waarde: getal,
    }),
  ),
})

export const budgetSchema = z
  .object({
    gebied: tekst,
    naam: tekst,
    feit: tekst,
    label: tekst,
    eenheid: tekst.optional(),
    max: getal,
    min: getal,
    ...oordeel,
    totaal: getal.describe('Alles wat meetelt, aan het eind.'),
    ...grenzen,
    fasen: lijst(z.object({ fase: z.int(), totaal: getal, ...grenzen })),
    gebruik,
    ontbreekt: lijst(z.object({ bij: tekst, feit: tekst })),
    regel: tekst.optional().describe('De uitkomst van het geheel waarin dit budget weegt.'),
    herkomst: z.enum(HERKOMSTEN),
    werking: z.enum(WERKINGEN),
    bron: lijst(z.looseObject({ document: tekst })),
    /** What the profile says of it. */
    grond: tekst,
    toelichting: tekst,
  })
  .meta({ id: 'Budget' })
export type BudgetUitkomst = Vast<z.infer<typeof budgetSchema>>
