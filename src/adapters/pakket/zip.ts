import { hash } from 'node:crypto'
import { promisify } from 'node:util'
import { crc32, deflateRaw } from 'node:zlib'
import { strToU8, Zip, type ZipInputFile } from 'fflate'
import type { PakketPort } from '../../app/ports/dienst/pakket.ts'

const deflate = promisify(deflateRaw)

/** As zip numbers it. */
const DEFLATE = 8
/** So much comes back at a time; at Node's own 16 kB a large file is some hundred visits to this thread. */
const STUK_BYTES = 256 * 1024

const toBytes = (inhoud: string | Uint8Array): Uint8Array =>
  typeof inhoud === 'string' ? strToU8(inhoud) : inhoud

/** Files in one zip, deflated on a thread of Node: this one answers others meanwhile. */
export const createPakket = (): PakketPort => ({
  hash: (inhoud) => hash('sha256', inhoud, 'hex'),
  zip: async (bestanden) => {
    const stukken: Uint8Array[] = []
    const zip = new Zip((fout, stuk) => {
      if (fout) throw fout
      stukken.push(stuk)
    })
    for (const { naam, inhoud } of bestanden) {
      const bytes = toBytes(inhoud)
      const deel: ZipInputFile = {
        filename: naam,
        size: bytes.length,
        crc: crc32(bytes),
        compression: DEFLATE,
      }
      const klein = await deflate(bytes, { chunkSize: STUK_BYTES })
      zip.add(deel)
      deel.ondata?.(null, klein, true)
    }
    zip.end()
    return Buffer.concat(stukken)
  },
})
