import { describe, expect, it } from 'vitest'
import { aanvullingenVan } from '../../../src/domain/dossier/aanvulling.ts'
import type {
  Gebeurtenis,
  VastgelegdeGebeurtenis,
} from '../../../src/domain/dossier/gebeurtenis.ts'
import { foldZaak } from '../../../src/domain/dossier/zaak.ts'

const happen = (...gebeurtenissen: Gebeurtenis[]): readonly VastgelegdeGebeurtenis[] =>
  gebeurtenissen.map((gebeurtenis, i) => ({
    volgnummer: i + 1,
    vastgelegdOp: `2026-09-0${i + 1}T10:00:00.000Z`,
    door: `wie ${i + 1}`,
    gebeurtenis,
  }))
const list = (...gebeurtenissen: Gebeurtenis[]) => {
  const gebeurd = happen(...gebeurtenissen)
  return aanvullingenVan(gebeurd, foldZaak(gebeurd))
}

const verlooptOp = '2026-10-01T10:00:00.000Z'
const ask = (feiten: string[], bericht?: string): Gebeurtenis => ({
  soort: 'aanvulling_gevraagd',
  feiten,
  ...(bericht !== undefined && { bericht }),
  verlooptOp,
})
const correct = (feit: string): Gebeurtenis => ({
  soort: 'feit_gecorrigeerd',
  feit,
  waarde: 3,
  reden: 'gemeten',
})
const add = (feit: string): Gebeurtenis => ({ soort: 'feit_aangevuld', feit, waarde: 4 })

describe('een aanvulling', () => {
  it('is wat gevraagd is, met wie het vroeg, wanneer, en tot wanneer', () => {
    expect(list(ask(['hoogte', 'lagen'], 'Graag voor de zomer.'))).toEqual([
      {
        volgnummer: 1,
        gevraagd: ['hoogte', 'lagen'],
        open: ['hoogte', 'lagen'],
        bericht: 'Graag voor de zomer.',
        gevraagdDoor: 'wie 1',
        gevraagdOp: '2026-09-01T10:00:00.000Z',
        verlooptOp,
      },
    ])
    expect(list(ask(['hoogte']))[0]).not.toHaveProperty('bericht')
    expect(list(correct('hoogte'))).toEqual([])
  })

  it('vraagt niet meer wat daarna is ingevuld, wel wat daarvoor al was gezegd', () => {
    const [gevraagd] = list(correct('hoogte'), ask(['hoogte', 'lagen']), correct('lagen'))
    expect(gevraagd).toMatchObject({ gevraagd: ['hoogte', 'lagen'], open: ['hoogte'] })
  })

  it('is ontvangen als er is geantwoord op deze vraag, niet op een andere', () => {
    const twee = [ask(['hoogte']), ask(['lagen']), add('hoogte')]
    const [een, ander] = list(...twee, { soort: 'aanvulling_ontvangen', bij: 1 })
    expect(een).toMatchObject({ ontvangenOp: '2026-09-04T10:00:00.000Z', open: [] })
    expect(ander).not.toHaveProperty('ontvangenOp')
    expect(ander?.open).toEqual(['lagen'])
  })

  it('vervalt als de vraag is teruggenomen', () => {
    const terug = { soort: 'teruggenomen', volgnummer: 1, reden: 'niet nodig' } as const
    expect(list(ask(['hoogte']), ask(['lagen']), terug)).toMatchObject([{ volgnummer: 2 }])
  })
})
