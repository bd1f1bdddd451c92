import { describe, expect, it } from 'vitest'
import { assessMetBewijs } from '../../../src/app/beoordelen/assess-met-bewijs.ts'
import { joinDelen } from '../../../src/app/beoordelen/bewijs.ts'
import { verifyBewijs } from '../../../src/app/bewijs/verify-bewijs.ts'
import { RD } from '../../hulp/proef.ts'
import { openToen } from './toen.ts'

const { readToen, omgeving, expectKlopt } = openToen('vorm4', 'ver')

const assessNu = ({ bewijs: { verzoek } }: ReturnType<typeof readToen>) => {
  const vraag = { inhoud: verzoek, contentCrs: RD, mag: { alsBehandelaar: true, concept: false } }
  return JSON.parse(joinDelen(assessMetBewijs(omgeving, vraag).delen))
}

describe('een bewijs van vorm 4', () => {
  it('zei bij een aanpassing niet welke stand het plan dan krijgt; het klopt byte voor byte', () => {
    const toen = readToen('mits')
    const nu = assessNu(toen)
    expect(toen.bewijs.vorm).toBe(4)
    expect(toen.mits[0].stand).toBeUndefined()
    expect(nu.mits[0]).toMatchObject({ stand: expect.any(String) })
    expect(nu.mits[0].tekst.length).toBeGreaterThan(toen.mits[0].tekst.length)
    for (const inhoud of [toen, toen.bewijs, nu, nu.bewijs]) expectKlopt(inhoud)
  })

  it('zei niet dat wat nodig is een ander plan wordt; het klopt byte voor byte', () => {
    const toen = readToen('ver')
    const nu = assessNu(toen)
    expect(JSON.stringify(nu)).toContain('Dat wordt dan een ander plan.')
    expect(JSON.stringify(toen)).not.toContain('Dat wordt dan een ander plan.')
    for (const inhoud of [toen, toen.bewijs, nu, nu.bewijs]) expectKlopt(inhoud)
  })

  it('klopt niet als er een zin in staat die toen niet werd gezegd', () => {
    const toen = readToen('ver')
    toen.richting.samenvatting += ' Dat wordt dan een ander plan.'
    expect(verifyBewijs(omgeving, toen).uitkomst).toBe('wijkt_af')
  })
})
