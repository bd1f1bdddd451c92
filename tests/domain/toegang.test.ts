import { describe, expect, it } from 'vitest'
import { gezagenFor, isOpen, isViaLink } from '../../src/domain/toegang/handelingen.ts'
import { RECHTEN, readRechten } from '../../src/domain/toegang/rechten.ts'
import { makeRechten } from '../../src/domain/toegang/rollen.ts'

describe('what somebody may', () => {
  const rechten = makeRechten(['behandelaar', 'beheerder'], ['gm0106', 'gm0119'])

  it('is each role for each gezag', () => {
    expect(rechten.map(({ rol, gezag }) => `${rol}@${gezag}`)).toEqual([
      'behandelaar@gm0106',
      'beheerder@gm0106',
      'behandelaar@gm0119',
      'beheerder@gm0119',
    ])
  })

  it.each([
    ['zaken_lezen', ['gm0106', 'gm0119']],
    ['aanmeldingen_beheren', ['gm0106', 'gm0119']],
    ['plannen_maken', []],
  ] as const)(
    'holds for the gezagen of the roles that %s asks for, each once',
    (handeling, waar) => {
      expect(gezagenFor(handeling, rechten)).toEqual(waar)
    },
  )

  it('is open where anybody may, and by a link where only its holder may', () => {
    expect((['openbaar_lezen', 'zelf_toetsen', 'zaken_lezen'] as const).map(isOpen)).toEqual([
      true,
      true,
      false,
    ])
    const handelingen = ['aanvullen', 'bijdragen', 'openbaar_lezen', 'zaken_lezen'] as const
    expect(handelingen.map(isViaLink)).toEqual([true, true, false, false])
  })
})

describe('rights as one text', () => {
  const eigen = ['gm0106', 'gm0119']

  it.each([
    ['systeem', ['systeem@gm0106', 'systeem@gm0119']],
    ['behandelaar@gm0034', ['behandelaar@gm0034']],
    ['systeem@gm0034+beheerder', ['systeem@gm0034', 'beheerder@gm0106', 'beheerder@gm0119']],
  ])('%s is for the gezag it names, or for those of the service itself', (tekst, verwacht) => {
    const rechten = readRechten(tekst, eigen)
    expect(rechten.map(({ rol, gezag }) => `${rol}@${gezag}`)).toEqual(verwacht)
  })

  it.each([
    ['systeem', true],
    ['systeem+behandelaar@gm0106', true],
    ['anoniem', false],
    ['systeem+', false],
    ['systeem@', false],
    ['systeem@GM', false],
    ['behandelaar beheerder', false],
  ])('%s is one: %s', (tekst, goed) => {
    expect(new RegExp(`^(?:${RECHTEN})$`).test(tekst)).toBe(goed)
  })
})
