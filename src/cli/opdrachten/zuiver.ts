import { formatAantal, joinEn } from '../../domain/tekst.ts'
import { AFLOOP } from '../shared/afloop.ts'
import type { Opdracht } from '../shared/opdracht.ts'
import { parseOpties } from '../shared/opties.ts'
import { withVoortgang } from '../shared/voortgang.ts'

export const zuiver: Opdracht = {
  kort: 'haal uit bewaarde locaties wat geen plek is',
  hulp: `Gebruik: visietoets zuiver

  Een tekenprogramma laat bij een vlak soms een naam, een adres of een nummer achter. Visietoets bewaart
  alleen de plek; wat vroeger is bewaard, maakt deze opdracht schoon: beoordelingen met hun bewijs,
  zelftoetsen en ontwikkelplannen, in één keer. Het bewijs zegt daarna dat dit is gedaan en wanneer; het
  advies is nog na te rekenen, alleen de hash over het verzoek niet. Maak eerst een kopie van de database,
  en verwijder die kopie daarna. Bij de ingebouwde database stopt u eerst de dienst.
`,
  run: async (args, { cleanPlekken, print }) => {
    parseOpties(args, {})
    const { beoordelingen, zelftoetsen, plannen } = await withVoortgang(
      'Bewaarde locaties nakijken',
      cleanPlekken,
    )
    const geteld = joinEn([
      formatAantal(beoordelingen, 'beoordeling', 'beoordelingen'),
      formatAantal(zelftoetsen, 'zelftoets', 'zelftoetsen'),
      formatAantal(plannen, 'ontwikkelplan', 'ontwikkelplannen'),
    ])
    print(
      beoordelingen + zelftoetsen + plannen === 0
        ? 'Alle bewaarde locaties hadden al alleen een plek. Er is niets veranderd.'
        : `Gezuiverd: ${geteld}.`,
    )
    return AFLOOP.goed
  },
}
