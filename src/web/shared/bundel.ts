import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import pakket from '../../../package.json' with { type: 'json' }

const MAP = new URL('../klant/', import.meta.url)

/** The scripts by name: of the map, of the button beside a link, of a form with a fault, and of a form that is kept. */
export type Script = 'kaart' | 'kopieer' | 'terug' | 'concept'

/** Only their sources and the packages they are made of change the bundles. */
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

/** A script: everything it needs in one file of our own. */
export const createBundel = (script: Script): Bundel => {
  let inhoud: Promise<string> | undefined
  const make = async () => {
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(new URL(`${script}.ts`, MAP))],
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
    naam: `${script}-${sign()}.js`,
    read: () => {
      inhoud ??= make()
      return inhoud
    },
  }
}
