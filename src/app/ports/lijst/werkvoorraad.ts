import type { VastgelegdeGebeurtenis } from '../../../domain/dossier/gebeurtenis.ts'
import type { Ideeantwoord } from '../../../domain/ideeantwoord.ts'
import type { Stand } from '../../../domain/model/antwoord/besluit.ts'
import type { KorteRichting } from '../../../domain/model/richting.ts'
import type { Conclusie, Niveau } from '../../../domain/model/visie.ts'

/** The open questions of a case, under one name on every page and in the list. */
export interface Vraagtelling {
  /** Questions that the initiator answers. */
  readonly gegevens: Aantal
  /** Questions that a person of the municipality answers. */
  readonly oordelen: Aantal
}

interface Aantal {
  readonly open: number
  /** How many of them can still change the advice. */
  readonly beslissend: number
}

/** A stored beoordeling, as far as the worklist needs it. */
export interface WerkBeoordeling {
  readonly id: string
  readonly naam: string
  readonly conclusie: Conclusie
  /** Absent of what was stored before directions were given. */
  readonly richting?: KorteRichting
  /** ISO 8601 instant, UTC. */
  readonly aangemaaktOp: string
}

/** The last thing that was recorded of a decision on one beoordeling. */
export interface WerkBesluit {
  readonly beoordeling: string
  readonly stand: Stand
  readonly conclusie?: Niveau
  /** ISO 8601 instant, UTC. */
  readonly vastgelegdOp: string
}

/** What happened in a case, without its texts. */
export interface WerkGebeurtenis {
  readonly dossier: string
  readonly volgnummer: number
  readonly soort: string
  /** What it points at: the number of an earlier event, or a beoordeling. */
  readonly bij?: number
  readonly beoordeling?: string
  /** With which an idea was finished. */
  readonly antwoord?: Ideeantwoord
  /** Of a case that was entered by hand: the day on which it came in, and by which it is known elsewhere. */
  readonly datum?: string
  readonly kenmerk?: string
}

/** The same, with what else a row of the list says. */
export interface RuimeBeoordeling extends WerkBeoordeling {
  /** Null of what was stored before it was recorded. */
  readonly gezag: string | null
  /** Of the rulebook that was used. */
  readonly regelboek: { readonly id: string; readonly sha256: string }
  /** Ids of the areas that count. */
  readonly gebieden: readonly string[]
  readonly activiteiten: readonly string[]
  /** Middle of the plan, RD in m. */
  readonly midden: readonly [x: number, y: number]
  /** What was answered. */
  readonly inhoud: string
  /** What its initiator wrote of it. */
  readonly omschrijving?: string
}

/** All that is kept of some cases, as far as their rows need it. */
export interface Werkbron {
  readonly beoordelingen: readonly RuimeBeoordeling[]
  readonly besluiten: readonly WerkBesluit[]
  /** Per case in the order in which they happened; of their texts only who handles the case. */
  readonly gebeurtenissen: readonly (WerkGebeurtenis &
    Pick<VastgelegdeGebeurtenis, 'vastgelegdOp' | 'door' | 'gebeurtenis'>)[]
  readonly nummers: ReadonlyMap<string, string>
}

/** Who handles a case. */
export interface Behandelaar {
  readonly naam: string
  /** What the organisation calls this person; absent: only the name is known. */
  readonly onderwerp?: string
}

/** One case as it is listed. */
export interface Werkregel {
  readonly id: string
  readonly naam: string
  readonly nummer?: string
  /** Place in STAPPEN. */
  readonly stap: number
  readonly wachtOp: readonly string[]
  readonly stand: Stand
  readonly conclusie: Conclusie
  readonly eigenConclusie?: Niveau
  /** With which the idea was finished; absent: it goes on. */
  readonly antwoord?: Ideeantwoord
  readonly richting?: KorteRichting
  /** How many points of a second reader are open; absent: none. */
  readonly teruggelegd?: number
  /** Absent: the assessment could not be read, or the case is finished. */
  readonly telling?: Vraagtelling
  /** ISO 8601 instant, UTC. */
  readonly ontvangenOp: string
  /** ISO date: the last day that is in time; absent: nothing runs. */
  readonly termijn?: string
  readonly behandelaar?: Behandelaar
  /** The area that says most of where it lies. */
  readonly wijk?: { readonly id: string; readonly naam: string }
  readonly activiteiten: readonly string[]
  /** RD in m. */
  readonly midden?: readonly [x: number, y: number]
  /** Of a list that was searched: everything that is found by typing, in small letters. */
  readonly zoek?: string
  /** Of such a list: it is in the name of who sent it in. */
  readonly vanInzender?: true
}

