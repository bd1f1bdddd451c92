import type { Stand } from '../../../src/domain/model/visie.ts'

/** A case as an officer handles it on the pages, from the plan that came in to the letter that goes out. */
export interface Briefzaak {
  /** Of the folder in docs/brieven/. */
  readonly naam: string
  /** Of the shipped plan that it answers. */
  readonly stand: Stand
  /** Sent in by whom, when by its initiator; what an officer types when it came in otherwise. */
  readonly inzender?: { readonly afzender: string; readonly adres: string }
  readonly aan?: string
  /** Where the plan departs from the omgevingsplan: made up, as the plan is. */
  readonly afwijking: {
    readonly artikel: string
    readonly toegestaan: string
    readonly gevraagd: string
    readonly verschil: string
  }
  /** Answers to what only a person can judge, and what does not play here, each with its reason. */
  readonly oordelen?: Readonly<Record<string, readonly [waarde: string, reden: string]>>
  readonly geldtNiet?: Readonly<Record<string, string>>
  readonly conclusie: 'ja' | 'ja_mits' | 'afweging_nodig' | 'nee_in_deze_vorm'
  /** In the officer's own words, for the letter. */
  readonly toelichting: string
  /** Keys of the sentences on unconfirmed ground that he takes for his own. */
  readonly vinkt: readonly string[]
}

