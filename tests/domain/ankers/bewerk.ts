import type { Ankersoort } from '../../../src/domain/ankers/ankers.ts'

/** What became of a quote in an edited copy, by construction. */
export interface Waarheid {
  readonly citaat: string
  readonly soort: Ankersoort
  /** Characters [van, tot) of the edited text; absent when the quote was deleted. */
  readonly van?: number
  readonly tot?: number
}

export interface Kopie {
  readonly tekst: string
  readonly waarheden: readonly Waarheid[]
}

/** A repeatable source of chance (mulberry32). */
export const createToeval = (zaad: number) => {
  let stand = zaad >>> 0
  const next = () => {
    stand = (stand + 0x6d2b79f5) >>> 0
    let t = Math.imul(stand ^ (stand >>> 15), 1 | stand)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return {
    next,
    pick: <T>(lijst: readonly T[]): T => lijst[Math.floor(next() * lijst.length)] as T,
  }
}
type Toeval = ReturnType<typeof createToeval>

const VREEMD =
  'paraplu trompet vulkaan keuken donderdag ijsbeer gitaar zolder kompas raket sjaal molen fluit tapijt lantaarn'.split(
    ' ',
  )

interface Bereik {
  readonly van: number
  readonly tot: number
}

/** Where each quote stands, spread over white space; every quote must occur. */
const locate = (
  tekst: string,
  citaten: readonly string[],
): readonly (Bereik & { citaat: string })[] =>
  citaten.map((citaat) => {
    const patroon = citaat
      .trim()
      .split(/\s+/)
      .map((woord) => woord.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('\\s+')
    const vondst = new RegExp(patroon).exec(tekst)
    if (!vondst) throw new Error(`not in the text: ${citaat}`)
    return { citaat, van: vondst.index, tot: vondst.index + vondst[0].length }
  })

/** Changes about a third of the words, one at least, not the first or last; half the new ones are the Nota's own. */
const reword = (zin: string, eigen: readonly string[], toeval: Toeval): string => {
  const woorden = zin.split(' ')
  const plaatsen = woorden.map((_, i) => i).slice(1, -1)
  if (plaatsen.length === 0) return zin
  const aantal = Math.max(1, Math.round(woorden.length * 0.3))
  for (let k = 0; k < aantal; k++) {
    const i = toeval.pick(plaatsen)
    const ander = toeval.pick(toeval.next() < 0.5 ? eigen : VREEMD)
    const soort = toeval.next()
    woorden[i] = soort < 0.6 ? ander : soort < 0.8 ? `${woorden[i]} ${ander}` : ''
  }
  return woorden.filter((woord) => woord !== '').join(' ')
}

const OPEN = 0xe000
const DICHT = 0xf000

/** Each quote between two private characters, so that it can be followed through every edit. */
const mark = (tekst: string, plekken: readonly Bereik[]): string => {
  const tekens = plekken.flatMap(({ van, tot }, i) => [
    { op: van, teken: String.fromCharCode(OPEN + i), rang: 1 },
    { op: tot, teken: String.fromCharCode(DICHT + i), rang: 0 },
  ])
  tekens.sort((a, b) => a.op - b.op || a.rang - b.rang)
  let uit = ''
  let vorige = 0
  for (const { op, teken } of tekens) {
    uit += tekst.slice(vorige, op) + teken
    vorige = op
  }
  return uit + tekst.slice(vorige)
}

const MERK = /[\ue000-\uf8ff]/g

/** Takes the marks out again and gives where each stood. */
const unmark = (tekst: string) => {
  const plaatsen = new Map<number, number>()
  let weg = 0
  for (const vondst of tekst.matchAll(MERK)) {
    plaatsen.set(vondst[0].charCodeAt(0), vondst.index - weg)
    weg++
  }
  return { schoon: tekst.replace(MERK, ''), plaatsen }
}

/** Moves one paragraph over at least three times its own length; gives the marks that went along. */
const moveParagraph = (regels: string[], toeval: Toeval): ReadonlySet<number> => {
  const metCitaat = regels.flatMap((regel, i) => (MERK.test(regel) ? [i] : []))
  MERK.lastIndex = 0
  const van = toeval.pick(metCitaat)
  const regel = regels[van] as string
  const verGenoeg = regels.flatMap((_, naar) => {
    const tussen = regels.slice(Math.min(van + 1, naar), Math.max(van, naar)).join('').length
    return tussen > 3 * regel.length + 100 ? [naar] : []
  })
  if (verGenoeg.length === 0) return new Set()
  const naar = toeval.pick(verGenoeg)
  regels.splice(van, 1)
  regels.splice(naar > van ? naar - 1 : naar, 0, regel)
  return new Set([...regel.matchAll(MERK)].map((vondst) => vondst[0].charCodeAt(0)))
}

/** Wraps at 70 characters, breaks long words, bends quotation marks, and puts in numbered pages. */
const layOut = (tekst: string, toeval: Toeval): string => {
  let regelTeller = 0
  let pagina = 1
  const nieuweRegel = () => {
    regelTeller++
    return regelTeller % 40 === 0 ? `\n${pagina++}\n\f\nOmgevingsvisie, nieuwe versie\n` : '\n'
  }
  return tekst
    .replaceAll("'", '’')
    .replaceAll('"', '”')
    .split('\n')
    .map((alinea) => {
      let breedte = 0
      return alinea
        .split(' ')
        .map((woord) => {
          breedte += woord.length + 1
          if (breedte <= 70) return `${woord} `
          breedte = 0
          const kaal = /^[\p{Ll}]{9,}$/u.test(woord)
          if (kaal && toeval.next() < 0.7)
            return `${woord.slice(0, 5)}-${nieuweRegel()}${woord.slice(5)} `
          return `${woord}${nieuweRegel()}`
        })
        .join('')
    })
    .join('\n')
}

/** An edited copy: some quotes deleted, some reworded, paragraphs moved, sentences put in, laid out anew. */
export const editTekst = (tekst: string, citaten: readonly string[], zaad: number): Kopie => {
  const toeval = createToeval(zaad)
  const plekken = locate(tekst, [...new Set(citaten)])
  const vrij = plekken.flatMap((plek, i) =>
    plekken.every((ander) => ander === plek || ander.tot <= plek.van || plek.tot <= ander.van)
      ? [i]
      : [],
  )
  const lot = new Map(vrij.map((i) => [i, toeval.next()]))
  const eigen = tekst.match(/\p{L}{4,}/gu) ?? []
  let kopie = mark(tekst, plekken)
  const soorten = new Map<number, Ankersoort>()
  for (const [i, kans] of lot) {
    const [open, dicht] = [String.fromCharCode(OPEN + i), String.fromCharCode(DICHT + i)]
    const [begin, eind] = [kopie.indexOf(open) + 1, kopie.indexOf(dicht)]
    const zin = kopie.slice(begin, eind)
    if (kans < 0.12) {
      kopie = kopie.slice(0, begin) + kopie.slice(eind)
      soorten.set(i, 'verdwenen')
    } else if (kans < 0.27) {
      const anders = reword(zin, eigen, toeval)
      if (anders === zin) continue
      kopie = kopie.slice(0, begin) + anders + kopie.slice(eind)
      soorten.set(i, 'gewijzigd')
    }
  }
  const regels = kopie.split('\n')
  for (let k = 0; k < 12; k++) {
    const zin = Array.from({ length: 12 }, () => toeval.pick(VREEMD)).join(' ')
    regels.splice(Math.floor(toeval.next() * regels.length), 0, `${zin}.`)
  }
  const verplaatst = new Set<number>()
  for (let k = 0; k < 2; k++)
    for (const teken of moveParagraph(regels, toeval)) verplaatst.add(teken)
  const { schoon, plaatsen } = unmark(layOut(regels.join('\n'), toeval))
  const waarheden = plekken.map(({ citaat }, i): Waarheid => {
    const soort =
      soorten.get(i) ?? (verplaatst.has(OPEN + i) ? ('verplaatst' as const) : ('behouden' as const))
    const [van, tot] = [plaatsen.get(OPEN + i), plaatsen.get(DICHT + i)]
    if (soort === 'verdwenen' || van === undefined || tot === undefined) return { citaat, soort }
    return { citaat, soort, van, tot }
  })
  return { tekst: schoon, waarheden }
}
