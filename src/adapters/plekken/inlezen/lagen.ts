import type { Kaartbron } from '../../../app/ports/zoeken.ts'
import type { EigenLaag } from '../eigen/bestand.ts'

/** A layer that we know, by the names that PDOK gives it; of each property the names that it has had. */
export interface Laagsoort {
  readonly laag: EigenLaag
  /** Of the table in a GeoPackage. */
  readonly tabellen: readonly string[]
  readonly velden: { readonly [V in Veld]?: readonly string[] }
  /** Without these it is another layer. */
  readonly nodig: readonly Veld[]
  readonly bron: Omit<Kaartbron, 'id' | 'stand' | 'opKaart'>
}

export type Veld =
  | 'id'
  | 'straat'
  | 'huisnummer'
  | 'huisletter'
  | 'toevoeging'
  | 'postcode'
  | 'plaats'
  | 'status'
  | 'naam'
  | 'bouwjaar'

const BAG = {
  maker: 'Kadaster',
  vermelding: 'Kadaster, Basisregistratie Adressen en Gebouwen (BAG)',
  licentie: 'Public Domain Mark 1.0',
}

export const LAAGSOORTEN: readonly Laagsoort[] = [
  {
    laag: 'adres',
    tabellen: ['verblijfsobject', 'ligplaats', 'standplaats', 'adres'],
    velden: {
      id: ['identificatie'],
      straat: ['openbare_ruimte_naam', 'openbare_ruimte', 'openbareruimtenaam'],
      huisnummer: ['huisnummer'],
      huisletter: ['huisletter'],
      toevoeging: ['toevoeging', 'huisnummertoevoeging'],
      postcode: ['postcode'],
      plaats: ['woonplaats_naam', 'woonplaats', 'woonplaatsnaam'],
      status: ['status'],
    },
    nodig: ['id', 'straat', 'huisnummer'],
    bron: { titel: 'Adressen', ...BAG },
  },
  {
    laag: 'gebouw',
    tabellen: ['pand'],
    velden: {
      id: ['identificatie'],
      bouwjaar: ['bouwjaar', 'oorspronkelijk_bouwjaar'],
      status: ['status'],
    },
    nodig: ['id', 'bouwjaar'],
    bron: { titel: 'Gebouwen', ...BAG },
  },
  {
    laag: 'weg',
    tabellen: ['wegvakken', 'wegvak'],
    velden: { id: ['wvk_id'], naam: ['stt_naam'] },
    nodig: ['id', 'naam'],
    bron: {
      titel: 'Wegen',
      maker: 'Rijkswaterstaat',
      vermelding: 'Rijkswaterstaat, Nationaal Wegenbestand (NWB)',
      licentie: 'CC0 1.0',
    },
  },
]

/** Which name each property has here; undefined when one that is needed is not there. */
export const matchVelden = (
  { velden, nodig }: Laagsoort,
  namen: readonly string[],
): Partial<Record<Veld, string>> | undefined => {
  const klein = new Map(namen.map((naam) => [naam.toLowerCase(), naam]))
  const gevonden = Object.fromEntries(
    Object.entries(velden).flatMap(([veld, mogelijk]) => {
      const naam = mogelijk.map((een) => klein.get(een)).find((een) => een !== undefined)
      return naam === undefined ? [] : [[veld, naam]]
    }),
  ) as Partial<Record<Veld, string>>
  return nodig.every((veld) => gevonden[veld] !== undefined) ? gevonden : undefined
}

/** What is expected, for who gave something else. */
export const sayVerwacht = (): string =>
  LAAGSOORTEN.map(
    ({ tabellen, nodig, velden }) =>
      `"${tabellen[0]}" met ${nodig.map((veld) => velden[veld]?.[0]).join(', ')}`,
  ).join('; of ')
