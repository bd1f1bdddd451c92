import { AppError } from '../../domain/errors.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { doInBeurten } from '../beurt.ts'
import { STAPPEN, type Stap, type WachtOp } from '../dossier/zaakregels.ts'
import type { OmgevingMetDossiers } from '../omgeving.ts'
import type { RuimeBeoordeling, Werkregel } from '../ports/lijst/werkvoorraad.ts'
import { currentRegelboek } from '../regelboek/choose-catalogus.ts'
import { BIJNA_OM, type Filter, type Kijker, toWerkvraag } from './filter.ts'
import { findStraten, type Straat } from './straten.ts'
import { findVindplaatsen, type Vindplaats } from './vindplaats.ts'
import { makeWerkregels, WERKVORM } from './werkregels.ts'

export const PER_PAGINA = 25

/** What the list is made of: the stored rows, and the rulebooks by which they are worked out. */
export type Lijstomgeving = Pick<
  OmgevingMetDossiers,
  'werkvoorraad' | 'boeken' | 'plekkenVan' | 'nu' | 'hash'
>

/** One case as its list shows it. */
export interface Lijstregel extends Omit<Werkregel, 'stap' | 'wachtOp' | 'zoek' | 'vanInzender'> {
  readonly stap: Stap
  readonly wachtOp: readonly WachtOp[]
  /** Who looks was asked to read along; absent: he was not. */
  readonly meelezen?: true
  /** By what it was found; absent: nothing was searched for. */
  readonly gevonden?: readonly Vindplaats[]
}

export interface Voorraad {
  readonly regels: readonly Lijstregel[]
  /** How many pass the filter. */
  readonly aantal: number
  /** From 1; the last one when a later one was asked for. */
  readonly pagina: number
  readonly paginas: number
  /** How many that are finished would pass it too; 0 when they are among them. */
  readonly afgerond: number
  /** How many of those that are to be done, of whom the list is, have a term that is nearly over, or over. */
  readonly bijnaOm: number
  /** Streets that are called what was searched for: what lies there is listed too. */
  readonly straten: readonly Straat[]
  /** The store could not bring the list up to date just now. */
  readonly verouderd: boolean
}

/** By which reading of this process the rows of a store were brought up to date. */
const gedaan = new WeakMap<object, string>()

/** The same while the rulebooks, their procedures and our own reading are. */
const nameVorm = ({ boeken, hash }: Lijstomgeving): string =>
  hash.sha256(
    JSON.stringify([
      WERKVORM,
      STAPPEN,
      boeken.all.map(({ regelboek }) => [
        regelboek.sha256,
        regelboek.gebiedenSha256,
        regelboek.procedure,
      ]),
    ]),
  )

/** As findBoek, by what is stored beside an assessment. */
const findBoekOf =
  (omgeving: Lijstomgeving) =>
  ({ id, sha256 }: RuimeBeoordeling['regelboek']): Regelboek =>
    (omgeving.boeken.bySha(sha256) ?? omgeving.boeken.byId(id))?.regelboek ??
    currentRegelboek(omgeving)

/** Brings the rows up to date with all that happened. Gives whether that went. */
export const refreshWerkvoorraad = async (omgeving: Lijstomgeving): Promise<boolean> => {
  const { werkvoorraad } = omgeving
  const bekend = gedaan.get(werkvoorraad)
  try {
    const vorm = bekend ?? nameVorm(omgeving)
    // Once for each start: two versions beside each other do not keep on undoing what the other did.
    if (bekend === undefined) await werkvoorraad.markVorm(vorm)
    if (bekend === undefined || (await werkvoorraad.isOud())) {
      await werkvoorraad.refresh(vorm, (bron) =>
        doInBeurten(makeWerkregels(bron, findBoekOf(omgeving), omgeving.plekkenVan)),
      )
    }
    gedaan.set(werkvoorraad, vorm)
    return true
  } catch (fout) {
    // A store that takes nothing just now keeps nobody from reading.
    if (fout instanceof AppError && fout.code === 'niet_gereed') return false
    throw fout
  }
}

export const toLijstregel = ({
  stap,
  wachtOp,
  zoek: _,
  vanInzender: __,
  ...regel
}: Werkregel): Lijstregel => ({
  ...regel,
  stap: STAPPEN[stap] ?? 'klaar',
  wachtOp: wachtOp as readonly WachtOp[],
})

/**
 * One page of the cases that pass the filter, in the order that it asks for; `kijker`: whose cases are "mine".
 * `bijgewerkt`: whether the rows were brought up to date for this answer already; absent: that is done now.
 */
export const listWerkvoorraad = async (
  omgeving: Lijstomgeving,
  filter: Filter,
  {
    pagina: gevraagd,
    kijker,
    bijgewerkt,
  }: { readonly pagina: number; readonly kijker?: Kijker; readonly bijgewerkt?: boolean },
): Promise<Voorraad> => {
  const { werkvoorraad } = omgeving
  const verouderd = !(bijgewerkt ?? (await refreshWerkvoorraad(omgeving)))
  const straten = findStraten(omgeving, filter)
  const vraag = toWerkvraag(filter, kijker, straten)
  const { zonderStap, ...alle } = vraag
  const { bij: afgerond, daarbuiten: aantal } =
    zonderStap === undefined
      ? { bij: 0, daarbuiten: await werkvoorraad.count(vraag) }
      : await werkvoorraad.countBijStap(alle, zonderStap)
  const paginas = Math.max(1, Math.ceil(aantal / PER_PAGINA))
  const pagina = Math.min(Math.max(1, Math.trunc(gevraagd) || 1), paginas)
  const regels = await werkvoorraad.list(vraag, (pagina - 1) * PER_PAGINA, PER_PAGINA)
  const { van } = filter
  const krap = { termijn: BIJNA_OM, ...(van !== undefined && { van }) }
  const bijnaOm = await werkvoorraad.count(toWerkvraag(krap, kijker))
  const stand = { bijnaOm, aantal, pagina, paginas, afgerond, verouderd, straten }
  const leest = new Set(kijker?.leest)
  return {
    regels: regels.map((regel) => ({
      ...toLijstregel(regel),
      ...(vraag.zoek !== undefined && {
        gevonden: findVindplaatsen(regel, vraag.zoek, straten),
      }),
      ...(leest.has(regel.id) && { meelezen: true as const }),
    })),
    ...stand,
  }
}
