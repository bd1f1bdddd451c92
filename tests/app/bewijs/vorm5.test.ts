import { describe, expect, it } from 'vitest'
import { assessMetBewijs, explainMetBewijs } from '../../../src/app/beoordelen/assess-met-bewijs.ts'
import { joinDelen } from '../../../src/app/beoordelen/bewijs.ts'
import { verifyBewaard, verifyBewijs } from '../../../src/app/bewijs/verify-bewijs.ts'
import { RD } from '../../hulp/proef.ts'
import { openToen } from './toen.ts'

const { readToen, bewijs, omgeving, expectKlopt } = openToen('vorm5', 'kort')
const vraag = {
  inhoud: bewijs.verzoek,
  contentCrs: RD,
  mag: { alsBehandelaar: true, concept: false },
}

describe('een bewijs van vorm 5', () => {
  it('had een samenvatting en elk feit apart; het klopt byte voor byte', () => {
    const toen = readToen('kort')
    expect(toen).toMatchObject({
      advies: { samenvatting: expect.any(String) },
      bewijs: { vorm: 5 },
    })
    expect(toen.feiten[0]).toHaveProperty('feit')
    for (const inhoud of [toen, toen.bewijs]) expectKlopt(inhoud)
  })

  it('klopt ook uitgelegd, en bewaard met zout voor de naam', () => {
    const bewaard = readToen('bewaard')
    expect(bewaard.bewijs.zout).toHaveLength(32)
    for (const inhoud of [readToen('volledig'), bewaard, bewaard.bewijs]) expectKlopt(inhoud)
    expect(verifyBewaard(omgeving, bewaard)).toMatchObject({ uitkomst: 'klopt', verschillen: [] })
  })

  it('klopt niet als een feit anders is, en ook niet in de vorm van nu', () => {
    const toen = readToen('kort')
    const anders = structuredClone(toen)
    anders.feiten.at(-1).waarde = 987
    expect(verifyBewijs(omgeving, anders).uitkomst).toBe('wijkt_af')
    const { feiten } = JSON.parse(joinDelen(assessMetBewijs(omgeving, vraag).delen))
    expect(verifyBewijs(omgeving, { ...toen, feiten }).uitkomst).toBe('wijkt_af')
  })
})

describe('een ingepakt antwoord', () => {
  const kort = JSON.parse(joinDelen(assessMetBewijs(omgeving, vraag).delen))
  const volledig = JSON.parse(joinDelen(explainMetBewijs(omgeving, vraag).volledigeDelen))
  const feitenVan = (antwoord: typeof kort): Record<string, unknown> =>
    Object.assign({}, ...antwoord.feiten.map(({ bekend }: (typeof kort)['feiten'][0]) => bekend))

  it('klopt, kort en uitgelegd', () => {
    for (const inhoud of [kort, kort.bewijs, volledig]) expectKlopt(inhoud)
  })

  it('zegt kort niets tweemaal, en uitgelegd alles', () => {
    expect(kort.advies).not.toHaveProperty('samenvatting')
    expect(volledig.advies.samenvatting).toBe(readToen('kort').advies.samenvatting)
    expect(feitenVan(kort)).toMatchObject(bewijs.verzoek.feiten)
    const elk = readToen('kort').feiten.map(
      ({ feit, waarde }: { feit: string; waarde: unknown }) => [feit, waarde],
    )
    expect(feitenVan(volledig)).toEqual(Object.fromEntries(elk))
    expect(feitenVan(volledig)).toMatchObject(feitenVan(kort))
  })

  it('wijkt af waar een onderdeel zonder eigen hash anders is', () => {
    const anders = structuredClone(kort)
    anders.visieGeeftRichting = !anders.visieGeeftRichting
    expect(verifyBewijs(omgeving, anders).uitkomst).toBe('wijkt_af')
    const { verschillen } = verifyBewaard(omgeving, anders)
    expect(verschillen.map(({ pointer }) => pointer)).toEqual([
      '/bewijs/sha256',
      '/bewijs/delen/overig',
    ])
  })
})
