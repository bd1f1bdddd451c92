import { expect, it } from 'vitest'
import { nameBeweegt, sayBeslissend, sayOpen } from '../../../src/app/dossier/open-telling.ts'

const telling = {
  gegevens: { open: 5, beslissend: 4 },
  oordelen: { open: 2, beslissend: 0 },
  punten: 3,
  kansen: 0,
}
const tussen = { bandbreedte: { laagst: 'afweging_nodig', hoogst: 'ja' } } as const
const een = { bandbreedte: { laagst: 'afweging_nodig', hoogst: 'afweging_nodig' } } as const

it('een antwoord verandert van een advies van één niveau alleen nog de richting', () => {
  expect(sayBeslissend(telling, 'gegevens', nameBeweegt(tussen))).toBe(
    '4 ontbrekende gegevens kunnen het advies nog veranderen',
  )
  expect(sayBeslissend(telling, 'gegevens', nameBeweegt(een))).toBe(
    '4 ontbrekende gegevens kunnen de richting nog veranderen',
  )
  expect(sayOpen(telling, nameBeweegt(een))).toContain(
    'Daarvan kunnen 4 gegevens de richting nog veranderen.',
  )
})