/** One case as the map of all shows it. */
export type Stip = Pick<Werkregel, 'id' | 'naam' | 'richting' | 'midden'>

/** A case of the list as it is stored: with what only the database reads. */
export interface TeBewarenRegel extends Werkregel {
  readonly gezag: string | null
  readonly zoek: string
  /** The name of who handles it, as it is compared. */
  readonly behandelaarnaam?: string
  readonly standgroep: number
  readonly standtrede: number
  readonly zachtheid: number
}

/** What the list can be ordered by; of each the lowest, the first or the soonest first. */
export const WERKORDEN = [
  'beslisbaar',
  'naam',
  'wijk',
  'stand',
  'hardheid',
  'stap',
  'behandelaar',
  'termijn',
  'ontvangen',
] as const
export type Werkorde = (typeof WERKORDEN)[number]

/** Which cases, and in which order; absent: whatever it is. */
export interface Werkvraag {
  /** Of these only. */
  readonly ids?: readonly string[]
  readonly stand?: string
  readonly conclusie?: string
  readonly stap?: number
  /** Not these. */
  readonly zonderStap?: number
  readonly wacht?: string
  /** Any of these; undefined among them: from before directions. */
  readonly richting?: readonly (string | undefined)[]
  readonly hardheid?: readonly string[]
  readonly wijk?: string
  readonly activiteit?: string
  /** In small letters; somewhere in what is found by typing. */
  readonly zoek?: string
  /** With `zoek`: or anywhere in one of these circles; RD, m. */
  readonly rond?: readonly {
    readonly midden: readonly [number, number]
    readonly straal: number
  }[]
  /** With `zoek`: or in the name of who sent it in, of cases of these gezagen. */
  readonly inzenderVan?: readonly string[]
  /** With a term that ends within so many days from today, or that has ended. */
  readonly binnenDagen?: number
  readonly van?: { readonly soort: 'niemand' } | ({ readonly soort: 'iemand' } & Behandelaar)
  /** That who looks reads along in: these stand at this place in STAPPEN, and are his too. */
  readonly leest?: { readonly ids: readonly string[]; readonly stap: number }
  readonly orde: Werkorde
  /** The other way round. */
  readonly om: boolean
}

/** Everything that was stored, but so little of each that a thousand cases take milliseconds. */
export interface WerkvoorraadPort {
  /** Of each case the beoordeling that counts now, with the id of the case; oldest case first. */
  readonly listLaatste: () => Promise<ReadonlyMap<string, string>>
  /** Whether something happened since the rows were worked out. */
  readonly isOud: () => Promise<boolean>
  /** Has every row worked out again that was not worked out by this reading. */
  readonly markVorm: (vorm: string) => Promise<void>
  /** Works out the rows of the cases in which something happened since, whoever's they are. */
  readonly refresh: (
    vorm: string,
    make: (bron: Werkbron) => Promise<readonly TeBewarenRegel[]>,
  ) => Promise<void>
  readonly count: (vraag: Werkvraag) => Promise<number>
  /** How many of those stand at this step, and how many do not, looked through once. */
  readonly countBijStap: (
    vraag: Werkvraag,
    stap: number,
  ) => Promise<{ readonly bij: number; readonly daarbuiten: number }>
  readonly list: (vraag: Werkvraag, van: number, hoeveel: number) => Promise<readonly Werkregel[]>
  /** The first of the same, with only what a map shows. */
  readonly listStippen: (vraag: Werkvraag, hoeveel: number) => Promise<readonly Stip[]>
}
