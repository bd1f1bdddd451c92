import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { listAfwijking } from '../../../app/woorden/afwijking.ts'
import { formatDatum } from '../../../app/woorden/codes.ts'
import type { Gebeurtenis } from '../../../domain/dossier/gebeurtenis.ts'
import type { VastgelegdBesluit } from '../../../domain/model/antwoord/besluit.ts'
import { STAND_WOORDEN } from '../../shared/woorden.ts'
import { describeGebeurtenis } from '../kader/gebeurtenis-woorden.ts'

export interface Wat {
  readonly titel: string
  /** Why, or the text itself. */
  readonly tekst?: string
}

export const wordBesluit = (
  { stand, conclusie, motivering, gepubliceerdOp }: VastgelegdBesluit,
  { boek }: Pick<Dossier, 'boek'>,
): Wat => ({
  titel: [
    `Conclusie vastgelegd: ${STAND_WOORDEN[stand]}`,
    ...(conclusie ? [`eigen conclusie ${boek.visie.woorden[conclusie]}`] : []),
    ...(gepubliceerdOp ? [`bekendgemaakt op ${formatDatum(gepubliceerdOp)}`] : []),
  ].join(', '),
  ...(motivering !== undefined && { tekst: motivering }),
})

const wordUiterlijk = ({ uiterlijk }: { readonly uiterlijk?: string | undefined }): string =>
  uiterlijk === undefined ? '' : `, uiterlijk op ${formatDatum(uiterlijk)}`

/** What happened, and why or with which text. */
export const wordGebeurtenis = (
  gebeurtenis: Gebeurtenis,
  dossier: Dossier,
  besluiten: readonly VastgelegdBesluit[],
): Wat => {
  const { boek } = dossier
  switch (gebeurtenis.soort) {
    case 'besluit_vastgelegd': {
      const besluit = besluiten.find(({ id }) => id === gebeurtenis.besluit)
      return besluit ? wordBesluit(besluit, dossier) : { titel: 'Conclusie vastgelegd' }
    }
    case 'aanvraag_ontvangen': {
      const procedure = boek.procedure?.aanvraag[gebeurtenis.procedure]?.label
      return {
        titel: `Aanvraag ontvangen op ${formatDatum(gebeurtenis.datum)}, ${procedure ?? gebeurtenis.procedure}`,
      }
    }
    case 'toegewezen':
      return {
        titel: gebeurtenis.naam
          ? `Behandelaar: ${gebeurtenis.naam}`
          : 'Niemand behandelt deze zaak',
      }
    case 'termijn_verlengd':
      return { titel: 'Termijn verlengd', tekst: gebeurtenis.reden }
    case 'termijn_opgeschort':
      return {
        titel: `Om aanvulling gevraagd op ${formatDatum(gebeurtenis.gevraagdOp)}, uiterlijk ${formatDatum(gebeurtenis.uiterlijk)}`,
        tekst: gebeurtenis.reden,
      }
    case 'aanvraag_aangevuld':
      return {
        titel: `Aanvraag aangevuld op ${formatDatum(gebeurtenis.datum)} (bij nummer ${gebeurtenis.bij})`,
      }
    case 'aanvulling_ontvangen':
      return {
        titel: 'De initiatiefnemer heeft geantwoord',
        ...(gebeurtenis.tekst !== undefined && { tekst: gebeurtenis.tekst }),
      }
    case 'toegevoegd':
      return {
        titel: 'De initiatiefnemer voegde iets toe',
        tekst: [gebeurtenis.tekst, ...(gebeurtenis.tekeningen ?? [])].filter(Boolean).join('\n'),
      }
    case 'afwijking_beschreven':
      return {
        titel: 'Afwijking van het omgevingsplan beschreven',
        tekst: listAfwijking(gebeurtenis)
          .map(([naam, deel]) => `${naam}: ${deel}`)
          .join('\n'),
      }
    case 'effect_bepaald':
      return {
        titel: `${boek.begrippen.themas[gebeurtenis.thema]?.label ?? 'Een gevolg'}: ${gebeurtenis.geldt ? 'geldt' : 'geldt niet'} voor dit plan`,
        tekst: gebeurtenis.reden,
      }
    case 'bijdrage_gevraagd':
      return {
        titel: `Bijdrage gevraagd aan ${gebeurtenis.naam}, ${gebeurtenis.functie}${wordUiterlijk(gebeurtenis)}`,
        tekst: gebeurtenis.vraag,
      }
    case 'bijdrage_herinnerd':
      return {
        titel: `Herinnerd aan de gevraagde bijdrage (bij nummer ${gebeurtenis.bij})${wordUiterlijk(gebeurtenis)}`,
      }
    case 'bijdrage_gegeven':
      return { titel: `Bijdrage gegeven (bij nummer ${gebeurtenis.bij})`, tekst: gebeurtenis.tekst }
    case 'tweede_lezer_gevraagd':
      return {
        titel: `Tweede lezer gevraagd: ${gebeurtenis.naam}`,
        ...(gebeurtenis.vraag !== undefined && { tekst: gebeurtenis.vraag }),
      }
    case 'tweede_lezing':
      return {
        titel: `Meegelezen: ${gebeurtenis.akkoord ? 'akkoord' : 'niet akkoord'} (bij nummer ${gebeurtenis.bij})`,
        ...(gebeurtenis.opmerkingen !== undefined && { tekst: gebeurtenis.opmerkingen }),
      }
    case 'punt_teruggelegd':
      return { titel: 'Punt teruggelegd door de tweede lezer', tekst: gebeurtenis.tekst }
    case 'punt_afgehandeld':
      return {
        titel: `Punt afgehandeld (bij nummer ${gebeurtenis.bij})`,
        ...(gebeurtenis.tekst !== undefined && { tekst: gebeurtenis.tekst }),
      }
    case 'bewaren_tot':
      return {
        titel: `Wordt bewaard tot ${formatDatum(gebeurtenis.tot)}`,
        tekst: gebeurtenis.reden,
      }
    case 'brief_opgesteld':
      return {
        titel: gebeurtenis.aangevinkt
          ? `Versie van de brief bewaard, met wat nog niet is bevestigd: ${gebeurtenis.aangevinkt.map(({ tekst }) => tekst).join(' ')}`
          : 'Versie van de brief bewaard',
        tekst: gebeurtenis.tekst,
      }
    case 'antwoord_gegeven':
      return { titel: 'Antwoord aan de initiatiefnemer', tekst: gebeurtenis.tekst }
    case 'herbeoordeeld':
      return { titel: 'Opnieuw beoordeeld met wat er toen bekend was' }
    default:
      return {
        titel: describeGebeurtenis(dossier, gebeurtenis) ?? gebeurtenis.soort,
        ...('reden' in gebeurtenis && { tekst: gebeurtenis.reden }),
        ...(gebeurtenis.soort === 'afgerond' &&
          gebeurtenis.tekst !== undefined && { tekst: gebeurtenis.tekst }),
      }
  }
}
