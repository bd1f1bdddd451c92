import { describe, expect, it } from 'vitest'
import { assess } from '../../../src/domain/assess.ts'
import type { RegelDefinitie } from '../../../src/domain/model/regel.ts'
import { compileRegelboek } from '../../../src/domain/regeltaal/regelwerk.ts'
import { unrankVoorbehouden } from '../../../src/domain/uitleg/vorm1.ts'
import { foldVoorbehouden, listOnderzoeken } from '../../../src/domain/weging/voorbehoud.ts'
import { is } from '../proef/langs.ts'
import { maakBoek, maakRegel, PEILDATUM } from '../proef/proefboek.ts'
import { IN_DORP, zonder } from '../proef/weeg.ts'

const ONDERZOEK = is('onderzoek', 'equal', true)
const PAST = is('past', 'equal', true)

/** Law that asks for a study the rulebook calls usual, unless told otherwise. */
const wet = (id: string, rest: Parameters<typeof maakRegel>[1] = {}): RegelDefinitie =>
  maakRegel(id, {
    herkomst: 'hogere_regelgeving',
    stuk: 'rapport',
    ...rest,
    versie: { voldoetAls: ONDERZOEK, ...rest?.versie },
  })
const norm = (id: string, versie: NonNullable<Parameters<typeof maakRegel>[1]>['versie'] = {}) =>
  maakRegel(id, { aard: 'open_norm', versie: { voldoetAls: PAST, ...versie } })

const beoordeel = (regels: readonly RegelDefinitie[]) => {
  const kaal = maakBoek({ regels })
  const stukken = {
    rapport: { label: 'Rapport', gewoonOnderzoek: 'geluid' },
    zeldzaam: { label: 'Zeldzaam' },
    bos: { label: 'Bos', gewoonOnderzoek: 'bos', bijzonderAlsGeldt: true },
  }
  const werk = compileRegelboek({ ...kaal, begrippen: { ...kaal.begrippen, stukken } }, PEILDATUM)
  const feiten = zonder('onderzoek', 'past')
  const { advies } = assess(werk, { naam: 'proef', feiten, ligging: IN_DORP })
  return { werk, advies }
}
const soorten = (regels: readonly RegelDefinitie[]) =>
  beoordeel(regels).advies.voorbehouden.map(({ regel, gewoon }) => [regel, gewoon])

describe('a reservation', () => {
  it('is usual when law asks for a study that the rulebook calls usual', () => {
    expect(beoordeel([wet('RG-01')]).advies.voorbehouden).toMatchObject([
      { regel: 'RG-01', gewoon: 'onderzoek', onderzoek: 'geluid' },
    ])
    expect(soorten([wet('RG-01', { stuk: 'zeldzaam' })])).toEqual([['RG-01', undefined]])
    expect(soorten([wet('RG-01', { herkomst: 'sectoraal_beleid' })])).toEqual([
      ['RG-01', undefined],
    ])
  })

  it('is usual when the municipality judges it wherever such a plan lies', () => {
    expect(soorten([norm('RG-01')])).toEqual([['RG-01', 'oordeel']])
    expect(soorten([norm('RG-01', { geldtIn: { soorten: ['wijk'] } })])).toEqual([
      ['RG-01', undefined],
    ])
    const bijNatuur = { geldtVoor: is('afstandNatuur', 'greaterThan', 100) }
    expect(soorten([norm('RG-01', bijNatuur)])).toEqual([['RG-01', undefined]])
  })

  it('may be usual only as long as it is open whether its rule applies', () => {
    const bos = (fact: string) =>
      wet('RG-01', { stuk: 'bos', versie: { geldtVoor: is(fact, 'equal', true) } })
    expect(soorten([bos('past')])).toEqual([['RG-01', 'onderzoek']])
    expect(soorten([bos('gasvrij')])).toEqual([['RG-01', undefined]])
  })

  it('that decides is never usual, and comes first; then what is special, then studies, then judgements', () => {
    const beslist = wet('RG-04', { versie: { beslissendAls: is('woningen', 'greaterThan', 0) } })
    expect(
      soorten([norm('RG-01'), wet('RG-02'), wet('RG-03', { stuk: 'zeldzaam' }), beslist]),
    ).toEqual([
      ['RG-04', undefined],
      ['RG-03', undefined],
      ['RG-02', 'onderzoek'],
      ['RG-01', 'oordeel'],
    ])
  })

  it('stood in the order of the rulebook before it was ranked', () => {
    const { werk, advies } = beoordeel([norm('RG-01'), wet('RG-02'), wet('RG-03')])
    const toen = unrankVoorbehouden(werk, advies).voorbehouden
    expect(toen.map(({ regel }) => regel)).toEqual(['RG-01', 'RG-02', 'RG-03'])
    expect(toen.every((deel) => !('gewoon' in deel || 'onderzoek' in deel))).toBe(true)
  })
})

describe('what is told of the reservations', () => {
  const vier = [norm('RG-01'), wet('RG-02'), wet('RG-03'), wet('RG-04', { stuk: 'zeldzaam' })]

  it('is everything one by one when there are few', () => {
    const { voorbehouden } = beoordeel(vier.slice(0, 3)).advies
    expect(foldVoorbehouden(voorbehouden)).toEqual({
      los: voorbehouden,
      onderzoeken: [],
      oordelen: [],
    })
  })

  it('is what is special one by one, and the usual together, of more; none is lost', () => {
    const { voorbehouden } = beoordeel(vier).advies
    const { los, onderzoeken, oordelen } = foldVoorbehouden(voorbehouden)
    expect([los, onderzoeken, oordelen].map((deel) => deel.map(({ regel }) => regel))).toEqual([
      ['RG-04'],
      ['RG-02', 'RG-03'],
      ['RG-01'],
    ])
    expect(listOnderzoeken(onderzoeken)).toEqual(['geluid'])
  })

  it('names the usual studies in one sentence of the advice', () => {
    const { zinnen } = beoordeel([...vier, wet('RG-05', { stuk: 'zeldzaam' })]).advies
    const kort = zinnen.filter(({ register }) => register === 'kort')
    const samen = kort.find(({ tekst }) => tekst.includes('gewone onderzoeken'))
    expect(samen?.tekst).toBe('Verder moeten de gewone onderzoeken nog goed uitkomen: geluid.')
    expect(samen?.rustOp.regels).toEqual(['RG-02', 'RG-03'])
  })
})
