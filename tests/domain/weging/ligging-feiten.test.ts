import { describe, expect, it } from 'vitest'
import type { Feit } from '../../../src/domain/model/feit.ts'
import type { Ligging } from '../../../src/domain/model/ligging.ts'
import { compileRegelboek } from '../../../src/domain/regeltaal/regelwerk.ts'
import { buildWereld, reasonOf } from '../../../src/domain/weging/wereld.ts'
import { FEITEN, inGebied, maakBoek, maakLigging, PEILDATUM } from '../proef/proefboek.ts'

type Meting = NonNullable<Feit['ligging']>

/** The value of one fact of place, or why it is missing. */
const read = (ligging: Meting | undefined, plek: Ligging | undefined) => {
  const feit: Feit = {
    id: 'plek',
    label: 'plek',
    type: 'getal',
    herkomst: 'ligging',
    ...(ligging && { ligging }),
  }
  const werk = compileRegelboek(maakBoek({ feiten: [...FEITEN, feit] }), PEILDATUM)
  const wereld = buildWereld(werk, {}, plek)
  const slot = werk.slotOf('plek')
  return wereld.algemeen.waarden[slot] ?? reasonOf(wereld, wereld.algemeen, slot)
}

const plek = (rest: Partial<Ligging> = {}) => maakLigging([], rest)
const AFSTAND = { meting: 'afstand', soort: 'natuur' } as const
const DEEL_BUITEN = { meting: 'deelBuiten', soorten: ['natuur'] } satisfies Meting
const AANDEEL = { meting: 'aandeelBinnen', soorten: ['natuur'] } satisfies Meting
const M2 = { meting: 'm2Binnen', soorten: ['natuur'] } satisfies Meting
const VOORAL = { meting: 'vooralBinnen', soorten: ['natuur'] } satisfies Meting
const binnen = (m2: number) => ({ binnenM2: { natuur: m2 } })
const punt = { isVlak: false } as const
const BINNEN = { meting: 'binnen', soort: 'natuur', afstandM: 100 } as const

