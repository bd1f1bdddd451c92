import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'

/** The components of NL Design System that the pages use; candidates first, Utrecht for the gaps. */
const COMPONENTEN = [
  ...['button/button', 'data-badge/data-badge', 'heading/heading', 'link/link'],
  ...['paragraph/paragraph', 'skip-link/skip-link'],
].map((naam) => {
  const [pakket, bestand] = naam.split('/')
  return `@nl-design-system-candidate/${pakket}-css/${bestand}.css`
})
const UTRECHT = [
  ...['alert', 'badge-status', 'checkbox', 'data-list', 'form-field', 'form-field-description'],
  ...['form-field-error-message', 'form-label', 'page-content', 'page-footer', 'page-header'],
  ...['radio-button', 'select', 'table', 'textarea', 'textbox'],
].map((naam) => `@utrecht/${naam}-css/dist/index.css`)

/** A package may not export its style sheet; the file in its folder is the same. */
const readPakket = (pad: string): string => {
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
export const nameBestand = (stam: string, extensie: string, inhoud: string): string =>
  `${stam}-${createHash('sha256').update(inhoud).digest('hex').slice(0, 12)}.${extensie}`

const strip = (css: string): string =>
  css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^@charset[^;]*;|^\s*\n/gm, '')

/**
 * The style sheet of every page: components, the tokens of a theme, and what lays out our pages. The
 * theme is a CSS file with custom properties; absent: our own.
 */
export const createStijlblad = (thema?: string): string =>
  strip(
    [
      ...[...COMPONENTEN, ...UTRECHT].map(readPakket),
      thema === undefined ? readEigen(THEMA) : readFileSync(thema, 'utf8'),
      ...listEigen().map(readEigen),
    ].join('\n'),
  )
