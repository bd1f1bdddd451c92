import { describe, expect, it } from 'vitest'
import { readInvoer } from '../../../src/app/invoer/read-invoer.ts'
import { MAX_FOUTEN } from '../../../src/domain/errors.ts'
import { catchFout, createProef, INITIATIEF, RD } from '../../hulp/proef.ts'

const { omgeving } = createProef()
const mag = { alsBehandelaar: true, concept: false }
const many = (aantal: number) => Array.from({ length: aantal }, (_, i) => `w${i.toString(36)}`)
const long = 'w'.repeat(900_000)
const spaties = ' '.repeat(450_000)

/** What this thread has computed, in ms: a busy machine makes it no longer. */
const computed = () => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000
}

const refuse = (anders: object) => {
  const begin = computed()
  const fout = catchFout(() =>
    readInvoer({ inhoud: { ...INITIATIEF, ...anders }, contentCrs: RD, mag }, omgeving),
  )
  return { fout, ms: computed() - begin }
}

describe('een inhoud van een megabyte vol fouten', () => {
  it.each([
    ['onbekende feiten', { feiten: Object.fromEntries(many(60_000).map((naam) => [naam, 1])) }],
    ['onbekende waarden', { feiten: { activiteiten: many(90_000) } }],
    ['dubbele waarden', { feiten: { activiteiten: Array(90_000).fill('onzin') } }],
    ['oneindige getallen', { feiten: { activiteiten: Array(160_000).fill(Infinity) } }],
    ['onbekende gebieden', { bevestigdeGebieden: many(90_000) }],
    ['onbekende velden', Object.fromEntries(many(60_000).map((naam) => [naam, 1]))],
    ['een feit met een lange naam', { feiten: { [long]: 1 } }],
    ['een lange keuze', { feiten: { functieOud: long, activiteiten: [long] } }],
    ['een lange regelboeknaam', { regelboek: long }],
    ['een lang GeoJSON-type', { locatie: { type: long } }],
    // The first version of the pattern took minutes for this one.
    ['een getal tussen spaties', { feiten: { woningenNieuw: `1${spaties}x${spaties}y` } }],
    ['een lang getal als tekst', { feiten: { woningenNieuw: '9'.repeat(900_000) } }],
  ])('wordt binnen twee seconden kort beantwoord: %s', (_, anders) => {
    const { fout, ms } = refuse(anders)
    expect(fout.status).toBe(400)
    expect(fout.fouten.length).toBeGreaterThan(0)
    expect(fout.fouten.length).toBeLessThanOrEqual(3 * MAX_FOUTEN)
    for (const { melding } of fout.fouten) expect(melding.length).toBeLessThan(2_000)
    expect(ms).toBeLessThan(2_000)
  })

  it('zegt dat er meer fouten kunnen zijn dan genoemd', () => {
    expect(refuse({ feiten: { activiteiten: many(90_000) } }).fout.detail).toContain('of meer')
    expect(refuse({ feiten: { activiteiten: many(9) } }).fout.detail).toMatch(/^9 punt/)
  })

  it('breekt een afgekort teken niet doormidden', () => {
    const { fout } = refuse({ feiten: { ['😀'.repeat(80)]: 1 } })
    expect(fout.fouten[0]?.melding.isWellFormed()).toBe(true)
  })
})
