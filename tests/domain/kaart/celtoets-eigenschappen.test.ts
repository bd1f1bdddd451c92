import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeOmgeving } from '../../../src/compositie.ts'
import type { FeitWaarde } from '../../../src/domain/model/feit.ts'
import type { RichtingUitkomst } from '../../../src/domain/model/richting.ts'
import { chooseCelredenen } from '../../../src/domain/uitleg/redenen.ts'
import { pickWaarde } from '../../bench/kern/feiten.ts'
import { createToeval } from '../../bench/meten/toeval.ts'

const { boeken } = await composeOmgeving({})
const [toetser] = boeken.all
if (toetser === undefined) throw new Error('geen regelboek')
const { regelboek } = toetser
const NU = { geldigOp: '2026-09-01', beschikbaarOp: '2026-09-01' }
const RASTER = toetser.listRaster({ celM: 400 })

const drawFeiten = (zaad: number): Record<string, FeitWaarde> => {
  const toeval = createToeval(zaad)
  const gesteld = [...regelboek.feiten.values()].filter(
    ({ id, herkomst }) => herkomst === 'initiatief' && (id === 'activiteiten' || toeval.kans(0.3)),
  )
  return Object.fromEntries(gesteld.map((feit) => [feit.id, pickWaarde(feit, new Map(), toeval)]))
}

/** The part of a whole direction that a cell tells. */
const shortenRichting = (richting: RichtingUitkomst | undefined) => {
  const { stand, woorden, bandbreedte, hoogstens, hardheid, door = [] } = richting ?? {}
  const gevend = chooseCelredenen(door)
  return {
    ...{ stand, woorden, bandbreedte, hoogstens, hardheid },
    door: gevend.map(({ soort, id, gebied, groep }) => ({ soort, id, gebied, groep })),
  }
}

describe('a map of the real rulebook', () => {
  it('gives at every cell the advice and the direction of a whole assessment there', () => {
    const gezien = new Set<string>()
    const judge = (zaad: number, isVlak: boolean) => {
      const feiten = drawFeiten(zaad)
      const { assess } = toetser.openKaart({ feiten, peildatum: NU })
      for (let i = zaad % 7; i < RASTER.length; i += 97) {
        const { id, geometrie } = RASTER[i] ?? { id: 0 }
        if (geometrie === undefined) continue
        const { advies, gebieden } = assess({ id, geometrie, isVlak })
        const heel = toetser.assess({
          initiatief: { naam: 'proef', feiten, locatie: { type: 'Polygon' } } as never,
          peildatum: NU,
          locatie: { geometrie, isVlak, reparaties: [] },
        })
        const { conclusie, woorden, bandbreedte, beslissend } = heel.advies
        const { visieGeeftRichting } = heel
        expect(advies).toEqual({
          ...{ conclusie, woorden, bandbreedte, beslissend, visieGeeftRichting },
          richting: shortenRichting(heel.richting),
        })
        expect(gebieden.filter(({ raakt }) => raakt).map(({ gebied }) => gebied)).toEqual(
          heel.ligging.filter(({ raakt }) => raakt).map(({ gebied }) => gebied),
        )
        gezien.add(advies.richting.stand)
      }
    }
    fc.assert(
      fc.property(fc.nat(1e6), fc.boolean(), (zaad, isVlak) => judge(zaad, isVlak)),
      { numRuns: 25, seed: 20_260_219 },
    )
    expect(gezien.size).toBeGreaterThan(4)
  })

  it('judges places that the rules cannot tell apart once', () => {
    const feiten = { activiteiten: ['wonen'], woningenNieuw: 12, bouwlagenMax: 3 }
    const { assess, count } = toetser.openKaart({ feiten, peildatum: NU })
    for (const cel of RASTER) assess(cel)
    expect(count().plekken).toBeGreaterThan(1)
    expect(count().plekken).toBeLessThan(RASTER.length / 2)
    expect(count().regels).toBeLessThan(regelboek.regels.length)
  })
})
