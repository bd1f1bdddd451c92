import { describe, expect, it } from 'vitest'
import type { Beoordeling } from '../../../src/domain/model/beoordeling.ts'
import { ANDER_PLAN } from '../../../src/domain/uitleg/ander-plan.ts'
import { tellAlsVorm4 } from '../../../src/domain/uitleg/voorheen.ts'

const tell = (rest: object): object =>
  tellAlsVorm4({ advies: {}, mits: [], ...rest } as unknown as Beoordeling)

describe('an assessment as it was told up to the fourth form of a receipt', () => {
  it.each([
    [
      'a stand',
      'Hoogte 10 → 7. Dan "past" uw plan. Let op.',
      'Hoogte 10 → 7. Dan "past" uw plan. Let op.',
    ],
    ['the stand', 'Hoogte 10 → 7. Het krijgt dan "past". Let op.', 'Hoogte 10 → 7. Let op.'],
    [
      'the stand instead of another',
      'Hoogte 10 → 7. Het krijgt dan "past mits" in plaats van "past niet". Let op.',
      'Hoogte 10 → 7. Let op.',
    ],
    [
      'words between quotes further on',
      'Hoogte 10 → 7. Let op "a" en b. Dan "c". Meer.',
      'Hoogte 10 → 7. Let op "a" en b. Dan "c". Meer.',
    ],
  ])('tells of a change as it did then: %s', (_, tekst, toen) => {
    const mits = [{ stand: 'past', wijzigingen: [{ tekst: 'hoogte 10 → 7' }], tekst }]
    expect(tell({ mits })).toEqual({
      advies: {},
      mits: [{ wijzigingen: [{ tekst: 'hoogte 10 → 7' }], tekst: toen }],
    })
  })

  it('says nowhere that a remedy is another plan', () => {
    const later = (tekst: string) => Object.values(ANDER_PLAN).map((zin) => `${tekst} ${zin}`)
    const [zinnen, toen] = [later('Zo.'), Object.values(ANDER_PLAN).map(() => 'Zo.')]
    expect(
      tell({
        advies: { zinnen, leeg: null, aantal: 2 },
        richting: { door: [{ tekst: zinnen[0] }] },
        richtingZinnen: zinnen,
        elders: zinnen,
      }),
    ).toEqual({
      advies: { zinnen: toen, leeg: null, aantal: 2 },
      richting: { door: [{ tekst: 'Zo.' }] },
      richtingZinnen: toen,
      elders: zinnen,
      mits: [],
    })
  })
})
