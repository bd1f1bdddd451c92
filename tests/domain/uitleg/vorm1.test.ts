import { describe, expect, it } from 'vitest'
import { assess } from '../../../src/domain/assess.ts'
import { compileRegelboek } from '../../../src/domain/regeltaal/regelwerk.ts'
import { fromVorm1, toVorm1 } from '../../../src/domain/uitleg/vorm1.ts'
import { is } from '../proef/langs.ts'
import {
  houding,
  inGebied,
  maakBoek,
  maakGebied,
  maakLigging,
  maakRegel,
  PEILDATUM,
  waarde,
} from '../proef/proefboek.ts'
import { ALLES } from '../proef/weeg.ts'

const gebied = (id: string, max: number) =>
  maakGebied(id, { houding: { wonen: houding('ja') }, waarden: { maxHoogte: waarde(max) } })
const werk = compileRegelboek(
  maakBoek({
    gebieden: [gebied('dorp', 9), gebied('veld', 4), gebied('elders', 9)],
    regels: [
      maakRegel('RG-03', { versie: { geldtVoor: is('woningen', 'greaterThan', 50) } }),
      maakRegel('RG-01', {
        versie: { voldoetAls: is('hoogte', 'lessThan', { fact: 'maxHoogte' }) },
      }),
      maakRegel('RG-02', { versie: { geldtIn: { gebieden: ['elders'] } } as object }),
    ],
  }),
  PEILDATUM,
)
const ligging = maakLigging([
  inGebied('veld', { maatgevendM2: 500 }),
  inGebied('dorp', { maatgevendM2: 500 }),
])
const nu = assess(werk, { naam: 'proef', feiten: ALLES, ligging })

describe('an assessment in the first form', () => {
  const toen = toVorm1(werk, nu)

  it('stood in the order of the rulebook, and by area as they lie', () => {
    expect(
      toen.uitkomsten.map(({ regel, gebied: waar, oordeel }) => [regel, waar, oordeel]),
    ).toEqual([
      ['RG-03', undefined, 'niet_van_toepassing'],
      ['RG-01', 'veld', 'voldoet_niet'],
      ['RG-01', 'dorp', 'voldoet'],
      ['RG-02', undefined, 'niet_van_toepassing'],
    ])
  })

  it('had what does not apply among the others, with all that the rulebook says of it', () => {
    const [plan] = toen.uitkomsten
    expect(plan).toEqual({
      regel: 'RG-03',
      titel: 'Regel RG-03',
      principe: 'groen',
      aard: 'eis',
      doorwerking: 'visie_uitgangspunt',
      herkomst: 'sectoraal_beleid',
      werking: 'bevestigd',
      oordeel: 'niet_van_toepassing',
      niveau: { laagst: 'ja', hoogst: 'ja' },
      ontbreekt: [],
      spoor: {
        geldtVoor: {
          fact: 'woningen',
          gevonden: 3,
          operator: 'greaterThan',
          resultaat: 'onwaar',
          value: 50,
        },
      },
      toelichting: {
        kort: 'Deze regel gaat niet over uw plan.',
        motivering: 'Niet van toepassing op dit plan.',
        rustOp: { regels: ['RG-03'], feiten: ['woningen'], gebieden: [], bronnen: [] },
      },
    })
    expect(toen.uitkomsten.at(-1)).toMatchObject({
      oordeel: 'niet_van_toepassing',
      spoor: {},
      toelichting: { kort: 'Deze regel geldt niet op deze plek.', rustOp: { feiten: [] } },
    })
  })

  it('did not know a direction, nor what a plan needs, and did not say words beside an outcome', () => {
    for (const later of [
      'richting',
      'richtingZinnen',
      'nodig',
      'nodigVolledig',
      'nietVanToepassing',
    ]) {
      expect(toen).not.toHaveProperty(later)
    }
    expect(toen.uitkomsten[1]).not.toHaveProperty('kort')
    expect(toen.uitkomsten[1]?.toelichting.kort).toBe(nu.uitkomsten[0]?.kort)
  })

  it('is read back as it is told now, without what was not known then', () => {
    const { richting: _, nodigVolledig: __, ...rest } = nu
    const terug = fromVorm1(toen)
    expect(terug).toEqual({
      ...rest,
      advies: toen.advies,
      richtingZinnen: [],
      nodig: [],
      uitkomsten: terug.uitkomsten,
      nietVanToepassing: terug.nietVanToepassing,
    })
    const perPlaats = (a: { gebied?: string }, b: { gebied?: string }) =>
      (a.gebied ?? '').localeCompare(b.gebied ?? '')
    expect(terug.uitkomsten.toSorted(perPlaats)).toEqual(nu.uitkomsten.toSorted(perPlaats))
    expect(terug.nietVanToepassing).toEqual(
      nu.nietVanToepassing.map(({ regel, reden, gebied: waar, spoor }) => ({
        ...{ regel, reden },
        ...(waar !== undefined && { gebied: waar }),
        ...(spoor && { spoor }),
      })),
    )
  })
})
