/** Processes that work stands ready in, as they are now. */
export interface Ploegstand {
  /** Questions that wait for a process. */
  readonly wachtend: number
  /** Questions that wait or are being worked out. */
  readonly bezig: number
  /** Memory of each process, in bytes; absent where the system does not tell. */
  readonly geheugen: readonly number[]
  readonly processen: number
}

/** A request that was answered. Nothing in it comes from who asked, but for the words that the service has for it. */
export interface GemetenVerzoek {
  readonly methode: string
  /** The route with the names of its parts, never what stood there. */
  readonly route: string
  readonly status: number
  readonly seconden: number
  /** Code of the failure that was answered; absent: none. */
  readonly fout?: string
}

/** How a question to the database went. */
export type Vraaguitkomst = 'gelukt' | 'geweigerd' | 'niet_gereed' | 'fout'

export interface GemetenVraag {
  /** What of the database was asked, and what to do with it: names of our own. */
  readonly poort: string
  readonly handeling: string
  readonly uitkomst: Vraaguitkomst
  readonly seconden: number
}

/** A stored beoordeling; a self-check through the API; or one on the pages, where questions are still open. */
export type Adviessoort = 'beoordeling' | 'zelftoets' | 'tussenstand'

/** Counts what happens, for whoever watches over the service. */
export interface Meting {
  readonly countVerzoek: (verzoek: GemetenVerzoek) => void
  /** What was refused before there was a route. */
  readonly countWeigering: (fout: string) => void
  readonly countAdvies: (soort: Adviessoort, stand: string) => void
  readonly countVraag: (vraag: GemetenVraag) => void
  /** How long a question waited for a process. */
  readonly countWacht: (ploeg: string, seconden: number) => void
}

/** What is read at the moment that somebody looks. */
export interface Meetbronnen {
  readonly ploegen: Readonly<Record<string, () => Ploegstand>>
  /** Questions to the database that have no answer yet, and how many can be asked at once. */
  readonly database: { readonly open: () => number; readonly hoogstens: number }
  /** Messages that wait to be handed over, and since when (ISO 8601 instant, UTC); absent: none go out. */
  readonly berichten?: () => Promise<{ readonly aantal: number; readonly sinds?: string }>
  /** Layers of the loaded rulebooks, with the date on which each was updated (YYYY-MM-DD). */
  readonly lagen: readonly {
    readonly regelboek: string
    readonly laag: string
    readonly bijgewerkt: string
  }[]
}
