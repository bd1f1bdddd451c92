import { ACTIVITEITEN, ZWAARWEGEND_BELANG } from '../model/feit.ts'
import type { Gebied, GeldendeHouding, Houding } from '../model/gebied.ts'
import { newSpoor } from '../regeltaal/regelwerk.ts'
import { ONBEKEND, ONWAAR, WAAR, type Waarheid } from '../regeltaal/waarheid.ts'
import { addOpen } from './evaluate.ts'
import { type Graad, gradeOf } from './hardheid.ts'
import type { Context, Wereld } from './wereld.ts'

type Stand = Pick<GeldendeHouding, 'stand' | 'tekst' | 'perActiviteit'>

/** One stance of an area on an activity group, and how firm it is. */
export interface Houdingstand {
  readonly stand: Houding
  readonly graad: Graad
  readonly tekst: string
}

export interface HoudingPlek {
  readonly gebied?: Gebied
  readonly groep: string
  /** Of a most specific profile, or of a place without one; otherwise of another area that states one. */
  readonly profiel: boolean
  readonly stand: Houding
  /** What the area says: none when it is silent, two when it is not known which of the two holds. */
  readonly mogelijk: readonly Houdingstand[]
  /** Missing facts (slots) that keep open which of two holds. */
  readonly open: readonly number[]
  /** A layer that is missing: it is not known whether any of these holds here. */
  readonly laag?: string
}

type Hier = Pick<Context, 'waarden' | 'houdt'>

const statedIn = ({ werk }: Wereld, { waarden, houdt }: Hier) =>
  houdt ?? waarden[werk.slotOf(ACTIVITEITEN)]

/** The activity groups stated here, in the order of the words; undefined while activiteiten is missing. */
const groepenIn = (wereld: Wereld, hier: Hier): readonly string[] | undefined => {
  const { werk } = wereld
  const gekozen = statedIn(wereld, hier)
  if (!Array.isArray(gekozen)) return undefined
  const { activiteiten, activiteitengroepen } = werk.regelboek.begrippen
  const groepen = new Set(gekozen.map((activiteit) => activiteiten[activiteit]?.groep))
  return Object.keys(activiteitengroepen).filter((groep) => groepen.has(groep))
}

/** All stated activity groups. */
export const groepenOf = (wereld: Wereld): readonly string[] | undefined =>
  groepenIn(wereld, wereld.algemeen)

/** Those in one area: of a development less than all. */
export const groepenBij = (wereld: Wereld, gebied: Gebied | undefined): readonly string[] => {
  const daar = wereld.gebieden.find((context) => context.gebied === gebied)
  return groepenIn(wereld, daar ?? wereld.algemeen) ?? []
}

export const profielenOf = ({ gebieden }: Wereld): readonly Context[] =>
  gebieden.filter(({ profiel, maatgevend }) => profiel && maatgevend)

/** Whether a group only serves another stated group: demolition for new homes is judged by the homes. */
export const isBijkomend = (
  { werk }: Wereld,
  groepen: readonly string[],
  groep: string,
): boolean => {
  const { activiteitengroepen } = werk.regelboek.begrippen
  return (
    activiteitengroepen[groep]?.bijkomend === true &&
    groepen.some((ander) => activiteitengroepen[ander]?.bijkomend !== true)
  )
}

const GEEN: readonly never[] = []

type VanGroep = Hier & { readonly groep: string }

/** The activities of the plan in a group. */
const activiteitenIn = (wereld: Wereld, hier: VanGroep): readonly string[] => {
  const gekozen = statedIn(wereld, hier)
  const { activiteiten } = wereld.werk.regelboek.begrippen
  const { groep } = hier
  return Array.isArray(gekozen) ? gekozen.filter((id) => activiteiten[id]?.groep === groep) : GEEN
}

type Gezegd = Pick<Stand, 'tekst' | 'perActiviteit'>

/** What is said of the activities of this plan, when each has its own words; otherwise what is said of the group. */
const textFor = (wereld: Wereld, hier: VanGroep, { tekst, perActiviteit }: Gezegd): string => {
  if (perActiviteit === undefined) return tekst
  const eigen = activiteitenIn(wereld, hier).map((id) => perActiviteit[id] ?? tekst)
  return eigen.length === 0 || eigen.includes(tekst) ? tekst : [...new Set(eigen)].join(' ')
}

