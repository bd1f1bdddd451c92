import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { renderOpenapi } from './openapi.ts'

/** `npm run openapi`: writes the description of the API; a test fails when it is not fresh. */
const map = fileURLToPath(new URL('../../openapi', import.meta.url))
mkdirSync(map, { recursive: true })
writeFileSync(`${map}/openapi.json`, renderOpenapi())
