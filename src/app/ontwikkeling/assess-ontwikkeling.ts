import type { Zicht } from '../../domain/model/antwoord/budget.ts'
import type { KorteOntwikkeling } from '../../domain/model/antwoord/ontwikkeling.ts'
import type { GeometrieRd } from '../../domain/model/gebied.ts'
import type { Toetser } from '../../domain/toetser.ts'
import { createBewijs, joinDelen, writeDelen } from '../beoordelen/bewijs.ts'
import { writeTekenbaar } from '../beoordelen/onderteken.ts'
import type { Bevoegdheid, Verzoek } from '../invoer/verzoek.ts'
import type { Omgeving, OmgevingMetOpslag } from '../omgeving.ts'
import type { GelezenOpdracht, Leesopdracht, Ontwikkelopdracht } from '../ports/ontwikkeling.ts'
import type { MetTekenbaar } from '../ports/reken.ts'
import { GEEN_ANDEREN, readAnderePlannen } from './andere-plannen.ts'
import { hashLeden, shortenOntwikkeling, writeOntwikkeling } from './antwoord.ts'
import { ontwikkel } from './ontwikkel.ts'
import { type GelezenOntwikkeling, readOntwikkeling } from './read-ontwikkeling.ts'

/** `uitgelegd`: whether the explained form is wanted. */
type Aanvraag = Pick<Verzoek, 'inhoud' | 'contentCrs'> & { readonly uitgelegd?: boolean }

const crsOf = ({ contentCrs }: Pick<Aanvraag, 'contentCrs'>) =>
  contentCrs === undefined ? {} : { contentCrs }

const findToetser = ({ boeken }: Omgeving, { regelboekSha256 }: Ontwikkelopdracht): Toetser => {
  const toetser = boeken.bySha(regelboekSha256)
  if (toetser === undefined) throw new Error(`rulebook is not loaded: ${regelboekSha256}`)
  return toetser
}

const workOut = (toetser: Toetser, opdracht: Ontwikkelopdracht) => {
  if (!opdracht.uitgelegd) {
    const { assessKort: assess, assessGeheelKort: assessGeheel } = toetser
    return { kort: ontwikkel(toetser, opdracht, { assess, assessGeheel }) }
  }
  const volledig = ontwikkel(toetser, opdracht, toetser)
  return { kort: shortenOntwikkeling(volledig), volledig }
}

/**
 * Works out a development in this process and makes its receipt, that of the short form whichever is answered. Throws
 * AppError when the sum cannot be.
 */
export const assessOntwikkelingHier = (
  omgeving: Omgeving,
  opdracht: Ontwikkelopdracht,
): { readonly inhoud: string } & MetTekenbaar => {
  const { hash, locatie } = omgeving
  const { invoer, peildatum, contentCrs } = opdracht
  const toetser = findToetser(omgeving, opdracht)
  const { kort, volledig = kort } = workOut(toetser, opdracht)
  // As it came in, so that it can be sent back with the same Content-Crs.
  const plek = locatie.write(kort.verzoekGeheel.locatie as GeometrieRd, contentCrs)
  const write = (uitkomst: KorteOntwikkeling) =>
    writeDelen(
      hash,
      writeOntwikkeling({ ...uitkomst, verzoekGeheel: { ...kort.verzoekGeheel, locatie: plek } }),
    )
  const verzoek = { inhoud: invoer, ...crsOf(opdracht) }
  const tekenbaar = writeTekenbaar(
    hash,
    createBewijs(omgeving, { verzoek, toetser, peildatum }, hashLeden(hash, write(kort))),
  )
  const delen = new Map([...write(volledig), ['bewijs', tekenbaar.bewijs] as const])
  return { inhoud: joinDelen(delen), tekenbaar }
}

const toOpdracht = (
  gelezen: GelezenOntwikkeling,
  aanvraag: Aanvraag,
  rest: Pick<Ontwikkelopdracht, 'anderen' | 'zicht'>,
): Ontwikkelopdracht => ({
  soort: 'ontwikkeling',
  invoer: gelezen.invoer,
  peildatum: gelezen.peildatum,
  locaties: gelezen.locaties,
  regelboekSha256: gelezen.toetser.regelboek.sha256,
  uitgelegd: aanvraag.uitgelegd ?? false,
  ...crsOf(aanvraag),
  ...rest,
})

const mayDo = (zicht: Zicht): Bevoegdheid => ({
  alsBehandelaar: zicht !== 'openbaar',
  // Nothing is stored, so a draft may be tried.
  concept: true,
})

/** Reads and checks a development in this process. Throws AppError on faulty input. */
export const readOntwikkelingHier = (
  omgeving: Omgeving,
  { nu, ...aanvraag }: Leesopdracht,
): GelezenOpdracht => {
  const { toetser, ...gelezen } = readOntwikkeling(aanvraag, { ...omgeving, nu: () => nu })
  const { sha256, gebiedenSha256 } = toetser.regelboek
  return { ...gelezen, regelboek: { sha256, gebiedenSha256 } }
}

const readBeside = async (
  { readOntwikkeling: lees, boeken, nu }: OmgevingMetOpslag,
  { inhoud, ...aanvraag }: Aanvraag,
  zicht: Zicht,
): Promise<GelezenOntwikkeling> => {
  const opdracht = { inhoud, ...crsOf(aanvraag), mag: mayDo(zicht), nu: nu() }
  const { regelboek, ...gelezen } = await lees(opdracht)
  const toetser = boeken.bySha(regelboek.sha256, regelboek.gebiedenSha256)
  if (toetser === undefined) throw new Error(`rulebook is not loaded: ${regelboek.sha256}`)
  return { ...gelezen, toetser }
}

/** Reads and checks a development, with the other plans as they stand now. Throws AppError on faulty input. */
export const prepareOntwikkeling = async (
  omgeving: OmgevingMetOpslag,
  aanvraag: Aanvraag,
  zicht: Zicht,
): Promise<Ontwikkelopdracht> => {
  const gelezen = await readBeside(omgeving, aanvraag, zicht)
  const anderen = await readAnderePlannen(omgeving, gelezen, zicht)
  return toOpdracht(gelezen, aanvraag, { anderen, zicht })
}

/**
 * Assesses an area development and stores nothing. `zicht` says whom the budgets count: for a behandelaar
 * all that is open or granted, otherwise only grants that were made public. Throws AppError on faulty input.
 */
export const assessOntwikkeling = async (
  omgeving: OmgevingMetOpslag,
  aanvraag: Aanvraag,
  zicht: Zicht,
): Promise<string> =>
  omgeving.assessOntwikkeling(await prepareOntwikkeling(omgeving, aanvraag, zicht))

/** The same without a store: no other plans are counted, and the answer says so. */
export const assessOntwikkelingLos = (
  omgeving: Omgeving,
  aanvraag: Aanvraag,
): ReturnType<typeof assessOntwikkelingHier> => {
  const zicht = 'geen'
  const gelezen = readOntwikkeling({ ...aanvraag, mag: mayDo(zicht) }, omgeving)
  return assessOntwikkelingHier(
    omgeving,
    toOpdracht(gelezen, aanvraag, { anderen: GEEN_ANDEREN, zicht }),
  )
}
