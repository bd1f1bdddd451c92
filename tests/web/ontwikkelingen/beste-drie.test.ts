import { describe, expect, it } from 'vitest'
import type { Plek } from '../../../src/app/kaart/geschiktheid.ts'
import type { Visie } from '../../../src/domain/model/visie.ts'
import {
  countBegrensd,
  countGelijk,
  sayBeste,
  sayOnzeker,
  sayPlek,
  sayVerschil,
} from '../../../src/web/ontwikkelingen/geschiktheid/beste-drie.ts'

const visie = {} as Visie
const plek = (id: string, richting: object, conclusie = 'nog_niet_te_zeggen') =>
  ({ id, richting, advies: { conclusie } }) as unknown as Plek
const OPEN = {
  stand: 'onbekend',
  hoogstens: 'past_mits',
  bandbreedte: { laagst: 'past_niet', hoogst: 'past' },
}
const PAST = { stand: 'past', hardheid: 'vast', bandbreedte: { laagst: 'past', hoogst: 'past' } }
const NIET = { stand: 'past_niet', bandbreedte: { laagst: 'past_niet', hoogst: 'past_niet' } }

describe('de beste plekken', () => {
  it('staan er bij naam, met hoe zeker dat is', () => {
    const plekken = [plek('a', PAST), plek('b', OPEN), plek('c', NIET), plek('d', OPEN)]
    const zinnen = sayBeste({ plekken }, visie, ({ id }) => id.toUpperCase())
    expect(zinnen).toHaveLength(3)
    expect(zinnen[0]).toMatch(/^A: past, .*; dat staat vast$/)
    expect(zinnen.slice(1)).toEqual(
      ['B', 'D'].map(
        (naam) => `${naam}: nog niet te zeggen; kan nog uitkomen van past niet tot past`,
      ),
    )
    expect(sayOnzeker({ plekken })).toBeUndefined()
    const bevestigen = { ...PAST, hardheid: 'te_bevestigen' }
    const [nog] = sayBeste({ plekken: [plek('f', bevestigen)] }, visie, ({ id }) => id)
    expect(nog).toBe('f: past, nog te bevestigen; geen gegeven dat nog ontbreekt, verandert dit')
    // What may still be refused is not settled, however the stand reads now.
    const kan = { ...PAST, bandbreedte: { laagst: 'strijdig', hoogst: 'past' } }
    const [zin] = sayBeste({ plekken: [plek('e', kan)] }, visie, ({ id }) => id)
    expect(zin).toMatch(/; kan nog uitkomen van in strijd tot past$/)
    expect(sayOnzeker({ plekken: [plek('e', kan)] })).toContain('hoe gunstig het daar nu is.')
    // A place lower down may still become better: its order is by what is known now.
    const onzeker = sayOnzeker({ plekken: [plek('b', OPEN), plek('c', NIET)] })
    expect(onzeker).toContain('hoe gunstig het daar nu hoogstens is.')
    expect(onzeker).toContain('en op plekken die lager staan.')
    expect(sayOnzeker({ plekken: [plek('c', NIET)] })).toBeUndefined()
    expect(sayBeste({ plekken: [plek('c', NIET)] }, visie, ({ id }) => id)).toEqual([])
  })
})

describe('plekken waarvan de kant open is', () => {
  it('worden in de legenda geteld met wat er wel zeker van is, zoals de lijst het zegt', () => {
    const plekken = [
      plek('a', OPEN, 'ja_mits'),
      plek('b', { ...OPEN, hoogstens: 'past_niet' }),
      plek('c', OPEN),
      plek('d', PAST, 'ja'),
    ]
    expect(countBegrensd(visie, { plekken })).toEqual([
      ['past na aanpassing of past onder voorwaarden', 1],
      ['hoogstens "past niet"', 1],
    ])
  })
})

describe('wat even goed is als de laatste die er staat', () => {
  it('wordt geteld, zonder wat er staat en zonder wat anders uitkomt', () => {
    const gelijk = ['b', 'c', 'd', 'e'].map((id) => plek(id, OPEN))
    expect(countGelijk({ plekken: [plek('a', PAST), ...gelijk, plek('f', NIET)] })).toBe(2)
    expect(countGelijk({ plekken: [plek('a', PAST), plek('b', OPEN)] })).toBe(0)
    expect(countGelijk({ plekken: [plek('f', NIET), plek('g', NIET)] })).toBe(0)
    const laag = { ...OPEN, bandbreedte: { ...OPEN.bandbreedte, hoogst: 'past_mits' } }
    for (const anders of [{ ...OPEN, hoogstens: 'past' }, laag]) {
      expect(countGelijk({ plekken: [...gelijk.slice(0, 3), plek('e', anders)] })).toBe(0)
    }
  })
})

describe('een plek met een open kant en een advies', () => {
  it('zegt welke van de twee het wordt, en anders waarom die twee verschillen', () => {
    const tweede = plek('a', OPEN, 'ja_mits')
    expect(sayPlek(visie, tweede)).toBe('past na aanpassing of past onder voorwaarden')
    expect(sayVerschil(visie, tweede)).toBe('')
    expect(sayVerschil(visie, plek('b', { ...OPEN, hoogstens: 'past' }, 'ja_mits'))).toMatch(
      /^Dit advies gaat uit van wat bij de aanvraag nog moet blijken/,
    )
    expect(sayVerschil(visie, plek('c', PAST, 'ja'))).toBe('')
  })
})
