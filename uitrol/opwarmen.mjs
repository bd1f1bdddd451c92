// Starts the service once and asks for a page, so that what it keeps of rulebooks, pages and modules is there before
// its folder can no longer be written. Exits 1 when it does not start.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const WORTEL = resolve(import.meta.dirname, '..')
const MAX_MS = 120_000

const map = mkdtempSync(join(tmpdir(), 'visietoets-opwarmen-'))
const { PATH, NODE_COMPILE_CACHE } = process.env
const env = { PATH, NODE_COMPILE_CACHE, DATA_DIR: map, HOST: '127.0.0.1', PORT: '0', WERKERS: '1' }
const dienst = spawn(process.execPath, ['src/main.ts'], {
  cwd: WORTEL,
  env,
  stdio: ['ignore', 'pipe', 'inherit'],
})
const einde = once(dienst, 'exit')
const wekker = setTimeout(() => dienst.kill('SIGKILL'), MAX_MS)

let gezegd = ''
let gevraagd = false
dienst.stdout.setEncoding('utf8').on('data', async (tekst) => {
  gezegd += tekst
  const [, url] = /luistert op (http:\S+)/.exec(gezegd) ?? []
  if (url === undefined || gevraagd) return
  gevraagd = true
  const html = await (await fetch(`${url}/visie`)).text()
  const [, kaart] = /src="(\/bestanden\/[^"]+)"/.exec(html) ?? []
  if (kaart !== undefined) await (await fetch(url + kaart)).text()
  dienst.kill('SIGTERM')
})

const [code] = await einde
clearTimeout(wekker)
rmSync(map, { recursive: true, force: true })
process.exit(code === 0 && gevraagd ? 0 : 1)
