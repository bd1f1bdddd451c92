import { instantLater } from '../../domain/dossier/kalender.ts'
import { AppError } from '../../domain/errors.ts'
import type { OmgevingMetDossiers } from '../omgeving.ts'
import type { Meegegeven, Uitnodiging } from '../ports/dossiers.ts'
import { type Dossier, readDossier } from './read-dossier.ts'
import { recordHandeling } from './record-handeling.ts'

/** So often somebody else may be first while who was asked sends. */
const POGINGEN = 5

type Omgeving = Pick<OmgevingMetDossiers, 'uitnodigingen' | 'hash' | 'nu' | 'nieuweSleutel'>

/** A link just made. Only the hash of its key is kept, so the key is shown now or never. */
export interface Link {
  readonly sleutel: string
  /** ISO 8601 instant, UTC. */
  readonly verlooptOp: string
}

export const createLink = async (
  { uitnodigingen, hash, nieuweSleutel }: Omgeving,
  uitnodiging: Uitnodiging,
): Promise<Link> => {
  const sleutel = nieuweSleutel()
  await uitnodigingen.add(hash.sha256(sleutel), uitnodiging)
  return { sleutel, verlooptOp: uitnodiging.verlooptOp }
}

/** What a link of this kind is for; undefined when there is none or it has expired. One to follow a case by opens nothing once it was ended. */
export const findLink = async (
  { uitnodigingen, hash, nu }: Omgeving,
  soort: Uitnodiging['soort'],
  sleutel: string,
): Promise<Uitnodiging | undefined> => {
  const gevonden = await uitnodigingen.get(hash.sha256(sleutel))
  const geldig = gevonden?.soort === soort && gevonden.verlooptOp > nu().toISOString()
  const beeindigd = soort === 'status' && gevonden?.gebruiktOp !== undefined
  return geldig && !beeindigd ? gevonden : undefined
}

/** True once: for the first who uses it before it expires. */
export const useLink = ({ uitnodigingen, hash, nu }: Omgeving, sleutel: string): Promise<boolean> =>
  uitnodigingen.use(hash.sha256(sleutel), nu().toISOString())

/** A question in a case to somebody outside it. */
export interface Linkvraag {
  readonly soort: 'aanvulling' | 'bijdrage'
  /** How long it can be answered. */
  readonly dagen: number
  readonly gezien: number
  readonly door: string
  readonly mee?: Meegegeven
}

/** Questions of one kind to several people, recorded together or not at all. */
interface Linkvragen extends Pick<Linkvraag, 'soort' | 'dagen' | 'gezien' | 'door' | 'mee'> {
  /** What each asks; at least one. */
  readonly vragen: readonly [Vraaginhoud, ...Vraaginhoud[]]
}
type Vraaginhoud = Readonly<Record<string, unknown>>

/** Records the questions and makes for each the link that can be answered once, in their order. Throws as recordHandeling. */
export const askAllByLink = async (
  omgeving: OmgevingMetDossiers,
  dossier: string,
  { soort, dagen, gezien, door, mee = {}, vragen }: Linkvragen,
): Promise<readonly [Link, ...Link[]]> => {
  const verlooptOp = instantLater(omgeving.nu(), dagen)
  const write = (vraag: Vraaginhoud) => ({ soort: `${soort}_gevraagd`, ...vraag, verlooptOp })
  const [eerste, ...rest] = vragen
  const volgnummer = await recordHandeling(omgeving, dossier, {
    ...{ gezien, door, mee },
    ...{ gebeurtenis: write(eerste), ook: rest.map(write) },
  })
  const link = (nummer: number) =>
    createLink(omgeving, { soort, dossier, inhoud: { volgnummer: nummer }, verlooptOp })
  const links = await Promise.all(rest.map((_, i) => link(volgnummer + 1 + i)))
  return [await link(volgnummer), ...links]
}

/** Records the question and makes the link that can be answered once. Throws as recordHandeling. */
export const askByLink = async (
  omgeving: OmgevingMetDossiers,
  dossier: string,
  { soort, dagen, gezien, door, mee = {}, ...vraag }: Linkvraag,
): Promise<Link> => {
  const rest = { soort, dagen, gezien, door, mee }
  const [link] = await askAllByLink(omgeving, dossier, { ...rest, vragen: [vraag] })
  return link
}

/**
 * The case of a link, and which of the questions in it was asked. Throws AppError('niet_gevonden') when
 * the link has expired or what it asks was withdrawn.
 */
export const readByLink = async <T extends { readonly volgnummer: number }>(
  omgeving: OmgevingMetDossiers,
  { soort, sleutel }: { readonly soort: Linkvraag['soort']; readonly sleutel: string },
  listVragen: (dossier: Dossier) => readonly T[],
): Promise<{ readonly dossier: Dossier; readonly vraag: T }> => {
  const link = await findLink(omgeving, soort, sleutel)
  if (link?.dossier === undefined) throw new AppError('niet_gevonden', { wat: 'Deze link' })
  const dossier = await readDossier(omgeving, link.dossier)
  const vraag = listVragen(dossier).find(({ volgnummer }) => volgnummer === link.inhoud.volgnummer)
  if (vraag === undefined) throw new AppError('niet_gevonden', { wat: 'Deze vraag' })
  return { dossier, vraag }
}

/** Reads the case and records, again when somebody else did something in the case meanwhile. */
export const retryGewijzigd = async <T>(doe: () => Promise<T>): Promise<T> => {
  for (let poging = 1; ; poging++) {
    try {
      return await doe()
    } catch (fout) {
      const bezet = fout instanceof AppError && fout.code === 'gewijzigd'
      if (!bezet || poging === POGINGEN) throw fout
    }
  }
}

/** Gives an answer, once. `answer` reads the case and records, and gives false when it was answered before. */
export const answerByLink = (
  omgeving: OmgevingMetDossiers,
  sleutel: string,
  answer: () => Promise<boolean>,
): Promise<void> =>
  retryGewijzigd(async () => {
    if (await answer()) await useLink(omgeving, sleutel)
  })
