import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { keyOfRules } from '../../../src/adapters/rules/bewaard.ts'
import { loadRegelboeken } from '../../../src/adapters/rules/load.ts'
import { faultsOf, KLEIN, plant } from './plant.ts'

const BRON = '    bron: [{ titel: Eigen vakkennis, graad: C }]\n    beslist: De hoogte.\n'
const PLICHT = 'plichten:\n  kap: { label: Kappen, bron: [{ titel: Eigen vakkennis, graad: C }] }\n'
const typeOf = (id: string, label: string, activiteit = 'wonen') =>
  `plantypen:\n  ${id}:\n    label: ${label}\n    woorden: [${id}woord]\n    activiteiten: [${activiteit}]\n    plichten: [kap]\n${BRON}`

/** The small rulebook with these files of plan types. */
const plantTypen = (bestanden: Readonly<Record<string, string>>): string => {
  const map = plant([])
  mkdirSync(join(map, 'plantypen'))
  for (const [naam, inhoud] of Object.entries(bestanden)) {
    writeFileSync(join(map, 'plantypen', naam), inhoud)
  }
  return map
}

it('reads plan types of more than one file as one, in the order of the files, with duties of another file', () => {
  const map = plantTypen({
    '1.yaml': PLICHT,
    '2.yaml': typeOf('b', 'B'),
    '3.yaml': typeOf('a', 'A'),
  })
  const [boek] = loadRegelboeken(map)
  expect(boek?.plantypen?.typen.map(({ id }) => id)).toEqual(['b', 'a'])
  expect(Object.keys(boek?.plantypen?.plichten ?? {})).toEqual(['kap'])
})

it('says in which file a plan type is wrong, and where one stands twice', () => {
  const fout = {
    '1.yaml': PLICHT,
    '2.yaml': typeOf('b', 'B'),
    '3.yaml': typeOf('a', 'A', 'wonnen'),
  }
  expect(faultsOf(plantTypen(fout))).toEqual([
    'rules/plantypen/3.yaml:5:20  plantypen.a.activiteiten.0  activiteit "wonnen" bestaat niet. Bedoelde u "wonen"?',
  ])
  const dubbel = { '1.yaml': PLICHT, '2.yaml': typeOf('b', 'B'), '3.yaml': typeOf('b', 'C') }
  expect(faultsOf(plantTypen(dubbel))).toEqual([
    'rules/plantypen/3.yaml:2:3  plantypen.b  plantype "b" staat ook in rules/plantypen/2.yaml. Schrijf het één keer op.',
  ])
})

it('lets a word belong to two plan types when both say in which order', () => {
  const samen = (id: string, plaats: number) =>
    `plantypen:\n  ${id}:\n    label: ${id}\n    woorden: [molen]\n    activiteiten: [wonen]\n${BRON}    voorrang: { Molen: ${plaats} }\n`
  expect(faultsOf(plantTypen({ '1.yaml': samen('a', 2), '2.yaml': samen('b', 1) }))).toEqual([])
})

it('takes a question that no rule uses when it says for whom it is and what for', () => {
  const vraag =
    '    kernvragen:\n      - { feit: startDatum, voor: adviseur, reden: Om de tijd van het jaar te weten. }\n'
  const map = plantTypen({ '1.yaml': PLICHT, '2.yaml': `${typeOf('a', 'A')}${vraag}` })
  expect(faultsOf(map)).toEqual([])
})

it('keeps plan types out of the hash of a rulebook, but not out of the key under which it is kept', () => {
  const map = plantTypen({ '1.yaml': PLICHT, '2.yaml': typeOf('a', 'A') })
  const [zonder, met] = [KLEIN, map].map((een) => loadRegelboeken(een)[0])
  expect(met?.plantypen).toBeDefined()
  expect(met?.sha256).toBe(zonder?.sha256)
  const sleutel = keyOfRules({ rulesDir: map })
  writeFileSync(join(map, 'plantypen', '2.yaml'), typeOf('a', 'Anders'))
  expect(keyOfRules({ rulesDir: map })).not.toBe(sleutel)
})
