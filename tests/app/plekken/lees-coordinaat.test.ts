import { describe, expect, it } from 'vitest'
import { createProjectie } from '../../../src/adapters/geo/projectie.ts'
import { readCoordinaat, sayGeenPunt } from '../../../src/app/plekken/lees-coordinaat.ts'
import { idOfPunt, readPuntId, readPuntRd } from '../../../src/app/plekken/list-plekken.ts'

const projectie = createProjectie()
const MARKT = [233_887, 556_812]

describe('a place as people copy it', () => {
  it.each([
    '52.9925, 6.5621',
    '52.9925 6.5621',
    '6.5621 52.9925',
    '52,9925 6,5621',
    '52.9925,6.5621',
    'lat: 52.9925 lon: 6.5621',
    '(52.9925, 6.5621)',
    '52°59\'33.0"N 6°33\'43.6"E',
    'https://www.google.nl/maps/place/Assen/@52.99,6.55,17z/data=!3m1!4b1!4m6!3d52.9925!4d6.5621',
    'https://www.google.com/maps/@52.9925,6.5621,17z',
    'https://maps.google.com/?q=52.9925,6.5621',
    'https://www.google.com/maps/search/?api=1&query=52.9925%2C6.5621',
    'https://www.openstreetmap.org/?mlat=52.9925&mlon=6.5621#map=19/52.0/6.0',
    'https://www.openstreetmap.org/#map=17/52.9925/6.5621',
    'https://maps.apple.com/?ll=52.9925,6.5621',
    'https://www.bing.com/maps?cp=52.9925~6.5621&lvl=17',
    'geo:52.9925,6.5621',
    'https://app.pdok.nl/viewer/#x=233887.00&y=556812.00&z=12&background=BRT-A',
    '233887 556812',
    '233887,556812',
    '233887, 556812',
    '233.887 556.812',
    '556812 233887',
    'RD 233887 556812',
    'X=233887 Y=556812',
    'x: 233887.4; y: 556812.1',
  ])('%s', (tekst) => {
    const [x = 0, y = 0] = readPuntRd(tekst, projectie) ?? []
    expect(Math.hypot(x - (MARKT[0] ?? 0), y - (MARKT[1] ?? 0))).toBeLessThan(3)
  })

  it.each([
    ['a postcode and a number', '9406 12', 'Dit lijkt een postcode.'],
    ['a postcode', '9401 AB', 'Dit lijkt een postcode.'],
    ['an address', 'Molenstraat 12', 'Zoek een straat, buurt of postcode hierboven'],
    ['numbers in another country', '48.85 2.35', 'liggen niet in Nederland'],
    [
      'a link in another country',
      'https://www.google.com/maps/@48.85,2.35,17z',
      'geen plek in Nederland',
    ],
    ['a link without a place', 'https://www.assen.nl/', 'geen plek in Nederland'],
    ['a short link', 'https://maps.app.goo.gl/abc', 'korte link'],
    ['one number', '52.99', 'Geef twee getallen'],
    ['three numbers', '52.99 6.56 12', 'Geef twee getallen'],
    ['nothing', '', 'Geef twee getallen'],
    ['a broken link', 'https://x/%E0%A4%A', 'geen plek in Nederland'],
  ])('%s is no place, and that is said in its own words', (_, tekst, melding) => {
    expect(readCoordinaat(tekst)).toBeUndefined()
    expect(sayGeenPunt(tekst)).toContain(melding)
  })

  it('of a hundred thousand characters is read at once', () => {
    for (const tekst of [
      '1'.repeat(100_000),
      '1,'.repeat(50_000),
      `https://${'@1,'.repeat(30_000)}`,
      '° '.repeat(50_000),
    ]) {
      const begin = performance.now()
      readCoordinaat(tekst)
      sayGeenPunt(tekst)
      expect(performance.now() - begin).toBeLessThan(500)
    }
  })

  it('has an id that gives it back', () => {
    expect(readPuntId(idOfPunt([233_887.25, 556_812]))).toEqual([233_887.25, 556_812])
    for (const id of ['rd-1', 'rd-1-x', 'rd--1-2', 'straat-1', 'rd-1e9-2', 'rd-1234567-2']) {
      expect(readPuntId(id)).toBeUndefined()
    }
  })
})
