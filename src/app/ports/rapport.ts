import { z } from 'zod'
import type { Drukhoofd } from '../../domain/huisstijl/hoofd.ts'
import type { Vast } from '../../domain/model/vast.ts'
import { conclusieSchema } from '../../domain/model/visie.ts'
import { TONEN } from '../../domain/woorden/toon.ts'

const tekst = z.string()
const aantal = z.int()

/** One statement, with where it comes from. */
const puntSchema = z.object({
  /** What it is about, when the text does not say so itself. */
  kop: tekst.optional(),
  tekst,
  /** Origin and certainty in words, such as "eigen uitwerking". */
  labels: z.array(tekst),
  /** Only the terminal shows it. */
  invullen: tekst
    .optional()
    .describe('Van een vraag: hoe u haar in een verzoek beantwoordt, en wat erop rust.'),
})
export type Punt = Vast<z.infer<typeof puntSchema>>

const tabelSchema = z.object({
  titel: tekst,
  koppen: z.array(tekst),
  /** Of each column, how wide it is compared with the others. */
  breedtes: z.array(z.number()),
  rijen: z.array(z.array(tekst)),
})
export type Tabel = Vast<z.infer<typeof tabelSchema>>

/** The plan between its areas, as a drawing without background. */
const kaartSchema = z.object({
  /** Holds no text from outside: names stand in the legend. */
  svg: tekst,
  /** The legend: each area with its number on the drawing. */
  gebieden: z.array(z.object({ nummer: aantal, naam: tekst })),
  tekst: tekst.describe('Wat erop staat, in woorden.'),
})
export type Kaartschets = Vast<z.infer<typeof kaartSchema>>

const blokSchema = z
  .discriminatedUnion('soort', [
    z.object({ soort: z.literal('alinea'), tekst }),
    z.object({ soort: z.literal('tussenkop'), tekst }),
    z.object({ soort: z.literal('let_op'), tekst }),
    z.object({ soort: z.literal('punten'), titel: tekst.optional(), punten: z.array(puntSchema) }),
    z.object({ soort: z.literal('citaat'), tekst, plaats: tekst }),
    z.object({ soort: z.literal('tabel'), tabel: tabelSchema }),
    z.object({ soort: z.literal('kaart'), kaart: kaartSchema }),
    /** A place for the officer's own text; only a document that can be edited shows it. */
    z.object({ soort: z.literal('eigen_tekst'), vraag: tekst }),
  ])
  .meta({ id: 'Rapportblok' })
export type Blok = Vast<z.infer<typeof blokSchema>>

const paragraafSchema = z.object({ titel: tekst, blokken: z.array(blokSchema) })
export type Paragraaf = Vast<z.infer<typeof paragraafSchema>>

const hoofdstukSchema = paragraafSchema.extend({
  /** "1", "2", … or "Bijlage A", … */
  nummer: tekst,
  paragrafen: z.array(paragraafSchema),
  /** The terminal shows it when it is asked for. */
  naslag: z.literal(true).optional().describe('Om in op te zoeken, niet om door te lezen.'),
})
export type Hoofdstuk = Vast<z.infer<typeof hoofdstukSchema>>

/** Where the plan lies: a drawing, with what it shows in words. */
const bladkaartSchema = z
  .object({
    /** Names of neighbourhoods may stand on it, as text. */
    svg: tekst,
    tekst: tekst.describe('Wat erop staat, in woorden.'),
    legenda: z.array(tekst).describe('Wat elke lijn en kleur is.'),
    makers: tekst.optional().describe('Van wie de kaart is; ontbreekt bij een eigen schets.'),
  })
  .meta({ id: 'Rapportkaart' })
export type Bladkaart = Vast<z.infer<typeof bladkaartSchema>>

