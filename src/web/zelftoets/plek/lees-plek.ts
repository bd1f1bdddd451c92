import { sayCirkelgebieden } from '../../../app/plekken/cirkelgebieden.ts'
import type { BekendePlek } from '../../../app/ports/zoeken.ts'
import type { InvoerFout } from '../../../domain/errors.ts'
import { allOf } from '../../shared/formulier.ts'
import type { Inzending } from '../../shared/inzending.ts'
import {
  type NaarCrs84,
  type Plek,
  readBestand,
  readPunt,
  readTekening,
  rewritePunten,
  toGraden,
} from '../../shared/plek.ts'

const DUBBEL: InvoerFout = {
  pointer: '/locatie',
  code: 'meer_dan_een_plek',
  melding: 'U gaf de plek op meer dan één manier. Laat er één staan.',
}

/** Where, in whichever of the ways it was said. */
export const readPlek = async ({ velden, bestand }: Inzending): Promise<Plek> => {
  const [tekening] = allOf(velden, 'tekening')
  const [punt] = allOf(velden, 'plek')
  if ([bestand, tekening, punt].filter((deel) => deel !== undefined).length > 1) {
    return { fout: DUBBEL }
  }
  if (bestand) return readBestand(await bestand.text())
  return tekening === undefined ? readPunt(punt ?? '') : readTekening(tekening)
}

/** The same in degrees; undefined when it is no place. */
export const toLocatie = (plek: Plek, naarCrs84: NaarCrs84): object | undefined => {
  if ('fout' in plek) return undefined
  return 'rd' in plek ? rewritePunten(plek.rd, naarCrs84) : toGraden(plek.locatie, naarCrs84)
}

/** What an inhabitant can do about it; the API says how much of it lies outside. */
const MELDINGEN: Readonly<Record<string, string>> = {
  lijkt_rd:
    'De getallen in dit bestand zijn geen graden. Het lijkt Rijksdriehoek. Sla uw tekening op met lengte en breedte in graden (WGS 84).',
  lijkt_webmercator:
    'De getallen in dit bestand zijn geen graden. Sla uw tekening op met lengte en breedte in graden (WGS 84).',
  leeg: 'In dit bestand staat geen tekening.',
}

const sayBuitenGebied = (gemeente: string | undefined): string =>
  `Deze plek ligt niet of maar voor een klein deel in de gemeente${gemeente === undefined ? '' : ` ${gemeente}`}. Onze visie geldt daar niet. Kijk of u de plek goed hebt opgegeven.`

/** What is wrong with a place, to who gave it; other faults in their own words. */
export const wordPlekfout = (
  { code, melding }: Pick<InvoerFout, 'code' | 'melding'>,
  gemeente: string | undefined,
): string =>
  code === 'buiten_werkingsgebied' ? sayBuitenGebied(gemeente) : (MELDINGEN[code] ?? melding)

/** A name is no place yet. */
export const sayNogAanwijzen = (
  { naam, straal }: BekendePlek,
  gebieden: readonly string[] = [],
): string =>
  `Wijs nog aan waar uw plan ligt. Van ${naam} weten wij alleen dat het binnen ${straal} meter van het midden van de cirkel ligt. ${sayCirkelgebieden(gebieden)}`.trim()
