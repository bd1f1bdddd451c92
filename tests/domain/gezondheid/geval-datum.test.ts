import { describe, expect, it } from 'vitest'
import { dateGeval } from '../../../src/domain/gezondheid/geval-datum.ts'
import { maakBoek } from '../proef/proefboek.ts'

const { visie } = maakBoek({})
const BEGIN = visie.geldigVan
const versie = (geldigVan: string, beschikbaarVan?: string) => ({
  voldoetAls: { fact: 'gasvrij', operator: 'equal' as const, value: true },
  geldigVan,
  ...(beschikbaarVan === undefined ? {} : { beschikbaarVan }),
})
const geval = (geldigOp?: string) => ({
  naam: 'geval',
  feiten: {},
  verwacht: 'voldoet' as const,
  ...(geldigOp === undefined ? {} : { geldigOp }),
})

describe('a case is judged on', () => {
  const regel = { versies: [versie('2027-01-01', '2027-06-01'), versie('2026-02-01')] }

  it('its own date', () => {
    const op = { geldigOp: '2026-03-01', beschikbaarOp: '2026-03-01' }
    expect(dateGeval(visie, regel, geval('2026-03-01'))).toEqual(op)
  })

  it('the start of the newest version, when that was known too', () => {
    const op = { geldigOp: '2027-01-01', beschikbaarOp: '2027-06-01' }
    expect(dateGeval(visie, regel, geval())).toEqual(op)
    const begonnen = { geldigOp: '2027-01-01', beschikbaarOp: '2027-06-01' }
    expect(dateGeval(visie, regel, geval('2027-01-01'))).toEqual(begonnen)
  })

  it('the start of the vision, without a rule and never before the vision was known', () => {
    expect(dateGeval(visie, undefined, geval())).toEqual({ geldigOp: BEGIN, beschikbaarOp: BEGIN })
    const later = { ...visie, beschikbaarVan: '2028-01-01' }
    const op = { geldigOp: BEGIN, beschikbaarOp: '2028-01-01' }
    expect(dateGeval(later, undefined, geval())).toEqual(op)
  })
})
