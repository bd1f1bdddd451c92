import { readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { AppError } from '../../../domain/errors.ts'
import {
  type Huisstijl,
  type Huisstijlbestand,
  huisstijlbestandSchema,
  KLEURTOKENS,
  type Kleurnaam,
  NEUTRAAL,
} from '../../../domain/huisstijl/huisstijl.ts'
import { findContrastfouten, readTokens, type Tokens } from '../../../domain/huisstijl/tokens.ts'
import { formatGetal } from '../../../domain/tekst.ts'
import { createBestand, type Pad, readYaml } from '../lezen/document.ts'
import { at, createMeldingen, listFouten, type Meldingen, type Plek } from '../lezen/meldingen.ts'
import { checkSchema } from '../lezen/schema.ts'
import { type Afgekeurd, readBeeld, readLetter } from './beeld.ts'

const STANDAARDNAAM = 'huisstijl.yaml'
/** In bytes. */
const MAX_YAML = 100_000
const MAX_LOGO = 200_000
const MAX_LETTER = 500_000
/** A token that a municipality may set: of NL Design System, and used by our theme. */
const TOKEN = /^--(nl|utrecht)-/

interface Lezer {
  readonly map: string
  readonly plekVan: (...pad: Pad) => Plek
  readonly meldingen: Meldingen
}

/** A file of at most so many bytes; undefined, and reported, when it cannot be used. */
const readGrens = (pad: string, maximum: number, weiger: (reden: string) => void) => {
  try {
    const { size } = statSync(pad)
    if (size <= maximum) return new Uint8Array(readFileSync(pad))
    weiger(`het bestand is ${Math.ceil(size / 1000)} kB, en mag ${maximum / 1000} kB zijn`)
  } catch {
    weiger('dit bestand is niet te lezen')
  }
  return undefined
}

interface Stuk<T> {
  readonly pad: Pad
  readonly naam: string
  readonly maximum: number
  readonly keur: (bytes: Uint8Array) => T | Afgekeurd
}

const readStuk = <T extends object>(
  { map, plekVan, meldingen }: Lezer,
  { pad, naam, maximum, keur }: Stuk<T>,
): T | undefined => {
  const weiger = (reden: string) =>
    meldingen.meld(plekVan(...pad), `${naam}: ${reden}`, 'Kies een ander bestand')
  const bytes = readGrens(join(map, naam), maximum, weiger)
  const gekeurd = bytes && keur(bytes)
  if (gekeurd === undefined) return undefined
  if (!('reden' in gekeurd)) return gekeurd
  weiger(gekeurd.reden)
  return undefined
}

/** The logo, and the same as PNG where Word needs that. */
const readLogos = (
  lezer: Lezer,
  logo: Huisstijlbestand['logo'],
): Pick<Huisstijl, 'logo' | 'logoWord'> => {
  if (!logo) return {}
  const read = (naam: string, ...pad: Pad) =>
    readStuk(lezer, { pad, naam, maximum: MAX_LOGO, keur: readBeeld })
  const eerste = read(logo.bestand, 'logo', 'bestand')
  const word = logo.word === undefined ? eerste : read(logo.word, 'logo', 'word')
  if (logo.word !== undefined && word?.extensie === 'svg') {
    const plek = lezer.plekVan('logo', 'word')
    lezer.meldingen.meld(plek, 'voor Word is een PNG nodig', 'Bewaar het logo ook als PNG')
  }
  return {
    ...(eerste && { logo: eerste }),
    ...(word?.extensie === 'png' && { logoWord: word }),
  }
}

const readLetters = (
  lezer: Lezer,
  letter: Huisstijlbestand['letter'],
): Pick<Huisstijl, 'letter'> => {
  if (!letter) return {}
  const sneden = letter.sneden.flatMap(({ bestand: naam, gewicht, cursief }, i) => {
    const pad: Pad = ['letter', 'sneden', i, 'bestand']
    const gelezen = readStuk(lezer, { pad, naam, maximum: MAX_LETTER, keur: readLetter })
    return gelezen ? [{ ...gelezen, gewicht, cursief }] : []
  })
  return { letter: { naam: letter.naam, sneden } }
}

const isKleurtoken = (naam: string) => naam.endsWith('-color')

/** The tokens of the file, each with the path to it. */
const listTokens = (
  { plekVan, meldingen }: Lezer,
  { kleuren = {}, tokens = {} }: Huisstijlbestand,
  thema: Tokens,
): readonly (readonly [naam: string, waarde: string, pad: Pad])[] => {
  const bekend = Object.keys(thema).filter((naam) => TOKEN.test(naam))
  for (const [naam, waarde] of Object.entries(tokens)) {
    const plek = { ...plekVan('tokens', naam), sleutel: true }
    meldingen.meldOnbekend(plek, 'design token', naam, bekend)
    if (isKleurtoken(naam) && !waarde.startsWith('#')) {
      meldingen.meld(
        plekVan('tokens', naam),
        `"${waarde}" is geen kleur`,
        'Schrijf haar als "#00543c"',
      )
    }
  }
  return [
    ...Object.entries(kleuren).map(
      ([naam, waarde]) => [KLEURTOKENS[naam as Kleurnaam], waarde, ['kleuren', naam]] as const,
    ),
    ...Object.entries(tokens).map(([naam, waarde]) => [naam, waarde, ['tokens', naam]] as const),
  ]
}

/** Reports each pair of colours that cannot be told apart well enough, at the colour of the file that makes it so. */
const checkContrast = (
  { plekVan, meldingen }: Lezer,
  eigen: ReturnType<typeof listTokens>,
  thema: Tokens,
) => {
  const gezet = Object.fromEntries(eigen.map(([naam, waarde]) => [naam, waarde]))
  const fouten = findContrastfouten({ ...thema, ...gezet })
  for (const { wat, voor, achter, kleuren, contrast, minstens, via } of fouten) {
    const [, , pad = []] = eigen.find(([naam]) => via.includes(naam)) ?? []
    // Rounded down: 4,49 is not 4,5.
    const gemeten = formatGetal(Math.floor(contrast * 100) / 100)
    meldingen.meld(
      plekVan(...pad),
      `${wat} is niet goed te lezen: ${kleuren[0]} (${voor}) op ${kleuren[1]} (${achter}) heeft contrast ${gemeten}; WCAG AA vraagt ${formatGetal(minstens)}`,
      'Maak een van beide donkerder of lichter',
    )
  }
}

const fileOf = (plek: string): string =>
  statSync(plek, { throwIfNoEntry: false })?.isDirectory() ? join(plek, STANDAARDNAAM) : plek

/**
 * The house style in this YAML file, or in `huisstijl.yaml` in this folder, over the tokens of our own theme (CSS). Throws
 * AppError('huisstijl_ongeldig') with every fault as `file:line:column`.
 */
export const readHuisstijl = (plek: string, themaCss: string): Huisstijl => {
  const pad = fileOf(plek)
  const naam = basename(pad)
  const meldingen = createMeldingen()
  const refuse = () => {
    const fouten = listFouten([meldingen])
    return new AppError('huisstijl_ongeldig', { aantal: fouten.length, bestand: pad }, fouten)
  }
  const bytes = readGrens(pad, MAX_YAML, (reden) =>
    meldingen.meld(at(createBestand(naam)), reden, 'Geef een ander bestand in HUISSTIJL_FILE'),
  )
  if (bytes === undefined) throw refuse()
  const gelezen = readYaml(naam, new TextDecoder().decode(bytes))
  // YAML has no undefined: what is there has a value.
  const inhoud = checkSchema(gelezen, huisstijlbestandSchema, meldingen) as
    | Huisstijlbestand
    | undefined
  if (inhoud === undefined) throw refuse()
  const plekVan = (...delen: Pad) => at(gelezen.bestand, ...delen)
  const lezer = { map: dirname(pad), plekVan, meldingen }
  const thema = readTokens(themaCss)
  const eigen = listTokens(lezer, inhoud, thema)
  const { gemeente, dienst = NEUTRAAL.dienst, contact, links, brief } = inhoud
  const huisstijl = {
    gemeente,
    dienst,
    ...readLogos(lezer, inhoud.logo),
    ...readLetters(lezer, inhoud.letter),
    ...(contact && { contact }),
    ...(brief && { brief }),
    ...(links && { links }),
    tokens: Object.fromEntries(eigen.map(([token, waarde]) => [token, waarde])),
  }
  if (meldingen.aantal() === 0) checkContrast(lezer, eigen, thema)
  if (meldingen.aantal() > 0) throw refuse()
  return huisstijl
}
