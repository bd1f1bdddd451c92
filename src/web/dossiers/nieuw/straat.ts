import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { type Straat, sayAlleenStraat, toStraat } from '../../../app/plekken/alleen-straat.ts'
import { listCirkelgebieden, sayCirkelgebieden } from '../../../app/plekken/cirkelgebieden.ts'
import { findPlek } from '../../../app/plekken/zoek-plekken.ts'
import type { BekendePlek } from '../../../app/ports/zoeken.ts'
import type { Velden } from '../../shared/formulier.ts'
import { textOf } from '../../shared/inzending.ts'
import type { NaarCrs84 } from '../../shared/plek.ts'
import { toLocatie } from '../../zelftoets/plek/lees-plek.ts'
import { type Plekbronnen, sayWaar } from '../../zelftoets/plek/plekhuis.ts'
import type { Keuze } from './nieuw-pagina.tsx'

/** A house of which only the street is known: its circle stands for it, and what to say of that. */
export interface InStraat {
  readonly locatie: object
  readonly straat: Straat
  readonly zin: string
}

/** A house number behind the name of a street. */
const HUISNUMMER = /\p{L}[.\s]+\d+\s*[a-z]{0,2}$/iu

/** Whether only the circle of its street is known: without a register of addresses nobody can say more. */
export const isHuisInStraat = (
  { adressen }: Plekbronnen,
  tekst: string,
  { soort }: BekendePlek,
): boolean => adressen === undefined && soort === 'straat' && HUISNUMMER.test(tekst)

/** The choice for the street of what was typed: typed otherwise it is asked again. */
const nameKeuze = ({ id }: BekendePlek, tekst: string): string => `${id} | ${tekst}`

/** Asks first whether to go on with the street: a circle is no address, and often it can be pointed out. */
export const askStraat = (
  { omgeving, plekken }: { readonly omgeving: OmgevingMetDossiers; readonly plekken: Plekbronnen },
  velden: Velden,
  rond: BekendePlek,
): { readonly melding: string } & Pick<Keuze, 'straten'> => {
  const tekst = textOf(velden, 'zoekplek')
  const { naam, straalM } = toStraat(rond)
  const waar = sayWaar(plekken, rond.midden)
  const midden = `het midden van ${naam}${waar ? `, ${waar}` : ''}`
  const melding = `Het huisnummer in “${tekst}” kennen wij niet: alleen de straat is bekend. Wijs de plek aan op de kaart, of vul haar twee getallen in (Rijksdriehoek of graden). Lukt dat niet? Reken dan met ${midden}. De plek van het plan kan daar ${straalM} meter vandaan liggen. ${sayCirkelgebieden(listCirkelgebieden(omgeving, rond))}`
  return {
    melding: melding.trim(),
    straten: [
      ['', 'Ik wijs de plek zelf aan, op de kaart of met twee getallen.'],
      [
        nameKeuze(rond, tekst),
        `Reken met het midden van ${naam}. In de zaak staat dan dat alleen de straat bekend is.`,
      ],
    ],
  }
}

/** The street that somebody chose to go on with, for what is typed now. */
export const findStraatkeuze = (
  { lijst }: Plekbronnen,
  velden: Velden,
): BekendePlek | undefined => {
  const [id = '', ...rest] = textOf(velden, 'straat').split(' | ')
  return lijst && rest.join(' | ') === textOf(velden, 'zoekplek') ? findPlek(lijst, id) : undefined
}

/** That street as the place of the plan. */
export const readStraat = (
  naarCrs84: NaarCrs84,
  velden: Velden,
  plek: BekendePlek,
): InStraat | undefined => {
  const locatie = toLocatie({ rd: { type: 'Point', coordinates: plek.midden } }, naarCrs84)
  const straat = toStraat(plek)
  const opgegeven = `Plek zoals opgegeven: ${textOf(velden, 'zoekplek')}.`
  return locatie && { locatie, straat, zin: `${opgegeven} ${sayAlleenStraat(straat)}` }
}
