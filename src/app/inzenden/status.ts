import { type Afronding, afrondingVan } from '../../domain/dossier/afronding.ts'
import {
  antwoordenVan,
  findIngezonden,
  type Inzendstand,
  inzendstandVan,
  openVragenVan,
} from '../../domain/dossier/inzending.ts'
import { instantLater } from '../../domain/dossier/kalender.ts'
import { AppError } from '../../domain/errors.ts'
import { linkdagenOf } from '../bewaartermijn/linkdagen.ts'
import {
  type Antwoorden,
  type GevraagdeAanvulling,
  recordAanvulling,
} from '../dossier/ask-aanvulling.ts'
import { createLink, findLink, type Link, retryGewijzigd } from '../dossier/link.ts'
import { type Dossier, readDossier } from '../dossier/read-dossier.ts'
import { recordHandeling } from '../dossier/record-handeling.ts'
import type { OmgevingMetDossiers } from '../omgeving.ts'
import { tellInzender, tellTeam } from './berichten.ts'

/** What a sender sees of the case. */
export interface Status {
  readonly dossier: Dossier
  readonly ingezonden: NonNullable<ReturnType<typeof findIngezonden>>
  readonly stand: Inzendstand
  readonly vragen: ReturnType<typeof openVragenVan>
  readonly antwoorden: ReturnType<typeof antwoordenVan>
  /** How it ended; absent: it goes on. */
  readonly einde?: Einde
  /** ISO 8601 instant, UTC. */
  readonly linkVerlooptOp: string
}

/** The answer with which an idea was finished, and the letter that was sent with it. */
export interface Einde {
  readonly afronding: Afronding
  readonly brief?: string
}

const readEinde = (gebeurtenissen: Dossier['gebeurtenissen']): Einde | undefined => {
  const afronding = afrondingVan(gebeurtenissen)
  if (afronding === undefined) return undefined
  const brief = gebeurtenissen.find(
    ({ volgnummer }) => volgnummer === afronding.gebeurtenis.brief,
  )?.gebeurtenis
  return { afronding, ...(brief?.soort === 'brief_opgesteld' && { brief: brief.tekst }) }
}

const WEG = { wat: 'Deze link' }

/** The case behind a link. Throws AppError('niet_gevonden') when it has expired or was ended. */
export const readStatus = async (
  omgeving: OmgevingMetDossiers,
  sleutel: string,
): Promise<Status> => {
  const link = await findLink(omgeving, 'status', sleutel)
  if (link?.dossier === undefined) throw new AppError('niet_gevonden', WEG)
  const dossier = await readDossier(omgeving, link.dossier)
  const { gebeurtenissen, zaak } = dossier
  const ingezonden = findIngezonden(gebeurtenissen)
  if (ingezonden === undefined) throw new AppError('niet_gevonden', WEG)
  const nu = omgeving.nu().toISOString()
  const einde = readEinde(gebeurtenissen)
  return {
    dossier,
    ingezonden,
    stand: inzendstandVan(gebeurtenissen, zaak, nu),
    vragen: openVragenVan(gebeurtenissen, zaak, nu),
    antwoorden: antwoordenVan(gebeurtenissen),
    ...(einde && { einde }),
    linkVerlooptOp: link.verlooptOp,
  }
}

/** One question in it that can still be answered, by its number. Throws AppError('niet_gevonden'). */
export const readVraag = async (
  omgeving: OmgevingMetDossiers,
  sleutel: string,
  volgnummer: number,
): Promise<GevraagdeAanvulling> => {
  const { dossier, vragen } = await readStatus(omgeving, sleutel)
  const aanvulling = vragen.find((vraag) => vraag.volgnummer === volgnummer)
  if (aanvulling === undefined) throw new AppError('niet_gevonden', { wat: 'Deze vraag' })
  return { dossier, aanvulling }
}

export interface Vraagantwoord extends Antwoorden {
  readonly sleutel: string
  readonly volgnummer: number
  /** Where people reach the service. */
  readonly adres: string
}

/** Records what the sender answers to a question, and assesses the case again. Throws as readVraag, and AppError('ongeldige_invoer'). */
export const answerVraag = (
  omgeving: OmgevingMetDossiers,
  { sleutel, volgnummer, adres, ...antwoorden }: Vraagantwoord,
): Promise<void> =>
  retryGewijzigd(async () => {
    const gevraagd = await readVraag(omgeving, sleutel, volgnummer)
    const { id: dossier, gebeurtenissen } = gevraagd.dossier
    const nummer = findIngezonden(gebeurtenissen)?.nummer ?? ''
    const berichten = tellTeam(omgeving, { soort: 'beantwoord', nummer, adres, dossier })
    await recordAanvulling(omgeving, gevraagd, { ...antwoorden, mee: { berichten } })
  })

/** Records the answer that the sender reads. Throws as recordHandeling. */
export const giveAntwoord = async (
  omgeving: OmgevingMetDossiers,
  dossier: string,
  antwoord: {
    readonly gezien: number
    readonly door: string
    readonly tekst: string
    readonly identiteit?: unknown
    /** Where people reach the service. */
    readonly adres: string
  },
): Promise<void> => {
  const { gezien, door, adres, ...inhoud } = antwoord
  const gebeurtenis = { soort: 'antwoord_gegeven', ...inhoud }
  const mee = tellInzender(omgeving, await omgeving.dossiers.list(dossier), {
    soort: 'antwoord',
    adres,
  })
  await recordHandeling(omgeving, dossier, { gezien, door, gebeurtenis, mee })
}

/** A new link for the sender of a case; those of before open nothing any more. */
export const renewLink = async (omgeving: OmgevingMetDossiers, dossier: string): Promise<Link> => {
  const nu = omgeving.nu()
  await omgeving.inzendingen.endLinks(dossier, nu.toISOString())
  const verlooptOp = instantLater(nu, linkdagenOf(omgeving).status)
  return createLink(omgeving, { soort: 'status', dossier, inhoud: {}, verlooptOp })
}
