const WIT = /[ \t\n\r]*/y
const KAAL = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\d.])|true|false|null/y
const ONTSNAPT = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y
const AANHALING = 34
const ONTSNAPPING = 92
/** What JSON allows in a text begins here; the codes below steer. */
const SPATIE = 32

const match = (patroon: RegExp, tekst: string, vanaf: number): number => {
  patroon.lastIndex = vanaf
  return patroon.test(tekst) ? patroon.lastIndex : -1
}

/** Index after the text that begins here, or -1. A pattern would take room on the stack for each of its characters. */
const matchTekst = (tekst: string, vanaf: number): number => {
  if (tekst.charCodeAt(vanaf) !== AANHALING) return -1
  let i = vanaf + 1
  for (let code = tekst.charCodeAt(i); code !== AANHALING; code = tekst.charCodeAt(i)) {
    // Past the end there is no code, and nothing compares with that.
    if (!(code >= SPATIE)) return -1
    i = code === ONTSNAPPING ? match(ONTSNAPT, tekst, i) : i + 1
    if (i < 0) return -1
  }
  return i + 1
}

const matchWaarde = (tekst: string, vanaf: number): number =>
  tekst.charCodeAt(vanaf) === AANHALING ? matchTekst(tekst, vanaf) : match(KAAL, tekst, vanaf)

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
      const einde = matchTekst(tekst, i)
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
      const einde = matchWaarde(tekst, i)
      if (einde < 0) return i
      verwacht = 'vervolg'
      i = einde
    }
    i = match(WIT, tekst, i)
  }
  return tekst.length
}
