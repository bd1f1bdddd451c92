import { describe, expect, it } from 'vitest'
import type { RegelDefinitie } from '../../../src/domain/model/regel.ts'
import type { Passage } from '../../../src/domain/model/regelboek.ts'
import { linkPassages } from '../../../src/domain/richting/passages.ts'
import { ratePassages } from '../../../src/domain/richting/per-passage.ts'
import type { Grond } from '../../../src/domain/richting/richting.ts'
import { maakBoek, maakRegel } from '../proef/proefboek.ts'

const passage = (id: string, rest: Partial<Passage> = {}): Passage => ({
  id,
  soort: 'inzet',
  onderwerp: 'anders',
  citaat: id,
  ...rest,
})

describe('de principes waar een passage bij hoort', () => {
  const link = (passages: readonly Passage[], regels: readonly RegelDefinitie[] = []) =>
    linkPassages({ ...maakBoek({ regels }), passages })
  const cite = (principe: string, rest: Partial<RegelDefinitie> = {}) =>
    maakRegel('GR-01', { principe, bron: [{ document: 'proef', passage: 'P-01' }], ...rest })

  it('zijn het principe waar zij over gaat, ook als regels van een ander haar noemen', () => {
    const over = passage('P-01', { onderwerp: 'groen' })
    expect(link([over], [cite('stil')])('P-01')).toEqual(['groen'])
  })

  it('zijn anders die van de regels van visie en beleid die haar noemen, elk één keer', () => {
    const regels = [
      cite('stil'),
      cite('groen'),
      cite('stil'),
      cite('wet', { herkomst: 'hogere_regelgeving' }),
      maakRegel('GR-02', { principe: 'los' }),
    ]
    const deel = link([passage('P-01'), passage('P-02')], regels)
    expect(deel('P-01')).toEqual(['stil', 'groen'])
    expect(deel('P-02')).toEqual([])
    const kader = passage('P-01', { onderwerp: 'kader' })
    expect(link([kader], [cite('groen')])('P-01')).toEqual(['groen'])
  })

  it('zijn er geen van een passage die er niet is', () => {
    expect(link([])('P-09')).toEqual([])
  })
})

describe('wat er van een passage terechtkomt', () => {
  const grond = (richting: Grond['richting'], ...passages: readonly string[]): Grond => ({
    id: 'GR-01',
    aard: 'eis',
    richting,
    reden: 'bevestigde_eis',
    passages,
  })
  const rate = (passages: readonly Passage[], ...gronden: readonly Grond[]) =>
    ratePassages({ passages }, { gronden })

  it('is het stevigste dat ergens op haar rust, waar het ook staat', () => {
    const passages = ['P-01', 'P-02', 'P-03', 'P-04'].map((id) => passage(id))
    const gevonden = rate(
      passages,
      grond('beslist', 'P-01'),
      grond('indicatief', 'P-01', 'P-02'),
      grond('open', 'P-02', 'P-03'),
      grond('indicatief', 'P-03'),
    )
    expect(gevonden).toEqual([
      { ...passages[0], richting: 'beslist' },
      { ...passages[1], richting: 'indicatief' },
      { ...passages[2], richting: 'indicatief' },
      { ...passages[3], richting: 'open' },
    ])
  })

  it('wordt alleen gezegd van passages waarin de visie iets wil', () => {
    const soorten = ['principe', 'inzet', 'ontwikkeling', 'beschrijving']
    const passages = soorten.map((soort) => passage(soort, { soort }))
    expect(rate(passages).map(({ id }) => id)).toEqual(['principe', 'inzet', 'ontwikkeling'])
  })
})
