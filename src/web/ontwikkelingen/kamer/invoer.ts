import type { AppError, InvoerFout } from '../../../domain/errors.ts'
import { allOf } from '../../shared/formulier.ts'
import type { Veldfout } from '../../shared/fouten.tsx'
import type { Inzending } from '../../shared/inzending.ts'
import { readPunt } from '../../shared/plek.ts'
import { sayFasefout } from './fase.ts'

const MAX_BESTAND = 1_000_000
/** More faults of one file help nobody on a page. */
const MAX_GENOEMD = 20

/** The field that a place was given in, and its text of GeoJSON; or what is wrong with it. */
export type Plektekst =
  | { readonly veld: string; readonly tekst: string }
  | { readonly fout: Veldfout }

/** A file goes before a drawing, and a drawing before numbers. */
export const readPlektekst = async ({ velden, bestand }: Inzending): Promise<Plektekst> => {
  if (bestand !== undefined) {
    if (bestand.size <= MAX_BESTAND) return { veld: 'bestand', tekst: await bestand.text() }
    const melding = 'Dit bestand is groter dan 1 MB. Vereenvoudig de tekening, of splits het plan.'
    return { fout: { veld: 'bestand', melding } }
  }
  const [tekening] = allOf(velden, 'tekening')
  if (tekening !== undefined) return { veld: 'plek', tekst: tekening }
  const [getallen] = allOf(velden, 'plek')
  if (getallen === undefined) {
    const melding = 'Wijs een deel aan: teken het, vul een punt in of kies een bestand.'
    return { fout: { veld: 'plek', melding } }
  }
  const plek = readPunt(getallen)
  if ('fout' in plek) return { fout: { veld: 'plek', melding: plek.fout.melding } }
  return { veld: 'plek', tekst: JSON.stringify('rd' in plek ? plek.rd : plek.locatie) }
}

/** A fault with the name of the part that it is in. */
const wordFout = (fout: InvoerFout, nameOf: (deel: number) => string | undefined): string => {
  const { pointer, melding } = fout
  const [, deel, rest = ''] = /^\/delen\/(\d+)(?:\/(.*))?$/.exec(pointer) ?? []
  if (deel === undefined) return melding
  const waar = nameOf(Number(deel)) ?? `deel ${Number(deel) + 1}`
  const feit = /^feiten\/(.+)$/.exec(rest)?.[1]
  return `${waar}${feit === undefined ? '' : `, ${feit}`}: ${sayFasefout(fout) ?? melding}`
}

/** The faults of an expected failure, each with the field of the form that it belongs to. */
export const toVeldfouten = (
  fout: AppError,
  {
    veldOf,
    nameOf,
  }: {
    readonly veldOf: (pointer: string) => string
    readonly nameOf: (deel: number) => string | undefined
  },
): readonly Veldfout[] => {
  if (fout.fouten.length === 0) return [{ veld: veldOf(''), melding: fout.detail }]
  const genoemd = fout.fouten.slice(0, MAX_GENOEMD)
  const rest = fout.fouten.length - genoemd.length
  return [
    ...genoemd.map((een) => ({ veld: veldOf(een.pointer), melding: wordFout(een, nameOf) })),
    ...(rest === 0 ? [] : [{ veld: veldOf(''), melding: `En nog ${rest} andere fouten.` }]),
  ]
}
