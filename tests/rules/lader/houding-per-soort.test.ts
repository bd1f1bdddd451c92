import { describe, expect, it } from 'vitest'
import { loadRegelboeken, loadSchrijfboeken } from '../../../src/adapters/rules/load.ts'
import { examineRegels } from '../../../src/app/controle/examine-regels.ts'
import { faultsOf, plant, type Wijziging } from './plant.ts'

const houding = (groep: string, tekst: string, rest = '') => `
      ${groep}:
        stand: ja_mits
        tekst: ${tekst}
        herkomst: visie
        werking: bevestigd
        bron: [{ document: proef, citaat: De proefstad is groen. }]${rest}`

/** What is said of every residential district, in the small rulebook. */
const vanWoonwijk = (...delen: readonly string[]): Wijziging => ({
  bestand: 'proefvisie/visie.yaml',
  van: '  woonwijk: { label: Woonwijk, rang: 40, profiel: true, laag: gebieden }',
  naar: `  woonwijk:
    label: Woonwijk
    rang: 40
    profiel: true
    laag: gebieden
    houding:${delen.join('')}`,
})

/** The same, in a file of its own for the subject. */
const houdingen = (soort: string, groep = 'werken'): Wijziging => ({
  bestand: 'proefvisie/houdingen/werk.yaml',
  inhoud: `# Werk
${groep}:
  ${soort}:
    stand: ja_mits
    tekst: Werken past in een wijk.
    herkomst: visie
    werking: bevestigd
    bron: [{ document: proef, citaat: De proefstad is groen. }]
`,
})

const load = (...wijzigingen: readonly Wijziging[]) => {
  const [boek] = loadRegelboeken(plant(wijzigingen))
  return (gebied: string, groep: string) => {
    const deel = boek?.gebieden.find(({ id }) => id === gebied)?.houding[groep]
    return deel && [deel.stand, deel.tekst, deel.vanSoort]
  }
}

describe('what is said of a kind of area', () => {
  it('holds in every area of that kind that does not say it itself, and is marked', () => {
    const lees = load(vanWoonwijk(houding('werken', 'Werken past in een wijk.')))
    expect(lees('stad', 'werken')).toEqual(['ja_mits', 'Werken past in een wijk.', 'woonwijk'])
    expect(lees('wijk-noord', 'werken')).toEqual([
      'nee_tenzij',
      'Werken past hier niet.',
      undefined,
    ])
  })

  it('comes after what the area in which it lies says', () => {
    const lees = load(vanWoonwijk(houding('wonen', 'Wonen past in een wijk.')))
    expect(lees('wijk-noord', 'wonen')).toEqual(['ja', 'Wonen past.', undefined])
  })

  it('holds not where an area is silent on purpose', () => {
    const lees = load(vanWoonwijk(houding('werken', 'Werken past in een wijk.')), {
      bestand: 'proefvisie/gebieden/wijk-noord.yaml',
      van: 'stand: nee_tenzij',
      naar: 'stand: zwijgt\n    reden: Over werken in Noord beslist de raad later.',
    })
    expect(lees('wijk-noord', 'werken')?.[0]).toBe('zwijgt')
    expect(lees('stad', 'werken')?.[0]).toBe('ja_mits')
  })

  it('is silent about what nobody says', () => {
    expect(load(vanWoonwijk(houding('wonen', 'Wonen past.')))('stad', 'werken')).toBeUndefined()
  })

  it('may stand per subject in a file beside visie.yaml', () => {
    const lees = load(houdingen('woonwijk'))
    expect(lees('stad', 'werken')).toEqual(['ja_mits', 'Werken past in een wijk.', 'woonwijk'])
    expect(lees('wijk-noord', 'werken')?.[0]).toBe('nee_tenzij')
  })

  it('is told with its place when it is said twice, of a kind that is not there or with a word that is not there', () => {
    const dubbel = vanWoonwijk(houding('werken', 'Werken past.'))
    expect(faultsOf(plant([dubbel, houdingen('woonwijk')])).join('\n')).toMatch(
      /houdingen\/werk\.yaml:3:3 .*wat "woonwijk" van "werken" zegt staat ook in \S+visie\.yaml/,
    )
    expect(faultsOf(plant([houdingen('wonwijk')])).join('\n')).toMatch(
      /houdingen\/werk\.yaml:3:3 .*soort "wonwijk" bestaat niet.*woonwijk/,
    )
    expect(faultsOf(plant([houdingen('woonwijk', 'werkn')])).join('\n')).toMatch(
      /houdingen\/werk\.yaml:\d+:\d+ .*activiteitengroep "werkn" bestaat niet/,
    )
  })

  it('is a use of the facts and named conditions on which it hangs', () => {
    const als = `
        als: { all: [{ fact: inBebouwdeKom, operator: equal, value: true }, { condition: alleenHier }] }
        anders: { stand: nee_tenzij, tekst: Hoog werken past niet. }`
    const benoemd: Wijziging = {
      bestand: 'proefvisie/voorwaarden.yaml',
      van: 'nieuwbouwWonen:',
      naar: 'alleenHier: { fact: woningenNieuw, operator: lessThan, value: 5 }\nnieuwbouwWonen:',
    }
    const ongebruikt = (rest: string) => {
      const map = plant([benoemd, vanWoonwijk(houding('werken', 'Werken past.', rest))])
      const [verslag] = examineRegels(loadSchrijfboeken(map))
      return verslag?.fouten.flatMap(({ code, id }) => (code.endsWith('_ongebruikt') ? [id] : []))
    }
    expect(ongebruikt('')).toEqual(expect.arrayContaining(['inBebouwdeKom', 'alleenHier']))
    expect(ongebruikt(als)).not.toContain('inBebouwdeKom')
    expect(ongebruikt(als)).not.toContain('alleenHier')
  })
})
