import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { loadRegelboeken } from '../../../src/adapters/rules/load.ts'
import { explainMetBewijs } from '../../../src/app/beoordelen/assess-met-bewijs.ts'
import { checkFeiten } from '../../../src/app/invoer/check-feiten.ts'
import type { BeoordelingMetBewijs } from '../../../src/app/ports/beoordelingen.ts'
import { getRapport } from '../../../src/app/rapport/get-rapport.ts'
import { wordFormule } from '../../../src/app/woorden/namen.ts'
import { wordFout } from '../../../src/web/shared/formulier.ts'
import { findKenmerken } from '../../hulp/kenmerken.ts'
import { createProef } from '../../hulp/proef.ts'

const boeken = loadRegelboeken('rules')
const vastgesteld = boeken.filter(({ visie }) => visie.status === 'vastgesteld')
const { omgeving } = createProef(vastgesteld)
const [boek] = vastgesteld
if (boek === undefined) throw new Error('no rulebook')
const { feiten, regels } = boek

const MAP = new URL('../../../voorbeelden/', import.meta.url)
/** Every example that is one plan, and every real initiative. */
const plannen = ['', 'echt/'].flatMap((map) =>
  readdirSync(new URL(map, MAP))
    .filter((naam) => /\.(?:json|yaml)$/.test(naam))
    .map((naam) => {
      const inhoud = parse(readFileSync(new URL(map + naam, MAP), 'utf8'))
      return [naam, inhoud.verzoek ?? inhoud] as const
    }),
)

/** Members that are sentences or names for people; every other string in an answer is a code. */
const VOOR_MENSEN =
  /^(?:kort|motivering|tekst|titel|samenvatting|woorden|label|vraag|hulp|kop|naam|uitleg|toelichting|winst|disclaimer)$/

const listTeksten = (waarde: unknown, sleutel = ''): readonly string[] => {
  if (typeof waarde === 'string') return VOOR_MENSEN.test(sleutel) ? [waarde] : []
  if (typeof waarde !== 'object' || waarde === null) return []
  return Array.isArray(waarde)
    ? waarde.flatMap((deel) => listTeksten(deel, sleutel))
    : Object.entries(waarde).flatMap(([naam, deel]) => listTeksten(deel, naam))
}

const explain = (inhoud: unknown) =>
  JSON.parse(
    JSON.stringify(
      explainMetBewijs(omgeving, {
        inhoud,
        mag: { alsBehandelaar: true, concept: false },
      }).volledig,
    ),
  ) as BeoordelingMetBewijs

/** Written for who reads: without what tells the terminal how to fill something in. */
const withoutInvullen = (waarde: unknown): unknown =>
  JSON.parse(JSON.stringify(waarde, (sleutel, deel) => (sleutel === 'invullen' ? undefined : deel)))

describe('een kenmerk uit de catalogus', () => {
  it('wordt in een tekst herkend, en een gewoon woord niet', () => {
    expect(findKenmerken('sociaalHuurAantal (30) is meer dan woningenNieuw (20)')).toEqual([
      'sociaalHuurAantal',
      'woningenNieuw',
    ])
    expect(findKenmerken('oordeelKL03 en rekening_houden_met')).toHaveLength(2)
    expect(findKenmerken('De sector heeft minder woningen nodig dan ÉénTwee.')).toEqual([])
  })

  it('is gezocht in elk voorbeeld', () => {
    expect(plannen.length).toBeGreaterThanOrEqual(13)
  })

  it.each(plannen)('staat in geen zin over %s', (_, inhoud) => {
    const beoordeling = explain(inhoud)
    const { bewijs: _bewijs, ...gezegd } = beoordeling
    const teksten = listTeksten(gezegd)
    expect(teksten.length).toBeGreaterThan(50)
    expect(teksten.flatMap(findKenmerken)).toEqual([])
    for (const register of ['kort', 'motivering'] as const) {
      const { hoofdstukken } = getRapport(omgeving, { beoordeling, register, stempel: {} })
      const gelezen = listTeksten(withoutInvullen(hoofdstukken))
      expect(gelezen.length).toBeGreaterThan(20)
      expect(gelezen.flatMap(findKenmerken)).toEqual([])
    }
  })

  it('staat in geen tekst van een regelboek', () => {
    for (const { regels, spanningen, gebieden } of boeken) {
      const teksten = [
        ...regels.flatMap(({ titel, vraag, voorbehoud, toelichting, mits, beoordeling }) => [
          ...[titel, vraag ?? '', voorbehoud ?? ''],
          ...listTeksten({ toelichting, mits, beoordeling }),
        ]),
        ...spanningen.flatMap(({ titel, toelichting }) => [titel, ...listTeksten(toelichting)]),
        ...gebieden.flatMap(({ houding }) => listTeksten(houding)),
      ].map((tekst) => tekst.replace(/\{\w+\}/g, ''))
      expect(teksten.flatMap(findKenmerken)).toEqual([])
    }
  })

  it('staat in geen fout bij een veld, en een getal heeft daar een komma', () => {
    const fouten = [...feiten.values()].flatMap((feit) => {
      const waarde = feit.type === 'getal' ? [(feit.max ?? 0) + 20.5, '20.5 km'] : ['x']
      return waarde.flatMap((een) =>
        checkFeiten({ [feit.id]: een }, new Map([[feit.id, feit]]), { alsBehandelaar: true })
          .filter(({ code }) => code !== 'berekend_feit')
          .map(({ melding }) => wordFout(feit, melding.replace(/Kies uit: .*|uit: .*/, ''))),
      )
    })
    expect(fouten.length).toBeGreaterThan(100)
    expect(fouten.flatMap(findKenmerken)).toEqual([])
    expect(fouten.filter((tekst) => /\d\.\d/.test(tekst.replace(/"[^"]*"/g, '')))).toEqual([])
  })

  it('staat niet in de vergelijking van een deel met zijn geheel', () => {
    const melding = checkFeiten({ woningenNieuw: 20, sociaalHuurAantal: 30 }, feiten, {
      alsBehandelaar: false,
    }).map((fout) => fout.melding)
    expect(melding).toEqual([
      '"aantal sociale huurwoningen" (30) is meer dan "aantal nieuwe woningen" (20).',
    ])
  })

  it('staat in geen formule zoals mensen die lezen', () => {
    const formules = [...feiten.values()].flatMap(({ formule }) => formule ?? [])
    const gelezen = formules.map((formule) => wordFormule(boek, formule))
    expect(gelezen.length).toBeGreaterThan(5)
    expect(gelezen.flatMap(findKenmerken)).toEqual([])
    expect(gelezen).toContain('0,08 × toename van verharding')
  })

  it('heeft elke regel in gewone woorden', () => {
    expect(regels.every(({ vraag, voorbehoud }) => vraag && voorbehoud)).toBe(true)
  })
})
