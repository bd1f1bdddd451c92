import type { VastgelegdeGebeurtenis } from '../../domain/dossier/gebeurtenis.ts'
import type { Identiteit } from '../../domain/dossier/persoon.ts'
import { foldZaak, geldendVan, isAanvraag } from '../../domain/dossier/zaak.ts'
import { AppError, refuseFouten } from '../../domain/errors.ts'
import { besluitSchema, type VastgelegdBesluit } from '../../domain/model/antwoord/besluit.ts'
import type { Niveau } from '../../domain/model/visie.ts'
import { recordHandeling } from '../dossier/record-handeling.ts'
import { requireTeken } from '../dossier/teken.ts'
import { readVorm } from '../invoer/zod-fouten.ts'
import { tellInzender } from '../inzenden/berichten.ts'
import type { OmgevingMetDossiers } from '../omgeving.ts'
import { ANTWOORD } from './voorstel.ts'

/** The own conclusie, the letter and the end of a case, signed at once by who saw all three. */
export interface Slotvraag {
  /** Number of the last event that this person saw. */
  readonly gezien: number
  /** Id of the last besluit that he saw; empty: none. */
  readonly laatste: string
  readonly door: string
  readonly identiteit?: Identiteit
  /** Where people reach the service: the origin of links. */
  readonly adres: string
  readonly besluit: Readonly<Record<string, unknown>> & { readonly conclusie: Niveau }
  /** The members of `brief_opgesteld`, not yet checked. */
  readonly brief: Readonly<Record<string, unknown>> & { readonly tekst: string }
  /** ISO 8601 day on which it was answered; absent: somebody has to read or sign it first. */
  readonly datum?: string
  /** Who is asked to read it first. */
  readonly lezer?: string
}

/** Whether what happened since is exactly this: then it was a second click. */
const isGebeurd = (
  gebeurtenissen: readonly VastgelegdeGebeurtenis[],
  { gezien, door, brief }: Slotvraag,
): boolean =>
  gebeurtenissen.some(
    (deel) =>
      deel.volgnummer === gezien + 2 &&
      deel.door === door &&
      deel.gebeurtenis.soort === 'brief_opgesteld' &&
      deel.gebeurtenis.tekst === brief.tekst.trim(),
  )

const isGewijzigd = (fout: unknown): boolean =>
  fout instanceof AppError && fout.code === 'gewijzigd'

const listEvents = (vraag: Slotvraag, id: string, aanvraag: boolean): readonly unknown[] => {
  const { identiteit, brief, lezer, datum, besluit, gezien } = vraag
  const wie = identiteit && { identiteit }
  return [
    { soort: 'besluit_vastgelegd', besluit: id, ...wie },
    { soort: 'brief_opgesteld', ...brief, ...wie },
    ...(lezer === undefined ? [] : [{ soort: 'tweede_lezer_gevraagd', naam: lezer, ...wie }]),
    ...(datum === undefined || aanvraag
      ? []
      : [
          {
            ...{ soort: 'afgerond', antwoord: ANTWOORD[besluit.conclusie] },
            ...{ datum, brief: gezien + 2, ...wie },
          },
        ]),
  ]
}

/**
 * Records the own conclusie, the letter and, with `datum`, that it was answered with it: all of it or nothing, and once
 * for a second click. An application ends by the stand in its besluit. Throws AppError('ongeldige_invoer') with the
 * faults and AppError('gewijzigd') when something else was recorded since.
 */
export const concludeZaak = async (
  omgeving: OmgevingMetDossiers,
  dossier: string,
  vraag: Slotvraag,
): Promise<void> => {
  const { gezien, laatste, door, identiteit, adres } = vraag
  const besluit = readVorm(besluitSchema, vraag.besluit, Object.keys(besluitSchema.shape))
  const gebeurtenissen = await omgeving.dossiers.list(dossier)
  if (isGebeurd(gebeurtenissen, vraag)) return
  const aanvraag = isAanvraag(geldendVan({ gebeurtenissen, zaak: foldZaak(gebeurtenissen) }))
  if (!aanvraag && besluit.stand !== 'in_behandeling') {
    const melding = 'Dit is een idee: daarop volgt geen besluit.'
    refuseFouten([{ pointer: '/stand', code: 'ongeldig', melding }])
  }
  const tekent = aanvraag ? besluit.stand !== 'in_behandeling' : vraag.datum !== undefined
  if (tekent) {
    const wie = { naam: door, ...(identiteit && { identiteit }) }
    const wat = aanvraag ? 'besluit' : 'antwoord'
    requireTeken(omgeving, gebeurtenissen, { wat, wie, pointer: '/conclusie' })
  }
  const besluiten = await omgeving.beoordelingen.listBesluiten(dossier)
  if (besluiten.at(-1)?.id !== (laatste || undefined)) {
    throw new AppError('gewijzigd', { wat: 'Dit dossier' })
  }
  const id = omgeving.nieuwId()
  const vastgelegdOp = omgeving.nu().toISOString()
  const [gebeurtenis, ...ook] = listEvents(vraag, id, aanvraag)
  const handeling = {
    ...{ gezien, door, gebeurtenis, ook },
    mee: {
      besluit: { id, beoordeling: dossier, vastgelegdOp, ...besluit } as VastgelegdBesluit,
      ...(tekent &&
        !aanvraag &&
        tellInzender(omgeving, gebeurtenissen, { soort: 'antwoord', adres })),
    },
  }
  try {
    await recordHandeling(omgeving, dossier, handeling)
  } catch (fout) {
    // At the same moment: a second click of this person was first.
    if (!isGewijzigd(fout) || !isGebeurd(await omgeving.dossiers.list(dossier), vraag)) throw fout
  }
}
