import { type Afzender, afzenderSchema, writeAfzender } from '../../domain/dossier/inzending.ts'
import { instantLater } from '../../domain/dossier/kalender.ts'
import { AppError } from '../../domain/errors.ts'
import { prepareBeoordeling } from '../beoordelen/assess-initiatief.ts'
import { readZelftoets } from '../beoordelen/zelftoets.ts'
import { linkdagenOf } from '../bewaartermijn/linkdagen.ts'
import { findLink } from '../dossier/link.ts'
import type { OmgevingMetDossiers } from '../omgeving.ts'
import type { Inzending } from '../ports/dossiers.ts'
import { confirm } from './berichten.ts'

/** Under this name it stands in the case: who that is stands apart. */
const DOOR = 'initiatiefnemer'

export interface Zending {
  /** Key of the self-check, and which of its versions the sender looked at last. */
  readonly sleutel: string
  readonly versie: number
  /** What the case will be called. */
  readonly naam: string
  readonly afzender: Afzender
  /** The key under which it will be followed, that came with the form. */
  readonly statussleutel: string
  /** Where people reach the service: the origin of links. */
  readonly adres: string
}

/** What became of it: sent now, or before; `eigen`: the key of this form opens it. */
export interface Verzonden {
  readonly inzending: Inzending
  readonly eigen: boolean
}

/** The year in which people here live at this moment. */
const yearOf = (nu: Date): number =>
  Number(nu.toLocaleDateString('nl-NL', { year: 'numeric', timeZone: 'Europe/Amsterdam' }))

/** What this self-check was sent in as, when it was. */
export const findVerzonden = async (
  omgeving: OmgevingMetDossiers,
  sleutel: string,
  statussleutel?: string,
): Promise<Verzonden | undefined> => {
  const inzending = await omgeving.inzendingen.findZelftoets(omgeving.hash.sha256(sleutel))
  if (inzending === undefined) return undefined
  const link = statussleutel && (await findLink(omgeving, 'status', statussleutel))
  return { inzending, eigen: link ? link.dossier === inzending.dossier : false }
}

/** Who sends, or what is wrong with each field of it. */
export const readAfzender = (
  ingevuld: Afzender,
):
  | { readonly afzender: Afzender }
  | { readonly fouten: readonly { readonly veld: string; readonly melding: string }[] } => {
  const { data, error } = afzenderSchema.safeParse(ingevuld)
  if (data !== undefined) return { afzender: data }
  return {
    fouten: error.issues.map(({ path, message }) => ({
      veld: String(path[0]),
      melding: message,
    })),
  }
}

/**
 * Makes a case of a self-check for the municipality that it is about, once: with a number, the receipt of its assessment,
 * and a link for its sender. Throws AppError('niet_gevonden'), AppError('gewijzigd') when somebody answered in another
 * window since `versie`, and AppError('ongeldige_invoer').
 */
export const sendIn = async (
  omgeving: OmgevingMetDossiers,
  { sleutel, versie, naam, afzender, statussleutel, adres }: Zending,
): Promise<Verzonden> => {
  const toets = await readZelftoets(omgeving, sleutel)
  const eerder = await findVerzonden(omgeving, sleutel, statussleutel)
  if (eerder) return eerder
  if (toets.versie !== versie) throw new AppError('gewijzigd', { wat: 'Deze zelftoets' })
  const { hash, inzendingen, nu } = omgeving
  const { nieuw: beoordeling } = await prepareBeoordeling(omgeving, {
    inhoud: { ...toets.invoer, naam },
  })
  const zelftoets = hash.sha256(sleutel)
  const vast = { vastgelegdOp: beoordeling.aangemaaktOp, door: DOOR }
  const inzending = await inzendingen.send({
    beoordeling,
    zelftoets,
    jaar: yearOf(nu()),
    gebeurtenissen: (nummer) => [
      { ...vast, volgnummer: 1, gebeurtenis: { soort: 'uit_zelftoets', zelftoets } },
      {
        ...vast,
        volgnummer: 2,
        gebeurtenis: { soort: 'ingezonden', nummer, afzender: writeAfzender(afzender) },
      },
    ],
    berichten: (nummer) =>
      confirm(omgeving, {
        ...{ email: afzender.email, statussleutel, nummer, adres },
        dossier: beoordeling.id,
      }),
    link: {
      sleutelSha256: hash.sha256(statussleutel),
      verlooptOp: instantLater(nu(), linkdagenOf(omgeving).status),
    },
  })
  if (inzending) return { inzending, eigen: true }
  // A second click was first.
  const ander = await findVerzonden(omgeving, sleutel, statussleutel)
  if (ander) return ander
  throw new AppError('gewijzigd', { wat: 'Deze zelftoets' })
}
