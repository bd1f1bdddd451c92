import type { Herkomst, Werking } from './bron.ts'
import type { FeitWaarde } from './feit.ts'
import type { Peildatum } from './initiatief.ts'
import type { Zekerheid } from './ligging.ts'
import type { Uitkomst } from './uitkomst.ts'
import type { Conclusie, Niveau } from './visie.ts'

/** Two registers: `kort` for the initiator (B1), `motivering` for the officer. */
export interface Toelichting {
  readonly kort: string
  readonly motivering: string
}

/** The ids a sentence rests on: change none of these and the sentence stays the same. */
export interface RustOp {
  readonly regels: readonly string[]
  readonly feiten: readonly string[]
  readonly gebieden: readonly string[]
  readonly bronnen: readonly string[]
}

export interface Zin {
  readonly register: 'kort' | 'motivering'
  readonly tekst: string
  readonly rustOp: RustOp
}

export interface Voorbehoud {
  readonly regel: string
  readonly gebied?: string
  readonly stuk?: string
  readonly tekst: string
  /** Stands in the first sentence and caps the conclusie (design 4.5). */
  readonly beslissend: boolean
}

export interface Advies {
  readonly conclusie: Conclusie
  /** The conclusie in the configured words. */
  readonly woorden: string
  readonly bandbreedte: { readonly laagst: Niveau; readonly hoogst: Niveau }
  readonly voorbehouden: readonly Voorbehoud[]
  readonly samenvatting: string
  readonly zinnen: readonly Zin[]
  /** The outcomes, houdingen and spanningen that give the lowest level. */
  readonly beslissend: readonly {
    readonly soort: 'regel' | 'houding' | 'spanning'
    readonly id: string
    readonly gebied?: string
  }[]
  /** Rules that carry the advice: policy eisen that are met and kansen that count in favour. */
  readonly gedragenDoor: readonly string[]
  readonly disclaimer: string
}

export interface HoudingUitkomst {
  readonly gebied: string
  readonly activiteitengroep: string
  readonly stand: string
  readonly tekst: string
  readonly herkomst: Herkomst
  readonly werking: Werking
  readonly niveau: { readonly laagst: Niveau; readonly hoogst: Niveau }
}

export interface UitkomstMetToelichting extends Uitkomst {
  readonly titel: string
  readonly principe: string
  readonly toelichting: Toelichting & { readonly rustOp: RustOp }
  /** Unmet eis: what the initiator could change, in words. */
  readonly herstel?: readonly { readonly feit: string; readonly tekst: string }[]
}

export interface SpanningUitkomst {
  readonly id: string
  readonly titel: string
  readonly tussen: readonly [string, string]
  readonly oordeel: 'treedt_op' | 'treedt_niet_op' | 'onbekend'
  /** The side the area gives priority to, when it does. */
  readonly voorrang?: string
  readonly gebied?: string
  readonly ontbreekt: readonly { readonly feit: string; readonly reden: string }[]
  readonly toelichting: Toelichting
}

/** What an answer can turn: a rule, the stance of an area, or a spanning. */
export interface VraagReden {
  readonly soort: 'regel' | 'houding' | 'spanning'
  /** As it stands in `waarom`. */
  readonly id: string
  readonly titel: string
  /** Label of the principle of a rule. */
  readonly principe?: string
  /** The level to which the least favourable answer can still take the advice. */
  readonly laagst: Niveau
  readonly tekst: string
}

/** On what an asked fact rests: the source of what it can turn. */
export interface Grondslag {
  readonly document: string
  readonly titel: string
  readonly plaats?: string
  readonly url?: string
}

export interface Vraag {
  readonly feit: string
  readonly vraag: string
  readonly hulp?: string
  readonly type: string
  readonly eenheid?: string
  /** Bounds of a number, and whether it is a whole one. */
  readonly min?: number
  readonly max?: number
  readonly geheel?: boolean
  readonly waarden?: readonly string[]
  /** The answers one can choose from, in words. */
  readonly keuzes?: readonly { readonly waarde: string | boolean; readonly label: string }[]
  readonly wie: 'initiatiefnemer' | 'behandelaar' | 'adviseur'
  /** Ids of the rules, spanningen and stances (`houding:groep`) that it can turn. */
  readonly waarom: readonly string[]
  readonly redenen: readonly VraagReden[]
  readonly grondslag: readonly Grondslag[]
}

export interface MitsUitkomst {
  readonly wijzigingen: readonly {
    readonly feit: string
    readonly van: FeitWaarde
    readonly naar: FeitWaarde
    /** The change in words, with the difference in the fact's unit. */
    readonly tekst: string
  }[]
  /** The conclusie after these changes, and its band. */
  readonly advies: Conclusie
  readonly bandbreedte: { readonly laagst: Niveau; readonly hoogst: Niveau }
  readonly tekst: string
}

export interface PrincipeBeeld {
  readonly principe: string
  readonly label: string
  /** Rule ids. */
  readonly draagtBij: readonly string[]
  readonly strijdig: readonly string[]
  readonly open: readonly string[]
  readonly ontbreekt: readonly string[]
}

/** An explained, advisory assessment of one initiative at one peildatum. Not a decision. */
export interface Beoordeling {
  readonly peildatum: Peildatum
  readonly naam: string
  readonly advies: Advies
  readonly principes: readonly PrincipeBeeld[]
  readonly uitkomsten: readonly UitkomstMetToelichting[]
  readonly houdingen: readonly HoudingUitkomst[]
  readonly spanningen: readonly SpanningUitkomst[]
  readonly ligging: readonly {
    readonly gebied: string
    readonly naam: string
    readonly soort: string
    readonly m2: number
    readonly aandeel: number
    readonly afstandM: number
    /** Whether the area counts: a significant overlap. */
    readonly raakt: boolean
    readonly zekerheid: Zekerheid
  }[]
  readonly feiten: readonly {
    readonly feit: string
    readonly waarde: FeitWaarde
    readonly herkomst: string
    readonly gebied?: string
  }[]
  readonly vragen: readonly Vraag[]
  /** Smallest verified sets of changes that raise the advice; at most five, smallest first. */
  readonly mits: readonly MitsUitkomst[]
  /** False when the search for mits met its bound: a set may be missing, or a value not the nearest. */
  readonly mitsVolledig: boolean
  readonly randgevoelig: readonly {
    readonly gebied: string
    readonly naam: string
    readonly tolerantieM: number
    readonly anders: Conclusie
    readonly tekst: string
  }[]
  readonly visieGeeftRichting: boolean
  /** `naTeGaan`: whether it applies to this plan is not certain yet. Likewise below. */
  readonly procedure: readonly {
    readonly stap: string
    readonly label: string
    readonly regels: readonly string[]
    readonly naTeGaan: boolean
  }[]
  readonly stukken: readonly {
    readonly stuk: string
    readonly label: string
    readonly regels: readonly string[]
    readonly naTeGaan: boolean
  }[]
  readonly adviseurs: readonly {
    readonly adviseur: string
    readonly label: string
    readonly regels: readonly string[]
    readonly naTeGaan: boolean
  }[]
  readonly reparaties: readonly { readonly code: string; readonly verschilM2: number }[]
  /** What a reader must know beside the advice; absent when there is nothing. */
  readonly aandachtspunten?: readonly {
    readonly soort: 'budget_niet_getoetst'
    readonly gebied: string
    readonly feit: string
    readonly tekst: string
  }[]
}
