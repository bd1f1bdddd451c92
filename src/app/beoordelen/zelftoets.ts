import { instantLater } from '../../domain/dossier/kalender.ts'
import { AppError } from '../../domain/errors.ts'
import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import type { FeitWaarde } from '../../domain/model/feit.ts'
import type { InitiatiefInvoer } from '../../domain/model/initiatief.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { linkdagenOf } from '../bewaartermijn/linkdagen.ts'
import { chooseToetser } from '../invoer/choose-toetser.ts'
import { withPlek } from '../invoer/keep-plek.ts'
import { readInvoer } from '../invoer/read-invoer.ts'
import type { OmgevingMetZelftoetsen } from '../omgeving.ts'
import type { BeoordelingMetBewijs } from '../ports/beoordelingen.ts'
import type { BewaardeZelftoets } from '../ports/zelftoetsen.ts'
import { readVolledig } from './antwoordvorm.ts'

/** So much all self-checks together may take, in MB. */
const MAX_MB = 5_000

export interface Zelftoets extends BewaardeZelftoets {
  /** The rulebook that holds at the moment of reading. */
  readonly boek: Regelboek
  /** That moment: what is worked out of it, is worked out as of then. */
  readonly nu: Date
}

type Invoer = Readonly<Record<string, unknown>>

/** A drawing of so many characters is checked here; a larger one keeps everybody waiting, and goes to a worker. */
const KLEIN = 20_000

/** Whether it may be read here. */
export const isKlein = (locatie: unknown): boolean => JSON.stringify(locatie ?? '').length <= KLEIN

export const MAG = { alsBehandelaar: false, concept: false }

/** Throws AppError('ongeldige_invoer') with every fault; what is only kept need not be assessed. */
export const checkZelftoets = async (
  omgeving: OmgevingMetZelftoetsen,
  inhoud: Invoer,
): Promise<void> => {
  const vraag = { inhoud, mag: MAG }
  if (isKlein(inhoud.locatie)) readInvoer(vraag, omgeving)
  else await omgeving.checkInvoer({ ...vraag, nu: omgeving.nu() })
}

/** The key itself is not kept: who reads the store cannot open what is in it. */
export const storeKey = ({ hash }: OmgevingMetZelftoetsen, sleutel: string) => hash.sha256(sleutel)

/**
 * Starts a self-check on a location (CRS84) and activities; gives its key. Nothing personal is asked.
 * `wens` is the key that the form came with: sent a second time it gives the same self-check.
 */
export const beginZelftoets = async (
  omgeving: OmgevingMetZelftoetsen,
  invoer: Invoer,
  wens?: string,
): Promise<string> => {
  const inhoud = withPlek({ naam: 'Zelftoets', ...invoer })
  await checkZelftoets(omgeving, inhoud as Invoer)
  const { zelftoetsen, hash } = omgeving
  await zelftoetsen.trim(MAX_MB)
  const sleutel = wens ?? omgeving.nieuweSleutel()
  const sha = storeKey(omgeving, sleutel)
  const nieuw = {
    invoer: inhoud as InitiatiefInvoer,
    versie: 1,
    verlooptOp: instantLater(omgeving.nu(), linkdagenOf(omgeving).zelftoets),
  }
  if (await zelftoetsen.add(sha, nieuw)) return sleutel
  const eerder = await zelftoetsen.get(sha)
  const isDezelfde =
    eerder !== undefined && hash.canonicalize(eerder.invoer) === hash.canonicalize(inhoud)
  return isDezelfde ? sleutel : beginZelftoets(omgeving, invoer)
}

const readBewaard = async (
  omgeving: OmgevingMetZelftoetsen,
  sleutel: string,
): Promise<BewaardeZelftoets> => {
  const bewaard = await omgeving.zelftoetsen.get(storeKey(omgeving, sleutel))
  if (bewaard === undefined || bewaard.verlooptOp <= omgeving.nu().toISOString()) {
    throw new AppError('niet_gevonden', { wat: 'Deze zelftoets' })
  }
  return bewaard
}

