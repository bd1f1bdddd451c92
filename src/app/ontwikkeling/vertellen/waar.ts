import { ACTIVITEITEN, type FeitWaarde } from '../../../domain/model/feit.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import type { GrondUitkomst } from '../../../domain/model/richting.ts'
import { findUitkomst } from '../../../domain/model/uitkomst.ts'
import { rememberPer } from '../../../domain/onthoud.ts'
import { readPlekfeiten } from '../../../domain/ontwikkeling/plekfeiten.ts'
import { joinEn } from '../../../domain/tekst.ts'
import type { Ontwikkelplan } from '../../ports/ontwikkelplannen.ts'
import { isZelfdeGrond } from '../../woorden/grond.ts'
import { sayGebied } from '../../woorden/lidwoord.ts'
import type { OntwikkelingMetBewijs } from '../antwoord.ts'
import { isNaarOmvang } from '../deel-en-geheel.ts'
import type { Brengt } from '../speelt.ts'
import { sayVanDeel } from '../van-deel.ts'

type Uitkomst = Pick<OntwikkelingMetBewijs, 'delen' | 'geheel'>
type Deel = Uitkomst['delen'][number]
export interface Grond extends Pick<GrondUitkomst, 'soort' | 'id' | 'gebied' | 'groep' | 'tekst'> {
  /** The part that it names itself. */
  readonly deel?: string
}
type Plan = Pick<Ontwikkelplan, 'invoer'>

interface Boek extends Pick<Regelboek, 'begrippen' | 'feiten' | 'gebieden'> {
  /** Whether a part with these facts can bring anything to a rule where it lies; absent: any part can. */
  readonly brengt?: Brengt | undefined
}

export const findGronduitkomst = ({ geheel }: Uitkomst, { soort, id, gebied }: Grond) =>
  soort === 'regel' ? findUitkomst(geheel.uitkomsten, { regel: id, gebied }) : undefined

/** The groups that the activities of a part belong to. */
export const groepenVan = (
  feiten: Readonly<Record<string, FeitWaarde>>,
  { begrippen }: Pick<Regelboek, 'begrippen'>,
): ReadonlySet<string> =>
  new Set(
    [feiten[ACTIVITEITEN] ?? []]
      .flat()
      .flatMap((activiteit) => begrippen.activiteiten[String(activiteit)]?.groep ?? []),
  )

/** Finds the parts that a ground is about: in its areas, with an activity of its group, that bring something to its rule. */
const createFindDelen = (
  { invoer }: Plan,
  uitkomst: Uitkomst,
  { begrippen, feiten, gebieden, brengt }: Boek,
) => {
  const { delen, geheel } = uitkomst
  const feitenVan = (id: string) => invoer.delen.find((deel) => deel.id === id)?.feiten ?? {}
  const bekendVan = new Map(
    delen.map((deel) => [
      deel,
      { ...readPlekfeiten(deel, { feiten, gebieden }), ...feitenVan(deel.id) },
    ]),
  )
  const find = (grond: Grond): readonly Deel[] => {
    const has = (id: string, groep: string | undefined): boolean =>
      groep === undefined || groepenVan(feitenVan(id), { begrippen }).has(groep)
    const oordeel = findGronduitkomst(uitkomst, grond)?.oordeel
    const brings = (deel: Deel): boolean =>
      brengt === undefined ||
      (oordeel !== 'voldoet' && oordeel !== 'voldoet_niet') ||
      brengt(bekendVan.get(deel) ?? {}, { regel: grond.id, oordeel, deel: deel.id })
    const { door = [], tegenkracht = [], zeker = [] } = geheel.richting ?? {}
    const zelfde = [
      grond,
      ...[...door, ...tegenkracht, ...zeker].filter((een) => isZelfdeGrond(een, grond)),
    ]
    return delen.filter(
      (deel) =>
        zelfde.some(
          ({ gebied, groep }) =>
            (gebied === undefined || deel.gebieden.includes(gebied)) && has(deel.id, groep),
        ) && brings(deel),
    )
  }
  // Of the same ground it is asked for each sentence that tells it.
  return rememberPer(find)
}

/** What is told of a ground, and which parts it is about, with a space before it. */
export interface Plekwoorden {
  /** What a ground says; where one part lies there, of that part. */
  readonly sayTekst: (grond: Grond) => string
  /** Nothing where it is all of them, or where the ground names its part itself. */
  readonly sayWaar: (grond: Grond) => string
  /** Both, of what an officer reads. */
  readonly sayMotivering: (grond: Grond) => string
  readonly findDelen: (grond: Grond) => readonly Deel[]
  /** A text in which such grounds are told tells them in the same words. */
  readonly sayZin: (zin: string) => string
}

