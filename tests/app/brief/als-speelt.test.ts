import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { loadRegelboeken } from '../../../src/adapters/rules/load.ts'
import { explainMetBewijs } from '../../../src/app/beoordelen/assess-met-bewijs.ts'
import { listBriefdelen } from '../../../src/app/brief/briefzinnen.ts'
import { VOORWAARDEN } from '../../../src/app/brief/voorwaarden.ts'
import { sayGrond } from '../../../src/app/woorden/grond.ts'
import { chooseRedenen } from '../../../src/domain/uitleg/redenen.ts'
import { isMisschien, sayAlsSpeelt } from '../../../src/domain/woorden/als-speelt.ts'
import { createProef } from '../../hulp/proef.ts'

const boeken = loadRegelboeken('rules').filter(({ visie }) => visie.status === 'vastgesteld')
const [boek] = boeken
if (boek === undefined) throw new Error('er is geen regelboek')
const inhoud = JSON.parse(
  readFileSync(new URL('../../../voorbeelden/dakopbouw-lariks.json', import.meta.url), 'utf8'),
) as object
/** Of this plan nobody said whether it is a monument. */
const beoordeling = explainMetBewijs(createProef(boeken).omgeving, {
  ...{ inhoud, mag: { alsBehandelaar: true, concept: false } },
}).volledig

it('zegt bij een voorwaarde dat niet bekend is of zij speelt', () => {
  const delen = listBriefdelen({ beoordeling, boek, conclusie: 'ja_mits' })
  const teksten = delen.find(({ kop }) => kop === VOORWAARDEN)?.zinnen.map((zin) => zin.tekst) ?? []
  const [misschien, zeker] = [true, false].map((of) =>
    teksten.filter((tekst) => tekst.startsWith('Als dit bij uw plan speelt: ') === of),
  )
  expect(misschien?.join()).toContain('van de tekening')
  expect(zeker?.join()).not.toContain('uit het zicht')
  expect(zeker?.length).toBeGreaterThan(0)
})

it('zegt hetzelfde op het overzicht, van elk punt dat beslist en waarvan dat open is', () => {
  const { richting } = beoordeling
  if (richting === undefined) throw new Error('er is geen richting')
  const { beslissend } = chooseRedenen(richting, richting.door.length)
  const gezegd = beslissend.map((grond) => ({
    open: isMisschien(beoordeling.uitkomsten, { regel: grond.id, gebied: grond.gebied }),
    tekst: sayGrond(beoordeling, boek, grond),
  }))
  const SLOT = /, als dit speelt\.(?: \([^()]*\))?$/
  expect(gezegd.filter(({ open }) => open).length).toBeGreaterThan(0)
  for (const { open, tekst } of gezegd) expect([tekst, SLOT.test(tekst)]).toEqual([tekst, open])
})

it('zet het voor het label dat zegt hoe vast het is', () => {
  expect(sayAlsSpeelt('Het moet kloppen. (Nog te bevestigen door de gemeente.)')).toBe(
    'Het moet kloppen, als dit bij dit plan speelt. (Nog te bevestigen door de gemeente.)',
  )
})
