import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadRegelboeken } from '../../src/adapters/rules/load.ts'
import { catchFout, PROEFBOEK } from '../hulp/proef.ts'
import { boek } from './assen.ts'

const withProcedure = (tekst: string) => {
  const map = mkdtempSync(join(tmpdir(), 'visietoets-procedure-'))
  try {
    cpSync(PROEFBOEK, map, { recursive: true })
    writeFileSync(join(map, 'procedure.yaml'), tekst)
    return catchFout(() => loadRegelboeken(map)).fouten.map(({ pointer, melding }) => [
      pointer,
      melding,
    ])
  } finally {
    rmSync(map, { recursive: true, force: true })
  }
}

describe('rules/procedure.yaml', () => {
  it('geeft de termijnen van Assen, elk met waarop zij rust', () => {
    const { procedure } = boek
    expect(procedure?.aanvraag.regulier?.termijn.duur).toEqual({ aantal: 8, eenheid: 'weken' })
    expect(procedure?.aanvraag.regulier_instemming?.termijn.duur.aantal).toBe(12)
    expect(procedure?.aanvraag.uitgebreid?.termijn).toMatchObject({
      duur: { aantal: 6, eenheid: 'maanden' },
      grond: { werking: 'te_bevestigen' },
    })
  })

  it('zegt dat de servicetermijn van ons is en dat de lijst van de raad niet bekend is', () => {
    const { procedure } = boek
    expect(procedure?.intake.grond).toMatchObject({
      herkomst: 'eigen_uitwerking',
      werking: 'te_bevestigen',
    })
    expect(procedure?.raadsadvies).toMatchObject({ bekend: false, gevallen: [] })
    expect(procedure?.participatie.gevallen).toHaveLength(7)
  })

  it('mag ontbreken; dan zijn er geen termijnen', () => {
    expect(loadRegelboeken(resolve(PROEFBOEK))[0]?.procedure).toBeUndefined()
  })

  it('noemt wat er mis is met bestand, regel en kolom', () => {
    const fouten = withProcedure('intake:\n  duur: { aantal: 0, eenheid: weken }\n')
    expect(JSON.stringify(fouten)).toMatch(/procedure\.yaml:2:19/)
    expect(JSON.stringify(fouten)).toMatch(/procedure\.yaml:1:1/)
  })
})
