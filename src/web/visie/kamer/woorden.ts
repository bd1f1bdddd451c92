import type { Bevindingcode } from '../../../domain/gezondheid/bevinding.ts'

/** The words of a rulebook as a policy officer reads them. */
export const AARD_WOORDEN: Readonly<Record<string, string>> = {
  eis: 'eis',
  kans: 'kans',
  signaal: 'signaal',
  open_norm: 'open norm',
}

export const AARD_UITLEG: Readonly<Record<string, string>> = {
  eis: 'Een plan moet hieraan voldoen.',
  kans: 'Dit telt in het voordeel als een plan eraan voldoet, en nooit tegen.',
  signaal: 'Dit vraagt om een stuk, een adviseur of een stap. Het verlaagt een advies nooit.',
  open_norm: 'Alleen een mens kan deze vraag beantwoorden. Tot die tijd is het antwoord onbekend.',
}

export const WERKING_WOORDEN: Readonly<Record<string, string>> = {
  bevestigd: 'ja',
  te_bevestigen: 'nog te bevestigen door de gemeente',
}

export const STATUS_WOORDEN: Readonly<Record<string, string>> = {
  ontwerp: 'ontwerp: telt niet in een advies',
  vastgesteld: 'vastgesteld',
  ingetrokken: 'ingetrokken: telt niet meer in een advies',
}

/** The kinds of passages: the first words of each chapter. */
export const SOORT_WOORDEN: Readonly<
  Record<string, { readonly titel: string; readonly uitleg: string }>
> = {
  principe: {
    titel: 'Richtinggevende principes',
    uitleg: 'Hoe Assen wil zijn. Elk principe rust op de zinnen hieronder.',
  },
  inzet: { titel: 'Waar Assen op inzet', uitleg: 'Per thema wat de gemeente wil doen.' },
  ontwikkeling: {
    titel: 'Ontwikkelingen per thema',
    uitleg: 'Wat de gemeente ziet gebeuren, en waar zij nog over moet kiezen.',
  },
  gebrek: {
    titel: 'Wat er volgens de gemeente aan de visie ontbreekt',
    uitleg:
      'De Nota noemt deze gebreken zelf. Ernaast staat wat Visietoets ermee doet, en wat niet.',
  },
  nieuw_thema: {
    titel: 'Nieuwe thema’s',
    uitleg:
      'De omgevingsvisie gaat hier nog niet op in. Regels hierover zijn daarom alleen een signaal of een kans, tenzij zij op de wet rusten.',
  },
}

/** What the health check can find. */
export const BEVINDING_WOORDEN: Readonly<Record<Bevindingcode, string>> = {
  geldt_nooit: 'Regels die nooit gelden',
  voldoet_altijd: 'Regels waaraan elk plan voldoet',
  voldoet_nooit: 'Regels waaraan geen plan kan voldoen',
  deel_altijd_waar: 'Delen die altijd waar zijn',
  deel_nooit_waar: 'Delen die nooit waar zijn',
  tegenspraak: 'Regels die elkaar tegenspreken',
  onbereikbaar: 'Regels die geen gebied en activiteit bereiken',
  feit_ongebruikt: 'Feiten die niemand gebruikt',
  ter_informatie_gebruikt: 'Feiten die ter informatie heten en toch meetellen',
  voorwaarde_ongebruikt: 'Voorwaarden die niemand gebruikt',
  geval_mislukt: 'Gevallen die niet kloppen',
  overbodig_deel: 'Delen die niets toevoegen',
  nooit_in_gebied: 'Gebieden waar geen plan kan voldoen',
  leemte: 'Waar uit een principe geen regel volgt',
  houding_ontbreekt: 'Waar geen houding staat, en geen reden om te zwijgen',
  bevestigd_zonder_grond: 'Bevestigd zonder citaat of artikel',
  citaat_zonder_gebied: 'Houdingen waarvan geen citaat het gebied noemt',
  citaat_smaller: 'Citaten die over minder gebieden gaan dan de regel',
  getal_niet_in_citaat: 'Getallen die in geen citaat staan',
  mutant_overleeft: 'Vergissingen die geen geval merkt',
}
