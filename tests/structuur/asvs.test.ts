import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** Of each section of ASVS 5.0.0, how many requirements are of level 1 or 2: its first ones, without a gap. */
const TOT_EN_MET: Readonly<Record<string, number>> = {
  ...{ '1.1': 2, '1.2': 9, '1.3': 11, '1.4': 3, '1.5': 2 },
  ...{ '2.1': 3, '2.2': 3, '2.3': 4, '2.4': 1 },
  ...{ '3.2': 2, '3.3': 4, '3.4': 6, '3.5': 5, '3.7': 2 },
  ...{ '4.1': 3, '4.2': 1, '4.3': 2, '4.4': 4 },
  ...{ '5.1': 1, '5.2': 3, '5.3': 2, '5.4': 3 },
  ...{ '6.1': 3, '6.2': 12, '6.3': 4, '6.4': 4, '6.5': 5, '6.6': 3, '6.8': 4 },
  ...{ '7.1': 3, '7.2': 4, '7.3': 2, '7.4': 5, '7.5': 2, '7.6': 2 },
  ...{ '8.1': 2, '8.2': 3, '8.3': 1, '8.4': 1 },
  ...{ '9.1': 3, '9.2': 4 },
  ...{ '10.1': 2, '10.2': 2, '10.3': 4, '10.4': 11, '10.5': 5, '10.6': 2, '10.7': 3 },
  ...{ '11.1': 2, '11.2': 3, '11.3': 3, '11.4': 4, '11.5': 1, '11.6': 1 },
  ...{ '12.1': 3, '12.2': 2, '12.3': 4 },
  ...{ '13.1': 1, '13.2': 5, '13.3': 2, '13.4': 5 },
  ...{ '14.1': 2, '14.2': 4, '14.3': 3 },
  ...{ '15.1': 3, '15.2': 3, '15.3': 7 },
  ...{ '16.1': 1, '16.2': 5, '16.3': 4, '16.4': 3, '16.5': 3 },
  ...{ '17.1': 1, '17.2': 4, '17.3': 2 },
}
const STANDEN = ['ja', 'deels', 'niet', 'beheer', 'organisatie', 'n.v.t.']

const tekst = readFileSync('docs/asvs.md', 'utf8')
const rijen = [...tekst.matchAll(/^\| (\d[\d., ]*?) +\| (.+?) +\| (.+?) +\| (.+?) +\|$/gm)].map(
  ([, nummers = '', , stand = '', hoe = '']) => ({ nummers: nummers.split(', '), stand, hoe }),
)

describe('de tabel van ASVS 5.0.0', () => {
  it('heeft elke eis van niveau 1 en 2 één keer, en geen andere', () => {
    const alle = Object.entries(TOT_EN_MET).flatMap(([deel, aantal]) =>
      Array.from({ length: aantal }, (_, i) => `${deel}.${i + 1}`),
    )
    expect(alle).toHaveLength(253)
    expect(rijen.flatMap(({ nummers }) => nummers).toSorted()).toEqual(alle.toSorted())
  })

  it('geeft elke eis een stand, en telt ze goed', () => {
    expect(rijen.filter(({ stand }) => !STANDEN.includes(stand))).toEqual([])
    const telling = STANDEN.map((stand) => {
      const aantal = rijen.filter((rij) => rij.stand === stand).flatMap(({ nummers }) => nummers)
      return `${aantal.length} ${stand}`
    })
    expect(tekst).toContain(`**Stand: ${telling.join(', ')}.**`)
  })

  it('zegt bij wat niet of maar deels zo is, wat er ontbreekt', () => {
    const zonder = rijen.filter(
      ({ stand, hoe }) => stand !== 'ja' && hoe.replace(/`[^`]+`/g, '').length < 10,
    )
    expect(zonder).toEqual([])
  })
})
