import type { Doorwerking, Herkomst, Werking } from '../../domain/model/bron.ts'
import type { Zekerheid } from '../../domain/model/ligging.ts'
import type { Oordeel } from '../../domain/model/regel.ts'

const DATUM = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' })

/** A date as it is written in a letter. */
export const formatDatum = (iso: string): string => DATUM.format(new Date(iso))

const EIGEN_UITWERKING = 'eigen uitwerking van Visietoets, geen beleid'
const TE_BEVESTIGEN = 'nog te bevestigen door de gemeente'

const HERKOMST: Readonly<Record<Herkomst, string>> = {
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

export const OORDEEL: Readonly<Record<Oordeel, string>> = {
  voldoet: 'voldoet',
  voldoet_niet: 'voldoet niet',
  onbekend: 'onbekend',
  vraagt_beoordeling: 'vraagt een oordeel',
  niet_van_toepassing: 'niet van toepassing',
}

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
