// `npm test`: the static checks and every test. The last line is the count, alone on its line.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { check } from './check.mjs'

const root = resolve(fileURLToPath(new URL('..', import.meta.url)))
const report = join(root, 'reports', 'vitest.json')

const runVitest = () =>
  new Promise((done) => {
    const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
    const child = spawn(process.execPath, [vitest, ...args], { cwd: root, stdio: 'inherit' })
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
    child.on('error', () => done(1))
    child.on('exit', (code) => done(code ?? 1))
  })

/** Every test as { file, name, status }, plus one failure for each file that could not even load. */
const readTests = () => {
  if (!existsSync(report)) return []
  const files = JSON.parse(readFileSync(report, 'utf8')).testResults
  return files.flatMap(({ name: file, status, assertionResults }) => {
    const tests = assertionResults.map((test) => ({
      file,
      name: test.fullName,
      status: test.status,
    }))
    const broken = status === 'failed' && tests.every((test) => test.status !== 'failed')
    return broken ? [...tests, { file, name: 'laden', status: 'failed' }] : tests
  })
}

const count = (tests, status) => tests.filter((test) => test.status === status).length

/** What makes a run worthless although no test failed. */
const findGaps = (tests) => {
  const onDatabase = tests.filter(({ file }) => file.includes('/tests/database/'))
  const half = (name) => onDatabase.filter((test) => test.name.includes(`op ${name} `))
  const passed = count(half('PostgreSQL'), 'passed')
  return [
    ...(count(tests, 'passed') === 0 ? ['Er is geen enkele test geslaagd.'] : []),
    ...(passed === 0 ? ['Er is niets getest op PostgreSQL.'] : []),
    ...(half('PostgreSQL').length < half('PGlite').length
      ? ['PostgreSQL heeft minder tests gehad dan PGlite.']
      : []),
    ...onDatabase
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ name }) => `Overgeslagen op de database: ${name}`),
  ]
}

mkdirSync(join(root, 'reports'), { recursive: true })
rmSync(report, { force: true })

const checks = await check()
const exitCode = await runVitest()
const tests = readTests()
const gaps = findGaps(tests)
for (const name of checks.failed) console.log(`FOUT  controle ${name}`)
for (const gap of gaps) console.log(`FOUT  ${gap}`)

const passed = count(tests, 'passed') + checks.passed
const found = count(tests, 'failed') + checks.failed.length + gaps.length
// vitest can also fail outside a test: an unhandled rejection, a set-up that broke.
const failed = exitCode !== 0 && found === 0 ? 1 : found
const skipped = tests.length - count(tests, 'passed') - count(tests, 'failed')
process.exitCode = failed > 0 ? 1 : 0
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
