import { describe, expect, it } from 'vitest'
import { programmaToCsv } from '../../../src/app/ontwikkeling/programma.ts'
import type { FeitWaarde } from '../../../src/domain/model/feit.ts'
import { makeProgramma } from '../../../src/domain/ontwikkeling/programma.ts'
import { boek } from '../../hulp/proef.ts'

const WONINGEN = boek.feiten.get('woningenNieuw')
if (WONINGEN === undefined) throw new Error('the catalogue has no homes')
const kolommen = [{ ...WONINGEN, label: 'aantal nieuwe woningen', aggregatie: 'som' as const }]

const deel = (id: string, naam: string, feiten: Readonly<Record<string, FeitWaarde>>) => ({
  ...{ id, naam, feiten, fase: 1 },
  isIrrelevant: () => false,
})

describe('het programma als CSV', () => {
  const plan = {
    id: 'plan',
    naam: '+31 plan',
    gesteld: [70],
    ...makeProgramma(kolommen, [
      deel('a', '=HYPERLINK("x")', { activiteiten: ['wonen'], woningenNieuw: 60 }),
      deel('b', 'Park', {}),
    ]),
  }
  const rijen = programmaToCsv({ boek, kolommen, plan, varianten: [plan] }).split('\r\n')

  it('heeft een rij per deel, per fase en voor het plan, met wat voor het geheel is opgegeven', () => {
    expect(rijen.slice(1, -1).map((rij) => rij.split(',').at(-1))).toEqual([
      '60',
      'onbekend',
      'ten minste 60',
      'ten minste 60',
      '70',
    ])
    expect(rijen[0]).toBe('variant,rij,deel,fase,activiteiten,Nieuwe woningen')
  })

  it('laat een naam die als formule begint tekst', () => {
    expect(rijen[1]).toContain(`'+31 plan,deel,"'=HYPERLINK(""x"")",1,`)
  })
})
