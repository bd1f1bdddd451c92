import { describe, expect, it } from 'vitest'
import { boek } from '../assen.ts'

describe('wat een regel zegt zolang zijn uitkomst onbekend is', () => {
  it('zegt van wat wel bekend is niet dat het onbekend is: van twee gegevens staat er elk bij wat het is', () => {
    const zegtEenVanBeide = boek.regels.flatMap(({ id, toelichting }) =>
      / of .*(?:is|zijn) niet bekend\b|is niet bekend, of /.test(
        toelichting.onbekend?.motivering ?? '',
      )
        ? [id]
        : [],
    )
    expect(zegtEenVanBeide).toEqual([])
  })
})

describe('een regel over overnachten', () => {
  it('noemt geen camping waar hij ook voor huisjes of een hotel geldt', () => {
    const noemen = boek.regels.flatMap(({ id, titel, vraag, voorbehoud, toelichting, versies }) => {
      const teksten = JSON.stringify([titel, vraag, voorbehoud, toelichting])
      return JSON.stringify(versies).includes('verblijfsrecreatie') && /camping/i.test(teksten)
        ? [id]
        : []
    })
    expect(noemen).toEqual([])
  })
})
