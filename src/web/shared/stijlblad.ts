import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'

const NL = ['button', 'data-badge', 'heading', 'link', 'paragraph', 'skip-link']
const UTRECHT = [
  ...[
    'alert',
    'badge-status',
    'breadcrumb-nav',
    'checkbox',
    'data-list',
    'form-field',
    'form-field-description',
  ],
  ...['form-field-error-message', 'form-label', 'page-footer', 'page-header', 'radio-button'],
  ...['select', 'table', 'textarea', 'textbox'],
]

/** The components of NL Design System that the pages use, by class; candidates first, Utrecht for the gaps. */
export const COMPONENTEN: ReadonlyMap<string, string> = new Map([
  ...NL.map(
    (naam) => [`nl-${naam}`, `@nl-design-system-candidate/${naam}-css/${naam}.css`] as const,
  ),
  ...UTRECHT.map((naam) => [`utrecht-${naam}`, `@utrecht/${naam}-css/dist/index.css`] as const),
])

/** A package may not export its style sheet; the file in its folder is the same. */
export const readPakket = (pad: string): string => {
  const [scope, pakket, ...rest] = pad.split('/')
  const pakketJson = findPackageJSON(`${scope}/${pakket}`, import.meta.url)
  if (pakketJson === undefined) throw new Error(`package ${scope}/${pakket} is not installed`)
  const binnen = rest[0] === 'dist' ? rest : ['dist', ...rest]
  return readFileSync(join(dirname(pakketJson), ...binnen), 'utf8')
}

const HIER = new URL('../', import.meta.url)
const THEMA = 'opmaak/thema.css'

const readEigen = (pad: string): string => readFileSync(new URL(pad, HIER), 'utf8')

/** What lays out our pages: first what all share, then what each room adds in its own folder. */
const listEigen = (): readonly string[] => {
  const gedeeld = 'opmaak/paginas.css'
  const bladen = readdirSync(HIER, { recursive: true, encoding: 'utf8' })
    .map((pad) => pad.replaceAll('\\', '/'))
    .filter((pad) => pad.endsWith('.css') && pad !== THEMA && pad !== gedeeld)
  return [gedeeld, ...bladen.toSorted()]
}

/** A file under a name that changes with its content, so that it may be kept for ever. */
export const nameBestand = (stam: string, extensie: string, inhoud: string | Uint8Array): string =>
  `${stam}-${createHash('sha256').update(inhoud).digest('hex').slice(0, 12)}.${extensie}`

const strip = (css: string): string =>
  css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^@charset[^;]*;|^\s*\n/gm, '')

/**
 * The style sheet of every page: components, the tokens of our theme, what a house style sets over them, and what lays
 * out our pages.
 */
export const createStijlblad = (huisstijl = ''): string =>
  strip(
    [
      ...[...COMPONENTEN.values()].map(readPakket),
      readEigen(THEMA),
      huisstijl,
      ...listEigen().map(readEigen),
    ].join('\n'),
  )
