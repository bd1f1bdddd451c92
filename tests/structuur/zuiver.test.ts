import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const project = resolve(import.meta.dirname, '../..')

/** The clock and chance are globals, so no import rule sees them. */
const impure =
  /\bDate\.now\(|\bnew Date\(\s*\)|(?<!new )\bDate\(\s*\)|\bMath\.random\b|\bglobalThis\b/

describe('domain', () => {
  it.each(['Date.now()', 'new Date()', 'Math.random()', 'globalThis.process'])(
    'mag %s niet gebruiken',
    (text) => expect(`const x = ${text}`).toMatch(impure),
  )

  it('kent geen klok en geen toeval', () => {
    const files = globSync('src/domain/**/*.ts', { cwd: project })
    const guilty = files.filter((file) => impure.test(readFileSync(join(project, file), 'utf8')))
    expect(guilty).toEqual([])
  })
})
