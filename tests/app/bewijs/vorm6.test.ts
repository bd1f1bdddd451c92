import { describe, expect, it } from 'vitest'
import { assessMetBewijs } from '../../../src/app/beoordelen/assess-met-bewijs.ts'
import { joinDelen } from '../../../src/app/beoordelen/bewijs.ts'
import { verifyBewijs } from '../../../src/app/bewijs/verify-bewijs.ts'
import { RD } from '../../hulp/proef.ts'
import { openToen } from './toen.ts'

const MAG = { alsBehandelaar: true, concept: false }

describe('een bewijs van vorm 6', () => {
  it('klopt byte voor byte, kort en uitgelegd', () => {
    const { readToen, expectKlopt } = openToen('vorm6', 'kort')
    const toen = readToen('kort')
    expect(toen.bewijs.vorm).toBe(6)
    for (const inhoud of [toen, toen.bewijs, readToen('volledig')]) expectKlopt(inhoud)
  })

  it('bleef open om wat niet te vragen was; nu niet meer, en allebei kloppen zij', () => {
    const { readToen, omgeving, expectKlopt } = openToen('vorm6', 'groep', ['regel'])
    const toen = readToen('groep')
    expect(toen.advies.conclusie).toBe('nog_niet_te_zeggen')
    expect(toen.vragen).toBeUndefined()
    const vraag = { inhoud: toen.bewijs.verzoek, contentCrs: RD, mag: MAG }
    const nu = JSON.parse(joinDelen(assessMetBewijs(omgeving, vraag).delen))
    expect(nu.advies).toMatchObject({
      conclusie: 'afweging_nodig',
      bandbreedte: toen.advies.bandbreedte,
    })
    for (const inhoud of [toen, toen.bewijs, nu, nu.bewijs]) expectKlopt(inhoud)
  })

  it('klopt niet als de conclusie een andere is', () => {
    const { readToen, omgeving } = openToen('vorm6', 'groep', ['regel'])
    const vals = readToen('groep')
    vals.advies.conclusie = 'ja'
    expect(verifyBewijs(omgeving, vals).uitkomst).toBe('wijkt_af')
  })
})
