// `npm run licenties`: writes the page with licences and the SBOM.
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { listPakketten, makeSbom, writeLicenties } from './keten.ts'

const ROOT = resolve(import.meta.dirname, '../../..')
const pakketten = listPakketten()
writeFileSync(resolve(ROOT, 'docs/licenties.md'), writeLicenties(pakketten))
writeFileSync(resolve(ROOT, 'uitrol/sbom.cdx.json'), makeSbom(pakketten))