describe('a fact of place', () => {
  it.each<[string, Meting, Partial<Ligging>, unknown]>([
    ['the distance, to 0.1 m', AFSTAND, { afstanden: { natuur: 12.34 } }, 12.3],
    ['the distance, rounded up', AFSTAND, { afstanden: { natuur: 12.36 } }, 12.4],
    ['0 m where it overlaps', AFSTAND, { afstanden: { natuur: 0 } }, 0],
    [
      'the distance to one area',
      { ...AFSTAND, gebied: 'bos' },
      { afstanden: { natuur: 1 }, afstandenGebied: { bos: 70 } },
      70,
    ],
    ['true within the distance', BINNEN, { afstanden: { natuur: 99 } }, true],
    ['true on the distance', BINNEN, { afstanden: { natuur: 100 } }, true],
    ['true on it to the decimetre', BINNEN, { afstanden: { natuur: 100.04 } }, true],
    ['false a decimetre beyond it', BINNEN, { afstanden: { natuur: 100.06 } }, false],
    [
      'true within the distance of one area',
      { ...BINNEN, gebied: 'bos' },
      { afstanden: { natuur: 500 }, afstandenGebied: { bos: 70 } },
      true,
    ],
    ['the surface in ha, to 1 m²', { meting: 'oppervlakteHa' }, { oppervlakteM2: 12345.6 }, 1.2346],
    ['that it is a surface', { meting: 'isVlak' }, {}, true],
    ['that it is no surface', { meting: 'isVlak' }, { isVlak: false }, false],
    [
      'that it lies in such an area',
      { meting: 'raakt', soorten: ['natuur', 'wijk'] },
      { gebieden: [inGebied('bos', { soort: 'natuur' })], lagen: [] },
      true,
    ],
    [
      'that it lies in no such area',
      { meting: 'raakt', soorten: ['natuur'] },
      { gebieden: [inGebied('dorp')] },
      false,
    ],
    [
      'that it lies in no such area when the overlap does not count',
      { meting: 'raakt', soorten: ['natuur'] },
      { gebieden: [inGebied('bos', { soort: 'natuur', raakt: false })] },
      false,
    ],
    ['that a part lies outside', DEEL_BUITEN, binnen(999), true],
    ['that all lies outside', DEEL_BUITEN, binnen(0), true],
    ['that no part lies outside', DEEL_BUITEN, binnen(1000), false],
    [
      'that no part lies outside, whatever a missing layer would add',
      DEEL_BUITEN,
      { ...binnen(1000), lagen: [] },
      false,
    ],
    [
      'that a part of the surface round a point lies outside',
      DEEL_BUITEN,
      { ...punt, ...binnen(1) },
      true,
    ],
    ['the share inside, to 0.1 %', AANDEEL, binnen(123.46), 12.3],
    ['no share inside', AANDEEL, binnen(0), 0],
    ['the whole inside', AANDEEL, binnen(1000), 100],
    [
      'the share inside soorten in any order',
      { ...AANDEEL, soorten: ['wijk', 'natuur'] },
      { binnenM2: { 'natuur+wijk': 500 } },
      50,
    ],
    ['that a point lies inside with all round it', AANDEEL, { ...punt, ...binnen(1000) }, 100],
    ['that a point lies outside with all round it', AANDEEL, { ...punt, ...binnen(0) }, 0],
    ['that more than half lies inside', VOORAL, binnen(501), true],
    ['that half of it is not most of it', VOORAL, binnen(500), false],
    ['that a point lies mostly inside', VOORAL, { ...punt, ...binnen(501) }, true],
    ['that a point on the border does not', VOORAL, { ...punt, ...binnen(499) }, false],
    [
      'that more than half lies inside, whatever a missing layer would add',
      VOORAL,
      { ...binnen(501), lagen: [] },
      true,
    ],
    ['the surface inside, to 1 m²', M2, binnen(123.46), 123],
    ['no surface inside, for a point too', M2, { ...punt, ...binnen(0) }, 0],
  ])('says %s', (_, meting, rest, verwacht) => {
    expect(read(meting, plek(rest))).toBe(verwacht)
  })

  it.each<[string, Meting, Ligging | undefined, string]>([
    ['its layer is missing', AFSTAND, plek({ lagen: ['profielen'] }), 'laag_ontbreekt'],
    ['its layer is missing', VOORAL, plek({ ...binnen(500), lagen: [] }), 'laag_ontbreekt'],
    ['its soort is unknown', { ...AFSTAND, soort: 'zee' }, plek(), 'laag_ontbreekt'],
    ['there is no such area', AFSTAND, plek({ afstanden: {} }), 'geen_dekking'],
    ['the distance is endless', AFSTAND, plek({ afstanden: { natuur: Infinity } }), 'geen_dekking'],
    ['there is no such one area', { ...AFSTAND, gebied: 'bos' }, plek(), 'geen_dekking'],
    ['a layer that could hit is missing', BINNEN, plek({ lagen: [] }), 'laag_ontbreekt'],
    [
      'one of its layers is missing',
      { meting: 'raakt', soorten: ['wijk', 'natuur'] },
      plek({ lagen: ['profielen'] }),
      'laag_ontbreekt',
    ],
    [
      'one of its soorten is unknown',
      { meting: 'raakt', soorten: ['zee'] },
      plek(),
      'laag_ontbreekt',
    ],
    [
      'a point has no surface',
      { meting: 'oppervlakteHa' },
      plek({ isVlak: false }),
      'locatie_is_geen_vlak',
    ],
    [
      'its layer is missing and a part lies outside the others',
      DEEL_BUITEN,
      plek({ ...binnen(999), lagen: [] }),
      'laag_ontbreekt',
    ],
    ['nobody measured what lies inside', DEEL_BUITEN, plek(), 'laag_ontbreekt'],
    [
      'a layer that adds to the share is missing',
      AANDEEL,
      plek({ ...binnen(0), lagen: [] }),
      'laag_ontbreekt',
    ],
    ['a point has no share', AANDEEL, plek({ ...punt, ...binnen(500) }), 'locatie_is_geen_vlak'],
    ['a point has no m² inside', M2, plek({ ...punt, ...binnen(1000) }), 'locatie_is_geen_vlak'],
    ['there is no location', { meting: 'isVlak' }, undefined, 'locatie_ontbreekt'],
  ])('is missing, never "no hit", when %s', (_, meting, ligging, reden) => {
    expect(read(meting, ligging)).toBe(reden)
  })

  it('that nobody measures is missing', () => {
    expect(read(undefined, plek())).toBe('locatie_ontbreekt')
  })
})
