import { type Bijdrage, bijdragenVan } from '../../domain/dossier/bijdragen.ts'
import { addDagen, instantLater } from '../../domain/dossier/kalender.ts'
import { geldendVan } from '../../domain/dossier/zaak.ts'
import { AppError, refuseFouten } from '../../domain/errors.ts'
import { linkdagenOf } from '../bewaartermijn/linkdagen.ts'
import type { OmgevingMetDossiers } from '../omgeving.ts'
import { today } from '../regelboek/peildatum.ts'
import { formatDatum } from '../woorden/codes.ts'
import { answerByLink, askAllByLink, createLink, type Link, readByLink } from './link.ts'
import { type Dossier, readKortDossier } from './read-dossier.ts'
import { type Handelend, recordHandeling } from './record-handeling.ts'

export interface Bijdragevragen extends Handelend {
  readonly vragen: readonly [Gevraagde, ...Gevraagde[]]
}

/** Who is asked what, and by when. */
export type Gevraagde = Pick<
  Bijdrage,
  'naam' | 'functie' | 'vraag' | 'adviseur' | 'over' | 'uiterlijk'
>

/** The last day that can be asked for: a link made now works all of it, and expires in the course of the next. ISO 8601 day. */
export const laatsteDagVan = (omgeving: Pick<OmgevingMetDossiers, 'nu' | 'linkdagen'>): string =>
  addDagen(today(omgeving.nu()), linkdagenOf(omgeving).bijdrage - 1)

/** A day can be asked for on which the link still works. Throws AppError('ongeldige_invoer') at `uiterlijk`. */
const checkUiterlijk = (omgeving: OmgevingMetDossiers, uiterlijk: string | undefined): void => {
  if (uiterlijk === undefined) return
  const laatste = laatsteDagVan(omgeving)
  if (uiterlijk >= today(omgeving.nu()) && uiterlijk <= laatste) return
  const melding = `Kies een dag van vandaag tot en met ${formatDatum(laatste)}: de laatste dag waarop de link de hele dag werkt.`
  refuseFouten([{ pointer: '/uiterlijk', code: 'buiten_grenzen', melding }])
}

/** Asks specialists something, each by a link of his own, in their order. Throws as recordHandeling. */
export const askBijdragen = async (
  omgeving: OmgevingMetDossiers,
  dossier: string,
  { vragen, ...wie }: Bijdragevragen,
) => {
  for (const { uiterlijk } of vragen) checkUiterlijk(omgeving, uiterlijk)
  const dagen = linkdagenOf(omgeving).bijdrage
  return askAllByLink(omgeving, dossier, { ...wie, soort: 'bijdrage', dagen, vragen })
}

/** Asks one specialist. Throws as recordHandeling. */
export const askBijdrage = async (
  omgeving: OmgevingMetDossiers,
  dossier: string,
  { gezien, door, ...vraag }: Gevraagde & Handelend,
): Promise<Link> => (await askBijdragen(omgeving, dossier, { gezien, door, vragen: [vraag] }))[0]

/** What is asked once more: the number of the question, and for which day. */
export interface Herinnering extends Handelend {
  readonly bij: number
  readonly uiterlijk?: string
}

/**
 * Asks a specialist once more what he did not answer, by a new link: of the first only the hash was kept. Throws
 * AppError('niet_gevonden') for what is not open, and as recordHandeling.
 */
export const remindBijdrage = async (
  omgeving: OmgevingMetDossiers,
  dossier: string,
  { bij, uiterlijk, ...wie }: Herinnering,
): Promise<{ readonly link: Link; readonly bijdrage: Bijdrage }> => {
  const readVraag = async () =>
    bijdragenVan(geldendVan(await readKortDossier(omgeving, dossier))).find(
      ({ volgnummer, antwoord }) => volgnummer === bij && antwoord === undefined,
    )
  if ((await readVraag()) === undefined) throw new AppError('niet_gevonden', { wat: 'Deze vraag' })
  checkUiterlijk(omgeving, uiterlijk)
  const verlooptOp = instantLater(omgeving.nu(), linkdagenOf(omgeving).bijdrage)
  await recordHandeling(omgeving, dossier, {
    ...wie,
    gebeurtenis: {
      ...{ soort: 'bijdrage_herinnerd', bij, verlooptOp },
      ...(uiterlijk !== undefined && { uiterlijk }),
    },
  })
  const link = await createLink(omgeving, {
    ...{ soort: 'bijdrage', dossier, inhoud: { volgnummer: bij }, verlooptOp },
  })
  const bijdrage = await readVraag()
  if (bijdrage === undefined) throw new AppError('niet_gevonden', { wat: 'Deze vraag' })
  return { link, bijdrage }
}

export interface GevraagdeBijdrage {
  readonly dossier: Dossier
  readonly bijdrage: Bijdrage
}

/** What a link asks. Throws as readByLink. */
export const readBijdragevraag = async (
  omgeving: OmgevingMetDossiers,
  sleutel: string,
): Promise<GevraagdeBijdrage> => {
  const { dossier, vraag } = await readByLink(omgeving, { soort: 'bijdrage', sleutel }, (dossier) =>
    bijdragenVan(geldendVan(dossier)),
  )
  return { dossier, bijdrage: vraag }
}

/**
 * Records the answer of a specialist, once: what was answered stays. What others do in the case
 * meanwhile does not matter to it. Throws AppError('niet_gevonden') and AppError('ongeldige_invoer').
 */
export const giveBijdrage = (
  omgeving: OmgevingMetDossiers,
  sleutel: string,
  tekst: string,
): Promise<void> =>
  answerByLink(omgeving, sleutel, async () => {
    const { dossier, bijdrage } = await readBijdragevraag(omgeving, sleutel)
    if (bijdrage.antwoord !== undefined) return false
    const { volgnummer: bij, naam, functie } = bijdrage
    await recordHandeling(omgeving, dossier.id, {
      gezien: dossier.zaak.laatste,
      door: `${naam}, ${functie}`,
      gebeurtenis: { soort: 'bijdrage_gegeven', bij, tekst },
    })
    return true
  })
