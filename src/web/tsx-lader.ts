import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type * as Esbuild from 'esbuild'
import pakket from '../../package.json' with { type: 'json' }

const require = createRequire(import.meta.url)
/** Beside what Node keeps of compiled modules: it may be thrown away at any time. */
const BEWAARD = fileURLToPath(new URL('../../node_modules/.cache/tsx', import.meta.url))

const OPTIES = {
  loader: 'tsx',
  format: 'esm',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  sourcemap: 'inline',
  target: 'node24',
} as const

const SLEUTEL = JSON.stringify([pakket.dependencies.esbuild, OPTIES])

const readOf = (pad: string): string | undefined => {
  try {
    return readFileSync(pad, 'utf8')
  } catch {
    return undefined
  }
}

/** Where nothing can be written, nothing is kept. */
const keep = (pad: string, code: string): void => {
  const half = `${pad}.${process.pid}`
  try {
    mkdirSync(BEWAARD, { recursive: true })
    writeFileSync(half, code)
    renameSync(half, pad)
  } catch {
    rmSync(half, { force: true })
  }
}

/** The page as JavaScript; the compiler, which takes a process of its own, is started only for what changed. */
const translate = (pad: string): string => {
  const bron = readFileSync(pad, 'utf8')
  const sleutel = createHash('sha256').update(`${SLEUTEL}\0${pad}\0${bron}`).digest('hex')
  const bewaard = join(BEWAARD, `${sleutel}.mjs`)
  const bekend = readOf(bewaard)
  if (bekend !== undefined) return bekend
  const { transformSync } = require('esbuild') as typeof Esbuild
  const { code } = transformSync(bron, { ...OPTIES, sourcefile: pad })
  keep(bewaard, code)
  return code
}

/** Node runs `.ts` as it is, but not `.tsx`: those are translated when they are imported. */
export const registerTsx = (): void => {
  registerHooks({
    load: (url, context, nextLoad) => {
      if (!url.startsWith('file:') || !url.endsWith('.tsx')) return nextLoad(url, context)
      const source = translate(fileURLToPath(url))
      return { format: 'module', source, shortCircuit: true }
    },
  })
}
