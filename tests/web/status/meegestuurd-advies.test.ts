import { describe, expect, it } from 'vitest'
import { MeegestuurdAdvies } from '../../../src/web/status/meegestuurd-advies.tsx'
import { joinToevoegingen, listEerste } from '../../../src/web/status/toevoegingen.ts'
import { createProef } from '../../hulp/proef.ts'
import { boek } from '../../rules/assen.ts'

const { omgeving } = createProef([boek])
const DAKKAPEL = {
  ...{ activiteiten: ['dakkapel'], monumentOfGezicht: ['geen'], gebouwZonderVergunning: false },
  ...{ woningaantalVerandert: false, dakzijde: 'achter', dakkapelPlatDak: true },
  ...{ dakkapelHoogteM: 1.7, afstandDakvoetM: 0.7, afstandNokM: 0.7, afstandZijkantM: 0.7 },
}

describe('het advies dat iemand meestuurde', () => {
  it('zegt ook dat er waarschijnlijk geen vergunning nodig is', async () => {
    const inhoud = {
      ...{ naam: 'Dakkapel', bufferM: 15, feiten: DAKKAPEL },
      locatie: { type: 'Point', coordinates: [6.5455, 52.9995] },
    }
    const mag = { alsBehandelaar: false, concept: false }
    const nu = new Date('2026-11-26T10:00:00Z')
    const beoordeling = await omgeving.assessZonderBewijs({ inhoud, mag, nu })
    const html = String(MeegestuurdAdvies({ beoordeling: beoordeling as never, boek }))
    expect(html).toContain(
      'U hebt voor het bouwen waarschijnlijk geen omgevingsplanvergunning nodig',
    )
  })
})

const vast = (volgnummer: number, vastgelegdOp: string, inhoud: object) =>
  ({ volgnummer, vastgelegdOp, gebeurtenis: { soort: 'toegevoegd', ...inhoud } }) as never

describe('wat iemand later toevoegt', () => {
  it('is één toevoeging als tekst en bestanden in dezelfde minuut kwamen', () => {
    const samen = joinToevoegingen([
      vast(3, '2026-11-26T10:00:01Z', { tekeningen: ['a.pdf'] }),
      vast(4, '2026-11-26T10:00:02Z', { tekst: 'Zie a.' }),
      vast(5, '2026-11-26T11:00:00Z', { tekst: 'Nog iets.' }),
    ])
    expect(samen.map(({ gebeurtenis }) => gebeurtenis)).toEqual([
      { soort: 'toegevoegd', tekeningen: ['a.pdf'], tekst: 'Zie a.' },
      { soort: 'toegevoegd', tekst: 'Nog iets.' },
    ])
  })

  it('staat niet bij wat hij eerst stuurde, ook niet onder dezelfde naam', () => {
    const tekening = (id: string, naam: string) => ({ id, naam, soort: 'pdf', bytes: 1 }) as never
    const alle = [tekening('1', 'a.pdf'), tekening('2', 'b.pdf'), tekening('3', 'a.pdf')]
    expect(listEerste(alle, ['a.pdf']).map(({ id }) => id)).toEqual(['1', '2'])
  })
})
