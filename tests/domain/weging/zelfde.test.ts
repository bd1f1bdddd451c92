import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RegelDefinitie } from '../../../src/domain/model/regel.ts'
import type { Regelboek } from '../../../src/domain/model/regelboek.ts'
import { compileRegelboek } from '../../../src/domain/regeltaal/regelwerk.ts'
import { evaluateRegels, evaluateSpanningen } from '../../../src/domain/weging/evaluate.ts'
import { readRichting } from '../../../src/domain/weging/richting.ts'
import { weigh } from '../../../src/domain/weging/weigh.ts'
import { buildWereld, type Wereld } from '../../../src/domain/weging/wereld.ts'
import { weighsSame } from '../../../src/domain/weging/zelfde.ts'
import {
  inGebied,
  maakBoek,
  maakGebied,
  maakLigging,
  maakRegel,
  PEILDATUM,
} from '../proef/proefboek.ts'
import { boekArb, deelFeitenArb, liggingArb, times } from '../proef/willekeurig.ts'

type Feiten = Parameters<typeof buildWereld>[1]
type Plek = Parameters<typeof buildWereld>[2]

const build = (boek: Regelboek, feiten: Feiten, ligging: Plek) =>
  buildWereld(compileRegelboek(boek, PEILDATUM), feiten, ligging)

/** Everything that a whole weighing decides. */
const decide = (wereld: Wereld) => {
  const weging = weigh(wereld, evaluateRegels(wereld), evaluateSpanningen(wereld))
  const { conclusie, band, bereik, visieGeeftRichting } = weging
  const { hardheid, alleenVast } = readRichting(wereld, weging)
  return {
    conclusie,
    band,
    bereik,
    visieGeeftRichting,
    stand: weging.weighStand(),
    hardheid,
    alleenVast,
  }
}

describe('two rulebooks that differ in some rules', () => {
  it('weigh the same, whole, wherever that was said of them', () => {
    const telling = { zelfde: 0, alles: 0 }
    fc.assert(
      fc.property(
        fc.tuple(boekArb, boekArb, deelFeitenArb, liggingArb, fc.nat({ max: 2 })),
        ([boek, ander, { deel }, ligging, aantal]) => {
          const vervangen = ander.regels.slice(0, aantal)
          const anders = new Set(
            [...vervangen, ...boek.regels.slice(0, aantal)].map(({ id }) => id),
          )
          const nieuw = {
            ...boek,
            regels: [...boek.regels.filter(({ id }) => !anders.has(id)), ...vervangen],
          }
          const werelden = { oud: build(boek, deel, ligging), nieuw: build(nieuw, deel, ligging) }
          telling.alles += 1
          if (!weighsSame(werelden, anders)) return
          telling.zelfde += 1
          expect(decide(werelden.nieuw)).toEqual(decide(werelden.oud))
        },
      ),
      times(1500),
    )
    expect(telling.zelfde).toBeGreaterThan(telling.alles / 5)
    expect(telling.zelfde).toBeLessThan(telling.alles)
  })

  const HOOG = { fact: 'hoogte', operator: 'greaterThan', value: 9 } as const
  const eis = (id: string, rest: Partial<RegelDefinitie> = {}) =>
    maakRegel(id, { herkomst: 'eigen_uitwerking', versie: { voldoetAls: HOOG }, ...rest })
  const compare = (regels: readonly RegelDefinitie[], nieuw: RegelDefinitie) => {
    const gebieden = [maakGebied('dorp')]
    const feiten = { activiteiten: ['wonen'], hoogte: 3 }
    const plek = maakLigging([inGebied('dorp')])
    const met = (eigen: readonly RegelDefinitie[]) =>
      build(maakBoek({ regels: eigen, gebieden }), feiten, plek)
    return weighsSame({ oud: met(regels), nieuw: met([...regels, nieuw]) }, new Set([nieuw.id]))
  }

  it('are told apart where a new eis takes the advice lower', () => {
    expect(compare([], eis('RG-09'))).toBe(false)
  })

  it('are the same where another eis already takes it as low, at every firmness', () => {
    expect(compare([eis('RG-01')], eis('RG-09'))).toBe(true)
    expect(
      compare(
        [eis('RG-01', { werking: 'te_bevestigen' })],
        eis('RG-09', { herkomst: 'sectoraal_beleid', werking: 'bevestigd' }),
      ),
    ).toBe(false)
  })

  it('are told apart where a new eis gives direction, although it lowers nothing', () => {
    const voldaan = { fact: 'hoogte', operator: 'lessThan', value: 9 } as const
    const geeft = maakRegel('RG-09', { herkomst: 'visie', versie: { voldoetAls: voldaan } })
    expect(compare([eis('RG-01')], geeft)).toBe(false)
    expect(compare([eis('RG-01')], { ...geeft, geeftRichting: false })).toBe(true)
  })
})
