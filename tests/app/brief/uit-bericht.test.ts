import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { loadRegelboeken } from '../../../src/adapters/rules/load.ts'
import { explainMetBewijs } from '../../../src/app/beoordelen/assess-met-bewijs.ts'
import { listBriefdelen } from '../../../src/app/brief/briefzinnen.ts'
import { sayGrond } from '../../../src/app/woorden/grond.ts'
import { sayMotiveringMetGrond } from '../../../src/app/woorden/grondslag.ts'
import { isUitBericht } from '../../../src/domain/woorden/bericht.ts'
import { createProef } from '../../hulp/proef.ts'

const boeken = loadRegelboeken('rules').filter(({ visie }) => visie.status === 'vastgesteld')
const [boek] = boeken
if (boek === undefined) throw new Error('er is geen regelboek')
/** Goes against policy that is known from the news, and against what we worked out ourselves. */
const inhoud = JSON.parse(
  readFileSync(
    new URL('../../../voorbeelden/supermarkt-stadsbedrijvenpark.json', import.meta.url),
    'utf8',
  ),
) as object
const beoordeling = explainMetBewijs(createProef(boeken).omgeving, {
  ...{ inhoud, mag: { alsBehandelaar: true, concept: false } },
}).volledig
const { richting } = beoordeling
if (richting === undefined) throw new Error('er is geen richting')

const NIET_GELEZEN = 'de tekst zelf is niet gelezen'

it('zegt van beleid dat alleen uit een bericht bekend is, in de brief zo, en tegen een behandelaar dat het zelf niet is gelezen', () => {
  const zinnen = listBriefdelen({ beoordeling, boek, conclusie: 'afweging_nodig' }).flatMap(
    (deel) => deel.zinnen,
  )
  const strijd = zinnen.find(({ sleutel }) => sleutel === 'stand')
  expect(strijd?.tekst).toBe(
    'Uw plan is in strijd met ons beleid (Detailhandelsvisie 2022, zoals bekend uit een bericht erover).',
  )
  const gronden = richting.door.filter(
    ({ soort, id }) => soort === 'regel' && isUitBericht(boek, id),
  )
  expect(gronden.length).toBeGreaterThan(0)
  for (const grond of gronden) {
    expect(sayGrond(beoordeling, boek, grond)).toContain(NIET_GELEZEN)
  }
  // Who signs the letter knows the policy: that we did not read it is for the officer.
  for (const { tekst } of zinnen) expect(tekst).not.toContain(NIET_GELEZEN)
})

it('zegt het niet van wat is gelezen', () => {
  const gelezen = beoordeling.uitkomsten.filter(({ regel }) => !isUitBericht(boek, regel))
  for (const { regel: id, gebied, kort: tekst } of gelezen) {
    const grond = { soort: 'regel', id, rol: 'stand', tekst, ...(gebied && { gebied }) } as const
    expect(sayGrond(beoordeling, boek, grond)).not.toContain(NIET_GELEZEN)
  }
})

it('noemt in de motivering alleen waarmee het in strijd is', () => {
  const zin = sayMotiveringMetGrond({ ...beoordeling, richting }, boek)
  expect(zin).toContain(
    'in strijd met het beleid (nog te bevestigen) en met een eigen uitwerking van Visietoets.',
  )
  expect(zin).not.toContain('de wet, het beleid of de visie')
})
