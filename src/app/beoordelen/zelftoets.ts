import { AppError } from '../../domain/errors.ts'
import type { FeitWaarde } from '../../domain/model/feit.ts'
import type { InitiatiefInvoer } from '../../domain/model/initiatief.ts'
import type { OmgevingMetZelftoetsen } from '../omgeving.ts'
import type { BeoordelingMetBewijs } from '../ports/beoordelingen.ts'
import type { BewaardeZelftoets } from '../ports/zelftoetsen.ts'

/** How long a self-check is kept after the last answer, in days. */
export const BEWAARDAGEN = 30
const DAG_MS = 86_400_000

export interface Zelftoets extends BewaardeZelftoets {
  readonly beoordeling: BeoordelingMetBewijs
}

type Invoer = Readonly<Record<string, unknown>>

/** Assesses what was filled in so far; throws AppError('ongeldige_invoer') with every fault. */
const assess = async (
  omgeving: OmgevingMetZelftoetsen,
  inhoud: unknown,
): Promise<BeoordelingMetBewijs> => {
  const mag = { alsBehandelaar: false, concept: false }
  const antwoord = await omgeving.assess({ inhoud, mag, nu: omgeving.nu() })
  return JSON.parse(antwoord.inhoud) as BeoordelingMetBewijs
}

const expiry = (nu: Date): string => new Date(nu.getTime() + BEWAARDAGEN * DAG_MS).toISOString()

/** The key itself is not kept: who reads the store cannot open what is in it. */
const storeKey = ({ hash }: OmgevingMetZelftoetsen, sleutel: string) => hash.sha256(sleutel)

/**
 * Starts a self-check on a location (CRS84) and activities; gives its key. Nothing personal is asked.
 * `wens` is the key that the form came with: sent a second time it gives the same self-check.
 */
export const beginZelftoets = async (
  omgeving: OmgevingMetZelftoetsen,
  invoer: Invoer,
  wens?: string,
): Promise<string> => {
  const inhoud = { naam: 'Zelftoets', ...invoer }
  await assess(omgeving, inhoud)
  const { zelftoetsen, hash } = omgeving
  await zelftoetsen.removeVerlopen(omgeving.nu().toISOString())
  const sleutel = wens ?? omgeving.nieuweSleutel()
  const sha = storeKey(omgeving, sleutel)
  const nieuw = {
    invoer: inhoud as InitiatiefInvoer,
    versie: 1,
    verlooptOp: expiry(omgeving.nu()),
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

/** Throws AppError('niet_gevonden') for a key that was never given or has expired. */
export const readZelftoets = async (
  omgeving: OmgevingMetZelftoetsen,
  sleutel: string,
): Promise<Zelftoets> => {
  const bewaard = await readBewaard(omgeving, sleutel)
  return { ...bewaard, beoordeling: await assess(omgeving, bewaard.invoer) }
}

export type Antwoorden = Readonly<Record<string, FeitWaarde | undefined>>

const merge = (invoer: InitiatiefInvoer, antwoorden: Antwoorden): InitiatiefInvoer => {
  const feiten = { ...invoer.feiten, ...antwoorden }
  const gegeven = Object.entries(feiten).filter(([, waarde]) => waarde !== undefined)
  return { ...invoer, feiten: Object.fromEntries(gegeven) as InitiatiefInvoer['feiten'] }
}

/** The advice if these facts were different; nothing is kept. */
export const tryZelftoets = async (
  omgeving: OmgevingMetZelftoetsen,
  { invoer }: Zelftoets,
  antwoorden: Antwoorden,
): Promise<BeoordelingMetBewijs> => assess(omgeving, merge(invoer, antwoorden))

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
  const nieuw = merge(invoer, antwoorden)
  await assess(omgeving, nieuw)
  const verlooptOp = expiry(omgeving.nu())
  const sha = storeKey(omgeving, sleutel)
  const gelukt = await omgeving.zelftoetsen.replace(sha, versie, {
    invoer: nieuw,
    versie: versie + 1,
    verlooptOp,
  })
  if (!gelukt) throw new AppError('gewijzigd', { wat: 'Deze zelftoets' })
}
