import type { Knoop } from './compile.ts'
import type { FeitWaarde } from './feit.ts'
import { matchesGebied } from './gebied-keuze.ts'
import { judgeGeval } from './geval.ts'
import { dateGeval } from './geval-datum.ts'
import { applies } from './gezondheid-bereik.ts'
import { type Mutant, mutateVoorwaarde } from './gezondheid-mutanten.ts'
import { mutateSelector, mutateVersie, type VersieMutant } from './gezondheid-mutatie-versie.ts'
import { createOplosser, type Opgave } from './gezondheid-oplosser.ts'
import type { Geval, RegelDefinitie } from './regel.ts'
import type { Regelboek } from './regelboek.ts'
import {
  compileRegelboek,
  type GecompileerdeRegel,
  type GecompileerdRegelboek,
} from './regelwerk.ts'
import type { Voorwaarde } from './voorwaarde.ts'

/** A mistake that no case notices. */
export interface Overlever {
  /** Path in the file of the rule or of the named conditions. */
  readonly pad: readonly (string | number)[]
  readonly soort: Mutant['soort'] | 'selectie'
  /** Facts on which rule and mistake differ; absent when none were found. */
  readonly tegenvoorbeeld?: Readonly<Record<string, FeitWaarde>>
}

export interface Mutatiescore {
  /** Rule id, or the name of a named condition. */
  readonly id: string
  readonly bron: 'regel' | 'voorwaarde'
  readonly mutanten: number
  readonly gedood: number
  /** Proven to say the same as the rule on all facts within bounds: not counted. */
  readonly gelijkwaardig: readonly Overlever[]
  readonly overleven: readonly Overlever[]
}

const WAAR_OF_NIET = [
  [true, false],
  [false, true],
] as const

const without = (boek: Regelboek, regels: readonly RegelDefinitie[]): Regelboek => ({
  ...boek,
  regels,
  spanningen: [],
})

const idOf = (i: number) => `mutant ${i}`

/** Whether the cases of a rule tell a mutated rule from it. */
const createKiller = (boek: Regelboek, regel: RegelDefinitie, gevallen: readonly Geval[]) => {
  const perDatum = Map.groupBy(gevallen, (geval) => dateGeval(boek.visie, regel, geval).geldigOp)
  return (
    anders: readonly RegelDefinitie[],
    voorwaarden = boek.voorwaarden,
  ): ReadonlySet<string> => {
    const gedood = new Set<string>()
    for (const groep of perDatum.values()) {
      const [eerste] = groep
      if (!eerste) continue
      const datum = dateGeval(boek.visie, regel, eerste)
      const eigen = compileRegelboek(without(boek, [regel]), datum)
      // A case that the rule itself fails tells nothing about a mistake in it.
      const goed = groep.filter((geval) => judgeGeval(eigen, regel.id, geval) === geval.verwacht)
      const werk = compileRegelboek({ ...without(boek, anders), voorwaarden }, datum)
      for (const { id } of anders) {
        if (goed.some((geval) => judgeGeval(werk, id, geval) !== geval.verwacht)) gedood.add(id)
      }
    }
    return gedood
  }
}

type Paar = readonly [Knoop, Knoop]

const sourceOf = (knoop: Knoop): string =>
  JSON.stringify(knoop, (sleutel, waarde) => (sleutel === 'i' ? undefined : waarde))

/** The innermost parts in which two conditions differ: the whole can differ only where these do. */
const innermost = (een: Knoop, ander: Knoop): Paar => {
  if (!('kinderen' in een && 'kinderen' in ander) || een.soort !== ander.soort) return [een, ander]
  if (een.kinderen.length !== ander.kinderen.length) return [een, ander]
  const paren = een.kinderen.map((kind, i): Paar => [kind, ander.kinderen[i] as Knoop])
  const [paar, tweede] = paren.filter(([a, b]) => sourceOf(a) !== sourceOf(b))
  return paar && !tweede ? innermost(...paar) : [een, ander]
}

type Verschil =
  | { readonly uit: 'gelijk' }
  | { readonly uit: 'anders'; readonly feiten?: Readonly<Record<string, FeitWaarde>> }

