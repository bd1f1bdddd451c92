// `npm run brieven`: handles five shipped plans on the pages of a service of its own, and keeps letter and report of
// each in docs/brieven, as PDF and as Word. A test says when those are no longer what the service makes.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeBrieven } from '../hulp/brieven/maak-brieven.ts'

const MAP = new URL('../../docs/brieven/', import.meta.url).pathname

/** A PDF larger than this is not kept. */
const MAX_BYTES = 500_000

for (const { zaak, naam, bytes } of await makeBrieven()) {
  const bestand = join(MAP, zaak, naam)
  mkdirSync(join(MAP, zaak), { recursive: true })
  if (bytes.length <= MAX_BYTES) writeFileSync(bestand, bytes)
  else rmSync(bestand, { force: true })
  process.stdout.write(`${zaak}/${naam} ${Math.ceil(bytes.length / 1_000)} kB\n`)
}
