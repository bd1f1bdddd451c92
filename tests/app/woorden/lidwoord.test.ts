import { expect, it } from 'vitest'
import {
  sayGebied,
  sayGebiedszin,
  sayVoorbehoud,
  withLidwoord,
} from '../../../src/app/woorden/lidwoord.ts'

it.each([
  ['plantekening', 'de plantekening'],
  ['plan voor het landschap', 'het plan voor het landschap'],
  ['geluidonderzoek', 'het geluidonderzoek'],
  ['archeologisch onderzoek', 'het archeologisch onderzoek'],
  ['onderzoek omgevingsveiligheid', 'het onderzoek omgevingsveiligheid'],
  ['AERIUS-berekening', 'de AERIUS-berekening'],
  ['onderbouwing van de behoefte', 'de onderbouwing van de behoefte'],
  ['bomeninventarisatie en herplantplan', 'de bomeninventarisatie en het herplantplan'],
])('noemt %s met zijn lidwoord', (naam, verwacht) => {
  expect(withLidwoord(naam)).toBe(verwacht)
})

it('zet het lidwoord in een voorbehoud, en één keer', () => {
  const zin = 'KL-121: Mits uit het plan voor het landschap blijkt dat het past.'
  expect(sayVoorbehoud('KL-121: Mits uit plan voor het landschap blijkt dat het past.')).toBe(zin)
  expect(sayVoorbehoud(zin)).toBe(zin)
  expect(sayVoorbehoud('Mits bij de aanvraag blijkt dat het past.')).toBe(
    'Mits bij de aanvraag blijkt dat het past.',
  )
})

it.each([
  ['Asserbos', 'het Asserbos'],
  ['Koopmanskwartier', 'het Koopmanskwartier'],
  ['Stadsbedrijvenpark', 'het Stadsbedrijvenpark'],
  ['Binnenstad', 'de binnenstad'],
  ['Bebouwde kom Assen', 'de bebouwde kom van Assen'],
  ['Groene hoofdstructuur: Asserbos', 'het Asserbos (groene hoofdstructuur)'],
  [
    'Groene hoofdstructuur: bos bij de Baggelhuizerplas',
    'het bos bij de Baggelhuizerplas (groene hoofdstructuur)',
  ],
  // A district has no article, whatever its name ends with.
  ['Noorderpark', 'Noorderpark'],
  ['Lariks', 'Lariks'],
])('noemt het gebied %s zoals iemand dat zegt', (naam, verwacht) => {
  expect(sayGebied(naam)).toBe(verwacht)
})

it('noemt een gebied in de zin die zegt wat daar geldt', () => {
  expect(sayGebiedszin('In Asserbos geldt voor wonen: dat past niet.')).toBe(
    'In het Asserbos geldt voor wonen: dat past niet.',
  )
  const ander = 'In de stad is het druk.'
  expect(sayGebiedszin(ander)).toBe(ander)
})