/**
 * What was filled in so far, not assessed. Throws AppError('niet_gevonden') for a key that was never given
 * or has expired.
 */
export const readZelftoets = async (
  omgeving: OmgevingMetZelftoetsen,
  sleutel: string,
): Promise<Zelftoets> => {
  const bewaard = await readBewaard(omgeving, sleutel)
  const nu = omgeving.nu()
  const verzoek = { inhoud: bewaard.invoer, mag: MAG }
  const { toetser } = chooseToetser(verzoek, { ...omgeving, nu: () => nu })
  return { ...bewaard, boek: toetser.regelboek, nu }
}

export type Antwoorden = Readonly<Record<string, FeitWaarde | undefined>>

/** The plan with these answers; undefined takes one back. */
export const mergeAntwoorden = (
  invoer: InitiatiefInvoer,
  antwoorden: Antwoorden,
): InitiatiefInvoer => {
  const feiten = { ...invoer.feiten, ...antwoorden }
  const gegeven = Object.entries(feiten).filter(([, waarde]) => waarde !== undefined)
  return { ...invoer, feiten: Object.fromEntries(gegeven) as InitiatiefInvoer['feiten'] }
}

/** The advice on what was filled in, or if these facts were different, and where else it may fit; nothing is kept. */
export const assessZelftoets = (
  { assessZonderBewijs }: OmgevingMetZelftoetsen,
  { invoer, nu }: Zelftoets,
  antwoorden: Antwoorden = {},
): Promise<Beoordeling> =>
  assessZonderBewijs({ inhoud: mergeAntwoorden(invoer, antwoorden), mag: MAG, nu, metElders: true })

/** What changes along with these answers: parts that are no more than their whole. */
export const followAntwoorden = (
  omgeving: OmgevingMetZelftoetsen,
  { invoer, nu }: Zelftoets,
  antwoorden: Readonly<Record<string, FeitWaarde>>,
): Readonly<Record<string, FeitWaarde>> => {
  const verzoek = { inhoud: invoer, mag: MAG }
  const { toetser, peildatum } = chooseToetser(verzoek, { ...omgeving, nu: () => nu })
  return toetser.followWijziging({ initiatief: invoer, peildatum }, antwoorden)
}

/** The advice with its receipt, for a report that leaves the house. */
export const proveZelftoets = async (
  { assess }: OmgevingMetZelftoetsen,
  { invoer, nu }: Zelftoets,
): Promise<BeoordelingMetBewijs> => {
  const { volledig = '{}' } = await assess({ inhoud: invoer, mag: MAG, nu, uitgelegd: true })
  const { bewijs, ...beoordeling } = JSON.parse(volledig)
  return { ...readVolledig(beoordeling), bewijs }
}

/** Throws AppError('ongeldige_invoer') with every fault that these answers would make. */
export const checkAntwoorden = (
  omgeving: OmgevingMetZelftoetsen,
  { invoer }: Zelftoets,
  antwoorden: Antwoorden,
): Promise<void> => checkZelftoets(omgeving, { ...mergeAntwoorden(invoer, antwoorden) })

/**
 * Adds answers; undefined takes one back. Throws AppError('ongeldige_invoer') with every fault, and
 * AppError('gewijzigd') when somebody answered in another window since `versie`.
 */
export const answerZelftoets = async (
  omgeving: OmgevingMetZelftoetsen,
  sleutel: string,
  { versie, antwoorden }: { readonly versie: number; readonly antwoorden: Antwoorden },
): Promise<void> => {
  const { invoer } = await readBewaard(omgeving, sleutel)
  const nieuw = mergeAntwoorden(invoer, antwoorden)
  await checkZelftoets(omgeving, { ...nieuw })
  const verlooptOp = instantLater(omgeving.nu(), linkdagenOf(omgeving).zelftoets)
  const sha = storeKey(omgeving, sleutel)
  const gelukt = await omgeving.zelftoetsen.replace(sha, versie, {
    invoer: nieuw,
    versie: versie + 1,
    verlooptOp,
  })
  if (!gelukt) throw new AppError('gewijzigd', { wat: 'Deze zelftoets' })
}
