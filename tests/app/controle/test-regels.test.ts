import { describe, expect, it } from 'vitest'
import { testRegels } from '../../../src/app/controle/test-regels.ts'
import { boek } from '../../hulp/proef.ts'

describe('de gevallen van een regelboek', () => {
  it('slagen als de regels doen wat er staat', () => {
    const aantal = [...boek.gevallen.values()].flat().length
    expect(testRegels(boek)).toEqual({ geslaagd: aantal, mislukt: [] })
  })

  it('mislukken met bestand en regel als het anders uitkomt', () => {
    const [[regel, gevallen] = ['', []]] = boek.gevallen
    const [eerste, ...rest] = gevallen
    if (eerste === undefined) throw new Error('geen gevallen')
    const anders = { ...eerste, verwacht: 'niet_van_toepassing' as const }
    const { mislukt } = testRegels({
      ...boek,
      gevallen: new Map([[regel, [anders, ...rest]]]),
    })
    expect(mislukt).toEqual([
      {
        plaats: expect.stringMatching(/^rules\/proefvisie\/groen\/.*\.cases\.yaml:3:5$/),
        regel,
        naam: eerste.naam,
        verwacht: 'niet_van_toepassing',
        gekregen: eerste.verwacht,
      },
    ])
  })
})
