import { locatePunt, sayLigging } from '../../../app/kaartje/ligging.ts'
import { isOnbereikbaar } from '../../../app/plekken/find-plekken.ts'
import { readPuntId } from '../../../app/plekken/list-plekken.ts'
import { findPlek } from '../../../app/plekken/zoek-plekken.ts'
import type { ProjectiePort } from '../../../app/ports/geo.ts'
import type {
  AdressenPort,
  BekendePlek,
  GevondenPlek,
  Plekkenlijst,
  PuntRd,
} from '../../../app/ports/zoeken.ts'
import { allOf, type Velden } from '../../shared/formulier.ts'
import { type Ingevuld, LEEG } from '../../shared/inzending.ts'

/** What places are found with. */
export interface Plekbronnen {
  readonly projectie: ProjectiePort
  /** What came with the service for this municipality. */
  readonly lijst?: Plekkenlijst | undefined
  /** Addresses and parcels, from elsewhere. */
  readonly adressen?: AdressenPort | undefined
}

const UITLEG: Readonly<Record<GevondenPlek['soort'], string>> = {
  adres: 'Wij rekenen met één punt bij dit adres.',
  perceel: 'Van dit perceel kennen wij alleen het midden. Wij rekenen met dat punt.',
}

/** What a place that was found fills in, in the form of the first page. */
const toPlekvelden = ({ naam, soort, vorm }: GevondenPlek): Velden => ({
  tekening: JSON.stringify(vorm),
  gekozen: `${naam} (${soort}).`,
  gekozenUitleg: vorm.type === 'Point' ? UITLEG[soort] : 'Wij rekenen met het hele perceel.',
})

const refuse = (veld: string, melding: string): Ingevuld => ({
  velden: {},
  fouten: [{ veld, melding }],
})

const fillAdres = async ({ get }: AdressenPort, id: string): Promise<Ingevuld> => {
  try {
    const plek = await get(id)
    if (plek) return { velden: toPlekvelden(plek), fouten: [] }
    return refuse('adres', 'Deze plek vonden wij niet terug. Zoek haar opnieuw.')
  } catch (fout) {
    if (isOnbereikbaar(fout)) return refuse('adres', fout.detail)
    throw fout
  }
}

/** What is said where a point lies outside the municipality. */
export const sayBuiten = (gemeente: string): string =>
  `Deze plek ligt buiten de gemeente ${gemeente}. Onze visie geldt daar niet. Kijk of u de plek goed hebt opgegeven.`

const fillPunt = (punt: PuntRd, lijst: Plekkenlijst | undefined): Ingevuld => {
  const velden = { plek: `${punt[0]} ${punt[1]}` }
  const buiten = lijst !== undefined && locatePunt(lijst, punt).binnen === false
  return {
    velden,
    fouten: buiten ? [{ veld: 'plek', melding: sayBuiten(lijst.gemeente) }] : [],
  }
}

/** The fields of the first page with the place that was chosen, or with what went wrong. */
export const fillGevonden = async (
  { lijst, adressen }: Plekbronnen,
  id: string | undefined,
): Promise<Ingevuld> => {
  if (id === undefined) return LEEG
  const punt = readPuntId(id)
  if (punt) return fillPunt(punt, lijst)
  const bekend = lijst && findPlek(lijst, id)
  if (bekend) return { velden: { rond: bekend.id }, fouten: [] }
  return adressen ? fillAdres(adressen, id) : LEEG
}

/** The place known by name that was chosen, round which one looks. */
export const findRond = (
  { lijst }: Pick<Plekbronnen, 'lijst'>,
  velden: Velden,
): BekendePlek | undefined => {
  const [id] = allOf(velden, 'rond')
  return lijst && id !== undefined ? findPlek(lijst, id) : undefined
}

/** Where a point lies, in words; undefined when nothing is known of that. */
export const sayWaar = ({ lijst }: Plekbronnen, punt: PuntRd): string | undefined =>
  lijst && sayLigging(lijst, locatePunt(lijst, punt))
