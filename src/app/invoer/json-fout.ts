const WIT = /[ \t\n\r]*/y
const WAARDE =
  /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\d.])|true|false|null/uy
const SLEUTEL = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy

const match = (patroon: RegExp, tekst: string, vanaf: number): number => {
  patroon.lastIndex = vanaf
  return patroon.test(tekst) ? patroon.lastIndex : -1
}

type Verwacht = 'waarde' | 'waarde_of_einde' | 'sleutel' | 'sleutel_of_einde' | 'vervolg'

/**
 * Index of the first token of `tekst` that is not JSON, or its length when it ends too early. V8 gives no position for
 * half of its JSON errors; this runs only after JSON.parse has failed.
 */
export const findJsonFout = (tekst: string): number => {
  const open: ('{' | '[')[] = []
  let verwacht: Verwacht = 'waarde'
  let i = match(WIT, tekst, 0)
  while (i < tekst.length) {
    const teken = tekst[i]
    const sluit = open.at(-1) === '{' ? '}' : ']'
    if (verwacht === 'vervolg') {
      if (open.length === 0) return i
      if (teken === ',') verwacht = open.at(-1) === '{' ? 'sleutel' : 'waarde'
      else if (teken === sluit) open.pop()
      else return i
      i += 1
    } else if (teken === sluit && verwacht.endsWith('_of_einde')) {
      open.pop()
      verwacht = 'vervolg'
      i += 1
    } else if (verwacht.startsWith('sleutel')) {
      const einde = match(SLEUTEL, tekst, i)
      if (einde < 0) return i
      i = match(WIT, tekst, einde)
      if (tekst[i] !== ':') return i
      verwacht = 'waarde'
      i += 1
    } else if (teken === '{' || teken === '[') {
      open.push(teken)
      verwacht = teken === '{' ? 'sleutel_of_einde' : 'waarde_of_einde'
      i += 1
    } else {
      const einde = match(WAARDE, tekst, i)
      if (einde < 0) return i
      verwacht = 'vervolg'
      i = einde
    }
    i = match(WIT, tekst, i)
  }
  return tekst.length
}
