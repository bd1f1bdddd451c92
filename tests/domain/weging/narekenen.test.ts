import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge } from '../../../src/domain/assess.ts'
import type { FeitWaarde } from '../../../src/domain/model/feit.ts'
import type { Ligging } from '../../../src/domain/model/ligging.ts'
import type { Regelboek } from '../../../src/domain/model/regelboek.ts'
import { STAND_ONBEKEND } from '../../../src/domain/model/visie.ts'
import { compileRegelboek } from '../../../src/domain/regeltaal/regelwerk.ts'
import { readRichting } from '../../../src/domain/weging/richting.ts'
import { stapOf } from '../../../src/domain/weging/schaal.ts'
import { recompute } from '../proef/narekenen.ts'
import { PEILDATUM, waarde } from '../proef/proefboek.ts'
import { alleFeitenArb, boekArb, isNu, liggingArb, times } from '../proef/willekeurig.ts'

type Feiten = Readonly<Record<string, FeitWaarde>>

const richtingOf = (boek: Regelboek, feiten: Feiten, ligging: Ligging) => {
  const { wereld, weging } = judge(compileRegelboek(boek, PEILDATUM), { feiten, ligging })
  return readRichting(wereld, weging)
}

/** Every area states its greatest height, so that nothing that is asked now is missing. */
const volledigArb = fc.tuple(boekArb, fc.integer({ min: 0, max: 20 })).map(([boek, hoogte]) => ({
  ...boek,
  gebieden: boek.gebieden.map((gebied) => ({
    ...gebied,
    waarden: { ...gebied.waarden, maxHoogte: gebied.waarden.maxHoogte ?? waarde(hoogte) },
  })),
}))

const inProfiel = liggingArb.filter(({ gebieden }) => gebieden.some(({ maatgevend }) => maatgevend))

/** How often each fact is read in one condition, through the derived ones. */
const isReadOnce = (voorwaarde: unknown): boolean => {
  const gelezen = [...JSON.stringify(voorwaarde ?? '').matchAll(/"fact":"(\w+)"/g)].map(
    ([, feit]) => feit,
  )
  const basis = gelezen.flatMap((feit) =>
    feit === 'opgave' ? ['woningen'] : feit === 'perHoogte' ? ['woningen', 'hoogte'] : [feit],
  )
  return new Set(basis).size === basis.length
}

/** Three values say of such a rule exactly what trying every value says. */
const isOverzichtelijk = ({ regels, gebieden }: Regelboek): boolean =>
  gebieden.every(({ waarden }) => waarden.maxHoogte?.waarde !== 0) &&
  regels.every(({ versies }) =>
    versies.every(
      ({ geldtVoor, voldoetAls, beslissendAls }) =>
        isReadOnce([geldtVoor, voldoetAls]) &&
        isReadOnce(beslissendAls) &&
        // "Less than 0" of what cannot be less is never met: three values do not know that, so nothing is 0 here.
        !JSON.stringify([geldtVoor, voldoetAls, beslissendAls]).includes('"value":0'),
    ),
  )

const bovenNulArb = alleFeitenArb.map((feiten) => ({
  ...feiten,
  hoogte: Math.max(1, feiten.hoogte as number),
  woningen: Math.max(1, feiten.woningen as number),
}))

const LATER = ['berging', 'onderzoek', 'past', 'zwaarwegendBelang']

describe('the stand, worked out once more by trying everything', () => {
  it('is the same for whole plans', () => {
    const gezien = new Set<string>()
    fc.assert(
      fc.property(volledigArb, alleFeitenArb, inProfiel, (boek, feiten, ligging) => {
        const { stand, hardheid, alleenVast } = richtingOf(boek, feiten, ligging)
        gezien.add(stand)
        expect({ stand, hardheid, alleenVast }).toEqual(recompute({ boek, feiten, ligging }))
      }),
      times(2000),
    )
    // Without anything missing no reservation is left.
    expect(gezien.has(STAND_ONBEKEND)).toBe(false)
    expect(gezien.size).toBeGreaterThanOrEqual(6)
  }, 600_000)

  it('is the same while what is shown later is missing', () => {
    let voorbehouden = 0
    fc.assert(
      fc.property(
        volledigArb.filter(isOverzichtelijk),
        bovenNulArb,
        fc.subarray(LATER),
        inProfiel,
        (boek, alle, weg, ligging) => {
          const feiten = Object.fromEntries(
            Object.entries(alle).filter(([feit]) => !weg.includes(feit)),
          )
          const { stand, hardheid, alleenVast } = richtingOf(boek, feiten, ligging)
          if (stand === 'past_mits' || stand === 'open') voorbehouden += 1
          expect({ stand, hardheid, alleenVast }).toEqual(recompute({ boek, feiten, ligging }))
        },
      ),
      times(300),
    )
    expect(voorbehouden).toBeGreaterThan(5)
  }, 600_000)

  it('never leaves the range that is said while something asked now is missing', () => {
    const aanvulling: Readonly<Record<string, readonly FeitWaarde[]>> = {
      activiteiten: [['wonen'], ['winkel'], ['schuur'], ['wonen', 'winkel']],
      hoogte: Array.from({ length: 22 }, (_, i) => i),
      woningen: Array.from({ length: 22 }, (_, i) => i),
      gasvrij: [true, false],
      soort: ['laag', 'midden', 'hoog'],
    }
    const tweeNu = fc.subarray(Object.keys(aanvulling), { minLength: 1, maxLength: 2 })
    fc.assert(
      fc.property(volledigArb, alleFeitenArb, tweeNu, inProfiel, (boek, alle, weg, ligging) => {
        expect(weg.every(isNu)).toBe(true)
        const feiten = Object.fromEntries(
          Object.entries(alle).filter(([feit]) => !weg.includes(feit)),
        )
        const { bereik, stand } = richtingOf(boek, feiten, ligging)
        const [een, twee] = weg as [string, string?]
        for (const eerste of aanvulling[een] ?? []) {
          for (const tweede of twee === undefined ? [undefined] : (aanvulling[twee] ?? [])) {
            const heel = {
              ...feiten,
              [een]: eerste,
              ...(twee !== undefined && tweede !== undefined && { [twee]: tweede }),
            }
            const echt = recompute({ boek, feiten: heel, ligging }).stand
            expect(stapOf(echt)).toBeGreaterThanOrEqual(bereik.laagst)
            expect(stapOf(echt)).toBeLessThanOrEqual(bereik.hoogst)
            if (stand !== STAND_ONBEKEND) expect(echt).toBe(stand)
          }
        }
      }),
      times(60),
    )
  }, 600_000)
})
