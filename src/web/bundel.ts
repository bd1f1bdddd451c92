import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import pakket from '../../package.json' with { type: 'json' }

const BRON = new URL('./klant/kaart.ts', import.meta.url)

/** Only its own source and the packages it is made of change the bundle. */
const sign = (): string =>
  createHash('sha256')
    .update(readFileSync(BRON))
    .update(`${pakket.dependencies.ol} ${pakket.dependencies.esbuild}`)
    .digest('hex')
    .slice(0, 12)

export interface Bundel {
  /** Changes with the content, so that it may be kept for ever. */
  readonly naam: string
  /** The script; made when it is asked for the first time. */
  readonly read: () => Promise<string>
}

/** The script of the map: everything it needs in one file of our own. */
export const createBundel = (): Bundel => {
  let inhoud: Promise<string> | undefined
  const make = async () => {
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(BRON)],
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      write: false,
      legalComments: 'none',
    })
    return outputFiles[0]?.text ?? ''
  }
  return {
    naam: `kaart-${sign()}.js`,
    read: () => {
      inhoud ??= make()
      return inhoud
    },
  }
}