/** Whether two versions of one rule can say something else of the same known facts. */
const compareRegels = (
  werk: GecompileerdRegelboek,
  los: ReturnType<typeof createOplosser>,
  regel: GecompileerdeRegel,
  ander: GecompileerdeRegel,
): Verschil => {
  const zelfde = (a: GecompileerdeRegel, b: GecompileerdeRegel) =>
    werk.regelboek.gebieden.every(
      (gebied) =>
        (!a.geldtIn || matchesGebied(werk, gebied, a.geldtIn)) ===
        (!b.geldtIn || matchesGebied(werk, gebied, b.geldtIn)),
    ) && (a.geldtIn === undefined) === (b.geldtIn === undefined)
  if (!zelfde(regel, ander)) return { uit: 'anders' }
  let onbeslist = false
  for (const deel of ['geldtVoor', 'voldoetAls'] as const) {
    const paar = [regel[deel]?.knoop, ander[deel]?.knoop] as const
    if (!paar[0] || !paar[1] || sourceOf(paar[0]) === sourceOf(paar[1])) continue
    // What complies matters only where the rule applies.
    const waar = deel === 'voldoetAls' ? applies(regel) : []
    const binnen = innermost(paar[0], paar[1])
    for (const [a, b] of WAAR_OF_NIET) {
      const differ = ([x, y]: Paar): readonly Opgave[] => [
        { knoop: x, waar: a },
        { knoop: y, waar: b },
      ]
      const uit = los([...differ(binnen), ...waar, ...differ([paar[0], paar[1]])])
      if (uit.uit === 'kan') return { uit: 'anders', feiten: uit.feiten }
      if (uit.uit === 'onbeslist') onbeslist = true
    }
  }
  return onbeslist ? { uit: 'anders' } : { uit: 'gelijk' }
}

const scoreOf = (
  naam: Pick<Mutatiescore, 'id' | 'bron'>,
  uitslagen: readonly { readonly overlever: Overlever; readonly verschil: Verschil | 'gedood' }[],
): Mutatiescore => {
  const gelijkwaardig = uitslagen.filter(
    ({ verschil }) => verschil !== 'gedood' && verschil.uit === 'gelijk',
  )
  const overleven = uitslagen.flatMap(({ overlever, verschil }) =>
    verschil !== 'gedood' && verschil.uit === 'anders'
      ? [{ ...overlever, ...(verschil.feiten && { tegenvoorbeeld: verschil.feiten }) }]
      : [],
  )
  return {
    ...naam,
    mutanten: uitslagen.length - gelijkwaardig.length,
    gedood: uitslagen.filter(({ verschil }) => verschil === 'gedood').length,
    gelijkwaardig: gelijkwaardig.map(({ overlever }) => overlever),
    overleven,
  }
}

/** The mutation score of one rule over its own cases. `beslissendAls` is no outcome, so no case sees it. */
export const scoreRegel = (
  boek: Regelboek,
  regel: RegelDefinitie,
  gevallen: readonly Geval[],
): Mutatiescore => {
  const feitOf = (id: string) => boek.feiten.get(id)
  const mutanten = regel.versies.flatMap((versie, i): readonly VersieMutant[] => [
    ...mutateSelector(versie).map((mutant) => ({ ...mutant, versie: i })),
    ...mutateVersie(versie, feitOf).map((mutant) => ({ ...mutant, versie: i })),
  ])
  const anders = mutanten.map(
    ({ versie, nieuw }, i): RegelDefinitie => ({
      ...regel,
      id: idOf(i),
      versies: regel.versies.with(versie, nieuw),
    }),
  )
  const gedood = createKiller(boek, regel, gevallen)(anders)
  const over = mutanten.flatMap((mutant, i) => (gedood.has(idOf(i)) ? [] : [{ mutant, i }]))
  const werkPerVersie = new Map<number, ReturnType<typeof prepare>>()
  const prepare = (versie: number) => {
    const { geldigVan, geldigTot, beschikbaarVan } = regel.versies[
      versie
    ] as RegelDefinitie['versies'][number]
    const beschikbaarOp =
      [geldigVan, beschikbaarVan ?? '', boek.visie.beschikbaarVan].toSorted().at(-1) ?? ''
    const geldigOp = geldigTot !== undefined && geldigTot <= geldigVan ? geldigTot : geldigVan
    const nodig = [regel, ...over.map(({ i }) => anders[i] as RegelDefinitie)]
    const werk = compileRegelboek(without(boek, nodig), { geldigOp, beschikbaarOp })
    const perId = new Map(werk.regels.map((deel) => [deel.definitie.id, deel]))
    return { werk, perId, los: createOplosser(werk) }
  }
  const uitslagen = mutanten.map((mutant, i) => {
    const overlever: Overlever = {
      pad: ['versies', mutant.versie, ...mutant.pad],
      soort: mutant.soort,
    }
    if (gedood.has(idOf(i))) return { overlever, verschil: 'gedood' as const }
    const klaar = werkPerVersie.get(mutant.versie) ?? prepare(mutant.versie)
    werkPerVersie.set(mutant.versie, klaar)
    const [eigen, ander] = [klaar.perId.get(regel.id), klaar.perId.get(idOf(i))]
    if (!eigen || !ander) return { overlever, verschil: { uit: 'anders' } as const }
    return { overlever, verschil: compareRegels(klaar.werk, klaar.los, eigen, ander) }
  })
  return scoreOf({ id: regel.id, bron: 'regel' }, uitslagen)
}

