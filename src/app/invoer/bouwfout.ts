const AANHALING = 34
const ONTSNAPPING = 92

/** Index after the quote that ends the text which begins at `begin`. */
const endOfText = (tekst: string, begin: number): number => {
  let i = begin + 1
  for (let code = tekst.charCodeAt(i); code !== AANHALING; code = tekst.charCodeAt(i)) {
    i += code === ONTSNAPPING ? 2 : 1
  }
  return i + 1
}

/** Deeper than any GeoJSON; keeps recursion over the input, and copying it to a worker, bounded. */
export const MAX_DIEPTE = 32

/** What a parser lets through, and where: nested too deep, or a name that its object already has. */
export type Bouwfout =
  | { readonly soort: 'te_diep'; readonly index: number }
  | { readonly soort: 'dubbele_naam'; readonly index: number; readonly naam: string }

/** The first such fault in `tekst`, which is valid JSON. Reads along the text: nothing here recurses. */
export const findBouwfout = (tekst: string): Bouwfout | undefined => {
  /** The names so far of each open object; undefined for a list. */
  const open: (Set<string> | undefined)[] = []
  let naamVerwacht = false
  for (let i = 0; i < tekst.length; i++) {
    const teken = tekst[i]
    if (teken === '"') {
      const einde = endOfText(tekst, i)
      const namen = open.at(-1)
      if (naamVerwacht && namen !== undefined) {
        const naam = JSON.parse(tekst.slice(i, einde)) as string
        if (namen.has(naam)) return { soort: 'dubbele_naam', naam, index: i }
        namen.add(naam)
        naamVerwacht = false
      }
      i = einde - 1
    } else if (teken === '{' || teken === '[') {
      if (open.length === MAX_DIEPTE) return { soort: 'te_diep', index: i }
      naamVerwacht = teken === '{'
      open.push(naamVerwacht ? new Set() : undefined)
    } else if (teken === '}' || teken === ']') {
      open.pop()
    } else if (teken === ',') {
      naamVerwacht = open.at(-1) !== undefined
    }
  }
  return undefined
}
