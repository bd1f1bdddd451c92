import type { Doorwerking, Herkomst, Werking } from '../../domain/model/bron.ts'
import type { Zekerheid } from '../../domain/model/ligging.ts'
import type { Duur } from '../../domain/model/procedure.ts'
import type { Aard, Oordeel } from '../../domain/model/regel.ts'

const DATUM = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' })

/** A date as it is written in a letter. */
export const formatDatum = (iso: string): string => DATUM.format(new Date(iso))

const ENKEL = { weken: 'week', maanden: 'maand' } as const

/** How long something may take: "8 weken". */
export const wordDuur = ({ aantal, eenheid }: Duur): string =>
  `${aantal} ${aantal === 1 ? ENKEL[eenheid] : eenheid}`

const EIGEN_UITWERKING = 'eigen uitwerking van Visietoets, geen beleid'
export const TE_BEVESTIGEN = 'nog te bevestigen door de gemeente'

/** What is our own elaboration is said so, everywhere. */
export const HERKOMST: Readonly<Record<Herkomst, string>> = {
  hogere_regelgeving: 'wet of hogere regels',
  visie: 'omgevingsvisie',
  sectoraal_beleid: 'beleid van de gemeente',
  eigen_uitwerking: EIGEN_UITWERKING,
}

/** Where a statement comes from, and that it is not confirmed yet. */
export const nameHerkomst = (bron: {
  readonly herkomst: Herkomst
  readonly werking: Werking
}): readonly string[] => [
  HERKOMST[bron.herkomst],
  ...(bron.werking === 'te_bevestigen' ? [TE_BEVESTIGEN] : []),
]

/** What an area says of an activity. */
export const HOUDING: Readonly<Record<string, string>> = {
  ja: 'ja',
  ja_mits: 'ja, mits',
  nee_tenzij: 'nee, tenzij',
  zwijgt: 'de visie zwijgt',
}

/** Who states a fact. */
export const FEIT_HERKOMST: Readonly<Record<string, string>> = {
  initiatief: 'initiatiefnemer',
  gebied: 'gebiedsprofiel',
  ligging: 'kaart',
  afgeleid: 'berekend',
  behandelaar: 'behandelaar',
}

/** How well we know a source. */
export const GRAAD: Readonly<Record<string, string>> = {
  A: 'tekst van de overheid of de rechter',
  B: 'bericht van een ander over het beleid',
  C: 'eigen gevolgtrekking van Visietoets, geen beleid',
}

/** A comparison between what was found and what is asked. */
export const VERGELIJKING: Readonly<Record<string, string>> = {
  equal: 'is',
  notEqual: 'is niet',
  in: 'is een van',
  notIn: 'is geen van',
  contains: 'bevat',
  doesNotContain: 'bevat niet',
  lessThan: 'is minder dan',
  lessThanInclusive: 'is hoogstens',
  greaterThan: 'is meer dan',
  greaterThanInclusive: 'is minstens',
}

export const OORDEEL: Readonly<Record<Oordeel, string>> = {
  voldoet: 'voldoet',
  voldoet_niet: 'voldoet niet',
  onbekend: 'onbekend',
  vraagt_beoordeling: 'vraagt een oordeel',
  niet_van_toepassing: 'niet van toepassing',
}

/** An outcome in words: a kans that is not met is no violation, it counts for nothing. */
export const wordUitkomst = (oordeel: Oordeel, aard?: Aard): string =>
  aard === 'kans' && oordeel === 'voldoet_niet' ? 'draagt hier niet aan bij' : OORDEEL[oordeel]

export const DOORWERKING: Readonly<Record<Doorwerking, string>> = {
  weigeringsgrond: 'weigeringsgrond',
  in_acht_nemen: 'in acht nemen',
  rekening_houden_met: 'rekening houden met',
  betrekken_bij: 'betrekken bij',
  beleidsregel: 'beleidsregel',
  visie_uitgangspunt: 'uitgangspunt van de visie',
  programma_ambitie: 'ambitie van een programma',
  inspiratie: 'inspiratie',
}

export const ZEKERHEID: Readonly<Record<Zekerheid, string>> = {
  zeker: 'zeker',
  binnen_tolerantie: 'grens niet scherp',
  onder_drempel: 'te weinig om mee te tellen',
  bevestigd: 'bevestigd door een behandelaar',
  betwist: 'telt volgens een behandelaar anders dan de kaart zegt',
}
