import { describe, expect, it } from 'vitest'
import { assess } from '../../../src/domain/assess.ts'
import { assessDeel } from '../../../src/domain/ontwikkeling/deel.ts'
import { compileRegelboek } from '../../../src/domain/regeltaal/regelwerk.ts'
import { houding, maakBoek, maakGebied, maakRegel, PEILDATUM } from '../proef/proefboek.ts'
import { IN_DORP, type Invoer, zonder } from '../proef/weeg.ts'

const werk = compileRegelboek(
  maakBoek({
    gebieden: [maakGebied('dorp', { houding: { wonen: houding('ja') } })],
    regels: [
      maakRegel('RG-01', {}),
      maakRegel('RG-02', {
        versie: { voldoetAls: { fact: 'onderzoek', operator: 'equal', value: true } },
      }),
    ],
  }),
  PEILDATUM,
)

const beoordeel = (feiten: Invoer) => assessDeel(werk, { feiten, ligging: IN_DORP })

describe('een deel van een ontwikkeling', () => {
  it('krijgt het advies van een hele beoordeling, zonder de woorden eromheen', () => {
    const feiten = zonder('gasvrij', 'onderzoek')
    const { advies, visieGeeftRichting, richting, vragen } = assess(werk, {
      naam: 'deel',
      feiten,
      ligging: IN_DORP,
    })
    const { conclusie, woorden, bandbreedte, beslissend, voorbehouden } = advies
    expect(beoordeel(feiten)).toEqual({
      advies: { conclusie, woorden, bandbreedte, beslissend, voorbehouden },
      visieGeeftRichting,
      richting,
      vragen: vragen.map(({ feit }) => feit),
    })
  })

  it('is kansrijk als alles past', () => {
    expect(beoordeel(zonder())).toMatchObject({
      advies: {
        conclusie: 'ja',
        woorden: 'kansrijk',
        bandbreedte: { laagst: 'ja', hoogst: 'ja' },
        beslissend: [],
        voorbehouden: [],
      },
      visieGeeftRichting: true,
      richting: { stand: 'past', hardheid: 'vast' },
      vragen: [],
    })
  })

  it('noemt wat het beperkt en onder welk voorbehoud', () => {
    const uit = beoordeel({ ...zonder('onderzoek'), gasvrij: false })
    expect(uit).toMatchObject({
      advies: {
        conclusie: 'ja_mits',
        woorden: 'kansrijk onder voorwaarden',
        bandbreedte: { laagst: 'afweging_nodig', hoogst: 'ja_mits' },
        beslissend: [
          { soort: 'regel', id: 'RG-01' },
          { soort: 'regel', id: 'RG-02' },
        ],
        voorbehouden: [
          {
            regel: 'RG-02',
            tekst: 'Mits bij de aanvraag blijkt: regel RG-02.',
            beslissend: false,
          },
        ],
      },
      visieGeeftRichting: true,
      richting: { stand: 'aanpassen', door: [{ id: 'RG-01', rol: 'stand' }, {}, {}] },
      // What is shown at the application is not asked now.
      vragen: [],
    })
  })

  it('noemt wat er nu gevraagd wordt', () => {
    const { advies, vragen } = beoordeel(zonder('gasvrij'))
    expect(vragen).toEqual(['gasvrij'])
    expect(advies.bandbreedte).toEqual({ laagst: 'ja_mits', hoogst: 'ja' })
  })
})
