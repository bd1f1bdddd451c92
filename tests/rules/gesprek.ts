import { loadRegelboeken } from '../../src/adapters/rules/load.ts'
import { judge } from '../../src/domain/assess.ts'
import type { Vraag } from '../../src/domain/model/beoordeling.ts'
import {
  type Feit,
  type FeitWaarde,
  ONBEKEND_BIJ_INITIATIEFNEMER as ONBEKEND,
} from '../../src/domain/model/feit.ts'
import { prepareGebieden } from '../../src/domain/plaats/gebiedenindex.ts'
import { initGeometrie } from '../../src/domain/plaats/geometrie.ts'
import { locate } from '../../src/domain/plaats/locate.ts'
import { compileRegelboek } from '../../src/domain/regeltaal/regelwerk.ts'
import { placeQuestionsOf } from '../../src/domain/toetser.ts'
import { isBeslist, listVragen } from '../../src/domain/uitleg/vragen.ts'

/** One spot in a profile area of every soort, in RD. */
export const PLEKKEN: Readonly<Record<string, readonly [number, number]>> = {
  lariks: [232600, 557400],
  binnenstad: [233650, 557150],
  brinkkwartier: [233900, 556950],
  havenkwartier: [234700, 557700],
  'uitbreiding-kloosterveen': [229600, 557500],
  messchenveld: [234900, 560600],
  'tt-trz': [232100, 553300],
  asserbos: [232900, 555900],
  loon: [237225, 559050],
  'beekdal-drentsche-aa': [236600, 557200],
  buitengebied: [229900, 554500],
}
/** A point on the map stands for a square with sides of twice this, in m. */
const STRAAL_M = 10

const gevonden = loadRegelboeken('rules').find(({ visie }) => visie.id === 'omgevingsvisie-assen')
if (!gevonden) throw new Error('rulebook of Assen not found')
export const boek = gevonden
const peildatum = { geldigOp: '2026-12-01', beschikbaarOp: '2026-12-01' }
const werk = compileRegelboek(boek, peildatum)
const gebieden = prepareGebieden(await initGeometrie(), boek)

const locateAt = ([x, y]: readonly [number, number]) => {
  const [west, zuid, oost, noord] = [x - STRAAL_M, y - STRAAL_M, x + STRAAL_M, y + STRAAL_M]
  const ring: [number, number][] = [
    [west, zuid],
    [oost, zuid],
    [oost, noord],
    [west, noord],
    [west, zuid],
  ]
  const locatie = {
    geometrie: { type: 'MultiPolygon' as const, coordinates: [[ring]] },
    isVlak: false,
    reparaties: [],
  }
  return locate(locatie, gebieden, {
    peildatum,
    ...placeQuestionsOf(werk.regelboek),
  })
}
export const liggingen = new Map(Object.entries(PLEKKEN).map(([id, punt]) => [id, locateAt(punt)]))

/** The numbers to which the rules, spanningen and named conditions compare each fact. */
const drempels = new Map<string, number[]>()
/** Each list of choices that they or a stance name of each fact. */
const genoemd = new Map<string, unknown[][]>()
const collect = (deel: unknown, metGetallen: boolean): void => {
  if (typeof deel !== 'object' || deel === null) return
  if ('fact' in deel && 'value' in deel) {
    const feit = String(deel.fact)
    if (metGetallen && typeof deel.value === 'number') {
      drempels.set(feit, [...(drempels.get(feit) ?? []), deel.value])
    }
    genoemd.set(feit, [...(genoemd.get(feit) ?? []), [deel.value].flat()])
  }
  for (const kind of Object.values(deel)) collect(kind, metGetallen)
}
collect([boek.regels, boek.spanningen, [...boek.voorwaarden.values()]], true)
collect(
  boek.gebieden.flatMap(({ houding }) => Object.values(houding)),
  false,
)
const formules = [...boek.feiten.values()].map(({ formule }) => formule ?? '').join(' ')
/** Choices with the same print can make no difference between them: every condition names both or neither. */
const printOf = (feit: string, waarde: string): string =>
  formules.includes(`"${waarde}"`)
    ? waarde
    : (genoemd.get(feit) ?? []).map((lijst) => (lijst.includes(waarde) ? 1 : 0)).join('')

/** Everything that can make a difference: both ends, every threshold and just below it, each choice named, unknown. */
export const answersTo = ({ id, type, waarden = [], min = 0, max = 1e6 }: Feit): FeitWaarde[] => {
  if (type === 'janee') return [false, true, ONBEKEND]
  if (type !== 'getal') {
    const perPrint = new Map(waarden.map((waarde) => [printOf(id, waarde), waarde]))
    return [...perPrint.values(), ONBEKEND]
  }
  const rond = (drempels.get(id) ?? []).flatMap((drempel) => [drempel - 1, drempel])
  const binnen = rond.filter((getal) => getal > min && getal < max)
  return [...new Set([min, ...binnen, max]), ONBEKEND]
}

export type Feiten = Readonly<Record<string, FeitWaarde>>

/** What is still asked about these facts in this place, and the conclusie. */
export const ask = (
  plek: string,
  feiten: Feiten,
): {
  readonly open: readonly Vraag[]
  readonly conclusie: string
  /** Conclusie and stand are both settled. */
  readonly beslist: boolean
} => {
  const ligging = liggingen.get(plek)
  const { wereld, weging } = judge(werk, { feiten, ...(ligging && { ligging }) })
  return {
    open: listVragen(wereld, weging),
    conclusie: weging.conclusie,
    beslist: isBeslist(weging),
  }
}
