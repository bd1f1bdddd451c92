import { describe, expect, it } from 'vitest'
import { toBestuur } from '../../../src/app/ontwikkeling/bestuur.ts'
import { RichtingGronden } from '../../../src/web/onderdelen/richting.tsx'
import { TeBesluiten } from '../../../src/web/ontwikkelingen/plan/besluit.tsx'
import { sayOpen } from '../../../src/web/ontwikkelingen/plan/delen-tabel.tsx'
import { VoldoetNiet } from '../../../src/web/ontwikkelingen/plan/doorslag.tsx'
import {
  listRedenen,
  listVoorwaarden,
} from '../../../src/web/ontwikkelingen/plan/notitie-woorden.ts'

const lees = (jsx: unknown) =>
  String(jsx ?? '')
    .replace(/<li>/g, '\n')
    .replace(/<[^>]+>/g, '')
const spanning = (id: string, gebied: string) => ({
  ...{ soort: 'spanning', rol: 'stand', id, gebied, tekst: `Over ${id}.` },
})
const uitgelegd = (id: string) => ({
  ...{ id, oordeel: 'treedt_op', toelichting: { motivering: `Motivering ${id}.` } },
})
const door = ['noord', 'haven', 'west'].map((gebied) => spanning('stroom', gebied))
const richting = {
  door: [...door, spanning('stikstof', 'noord'), spanning('groei', 'noord')],
  tegenkracht: [],
}
const geheel = {
  richting,
  spanningen: ['stroom', 'stikstof', 'groei'].map(uitgelegd),
  uitkomsten: [],
  nodig: [],
  advies: { voorbehouden: [] },
}

describe('een reden die van meer gebieden geldt', () => {
  it('staat in de notitie één keer, en de andere redenen staan er ook', () => {
    expect(listRedenen({ geheel, delen: [] } as never).map(({ zin }) => zin)).toEqual([
      'Motivering stroom.',
      'Motivering stikstof.',
      'Motivering groei.',
    ])
  })

  it('en op het bord ook', () => {
    const tekst = lees(RichtingGronden({ richting, visie: {} } as never))
    expect(tekst.split('Over stroom.')).toHaveLength(2)
    expect(tekst).toContain('Over groei.')
  })

  it('wordt bij wat het geheel niet haalt niet nog eens gezegd', () => {
    const eis = { regel: 'A', titel: 'Boom blijft', oordeel: 'voldoet_niet', aard: 'eis' }
    const uitkomsten = [{ ...eis, motivering: 'De boom gaat.', herkomst: 'visie' }]
    const boek = { gebieden: [], regels: [] }
    const say = (gezegd: readonly string[]) =>
      lees(
        VoldoetNiet({
          ...{ uitkomst: { geheel: { uitkomsten } }, boek, gezegd: new Set(gezegd) },
        } as never),
      )
    expect(say([])).toContain('De boom gaat.')
    expect(say(['De boom gaat.'])).not.toContain('De boom gaat.')
    expect(say([])).not.toContain('ruimte in een gebied')
  })
})

describe('wat er te besluiten is', () => {
  const boek = {
    feiten: new Map([['boomWeg', { vraag: 'Verdwijnt er een boom?' }]]),
    regels: [],
    spanningen: [
      { id: 'stroom', tussen: [{ label: 'Ruimte voor groei' }, { label: 'Zuinig met stroom' }] },
    ],
  }

  it('is een keuze uit het plan, zijn varianten en niet verder gaan, en welk doel voorgaat', () => {
    const programmas = {
      kolommen: [{ label: 'aantal woningen' }],
      plan: { id: 'a' },
      varianten: [
        { id: 'a', naam: 'Plan', samen: [{ soort: 'waarde', waarde: 500 }] },
        { id: 'b', naam: 'Zonder rand', samen: [{ soort: 'waarde', waarde: 460 }] },
      ],
    }
    const vraag = { plan: { naam: 'Plan', versie: 2 }, uitkomst: { geheel, delen: [] } }
    const tekst = lees(TeBesluiten({ ...vraag, boek, programmas, metVoorwaarden: true } as never))
    expect(tekst).toContain('“Plan”, versie 2? Kies een van deze:')
    expect(tekst).toContain('verder met het plan zoals het nu is')
    expect(tekst).toContain('met de voorwaarden die hieronder staan')
    expect(tekst).toContain('verder met de variant “Zonder rand” (woningen: 460)')
    expect(tekst).toContain('niet verder met dit plan')
    expect(tekst).toContain('ruimte voor groei, of zuinig met stroom?')
  })

  it('heeft voorwaarden in zinnen, en van één regel de wegen erheen als keuze', () => {
    const wijziging = { regel: 'HUUR', zelfdePlan: true, van: 5, naar: 4 }
    const nodig = [
      { regel: 'BOOM', feit: 'boomWeg', van: true, naar: false, zelfdePlan: true, kort: 'x' },
      { ...wijziging, feit: 'woningen', kort: 'Aantal woningen: 456 in plaats van 500.' },
      { ...wijziging, feit: 'huur', kort: 'Aantal huurwoningen: 150 in plaats van 137.' },
    ]
    const uitkomsten = [
      { regel: 'BOOM', titel: 'De boom blijft staan', rustOp: { feiten: [] } },
      { regel: 'HUUR', titel: 'Er is genoeg huur', rustOp: { feiten: [] } },
    ]
    const uitkomst = { geheel: { ...geheel, nodig, uitkomsten }, delen: [] }
    expect(listVoorwaarden(uitkomst as never, boek as never).eerst).toEqual([
      'de boom blijft staan: het antwoord op “Verdwijnt er een boom?” wordt nee, nu is het ja',
      'er is genoeg huur, door een van deze: aantal woningen: 456 in plaats van 500; of aantal huurwoningen: 150 in plaats van 137',
    ])
  })

  it('noemt wat van Visietoets is niet van "ons", en laat een aanhaling zoals zij is', () => {
    expect(toBestuur('De grens is onze eigen uitwerking. Wij vragen het vanaf 12.')).toBe(
      'De grens is een eigen uitwerking van Visietoets. Visietoets vraagt het vanaf 12.',
    )
    expect(toBestuur('Naar onze lezing past dat bij “onze visie”; dan houden wij vier aan.')).toBe(
      'Naar de lezing van Visietoets past dat bij “onze visie”; dan houdt Visietoets vier aan.',
    )
  })
})

describe('wat van een deel nog open is', () => {
  const say = (vragen: number, voorbehouden: number) =>
    sayOpen({
      vragen: Array(vragen).fill('x'),
      advies: { voorbehouden: Array(voorbehouden).fill({}) },
    } as never)

  it('zijn gegevens en voorbehouden; niets is het alleen zonder beide', () => {
    expect(say(0, 6)).toBe('geen gegevens, 6 voorbehouden')
    expect(say(2, 1)).toBe('2 gegevens, 1 voorbehoud')
    expect(say(0, 0)).toBe('niets')
  })
})
