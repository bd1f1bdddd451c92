import type { EigenConclusie } from '../../../src/app/brief/redenen.ts'
import type { Stand } from '../../../src/domain/model/visie.ts'

/** A letter as an officer would send it: his conclusie, why, and what he took for his own. */
export interface Voorbeeldbrief {
  /** Of the file in voorbeelden/brieven/, without .txt. */
  readonly naam: string
  /** Of the shipped plan that it answers. */
  readonly stand: Stand
  readonly conclusie: EigenConclusie['conclusie']
  readonly motivering: string
  /** Keys of the sentences that he ticked. */
  readonly aangevinkt: readonly string[]
}

export const VOORBEELDBRIEVEN: readonly Voorbeeldbrief[] = [
  {
    naam: 'kansrijk',
    stand: 'past',
    conclusie: 'ja',
    motivering:
      'Een wijnfestival van vier dagen past bij de binnenstad. Het is een plek waar mensen graag komen voor iets bijzonders.',
    aangevinkt: ['houding evenementen koopmanskwartier', 'regel RE-258 koopmanskwartier'],
  },
  {
    naam: 'kansrijk-onder-voorwaarden',
    stand: 'past_mits',
    conclusie: 'ja_mits',
    motivering:
      'Met een dakopbouw kunt u in uw huis blijven wonen als u meer ruimte nodig heeft. De opbouw moet wel passen bij de straat, en de buren moeten genoeg zon houden.',
    aangevinkt: [
      ...['stand', 'voorschrift bouwen_hoogte', 'voorschrift bouwen_bezonning'],
      ...['regel KL-120', 'regel KL-121', 'regel KL-02'],
      ...['stuk plantekening', 'stuk bezonningsstudie'],
    ],
  },
  {
    naam: 'kansrijk-na-aanpassing',
    stand: 'aanpassen',
    conclusie: 'ja_mits',
    motivering:
      'Woningen zijn welkom in de binnenstad. Het gebouw is met vijf lagen hoger dan wij hier voor ogen hebben. Met vier lagen kan het.',
    aangevinkt: [
      ...['stand', 'regel SE-01 brinkkwartier', 'regel SE-15', 'regel MO-02'],
      'mits Aantal bouwlagen',
      ...['voorschrift landschap_groen', 'voorschrift water_afkoppelen'],
      ...['regel NA-120', 'regel WET-12', 'regel SE-48', 'onderzoeken te_bevestigen'],
      ...['stuk parkeerbalans', 'stuk ladderonderbouwing'],
    ],
  },
  {
    naam: 'afweging-nodig',
    stand: 'zwijgt',
    conclusie: 'afweging_nodig',
    motivering:
      'U wilt een loods slopen en de grond weer groen maken. Daar staat niets over in de visie. Wij zien er op het eerste gezicht geen bezwaar in, maar het gemeentebestuur moet er iets van vinden.',
    aangevinkt: ['regel MI-216', 'regel WET-105'],
  },
  {
    naam: 'niet-kansrijk',
    stand: 'strijdig',
    conclusie: 'nee_in_deze_vorm',
    motivering:
      'Wij begrijpen dat u een goede plek zoekt voor uw supermarkt. Het Stadsbedrijvenpark is bedoeld voor bedrijven. Supermarkten willen wij bij de andere winkels, zodat bewoners alles bij elkaar vinden.',
    aangevinkt: ['houding supermarkten stadsbedrijvenpark', 'regel SE-09 stadsbedrijvenpark'],
  },
]
