import { describe, expect, it } from 'vitest'
import { wordVergunningvrij } from '../../../src/app/woorden/vergunningvrij.ts'
import type { VergunningvrijUitkomst } from '../../../src/domain/model/vergunningvrij.ts'

const uitkomst: VergunningvrijUitkomst = {
  stand: 'nee',
  titel: 'Vrij?',
  tekst: 'Nee.',
  voorbehoud: 'Geen oordeel over de visie.',
  artikelen: ['artikel 1'],
  ontbreekt: [{ feit: 'hoogte', reden: 'niet_opgegeven' }],
  delen: [
    {
      activiteit: 'dakkapel',
      label: 'Dakkapel',
      stand: 'nee',
      artikelen: ['artikel 1', 'artikel 2'],
      redenen: ['Zij moet een plat dak hebben.'],
      opmerkingen: ['Een bouwvergunning is niet nodig.'],
    },
    {
      activiteit: 'schutting',
      label: 'Schutting',
      stand: 'onbekend',
      artikelen: ['artikel 3'],
      redenen: ['Zij mag niet hoger zijn dan 1 meter.'],
      opmerkingen: [],
    },
  ],
}

describe('the words of what is free of a permit', () => {
  it('say why not, and leave what is open to the questions', () => {
    const feiten = new Map([
      [
        'hoogte',
        {
          id: 'hoogte',
          type: 'getal',
          herkomst: 'initiatief',
          label: 'hoogte',
          vraag: 'Hoe hoog?',
        },
      ],
    ] as const)
    expect(wordVergunningvrij(uitkomst, { feiten })).toEqual({
      titel: 'Vrij?',
      antwoord:
        'Nee. Weet u het niet? Doe de vergunningcheck in het Omgevingsloket (omgevingswet.overheid.nl) of vraag het de gemeente.',
      delen: [
        'Dakkapel: niet volgens het Rijk (artikel 1; artikel 2). Hierom niet: Zij moet een plat dak hebben. Een bouwvergunning is niet nodig.',
        'Schutting: nog niet te zeggen (artikel 3).',
      ],
      vragen: ['Hoe hoog?'],
      voorbehoud: 'Geen oordeel over de visie.',
    })
  })
})
