import { ONWAAR } from '../regeltaal/waarheid.ts'
import type { RegelBijdrage } from './bijdrage.ts'
import { createEvaluator } from './evaluate.ts'
import { GRADEN } from './hardheid.ts'
import { readHoudingen } from './houding.ts'
import { JA } from './niveau.ts'
import { schalenOf } from './schaal.ts'
import { canGiveRichting, createRegelweger } from './weigh-eis.ts'
import type { Wereld } from './wereld.ts'

/** The ends of the conclusie and its band, then of the stand and its band with all that is softer than a degree left out. */
type Einden = readonly number[]

const topOf = (stand: number): Einden => [
  JA,
  JA,
  JA,
  JA,
  ...GRADEN.flatMap(() => [stand, stand, stand, stand]),
]

const endsOf = ({ band, conclusie, stemAt, graad }: RegelBijdrage, stand: number): Einden => [
  conclusie.laagst,
  conclusie.hoogst,
  band.laagst,
  band.hoogst,
  ...GRADEN.flatMap((vanaf) => {
    if (graad < vanaf) return [stand, stand, stand, stand]
    const stem = stemAt(vanaf)
    return [stem.bereik.laagst, stem.bereik.hoogst, stem.band.laagst, stem.band.hoogst]
  }),
]

const lower = (a: Einden, b: Einden): Einden => a.map((einde, i) => Math.min(einde, b[i] ?? einde))
const isBelow = (a: Einden, b: Einden): boolean => a.every((einde, i) => einde <= (b[i] ?? einde))

const breaksSilence = ({ evaluatie }: RegelBijdrage): boolean =>
  evaluatie.geldt !== ONWAAR && canGiveRichting(evaluatie)

const createWeger = (wereld: Wereld) => {
  const evaluate = createEvaluator(wereld)
  const weigh = createRegelweger(wereld, readHoudingen(wereld))
  return (regel: Wereld['werk']['regels'][number]) => evaluate(regel).map(weigh)
}

/**
 * Whether two rulebooks that differ in these rules (ids) only certainly weigh the same on the same facts at the same
 * place: conclusie, stand, both bands and hardheid. So it is when these rules break no silence and lower no end on
 * either side below where the rules that both have already take it; those are weighed one by one until it shows.
 * False when it did not show: then only weighing the whole can tell.
 */
export const weighsSame = (
  { oud, nieuw }: { readonly oud: Wereld; readonly nieuw: Wereld },
  anders: ReadonlySet<string>,
): boolean => {
  const top = schalenOf(oud.werk.regelboek.visie.niveaus).stand.top
  const weighOud = createWeger(oud)
  const [eigen, gedeeld] = [[], []] as [
    (typeof oud.werk.regels)[number][],
    (typeof oud.werk.regels)[number][],
  ]
  for (const regel of oud.werk.regels)
    (anders.has(regel.definitie.id) ? eigen : gedeeld).push(regel)
  const delen = [
    ...eigen.flatMap(weighOud),
    ...nieuw.werk.regels
      .filter(({ definitie: { id } }) => anders.has(id))
      .flatMap(createWeger(nieuw)),
  ]
  if (delen.some(breaksSilence)) return false
  const bodem = delen.map((deel) => endsOf(deel, top)).reduce(lower, topOf(top))
  let laagst = topOf(top)
  if (isBelow(laagst, bodem)) return true
  for (const regel of gedeeld) {
    for (const deel of weighOud(regel)) laagst = lower(laagst, endsOf(deel, top))
    if (isBelow(laagst, bodem)) return true
  }
  return false
}