export const BRIEFZAKEN: readonly Briefzaak[] = [
  {
    naam: 'past',
    stand: 'past',
    aan: 'Stichting Proeverij\nTer attentie van mevrouw L. Smit\nMarkt 20\n9401 AA Assen',
    afwijking: {
      artikel: 'artikel 6.4, evenementen op pleinen (verzonnen artikel)',
      toegestaan: 'Evenementen van ten hoogste twee dagen.',
      gevraagd: 'Een wijnfestival van vier dagen, één keer in het jaar.',
      verschil: 'Twee dagen langer.',
    },
    conclusie: 'ja',
    toelichting:
      'Een wijnfestival van vier dagen past bij de binnenstad. Het is een plek waar mensen graag komen voor iets bijzonders.',
    vinkt: ['stand', 'houding evenementen koopmanskwartier', 'regel RE-258 koopmanskwartier'],
  },
  {
    naam: 'past-onder-voorwaarden',
    stand: 'past_mits',
    inzender: { afzender: 'mevrouw J. Jansen', adres: 'Voorbeeldstraat 12, 9401 ZZ Assen' },
    afwijking: {
      artikel: 'artikel 5.12, bouwen in een woonwijk (verzonnen artikel)',
      toegestaan: 'Een woning van ten hoogste twee lagen, 6 meter hoog.',
      gevraagd: 'Een derde laag op de woning. De woning wordt 9 meter hoog.',
      verschil: 'Een laag meer, 3 meter hoger.',
    },
    oordelen: {
      stedenbouwkundigPassend: ['ja', 'In deze straat staan meer woningen van drie lagen.'],
    },
    geldtNiet: {
      gezichtBlijftHeel: 'De woning ligt niet in een beschermd stads- of dorpsgezicht.',
    },
    conclusie: 'ja_mits',
    toelichting:
      'Met een dakopbouw kunt u in uw huis blijven wonen als u meer ruimte nodig heeft. De buren moeten wel genoeg zon houden.',
    vinkt: [
      ...['stand', 'voorschrift bouwen_hoogte', 'voorschrift bouwen_bezonning'],
      ...['regel KL-120', 'regel KL-121', 'regel KL-240', 'regel KL-02'],
      ...['stuk plantekening', 'stuk bezonningsstudie', 'stuk quickscan_ecologie'],
    ],
  },
  {
    naam: 'past-na-aanpassing',
    stand: 'aanpassen',
    inzender: {
      afzender: 'de heer P. Bakker',
      adres: 'Bakker Vastgoed, Voorbeeldsingel 3, 9401 ZZ Assen',
    },
    afwijking: {
      artikel: 'artikel 4.7, bouwen in de binnenstad (verzonnen artikel)',
      toegestaan: 'Winkels en kantoren, in gebouwen van ten hoogste vier lagen.',
      gevraagd: 'Twintig appartementen, in een gebouw van vijf lagen.',
      verschil: 'Wonen in plaats van winkels en kantoren, en een laag meer.',
    },
    oordelen: {
      parkeerbalansSluit: [
        'ja',
        'De parkeerbalans van 3 november 2026 sluit: de appartementen delen de parkeergarage met de kantoren.',
      ],
    },
    conclusie: 'ja_mits',
    toelichting:
      'Woningen zijn welkom in de binnenstad. Het gebouw is met vijf lagen hoger dan wij hier voor ogen hebben. Met vier lagen kan het.',
    vinkt: [
      ...['stand', 'regel SE-01 brinkkwartier', 'regel SE-15'],
      ...['houding wonen brinkkwartier', 'regel MO-02', 'mits Aantal bouwlagen'],
      ...[
        'voorschrift landschap_groen',
        'voorschrift water_afkoppelen',
        'voorschrift natuur_stikstof',
      ],
      ...['regel NA-120', 'regel SE-155', 'regel WET-12', 'onderzoeken te_bevestigen'],
      ...['regel SE-07 brinkkwartier', 'regel SE-14', 'regel SE-45'],
      ...['regel GK-01', 'regel GS-02', 'regel VS-03', 'regel VS-05', 'regel VS-10'],
      ...['stuk woningbouwprogramma', 'stuk ladderonderbouwing', 'stuk quickscan_ecologie'],
    ],
  },
  {
    naam: 'hier-niet-tenzij',
    stand: 'nee_tenzij',
    aan: 'Familie De Boer\nVoorbeeldlaan 1\n9401 ZZ Assen',
    afwijking: {
      artikel: 'artikel 3.2, gebouwen in het bos (verzonnen artikel)',
      toegestaan: 'Een kantoor in de bestaande villa.',
      gevraagd: 'Vier appartementen in de bestaande villa.',
      verschil: 'Wonen in plaats van een kantoor. Het gebouw wordt niet groter.',
    },
    oordelen: {
      parkeerbalansSluit: ['ja', 'De acht plaatsen op eigen terrein zijn genoeg.'],
    },
    conclusie: 'afweging_nodig',
    toelichting:
      'Wij begrijpen dat u een goede bestemming zoekt voor de villa. Het Asserbos is er voor natuur en recreatie. Wonen past daar meestal niet, en daarom moet het gemeentebestuur er eerst iets van vinden. Dat u niets bijbouwt en geen boom kapt, helpt.',
    vinkt: [
      ...['stand', 'houding wonen asserbos', 'houding wonen groene-hoofdstructuur-asserbos'],
      ...[
        'regel EN-01',
        'regel GK-03',
        'regel SE-155',
        'regel SE-20',
        'regel SE-240',
        'onderzoeken te_bevestigen',
      ],
    ],
  },
  {
    naam: 'in-strijd',
    stand: 'strijdig',
    inzender: {
      afzender: 'Supermarkt Voorbeeld B.V.',
      adres: 'Voorbeeldweg 100, 9403 ZZ Assen',
    },
    afwijking: {
      artikel: 'artikel 7.1, bedrijven (verzonnen artikel)',
      toegestaan: 'Bedrijven, geen winkels.',
      gevraagd: 'Een supermarkt van 1.800 m².',
      verschil: 'Een winkel op grond voor bedrijven.',
    },
    conclusie: 'nee_in_deze_vorm',
    toelichting:
      'Wij begrijpen dat u een goede plek zoekt voor uw supermarkt. Het Stadsbedrijvenpark is bedoeld voor bedrijven. Supermarkten willen wij bij de andere winkels, zodat bewoners alles bij elkaar vinden.',
    vinkt: [
      ...['stand', 'houding supermarkten stadsbedrijvenpark'],
      ...['regel SE-08', 'regel SE-09 stadsbedrijvenpark'],
    ],
  },
]
