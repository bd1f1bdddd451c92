import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Toeval } from '../../bench/meten/toeval.ts'
import { type Maker, make, type Schema } from './schema.ts'
import { pickTekst, pickWaarde } from './waarden.ts'

const VOORBEELDEN = join(import.meta.dirname, '../../../voorbeelden')

const readMap = (map: string): readonly unknown[] =>
  readdirSync(map)
    .filter((naam) => naam.endsWith('.json'))
    .toSorted()
    .map((naam) => JSON.parse(readFileSync(join(map, naam), 'utf8')))

const INITIATIEVEN = [...readMap(VOORBEELDEN), ...readMap(join(VOORBEELDEN, 'standen'))]
const ONTWIKKELINGEN = readMap(join(VOORBEELDEN, 'ontwikkelingen'))

const withoutPlek = (initiatief: unknown) => {
  const { locatie: _, ...rest } = initiatief as Record<string, unknown>
  return rest
}

/** A body that the route takes, of what is shipped as an example; by the name of what it reads. */
const ZADEN: Readonly<Record<string, (toeval: Toeval) => unknown>> = {
  Initiatief: (toeval) => toeval.kies(INITIATIEVEN),
  Ontwikkeling: (toeval) => toeval.kies(ONTWIKKELINGEN),
  BesluitVerzoek: () => ({
    stand: 'in_behandeling',
    conclusie: 'ja_mits',
    motivering: 'Het past.',
  }),
  Kaartverzoek: (toeval) => ({
    initiatief: withoutPlek(toeval.kies(INITIATIEVEN)),
    ...(toeval.kans(0.5) && { raster: { celM: toeval.kies([500, 1_000, 5_000]) } }),
  }),
  Beleidstoetsvraag: (toeval) => ({ initiatieven: [toeval.kies(INITIATIEVEN)] }),
  Vergelijkverzoek: (toeval) => ({
    varianten: [
      { naam: 'een', initiatief: toeval.kies(INITIATIEVEN) },
      { naam: 'twee', initiatief: toeval.kies(INITIATIEVEN) },
    ],
  }),
}

type Bak = Record<string | number, unknown>

/** Deeper nothing is changed: what is put in may be thousands deep. */
const MAX_DIEPTE = 100

/** Every place in this value where something stands, as the box and its key. */
const listPlaatsen = (waarde: unknown, diepte = 0): readonly (readonly [Bak, string])[] => {
  if (typeof waarde !== 'object' || waarde === null || diepte > MAX_DIEPTE) return []
  return Object.keys(waarde).flatMap((naam) => [
    [waarde as Bak, naam] as const,
    ...listPlaatsen((waarde as Bak)[naam], diepte + 1),
  ])
}

/** Changes one to three places of a copy. */
export const mutate = (waarde: unknown, toeval: Toeval): unknown => {
  const kopie: unknown = structuredClone(waarde)
  for (let keer = toeval.geheel(1, 3); keer > 0; keer--) {
    const plaatsen = listPlaatsen(kopie)
    if (plaatsen.length === 0) return pickWaarde(toeval)
    const [bak, naam] = toeval.kies(plaatsen)
    const hoe = toeval.geheel(0, 6)
    if (hoe === 0) delete bak[naam]
    else if (hoe === 1) bak[pickTekst(toeval)] = bak[naam]
    else if (hoe === 2) bak[naam] = [bak[naam], bak[naam]]
    else bak[naam] = pickWaarde(toeval)
  }
  return kopie
}

const breakText = (tekst: string, toeval: Toeval): string => {
  const midden = toeval.geheel(0, tekst.length)
  return toeval.kies([
    () => tekst.slice(0, midden),
    () => `\uFEFF${tekst}`,
    () => `${tekst}${tekst}`,
    () => tekst.replace('{', '{"naam":"dubbel",'),
    () => tekst.replace(/\d+/, '1e400'),
    () => tekst.replace(/\d+/, '9'.repeat(toeval.geheel(20, 20_000))),
    () => tekst.replace(/"[^"]*"/, '"\\ud800"'),
    () => tekst.replace(/"[^"]*"/, '"__proto__"'),
    () => `${'['.repeat(toeval.geheel(1, 60_000))}1`,
    () => `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
    () => `/* x */${tekst}`,
    () =>
      tekst.slice(0, midden) + String.fromCharCode(toeval.geheel(0, 0xffff)) + tekst.slice(midden),
    () => '',
  ])()
}

/** As large as the route takes, or a little more. */
const fillUp = (waarde: unknown, toeval: Toeval, bytes: number): string => {
  const maat = Math.floor(bytes * toeval.kies([0.5, 0.95, 0.999, 1.001, 1.1]))
  const omvang = JSON.stringify(waarde).length
  const rest = Math.max(0, maat - omvang - 30)
  const vulling = toeval.kies<() => unknown>([
    () => 'x'.repeat(rest),
    () => Array.from({ length: Math.floor(rest / 2) }, () => 1),
    () => Array.from({ length: Math.floor(rest / 3) }, () => ({})),
    () =>
      Array.from({ length: Math.floor(rest / 24) }, (_, i) => [
        6.5 + i / 1e7,
        52.9 + (i % 97) / 1e6,
      ]),
  ])()
  const waar = toeval.kies(['omschrijving', 'feiten', 'naam', 'vulling', 'locatie'])
  const daar = waar === 'locatie' ? { type: 'Polygon', coordinates: [vulling] } : vulling
  return JSON.stringify({ ...(waarde as object), [waar]: daar })
}

/** The body of a request to a route that reads this schema, at most about `bytes` long. */
export const makeLichaam = (maker: Maker, schema: Schema, bytes: number): string => {
  const { toeval } = maker
  const naam = schema.$ref?.split('/').at(-1) ?? ''
  const zaad = ZADEN[naam]?.(toeval) ?? {}
  const soort = toeval.next()
  if (soort < 0.2) return JSON.stringify(zaad)
  if (soort < 0.6) return JSON.stringify(mutate(zaad, toeval))
  if (soort < 0.75) return JSON.stringify(make({ ...maker, mis: 0 }, schema)) ?? ''
  if (soort < 0.88) return JSON.stringify(make(maker, schema)) ?? ''
  if (soort < 0.97) return breakText(JSON.stringify(zaad), toeval)
  return fillUp(zaad, toeval, bytes)
}
