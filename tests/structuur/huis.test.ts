import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { checkBoundaries } from './boundaries.ts'

const KOP = '| Verdieping | Map | In één zin |\n| --- | --- | --- |\n'
const TABEL = `${KOP}| 1 | \`src/domain/boven\` | Boven. |\n| 0 | \`src/domain/onder\` | Onder. |\n`
const GEZOND = {
  'docs/huis.md': TABEL,
  'src/domain/onder/a.ts': 'export const a = 1\n',
  'src/domain/boven/b.ts': "import { a } from '../onder/a.ts'\nexport const b = a\n",
}

const findProblems = async (anders: Record<string, string>) => {
  const dir = mkdtempSync(join(tmpdir(), 'visietoets-huis-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  for (const [path, text] of Object.entries({ ...GEZOND, ...anders })) {
    mkdirSync(join(dir, dirname(path)), { recursive: true })
    writeFileSync(join(dir, path), text)
  }
  return (await checkBoundaries(dir)).problems.join('\n')
}

const fill = (map: string) =>
  Object.fromEntries(
    Array.from({ length: 21 }, (_, i) => [`${map}/t${i}.ts`, 'export const x = 1\n']),
  )

describe('het huis', () => {
  it('staat als elke map een zin heeft en alleen lager importeert', async () => {
    expect(await findProblems({})).toBe('')
  })

  it.each([
    [
      'een import omhoog',
      'src/domain/onder/c.ts',
      "export * from '../boven/b.ts'\n",
      '[verdieping]',
    ],
    ['een map zonder zin', 'src/domain/nieuw/c.ts', 'export const c = 1\n', 'heeft geen zin'],
    ['een zin zonder map', 'docs/huis.md', `${TABEL}| 0 | \`src/weg\` | Weg. |\n`, 'bestaat niet'],
    ['een map die er twee keer staat', 'docs/huis.md', `${TABEL}${TABEL}`, 'twee keer'],
    ['een naam in plaats van een zin', 'docs/huis.md', TABEL.replace('Boven.', 'boven'), 'punt'],
  ])('weigert %s', async (_naam, pad, tekst, melding) => {
    expect(await findProblems({ [pad]: tekst })).toContain(melding)
  })

  it('weigert een import tussen twee mappen van één verdieping', async () => {
    const plat = TABEL.replace('| 1 |', '| 0 |')
    expect(await findProblems({ 'docs/huis.md': plat })).toContain('[verdieping]')
  })

  it('weigert een volle map', async () => {
    expect(await findProblems(fill('tests/vol'))).toContain('tests/vol telt 21 bestanden')
  })

  it('telt niet wat is geïnstalleerd', async () => {
    expect(await findProblems(fill('tests/bench/node_modules/pakket'))).toBe('')
  })
})
