import { foldNaam } from '../../domain/dossier/persoon.ts'
import { cleanTekst } from '../../domain/tekst.ts'
import { gezagenFor } from '../../domain/toegang/handelingen.ts'
import type { Recht } from '../../domain/toegang/rollen.ts'
import { STAPPEN } from '../dossier/zaakregels.ts'
import type { Behandelaar, Werkvraag } from '../ports/lijst/werkvoorraad.ts'
import { readVolgorde } from './volgorde.ts'

/** In an address: what was assessed before directions were given. */
export const ZONDER_RICHTING = 'geen'
/** In an address: also what is finished. */
export const ALLE_STAPPEN = 'alle'
/** In an address: whose cases. */
export const VAN_MIJ = 'mij'
export const VAN_NIEMAND = 'niemand'

/** In an address: with a term that is nearly over, or over. */
export const BIJNA_OM = 'bijna'
/** So many days before its end a term is nearly over. */
export const BIJNA_DAGEN = 7

/** Each as it stands in the address; absent: all. */
export interface Filter {
  /** Of the case itself: whether it was decided, and how. */
  readonly stand?: string
  readonly conclusie?: string
  /** Part of its name, number, place or description, in any case. */
  readonly naam?: string
  /** One of STAPPEN, or ALLE_STAPPEN; absent: everything that is to be done. */
  readonly stap?: string
  /** Whom the case waits for. */
  readonly wacht?: string
  /** Standen of the advice, or ZONDER_RICHTING: any of these. */
  readonly richting?: readonly string[]
  /** Any of these. */
  readonly hardheid?: readonly string[]
  /** BIJNA_OM: only what has a term that is nearly over, or over. */
  readonly termijn?: string
  /** Id of an area. */
  readonly wijk?: string
  /** Id of an activity. */
  readonly soort?: string
  /** VAN_MIJ or VAN_NIEMAND, or the name of who handles it. */
  readonly van?: string
  /** A column, or what can be decided first. */
  readonly volgorde?: string
}

const ENKEL = [
  ...(['stand', 'conclusie', 'naam', 'stap', 'wacht'] as const),
  ...(['wijk', 'soort', 'van', 'volgorde', 'termijn'] as const),
] as const
const MEER = ['richting', 'hardheid'] as const

/** The filter in an address: what is empty does not count, and of what can be only one thing the first does. */
export const readFilter = (vragen: Readonly<Record<string, readonly string[]>>): Filter => {
  const read = (naam: string) => (vragen[naam] ?? []).map(cleanTekst).filter(Boolean)
  return Object.fromEntries([
    ...ENKEL.flatMap((naam) =>
      read(naam)
        .slice(0, 1)
        .map((waarde) => [naam, waarde]),
    ),
    ...MEER.flatMap((naam) => (read(naam).length > 0 ? [[naam, read(naam)]] : [])),
  ])
}

/** The same in the text of an address, as `writeFilter` gives it. */
export const parseFilter = (tekst: string): Filter => {
  const delen = new URLSearchParams(tekst)
  return readFilter(Object.fromEntries([...delen.keys()].map((naam) => [naam, delen.getAll(naam)])))
}

/** The same as an address says it. */
export const writeFilter = (filter: Filter): URLSearchParams =>
  new URLSearchParams(
    Object.entries(filter).flatMap(([naam, waarden]) =>
      [waarden].flat().map((waarde: string) => [naam, waarde] as [string, string]),
    ),
  )

const whose = (van: string, kijker: Kijker | undefined): Werkvraag['van'] => {
  if (van === VAN_NIEMAND) return { soort: 'niemand' }
  const { naam, onderwerp }: Behandelaar = van === VAN_MIJ && kijker ? kijker : { naam: van }
  return { soort: 'iemand', naam: foldNaam(naam), ...(onderwerp !== undefined && { onderwerp }) }
}

/** Not in the list of steps: then nothing fits. */
const stepOf = (stap: string): number => (STAPPEN as readonly string[]).indexOf(stap)

/** Who looks: whose cases are "mine", and in which he was asked to read along. */
export interface Kijker extends Behandelaar {
  /** Absent: none. */
  readonly rechten?: readonly Recht[]
  readonly leest?: readonly string[]
}

/** What the store is asked; `rond`: where what is searched for is. */
export const toWerkvraag = (
  filter: Filter,
  kijker?: Kijker,
  rond: NonNullable<Werkvraag['rond']> = [],
): Werkvraag => {
  const leest = kijker?.leest ?? []
  const inzenderVan = gezagenFor('inzender_zien', kijker?.rechten ?? [])
  const { stap, naam, richting, van, soort, volgorde, termijn, ...zelfde } = filter
  const zoek = naam?.trim().replace(/\s+/g, ' ').toLowerCase()
  return {
    ...zelfde,
    ...readVolgorde(volgorde),
    ...(stap === undefined && { zonderStap: stepOf('klaar') }),
    ...(stap !== undefined && stap !== ALLE_STAPPEN && { stap: stepOf(stap) }),
    ...(zoek && { zoek }),
    ...(zoek && rond.length > 0 && { rond }),
    ...(zoek && inzenderVan.length > 0 && { inzenderVan }),
    ...(soort !== undefined && { activiteit: soort }),
    ...(termijn === BIJNA_OM && { binnenDagen: BIJNA_DAGEN }),
    ...(richting && {
      richting: richting.map((deel) => (deel === ZONDER_RICHTING ? undefined : deel)),
    }),
    ...(van !== undefined && { van: whose(van, kijker) }),
    ...(leest.length > 0 && { leest: { ids: leest, stap: stepOf('beslissen') } }),
  } as Werkvraag
}
