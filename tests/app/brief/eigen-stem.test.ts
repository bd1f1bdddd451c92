import { expect, it } from 'vitest'
import { sayInBrief, withoutVraag } from '../../../src/app/brief/eigen-stem.ts'
import { ANDER_PLAN } from '../../../src/domain/uitleg/ander-plan.ts'

it('zegt in een brief waardoor het een ander plan wordt, niet dat uitleggen dat doet', () => {
  const tekst = `Leg uit waarom het hier wel nodig is. ${ANDER_PLAN.kort}`
  expect(sayInBrief(tekst, { regels: [] })).toBe(
    'Leg uit waarom het hier wel nodig is. Past u het zo aan dat het wel voldoet, dan is het een ander plan.',
  )
})

it('noemt een gebied zonder tweede dubbele punt', () => {
  expect(
    sayInBrief('In Groene hoofdstructuur: Asserbos geldt voor wonen: dat past niet.', {
      regels: [],
    }),
  ).toBe('In het Asserbos (groene hoofdstructuur) geldt voor wonen: dat past niet.')
  const gewoon = 'In Lariks geldt voor wonen: dat past. En dit geldt voor allen.'
  expect(sayInBrief(gewoon, { regels: [] })).toBe(gewoon)
})

it('noemt de gemeente, die zelf schrijft, wij', () => {
  const say = (tekst: string) => sayInBrief(tekst, { regels: [] })
  expect(say('De gemeente wil geen winkel. Hier wil de gemeente bomen.')).toBe(
    'Wij willen geen winkel. Hier willen wij bomen.',
  )
  const blijft = 'Spreek met de gemeente af waar het kan.'
  expect(say(blijft)).toBe(blijft)
})

it('vraagt niets aan wie een nee krijgt', () => {
  const gezegd = sayInBrief(`Er komt winkel bij. Leg uit waarom. ${ANDER_PLAN.kort}`, {
    regels: [],
  })
  expect(withoutVraag(gezegd)).toBe('Er komt winkel bij.')
  expect(withoutVraag('Het past hier niet. Zoek een plek in de binnenstad.')).toBe(
    'Het past hier niet. Zoek een plek in de binnenstad.',
  )
  // A sentence that only asks is better than none.
  expect(withoutVraag('Laat weten hoeveel.')).toBe('Laat weten hoeveel.')
})
