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

/** The first name that occurs twice in one object, and where it does so again. `tekst` is valid JSON. */
export const findDubbeleNaam = (
  tekst: string,
): { readonly naam: string; readonly index: number } | undefined => {
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
        if (namen.has(naam)) return { naam, index: i }
        namen.add(naam)
        naamVerwacht = false
      }
      i = einde - 1
    } else if (teken === '{') {
      open.push(new Set())
      naamVerwacht = true
    } else if (teken === '[') {
      open.push(undefined)
      naamVerwacht = false
    } else if (teken === '}' || teken === ']') {
      open.pop()
    } else if (teken === ',') {
      naamVerwacht = open.at(-1) !== undefined
    }
  }
  return undefined
}
