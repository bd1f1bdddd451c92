import { describe, expect, it } from 'vitest'
import { assessMetBewijs } from '../../src/app/beoordelen/assess-met-bewijs.ts'
import { composeOmgeving } from '../../src/compositie.ts'
import type { InitiatiefInvoer } from '../../src/domain/model/initiatief.ts'

const omgeving = await composeOmgeving({})

/** Open land in the north-west, of which the profile says nothing about work. */
const ZEIJERVELD = [6.51, 53.03]
const KLOOSTERVEEN = [6.5249, 53.0048]
const UITBREIDING_KLOOSTERVEEN = [6.4989, 52.9993]

const beoordeel = (feiten: InitiatiefInvoer['feiten'], coordinates = ZEIJERVELD) =>
  assessMetBewijs(omgeving, {
    inhoud: { naam: 'proef', locatie: { type: 'Point', coordinates }, feiten },
    mag: { alsBehandelaar: true, concept: false },
    peildatum: { geldigOp: '2026-11-23', beschikbaarOp: '2026-11-23' },
  }).beoordeling

describe('a place of which the vision and its policy say nothing', () => {
  it('gets no yes because the water and parking of a road are in order', () => {
    const { advies, visieGeeftRichting } = beoordeel({
      activiteiten: ['infrastructuur'],
      verhardVoorM2: 0,
      verhardNaM2: 9000,
      waterbergingM3: 900,
      akkerGraslandVerliesHa: 2,
      foerageercompensatieHa: 2,
      parkeerbalansSluit: true,
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
    ['an antenna in open land', ['antenne'], ZEIJERVELD],
    ['a road in Kloosterveen that fills no ditch', ['infrastructuur'], KLOOSTERVEEN],
    ['a road where no shop or school is meant', ['infrastructuur'], UITBREIDING_KLOOSTERVEEN],
  ])('gets no yes for %s', (_, activiteiten, plek) => {
    const feiten = {
      activiteiten,
      groeneVerbinding: 'gelijk',
      schouwslootGedempt: false,
      monumentaleBoomGeraakt: false,
      verhardVoorM2: 0,
      verhardNaM2: 0,
      akkerGraslandVerliesHa: 0,
    }
    const { advies, visieGeeftRichting } = beoordeel(feiten, plek)
    expect(visieGeeftRichting).toBe(false)
    expect(advies.conclusie).toBe('afweging_nodig')
  })
})
