import { describe, expect, it } from 'vitest'
import { loadRegelboeken } from '../../../src/adapters/rules/load.ts'
import { faultsOf, plant, type Wijziging } from './plant.ts'

/** What is stated for every residential district, in the small rulebook. */
const vanWoonwijk = (feit: string, waarde: string): Wijziging => ({
  bestand: 'proefvisie/visie.yaml',
  van: '  woonwijk: { label: Woonwijk, rang: 40, profiel: true, laag: gebieden }',
  naar: `  woonwijk:
    label: Woonwijk
    rang: 40
    profiel: true
    laag: gebieden
    waarden:
      ${feit}:
        waarde: ${waarde}
        herkomst: eigen_uitwerking
        werking: te_bevestigen
        bron: [{ document: proef, uitleg: Het getal is van ons. }]`,
})

/** The district has no value of its own any more. */
const zonderEigen: Wijziging = {
  bestand: 'proefvisie/gebieden/stad.yaml',
  van: `waarden:
  maxBouwlagen:
    waarde: 4
    herkomst: eigen_uitwerking
    werking: te_bevestigen
    bron:
      - { document: proef, uitleg: Het getal is van ons. }
`,
  naar: '',
}

const load = (...wijzigingen: readonly Wijziging[]) => {
  const [boek] = loadRegelboeken(plant(wijzigingen))
  return (gebied: string) => {
    const deel = boek?.gebieden.find(({ id }) => id === gebied)?.waarden.maxBouwlagen
    return deel && [deel.waarde, deel.vanSoort]
  }
}

describe('a value that is stated for a kind of area', () => {
  it('holds in every area of that kind, also in one that lies in another, and is marked', () => {
    const lees = load(zonderEigen, vanWoonwijk('maxBouwlagen', '6'))
    expect(lees('stad')).toEqual([6, 'woonwijk'])
    expect(lees('wijk-noord')).toEqual([6, 'woonwijk'])
  })

  it('comes after what the area, or the area in which it lies, states itself', () => {
    const lees = load(vanWoonwijk('maxBouwlagen', '6'))
    expect(lees('stad')).toEqual([4, undefined])
    expect(lees('wijk-noord')).toEqual([4, undefined])
  })

  it.each([
    ['maxBouwlage', '6', /visie\.yaml:\d+:7 .*feit "maxBouwlage" bestaat niet.*maxBouwlagen/],
    ['woningenNieuw', '6', /visie\.yaml:\d+:7 .*feit "woningenNieuw" heeft herkomst initiatief/],
    ['maxBouwlagen', '0', /visie\.yaml:\d+:\d+ .*0 is lager dan 1/],
    ['maxBouwlagen', 'ja', /visie\.yaml:\d+:\d+ .*past niet bij feit "maxBouwlagen"/],
  ])('is told with its place when %s: %s does not fit the catalogue', (feit, waarde, fout) => {
    expect(faultsOf(plant([vanWoonwijk(feit, waarde)])).join('\n')).toMatch(fout)
  })

  it('cites only what stands in the source', () => {
    const verzonnen = {
      ...vanWoonwijk('maxBouwlagen', '6'),
    } as Extract<Wijziging, { naar: string }>
    const naar = verzonnen.naar.replace('uitleg: Het getal is van ons.', 'citaat: Niet gezegd.')
    expect(faultsOf(plant([{ ...verzonnen, naar }])).join('\n')).toMatch(
      /visie\.yaml:\d+:\d+ .*soorten\.woonwijk\.waarden\.maxBouwlagen/,
    )
  })
})
