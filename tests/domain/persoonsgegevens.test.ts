import { describe, expect, it } from 'vitest'
import { findInOngekeurd, findPersoonsgegevens } from '../../src/domain/persoonsgegevens.ts'

const find = (tekst: string) =>
  findPersoonsgegevens(tekst).map(({ soort, van, tot }) => [soort, tekst.slice(van, tot)])

describe('gegevens van mensen in een tekst', () => {
  it.each([
    ['mijn nummer is 999990019.', 'bsn', '999990019'],
    ['bsn 9999.90.019', 'bsn', '9999.90.019'],
    ['999 990 019 hoort bij mij', 'bsn', '999 990 019'],
    ['bel 0612345678', 'telefoon', '0612345678'],
    ['bel 06-12 34 56 78 na zessen', 'telefoon', '06-12 34 56 78'],
    ['bel +31 592 366 911', 'telefoon', '+31 592 366 911'],
    ['bel +31 (0)6 12345678', 'telefoon', '+31 (0)6 12345678'],
    ['mail J.de-Vries+x@voorbeeld.example.nl.', 'email', 'J.de-Vries+x@voorbeeld.example.nl'],
    ['op NL91 ABNA 0417 1643 00 graag', 'iban', 'NL91 ABNA 0417 1643 00'],
    ['op NL91ABNA0417164300', 'iban', 'NL91ABNA0417164300'],
    ['de auto GV-123-B staat er', 'kenteken', 'GV-123-B'],
    ['de auto 12-ABC-3 staat er', 'kenteken', '12-ABC-3'],
  ])('worden gevonden: %s', (tekst, soort, deel) => {
    expect(find(tekst)).toEqual([[soort, deel]])
  })

  it.each([
    // One digit off: the test of eleven, and of 97, tells.
    'mijn nummer is 999990018',
    'op NL91ABNA0417164301',
    '000000000',
    'een kavel van 999990019,50 euro',
    'kenmerk 0190163d-8694-739b-aea5-966c26f8ad91',
    '12-03-2026, van 08:00 tot 17:00 uur',
    '1.234.567 m² en 123456789012 stuks',
    'coördinaten 233300.12, 556150.34',
    'regel SE-01 en artikel 5.1, lid 2',
    'postcode 9401 AA, huisnummer 12',
    'x@y en @handvat',
    'in 2026-2027 komen er 10 à 20 woningen',
  ])('zijn dit niet: %s', (tekst) => {
    expect(find(tekst)).toEqual([])
  })

  it('worden elk één keer gevonden, op volgorde', () => {
    expect(find('bsn 999990019, tel 0612345678, mail a@b.nl, bsn 999990019')).toEqual([
      ['bsn', '999990019'],
      ['telefoon', '0612345678'],
      ['email', 'a@b.nl'],
      ['bsn', '999990019'],
    ])
  })

  it('zijn elk van zichzelf: wat tegen een adres aan staat, is er geen', () => {
    expect(find('a@b.nla@b.nla@b.nl')).toEqual([
      ['email', 'a@b.nla'],
      ['email', 'b.nla@b.nl'],
    ])
    expect(find(`${'x'.repeat(80)}@b.nl`)).toEqual([['email', `${'x'.repeat(64)}@b.nl`]])
  })

  it.each(['a', '0', '06-', 'a@', 'NL91 ABNA ', 'a.', '99-', '0 6 ', 'a@b.nl ', '0612345678 '])(
    'kosten ook in een miljoen tekens geen tijd: %s',
    (stuk) => {
      const tekst = stuk.repeat(1_000_000 / stuk.length)
      const begin = performance.now()
      findPersoonsgegevens(tekst)
      expect(performance.now() - begin).toBeLessThan(3_000)
    },
  )

  it('worden in wat niemand nog mat alleen gezocht tot waar een veld ophoudt', () => {
    const begin = performance.now()
    expect(findInOngekeurd(`bsn 999990019 ${'a@b.nl '.repeat(1_000_000)}`)[0]?.soort).toBe('bsn')
    expect(performance.now() - begin).toBeLessThan(500)
  })
})
