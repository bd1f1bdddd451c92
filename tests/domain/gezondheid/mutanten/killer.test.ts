import { describe, expect, it } from 'vitest'
import { createKiller, without } from '../../../../src/domain/gezondheid/killer.ts'
import type { Geval, RegelDefinitie } from '../../../../src/domain/model/regel.ts'
import type { Voorwaarde } from '../../../../src/domain/model/voorwaarde.ts'
import { FEITEN, maakBoek, maakRegel, maakSpanning } from '../../proef/proefboek.ts'
import { atMost, bareFeit, is, less, more } from '../onderzoek.ts'

const geval = (woningen: number, verwacht: Geval['verwacht'], geldigOp?: string): Geval => ({
  naam: 'geval',
  feiten: { woningen },
  verwacht,
  ...(geldigOp !== undefined && { geldigOp }),
})
const met = (id: string, voldoetAls: Voorwaarde) => maakRegel(id, { versie: { voldoetAls } })
const regel = met('RG-01', atMost('woningen', 10))

const kill = (
  anders: readonly RegelDefinitie[],
  gevallen: readonly Geval[],
  deze: RegelDefinitie = regel,
) => [...createKiller(maakBoek({ regels: [deze] }), deze, gevallen)(anders)]

describe('the mistakes that cases notice', () => {
  const krap = met('krap', less('woningen', 10))
  const ruim = met('ruim', atMost('woningen', 11))

  it('are those on which one of them comes out otherwise', () => {
    expect(kill([krap, ruim], [])).toEqual([])
    expect(kill([krap, ruim], [geval(10, 'voldoet')])).toEqual(['krap'])
    expect(kill([krap, ruim], [geval(11, 'voldoet_niet')])).toEqual(['ruim'])
    const beide = [geval(10, 'voldoet'), geval(11, 'voldoet_niet')]
    expect(kill([krap, ruim], beide)).toEqual(['krap', 'ruim'])
  })

  it('are not told by a case that the rule itself fails', () => {
    expect(kill([krap, ruim], [geval(10, 'voldoet_niet')])).toEqual([])
    const gevallen = [geval(10, 'voldoet_niet'), geval(11, 'voldoet_niet')]
    expect(kill([krap, ruim], gevallen)).toEqual(['ruim'])
  })

  it('are judged on the day of each case', () => {
    const versies = [
      { geldigVan: '2026-01-01', geldigTot: '2026-03-01', voldoetAls: atMost('woningen', 5) },
      { geldigVan: '2026-03-01', voldoetAls: atMost('woningen', 10) },
    ] as const
    const twee = maakRegel('RG-01', { versies: [...versies] })
    const change = (i: 0 | 1, id: string) => ({
      ...twee,
      id,
      versies: versies.with(i, { ...versies[i], voldoetAls: less('woningen', i === 0 ? 5 : 10) }),
    })
    const anders = [change(0, 'oud'), change(1, 'nieuw')]
    expect(kill(anders, [geval(10, 'voldoet')], twee)).toEqual(['nieuw'])
    expect(kill(anders, [geval(5, 'voldoet', '2026-02-01')], twee)).toEqual(['oud'])
    const beide = [geval(5, 'voldoet', '2026-02-01'), geval(10, 'voldoet')]
    expect(kill(anders, beide, twee)).toEqual(['oud', 'nieuw'])
  })

  it('can lie in a named condition', () => {
    const groot = met('RG-01', { condition: 'groot' })
    const boek = maakBoek({
      regels: [groot],
      voorwaarden: new Map([['groot', more('woningen', 9)]]),
    })
    const notice = createKiller(boek, groot, [geval(10, 'voldoet')])
    expect([...notice([groot])]).toEqual([])
    expect([...notice([groot], new Map([['groot', more('woningen', 10)]]))]).toEqual(['RG-01'])
  })
})

describe('a rulebook of some rules alone', () => {
  it('keeps the rest, but for spanningen and when a fact is asked', () => {
    const gevraagd = bareFeit('gevraagd', { relevantAls: is('gasvrij', true) })
    const boek = maakBoek({
      feiten: [...FEITEN, gevraagd],
      regels: [regel, met('RG-02', less('gevraagd', 3))],
      spanningen: [maakSpanning('SP-01', {})],
    })
    const kaal = without(boek, [regel])
    expect(kaal).toStrictEqual({
      ...boek,
      feiten: new Map([...boek.feiten].with(-1, ['gevraagd', bareFeit('gevraagd')])),
      regels: [regel],
      spanningen: [],
    })
    expect(without(boek, []).feiten).toBe(kaal.feiten)
  })
})
