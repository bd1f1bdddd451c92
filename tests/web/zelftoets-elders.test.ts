import { describe, expect, it } from 'vitest'
import supermarkt from '../../voorbeelden/supermarkt-stadsbedrijvenpark.json' with { type: 'json' }
import { createWebproef } from '../hulp/browser/webproef.ts'

const VEEL = {
  mastHoogteM: 20,
  antenneVrijstaand: true,
  landschappelijkeInpassing: 'volledig',
  akkerGraslandVerliesHa: 0,
  monumentaleBoomGeraakt: false,
  groeneVerbinding: 'gelijk',
}
const OP_HET_BEDRIJVENPARK = [6.58416, 53.00936] as const
const IN_HET_BOS = [6.5526, 52.9865] as const

describe('een zelftoets op een plek die het bezwaar is', () => {
  it('noemt de dichtstbijzijnde gebieden waar het beter past, en wat niet is bekeken', async () => {
    const proef = createWebproef()
    const pad = await proef.begin({ activiteiten: ['antenne'], ...VEEL }, IN_HET_BOS)
    const { tekst } = await proef.get(`${pad}/advies`)
    expect(tekst).toMatch(/Waar dit beter zou passen .*?\((ernaast|\d+ m|[\d,]+ km)\): past/)
    expect(tekst).toContain('Of daar grond beschikbaar is, is niet bekeken.')
  })

  it('noemt het geen passen waar het ook daar niet past, alleen minder bezwaar', async () => {
    const proef = createWebproef()
    const pad = await proef.begin(supermarkt.feiten, OP_HET_BEDRIJVENPARK)
    const { tekst } = await proef.get(`${pad}/advies`)
    expect(tekst).toMatch(/Waar minder tegen dit plan spreekt .*?\): past niet/)
    expect(tekst).not.toContain('Waar dit beter zou passen')
  })

  it('zwijgt daarover waar de plek geen bezwaar is', async () => {
    const proef = createWebproef()
    const pad = await proef.begin({ activiteiten: ['natuur'], ...VEEL })
    expect((await proef.get(`${pad}/advies`)).tekst).not.toContain('Waar dit beter zou passen')
  })
})
