import { describe, expect, it } from 'vitest'
import type { Feit } from '../../../src/domain/model/feit.ts'
import { fillVraag, Vraagveld } from '../../../src/web/onderdelen/vraagveld.tsx'
import { boek } from '../../rules/assen.ts'

const choices = (feit: Feit, gekozen: readonly string[] = []): readonly string[] => {
  const vraag = fillVraag(feit, { velden: { [feit.id]: [...gekozen] }, fouten: [] })
  const html = `${Vraagveld({ ...vraag, vraag: feit.label, labelOf: (waarde) => waarde })}`
  return [...html.matchAll(/value="([^"]+)"/g)].map(([, waarde = '']) => waarde)
}

describe('waarvoor de grond nu wordt gebruikt', () => {
  const feit = boek.feiten.get('functieOud')
  if (feit === undefined) throw new Error('the catalogue does not ask it')

  it('laat kiezen uit gebruik, niet uit wat iemand doet of aan een gebouw verandert', () => {
    const keuzes = choices(feit)
    for (const gebruik of ['wonen', 'agrarisch', 'natuur', 'parkeren', 'leegstand', 'braak']) {
      expect(keuzes).toContain(gebruik)
    }
    for (const werk of ['sloop', 'boom_kappen', 'grondwerk', 'dakopbouw', 'mantelzorgwoning']) {
      expect(keuzes).not.toContain(werk)
    }
    expect(keuzes.at(-1)).toBe('weet_niet')
  })

  it('houdt wat eerder is gekozen, ook als het niet meer wordt aangeboden', () => {
    expect(choices(feit, ['sloop'])).toContain('sloop')
    expect(feit.waarden).toContain('sloop')
  })
})
