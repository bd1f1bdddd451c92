import { describe, expect, it } from 'vitest'
import type { Richting } from '../../../src/domain/model/antwoord/dekking.ts'
import type { Grond } from '../../../src/domain/richting/richting.ts'
import {
  countAanwijzingen,
  countPer,
  countRichtingen,
  describeTelling,
  formatAandeel,
} from '../../../src/domain/richting/telling.ts'

const cellen = (...richtingen: readonly Richting[]) => richtingen.map((richting) => ({ richting }))

describe('een telling van cellen', () => {
  it('telt elke soort, en welk deel geen richting geeft', () => {
    const vijf = cellen('beslist', 'open', 'zwijgt', 'zwijgt', 'indicatief')
    expect(countRichtingen([...vijf, ...cellen('beslist', 'indicatief', 'beslist')])).toEqual({
      cellen: 8,
      beslist: 3,
      indicatief: 2,
      open: 1,
      zwijgt: 2,
      aandeelGeenRichting: 3 / 8,
    })
  })

  it('van niets is nul, ook het aandeel', () => {
    const niets = { cellen: 0, beslist: 0, indicatief: 0, open: 0, zwijgt: 0 }
    expect(countRichtingen([])).toEqual({ ...niets, aandeelGeenRichting: 0 })
  })

  it('gaat per sleutel in de volgorde van de woorden, zonder lege sleutels', () => {
    const delen = [
      { gebied: 'stad', richting: 'open' },
      { gebied: 'dorp', richting: 'beslist' },
      { gebied: 'stad', richting: 'beslist' },
      { gebied: 'elders', richting: 'beslist' },
    ] as const
    const labels = new Map([
      ['dorp', 'Het dorp'],
      ['wei', 'De wei'],
      ['stad', 'De stad'],
    ])
    expect(countPer(delen, ({ gebied }) => gebied, labels)).toEqual([
      { id: 'dorp', label: 'Het dorp', ...countRichtingen(cellen('beslist')) },
      { id: 'stad', label: 'De stad', ...countRichtingen(cellen('open', 'beslist')) },
    ])
  })
})

describe('waar aanwijzingen uit bestaan', () => {
  const grond = (rest: Partial<Grond>): Grond => ({
    id: 'GR-01',
    aard: 'eis',
    richting: 'indicatief',
    reden: 'te_bevestigen',
    passages: [],
    ...rest,
  })
  const kans = grond({ aard: 'kans', reden: 'kans' })
  const eigen = grond({ reden: 'eigen_uitwerking' })
  const eigenKans = grond({ aard: 'kans', reden: 'eigen_uitwerking' })
  const open = grond({ aard: 'open_norm', richting: 'open', reden: 'open_norm' })
  const count = (...lijst: readonly (readonly Grond[])[]) =>
    countAanwijzingen(lijst.map((gronden) => ({ richting: 'indicatief', gronden })))

  it('telt cellen met niets dan kansen, en met niets dan eigen uitwerking', () => {
    expect(count([kans, kans], [kans], [kans, eigen], [eigen], [grond({})])).toEqual({
      alleenKans: 2,
      alleenEigenUitwerking: 1,
    })
    expect(count([eigenKans])).toEqual({ alleenKans: 1, alleenEigenUitwerking: 1 })
  })

  it('kijkt niet naar een open vraag die er ook is', () => {
    expect(count([kans, open])).toEqual({ alleenKans: 1, alleenEigenUitwerking: 0 })
    expect(count([eigen, open])).toEqual({ alleenKans: 0, alleenEigenUitwerking: 1 })
  })

  it('telt alleen in cellen die niet meer dan een aanwijzing zijn', () => {
    const gronden = [kans, eigenKans]
    const beslist = { richting: 'beslist', gronden } as const
    const zwijgt = { richting: 'zwijgt', gronden: [] } as const
    expect(countAanwijzingen([beslist, zwijgt])).toEqual({
      alleenKans: 0,
      alleenEigenUitwerking: 0,
    })
  })
})

describe('de bevinding in woorden', () => {
  it('schrijft een aandeel in tienden van een procent', () => {
    expect(formatAandeel(0.125)).toBe('12,5%')
    expect(formatAandeel(1)).toBe('100%')
    expect(formatAandeel(1 / 3)).toBe('33,3%')
    expect(formatAandeel(0)).toBe('0%')
  })

  it('noemt eerst waar de visie geen richting geeft, en dan waar wel', () => {
    const telling = {
      cellen: 2000,
      beslist: 500,
      indicatief: 300,
      open: 200,
      zwijgt: 1000,
      aandeelGeenRichting: 0.6,
    }
    expect(describeTelling(telling, { alleenKans: 100, alleenEigenUitwerking: 50 })).toBe(
      'In 60% van de 2.000 combinaties van principe, gebied en activiteit geeft de visie geen richting: in 50% zwijgt zij en in 10% is er alleen een open vraag aan een mens. In 25% beslist zij. In 15% is er niet meer dan een aanwijzing; in 5% alleen iets dat in het voordeel telt en nooit tegen, in 2,5% alleen eigen uitwerking.',
    )
  })

  it('spreekt van één combinatie als er maar één is, en van geen als er niets te tellen is', () => {
    const geen = { alleenKans: 0, alleenEigenUitwerking: 0 }
    expect(describeTelling(countRichtingen(cellen('beslist')), geen)).toMatch(
      /^In 0% van de ene combinatie van principe, gebied en activiteit geeft de visie geen richting:/,
    )
    expect(describeTelling(countRichtingen([]), geen)).toBe(
      'Er is geen combinatie van principe, gebied en activiteit om te tellen.',
    )
  })
})
