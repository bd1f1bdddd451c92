import { chooseVraag, sayBeslissend, sayVragen } from '../../../app/dossier/open-telling.ts'
import type { Stap, WachtOp } from '../../../app/dossier/zaakregels.ts'
import type { Werkorde } from '../../../app/ports/lijst/werkvoorraad.ts'
import { VAN_MIJ, VAN_NIEMAND } from '../../../app/werkvoorraad/filter.ts'
import type { Vindplaats } from '../../../app/werkvoorraad/vindplaats.ts'
import type { Lijstregel } from '../../../app/werkvoorraad/werkvoorraad.ts'
import { IDEEANTWOORD_WOORDEN } from '../../../app/woorden/afronding.ts'
import { formatDatum } from '../../../app/woorden/codes.ts'
import { dagenTussen } from '../../../domain/dossier/kalender.ts'
import type { Visie } from '../../../domain/model/visie.ts'
import { formatAantal, joinEn } from '../../../domain/tekst.ts'
import { STAND_WOORDEN } from '../../shared/woorden.ts'

export const STAP_WOORDEN: Readonly<Record<Stap, string>> = {
  beslissen: 'te beslissen',
  afronden: 'af te ronden',
  op_tafel: 'op de intaketafel',
  oordelen: 'oordeel geven',
  wachten: 'wachten op een antwoord',
  bekijken: 'bekijken wat erbij kwam',
  gegevens_nodig: 'gegevens vragen',
  klaar: 'afgerond',
}

export const WACHT_WOORDEN: Readonly<Record<WachtOp, string>> = {
  initiatiefnemer: 'de initiatiefnemer',
  specialist: 'een specialist',
  tweede_lezer: 'een tweede lezer',
}

/** Of each column what comes first in it, and what when it is turned round. */
export const ORDE_WOORDEN: Readonly<Record<Werkorde, readonly [eerst: string, om: string]>> = {
  beslisbaar: ['wat nu kan eerst', 'wat nu kan eerst'],
  naam: ['naam, van A naar Z', 'naam, van Z naar A'],
  wijk: ['wijk, van A naar Z', 'wijk, van Z naar A'],
  stand: ['laagste stand eerst', 'hoogste stand eerst'],
  hardheid: ['vaste grond eerst', 'zachtste grond eerst'],
  stap: ['wat het eerst kan eerst', 'wat het laatst kan eerst'],
  behandelaar: ['behandelaar, van A naar Z', 'behandelaar, van Z naar A'],
  termijn: ['kortste termijn eerst', 'langste termijn eerst'],
  ontvangen: ['oudste eerst', 'nieuwste eerst'],
}

const VINDPLAATS_WOORDEN: Readonly<Record<Vindplaats, string>> = {
  naam: 'de naam',
  nummer: 'het nummer',
  plek: 'de plek',
  soort: 'wat er komt',
  omschrijving: 'de omschrijving',
  straat: 'de afstand tot die straat',
  inzender: 'de naam van de inzender',
}

/** Why a case is among what was found. */
export const wordGevonden = (gevonden: readonly Vindplaats[]): string =>
  `Gevonden op ${joinEn(gevonden.map((deel) => VINDPLAATS_WOORDEN[deel]))}`

/** Whose cases, as a choice. */
export const VAN_WOORDEN = [
  ['', 'Van iedereen'],
  [VAN_MIJ, 'Van mij'],
  [VAN_NIEMAND, 'Van niemand'],
] as const

/** What somebody can do who was asked to read along. */
export const LEES_MEE = 'lees mee'

/** What can be done next with a case, and whom it waits for. */
export const wordStap = ({
  stap,
  wachtOp,
  teruggelegd,
  meelezen,
}: Pick<Lijstregel, 'stap' | 'wachtOp' | 'teruggelegd' | 'meelezen'>): string => {
  const wie = wachtOp.map((deel) => WACHT_WOORDEN[deel]).join(' en ')
  const ook = stap === 'klaar' || wie === '' ? '' : `; er is ook iets gevraagd aan ${wie}`
  const kan = stap === 'wachten' ? `wachten op ${wie}` : `${STAP_WOORDEN[stap]}${ook}`
  const wat = meelezen ? LEES_MEE : kan
  return teruggelegd === undefined || stap === 'klaar'
    ? wat
    : `${wat}; ${formatAantal(teruggelegd, 'punt', 'punten')} teruggelegd`
}

/** What is settled, and what is open beside it that changes nothing of it any more. */
const sayVast = (
  { woorden }: Pick<Visie, 'woorden'>,
  { conclusie, telling }: Lijstregel,
): string => {
  if (telling === undefined) return 'wat nog open is, is niet te lezen'
  const vragen = sayVragen(telling)
  const open = vragen === '' ? 'niets staat nog open' : `nog open: ${vragen}`
  return `geen vraag kan het advies nog veranderen: ${woorden[conclusie]}; ${open}`
}

/**
 * Why a case stands where it stands in the order of what can be decided, in the words of the case itself. `laat`: ISO
 * 8601 day since when a specialist is late.
 */
export const wordReden = (
  visie: Pick<Visie, 'woorden'>,
  regel: Lijstregel,
  laat?: string,
): string => {
  const { stap, stand, antwoord, telling } = regel
  if (regel.meelezen) return 'u bent gevraagd mee te lezen'
  switch (stap) {
    case 'klaar':
      return antwoord ? IDEEANTWOORD_WOORDEN[antwoord] : STAND_WOORDEN[stand]
    case 'wachten':
      return laat === undefined
        ? 'de vraag is nog niet beantwoord'
        : `het gevraagde advies is te laat sinds ${formatDatum(laat)}`
    case 'bekijken':
      return 'er kwam een antwoord of een toevoeging binnen'
    case 'afronden':
      return 'de eigen conclusie ligt er'
    default: {
      // What is asked of another already is not what can be done now.
      const nu = stap === 'oordelen' && (telling?.oordelen.beslissend ?? 0) > 0
      const vraag = nu ? 'oordelen' : telling && chooseVraag(telling)
      return telling && vraag ? sayBeslissend(telling, vraag) : sayVast(visie, regel)
    }
  }
}

const DAG = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const
const DIT_JAAR = new Intl.DateTimeFormat('nl-NL', DAG)
const ANDER_JAAR = new Intl.DateTimeFormat('nl-NL', { ...DAG, year: 'numeric' })
/** So near a day is known without its year. */
const DICHTBIJ = 180

/** The last day of a term, and how far off it is. */
export const wordTermijn = (
  termijn: string,
  vandaag: string,
): { readonly datum: string; readonly rest: string; readonly telaat: boolean } => {
  const dagen = dagenTussen(vandaag, termijn)
  const vorm = Math.abs(dagen) < DICHTBIJ ? DIT_JAAR : ANDER_JAAR
  const datum = vorm.format(new Date(termijn))
  if (dagen === 0) return { datum, rest: 'vandaag', telaat: false }
  const aantal = formatAantal(Math.abs(dagen), 'dag', 'dagen')
  return dagen > 0
    ? { datum, rest: aantal, telaat: false }
    : { datum, rest: `${aantal} te laat`, telaat: true }
}
