import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { createPakket } from '../../../src/adapters/pakket/zip.ts'

const STUK = 128 * 1024
const groot = JSON.stringify(Array.from({ length: 40_000 }, (_, i) => ({ i, naam: `zaak ${i}` })))

it('een groot bestand wordt elders ingepakt: wie intussen komt, wacht niet', async () => {
  let beurten = 0
  let klaar = false
  const draai = () => {
    beurten++
    if (!klaar) setImmediate(draai)
  }
  setImmediate(draai)
  await createPakket().zip([{ naam: 'groot.json', inhoud: groot }])
  klaar = true
  // Who deflates himself, gives nobody a turn meanwhile.
  expect(beurten).toBeGreaterThan(20)
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
