/** One word of a text, as it is compared; `van` and `tot` are its place in the text as it was given. */
export interface Woord {
  readonly vorm: string
  readonly van: number
  readonly tot: number
}

const PAGINAREGEL =
  /^[^\S\n]*(?:(?:pagina|p\.|-|–)\s*)?\d{1,4}(?:\s*(?:van|\/)\s*\d{1,4}|\s*[-–])?[^\S\n]*$/i

const blank = (tekst: string) => tekst.replace(/[^\n]/g, ' ')

/** Lines that stand beside a page break and return on three pages or more: running heads and feet. */
const runningLines = (paginas: readonly string[]): ReadonlySet<string> => {
  if (paginas.length < 3) return new Set()
  const keren = new Map<string, number>()
  for (const pagina of paginas) {
    const regels = pagina.split('\n').filter((regel) => regel.trim() !== '')
    const randen = [regels[0], regels.at(-1)].map((regel) => regel?.trim() ?? '')
    for (const rand of new Set(randen)) keren.set(rand, (keren.get(rand) ?? 0) + 1)
  }
  return new Set([...keren].filter(([, aantal]) => aantal >= 3).map(([regel]) => regel))
}

/** The same text with page numbers, running heads and page breaks turned into spaces: every offset holds. */
export const blankPaginas = (tekst: string): string => {
  const paginas = tekst.split('\f').map((pagina) =>
    pagina
      .split('\n')
      .map((regel) => (PAGINAREGEL.test(regel) ? blank(regel) : regel))
      .join('\n'),
  )
  const lopend = runningLines(paginas)
  const schoon = (pagina: string) =>
    pagina
      .split('\n')
      .map((regel) => (lopend.has(regel.trim()) ? blank(regel) : regel))
      .join('\n')
  return paginas.map(schoon).join(' ')
}

const KERN = '[\\p{L}\\p{N}\\p{M}]+'
// A word goes on over an apostrophe, over a hyphen inside it and over a hyphen at the end of a line,
// but "zorg-" before "en" or "of" is a word of its own.
const AFBREKING = '[-\\u2010\\u2011\\u00ad]\\s*\\n\\s*(?!(?:en|of|tot|dan|als)\\b)(?=\\p{Ll})'
const WOORD = new RegExp(
  `${KERN}(?:(?:${AFBREKING}|['’‘ʼ]|[-\\u2010\\u2011\\u00ad])${KERN})*|[%€<>≤≥=+]`,
  'gu',
)

const formOf = (woord: string) =>
  woord
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}%€<>≤≥=+]/gu, '')

/**
 * The words of a text. White space, page breaks, hyphenation, kinds of quotation marks, punctuation and
 * capitals make no difference; signs that change a meaning (%, €, <, ≥ …) are words.
 */
export const readWoorden = (tekst: string): readonly Woord[] =>
  [...blankPaginas(tekst).matchAll(WOORD)].map((vondst) => ({
    vorm: formOf(vondst[0]),
    van: vondst.index,
    tot: vondst.index + vondst[0].length,
  }))
