import { describe, expect, it } from 'vitest'
import { Verschoven } from '../../../src/web/zelftoets/advies/wat-als.tsx'

const say = (blijft: boolean) => String(Verschoven({ delen: [], maten: [], blijft }))

describe('wat er door een wijziging verschuift', () => {
  it('is niets als geen punt anders uitvalt en het plan blijft staan waar het stond', () => {
    expect(say(true)).toContain('Geen enkel punt valt hierdoor anders uit.')
  })

  it('is hoe ver het van een norm ligt als het plan anders staat en elk punt zijn oordeel houdt', () => {
    expect(say(false)).toContain('Elk punt houdt zijn oordeel.')
    expect(say(false)).not.toContain('Geen enkel punt')
  })
})
