import { describe, expect, it } from 'vitest'
import { createWebproef } from '../../hulp/browser/webproef.ts'

const proef = createWebproef()
const look = async (plek: readonly [number, number]) => {
  const pad = await proef.begin({ activiteiten: ['horeca'] }, plek)
  const { tekst } = await proef.get(`${pad}/advies`)
  return / Plek (.*?) Ingevuld/.exec(tekst)?.[1]
}

describe('een punt bij een grens', () => {
  it('zegt van elk gebied hoeveel van de cirkel erin ligt, en waar het punt zelf ligt', async () => {
    expect(await look([6.5661, 52.9958])).toBe(
      'Binnenstad (85%), Wijken rond de binnenstad (15%), Bebouwde kom Assen De cirkel om uw punt ligt over meer gebieden. Het punt zelf ligt in Binnenstad en Bebouwde kom Assen.',
    )
    expect(await look([6.5665, 52.9958])).toContain(
      'Het punt zelf ligt in Wijken rond de binnenstad en Bebouwde kom Assen.',
    )
  })

  it('zegt niets meer waar het punt in al die gebieden ligt', async () => {
    expect(await look([6.5585, 52.9958])).toBe(
      'Koopmanskwartier (85%), Binnenstad, Bebouwde kom Assen',
    )
    expect(await look([6.5605, 52.9958])).toBe('Koopmanskwartier, Binnenstad, Bebouwde kom Assen')
  })
})
