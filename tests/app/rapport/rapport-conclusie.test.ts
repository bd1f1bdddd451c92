import { describe, expect, it } from 'vitest'
import { writeAfweging } from '../../../src/app/rapport/afweging.ts'
import { sayEigen, writeConclusie } from '../../../src/app/rapport/conclusie.ts'
import { createRapport } from '../../../src/app/rapport/create-rapport.ts'
import { writeUitvoering } from '../../../src/app/rapport/uitvoering.ts'
import { orderZinnen } from '../../../src/app/rapport/volgorde.ts'
import { boek } from '../../hulp/proef.ts'
import { beoordeel } from '../../hulp/rapport.ts'

const HOOFDSTUKKEN = 'Het plan\nOp 1 september kwam het binnen.\n\nDe afwijking\n- Wat mag: niets.'
const bronMet = (motivering: string) => ({
  ...{ register: 'motivering' as const, beoordeling: beoordeel(), boek, uitwegen: [] },
  eigen: { woorden: 'kansrijk', motivering, vastgelegdOp: '2026-09-02T10:00:00.000Z' },
})
type Vraag = Parameters<typeof writeConclusie>[0]

describe('de eigen conclusie in een rapport', () => {
  it('staat op de eerste bladzijde in de woorden van de behandelaar, niet als begin van hoofdstukken', () => {
    const zin = 'Kansrijk, vastgelegd op 2 september 2026.'
    const say = (motivering: string) => sayEigen(bronMet(motivering) as unknown as Vraag)
    expect(say(`${HOOFDSTUKKEN}\n\nToelichting\nHet past hier.`)).toEqual([zin, 'Het past hier.'])
    expect(say(HOOFDSTUKKEN)).toEqual([zin])
    expect(say('Zelf geschreven.')).toEqual([zin, 'Zelf geschreven.'])
  })

  it('staat in het hoofdstuk met koppen en punten', () => {
    const { paragrafen } = writeConclusie(bronMet(HOOFDSTUKKEN) as unknown as Vraag)
    expect(paragrafen.at(-1)?.blokken.slice(1, -1)).toEqual([
      { soort: 'tussenkop', tekst: 'Het plan' },
      { soort: 'alinea', tekst: 'Op 1 september kwam het binnen.' },
      { soort: 'tussenkop', tekst: 'De afwijking' },
      { soort: 'punten', punten: [{ tekst: 'Wat mag: niets.', labels: [] }] },
    ])
  })
})

describe('de open vragen in een rapport', () => {
  it('zegt alleen dat wat nog moet blijken het advies verandert, als het advies nog kan schuiven', () => {
    const bron = bronMet('Zelf geschreven.')
    const say = (laagst: string, hoogst: string): string => {
      const advies = { ...bron.beoordeling.advies, bandbreedte: { laagst, hoogst } }
      const beoordeling = { ...bron.beoordeling, advies, vragen: [], oordelen: [] }
      return JSON.stringify(writeAfweging({ ...bron, beoordeling } as unknown as Vraag).paragrafen)
    }
    const zin = 'Wat bij de aanvraag nog moet blijken, kan dat wel.'
    expect(say('afweging_nodig', 'ja')).toContain(zin)
    expect(say('afweging_nodig', 'afweging_nodig')).not.toContain(zin)
  })
})

describe('de eerste bladzijde van een rapport', () => {
  it('zegt dat het plan afwijkt van het omgevingsplan, als iemand dat beschreef', () => {
    const make = (vastgesteld: object) => {
      const bron = {
        ...bronMet(''),
        uitwegen: undefined,
        vastgesteld: { gegevens: [], bijdragen: [], van: new Map(), ...vastgesteld },
      }
      return createRapport(bron as unknown as Vraag, {}).blad?.kern ?? ''
    }
    const zin = 'Het plan wijkt af van het omgevingsplan: daarvoor is toestemming nodig.'
    const afwijking = { artikel: 'Artikel 5', toegestaan: '9 m', gevraagd: '11,5 m' }
    // In the same block as the stand: who reads that it fits would think that no permission is needed.
    expect(make({ afwijking })).toBe(`${make({})} ${zin}`)
    expect(make({})).not.toContain('omgevingsplan')
  })
})

describe('hoe hoog een open stand wordt, in de zinnen op de eerste bladzijde', () => {
  const first = (hoogst: string): string | undefined => {
    const beoordeling = beoordeel()
    const richting = {
      ...{ ...beoordeling.richting, stand: 'onbekend', hoogstens: 'past_mits', zeker: [] },
      bandbreedte: { laagst: 'botst', hoogst },
    }
    const tekst = 'Dat staat nog niet vast. De stand is hoogstens: past onder voorwaarden.'
    const zin = { register: 'motivering', tekst, rustOp: { regels: [] } }
    const open = { ...beoordeling, richting, richtingZinnen: [zin] }
    return orderZinnen(open as never, boek, 'motivering')[0]
  }

  it('is geen grens waar de bandbreedte hoger reikt, en anders een van nu', () => {
    expect(first('past')).toBe('Dat staat nog niet vast.')
    expect(first('past_mits')).toBe(
      'Dat staat nog niet vast. De stand is nu hoogstens: past onder voorwaarden.',
    )
  })
})

describe('participatie in een rapport', () => {
  const deel = {
    ...{ titel: 'Verplichte participatie', bekend: true, uitleg: 'In deze gevallen.' },
    gevallen: ['een antenne lager dan 40 m'],
    grond: {
      ...{ herkomst: 'sectoraal_beleid', werking: 'te_bevestigen' },
      bron: [{ titel: 'Lijst van de raad', plaats: 'bijlage 1' }],
    },
  }
  const write = (participatie?: object): string => {
    const met = { ...boek, ...(participatie && { procedure: { participatie } }) }
    const { paragrafen } = writeUitvoering({ ...bronMet('Zelf.'), boek: met } as unknown as Vraag)
    return JSON.stringify(paragrafen.find(({ titel }) => titel === 'Participatie'))
  }

  it('verwijst niet naar een stap die er niet hoeft te zijn, maar noemt de gevallen met hun bron', () => {
    const tekst = write(deel)
    expect(tekst).toContain('Een antenne lager dan 40 m')
    expect(tekst).toContain('In eigen woorden weergegeven uit Lijst van de raad, bijlage 1.')
    expect(tekst).toContain('Participatie en draagvlak verlagen het advies niet.')
    expect(tekst).not.toContain('staat bij de procedure')
  })

  it('is na te gaan waar de gevallen niet bekend zijn', () => {
    for (const onbekend of [undefined, { ...deel, bekend: false, gevallen: [] }]) {
      expect(write(onbekend)).toContain('Ga na of participatie bij dit plan verplicht is.')
    }
  })
})
