import type { WerkvoorraadPort } from '../ports/werkvoorraad.ts'
import { orderZaakregels } from './volgorde.ts'
import { listZaakregels, type Zaakregel } from './zaakregels.ts'

const PER_PAGINA = 25

/** In an address: what was assessed before directions were given. */
export const ZONDER_RICHTING = 'geen'

/** Each as it stands in the address; absent: all. */
export interface Filter {
  /** Of the case itself: whether it was decided, and how. */
  readonly stand?: string
  readonly conclusie?: string
  /** Part of the name or the number, in any case. */
  readonly naam?: string
  readonly stap?: string
  /** Whom the case waits for. */
  readonly wacht?: string
  /** Standen of the advice, or ZONDER_RICHTING: any of these. */
  readonly richting?: readonly string[]
  /** Any of these. */
  readonly hardheid?: readonly string[]
  /** One of VOLGORDEN; otherwise what can be decided first. */
  readonly volgorde?: string
}

const ENKEL = ['stand', 'conclusie', 'naam', 'stap', 'wacht', 'volgorde'] as const
const MEER = ['richting', 'hardheid'] as const

/** The filter in an address: what is empty does not count, and of what can be only one thing the first does. */
export const readFilter = (vragen: Readonly<Record<string, readonly string[]>>): Filter => {
  const read = (naam: string) => (vragen[naam] ?? []).filter((waarde) => waarde !== '')
  return Object.fromEntries([
    ...ENKEL.flatMap((naam) =>
      read(naam)
        .slice(0, 1)
        .map((waarde) => [naam, waarde]),
    ),
    ...MEER.flatMap((naam) => (read(naam).length > 0 ? [[naam, read(naam)]] : [])),
  ])
}

const fitsRichting = ({ richting }: Zaakregel, filter: Filter): boolean =>
  (filter.richting === undefined || filter.richting.includes(richting?.stand ?? ZONDER_RICHTING)) &&
  (filter.hardheid === undefined || filter.hardheid.includes(richting?.hardheid ?? ''))

/** By a part of its name or of its number. */
const isNamed = ({ naam, nummer = '' }: Zaakregel, deel: string): boolean =>
  [naam, nummer].some((tekst) => tekst.toLowerCase().includes(deel))

const fits = (regel: Zaakregel, filter: Filter): boolean => {
  const { stand, conclusie, naam, stap, wacht } = filter
  return (
    fitsRichting(regel, filter) &&
    (stand === undefined || regel.stand === stand) &&
    (conclusie === undefined || regel.conclusie === conclusie) &&
    (stap === undefined || regel.stap === stap) &&
    (wacht === undefined || (regel.wachtOp as readonly string[]).includes(wacht)) &&
    (naam === undefined || isNamed(regel, naam.toLowerCase()))
  )
}

export interface Voorraad {
  readonly regels: readonly Zaakregel[]
  /** How many pass the filter. */
  readonly aantal: number
  /** From 1; the last one when a later one was asked for. */
  readonly pagina: number
  readonly paginas: number
}

/** One page of the cases that pass the filter, in the order that it asks for. */
export const listWerkvoorraad = async (
  werkvoorraad: WerkvoorraadPort,
  filter: Filter,
  gevraagd: number,
): Promise<Voorraad> => {
  const alle = (await listZaakregels(werkvoorraad)).filter((regel) => fits(regel, filter))
  const paginas = Math.max(1, Math.ceil(alle.length / PER_PAGINA))
  const pagina = Math.min(Math.max(1, Math.trunc(gevraagd) || 1), paginas)
  const regels = orderZaakregels(alle, filter.volgorde).slice(
    (pagina - 1) * PER_PAGINA,
    pagina * PER_PAGINA,
  )
  return { regels, aantal: alle.length, pagina, paginas }
}
