import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'esbuild'

/** Node runs `.ts` as it is, but not `.tsx`: those are translated when they are imported. */
export const registerTsx = (): void => {
  registerHooks({
    load: (url, context, nextLoad) => {
      if (!url.startsWith('file:') || !url.endsWith('.tsx')) return nextLoad(url, context)
      const pad = fileURLToPath(url)
      const { code } = transformSync(readFileSync(pad, 'utf8'), {
        loader: 'tsx',
        format: 'esm',
        jsx: 'automatic',
        jsxImportSource: 'hono/jsx',
        sourcefile: pad,
        sourcemap: 'inline',
        target: 'node24',
      })
      return { format: 'module', source: code, shortCircuit: true }
    },
  })
}
