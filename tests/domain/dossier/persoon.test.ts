import { describe, expect, it } from 'vitest'
import {
  identiteitVan,
  isZelfdePersoon,
  type Persoon,
} from '../../../src/domain/dossier/persoon.ts'

const aangemeld = (naam: string, onderwerp: string): Persoon => ({
  naam,
  identiteit: identiteitVan(onderwerp),
})
const getypt = (naam: string): Persoon => ({ naam, identiteit: identiteitVan(undefined) })

describe('who did something', () => {
  it('is known from the organisation, or only by the name that was typed', () => {
    expect(identiteitVan('uitgever 7')).toEqual({ soort: 'aangemeld', onderwerp: 'uitgever 7' })
    expect(identiteitVan(undefined)).toEqual({ soort: 'zelf_opgegeven' })
  })

  it.each<[string, Persoon, Persoon, boolean]>([
    ['the same person under two names', aangemeld('An', '7'), aangemeld('An de Boer', '7'), true],
    ['two persons of one name', aangemeld('An', '7'), aangemeld('An', '8'), false],
    ['the same name, typed', getypt('An'), getypt('An'), true],
    ['other capitals and spaces', getypt(' An  de Boer'), getypt('an DE boer '), true],
    ['another name', getypt('An'), getypt('Jan'), false],
    ['a typed name beside one of the organisation', getypt('An'), aangemeld('An', '7'), true],
    ['the other way round', aangemeld('An', '7'), getypt('Jan'), false],
    ['what was recorded before it was kept', { naam: 'An' }, getypt('an'), true],
  ])('is told apart: %s', (_, een, ander, zelfde) => {
    expect(isZelfdePersoon(een, ander)).toBe(zelfde)
  })
})