/** Page one: what is read of the advice at a glance. All of it stands in the chapters in full. */
const bladSchema = z
  .object({
    plan: z
      .array(z.object({ naam: tekst, waarde: tekst }))
      .optional()
      .describe('Waaraan u het plan herkent: wat, waar, hoe groot, en van wanneer het advies is.'),
    stand: tekst.describe('Welke kant het op wijst, in een paar woorden.'),
    toon: z.enum(TONEN).describe('Hoe de stand gekleurd is, als op elke pagina.'),
    kern: tekst.describe('Hetzelfde in een zin.'),
    vastheid: tekst
      .optional()
      .describe('Hoe vast dat staat; ontbreekt zolang dat niet te zeggen is.'),
    vergunning: tekst
      .optional()
      .describe(
        'Dat voor het bouwen geen vergunning nodig is, of misschien; ontbreekt voor de behandelaar.',
      ),
    redenen: z.array(puntSchema).describe('Ten hoogste drie.'),
    helpt: tekst.describe('Wat zou helpen; leeg als er niets is, en voor de behandelaar.'),
    vervolg: z
      .array(tekst)
      .describe('Wat u doet, na elkaar, met hoe lang het duurt; leeg voor de behandelaar.'),
    kosten: tekst.optional().describe('Wat het kost; ontbreekt voor de behandelaar.'),
    eigen: z
      .array(tekst)
      .optional()
      .describe('De conclusie van de behandelaar; ontbreekt voor de initiatiefnemer.'),
    kaart: bladkaartSchema.optional().describe('Waar het plan ligt.'),
  })
  .meta({ id: 'Rapportblad' })
export type Blad = Vast<z.infer<typeof bladSchema>>

/** How many of the statements come from a certain source: always said as n of m. */
const aandeelSchema = z.object({ aantal, van: aantal, tekst })
export type Aandeel = Vast<z.infer<typeof aandeelSchema>>

/** One report for every form it takes: page, PDF, Word and terminal. */
export const rapportSchema = z
  .object({
    /** `kort` for the initiator (B1), `motivering` for the officer. */
    register: z.enum(['kort', 'motivering']),
    titel: tekst,
    /** What kind of document this is. */
    soort: tekst,
    /** Of the beoordeling, in UTC, so that the same report has the same bytes. */
    tijdstip: z.iso.datetime(),
    advies: z.object({
      stand: tekst
        .optional()
        .describe('Welke kant en hoe hard, in een paar woorden; ontbreekt van voor de richting.'),
      conclusie: conclusieSchema,
      woorden: tekst,
      bandbreedte: tekst,
      samenvatting: tekst,
      zinnen: z.array(tekst).describe('De samenvatting per zin, zonder dat dit geen besluit is.'),
    }),
    blad: bladSchema
      .optional()
      .describe('Wat op de eerste bladzijde staat; ontbreekt van voor de richting.'),
    /** That it is no decision, and what that means. */
    geenBesluit: tekst,
    aandelen: z.array(aandeelSchema).describe('Hoeveel eigen uitwerking of nog te bevestigen is.'),
    /** Name and value. */
    gegevens: z.array(z.tuple([tekst, tekst])),
    hoofdstukken: z.array(hoofdstukSchema),
    bewijs: z.object({
      sha256: tekst,
      /** Where to have it recomputed; absent: only with the program. */
      adres: z.url().optional(),
      uitleg: tekst,
      /** The receipt itself, as JSON. */
      json: tekst,
    }),
  })
  .meta({ id: 'Rapport' })
export type Rapport = Vast<z.infer<typeof rapportSchema>>
export type Register = Rapport['register']

/** A part of a letter: a heading, a paragraph with its lines, or points. */
export type Briefblok =
  | { readonly soort: 'kop'; readonly tekst: string }
  | { readonly soort: 'alinea'; readonly tekst: string }
  | { readonly soort: 'punten'; readonly punten: readonly string[] }

/** A letter as it was saved, ready to print. */
export interface Brief {
  readonly titel: string
  /** ISO 8601 instant, UTC, at which it was saved, so that the same letter has the same bytes. */
  readonly tijdstip: string
  /** Lines of the address; empty: not known. */
  readonly aan: readonly string[]
  /** Name and value: date, reference, subject. */
  readonly kenmerken: readonly (readonly [naam: string, waarde: string])[]
  readonly briefblokken: readonly Briefblok[]
}

/** What is made into a file. */
export type Drukbaar = Rapport | Brief

interface MetHoofd {
  readonly hoofd?: Drukhoofd
}

/** A report as it is printed: below the head of the municipality, when there is one. */
export type Drukwerk = Rapport & MetHoofd
export type Briefdrukwerk = Brief & MetHoofd

export const isBrief = <D extends Drukwerk | Briefdrukwerk>(
  drukwerk: D,
): drukwerk is Extract<D, Brief> => 'briefblokken' in drukwerk

/** The forms of a report or a letter that are files. The same always gives the same bytes. */
export interface Rapportvormen {
  /** PDF/UA-1. */
  readonly pdf: (drukbaar: Drukbaar) => Promise<Uint8Array>
  /** WordprocessingML, with marked places for the officer's own text. */
  readonly docx: (drukbaar: Drukbaar) => Promise<Uint8Array>
}
