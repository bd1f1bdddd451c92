import { chainTexts, type Ruimte } from './keten.ts'
import { readWoorden, type Woord } from './tekst.ts'
import { alignCitaat, type Uitlijning, weighWoorden } from './uitlijning.ts'

/** `behouden`: word for word between the same neighbours; `verplaatst`: word for word elsewhere. */
export const ANKERSOORTEN = ['behouden', 'verplaatst', 'gewijzigd', 'verdwenen'] as const
export type Ankersoort = (typeof ANKERSOORTEN)[number]

/** One piece of a word diff: unchanged, taken out, or put in. */
export interface Verschildeel {
  readonly soort: 'gelijk' | 'weg' | 'nieuw'
  readonly tekst: string
}

export interface Anker {
  readonly soort: Ankersoort
  /** Characters [van, tot) of the new text; absent when lost. */
  readonly plek?: { readonly van: number; readonly tot: number }
  /** What stands there, white space collapsed. */
  readonly tekst?: string
  /** The same as the quote but for white space. */
  readonly letterlijk?: boolean
  /** How much of the quote is still there, 0 to 1, two decimals. */
  readonly gelijkenis?: number
  /** Of what changed: also whether it stands elsewhere. */
  readonly opPlaats?: boolean
  readonly verschil?: readonly Verschildeel[]
}

/** Less in common than this, between the same neighbours and elsewhere, is no longer the same sentence. */
const GENOEG_OP_PLAATS = 0.4
const GENOEG_ELDERS = 0.55

const collapse = (tekst: string) => tekst.replace(/\s+/g, ' ').trim()

const findAll = (citaat: readonly Woord[], tekst: readonly Woord[]): readonly number[] => {
  const plaatsen: number[] = []
  if (citaat.length === 0) return plaatsen
  for (let i = 0; i + citaat.length <= tekst.length; i++) {
    if (citaat.every(({ vorm }, k) => tekst[i + k]?.vorm === vorm)) plaatsen.push(i)
  }
  return plaatsen
}

const within = (plaats: number, lengte: number, { na, voor }: Ruimte) =>
  na <= plaats && plaats + lengte <= voor

const describeVerschil = (
  { stappen }: Uitlijning,
  citaat: { readonly tekst: string; readonly woorden: readonly Woord[] },
  nieuw: { readonly tekst: string; readonly woorden: readonly Woord[] },
): readonly Verschildeel[] => {
  const delen: { soort: Verschildeel['soort']; woorden: Woord[] }[] = []
  for (const { citaat: i, tekst: j, gelijk } of stappen) {
    const soort = gelijk ? 'gelijk' : i === undefined ? 'nieuw' : 'weg'
    const woord = j === undefined ? citaat.woorden[i ?? 0] : nieuw.woorden[j]
    if (!woord) continue
    // Words taken out and put in at one place are told together, first what was there.
    const laatste = delen.at(-1)
    const eerder = soort === 'weg' && laatste?.soort === 'nieuw' ? delen.at(-2) : laatste
    if (eerder?.soort === soort) eerder.woorden.push(woord)
    else if (eerder !== laatste) delen.splice(-1, 0, { soort, woorden: [woord] })
    else delen.push({ soort, woorden: [woord] })
  }
  return delen.map(({ soort, woorden }) => {
    const bron = soort === 'weg' ? citaat.tekst : nieuw.tekst
    return { soort, tekst: collapse(bron.slice(woorden[0]?.van, woorden.at(-1)?.tot)) }
  })
}

/** Prepares two versions of a text; the result says of a quote from the old one where it is in the new. */
export const compareTexts = (oudeTekst: string, nieuweTekst: string) => {
  const oud = readWoorden(oudeTekst)
  const nieuw = readWoorden(nieuweTekst)
  const ruimteOf = chainTexts(oud, nieuw)
  const gewicht = weighWoorden(oud, nieuw)

  const describe = (soort: Ankersoort, van: number, tot: number, citaat: string): Anker => {
    const plek = { van: nieuw[van]?.van ?? 0, tot: nieuw[tot - 1]?.tot ?? 0 }
    const tekst = collapse(nieuweTekst.slice(plek.van, plek.tot))
    return { soort, plek, tekst, letterlijk: collapse(citaat).includes(tekst) }
  }

  /** The quote elsewhere, word for word, where it did not already stand in the old text. */
  const findMoved = (woorden: readonly Woord[], thuis: readonly Ruimte[]) =>
    findAll(woorden, nieuw).find(
      (plaats) => !thuis.slice(1).some((ruimte) => within(plaats, woorden.length, ruimte)),
    )

  const align = (woorden: readonly Woord[], { na, voor }: Ruimte): Uitlijning => {
    const uit = alignCitaat(woorden, nieuw.slice(na, voor), gewicht)
    const schuif = ({ tekst, ...stap }: Uitlijning['stappen'][number]) =>
      tekst === undefined ? stap : { ...stap, tekst: tekst + na }
    return { ...uit, van: uit.van + na, tot: uit.tot + na, stappen: uit.stappen.map(schuif) }
  }

  /** Another sentence of the old text that still stands where it stood: like the quote, but not it. */
  const isKept = ({ van, tot }: Uitlijning) =>
    findAll(nieuw.slice(van, tot), oud).some((plaats) =>
      within(van, tot - van, ruimteOf(plaats, plaats + tot - van)),
    )

  return (citaat: string): Anker => {
    const woorden = readWoorden(citaat)
    const thuis = findAll(woorden, oud).map((plaats) => ruimteOf(plaats, plaats + woorden.length))
    const [ruimte] = thuis
    if (ruimte) {
      const plaats = findAll(woorden, nieuw).find((i) => within(i, woorden.length, ruimte))
      if (plaats !== undefined) return describe('behouden', plaats, plaats + woorden.length, citaat)
    }
    const elders = findMoved(woorden, thuis)
    if (elders !== undefined) return describe('verplaatst', elders, elders + woorden.length, citaat)
    const hier = ruimte && align(woorden, ruimte)
    const opPlaats = hier !== undefined && hier.gelijkenis >= GENOEG_OP_PLAATS
    const uit = opPlaats ? hier : align(woorden, { na: 0, voor: nieuw.length })
    if (!opPlaats && (uit.gelijkenis < GENOEG_ELDERS || isKept(uit))) return { soort: 'verdwenen' }
    return {
      ...describe('gewijzigd', uit.van, uit.tot, citaat),
      letterlijk: false,
      gelijkenis: Math.round(uit.gelijkenis * 100) / 100,
      opPlaats,
      verschil: describeVerschil(
        uit,
        { tekst: citaat, woorden },
        { tekst: nieuweTekst, woorden: nieuw },
      ),
    }
  }
}
