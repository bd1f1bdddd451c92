import { describe, expect, it } from 'vitest'
import { createProjectie } from '../../../src/adapters/geo/projectie.ts'
import { readPlekkenlijst } from '../../../src/adapters/plekken/plekken.ts'
import { createZoek } from '../../../src/adapters/zoeken/zoek.ts'
import { listPlekken } from '../../../src/app/plekken/list-plekken.ts'
import { findPlek, searchPlekken } from '../../../src/app/plekken/zoek-plekken.ts'
import { readZoektekst } from '../../../src/app/plekken/zoektekst.ts'
import { RD } from '../../../src/app/ports/geo.ts'
import type { Plekkenlijst } from '../../../src/app/ports/zoeken.ts'

const lijst = readPlekkenlijst('gm0106') as Plekkenlijst
const zoek = createZoek()
const search = (tekst: string) => searchPlekken(lijst, zoek, tekst)
const vraag = { lijst, zoek, projectie: createProjectie(), crs: RD }

describe('a place by name', () => {
  it.each([
    ['as it is written', 'Rolderstraat', 'Rolderstraat'],
    ['with a house number', 'Aak 5', 'Aak'],
    [
      'with a house number, a postcode and the town',
      'Noordersingel 33, 9401JW Assen',
      'Noordersingel',
    ],
    ['with the town and no comma', 'Kerkstraat 1a Assen', 'Kerkstraat'],
    ['shortened', 'Molenstr. 12', 'Molenstraat'],
    ['shortened without a point', 'Rolderstr', 'Rolderstraat'],
    ['by the side of a canal', 'vaart zz 12', 'Vaart Zuidzijde'],
    ['in two words', 'noorder singel', 'Noordersingel'],
    ['with a letter that is missing', 'pitelo', 'Pittelo'],
    ['of a neighbourhood', 'oude molenbuurt', 'Oude Molenbuurt'],
    ['of a village', 'witten', 'Witten'],
    ['of the station', 'station', 'Station Assen'],
    ['of the town itself', 'Assen', 'Assen'],
  ])('is found %s', (_, tekst, naam) => {
    const { plekken, gevonden } = search(tekst)
    expect([tekst, gevonden, plekken[0]?.naam]).toEqual([tekst, true, naam])
  })

  it('of another town says that only this one is searched, and not of a street with its village or district', () => {
    const sayVan = (tekst: string) => listPlekken(vraag, tekst).melding
    expect(sayVan('Grote Markt Groningen')).toBe(
      'Wij zoeken alleen in de gemeente Assen. Ligt uw plek ergens anders? Dan geldt onze visie daar niet.',
    )
    for (const tekst of ['Markt', 'noorder singel', 'Kerkstraat 1a Assen', 'oude molenbuurt']) {
      expect([tekst, sayVan(tekst)]).toEqual([tekst, undefined])
    }
  })

  it('that is near to a street asks first whether that is meant, and not whether it lies elsewhere', () => {
    const { melding = '', plekken } = listPlekken(vraag, 'Aletta Jacobslaan')
    expect(plekken.map(({ naam }) => naam)).toContain('Aletta Jacobsweg')
    expect(melding).toMatch(
      /^Wij kennen geen "Aletta Jacobslaan" in Assen\. Bedoelt u een van deze\?/,
    )
  })

  it('of each of a hundred streets gives its own circle, never a point', () => {
    const straten = lijst.plekken.filter(({ soort }) => soort === 'straat')
    const namen = straten.filter((_, i) => i % 7 === 0).slice(0, 100)
    expect(namen).toHaveLength(100)
    const mis = namen.filter(
      ({ id, naam }) => !search(`${naam} 12`).plekken.some((plek) => plek.id === id),
    )
    expect(mis.map(({ naam }) => naam)).toEqual([])
    for (const { id } of namen) expect(findPlek(lijst, id)?.straal).toBeGreaterThanOrEqual(150)
  })

  it('that nobody knows gives the nearest names, and says that house numbers are not in the list', () => {
    const antwoord = listPlekken(vraag, 'xylofoonpad 3')
    expect(antwoord.gevonden).toBe(false)
    expect(antwoord.plekken).toHaveLength(3)
    expect(antwoord.melding).toContain(
      'Wij kennen "xylofoonpad 3" niet in Assen. Het lijkt het meest op: ',
    )
    expect(antwoord.melding).toContain('kent geen huisnummers')
  })
})

describe('a postcode', () => {
  it.each(['9406ga', '9406 GA', '9406 ga 12', ' 9406ga, Assen '])('is found as "%s"', (tekst) => {
    const [plek, straat] = search(tekst).plekken
    expect(plek).toMatchObject({ naam: '9406 GA', soort: 'postcode', straal: 150 })
    expect(straat?.naam).toBe('Aar')
    expect(findPlek(lijst, plek?.id ?? '')).toEqual(plek)
  })

  it('of four figures is the circle round all of its streets', () => {
    const [plek] = search('9408').plekken
    const straten = lijst.plekken.filter(({ postcode }) => postcode?.cijfers === '9408')
    expect(straten.length).toBeGreaterThan(50)
    for (const {
      midden: [x, y],
      straal,
    } of straten) {
      const [midX = 0, midY = 0] = plek?.midden ?? []
      expect(Math.hypot(x - midX, y - midY) + straal).toBeLessThanOrEqual(plek?.straal ?? 0)
    }
  })

  it('of elsewhere is said to be in no list', () => {
    const { gevonden, plekken, melding } = listPlekken(vraag, '9712 AB')
    expect([gevonden, plekken]).toEqual([false, []])
    expect(melding).toContain('Postcode 9712 AB staat niet in onze lijst van Assen.')
  })

  it('with letters that nobody has gives what has its figures, and does not say that it was found', () => {
    const { gevonden, plekken } = search('9408 zz')
    expect([gevonden, plekken[0]?.naam]).toEqual([false, '9408'])
  })
})

describe('what somebody typed', () => {
  it.each([
    [
      'Molenstr. 12, 9401ab Assen',
      { naam: 'Molenstraat', huisnummer: '12', postcode: { cijfers: '9401', letters: 'AB' } },
    ],
    ['Plein 1945 3', { naam: 'Plein 1945', huisnummer: '3' }],
    ['12', { naam: '' }],
    ['', { naam: '' }],
  ])('"%s"', (tekst, gelezen) => {
    expect(readZoektekst(tekst, 'Assen')).toMatchObject(gelezen)
  })

  it('may be as long as anybody likes, and hold what no name holds', () => {
    for (const tekst of [
      'x'.repeat(100_000),
      '('.repeat(5_000),
      '🏠 \u202eabc',
      "'; drop table",
      '\0',
    ]) {
      const begin = performance.now()
      expect(listPlekken(vraag, tekst).plekken.length).toBeLessThanOrEqual(8)
      expect(performance.now() - begin).toBeLessThan(1_000)
    }
  })

  it('noemt een naam die ver af staat geen treffer, en zegt van een typefout dat het er een is', () => {
    for (const tekst of ['qwertylaan', 'eikelaan']) {
      expect(listPlekken(vraag, tekst)).toMatchObject({ gevonden: false, plekken: [] })
    }
    const { gevonden, plekken, melding } = listPlekken(vraag, 'Thorbekelaan')
    expect([gevonden, plekken[0]?.naam]).toEqual([true, 'Thorbeckelaan'])
    expect(melding).toBe('Wij kennen "Thorbekelaan" niet. Bedoelt u een van deze?')
    expect(listPlekken(vraag, 'Thorbeckelaan').melding).toBeUndefined()
  })
})
