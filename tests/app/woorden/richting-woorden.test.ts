import { describe, expect, it } from 'vitest'
import { sayHoogste, sayMotivering, sayWaarop } from '../../../src/app/woorden/grond.ts'
import { headRichting, sayVerhouding, wordRichting } from '../../../src/app/woorden/richting.ts'
import { boek } from '../../hulp/proef.ts'

describe('een richting in een paar woorden', () => {
  it.each([
    [{ stand: 'past_niet', hardheid: 'te_bevestigen' }, 'past niet, nog te bevestigen'],
    [{ stand: 'past', hardheid: 'vast' }, 'past, staat vast'],
    [{ stand: 'zwijgt' }, 'de visie zegt hier niets over'],
    [
      { stand: 'onbekend', hoogstens: 'past_mits' },
      'nog niet te zeggen, hoogstens past onder voorwaarden',
    ],
    [{ stand: 'onbekend', hoogstens: 'past_niet' }, 'hoogstens "past niet"'],
    [undefined, 'van voor de richting'],
  ] as const)('zegt van %j: %s', (richting, woorden) => {
    expect(wordRichting(boek.visie, richting)).toBe(woorden)
  })
})

describe('hoogstens', () => {
  const open = { stand: 'onbekend', hoogstens: 'past_mits', zeker: [] } as const

  it('staat er niet waar een antwoord de stand nog hoger kan maken', () => {
    const hoger = { ...open, bandbreedte: { laagst: 'botst', hoogst: 'past' } } as const
    expect(wordRichting(boek.visie, hoger)).toBe('nog niet te zeggen')
    const niet = { ...open, bandbreedte: { laagst: 'botst', hoogst: 'past_mits' } } as const
    expect(wordRichting(boek.visie, niet)).toBe(
      'nog niet te zeggen, hoogstens past onder voorwaarden',
    )
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

describe('een richting die nog open is naast een conclusie die vaststaat', () => {
  const tussen = { stand: 'onbekend', hoogstens: 'past_mits' } as const
  const woorden = 'past na aanpassing of past onder voorwaarden'

  it('noemt de twee standen waarop de conclusie uitkomt, in plaats van niets', () => {
    expect(headRichting(boek.visie, tussen, 'ja_mits')).toEqual({ stand: 'aanpassen', woorden })
    expect(wordRichting(boek.visie, tussen, 'ja_mits')).toBe(woorden)
  })

  it('blijft open zolang de conclusie dat is', () => {
    expect(wordRichting(boek.visie, tussen, 'nog_niet_te_zeggen')).toBe(
      'nog niet te zeggen, hoogstens past onder voorwaarden',
    )
  })
})

describe('waarom het advies anders klinkt dan de kant', () => {
  it.each([
    ['onbekend', 'ja_mits', /^Dit advies gaat uit van wat bij de aanvraag nog moet blijken\./],
    [
      'onbekend',
      'afweging_nodig',
      /^Dit advies gaat uit van wat bij de aanvraag nog moet blijken\./,
    ],
    ['strijdig', 'nog_niet_te_zeggen', /hangt af van de open vragen\.$/],
    ['strijdig', 'afweging_nodig', /^Dit advies is nog geen nee/],
    ['strijdig', 'nee_in_deze_vorm', /^$/],
    ['onbekend', 'nog_niet_te_zeggen', /^$/],
    ['past_niet', 'afweging_nodig', /^$/],
    ['past', 'ja', /^$/],
  ] as const)('is bij %s en %s: %s', (stand, conclusie, tekst) => {
    expect(sayVerhouding({ stand }, conclusie)).toMatch(tekst)
  })
})

describe('hoe hoog een open stand kan worden', () => {
  const zin = 'Dat is nog niet te zeggen. Gunstiger dan "past onder voorwaarden" wordt het niet.'
  const grond = (soort: string) => ({ soort }) as never

  it('heet geen grens voor altijd waar alleen nog iets moet blijken of beoordeeld moet worden', () => {
    const open = { hoogstens: 'past_mits', zeker: [grond('regel')] } as const
    expect(sayHoogste(open, zin)).toBe(
      'Dat is nog niet te zeggen. Gunstiger dan "past onder voorwaarden" wordt het nu nog niet.',
    )
    expect(sayHoogste(open, 'De stand is hoogstens: past onder voorwaarden.')).toContain(
      'De stand is nu hoogstens:',
    )
  })

  it('noemt geen hoogste stand waar een antwoord haar nog hoger kan maken', () => {
    const open = {
      hoogstens: 'past_mits',
      zeker: [grond('regel')],
      bandbreedte: { laagst: 'botst', hoogst: 'past' },
    } as const
    expect(sayHoogste(open, 'Dat staat nog open. De stand is hoogstens: past.')).toBe(
      'Dat staat nog open.',
    )
    const vast = { ...open, bandbreedte: { laagst: 'botst', hoogst: 'past_mits' } } as const
    expect(sayHoogste(vast, 'De stand is hoogstens: past.')).toContain('hoogstens')
  })

  it('blijft een grens waar de plek, of wat niet wordt gehaald, haar stelt', () => {
    expect(sayHoogste({ hoogstens: 'past_mits', zeker: [grond('houding')] }, zin)).toBe(zin)
    expect(sayHoogste({ hoogstens: 'aanpassen', zeker: [grond('regel')] }, zin)).toBe(zin)
  })
})

describe('welke van twee standen het wordt', () => {
  const motivering =
    'De stand is "past na aanpassing" of "past onder voorwaarden"; welke van de twee, staat nog niet vast.'
  const tussen = { hoogstens: 'past_mits', motivering } as const

  it('geldt alleen als meevalt wat nog moet blijken, waar het ook lager kan worden', () => {
    const bandbreedte = { laagst: 'past_niet', hoogst: 'past' } as const
    expect(sayMotivering({ ...tussen, bandbreedte })).toBe(
      'De stand is "past na aanpassing" of "past onder voorwaarden", als meevalt wat bij de aanvraag nog moet blijken; welke van de twee, staat nog niet vast.',
    )
  })

  it('geldt zonder meer waar het niet lager kan worden', () => {
    const bandbreedte = { laagst: 'aanpassen', hoogst: 'past' } as const
    expect(sayMotivering({ ...tussen, bandbreedte })).toBe(motivering)
  })
})

describe('wat al meetelt', () => {
  it('heet niet zeker: de gemeente kan het nog moeten bevestigen', () => {
    expect(sayWaarop('Nu al zeker: in dorp geldt voor wonen: ja.')).toBe(
      'Dit telt al mee: in dorp geldt voor wonen: ja.',
    )
  })
})
