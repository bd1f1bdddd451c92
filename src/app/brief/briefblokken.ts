import type { Briefblok } from '../ports/rapport.ts'

const PUNT = /^\s*[-•*]\s+/
const EINDE = /[.,:;?!)\]]$/
/** A heading is short, and no sentence. */
const LANGSTE_KOP = 80

const isKop = (eerste: string, tweede: string | undefined): boolean =>
  tweede !== undefined &&
  !PUNT.test(eerste) &&
  eerste.length <= LANGSTE_KOP &&
  !EINDE.test(eerste.trimEnd()) &&
  (PUNT.test(tweede) || /[.?!:]$/.test(tweede.trimEnd()))

/** Lines that follow each other and are of one kind. */
const groupRegels = (regels: readonly string[]): readonly Briefblok[] => {
  const blokken: Briefblok[] = []
  for (const regel of regels) {
    const vorige = blokken.at(-1)
    if (PUNT.test(regel)) {
      const punt = regel.replace(PUNT, '')
      if (vorige?.soort === 'punten') {
        blokken[blokken.length - 1] = { soort: 'punten', punten: [...vorige.punten, punt] }
      } else blokken.push({ soort: 'punten', punten: [punt] })
    } else if (vorige?.soort === 'alinea') {
      blokken[blokken.length - 1] = { soort: 'alinea', tekst: `${vorige.tekst}\n${regel}` }
    } else blokken.push({ soort: 'alinea', tekst: regel })
  }
  return blokken
}

/**
 * The text of a letter as it is printed. A blank line parts; lines that begin with "- " are points; a short line that
 * is no sentence, before points or a sentence, is a heading.
 */
export const readBriefblokken = (tekst: string): readonly Briefblok[] =>
  tekst
    .replaceAll('\r\n', '\n')
    .split(/\n[ \t]*\n/)
    .flatMap((deel) => {
      const regels = deel.split('\n').filter((regel) => regel.trim() !== '')
      const [eerste, ...rest] = regels
      if (eerste === undefined) return []
      return isKop(eerste, rest[0])
        ? [{ soort: 'kop' as const, tekst: eerste.trim() }, ...groupRegels(rest)]
        : groupRegels(regels)
    })

/** What still has to be filled in, each once. */
export const listGaten = (tekst: string): readonly string[] => [
  ...new Set([...tekst.matchAll(/\[…\s*([^\]]*)\]/g)].map(([, wat = '']) => wat.trim())),
]
