import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { checkFeiten } from '../../../src/app/invoer/check-feiten.ts'
import { wordsOf } from '../../../src/app/invoer/spreektaal.ts'
import { begrippenSchema } from '../../../src/domain/model/begrippen.ts'
import type { Feit } from '../../../src/domain/model/feit.ts'

const woorden = wordsOf(begrippenSchema.parse(parse(readFileSync('rules/begrippen.yaml', 'utf8'))))
const waarden = [...new Set(woorden.values())]
const activiteiten: Feit = {
  id: 'activiteiten',
  label: 'activiteiten',
  type: 'meerkeuze',
  herkomst: 'initiatief',
  waarden,
}

const meldingOver = (woord: string) =>
  checkFeiten({ activiteiten: [woord] }, new Map([['activiteiten', activiteiten]]), {
    alsBehandelaar: false,
    woorden,
  })[0]?.melding

describe('een activiteit in gewone woorden', () => {
  it.each([
    ['winkel', 'detailhandel'],
    ['Schutting', 'erfafscheiding'],
    ['muur', 'erfafscheiding'],
    ['schuur', 'bijgebouw'],
    ['bedrijf aan huis', 'beroep_aan_huis'],
    ['zonnepanelen', 'zonnepark'],
    ['camping', 'verblijfsrecreatie'],
    ['buurthuis', 'maatschappelijk'],
    ['zendmast', 'antenne'],
    ['woning', 'wonen'],
    ['Wonen', 'wonen'],
  ])('%s: bedoelt u %s?', (woord, bedoeld) => {
    expect(meldingOver(woord)).toContain(`Bedoelt u "${bedoeld}"?`)
  })

  it.each(['huis', 'caravan', 'een', 'xyzzy'])('bij %s raden wij niet', (woord) => {
    expect(meldingOver(woord)).toContain(`"${woord}" is geen waarde van "activiteiten". Kies uit:`)
  })
})
