import { hash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { strToU8, Zip, ZipDeflate } from 'fflate'
import type { PakketPort } from '../../app/ports/dienst/pakket.ts'

const toBytes = (inhoud: string | Uint8Array): Uint8Array =>
  typeof inhoud === 'string' ? strToU8(inhoud) : inhoud

/** Deflating this much takes a few ms. */
const STUK_BYTES = 128 * 1024

/** Files in one zip, deflated piece by piece with everything that came in meanwhile in between. */
export const createPakket = (): PakketPort => ({
  hash: (inhoud) => hash('sha256', inhoud, 'hex'),
  zip: async (bestanden) => {
    const stukken: Uint8Array[] = []
    const zip = new Zip((fout, stuk) => {
      if (fout) throw fout
      stukken.push(stuk)
    })
    for (const { naam, inhoud } of bestanden) {
      const deel = new ZipDeflate(naam)
      zip.add(deel)
      const bytes = toBytes(inhoud)
      let van = 0
      do {
        const tot = van + STUK_BYTES
        deel.push(bytes.subarray(van, tot), tot >= bytes.length)
        van = tot
        await setImmediate()
      } while (van < bytes.length)
    }
    zip.end()
    return Buffer.concat(stukken)
  },
})
