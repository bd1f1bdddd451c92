// Runs on the oldest supported Node (20), before anything is installed: Node built-ins only.
// Installs what package-lock.json asks for and hands over to the Node version pinned in it.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, lstatSync, readFileSync, realpathSync } from 'node:fs'
import { constants } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(fileURLToPath(new URL('../..', import.meta.url)))

/** Folder in which Node keeps compiled modules; it may be thrown away at any time. */
const compileCache = join(root, 'node_modules', '.cache', 'node')

/** Path of the pinned Node binary, which exists only after installation. */
export const pinnedNode = (dir = root) =>
  join(dir, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

const readPackages = (path) => JSON.parse(readFileSync(path, 'utf8')).packages

/** True when node_modules holds exactly what package-lock.json beside it asks for, as far as npm recorded it. */
export const followsLock = (dir) => {
  const hidden = join(dir, 'node_modules', '.package-lock.json')
  if (!existsSync(hidden)) return false
  const wanted = readPackages(join(dir, 'package-lock.json'))
  const present = readPackages(hidden)
  const same = (name) =>
    wanted[name]?.version === present[name]?.version &&
    wanted[name]?.integrity === present[name]?.integrity
  // Optional packages for other platforms are in the lock and rightly not on disk.
  const required = Object.keys(wanted).filter((name) => name !== '' && !wanted[name].optional)
  return required.every(same) && Object.keys(present).every(same)
}

/** True when there is nothing to install: the lock is the one that node_modules was made from. */
export const isInstalled = (dir = root) => {
  if (!existsSync(pinnedNode(dir))) return false
  // A linked node_modules (git worktrees) belongs to another folder: never install through the link.
  return lstatSync(join(dir, 'node_modules')).isSymbolicLink() || followsLock(dir)
}

/** What the starter gives npm. Dev packages always: the pinned Node is one of them. */
export const INSTALL = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']

const install = (dir) => {
  process.stderr.write(
    'Visietoets installeert de benodigde pakketten (eenmalig, ongeveer een minuut) …\n',
  )
  const { status, error } = spawnSync('npm', INSTALL, {
    cwd: dir,
    stdio: ['ignore', 2, 2], // stdout belongs to the command that follows
    shell: process.platform === 'win32',
  })
  if (status === 0 && existsSync(pinnedNode(dir))) return
  const reason = error ? error.message : `npm stopte met code ${status}`
  process.stderr.write(
    `De installatie is niet gelukt: ${reason}. Controleer de verbinding met de npm-registry en probeer het opnieuw.\n`,
  )
  process.exit(1)
}

/**
 * Runs `script` (a path relative to the project) on the pinned Node, installing first when needed.
 * Never returns: the process ends with the script's own exit code.
 */
export const bootstrap = (script, args, cwd = process.cwd()) => {
  if (!isInstalled()) install(root)
  // Node keeps what it compiled: every next start is a few tenths of a second shorter.
  const env = { NODE_COMPILE_CACHE: compileCache, ...process.env }
  const child = spawn(pinnedNode(), [join(root, script), ...args], { cwd, env, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // A terminal already sends Ctrl+C to the whole process group; a second one would force a stop.
      if (signal === 'SIGINT' && process.stdin.isTTY) return
      child.kill(signal)
    })
  }
  // npm passes SIGTERM to the shell between us, and that dies without passing it on.
  const parent = process.ppid
  const orphaned = () => process.ppid !== parent && child.kill('SIGTERM')
  if (process.env.npm_lifecycle_event) setInterval(orphaned, 500).unref()
  child.on('error', (error) => {
    process.stderr.write(`Node uit node_modules start niet: ${error.message}\n`)
    process.exit(1)
  })
  child.on('exit', (code, signal) =>
    process.exit(signal ? 128 + (constants.signals[signal] ?? 0) : (code ?? 1)),
  )
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [script, ...args] = process.argv.slice(2)
  if (script) bootstrap(script, args)
  else {
    process.stderr.write('Gebruik: node src/cli/bootstrap.mjs <script> [argumenten]\n')
    process.exit(2)
  }
}
