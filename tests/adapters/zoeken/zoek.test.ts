import { describe, expect, it } from 'vitest'
import { createZoek } from '../../../src/adapters/zoeken/zoek.ts'

const LIJST = [
  { id: 'padel', woorden: ['Padelbaan', 'padel', 'pickleball'] },
  { id: 'dakkapel', woorden: ['Dakkapel', 'koekoek', 'zolder vergroten'] },
  { id: 'zon', woorden: ['Zonnepanelen bij huis', 'pv', 'panelen op dak'] },
  { id: 'zonnepark', woorden: ['Zonnepark', 'zonneweide'] },
  { id: 'laden', woorden: ['Laadplein', 'laadpaal', 'snellader'] },
  { id: 'bb', woorden: ['Bed and breakfast', 'b&b', 'gastenkamer'] },
  { id: 'tiny', woorden: ['Tiny house', 'minihuisje', 'flexwoning'] },
  { id: 'opslag', woorden: ['Opslag of loods', 'caravanstalling'] },
  { id: 'horeca', woorden: ['Café of restaurant', 'snackbar'] },
  { id: 'boom', woorden: ['Boom kappen', 'rooien'] },
  { id: 'airco', woorden: ['Airco of warmtepomp buiten'] },
  { id: 'sport', woorden: ['Sportveld of clubhuis', 'voetbalveld'] },
]
const zoek = createZoek()
const first = (tekst: string) => zoek(LIJST, tekst).ids[0]

describe('looking for a name', () => {
  it.each([
    ['a letter that is missing', 'pdel', 'padel'],
    ['another letter that is missing', 'dakkapl', 'dakkapel'],
    ['a letter that is missing in a long word', 'zonepanelen', 'zon'],
    ['a letter too many', 'zonnepannelen', 'zon'],
    ['one word written as two', 'laad plein', 'laden'],
    ['two words written as one', 'tinyhouse', 'tiny'],
    ['a sign', 'b&b', 'bb'],
    ['a sign with spaces', 'B & B', 'bb'],
    ['an accent left out', 'cafe', 'horeca'],
    ['a plural', 'dakkapellen', 'dakkapel'],
    ['the beginning of a word', 'snell', 'laden'],
    ['the end of a compound word', 'weide', 'zonnepark'],
    ['a compound of which it is a part', 'opslagruimte', 'opslag'],
    ['a word for something small', 'dakkapelletje', 'dakkapel'],
    ['a word that many plans share', 'sportveldje buiten', 'sport'],
    ['a word in a sentence', 'ik wil een boom kappen in mijn tuin', 'boom'],
  ])('forgives %s', (_, tekst, id) => {
    expect([tekst, first(tekst), zoek(LIJST, tekst).alleenNaaste]).toEqual([tekst, id, false])
  })

  it('gives more than one name where more than one fits, the best first', () => {
    expect(zoek(LIJST, 'zonne').ids.toSorted()).toEqual(['zon', 'zonnepark'])
  })

  it('says of a word that is like no name which names come nearest', () => {
    expect(zoek(LIJST, 'xylofoon')).toMatchObject({ alleenNaaste: true })
    expect(zoek(LIJST, 'xylofoon').ids).toHaveLength(3)
    expect(zoek(LIJST, '!?').alleenNaaste).toBe(true)
  })

  it('is not held up by a very long text', () => {
    expect(zoek(LIJST, 'padel '.repeat(50_000)).ids[0]).toBe('padel')
  })

  it('finds nothing in an empty list', () => {
    expect(zoek([], 'padel')).toEqual({ ids: [], alleenNaaste: true })
  })
})
