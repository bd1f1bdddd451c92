import type { WerkvoorraadPort } from '../ports/werkvoorraad.ts'
import { listZaakregels, STAPPEN, type Zaakregel } from './zaakregels.ts'

const PER_PAGINA = 25

const countOpen = ({ onbekend, teBeoordelen }: Zaakregel) => onbekend + teBeoordelen

/** What can be decided now comes first, then what can go to the table; the fewest open points, the newest. */
const byBeslisbaarheid = (a: Zaakregel, b: Zaakregel): number =>
  STAPPEN.indexOf(a.stap) - STAPPEN.indexOf(b.stap) ||
  countOpen(a) - countOpen(b) ||
  b.ontvangenOp.localeCompare(a.ontvangenOp)

/** Each as it stands in the address; absent: all. */
export interface Filter {
  readonly stand?: string
  readonly conclusie?: string
  /** Part of the name, in any case. */
  readonly naam?: string
  readonly stap?: string
  /** Whom the case waits for. */
  readonly wacht?: string
}

const fits = (regel: Zaakregel, { stand, conclusie, naam, stap, wacht }: Filter): boolean =>
  (stand === undefined || regel.stand === stand) &&
  (conclusie === undefined || regel.conclusie === conclusie) &&
  (stap === undefined || regel.stap === stap) &&
  (wacht === undefined || (regel.wachtOp as readonly string[]).includes(wacht)) &&
  (naam === undefined || regel.naam.toLowerCase().includes(naam.toLowerCase()))

export interface Voorraad {
  readonly regels: readonly Zaakregel[]
  /** How many pass the filter. */
  readonly aantal: number
  /** From 1; the last one when a later one was asked for. */
  readonly pagina: number
  readonly paginas: number
}

/** One page of the cases that pass the filter, most decidable first. */
export const listWerkvoorraad = async (
  werkvoorraad: WerkvoorraadPort,
  filter: Filter,
  gevraagd: number,
): Promise<Voorraad> => {
  const alle = (await listZaakregels(werkvoorraad)).filter((regel) => fits(regel, filter))
  const paginas = Math.max(1, Math.ceil(alle.length / PER_PAGINA))
  const pagina = Math.min(Math.max(1, Math.trunc(gevraagd) || 1), paginas)
  const regels = alle
    .toSorted(byBeslisbaarheid)
    .slice((pagina - 1) * PER_PAGINA, pagina * PER_PAGINA)
  return { regels, aantal: alle.length, pagina, paginas }
}
