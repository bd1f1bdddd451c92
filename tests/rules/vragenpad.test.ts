import { describe, expect, it } from 'vitest'
import { groupVragen, listGegeven } from '../../src/app/beoordelen/zelftoets-vragen.ts'
import { onderwerpOf } from '../../src/app/plantypen/onderwerp.ts'
import type { Vraag } from '../../src/domain/model/beoordeling.ts'
import type { Feit, FeitWaarde } from '../../src/domain/model/feit.ts'
import { answersTo, ask, boek, type Feiten, PLEKKEN } from './gesprek.ts'

const { begrippen } = boek
const namen = Object.keys(begrippen.activiteiten)
const plekken = Object.keys(PLEKKEN)

const kader = { ...boek, vrij: new Set<string>() }
/** The first screen. */
const eerste = (vragen: readonly Vraag[], feiten: Feiten): readonly Vraag[] =>
  groupVragen(vragen, feiten, kader).values().next().value ?? []

const pagina = (plek: string, feiten: Feiten) => eerste(ask(plek, feiten).open, feiten)

/** Answers one page, each question with what leaves the most questions open. */
const answerPagina = (plek: string, begin: Feiten, vragen: readonly Vraag[]): Feiten => {
  let feiten = begin
  for (const { feit } of vragen) {
    const [zwaarste] = answersTo(boek.feiten.get(feit) as Feit)
      .map((waarde: FeitWaarde) => ({ ...feiten, [feit]: waarde }))
      .map((verder) => ({ verder, open: ask(plek, verder).open.length }))
      .toSorted((a, b) => b.open - a.open)
    feiten = zwaarste?.verder ?? feiten
  }
  return feiten
}

interface Pad {
  readonly feiten: Feiten
  readonly paginas: readonly (readonly Vraag[])[]
}

/** The longest way through the pages. */
const walk = (plek: string, activiteiten: readonly string[]): Pad => {
  let feiten: Feiten = { activiteiten }
  const paginas: (readonly Vraag[])[] = []
  for (let vragen = pagina(plek, feiten); vragen.length > 0; vragen = pagina(plek, feiten)) {
    paginas.push(vragen)
    feiten = answerPagina(plek, feiten, vragen)
  }
  return { feiten, paginas }
}

const alleen = plekken.flatMap((plek) =>
  namen.map((naam) => ({ plek, activiteiten: [naam], pad: walk(plek, [naam]) })),
)
/** Each activity with the next one in the list, one spot after another, and everywhere all at once. */
const samen = [
  ...namen.map((naam, i) => ({
    plek: plekken[i % plekken.length] ?? '',
    activiteiten: [naam, namen[(i + 1) % namen.length] ?? naam],
  })),
  ...plekken.map((plek) => ({ plek, activiteiten: namen })),
].map((vraag) => ({ ...vraag, pad: walk(vraag.plek, vraag.activiteiten) }))
const isKlein = ({ activiteiten }: { readonly activiteiten: readonly string[] }): boolean =>
  activiteiten.every((id) => begrippen.activiteiten[id]?.klein)
const tooMany = (paden: typeof alleen, hoogstens: number) =>
  paden
    .filter(({ pad }) => listGegeven(pad.feiten).length > hoogstens)
    .map(({ plek, activiteiten, pad }) => `${activiteiten} in ${plek}: ${Object.keys(pad.feiten)}`)
const longest = (paden: typeof alleen) =>
  Math.max(...paden.map(({ pad }) => listGegeven(pad.feiten).length))

describe('the questions of the self-check', () => {
  const paden = [...alleen, ...samen]

  it('are at most 12, and at most 5 when all is small, whatever is answered', () => {
    const klein = paden.filter(isKlein)
    console.log(`longest ${longest(paden)}, small ${longest(klein)}`)
    expect(klein.length).toBeGreaterThan(70)
    expect(tooMany(paden, 12)).toEqual([])
    expect(tooMany(klein, 5)).toEqual([])
  })

  it('end because nothing can change the advice any more, or the rest is said to be open', () => {
    const isAfgekapt = ({ plek, pad: { feiten } }: (typeof alleen)[number]) =>
      ask(plek, feiten).open.some(({ wie }) => wie === 'initiatiefnemer')
    const afgekapt = paden.filter(isAfgekapt)
    // Only a plan that is everything at once meets the limit.
    expect(afgekapt.length).toBeGreaterThan(0)
    expect(afgekapt.filter(({ activiteiten }) => activiteiten.length < 3)).toEqual([])
    for (const { plek, pad } of afgekapt) {
      expect(listGegeven(pad.feiten)).toHaveLength(12)
      expect(ask(plek, pad.feiten).beslist).toBe(false)
    }
  })

  it('that stand on one page are about one topic, at most three', () => {
    const paginas = paden.flatMap(({ pad }) => pad.paginas)
    expect(paginas.some(({ length }) => length > 1)).toBe(true)
    expect(Math.max(...paginas.map(({ length }) => length))).toBeLessThanOrEqual(3)
    const los = paginas.filter(
      (vragen) => new Set(vragen.map(({ feit }) => onderwerpOf(boek, feit).id)).size > 1,
    )
    expect(los).toEqual([])
  })
})

describe('when the limit is met', () => {
  const vraag = (feit: string, waarom: string, wie: Vraag['wie'] = 'initiatiefnemer'): Vraag => ({
    ...{ feit, vraag: `${feit}?`, type: 'getal', wie },
    ...{ waarom: [waarom], redenen: [], grondslag: [] },
  })
  const gegeven = (aantal: number, activiteiten: readonly string[]): Feiten => ({
    activiteiten,
    ...Object.fromEntries(Array.from({ length: aantal }, (_, i) => [`feit${i}`, i])),
  })
  const vragen = [vraag('p', 'A', 'behandelaar'), ...['q', 'r', 's'].map((id) => vraag(id, 'A'))]
  const asked = (aantal: number, activiteiten: readonly string[]) =>
    eerste(vragen, gegeven(aantal, activiteiten)).map(({ feit }) => feit)

  it('what is asked of such a plan without deciding leaves as much room as there was', () => {
    const feiten = gegeven(12, ['wonen'])
    const vrij = new Set(['feit0', 'feit1'])
    expect([...groupVragen(vragen, feiten, { ...kader, vrij }).values()].flat()).toHaveLength(2)
  })

  it('only the most decisive questions that still fit are asked', () => {
    expect(asked(0, ['wonen'])).toEqual(['q', 'r', 's'])
    expect(asked(11, ['wonen'])).toEqual(['q'])
    expect(asked(12, ['wonen'])).toEqual([])
    expect(asked(30, ['wonen'])).toEqual([])
    expect(asked(3, ['dakopbouw', 'uitrit'])).toEqual(['q', 'r'])
    expect(asked(5, ['dakopbouw'])).toEqual([])
    expect(asked(5, ['dakopbouw', 'wonen'])).toEqual(['q', 'r', 's'])
  })
})
