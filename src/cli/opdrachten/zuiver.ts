import { formatAantal, joinEn } from '../../domain/tekst.ts'
import { AFLOOP } from '../shared/afloop.ts'
import type { Opdracht } from '../shared/opdracht.ts'
import { parseOpties } from '../shared/opties.ts'
import { withVoortgang } from '../shared/voortgang.ts'

export const zuiver: Opdracht = {
  kort: 'haal uit bewaarde locaties wat geen plek is, en zet teksten apart',
  hulp: `Gebruik: visietoets zuiver

  Een tekenprogramma laat bij een vlak soms een naam, een adres of een nummer achter. Visietoets bewaart
  alleen de plek; wat vroeger is bewaard, maakt deze opdracht schoon: beoordelingen met hun bewijs,
  zelftoetsen en ontwikkelplannen, in één keer. Het bewijs zegt daarna dat dit is gedaan en wanneer; het
  advies is nog na te rekenen, alleen de hash over het verzoek niet. Namen en vrije teksten die nog in de
  rijen zelf staan, gaan naar de tabel die te vernietigen is. Maak eerst een kopie van de database,
  en verwijder die kopie daarna. Bij de ingebouwde database stopt u eerst de dienst.
`,
  run: async (args, { cleanPlekken, print }) => {
    parseOpties(args, {})
    const { beoordelingen, zelftoetsen, plannen, apart } = await withVoortgang(
      'Bewaarde locaties nakijken',
      cleanPlekken,
    )
    const geteld = joinEn([
      formatAantal(beoordelingen, 'beoordeling', 'beoordelingen'),
      formatAantal(zelftoetsen, 'zelftoets', 'zelftoetsen'),
      formatAantal(plannen, 'ontwikkelplan', 'ontwikkelplannen'),
    ])
    const verplaatst = formatAantal(apart, 'rij', 'rijen')
    const gedaan = [
      ...(beoordelingen + zelftoetsen + plannen === 0 ? [] : [`Gezuiverd: ${geteld}.`]),
      ...(apart === 0 ? [] : [`Namen en vrije teksten apart gezet: ${verplaatst}.`]),
    ]
    print(
      gedaan.length === 0
        ? 'Alle bewaarde locaties hadden al alleen een plek, en alle namen en vrije teksten stonden al apart. Er is niets veranderd.'
        : gedaan.join('\n'),
    )
    return AFLOOP.goed
  },
}
