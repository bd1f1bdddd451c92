import { AppError, type InvoerFout, MAX_FOUTEN, shorten } from '../../domain/errors.ts'
import { toPointer } from '../../domain/json.ts'
import { type Bouwfout, findBouwfout, MAX_DIEPTE } from './bouwfout.ts'
import { findJsonFout } from './json-fout.ts'

/** 12,5 in a member is no JSON: say how to write it. */
const explainKomma = (voor: string, na: string): string => {
  const heel = /:\s*(-?\d{1,15}),$/.exec(voor.slice(-40))?.[1]
  const deel = /^\d{1,15}/.exec(na)?.[0]
  return heel && deel
    ? ` Schrijf een getal met een punt: ${heel}.${deel}, niet ${heel},${deel}.`
    : ''
}

/** Where the text stands: of which file, and which line of that is its first. */
export interface JsonHerkomst {
  readonly bestand: string
  readonly regel: number
}

const describePlaats = (tekst: string, index: number, van: JsonHerkomst | undefined): string => {
  const voor = tekst.slice(0, index)
  const regel = voor.split('\n').length - 1 + (van?.regel ?? 1)
  const plaats = `regel ${regel}, teken ${index - voor.lastIndexOf('\n')}`
  return van === undefined ? plaats : `${van.bestand}, ${plaats}`
}

const explain = (tekst: string, van: JsonHerkomst | undefined): string => {
  if (tekst.trim() === '') return `${van === undefined ? 'de inhoud' : van.bestand} is leeg.`
  const index = findJsonFout(tekst)
  const plaats = describePlaats(tekst, index, van)
  return index >= tekst.length
    ? `de tekst houdt te vroeg op (${plaats}).`
    : `op ${plaats} staat iets onverwachts: ${JSON.stringify(tekst.slice(index, index + 12))}.${explainKomma(tekst.slice(0, index), tekst.slice(index))}`
}

const parse = (tekst: string, van: JsonHerkomst | undefined): unknown => {
  try {
    return JSON.parse(tekst)
  } catch {
    throw new AppError('ongeldige_json', { reden: explain(tekst, van) })
  }
}

const describeBouwfout = (fout: Bouwfout): string =>
  fout.soort === 'te_diep'
    ? `de inhoud is dieper genest dan ${MAX_DIEPTE} niveaus`
    : `de naam ${JSON.stringify(shorten(fout.naam))} staat twee keer in hetzelfde object`

/**
 * Parses JSON text that is nested at most 32 levels deep, and in which no object says the same name twice: a parser
 * would silently keep the last value. Throws AppError('ongeldige_json') that says on which line and character it fails.
 */
export const parseJson = (tekst: string, van?: JsonHerkomst): unknown => {
  const waarde = parse(tekst, van)
  const fout = findBouwfout(tekst)
  if (fout === undefined) return waarde
  const reden = `${describeBouwfout(fout)} (${describePlaats(tekst, fout.index, van)}).`
  throw new AppError('ongeldige_json', { reden })
}

/** Far beyond any measure; of larger numbers a product no longer fits in one. */
const MAX_GETAL = 1e100

type Plek = { readonly waarde: unknown; readonly pad: readonly PropertyKey[] }

const checkOne = ({ waarde, pad }: Plek): InvoerFout | undefined => {
  const fout = (code: string, melding: string) => ({ pointer: toPointer(...pad), code, melding })
  if (typeof waarde === 'number' && !(Math.abs(waarde) <= MAX_GETAL)) {
    return fout('getal_te_groot', 'Dit getal is te groot om mee te rekenen.')
  }
  if (typeof waarde === 'string' && !waarde.isWellFormed()) {
    return fout('ongeldige_tekst', 'Deze tekst bevat een half teken (losse surrogaatcode).')
  }
  if (typeof waarde === 'string' && waarde.includes('\0')) {
    return fout('ongeldige_tekst', 'Deze tekst bevat een nulteken.')
  }
  if (pad.length > MAX_DIEPTE) {
    return fout('te_diep', `De inhoud is dieper genest dan ${MAX_DIEPTE} niveaus.`)
  }
  return undefined
}

/** What JSON.parse lets through but no receipt can hold: numbers too large to work with, broken text, endless nesting. */
export const checkJson = (waarde: unknown): readonly InvoerFout[] => {
  const fouten: InvoerFout[] = []
  const todo: Plek[] = [{ waarde, pad: [] }]
  for (let plek = todo.pop(); plek !== undefined; plek = todo.pop()) {
    const fout = checkOne(plek)
    if (fout !== undefined) fouten.push(fout)
    if (fouten.length >= MAX_FOUTEN) break
    const { waarde: deel, pad } = plek
    if (typeof deel !== 'object' || deel === null || pad.length > MAX_DIEPTE) continue
    for (const [sleutel, inhoud] of Object.entries(deel).reverse()) {
      if (!sleutel.isWellFormed()) {
        fouten.push({
          pointer: toPointer(...pad),
          code: 'ongeldige_tekst',
          melding: 'Een naam bevat een half teken.',
        })
      }
      todo.push({ waarde: inhoud, pad: [...pad, sleutel] })
    }
  }
  return fouten
}
