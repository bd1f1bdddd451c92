import { describe, expect, it } from 'vitest'
import { listBurgerzinnen } from '../../../src/app/woorden/burgerzinnen.ts'
import { boek } from '../../hulp/proef.ts'
import { beoordeel } from '../../hulp/rapport.ts'

const { visie } = boek
const beoordeling = beoordeel()
const NIETS = { regels: [], feiten: [], gebieden: [], bronnen: [] }

const say = (
  teksten: readonly string[],
  bandbreedte?: { readonly laagst: 'botst' | 'past'; readonly hoogst: 'past' },
) => {
  const zinnen = teksten.map((tekst) => ({ register: 'kort' as const, tekst, rustOp: NIETS }))
  const advies = { woorden: 'kansrijk, met zorg', disclaimer: 'Geen besluit.', zinnen }
  const richting = bandbreedte && beoordeling.richting && { ...beoordeling.richting, bandbreedte }
  return listBurgerzinnen(visie, { advies, richting }).map(({ tekst }) => tekst)
}

describe('wat een initiatiefnemer van het advies leest', () => {
  const OPEN = { laagst: 'botst', hoogst: 'past' } as const

  it('laat de conclusie weg, en houdt wat beslist', () => {
    expect(say(['Voorlopig advies: kansrijk, met zorg.', 'Dit helpt.'], OPEN)).toEqual([
      'Dit helpt.',
    ])
    expect(
      say(
        ['Voorlopig advies: kansrijk, met zorg, want beslissend is wat nog moet blijken: a.'],
        OPEN,
      ),
    ).toEqual(['Beslissend is wat nog moet blijken: a.'])
    expect(
      say(
        ['Voorlopig advies: kansrijk, met zorg; beslissend is ook wat nog moet blijken: a.'],
        OPEN,
      ),
    ).toEqual(['Beslissend is ook wat nog moet blijken: a.'])
  })

  it('noemt waar het nog op uit kan komen in de woorden van de stand', () => {
    const band = 'Er is nog niet alles bekend. Het advies kan nog uitkomen tussen "a" en "b".'
    const [zin] = say([band], OPEN)
    expect(zin).toBe(
      'Er is nog niet alles bekend. Het kan nog uitkomen tussen "twee doelen botsen" en "past".',
    )
    expect(say([band], { laagst: 'past', hoogst: 'past' })).toEqual([
      'Wat nog niet bekend is, verandert niet welke kant het op wijst.',
    ])
  })

  it('vertaalt de zinnen die de dienst echt maakt', () => {
    const eigen = listBurgerzinnen(visie, beoordeling).map(({ tekst }) => tekst)
    expect(eigen.length).toBeGreaterThan(1)
    expect(eigen.join(' ')).not.toMatch(/Voorlopig advies|Het advies kan nog uitkomen/)
  })

  it('laat een advies van voor de richting zoals het was', () => {
    expect(say(['Voorlopig advies: kansrijk, met zorg.'])).toEqual([
      'Voorlopig advies: kansrijk, met zorg.',
    ])
  })
})
