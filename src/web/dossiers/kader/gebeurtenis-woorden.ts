import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { IDEEANTWOORD_WOORDEN } from '../../../app/woorden/afronding.ts'
import { formatDatum } from '../../../app/woorden/codes.ts'
import { nameGebied } from '../../../app/woorden/namen.ts'
import type { Gebeurtenis } from '../../../domain/dossier/gebeurtenis.ts'
import { closeZin } from '../../../domain/tekst.ts'
import { nameFeit, showWaarde, vraagOf } from './waarden.ts'

/** What happened to the content of a case, in a few words; undefined for what did not touch it. */
export const describeGebeurtenis = (
  { boek }: Pick<Dossier, 'boek'>,
  gebeurtenis: Gebeurtenis,
): string | undefined => {
  const gebied = nameGebied(boek)
  switch (gebeurtenis.soort) {
    case 'feit_gecorrigeerd':
    case 'feit_aangevuld':
    case 'norm_beantwoord': {
      const { feit, waarde } = gebeurtenis
      return `${nameFeit(boek, feit)}: ${showWaarde(boek, feit, waarde)}`
    }
    case 'norm_geldt_niet':
      return `Geldt niet voor dit plan: ${vraagOf({ boek }, gebeurtenis.feit)}`
    case 'ligging_betwist':
      return `Het plan ligt ${gebeurtenis.telt ? 'wel' : 'niet'} in ${gebied(gebeurtenis.gebied)}`
    case 'gebied_bevestigd':
      return `De grens van ${gebied(gebeurtenis.gebied)} is bevestigd`
    case 'aanvulling_gevraagd': {
      const namen = gebeurtenis.feiten.map((feit) => nameFeit(boek, feit))
      const { eigenVraag } = gebeurtenis
      const alle = eigenVraag === undefined ? namen : [...namen, eigenVraag]
      return `Gevraagd aan de initiatiefnemer: ${alle.join('; ')}`
    }
    case 'aanvulling_ontvangen':
      return 'De initiatiefnemer heeft geantwoord'
    case 'toegevoegd':
      return 'De initiatiefnemer voegde iets toe'
    case 'uit_zelftoets':
      return 'Begonnen als zelftoets'
    case 'uit_ontwikkeling':
      return `Gemaakt van een gebiedsontwikkeling, versie ${gebeurtenis.versie}`
    case 'ingezonden':
      return `Ingezonden door de initiatiefnemer, nummer ${gebeurtenis.nummer}`
    case 'ingevoerd': {
      const kenmerk = gebeurtenis.nummer === undefined ? '' : `, kenmerk ${gebeurtenis.nummer}`
      const idee = gebeurtenis.idee === undefined ? '' : ', bij een eerder idee'
      return `Ingevoerd, binnengekomen op ${formatDatum(gebeurtenis.datum)}${kenmerk}${idee}`
    }
    case 'vervolgd':
      return 'Er is een aanvraag bij dit idee'
    case 'afgerond': {
      const { antwoord, datum, waarheen } = gebeurtenis
      const naar = waarheen === undefined ? '' : ` naar ${waarheen}`
      return `Afgerond op ${formatDatum(datum)}: ${IDEEANTWOORD_WOORDEN[antwoord]}${naar}`
    }
    case 'heropend':
      return `Heropend (na nummer ${gebeurtenis.bij})`
    case 'teruggenomen':
      return `Teruggenomen: nummer ${gebeurtenis.volgnummer}`
    default:
      return undefined
  }
}

/** The same as a sentence. */
export const sayGebeurtenis = (dossier: Pick<Dossier, 'boek'>, gebeurtenis: Gebeurtenis): string =>
  closeZin(describeGebeurtenis(dossier, gebeurtenis) ?? 'Iets in de behandeling')
