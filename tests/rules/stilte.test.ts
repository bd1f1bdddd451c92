import { describe, expect, it } from 'vitest'
import { assessMetBewijs } from '../../src/app/beoordelen/assess-met-bewijs.ts'
import { composeOmgeving } from '../../src/compositie.ts'
import type { InitiatiefInvoer } from '../../src/domain/model/initiatief.ts'

const omgeving = await composeOmgeving({})

/** The zone for leisure, of which nothing is said about batteries and demolition. */
const TT_ZONE = [6.5385, 52.9607]
const KLOOSTERVEEN = [6.5249, 53.0048]

const beoordeel = (feiten: InitiatiefInvoer['feiten'], coordinates = TT_ZONE) =>
  assessMetBewijs(omgeving, {
    inhoud: { naam: 'proef', locatie: { type: 'Point', coordinates }, feiten },
    mag: { alsBehandelaar: true, concept: false },
    peildatum: { geldigOp: '2026-11-23', beschikbaarOp: '2026-11-23' },
  }).beoordeling

describe('a place of which the vision and its policy say nothing', () => {
  it('gets no yes because the water and the distances of a battery are in order', () => {
    const { advies, visieGeeftRichting } = beoordeel({
      activiteiten: ['energieopslag'],
      batterijMW: 5,
      batterijMWh: 10,
      afstandWoningM: 400,
      afstandKwetsbaarM: 900,
      batterijBrandveilig: true,
      verhardVoorM2: 0,
      verhardNaM2: 9000,
      waterbergingM3: 900,
      monumentaleBoomGeraakt: false,
    })
    expect(visieGeeftRichting).toBe(false)
    expect(advies.conclusie).toBe('afweging_nodig')
  })

  it('gives new care no direction because it takes no school or clinic away', () => {
    const { uitkomsten, richting } = beoordeel(
      {
        activiteiten: ['zorg', 'sloop'],
        soortZorg: 'zorgwoningen',
        zorgplekken: 10,
        basisvoorzieningVerdwijnt: false,
        monumentaleBoomGeraakt: false,
        schouwslootGedempt: false,
        slopenM2: 100,
        woningenGesloopt: 0,
        akkerGraslandVerliesHa: 0,
        verhardVoorM2: 0,
        verhardNaM2: 0,
      },
      KLOOSTERVEEN,
    )
    const gronden = richting?.door.map(({ id }) => id)
    expect(uitkomsten.find(({ regel }) => regel === 'VS-04')?.oordeel).toBe('voldoet')
    expect(gronden).toContain('zorg_en_maatschappelijk')
    expect(gronden).not.toContain('VS-04')
  })

  it.each([
    ['a demolition that leaves green', { activiteiten: ['sloop'], naSloop: 'groen_of_landbouw' }],
    ['a battery without a word on fire', { activiteiten: ['energieopslag'], batterijMW: 1 }],
  ])('gets no yes for %s', (_, eigen) => {
    const feiten = {
      ...eigen,
      erfgoedAangetast: false,
      groeneVerbinding: 'gelijk',
      schouwslootGedempt: false,
      monumentaleBoomGeraakt: false,
      verhardVoorM2: 0,
      verhardNaM2: 0,
      akkerGraslandVerliesHa: 0,
    }
    const { advies, visieGeeftRichting } = beoordeel(feiten)
    expect(visieGeeftRichting).toBe(false)
    expect(advies.conclusie).toBe('afweging_nodig')
  })
})
