import { describe, expect, it } from 'vitest'
import type {
  Gebeurtenis,
  VastgelegdeGebeurtenis,
} from '../../../src/domain/dossier/gebeurtenis.ts'
import { applyZaak, foldZaak } from '../../../src/domain/dossier/zaak.ts'

const happen = (...gebeurtenissen: Gebeurtenis[]): readonly VastgelegdeGebeurtenis[] =>
  gebeurtenissen.map((gebeurtenis, i) => ({
    volgnummer: i + 1,
    vastgelegdOp: `2026-09-0${i + 1}T10:00:00.000Z`,
    door: `collega ${i + 1}`,
    gebeurtenis,
  }))

const correct = (feit: string, waarde: number): Gebeurtenis => ({
  soort: 'feit_gecorrigeerd',
  feit,
  waarde,
  reden: 'gemeten',
})
const answer: Gebeurtenis = {
  soort: 'norm_beantwoord',
  feit: 'beeldPast',
  waarde: true,
  reden: 'gezien',
}
const confirm = (gebied: string): Gebeurtenis => ({ soort: 'gebied_bevestigd', gebied })
const contest: Gebeurtenis = {
  soort: 'ligging_betwist',
  gebied: 'stad',
  telt: false,
  reden: 'grens verlegd',
}
const withdraw = (volgnummer: number): Gebeurtenis => ({
  soort: 'teruggenomen',
  volgnummer,
  reden: 'vergissing',
})
const reassess = (beoordeling: string): Gebeurtenis => ({ soort: 'herbeoordeeld', beoordeling })

const INVOER = {
  naam: 'Tien woningen',
  locatie: { type: 'Point' },
  feiten: { woningenNieuw: 10, bouwlagenMax: 3 },
}

describe('een zaak', () => {
  it('waarin niets gebeurde, is wat er binnenkwam', () => {
    const zaak = foldZaak([])
    expect(zaak).toEqual({
      feiten: new Map(),
      gebieden: new Map(),
      teruggenomen: new Map(),
      laatste: 0,
    })
    expect(applyZaak(INVOER, zaak)).toEqual(INVOER)
  })

  it('neemt van elk feit de laatste correctie of het laatste antwoord', () => {
    const zaak = foldZaak(happen(correct('woningenNieuw', 8), answer, correct('woningenNieuw', 12)))
    expect([...zaak.feiten.keys()]).toEqual(['woningenNieuw', 'beeldPast'])
    expect(zaak.feiten.get('woningenNieuw')).toMatchObject({ volgnummer: 3, door: 'collega 3' })
    expect(zaak.laatste).toBe(3)
    expect(applyZaak(INVOER, zaak).feiten).toEqual({
      woningenNieuw: 12,
      bouwlagenMax: 3,
      beeldPast: true,
    })
  })

  it('laat na terugnemen weer gelden wat daarvoor was gezegd, en anders wat binnenkwam', () => {
    const twee = [correct('woningenNieuw', 8), correct('woningenNieuw', 12)]
    const een = foldZaak(happen(...twee, withdraw(2)))
    expect(applyZaak(INVOER, een).feiten.woningenNieuw).toBe(8)
    expect(een.teruggenomen.get(2)).toMatchObject({ volgnummer: 3, door: 'collega 3' })
    const geen = foldZaak(happen(...twee, withdraw(2), withdraw(1)))
    expect(applyZaak(INVOER, geen).feiten).toEqual(INVOER.feiten)
  })

  it('neemt van elk gebied het laatste oordeel', () => {
    const zaak = foldZaak(happen(confirm('stad'), confirm('wijk'), contest))
    expect(zaak.gebieden.get('stad')?.gebeurtenis).toEqual(contest)
    expect(applyZaak(INVOER, zaak)).toEqual({
      ...INVOER,
      bevestigdeGebieden: ['wijk'],
      betwisteGebieden: { stad: false },
    })
  })

  it('laat wat een behandelaar nu zegt gaan voor wat over dat gebied binnenkwam', () => {
    const invoer = {
      ...INVOER,
      bevestigdeGebieden: ['stad', 'dorp'],
      betwisteGebieden: { wijk: true, buurt: false },
    }
    expect(applyZaak(invoer, foldZaak(happen(confirm('wijk'), contest)))).toEqual({
      ...INVOER,
      bevestigdeGebieden: ['dorp', 'wijk'],
      betwisteGebieden: { buurt: false, stad: false },
    })
    const eerst = { ...INVOER, betwisteGebieden: { stad: true } }
    expect(applyZaak(eerst, foldZaak(happen(confirm('stad'))))).toEqual({
      ...INVOER,
      bevestigdeGebieden: ['stad'],
    })
  })

  it('kent haar laatste beoordeling', () => {
    const zaak = foldZaak(happen(answer, reassess('een'), contest, reassess('twee'), answer))
    expect(zaak.beoordeling).toBe('twee')
    expect(zaak.laatste).toBe(5)
    expect(foldZaak(happen(answer))).not.toHaveProperty('beoordeling')
  })
})
