import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import {
  ANKERSOORTEN,
  type Anker,
  type Ankersoort,
  compareTexts,
} from '../../../src/domain/ankers/ankers.ts'
import { editTekst, type Waarheid } from './bewerk.ts'

const map = resolve(import.meta.dirname, '../../../rules/omgevingsvisie-assen')
const nota = readFileSync(resolve(map, 'bronnen/nota-van-uitgangspunten.txt'), 'utf8')
const citaten = readFileSync(resolve(map, 'passages.csv'), 'utf8')
  .split(/\r?\n/)
  .slice(1)
  .filter((rij) => rij !== '')
  .map((rij) =>
    (/^[^,]*,[^,]*,[^,]*,(.*)$/.exec(rij)?.[1] ?? '').replace(/^"|"$/g, '').replaceAll('""', '"'),
  )

/** The right class, and where there is a place, at least half of it shared with the true place. */
const isRight = ({ soort, plek }: Anker, waar: Waarheid): boolean => {
  if (soort !== waar.soort) return false
  if (waar.van === undefined || waar.tot === undefined) return plek === undefined
  if (!plek) return false
  const samen = Math.min(plek.tot, waar.tot) - Math.max(plek.van, waar.van)
  return samen >= 0.5 * (Math.max(plek.tot, waar.tot) - Math.min(plek.van, waar.van))
}

export interface Telling {
  /** Quotes of which this became by construction. */
  readonly waar: number
  /** Share of what was said to be this that is, at the right place. */
  readonly precisie: number
  /** Share of what is this that was said to be, at the right place. */
  readonly volledigheid: number
}

/** How often quotes are found again in this many edited copies of the Nota, per class. */
export const countAnkers = (kopieen: number): Readonly<Record<Ankersoort, Telling>> => {
  const uitslagen = Array.from({ length: kopieen }, (_, i) => {
    const { tekst, waarheden } = editTekst(nota, citaten, i + 1)
    const find = compareTexts(nota, tekst)
    return waarheden.map((waar) => {
      const anker = find(waar.citaat)
      return { waar: waar.soort, gezegd: anker.soort, goed: isRight(anker, waar) }
    })
  }).flat()
  const count = (soort: Ankersoort): Telling => {
    const waar = uitslagen.filter((uitslag) => uitslag.waar === soort)
    const gezegd = uitslagen.filter((uitslag) => uitslag.gezegd === soort)
    const goed = waar.filter((uitslag) => uitslag.goed).length
    return {
      waar: waar.length,
      precisie: goed / gezegd.length,
      volledigheid: goed / waar.length,
    }
  }
  return Object.fromEntries(ANKERSOORTEN.map((soort) => [soort, count(soort)])) as Record<
    Ankersoort,
    Telling
  >
}
