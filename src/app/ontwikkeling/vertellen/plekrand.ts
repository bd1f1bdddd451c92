import type { Beoordeling } from '../../../domain/model/beoordeling.ts'
import { hasRuimte } from '../../../domain/model/gebied.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import type { RichtingUitkomst } from '../../../domain/model/richting.ts'
import { joinEn } from '../../../domain/tekst.ts'
import { isTegen } from '../../../domain/weging/schaal.ts'
import type { Omgeving } from '../../omgeving.ts'
import type { Ontwikkelplan } from '../../ports/ontwikkelplannen.ts'
import { nameGebied } from '../../woorden/namen.ts'
import type { OntwikkelingMetBewijs } from '../antwoord.ts'
import { listGevend } from '../deel-en-geheel.ts'
import { createPlaatsDeel, toetserVan } from '../speelt.ts'
import { groepenVan } from './waar.ts'

type Ligging = Beoordeling['ligging'][number]

export interface Gelegen {
  readonly richting?: RichtingUitkomst | undefined
  readonly ligging: readonly Pick<Ligging, 'gebied' | 'aandeel' | 'raakt' | 'zekerheid'>[]
  /** Of the activities of this part. */
  readonly houdingen: readonly Pick<Beoordeling['houdingen'][number], 'gebied' | 'stand'>[]
}

/** Of a part that stands low in some areas: whether it lies in them wholly, and where else it lies. Areas by id. */
export interface Plekrand {
  /** `onbekend`: also by what is asked of no area, or by areas of which nobody knows whether they leave something over. */
  readonly hoeveel: 'heel' | 'deels' | 'onbekend'
  /** In which it stands low. */
  readonly laag: readonly string[]
  /** In which there is room for what it brings. */
  readonly ruim: readonly string[]
  /** Of those in which it stands low: where it may lie outside, as far as the border is certain. */
  readonly onzeker: readonly string[]
}

/** So much of a part is all of it: a border is drawn no better. */
const HEEL = 0.99

/** Undefined of a part that does not stand low. */
export const findPlekrand = ({ richting, ligging, houdingen }: Gelegen): Plekrand | undefined => {
  if (!isTegen(richting?.stand)) return undefined
  const gronden = listGevend(richting)
  const laag = new Set(gronden.flatMap(({ gebied }) => gebied ?? []))
  const geraakt = ligging.filter(({ raakt }) => raakt)
  const houdingenVan = (gebied: string) => houdingen.filter((een) => een.gebied === gebied)
  const ruim = geraakt.filter(
    ({ gebied }) =>
      !laag.has(gebied) &&
      houdingenVan(gebied).length > 0 &&
      houdingenVan(gebied).every(({ stand }) => hasRuimte(stand)),
  )
  // What stands low less deep is no way out either.
  const dicht = geraakt.filter(
    ({ gebied }) =>
      laag.has(gebied) || houdingenVan(gebied).some(({ stand }) => stand === 'nee_tenzij'),
  )
  const aandelen = dicht.map(({ aandeel }) => aandeel)
  const meest = Math.max(0, ...aandelen)
  const isVrij = aandelen.reduce((som, een) => som + een, 0) < HEEL
  const overalGebied = gronden.length > 0 && gronden.every(({ gebied }) => gebied !== undefined)
  const heelOfDeels = meest >= HEEL ? 'heel' : isVrij || ruim.length > 0 ? 'deels' : 'onbekend'
  return {
    hoeveel: overalGebied ? heelOfDeels : 'onbekend',
    laag: [...laag],
    ruim: ruim.map(({ gebied }) => gebied),
    onzeker: geraakt.flatMap(({ gebied, zekerheid }) =>
      laag.has(gebied) && zekerheid === 'binnen_tolerantie' ? gebied : [],
    ),
  }
}

type Gebieden = Pick<Regelboek, 'gebieden'>

const nameAll = (ids: readonly string[], boek: Gebieden): string =>
  joinEn(ids.map(nameGebied(boek)))

/** In which areas a part lies that lies there only in part, and what else may help; empty of another. */
export const tellDeels = (
  { hoeveel, laag, ruim }: Plekrand,
  boek: Gebieden,
): { readonly waar: string; readonly stuk: string } | undefined =>
  hoeveel === 'deels'
    ? {
        waar: nameAll(laag, boek),
        stuk: `alleen het stuk daarbuiten${ruim.length === 0 ? '' : ` (in ${nameAll(ruim, boek)})`}`,
      }
    : undefined

/** How far a border may lie elsewhere, with a space before it; empty where nobody says. */
export const sayTolerantie = (gebied: Regelboek['gebieden'][number] | undefined): string =>
  gebied?.tolerantieM === undefined ? '' : ` (tolerantie ${gebied.tolerantieM} m)`

/** That a border may lie elsewhere, a sentence for each area of which it may; of which part, where more are told. */
export const tellOnzeker = (
  onzeker: readonly string[],
  { gebieden }: Gebieden,
  deel = 'dit deel',
): readonly string[] =>
  onzeker.flatMap((id) => {
    const gebied = gebieden.find((een) => een.id === id)
    return gebied?.tolerantieM === undefined
      ? []
      : `De grens van ${gebied.naam} is hier onzeker${sayTolerantie(gebied)}: ${deel} kan erbuiten liggen.`
  })

/** The borders of a part that may lie elsewhere: what its advice would then be, or else that it may lie outside. */
export const tellGrenzen = (
  beoordeling: Gelegen & Partial<Pick<Beoordeling, 'randgevoelig'>>,
  {
    boek,
    say,
    deel,
  }: { readonly boek: Gebieden; say(tekst: string): string; readonly deel?: string },
): readonly string[] => {
  const { randgevoelig = [] } = beoordeling
  const gezegd = new Set(randgevoelig.map(({ gebied }) => gebied))
  const onzeker = findPlekrand(beoordeling)?.onzeker.filter((gebied) => !gezegd.has(gebied)) ?? []
  return [...randgevoelig.map(({ tekst }) => say(tekst)), ...tellOnzeker(onzeker, boek, deel)]
}

type Uitkomst = Pick<OntwikkelingMetBewijs, 'geheel' | 'delen' | 'bewijs' | 'peildatum'>

/** The same of each of these parts of a plan, by its id; each is placed anew. */
export const readPlekranden = (
  omgeving: Pick<Omgeving, 'boeken' | 'locatie'>,
  plan: Pick<Ontwikkelplan, 'invoer'>,
  uitkomst: Uitkomst,
): ReadonlyMap<string, Plekrand> => {
  const { regelboek } = toetserVan(omgeving, uitkomst)
  const plaatsDeel = createPlaatsDeel(omgeving, plan, uitkomst)
  const feitenVan = new Map(plan.invoer.delen.map(({ id, feiten }) => [id, feiten]))
  return new Map(
    uitkomst.delen.flatMap(({ id, richting }) => {
      const ligging = isTegen(richting.stand) ? plaatsDeel(id)?.gebieden : undefined
      if (ligging === undefined) return []
      const groepen = groepenVan(feitenVan.get(id) ?? {}, regelboek)
      const houdingen = uitkomst.geheel.houdingen.filter((een) =>
        groepen.has(een.activiteitengroep),
      )
      const rand = findPlekrand({ richting, ligging, houdingen })
      return rand === undefined ? [] : [[id, rand] as const]
    }),
  )
}