const names = (voorwaarde: Voorwaarde): readonly string[] => {
  if ('all' in voorwaarde) return voorwaarde.all.flatMap(names)
  if ('any' in voorwaarde) return voorwaarde.any.flatMap(names)
  if ('not' in voorwaarde) return names(voorwaarde.not)
  return 'condition' in voorwaarde ? [voorwaarde.condition] : []
}

/** The rules that name a condition, themselves or through another named one. */
const usersOf = (boek: Regelboek, naam: string): readonly RegelDefinitie[] => {
  const dragend = new Set([naam])
  for (let groei = 0; groei !== dragend.size; ) {
    groei = dragend.size
    for (const [ander, deel] of boek.voorwaarden) {
      if (names(deel).some((genoemd) => dragend.has(genoemd))) dragend.add(ander)
    }
  }
  return boek.regels.filter(({ versies }) =>
    versies.some(({ geldtVoor, voldoetAls }) =>
      [geldtVoor, voldoetAls].some(
        (deel) => deel && names(deel).some((genoemd) => dragend.has(genoemd)),
      ),
    ),
  )
}

/** The mutation score of one named condition over the cases of every rule that uses it. */
export const scoreVoorwaarde = (
  boek: Regelboek,
  naam: string,
  gevallen: ReadonlyMap<string, readonly Geval[]>,
): Mutatiescore => {
  const bron = boek.voorwaarden.get(naam) as Voorwaarde
  const killers = usersOf(boek, naam).map((regel) => ({
    regel,
    kill: createKiller(boek, regel, gevallen.get(regel.id) ?? []),
  }))
  // Named by spanningen and facts only: those have no cases, so nothing can be said of them.
  const mutanten = killers.length > 0 ? mutateVoorwaarde(bron, (id) => boek.feiten.get(id)) : []
  const uitslagen = mutanten.map(({ pad, soort, voorwaarde }) => {
    const overlever: Overlever = { pad, soort }
    const voorwaarden = new Map(boek.voorwaarden).set(naam, voorwaarde)
    const dood = killers.some(({ regel, kill }) => kill([regel], voorwaarden).size > 0)
    if (dood) return { overlever, verschil: 'gedood' as const }
    return { overlever, verschil: compareVoorwaarden(boek, bron, voorwaarde) }
  })
  return scoreOf({ id: naam, bron: 'voorwaarde' }, uitslagen)
}

const compareVoorwaarden = (boek: Regelboek, een: Voorwaarde, ander: Voorwaarde): Verschil => {
  const { geldigVan, beschikbaarVan } = boek.visie
  const [model] = boek.regels
  if (!model) return { uit: 'anders' }
  const regel = (id: string, voldoetAls: Voorwaarde): RegelDefinitie => ({
    ...model,
    id,
    versies: [{ geldigVan, voldoetAls }],
  })
  const delen = [regel('een', een), regel('ander', ander)]
  const werk = compileRegelboek(without(boek, delen), {
    geldigOp: geldigVan,
    beschikbaarOp: beschikbaarVan,
  })
  const [a, b] = werk.regels
  return a && b ? compareRegels(werk, createOplosser(werk), a, b) : { uit: 'anders' }
}
