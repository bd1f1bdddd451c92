import type { Conclusie } from '../../domain/model/visie.ts'

/** `kort` for the initiator (B1), `motivering` for the officer. */
export type Register = 'kort' | 'motivering'

/** One statement, with where it comes from. */
export interface Punt {
  /** What it is about, when the text does not say so itself. */
  readonly kop?: string
  readonly tekst: string
  /** Origin and certainty in words, such as "eigen uitwerking". */
  readonly labels: readonly string[]
  /** Of a question: how to answer it in a file, and what rests on it; only the terminal shows it. */
  readonly invullen?: string
}

export interface Tabel {
  readonly titel: string
  readonly koppen: readonly string[]
  /** Of each column, how wide it is compared with the others. */
  readonly breedtes: readonly number[]
  readonly rijen: readonly (readonly string[])[]
}

/** The plan between its areas, as a drawing without background. */
export interface Kaartschets {
  /** Holds no text from outside: names stand in the legend. */
  readonly svg: string
  /** The legend: each area with its number on the drawing. */
  readonly gebieden: readonly { readonly nummer: number; readonly naam: string }[]
  /** What is on it, in words. */
  readonly tekst: string
}

export type Blok =
  | { readonly soort: 'alinea'; readonly tekst: string }
  | { readonly soort: 'let_op'; readonly tekst: string }
  | { readonly soort: 'punten'; readonly titel?: string; readonly punten: readonly Punt[] }
  | { readonly soort: 'citaat'; readonly tekst: string; readonly plaats: string }
  | { readonly soort: 'tabel'; readonly tabel: Tabel }
  | { readonly soort: 'kaart'; readonly kaart: Kaartschets }
  /** A place for the officer's own text; only a document that can be edited shows it. */
  | { readonly soort: 'eigen_tekst'; readonly vraag: string }

export interface Paragraaf {
  readonly titel: string
  readonly blokken: readonly Blok[]
}

export interface Hoofdstuk extends Paragraaf {
  /** "1", "2", … or "Bijlage A", … */
  readonly nummer: string
  readonly paragrafen: readonly Paragraaf[]
  /** For looking up: the terminal shows it when it is asked for. */
  readonly naslag?: true
}

/** How many of the statements come from a certain source: always said as n of m. */
export interface Aandeel {
  readonly aantal: number
  readonly van: number
  readonly tekst: string
}

/** One report for every form it takes: page, PDF, Word and terminal. */
export interface Rapport {
  readonly register: Register
  readonly titel: string
  /** What kind of document this is. */
  readonly soort: string
  /** ISO 8601 instant, UTC: of the beoordeling, so that the same report has the same bytes. */
  readonly tijdstip: string
  readonly advies: {
    /** Which way and how firm, in a few words; absent of what was stored before that was computed. */
    readonly stand?: string
    readonly conclusie: Conclusie
    readonly woorden: string
    readonly bandbreedte: string
    readonly samenvatting: string
    /** The same, a statement at a time: which way first, last what follows from it. */
    readonly zinnen: readonly string[]
  }
  /** "Advies, geen besluit", and what that means. */
  readonly geenBesluit: string
  readonly aandelen: readonly Aandeel[]
  readonly gegevens: readonly (readonly [naam: string, waarde: string])[]
  readonly hoofdstukken: readonly Hoofdstuk[]
  readonly bewijs: {
    readonly sha256: string
    /** Where to have it recomputed; absent: only with the program. */
    readonly adres?: string
    readonly uitleg: string
    /** The receipt itself, as JSON. */
    readonly json: string
  }
}

/** The forms of a report that are files. The same report always gives the same bytes. */
export interface Rapportvormen {
  /** PDF/UA-1. */
  readonly pdf: (rapport: Rapport) => Promise<Uint8Array>
  /** WordprocessingML, with marked places for the officer's own text. */
  readonly docx: (rapport: Rapport) => Promise<Uint8Array>
}
