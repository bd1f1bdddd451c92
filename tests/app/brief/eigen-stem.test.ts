import { expect, it } from 'vitest'
import { sayInBrief } from '../../../src/app/brief/eigen-stem.ts'
import { ANDER_PLAN } from '../../../src/domain/uitleg/ander-plan.ts'

it('zegt in een brief waardoor het een ander plan wordt, niet dat uitleggen dat doet', () => {
  const tekst = `Leg uit waarom het hier wel nodig is. ${ANDER_PLAN.kort}`
  expect(sayInBrief(tekst, { regels: [] })).toBe(
    'Leg uit waarom het hier wel nodig is. Past u het zo aan dat het wel voldoet, dan is het een ander plan.',
  )
})
