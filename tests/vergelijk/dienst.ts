import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export interface Dienst {
  readonly url: string
  readonly stop: () => Promise<void>
}

/** Starts the service of a checkout (with its packages installed) on a free port, with a store of its own. */
export const startDienst = async (map: string): Promise<Dienst> => {
  const data = mkdtempSync(join(tmpdir(), 'visietoets-vergelijk-'))
  const node = join(map, 'node_modules', 'node', 'bin', 'node')
  const kind = spawn(node, [join(map, 'src', 'main.ts')], {
    cwd: map,
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: '0',
      DATA_DIR: data,
      LOG_LEVEL: 'silent',
      WERKERS: '0',
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const stop = async () => {
    kind.kill('SIGTERM')
    if (kind.exitCode === null) await once(kind, 'exit')
    rmSync(data, { recursive: true, force: true })
  }
  for await (const regel of createInterface({ input: kind.stdout })) {
    const url = regel.match(/luistert op (\S+)/)?.[1]
    if (url !== undefined) return { url, stop }
  }
  await stop()
  throw new Error(`de dienst in ${map} is niet gestart`)
}
