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
  ])('says %s', (_, meting, rest, verwacht) => {
    expect(read(meting, plek(rest))).toBe(verwacht)
  })

  it.each<[string, Meting, Ligging | undefined, string]>([
    ['its layer is missing', AFSTAND, plek({ lagen: ['profielen'] }), 'laag_ontbreekt'],
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
    ['there is no location', { meting: 'isVlak' }, undefined, 'locatie_ontbreekt'],
  ])('is missing, never "no hit", when %s', (_, meting, ligging, reden) => {
    expect(read(meting, ligging)).toBe(reden)
  })

  it('that nobody measures is missing', () => {
    expect(read(undefined, plek())).toBe('locatie_ontbreekt')
  })
})
