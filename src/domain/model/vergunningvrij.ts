import { z } from 'zod'
import { HERKOMSTEN, WERKINGEN } from './bron.ts'
import { ontbreektSchema } from './uitkomst.ts'
import { lijst, type Vast } from './vast.ts'
import { type Voorwaarde, voorwaardeSchema } from './voorwaarde.ts'

export const VRIJ = ['ja', 'nee', 'onbekend'] as const
export type Vrij = (typeof VRIJ)[number]

const tekst = z.string().min(1)
const id = z.string().regex(/^[a-z][a-z0-9_]*$/)

const maatregelSchema = z.strictObject({
  id,
  /** The activity that may be free of a permit by this. */
  activiteit: z.string(),
  artikel: tekst,
  /** Which kind of that activity it is about; absent: every kind. */
  voor: voorwaardeSchema.optional(),
  /** All must hold. `tekst` says in plain words what must. */
  eisen: z.array(z.strictObject({ tekst, als: voorwaardeSchema })),
  /** What the law says of the technical permit for the same thing. */
  technisch: tekst.optional(),
  /** Where the article does not name it and we read it so. */
  lezing: tekst.optional(),
})
export type Maatregel = z.infer<typeof maatregelSchema>

const uitzonderingSchema = z.strictObject({
  id,
  artikel: tekst,
  tekst,
  als: voorwaardeSchema,
  /** Measures (ids) it does not touch. */
  behalve: z.array(id).default([]),
  /** Measures (ids) it does not touch while a condition holds. */
  tenzij: z
    .array(z.strictObject({ maatregelen: z.array(id).min(1), zolang: voorwaardeSchema }))
    .default([]),
})
export type Uitzondering = z.infer<typeof uitzonderingSchema>

/** Of what people ask it too, though no measure is about it: a no by the article, or that we did not read what decides it. */
const buitenSchema = z.strictObject({
  activiteit: z.string(),
  /** Which kind of that activity it is about; absent: every kind. */
  als: voorwaardeSchema.optional(),
  stand: z.enum(['nee', 'onbekend']),
  tekst,
})
export type Buiten = z.infer<typeof buitenSchema>

/** `rules/vergunningvrij.yaml`: what national law frees of the omgevingsplan permit. No advice rests on it. */
export const vergunningvrijBestandSchema = z.strictObject({
  /** The question that is answered. */
  titel: tekst,
  /** The article as a whole. */
  artikel: tekst,
  /** What each answer says to people. */
  antwoorden: z.strictObject({ ja: tekst, nee: tekst, onbekend: tekst }),
  /** What stands below every answer. */
  voorbehoud: tekst,
  /** Of what no measure is about: an activity beside one that has one, or a kind of it. */
  nietGenoemd: tekst,
  bron: z.strictObject({
    titel: tekst,
    url: z.string().optional(),
    herkomst: z.enum(HERKOMSTEN),
    werking: z.enum(WERKINGEN),
    uitleg: tekst,
  }),
  maatregelen: z.array(maatregelSchema).min(1),
  uitzonderingen: z.array(uitzonderingSchema).default([]),
  buiten: z.array(buitenSchema).optional(),
})
export type Vergunningvrij = z.infer<typeof vergunningvrijBestandSchema>

/** Every condition in it, each once with the path to it. */
export const conditionsOfVrij = ({
  maatregelen,
  uitzonderingen,
  buiten = [],
}: Vergunningvrij): readonly {
  readonly voorwaarde: Voorwaarde
  readonly pad: readonly (string | number)[]
}[] => [
  ...maatregelen.flatMap(({ voor, eisen }, i) => [
    ...(voor ? [{ voorwaarde: voor, pad: ['maatregelen', i, 'voor'] }] : []),
    ...eisen.map(({ als }, j) => ({
      voorwaarde: als,
      pad: ['maatregelen', i, 'eisen', j, 'als'],
    })),
  ]),
  ...uitzonderingen.flatMap(({ als, tenzij }, i) => [
    { voorwaarde: als, pad: ['uitzonderingen', i, 'als'] },
    ...tenzij.map(({ zolang }, j) => ({
      voorwaarde: zolang,
      pad: ['uitzonderingen', i, 'tenzij', j, 'zolang'],
    })),
  ]),
  ...buiten.flatMap(({ als }, i) => (als ? [{ voorwaarde: als, pad: ['buiten', i, 'als'] }] : [])),
]

const regels = z.array(z.string())

/** The answer for one activity of the plan. */
const deelSchema = z.object({
  activiteit: z.string(),
  label: z.string(),
  stand: z.enum(VRIJ),
  artikelen: regels.default([]),
  redenen: regels
    .default([])
    .describe('Bij nee: waar het niet aan voldoet. Bij onbekend: waarvan dit nog niet bekend is.'),
  opmerkingen: regels
    .default([])
    .describe('Wat de wet zegt over de technische vergunning, of hoe wij het artikel lezen.'),
})

/** Beside the advice, never part of it: whether the building work needs no omgevingsplan permit by national law. */
export const vergunningvrijSchema = z
  .object({
    stand: z.enum(VRIJ),
    artikelen: lijst(z.string()).describe('De artikelen waarop het antwoord rust.'),
    ontbreekt: ontbreektSchema
      .default([])
      .describe('De feiten die het antwoord nog open houden. Zij houden het advies nooit op.'),
    delen: lijst(deelSchema).describe('Het antwoord per activiteit van het plan.'),
    titel: z.string(),
    tekst: z.string(),
    voorbehoud: z.string(),
  })
  .meta({ id: 'Vergunningvrij' })
export type VergunningvrijUitkomst = Vast<z.infer<typeof vergunningvrijSchema>>