/** What an area says of a group: one stance, or both while the condition on which it hangs is unknown. */
const readStand = (
  wereld: Wereld,
  context: Context,
  groep: string,
): Pick<HoudingPlek, 'stand' | 'mogelijk' | 'open'> => {
  const { werk } = wereld
  const { gebied, waarden } = context
  const houding = gebied?.houding[groep]
  if (!gebied || !houding) return { stand: 'zwijgt', mogelijk: GEEN, open: GEEN }
  const graad = gradeOf(houding)
  const say = ({ stand, ...gezegd }: Stand) => ({
    stand,
    graad,
    tekst: textFor(wereld, { ...context, groep }, gezegd),
  })
  const eerste = say(houding)
  const als = werk.houdingen.get(gebied.id)?.get(groep)
  if (!als || !houding.anders) return { stand: houding.stand, mogelijk: [eerste], open: GEEN }
  const tweede = say(houding.anders)
  const spoor = newSpoor(werk, waarden)
  const geldt = als.toets(waarden, spoor)
  if (geldt !== ONBEKEND) {
    const geldend = geldt === WAAR ? eerste : tweede
    return { stand: geldend.stand, mogelijk: [geldend], open: GEEN }
  }
  const open: number[] = []
  addOpen(werk, als, { open, spoor, waarden })
  return { stand: houding.stand, mogelijk: [eerste, tweede], open }
}

/** What areas that are no profile may say here, while the layer that holds them is missing. */
const readMissing = (wereld: Wereld, groepen: readonly string[]): readonly HoudingPlek[] => {
  const { soorten } = wereld.werk.regelboek.visie
  const kunnen = [...wereld.werk.gebieden.values()].filter(({ soort }) => {
    const { profiel, laag = '' } = soorten[soort] ?? {}
    return profiel === false && wereld.ontbrekendeLagen.has(laag)
  })
  if (kunnen.length === 0) return GEEN
  return groepen.flatMap((groep) => {
    const genoemd = kunnen.filter(({ houding }) => houding[groep])
    const perLaag = Map.groupBy(genoemd, ({ soort }) => soorten[soort]?.laag ?? '')
    return [...perLaag].map(([laag, gebieden]) => ({
      groep,
      laag,
      profiel: false,
      stand: 'zwijgt' as const,
      mogelijk: gebieden.flatMap(({ houding: { [groep]: houding } }) => {
        if (!houding) return []
        const graad = gradeOf(houding)
        return [houding, ...(houding.anders ? [houding.anders] : [])].map((deel) => ({
          stand: deel.stand,
          tekst: textFor(wereld, { ...wereld.algemeen, groep }, deel),
          graad,
        }))
      }),
      open: GEEN,
    }))
  })
}

/**
 * The stance of every most specific profile on every stated activity group, and of every other area that
 * states one. Absent in a profile is `zwijgt`; silence about what only serves another stated activity is no
 * stance, nor is that of an area that is no profile.
 */
export const readHoudingen = (wereld: Wereld): readonly HoudingPlek[] => {
  const groepen = groepenOf(wereld) ?? []
  const profielen = profielenOf(wereld)
  const plekken: readonly Context[] = profielen.length === 0 ? [wereld.algemeen] : profielen
  const anders = wereld.gebieden.filter(({ profiel }) => !profiel)
  const read = (context: Context, groep: string): HoudingPlek => ({
    groep,
    profiel: context.profiel || context.gebied === undefined,
    ...readStand(wereld, context, groep),
    ...(context.gebied && { gebied: context.gebied }),
  })
  return [
    ...plekken.flatMap((context) => {
      const daar = groepenIn(wereld, context) ?? []
      return daar
        .filter((groep) => context.gebied?.houding[groep] || !isBijkomend(wereld, daar, groep))
        .map((groep) => read(context, groep))
    }),
    ...anders.flatMap((context) =>
      (groepenIn(wereld, context) ?? [])
        .filter((groep) => context.gebied?.houding[groep])
        .map((groep) => read(context, groep)),
    ),
    ...readMissing(wereld, groepen),
  ]
}

/** Whether a stance of at least this firmness is nee_tenzij. */
export const isNeeTenzij = ({ mogelijk }: HoudingPlek, vanaf: Graad): Waarheid => {
  const aantal = mogelijk.filter(({ stand, graad }) => stand === 'nee_tenzij' && graad >= vanaf)
  if (aantal.length === 0) return ONWAAR
  return aantal.length === mogelijk.length ? WAAR : ONBEKEND
}

/** The recorded motivated weighty interest; undefined: not recorded. */
export const readBelang = ({ werk, algemeen }: Wereld): boolean | undefined => {
  if (!werk.regelboek.feiten.has(ZWAARWEGEND_BELANG)) return undefined
  const belang = algemeen.waarden[werk.slotOf(ZWAARWEGEND_BELANG)]
  return typeof belang === 'boolean' ? belang : undefined
}
