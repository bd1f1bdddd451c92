// `npm run check`: the static checks, side by side.
import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(fileURLToPath(new URL('..', import.meta.url)))
const bin = (name) => join(root, 'node_modules', '.bin', name)

const parts = {
  typen: [bin('tsc'), ['--noEmit', '--pretty', 'false']],
  'typen van de kaart': [bin('tsc'), ['--noEmit', '--pretty', 'false', '-p', 'src/web/klant']],
  stijl: [bin('biome'), ['check', '--error-on-warnings']],
  grenzen: [process.execPath, ['tests/structuur/boundaries.ts']],
}

const run = ([command, args]) =>
  new Promise((done) => {
    const started = performance.now()
    let output = ''
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    const finish = (ok) => done({ ok, output, seconds: (performance.now() - started) / 1000 })
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8')
      stream.on('data', (chunk) => {
        output += chunk
      })
    }
    child.on('error', (error) => {
      output += error.message
      finish(false)
    })
    child.on('close', (code) => finish(code === 0))
  })

/** Runs every part and prints what each says; returns the names of the parts that failed. */
export const check = async () => {
  const failed = []
  const report = async ([name, part]) => {
    const { ok, output, seconds } = await run(part)
    if (!ok) failed.push(name)
    if (!ok || name === 'grenzen') console.log(output.trimEnd())
    console.log(`${ok ? 'goed' : 'FOUT'}  ${name} (${seconds.toFixed(1)} s)`)
  }
  await Promise.all(Object.entries(parts).map(report))
  return { failed, passed: Object.keys(parts).length - failed.length }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { failed } = await check()
  process.exitCode = failed.length > 0 ? 1 : 0
}
