import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadRegelboeken } from '../../../src/adapters/rules/load.ts'
import { explainMetBewijs } from '../../../src/app/beoordelen/assess-met-bewijs.ts'
import type { BeoordelingMetBewijs } from '../../../src/app/ports/beoordelingen.ts'
import type { Blok } from '../../../src/app/ports/rapport.ts'
import { getRapport } from '../../../src/app/rapport/get-rapport.ts'
import {
  fleschDouma,
  JARGON,
  MAX_WOORDEN,
  measure,
  splitWoorden,
  splitZinnen,
  type Tekst,
  TOEZEGGING,
} from '../../hulp/leesmaat.ts'
import { createProef } from '../../hulp/proef.ts'

const { omgeving } = createProef(
  loadRegelboeken('rules').filter(({ visie }) => visie.status === 'vastgesteld'),
)
const GEVALLEN = [
  'appartementen-binnenstad',
  'dakopbouw-lariks',
  'idee-peelo',
  'supermarkt-stadsbedrijvenpark',
  'woningen-havenkwartier',
]

const maak = (naam: string) => {
  const bestand = new URL(`../../../voorbeelden/${naam}.json`, import.meta.url)
  const { volledig } = explainMetBewijs(omgeving, {
    inhoud: JSON.parse(readFileSync(bestand, 'utf8')),
    mag: { alsBehandelaar: false, concept: false },
  })
  return getRapport(omgeving, {
    beoordeling: JSON.parse(JSON.stringify(volledig)) as BeoordelingMetBewijs,
    register: 'kort',
    stempel: {},
  })
}

/** Sentences; names of steps, documents and advisers have no full stop and are not ours. */
const textsOf = (blok: Blok): readonly string[] => {
  if (blok.soort === 'alinea' || blok.soort === 'let_op') return [blok.tekst]
  if (blok.soort === 'kaart') return [blok.kaart.tekst.replace(/: [^.]*\./, '.')]
  return blok.soort === 'punten'
    ? blok.punten.map(({ tekst }) => tekst).filter((tekst) => /[.?!]$/.test(tekst))
    : []
}

const teksten: readonly Tekst[] = GEVALLEN.flatMap((naam) => {
  const { hoofdstukken, aandelen, bewijs } = maak(naam)
  const tellen = hoofdstukken.filter(({ nummer }) => /^\d/.test(nummer))
  return [
    ...tellen.flatMap(({ titel, blokken, paragrafen }) => [
      `${titel}.`,
      ...blokken.flatMap(textsOf),
      ...paragrafen.flatMap((deel) => [`${deel.titel}.`, ...deel.blokken.flatMap(textsOf)]),
    ]),
    ...aandelen.map(({ tekst }) => tekst),
    bewijs.uitleg,
  ].map((tekst) => ({ waar: naam, tekst }))
})
const zinnen = [...new Set(teksten.flatMap(({ tekst }) => splitZinnen(tekst)))]

describe('het rapport voor de initiatiefnemer', () => {
  it('leest even makkelijk als wat de regels zeggen', () => {
    const maat = measure(zinnen.map((tekst) => ({ waar: '', tekst })))
    console.log(`report: Flesch-Douma ${fleschDouma(maat).toFixed(1)}`)
    expect(maat.woorden).toBeGreaterThan(500)
    expect(fleschDouma(maat)).toBeGreaterThanOrEqual(77)
  })

  it.each(GEVALLEN)('zegt wat de gemeente nog beoordeelt één keer: %s', (naam) => {
    const { zinnen: advies } = maak(naam).advies
    expect(advies.filter((zin) => zin.includes('De gemeente beoordeelt nog')).length).toBeLessThan(
      2,
    )
    expect(new Set(advies).size).toBe(advies.length)
  })

  it('heeft geen te lange zinnen, geen woorden van ingewijden, en belooft niets', () => {
    expect(zinnen.filter((zin) => splitWoorden(zin).length > MAX_WOORDEN)).toEqual([])
    expect(zinnen.filter((zin) => JARGON.test(zin))).toEqual([])
    expect(zinnen.filter((zin) => TOEZEGGING.test(zin))).toEqual([])
    expect(zinnen.filter((zin) => /\bje\b|\bjij\b|\bjouw\b/i.test(zin))).toEqual([])
  })
})
