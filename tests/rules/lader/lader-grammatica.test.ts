import { describe, expect, it } from 'vitest'
import { checkGrammar } from '../../../src/adapters/rules/controles/checks-grammar.ts'
import type { Boek } from '../../../src/adapters/rules/lezen/boek.ts'
import { createBestand } from '../../../src/adapters/rules/lezen/document.ts'
import { createMeldingen } from '../../../src/adapters/rules/lezen/meldingen.ts'

/** A book with one named condition, taken as it is: the schema would refuse most of these first. */
const check = (voorwaarde: unknown) => {
  const bestand = createBestand('rules/proef/voorwaarden.yaml')
  const boek = {
    voorwaarden: { bestand, waarde: { naam: voorwaarde } },
    feiten: { bestand, waarde: {} },
    spanningen: { bestand, waarde: [] },
    regels: [],
    gebieden: [],
    visie: { bestand, waarde: { soorten: {} } },
  } as unknown as Boek
  const meldingen = createMeldingen()
  checkGrammar(boek, meldingen)
  return meldingen.fouten().map(({ melding }) => melding)
}

const blad = { fact: 'a', operator: 'equal', value: 1 }

describe('json-rules-engine', () => {
  it.each([blad, { all: [blad] }, { any: [blad, { not: blad }] }, { condition: 'ander' }])(
    'accepts %j',
    (voorwaarde) => {
      expect(check(voorwaarde)).toEqual([])
    },
  )

  it.each([{ all: blad }, { any: [{ fact: 'a', value: 1 }] }, { noch: [blad] }])(
    'refuses %j, and we pass that on',
    (voorwaarde) => {
      expect(check(voorwaarde)).toEqual([
        expect.stringMatching(
          /^rules\/proef\/voorwaarden.yaml:1:1 {2}naam {2}json-rules-engine weigert dit: /,
        ),
      ])
    },
  )
})
