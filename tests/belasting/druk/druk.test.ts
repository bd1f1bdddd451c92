import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { createDatabase } from '../../hulp/database/postgres.ts'
import { slopeOf } from '../hulp/geheugen.ts'
import { isEensgezind, renderMeer, shareDatabase } from './meer.ts'
import type { Gang } from './regelmaat.ts'
import { findHoogste } from './tempo.ts'

const BEWERKINGEN = 60

describe('vier processen op één database', () => {
  it('verliezen niets van zestig mensen die dezelfde zaak bewerken, en zeggen allemaal hetzelfde', {
    timeout: 240_000,
  }, async () => {
    const { url, drop } = await createDatabase(inject('postgresUrl'))
    onTestFinished(drop)
    const uitslag = await shareDatabase(url, BEWERKINGEN)
    expect(isEensgezind(uitslag), renderMeer(uitslag)).toBe(true)
    // All had seen the same: one was first, and the others were told.
    expect(uitslag.bewerkingen).toMatchObject({ aangenomen: 1, gemeld: BEWERKINGEN - 1 })
    expect(uitslag.besluiten.aangenomen).toBe(BEWERKINGEN)
  })
})

describe('het hoogste tempo', () => {
  const measureTot =
    (grens: number) =>
    async (perSeconde: number): Promise<Gang> => ({
      perSeconde,
      verzoeken: 100,
      mediaan: 10,
      p99: perSeconde <= grens ? 50 : 400,
      fouten: 0,
    })

  it.each([3, 17, 50, 120])(
    'wordt van %s per seconde gevonden, op een tiende na',
    async (grens) => {
      const beste = await findHoogste(measureTot(grens))
      expect(beste?.perSeconde).toBeGreaterThan(grens * 0.85)
      expect(beste?.perSeconde).toBeLessThanOrEqual(grens)
    },
  )

  it('is er niet als alles te traag is', async () => {
    expect(await findHoogste(measureTot(0))).toBeUndefined()
  })
})

describe('de helling van het geheugen', () => {
  it('is wat er per stap bij komt, ook als het schommelt', () => {
    const punten = Array.from({ length: 100 }, (_, x) => [x, 3 * x + (x % 2 ? 5 : -5)] as const)
    expect(slopeOf(punten)).toBeCloseTo(3, 1)
  })

  it('is nul als er niets bij komt', () => {
    expect(
      slopeOf([
        [0, 7],
        [1, 7],
        [2, 7],
      ]),
    ).toBe(0)
  })
})
