import { describe, expect, it } from 'vitest'
import { headRichting, wordRichting } from '../../../src/app/woorden/richting.ts'
import { boek } from '../../hulp/proef.ts'

describe('een richting in een paar woorden', () => {
  it.each([
    [{ stand: 'past_niet', hardheid: 'te_bevestigen' }, 'past niet, nog te bevestigen'],
    [{ stand: 'past', hardheid: 'vast' }, 'past, vaste grond'],
    [{ stand: 'zwijgt' }, 'de visie zegt hier niets over'],
    [
      { stand: 'onbekend', hoogstens: 'past_mits' },
      'nog niet te zeggen, hoogstens past onder voorwaarden',
    ],
    [undefined, 'van voor de richting'],
  ] as const)('zegt van %j: %s', (richting, woorden) => {
    expect(wordRichting(boek.visie, richting)).toBe(woorden)
  })
})

describe('wat van een richting als eerste te lezen is', () => {
  it.each([
    [{ stand: 'past_niet' }, 'past_niet', 'past niet'],
    [{ stand: 'onbekend', hoogstens: 'past_mits' }, 'onbekend', 'nog niet te zeggen'],
    [{ stand: 'onbekend', hoogstens: 'zwijgt' }, 'onbekend', 'nog niet te zeggen'],
    [{ stand: 'onbekend', hoogstens: 'nee_tenzij' }, 'nee_tenzij', 'hoogstens "hier niet, tenzij"'],
    [{ stand: 'onbekend', hoogstens: 'botst' }, 'botst', 'hoogstens "twee doelen botsen"'],
  ] as const)('is bij %j: %s, %s', (richting, stand, woorden) => {
    expect(headRichting(boek.visie, richting)).toEqual({ stand, woorden })
  })
})
