import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { loadRegelboeken } from '../../../src/adapters/rules/load.ts'
import { explainMetBewijs } from '../../../src/app/beoordelen/assess-met-bewijs.ts'
import { orderZinnen } from '../../../src/app/rapport/volgorde.ts'
import { sayGrondtekst } from '../../../src/app/woorden/grond.ts'
import { ANDER_PLAN, ANDER_PLAN_UITGELEGD } from '../../../src/domain/uitleg/ander-plan.ts'
import { createProef } from '../../hulp/proef.ts'

const boeken = loadRegelboeken('rules').filter(({ visie }) => visie.status === 'vastgesteld')
const [boek] = boeken
if (boek === undefined) throw new Error('er is geen regelboek')

it('zegt waardoor het een ander plan wordt, niet dat uitleggen dat doet', () => {
  const inhoud = JSON.parse(
    readFileSync(
      new URL('../../../voorbeelden/supermarkt-stadsbedrijvenpark.json', import.meta.url),
      'utf8',
    ),
  ) as object
  const { volledig } = explainMetBewijs(createProef(boeken).omgeving, {
    ...{ inhoud, mag: { alsBehandelaar: true, concept: false } },
  })
  const teksten = [
    ...(volledig.richting?.door ?? []).map((grond) => sayGrondtekst(volledig, grond)),
    ...orderZinnen(volledig, boek, 'kort'),
  ].join(' ')
  expect(teksten).toContain(`Leg uit waarom het hier wel nodig is. ${ANDER_PLAN_UITGELEGD}`)
  expect(teksten).not.toContain(ANDER_PLAN.kort)
})
