import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'

const readIds = (bestand: string): readonly string[] =>
  Object.keys(parse(readFileSync(new URL(bestand, import.meta.url), 'utf8')))

/** Ids of facts that cannot be a Dutch word: with a capital or a digit within. */
const FEITENMAP = '../../rules/feiten/'
const FEITEN = readdirSync(new URL(FEITENMAP, import.meta.url))
  .map((naam) => `${FEITENMAP}${naam}`)
  .concat('proefboek/feiten.yaml')
  .flatMap(readIds)
  .filter((id) => /\p{Ll}[\p{Lu}\d]/u.test(id))
/** With an underscore an id is known by its form: "rekening_houden_met". */
const KENMERK = new RegExp(
  `(?<![\\p{L}\\d_])(?:${FEITEN.join('|')}|oordeel[A-Z]{2,3}\\d{2,3}|\\p{Ll}+(?:_[\\p{Ll}\\d]+)+)(?![\\p{L}\\d_])`,
  'gu',
)

/** The ids, of facts and of choices, that stand in a text for people. */
export const findKenmerken = (tekst: string): readonly string[] => [
  ...new Set(tekst.match(KENMERK) ?? []),
]
