import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import pakket from '../../../package.json' with { type: 'json' }

const MAP = new URL('../klant/', import.meta.url)
const BRON = new URL('kaart.ts', MAP)

/** Only its own sources and the packages it is made of change the bundle. */
const sign = (): string => {
  const hash = createHash('sha256')
  const bronnen = readdirSync(MAP).filter((naam) => naam.endsWith('.ts'))
  for (const naam of bronnen.toSorted()) hash.update(readFileSync(new URL(naam, MAP)))
  return hash
    .update(`${pakket.dependencies.ol} ${pakket.dependencies.esbuild}`)
    .digest('hex')
    .slice(0, 12)
}

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
