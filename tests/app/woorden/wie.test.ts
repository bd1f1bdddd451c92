import { expect, it } from 'vitest'
import { sayWie, sayWieBehandelaar } from '../../../src/app/woorden/wie.ts'
import { boek } from '../../hulp/proef.ts'

const van = (herkomst: string) =>
  [...boek.feiten.values()].find((feit) => feit.herkomst === herkomst && feit.wie === undefined)
    ?.id ?? ''

it('laat de gemeente niet uitzoeken wat alleen de initiatiefnemer kan zeggen', () => {
  const later = { wie: 'behandelaar', feit: van('initiatief') } as const
  expect(sayWieBehandelaar(later, boek)).toBe(
    'De initiatiefnemer wist dit nog niet. Bespreek het met de initiatiefnemer.',
  )
  expect(sayWie(later, boek)).toBe('U wist dit nog niet. Bespreek het met de gemeente.')
  const ander = { wie: 'behandelaar', feit: van('behandelaar') } as const
  expect(sayWieBehandelaar(ander, boek)).toBe('De gemeente zoekt dit uit.')
})
