import { z } from 'zod'
import type { Vast } from '../model/vast.ts'

/** Short: it stands in a header, a footer or above a letter. */
const MAX_REGEL = 120
const regel = z.string().trim().min(1).max(MAX_REGEL)
const bestand = z
  .string()
  .regex(/^[\w-]+(\.[\w-]+)*$/, { error: 'een naam van een bestand in dezelfde map' })

/** `#` and six hexadecimal digits: what contrast can be worked out of. */
const kleur = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, { error: 'een kleur als "#00543c", met aanhalingstekens' })

/** A colour, a size, a number or a word: nothing that can end a declaration or load something. */
const waarde = z.string().regex(/^(#[0-9a-f]{6}|\d+(\.\d+)?(rem|em|px|%)?|[a-z-]+)$/i, {
  error: 'een kleur als "#00543c", een maat als "0.25rem", een getal of een woord',
})

const adres = z
  .url({ protocol: /^https?$/, error: 'een adres als https://www.voorbeeld.nl/privacy' })
  .max(500)

/** The colours of a house style, and the token of our theme that each of them sets. */
export const KLEURTOKENS = {
  merk: '--vt-merk',
  merkDonker: '--vt-merk-donker',
  opMerk: '--vt-op-merk',
  link: '--vt-link',
  inkt: '--vt-inkt',
  gedempt: '--vt-gedempt',
  vlak: '--vt-vlak',
  lijn: '--vt-lijn',
} as const
export type Kleurnaam = keyof typeof KLEURTOKENS

const kleurenSchema = z.strictObject({
  merk: kleur.optional(),
  merkDonker: kleur.optional(),
  opMerk: kleur.optional(),
  link: kleur.optional(),
  inkt: kleur.optional(),
  gedempt: kleur.optional(),
  vlak: kleur.optional(),
  lijn: kleur.optional(),
})

/** `huisstijl.yaml`: how a municipality shows itself. Everything but its name may be left out. */
export const huisstijlbestandSchema = z.strictObject({
  gemeente: regel.describe('Hoe de gemeente heet, als "Gemeente Voorbeeldstad".'),
  dienst: regel.optional().describe('Hoe de dienst heet; anders Visietoets.'),
  logo: z
    .strictObject({
      bestand: bestand.describe('SVG of PNG.'),
      word: bestand.optional().describe('PNG, voor Word: dat toont een SVG niet overal.'),
    })
    .optional(),
  kleuren: kleurenSchema.optional(),
  tokens: z
    .record(z.string(), waarde)
    .optional()
    .describe('Andere design tokens van NL Design System.'),
  letter: z
    .strictObject({
      naam: z
        .string()
        .regex(/^[A-Za-z0-9][A-Za-z0-9 -]{0,59}$/, { error: 'de naam van een letter' }),
      sneden: z
        .array(
          z.strictObject({
            bestand,
            gewicht: z.int().min(100).max(900).default(400),
            cursief: z.boolean().default(false),
          }),
        )
        .min(1)
        .max(8),
    })
    .optional(),
  contact: z
    .strictObject({
      adres: z.array(regel).max(5).optional(),
      telefoon: z
        .string()
        .regex(/^\+?[0-9][0-9 ()-]{2,24}$/, { error: 'een telefoonnummer als "14 0592"' })
        .optional(),
      email: z.email().max(MAX_REGEL).optional(),
      openingstijden: z.array(regel).max(7).optional(),
    })
    .optional(),
  brief: z
    .strictObject({
      ondertekening: z
        .array(regel)
        .min(1)
        .max(4)
        .optional()
        .describe('Onder een brief, boven de naam van wie hem schrijft.'),
    })
    .optional(),
  links: z
    .strictObject({
      privacy: adres.optional(),
      toegankelijkheid: adres.optional(),
      colofon: adres.optional(),
      contact: adres.optional(),
    })
    .optional(),
})
export type Huisstijlbestand = Vast<z.infer<typeof huisstijlbestandSchema>>

/** A file of a house style, known by what is in it. */
export interface Stijlbestand {
  readonly type: string
  readonly extensie: string
  readonly bytes: Uint8Array
}

/** A picture with its size, in px or in whatever its drawing counts. */
export interface Beeld extends Stijlbestand {
  readonly breed: number
  readonly hoog: number
}

/** A house style that was read and checked. */
export interface Huisstijl extends Pick<Huisstijlbestand, 'contact' | 'links' | 'brief'> {
  /** Absent: no municipality in particular. */
  readonly gemeente?: string
  readonly dienst: string
  readonly logo?: Beeld
  /** The same as PNG, for Word. */
  readonly logoWord?: Beeld
  /** Design tokens (custom properties) with their values, over those of our own theme. */
  readonly tokens: Readonly<Record<string, string>>
  readonly letter?: {
    readonly naam: string
    readonly sneden: readonly (Stijlbestand & {
      readonly gewicht: number
      readonly cursief: boolean
    })[]
  }
}

/** How the service looks when no municipality said how. */
export const NEUTRAAL: Huisstijl = { dienst: 'Visietoets', tokens: {} }
