import { type ParseArgsConfig, parseArgs } from 'node:util'
import { suggest } from '../../domain/naaste.ts'
import { GebruikFout } from './afloop.ts'

/** An option that is given or not. */
export const VLAG = { type: 'boolean' } as const
/** An option with a value. */
export const TEKST = { type: 'string' } as const

type Opties = NonNullable<ParseArgsConfig['options']>

/** Arguments of a command. Throws GebruikFout for an unknown option or another number of files than asked (`elk`: any). */
export const parseOpties = <O extends Opties>(
  args: readonly string[],
  options: O,
  bestanden: readonly string[] | 'elk' = [],
) => {
  try {
    const gelezen = parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
    if (bestanden !== 'elk' && gelezen.positionals.length !== bestanden.length) {
      throw new GebruikFout(
        bestanden.length === 0
          ? `Deze opdracht neemt geen argumenten; u gaf "${gelezen.positionals.join(' ')}".`
          : `Geef precies: ${bestanden.join(' ')}.`,
      )
    }
    return gelezen
  } catch (fout) {
    if ((fout as { code?: string }).code?.startsWith('ERR_PARSE_ARGS') !== true) throw fout
    const bekend = Object.keys(options)
    const onbekend = args.find((arg) => {
      const naam = arg.replace(/^-+/, '').split('=')[0] ?? ''
      return arg.startsWith('-') && arg !== '-' && !bekend.includes(naam)
    })
    throw new GebruikFout(
      onbekend === undefined
        ? `Een optie mist haar waarde, of heeft er een te veel. Opties: ${bekend.map((o) => `--${o}`).join(', ')}.`
        : `Optie "${onbekend}" kennen wij niet.${suggest(
            onbekend.replace(/=.*/, ''),
            bekend.map((o) => `--${o}`),
          )}`,
    )
  }
}

/** A URI, also between < and > as in a header. */
export const readUri = (waarde: string | undefined) => waarde?.replace(/^<(.*)>$/, '$1')

/** The coordinate system that was given; nothing when none was. */
export const readContentCrs = (values: { readonly 'content-crs'?: string | undefined }) => {
  const contentCrs = readUri(values['content-crs'])
  return contentCrs === undefined ? {} : { contentCrs }
}
