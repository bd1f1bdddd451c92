import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { createPakket } from '../../../src/adapters/pakket/zip.ts'

const STUK = 128 * 1024
const groot = JSON.stringify(Array.from({ length: 40_000 }, (_, i) => ({ i, naam: `zaak ${i}` })))

it('een groot bestand wordt elders ingepakt: wie intussen komt, wacht niet', async () => {
  const vooraf = performance.eventLoopUtilization()
  await createPakket().zip([{ naam: 'groot.json', inhoud: groot }])
  // Who deflates himself is never idle meanwhile.
  expect(performance.eventLoopUtilization(vooraf).idle).toBeGreaterThan(1)
})

it('eruit komt wat erin ging: ook niets, en precies een stuk', async () => {
  const precies = new Uint8Array(STUK).fill(7)
  const uit = unzipSync(
    await createPakket().zip([
      { naam: 'groot.json', inhoud: groot },
      { naam: 'leeg.txt', inhoud: '' },
      { naam: 'precies.bin', inhoud: precies },
    ]),
  )
  expect(Object.keys(uit)).toEqual(['groot.json', 'leeg.txt', 'precies.bin'])
  expect(strFromU8(uit['groot.json'] ?? new Uint8Array())).toBe(groot)
  expect(uit['leeg.txt']).toHaveLength(0)
  expect(uit['precies.bin']).toEqual(precies)
})