/** Whether a ground reads a number that is stated for the whole: nobody says how much of it comes where. */
const readsGesteld = ({ invoer }: Plan, uitkomst: Uitkomst, grond: Grond): boolean =>
  (findGronduitkomst(uitkomst, grond)?.rustOp.feiten ?? []).some(
    (feit) => typeof invoer.feiten[feit] === 'number',
  )

/** The other parts whose land counts too where a ground is about so much on so much land in its area. */
const listGrondMee = (
  uitkomst: Uitkomst,
  grond: Grond,
  { over, boek }: { readonly over: readonly Deel[]; readonly boek: Boek },
): readonly Deel[] => {
  const { gebied } = grond
  const gelezen = findGronduitkomst(uitkomst, grond)?.rustOp.feiten ?? []
  return gebied !== undefined && gelezen.some((feit) => isNaarOmvang(feit, boek))
    ? uitkomst.delen.filter((deel) => deel.gebieden.includes(gebied) && !over.includes(deel))
    : []
}

/**
 * What a ground of an area is about, as the subject of its sentence: the one part there, or what of the plan lies there.
 * Undefined where it is about the plan: all of it, a number that was stated for it, or the same said of another area.
 */
const nameWie = (
  plan: Plan,
  uitkomst: Uitkomst,
  grond: Grond,
  { over, boek }: { readonly over: readonly Deel[]; readonly boek: Boek },
): string | undefined => {
  const { gebied } = grond
  const { delen } = uitkomst
  if (gebied === undefined || grond.deel !== undefined || readsGesteld(plan, uitkomst, grond)) {
    return undefined
  }
  const hier = delen.filter(({ gebieden }) => gebieden.includes(gebied))
  const wie = over.length > 0 ? over : hier
  const isElders = wie.some((deel) => !hier.includes(deel))
  if (isElders || hier.length === 0 || hier.length === delen.length) return undefined
  const [enige, ...meer] = [...wie, ...listGrondMee(uitkomst, grond, { over: wie, boek })]
  const naam = boek.gebieden.find(({ id }) => id === gebied)?.naam
  if (meer.length === 0) return enige?.naam
  return naam && `het deel van het plan in ${sayGebied(naam)}`
}

/** Says of the grounds of a whole which of its parts they are about. */
export const createPlekwoorden = (plan: Plan, uitkomst: Uitkomst, boek: Boek): Plekwoorden => {
  const { delen, geheel } = uitkomst
  const findDelen = createFindDelen(plan, uitkomst, boek)
  const sayWaar = (grond: Grond): string => {
    const over = grond.deel === undefined ? findDelen(grond) : []
    if (over.length === 0 || over.length === delen.length) return ''
    const noem = (leden: readonly Deel[]) => joinEn(leden.map(({ naam }) => naam))
    const namen = noem(over)
    if (grond.gebied !== undefined && readsGesteld(plan, uitkomst, grond)) {
      return ` Dit rekent met wat voor het hele plan is opgegeven; in dit gebied ${over.length === 1 ? 'ligt' : 'liggen'} alleen ${namen}.`
    }
    const mee = listGrondMee(uitkomst, grond, { over, boek })
    return mee.length > 0
      ? ` Dit gaat over ${namen}; de hele grond van ${noem(mee)} is meegerekend, ook als die maar voor een deel in dit gebied ligt.`
      : ` Dit gaat over ${namen}.`
  }
  /** An area judges what lies in it: where that is not all of the plan, it is no sentence about the plan. */
  const sayTekst = (grond: Grond): string => {
    const wie = nameWie(plan, uitkomst, grond, { over: findDelen(grond), boek })
    return wie === undefined ? grond.tekst : sayVanDeel(grond.tekst, wie)
  }
  /** What names the one part that it is about, says that already. */
  const sayMotivering = (grond: Grond): string => {
    const eigen = sayTekst(grond)
    const [enige, ...meer] = findDelen(grond)
    const zegt = enige !== undefined && meer.length === 0 && sayVanDeel(grond.tekst, enige.naam)
    return eigen !== grond.tekst && eigen === zegt ? eigen : eigen + sayWaar(grond)
  }
  const { door = [], tegenkracht = [], zeker = [] } = geheel.richting ?? {}
  /** In a text nothing stands behind a ground: what does not name its part there, says it. */
  const anders = new Map(
    [...door, ...tegenkracht, ...zeker].flatMap((grond) => {
      const vanPlek = grond.soort === 'regel' && grond.gebied !== undefined
      const verteld = vanPlek ? sayMotivering(grond) : sayTekst(grond)
      return verteld === grond.tekst ? [] : [[grond.tekst, verteld] as const]
    }),
  )
  return {
    findDelen,
    sayTekst,
    sayWaar,
    sayMotivering,
    sayZin: (zin) =>
      [...anders].reduce((tekst, [van, naar]) => tekst.replace(van, () => naar), zin),
  }
}
