import type { Context } from 'hono'
import { listGaten } from '../../../app/brief/briefblokken.ts'
import type { Briefdeel } from '../../../app/brief/briefzin.ts'
import { hasReden } from '../../../app/brief/redenen.ts'
import { isZonderVoorwaarden, VAN_VOORWAARDEN } from '../../../app/brief/voorwaarden.ts'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { isHerbeoordeeldNa, toGebeurd } from '../../../domain/dossier/afronding.ts'
import { isZelfdePersoon } from '../../../domain/dossier/persoon.ts'
import { magConcluderen } from '../../../domain/dossier/tweede-lezer.ts'
import { geldendVan, isAanvraag } from '../../../domain/dossier/zaak.ts'
import type { Niveau } from '../../../domain/model/visie.ts'
import { joinEn } from '../../../domain/tekst.ts'
import { allOf, type Velden } from '../../shared/formulier.ts'
import type { Veldfout } from '../../shared/fouten.tsx'
import { textOf } from '../../shared/inzending.ts'
import { readGezien, wieVan } from '../kader/handelingen.ts'
import { eensMet, type Kamer, readNiveau, sketchFor } from './slotbrief.ts'

/** A yes on conditions without any is told before it goes out. */
const GEEN_VOORWAARDE =
  'In de brief staat geen voorwaarde, en er is er geen om aan te vinken. Schrijf hier welke u stelt, of kies een andere conclusie.'

/** Who gets a no is told why. */
const GEEN_WAAROM =
  'Zeg waarom niet: vink in de brief aan welke redenen gelden, of schrijf ze hier.'

const OPNIEUW_BEOORDEELD =
  'Het plan is intussen opnieuw beoordeeld. Motivering en brief zijn daarom opnieuw gemaakt. Lees ze, neem over wat u wilt houden, en stel dan vast.'

type Check = readonly [goed: boolean, veld: string, melding: string]

/** What stands in the letter and beside it. */
const checkInhoud = (
  { dossier, velden, tekst }: Slot,
  { conclusie, delen }: { readonly conclusie: Niveau; readonly delen: readonly Briefdeel[] },
): readonly Check[] => {
  const read = (naam: string) => textOf(velden, naam)
  const toegelicht = read('toelichting') !== ''
  const koppen = tekst.split('\n\n').map((deel) => deel.split('\n')[0] ?? '')
  const gaten = listGaten(`${read('motivering')}\n${read('toelichting')}`)
  return [
    [read('motivering') !== '', 'motivering', 'Schrijf een motivering.'],
    [gaten.length === 0, 'motivering', `Vul nog in: ${joinEn(gaten)}.`],
    [
      eensMet(dossier, conclusie) || toegelicht,
      'toelichting',
      'Uw conclusie is een andere dan het advies. Schrijf waarom.',
    ],
    [
      conclusie !== 'ja_mits' || toegelicht || koppen.some((kop) => VAN_VOORWAARDEN.has(kop)),
      'toelichting',
      isZonderVoorwaarden(delen)
        ? GEEN_VOORWAARDE
        : 'Zeg onder welke voorwaarden: vink in de brief aan welke u stelt, of schrijf ze hier.',
    ],
    [
      conclusie !== 'nee_in_deze_vorm' ||
        toegelicht ||
        hasReden(delen, new Set(allOf(velden, 'mee'))),
      'toelichting',
      GEEN_WAAROM,
    ],
    [read('aan') !== '', 'aan', 'Vul in aan wie de brief is.'],
    [read('briefdatum') !== '', 'briefdatum', 'Kies een bestaande dag.'],
  ]
}

/** Who signs, what of, and who reads it first. */
const checkTekenen = (c: Context, { dossier, velden }: Slot): readonly Check[] => {
  const { identiteit: _, ...wie } = wieVan(c)
  const beslist = isAanvraag(geldendVan(dossier)) && textOf(velden, 'doe') !== 'klaarzetten'
  return [
    [
      magConcluderen(geldendVan(dossier), wieVan(c)),
      'conclusie',
      'U was zelf de tweede lezer: een collega stelt dit vast.',
    ],
    [!beslist || textOf(velden, 'stand') !== '', 'stand', 'Kies hoe de aanvraag afliep.'],
    [
      !allOf(velden, 'lezer').some((naam) => isZelfdePersoon({ naam }, wie)),
      'lezer',
      'U kunt niet uw eigen tweede lezer zijn.',
    ],
  ]
}

/** What came in, and the letter that it makes. */
interface Slot {
  readonly dossier: Dossier
  readonly velden: Velden
  readonly tekst: string
}

/** What is to be mended before somebody signs, each at its field. */
export const listFouten = (c: Context, kamer: Kamer, slot: Slot): readonly Veldfout[] => {
  const conclusie = readNiveau(textOf(slot.velden, 'conclusie'))
  if (conclusie === undefined) return [{ veld: 'conclusie', melding: 'Kies uw eigen conclusie.' }]
  if (isHerbeoordeeldNa(toGebeurd(slot.dossier.gebeurtenissen), readGezien(slot.velden))) {
    return [{ veld: 'motivering', melding: OPNIEUW_BEOORDEELD }]
  }
  const { getoond, schets } = sketchFor(c, kamer, slot.dossier, conclusie)
  if (getoond !== textOf(slot.velden, 'getoond')) {
    const melding = 'De brief hieronder is nu een andere dan u zag. Lees hem, en stel hem dan vast.'
    return [{ veld: 'conclusie', melding }]
  }
  return [
    ...checkTekenen(c, slot),
    ...checkInhoud(slot, { conclusie, delen: schets?.delen ?? [] }),
  ].flatMap(([goed, veld, melding]) => (goed ? [] : [{ veld, melding }]))
}
