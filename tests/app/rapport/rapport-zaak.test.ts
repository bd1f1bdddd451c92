import { expect, it } from 'vitest'
import type { Dossier } from '../../../src/app/dossier/read-dossier.ts'
import { listVastgesteld } from '../../../src/app/rapport/vastgesteld.ts'
import type { Gebeurtenis } from '../../../src/domain/dossier/gebeurtenis.ts'
import { foldZaak } from '../../../src/domain/dossier/zaak.ts'
import { boek } from '../../hulp/proef.ts'
import { beoordeel } from '../../hulp/rapport.ts'

const dossierMet = (gebeurtenissen: readonly Gebeurtenis[]): Dossier => {
  const eerste = { ...beoordeel(), id: 'a', aangemaaktOp: '2026-09-01T10:00:00.000Z' }
  const vastgelegd = gebeurtenissen.map((gebeurtenis, i) => ({
    volgnummer: i + 1,
    vastgelegdOp: '2026-09-02T10:00:00.000Z',
    door: 'A. de Vries',
    gebeurtenis,
  }))
  const zaak = foldZaak(vastgelegd)
  return { id: 'a', eerste, huidig: eerste, gebeurtenissen: vastgelegd, zaak, boek }
}
const [gebied] = beoordeel().ligging
const DOOR = 'A. de Vries, 2 september 2026'

it('wat in een dossier is vastgesteld, staat er met wat het eerst was, waarom, door wie en wanneer', () => {
  const { gegevens, van } = listVastgesteld(
    dossierMet([
      { soort: 'feit_gecorrigeerd', feit: 'woningenNieuw', waarde: 12, reden: 'Geteld.' },
      { soort: 'feit_aangevuld', feit: 'bomenNieuw', waarde: 3 },
      { soort: 'ligging_betwist', gebied: gebied?.gebied ?? '', telt: false, reden: 'Te ver.' },
    ]),
  )
  // What its initiator added himself stays his.
  expect([...van]).toEqual([['woningenNieuw', 'A. de Vries']])
  expect(gegevens).toEqual([
    {
      kop: expect.stringMatching(/: 12 woningen$/),
      tekst: 'Eerst was dit: 10 woningen. Geteld.',
      labels: [DOOR],
    },
    { kop: expect.stringMatching(/: 3/), tekst: 'Eerst was dit niet bekend.', labels: [DOOR] },
    {
      kop: `${gebied?.naam}: telt niet mee, anders dan de kaart zegt`,
      tekst: 'Te ver.',
      labels: [DOOR],
    },
  ])
})

it('wat is teruggenomen staat er niet, en een gevraagde bijdrage pas als zij er is', () => {
  const vraag = {
    soort: 'bijdrage_gevraagd',
    naam: 'B. Jansen',
    functie: 'Ecoloog',
    vraag: 'Zijn er vleermuizen?',
    verlooptOp: '2026-10-01T00:00:00Z',
  } as const
  const open = listVastgesteld(
    dossierMet([
      { soort: 'gebied_bevestigd', gebied: gebied?.gebied ?? '' },
      { soort: 'teruggenomen', volgnummer: 1, reden: 'Vergissing.' },
      vraag,
    ]),
  )
  expect(open).toEqual({ gegevens: [], van: new Map(), bijdragen: [] })
  const aanvraag = { soort: 'aanvraag_ontvangen', datum: '2026-09-01', procedure: 'r' } as const
  expect(listVastgesteld(dossierMet([aanvraag])).isAanvraag).toBe(true)
  const gegeven = listVastgesteld(
    dossierMet([vraag, { soort: 'bijdrage_gegeven', bij: 1, tekst: 'Nee, geen verblijven.' }]),
  )
  expect(gegeven.bijdragen).toEqual([
    {
      kop: 'Ecoloog: Zijn er vleermuizen?',
      tekst: 'Nee, geen verblijven.',
      labels: ['B. Jansen, 2 september 2026'],
    },
  ])
})
