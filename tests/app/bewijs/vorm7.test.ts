import { describe, expect, it } from 'vitest'
import { verifyBewijs } from '../../../src/app/bewijs/verify-bewijs.ts'
import { openToen } from './toen.ts'

const VORIGE_ZIN = 'Het plan past bij visie, beleid en wet, voor zover hier getoetst.'

describe('een bewijs van vorm 7', () => {
  it('klopt byte voor byte, met de zinnen van toen', () => {
    const { readToen, expectKlopt } = openToen('vorm7', 'past')
    const [past, open] = [readToen('past'), readToen('open')]
    expect([past.bewijs.vorm, open.bewijs.vorm]).toEqual([7, 7])
    expect(past.richting.motivering).toContain(VORIGE_ZIN)
    expect(JSON.stringify(open)).toContain('Bandbreedte, met elk ontbrekend gegeven op zijn')
    for (const inhoud of [past, past.bewijs, open, open.bewijs]) expectKlopt(inhoud)
  })

  it('klopt niet met een zin die toen niet werd gemaakt', () => {
    const { readToen, omgeving } = openToen('vorm7', 'past')
    const vals = readToen('past')
    vals.richting.motivering = vals.richting.motivering.replace(VORIGE_ZIN, 'Het plan past.')
    expect(verifyBewijs(omgeving, vals).uitkomst).toBe('wijkt_af')
  })
})
