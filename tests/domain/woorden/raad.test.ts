import { describe, expect, it } from 'vitest'
import { splitRaad } from '../../../src/domain/woorden/raad.ts'
import { boek } from '../../rules/assen.ts'

describe('wat een regel zelf zegt te doen', () => {
  it('is een zin die daarmee begint; de rest is de reden', () => {
    expect(
      splitRaad(
        'Er is geen verklaring. Dan is het een woning erbij. Vraag de verklaring aan, of dien het plan in als woning.',
      ),
    ).toEqual({
      reden: 'Er is geen verklaring. Dan is het een woning erbij.',
      raad: 'Vraag de verklaring aan, of dien het plan in als woning.',
    })
    expect(splitRaad('Het past niet. Hoogstens 4 lagen is gewoon.').raad).toBe('')
    expect(splitRaad('Begint u opnieuw? Het past niet.').raad).toBe('')
    expect(splitRaad('Vraag het na.')).toEqual({ reden: 'Vraag het na.', raad: '' })
    expect(splitRaad('')).toEqual({ reden: '', raad: '' })
  })

  it('laat bij geen enkele regel de reden leeg, en is bij tientallen regels gezegd', () => {
    const teksten = boek.regels.flatMap(({ toelichting }) => toelichting.voldoet_niet?.kort ?? [])
    const gesplitst = teksten.map(splitRaad)
    expect(gesplitst.filter(({ reden }) => reden === '')).toEqual([])
    expect(gesplitst.filter(({ raad }) => raad !== '').length).toBeGreaterThan(100)
  })
})
