import type { Bevinding, Bevindingcode } from '../../domain/gezondheid/bevinding.ts'

type Params = Bevinding['params']

const list = (waarde: Params[string] | undefined): string =>
  Array.isArray(waarde) ? waarde.join(', ') : String(waarde ?? '')

/** More areas than this are counted. */
const MAX_GENOEMD = 6

/** The first few areas, and how many more there are. */
const listGebieden = (gebieden: Params[string] | undefined): string => {
  if (!Array.isArray(gebieden) || gebieden.length <= MAX_GENOEMD) return list(gebieden)
  return `${list(gebieden.slice(0, MAX_GENOEMD))} en nog ${gebieden.length - MAX_GENOEMD}`
}

const MISSER: Readonly<Record<string, string>> = {
  operator: 'een andere vergelijking',
  grens: 'een grens die een stap verschuift',
  lijst: 'een waarde minder in de lijst',
  verbinding: 'all in plaats van any, of omgekeerd',
  weggelaten: 'dit deel weg',
  omgekeerd: 'dit deel omgekeerd',
  altijd_waar: 'een voorwaarde die altijd waar is',
  nooit_waar: 'een voorwaarde die nooit waar is',
  selectie: 'een andere keuze van gebieden',
}

const nergens = ({ nergens: lijst = [] }: Params) =>
  list(lijst) === '' ? '' : ` In geen enkel gebied: ${list(lijst)}.`

/** What was found, in one sentence, and what to do about it. */
const ZINNEN: Readonly<Record<Bevindingcode, (params: Params, id: string) => string>> = {
  geldt_nooit: () =>
    'De regel geldt nooit: geen feiten binnen hun grenzen maken dit waar. Pas de voorwaarde aan.',
  voldoet_altijd: () =>
    'Waar de regel geldt, voldoet elk plan: zo toetst hij niets. Pas de norm aan, of haal de regel weg.',
  voldoet_nooit: () =>
    'Waar de regel geldt, kan geen plan voldoen. Pas de norm of de grenzen van het feit aan.',
  deel_altijd_waar: () =>
    'Dit deel is altijd waar binnen de grenzen van de feiten. Haal het weg, of pas het aan.',
  deel_nooit_waar: () =>
    'Dit deel is nooit waar binnen de grenzen van de feiten. Haal het weg, of pas het aan.',
  tegenspraak: ({ ander, gebieden }, id) =>
    `${id} en ${ander} gelden samen, maar geen plan kan aan beide voldoen${list(gebieden) === '' ? '' : ` (in ${listGebieden(gebieden)})`}. Pas een van beide aan, of laat ze niet samen gelden.`,
  onbereikbaar: () =>
    'Geen gebied en activiteit kunnen deze regel bereiken. Pas de keuze van gebieden of de voorwaarde aan.',
  nooit_in_gebied: ({ gebieden }) =>
    `Met de waarden van ${listGebieden(gebieden)} kan daar geen plan voldoen. Ga na of dat de bedoeling is.`,
  feit_ongebruikt: (_, id) =>
    `Op feit "${id}" rust geen regel, spanning, budget of ander feit. Haal het weg, of zeg in terInformatie waarom het blijft.`,
  ter_informatie_gebruikt: (_, id) =>
    `Feit "${id}" heet ter informatie, maar er rust wel iets op. Haal terInformatie weg.`,
  voorwaarde_ongebruikt: (_, id) => `Niets noemt voorwaarde "${id}". Haal haar weg.`,
  geval_mislukt: ({ naam, verwacht, gekregen }) =>
    `Het geval "${list(naam)}" verwacht ${list(verwacht)}, de regel zegt ${list(gekregen)}. Herstel de regel of het geval.`,
  overbodig_deel: () =>
    'Zonder dit deel zegt de regel hetzelfde. Haal het weg, of ga na wat er bedoeld was.',
  leemte: ({ leeg, totaal, nergens: lijst = [] }, id) =>
    `Uit ${id} volgt geen enkele regel voor ${list(leeg)} van de ${list(totaal)} combinaties van activiteit en gebied.${nergens({ nergens: lijst })}`,
  houding_ontbreekt: ({ gebieden, overal, deels }, id) =>
    [
      list(overal) === ''
        ? ''
        : `Geen van de gebieden van soort ${id} (${listGebieden(gebieden)}) heeft een houding, of een reden om te zwijgen, over: ${list(overal)}.`,
      list(deels) === ''
        ? ''
        : `Een deel van de gebieden van soort ${id} heeft er geen over: ${list(deels)}.`,
      'Zeg het één keer van de soort (in houdingen/ of visie.yaml), of per gebied; zwijgt de visie met reden, schrijf dan stand: zwijgt met reden.',
    ]
      .filter((zin) => zin !== '')
      .join(' '),
  bevestigd_zonder_grond: () =>
    'Dit heet bevestigd, maar geen bron geeft een letterlijk citaat of een artikel. Voeg het toe, of noem het nog te bevestigen.',
  citaat_zonder_gebied: ({ groep, gebieden }) =>
    `De houding over ${list(groep)} heet bevestigd, maar geen citaat noemt het gebied of zijn soort (${listGebieden(gebieden)}). Te bekijken: zegt de bron dit van deze plek? Zo niet, noem de houding dan nog te bevestigen.`,
  citaat_smaller: ({ genoemd, gebieden }) =>
    `Elk citaat van deze regel noemt ${list(genoemd)}; de regel geldt ook in ${listGebieden(gebieden)}. Te bekijken: beperk geldtIn, of zeg het in strengerDanBron.`,
  getal_niet_in_citaat: ({ getallen }) =>
    `Deze regel toetst op ${list(getallen)}, en geen van zijn citaten noemt dat. Te bekijken: voeg het citaat toe, of noem het een eigen uitwerking.`,
  mutant_overleeft: ({ soort, feiten }) =>
    `Geen geval merkt ${MISSER[list(soort)] ?? 'deze vergissing'}.${feiten === undefined ? '' : ` Voeg een geval toe zoals ${list(feiten)}.`}`,
}

export const describeBevinding = ({ code, params, plek }: Bevinding): string =>
  ZINNEN[code](params, plek.id)
