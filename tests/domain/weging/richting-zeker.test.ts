import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge } from '../../../src/domain/assess.ts'
import { STAND_ONBEKEND } from '../../../src/domain/model/visie.ts'
import { compileRegelboek } from '../../../src/domain/regeltaal/regelwerk.ts'
import { readRichting } from '../../../src/domain/weging/richting.ts'
import { stapOf } from '../../../src/domain/weging/schaal.ts'
import { is } from '../proef/langs.ts'
import { maakRegel, PEILDATUM } from '../proef/proefboek.ts'
import { toets } from '../proef/toets.ts'
import { zonder } from '../proef/weeg.ts'
import { boekArb, deelFeitenArb, liggingArb, times } from '../proef/willekeurig.ts'

describe('what is certain while the stand is open', () => {
  it('stays so whatever becomes known, and keeps the stand below past', () => {
    let gezien = 0
    fc.assert(
      fc.property(boekArb, deelFeitenArb, liggingArb, (boek, { alle, deel }, ligging) => {
        const werk = compileRegelboek(boek, PEILDATUM)
        const nu = judge(werk, { feiten: deel, ligging })
        const { stand, zeker } = readRichting(nu.wereld, nu.weging)
        if (stand !== STAND_ONBEKEND) {
          expect(zeker).toEqual([])
          return
        }
        const dan = judge(werk, { feiten: alle, ligging })
        const later = dan.weging
        if (zeker.length > 0) {
          const { hoogst } = readRichting(dan.wereld, later).bereik
          expect(hoogst).toBeLessThan(stapOf('past'))
        }
        for (const { id, gebied } of zeker.filter(({ soort }) => soort === 'regel')) {
          gezien += 1
          const zelfde = later.regels.find(
            ({ evaluatie: { regel, plek } }) =>
              regel.definitie.id === id && plek.context.gebied?.id === gebied,
          )
          expect(zelfde?.evaluatie.oordeel).toBe('voldoet_niet')
        }
      }),
      times(1500),
    )
    expect(gezien).toBeGreaterThan(20)
  }, 60_000)

  it('is told in both registers, with the best that can still come of it', () => {
    const regels = [
      maakRegel('RG-01', {
        titel: 'Niet te hoog',
        versie: { voldoetAls: is('hoogte', 'lessThan', 4) },
      }),
      maakRegel('RG-02', { versie: { voldoetAls: is('woningen', 'lessThan', 9) } }),
      maakRegel('RG-03', {
        doorwerking: 'weigeringsgrond',
        versie: { voldoetAls: is('woningen', 'greaterThan', 1) },
      }),
    ]
    const { richting, richtingZinnen } = toets({ regels }, { feiten: zonder('woningen') })
    expect(richting).toMatchObject({ stand: 'onbekend', hoogstens: 'aanpassen' })
    expect(richting?.zeker?.map(({ id }) => id)).toEqual(['RG-01'])
    for (const register of ['kort', 'motivering']) {
      const zeker = richtingZinnen.filter(
        (zin) => zin.register === register && zin.tekst.startsWith('Nu al zeker: '),
      )
      expect(zeker.map(({ rustOp }) => rustOp.regels)).toEqual([['RG-01']])
    }
  })
})
