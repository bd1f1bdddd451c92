import {
  type Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
} from 'yaml'

export type Pad = readonly (string | number)[]

/** Line and column, both counted from 1. */
export interface Positie {
  readonly regel: number
  readonly kolom: number
  /** The file in which it stands, when what was read comes from more than one. */
  readonly naam?: string
}

/** A file that was read, and where in it each node stands. */
export interface Bestand {
  /** `rules/…`, with forward slashes. */
  readonly naam: string
  readonly positionOf: (pad: Pad, sleutel: boolean) => Positie
}

export interface Gelezen {
  readonly bestand: Bestand
  readonly inhoud: unknown
  readonly fouten: readonly { readonly positie: Positie; readonly tekst: string }[]
}

const BEGIN: Positie = { regel: 1, kolom: 1 }

const startOf = (node: unknown): number | undefined =>
  isScalar(node) || isCollection(node) ? node.range?.[0] : undefined

/** Offset of the node at this path, or of the deepest node on the way that does exist. */
const offsetOf = (doc: Document, pad: Pad, sleutel: boolean): number => {
  let node: unknown = doc.contents
  let offset = startOf(node) ?? 0
  for (const [diepte, stap] of pad.entries()) {
    const laatste = diepte === pad.length - 1
    if (isMap(node)) {
      const paar = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(stap),
      )
      if (!paar) return offset
      const sleutelBegin = startOf(paar.key) ?? offset
      node = paar.value
      offset = laatste && sleutel ? sleutelBegin : (startOf(node) ?? sleutelBegin)
    } else if (isCollection(node)) {
      node = node.get(stap, true)
      offset = startOf(node) ?? offset
    } else return offset
  }
  return offset
}

/** Reads YAML (or JSON, which is YAML) and remembers where everything stands. */
export const readYaml = (naam: string, tekst: string): Gelezen => {
  const lijnen = new LineCounter()
  const doc = parseDocument(tekst, { lineCounter: lijnen, prettyErrors: false })
  const toPositie = (offset: number): Positie => {
    const { line, col } = lijnen.linePos(offset)
    return line > 0 ? { regel: line, kolom: col } : BEGIN
  }
  const bestand: Bestand = {
    naam,
    positionOf: (pad, sleutel) => toPositie(offsetOf(doc, pad, sleutel)),
  }
  const fouten = [...doc.errors, ...doc.warnings].map((fout) => ({
    positie: toPositie(fout.pos[0]),
    tekst: fout.message,
  }))
  if (fouten.length > 0) return { bestand, inhoud: undefined, fouten }
  try {
    return { bestand, inhoud: doc.toJS(), fouten }
  } catch (fout) {
    // Aliases that multiply beyond all bounds are found only when they are followed.
    const { message: melding } = fout as Error
    return { bestand, inhoud: undefined, fouten: [{ positie: BEGIN, tekst: melding }] }
  }
}

/** `file:line:column` of a node. */
export const placeIn = (bestand: Bestand, pad: Pad, sleutel = false): string => {
  const { regel, kolom, naam = bestand.naam } = bestand.positionOf(pad, sleutel)
  return `${naam}:${regel}:${kolom}`
}

/** A file in which we know the line of each entry only: passages.csv, or one that is not there. */
export const createBestand = (naam: string, regelOf: (pad: Pad) => number = () => 1): Bestand => ({
  naam,
  positionOf: (pad) => ({ regel: regelOf(pad), kolom: 1 }),
})

/** Several files as one: of each path `kies` says in which of them it stands, and where there. */
export const joinBestanden = (
  eigen: Bestand,
  kies: (pad: Pad) => { readonly bestand: Bestand; readonly pad: Pad },
): Bestand => ({
  naam: eigen.naam,
  positionOf: (pad, sleutel) => {
    const { bestand, pad: daar } = kies(pad)
    return { naam: bestand.naam, ...bestand.positionOf(daar, sleutel) }
  },
})
