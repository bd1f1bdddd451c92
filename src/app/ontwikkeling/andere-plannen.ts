import { isEinde } from '../../domain/ideeantwoord.ts'
import type { Zicht } from '../../domain/model/antwoord/budget.ts'
import { isGeldigIn } from '../../domain/model/peildatum.ts'
import { boundsOf, meets, type Omhullende } from '../../domain/plaats/omhullende.ts'
import type { BeoordelingenPort, Zaakregel } from '../ports/beoordelingen.ts'
import type { AnderePlannen, GeteldPlan } from '../ports/ontwikkeling.ts'
import { today } from '../regelboek/peildatum.ts'
import type { GelezenOntwikkeling } from './read-ontwikkeling.ts'

/** Of a development or of a single plan: where it lies, and what it is called. */
type Geplaatst = Pick<GelezenOntwikkeling, 'toetser' | 'peildatum' | 'locaties'> & {
  readonly invoer: Pick<GelezenOntwikkeling['invoer'], 'naam' | 'delen' | 'telNietMee'>
}

export const GEEN_ANDEREN: AnderePlannen = { plannen: [], vervangen: [], zelfde: [] }

const unite = (kaders: readonly Omhullende[]): Omhullende => ({
  minX: Math.min(...kaders.map(({ minX }) => minX)),
  minY: Math.min(...kaders.map(({ minY }) => minY)),
  maxX: Math.max(...kaders.map(({ maxX }) => maxX)),
  maxY: Math.max(...kaders.map(({ maxY }) => maxY)),
})

/** The areas with a budget that the development may lie in. */
const areasWithBudget = ({ toetser, peildatum, locaties }: Geplaatst) => {
  const { gebieden, visie } = toetser.regelboek
  const plek = unite(locaties.map(({ geometrie }) => boundsOf(geometrie)))
  return gebieden
    .filter(({ budgetten }) => budgetten.length > 0)
    .filter(isGeldigIn(visie, peildatum))
    .map(({ id, geometrie }) => ({ id, kader: boundsOf(geometrie) }))
    .filter(({ kader }) => meets(kader, plek))
}

const standOf = ({ besluit }: Zaakregel) => besluit?.stand ?? 'in_behandeling'

/** The answer to an idea, as long as nothing was decided on a permit. */
const answerOf = (regel: Zaakregel) =>
  standOf(regel) === 'in_behandeling' ? regel.antwoord : undefined

const counts = (regel: Zaakregel, zicht: Zicht, vandaag: string): boolean => {
  const { besluit } = regel
  const stand = standOf(regel)
  const antwoord = answerOf(regel)
  if (antwoord && isEinde(antwoord.soort)) return false
  if (zicht === 'behandelaar') return stand === 'in_behandeling' || stand === 'vergund'
  const openbaar = besluit?.gepubliceerdOp
  return stand === 'vergund' && openbaar !== undefined && openbaar <= vandaag
}

/** A plan, or each of its parts: in an area counts what comes there. */
const makePlannen = (regel: Zaakregel): readonly GeteldPlan[] => {
  const { id, naam, besluit, kern } = regel
  const antwoord = answerOf(regel)
  const gemeen = {
    id,
    stand: standOf(regel),
    ...(antwoord && { antwoord }),
    ...(besluit?.gepubliceerdOp !== undefined && { gepubliceerdOp: besluit.gepubliceerdOp }),
  }
  return (
    kern.delen?.map((deel) => ({ ...deel, ...gemeen, naam: `${naam}, ${deel.id}` })) ?? [
      {
        ...gemeen,
        naam,
        gebieden: kern.gebieden,
        feiten: kern.feiten,
        ...(kern.oppervlakteHa !== undefined && { m2: kern.oppervlakteHa * 10_000 }),
      },
    ]
  )
}

/** A case that did not change gives the same objects, so that others can see that it did not. */
const PER_REGEL = new WeakMap<Zaakregel, readonly GeteldPlan[]>()

const toPlannen = (regel: Zaakregel): readonly GeteldPlan[] => {
  const plannen = PER_REGEL.get(regel) ?? makePlannen(regel)
  PER_REGEL.set(regel, plannen)
  return plannen
}

const nameOf = (naam: string) => naam.trim().toLowerCase()

/** The same name on the same place, assessed again: one plan. */
const planKey = ({ naam, plek }: Zaakregel): string => `${nameOf(naam)} ${plek}`

/** Further apart than this, in m, is another place; the same place may come in another CRS. */
const ZELFDE_PLEK_M = 0.5

const isSamePlace = (a: Omhullende, b: Omhullende) =>
  (['minX', 'minY', 'maxX', 'maxY'] as const).every(
    (kant) => Math.abs(a[kant] - b[kant]) <= ZELFDE_PLEK_M,
  )

/** Whether a stored plan has the name and place of the development, or of one of its parts. */
const createIsZelfde = ({ invoer, locaties }: Geplaatst) => {
  const kaders = locaties.map(({ geometrie }) => boundsOf(geometrie))
  const eigen = [
    { naam: invoer.naam, kader: unite(kaders) },
    ...invoer.delen.map(({ id, naam = id }, i) => ({ naam, kader: kaders[i] as Omhullende })),
  ]
  return ({ naam, kader }: Zaakregel): boolean =>
    eigen.some((een) => nameOf(een.naam) === nameOf(naam) && isSamePlace(een.kader, kader))
}

/** What was decided counts before what was not, and later before earlier. */
const pickLaatste = (regels: readonly Zaakregel[]): Zaakregel =>
  (regels.findLast((regel) => standOf(regel) !== 'in_behandeling') ?? regels.at(-1)) as Zaakregel

/** What makes cases one plan. */
const keysOf = (regel: Zaakregel): readonly string[] => [
  planKey(regel),
  regel.id,
  ...(regel.zelfdePlan ?? []),
]

/** The same plan together: by its name and place, or because one case follows the other. */
const groupPerPlan = (regels: readonly Zaakregel[]): readonly (readonly Zaakregel[])[] => {
  const perSleutel = new Map<string, Zaakregel[]>()
  for (const regel of regels) {
    const eerdere = keysOf(regel).map((sleutel) => perSleutel.get(sleutel))
    const [samen = [], ...meer] = new Set(eerdere.filter((groep) => groep !== undefined))
    samen.push(...meer.flat(), regel)
    // Most join one group or none: only groups that turn out to be one plan get their keys anew.
    const nieuw = meer.length > 0 ? samen : [regel]
    for (const sleutel of nieuw.flatMap(keysOf)) perSleutel.set(sleutel, samen)
  }
  return [...new Set(perSleutel.values())]
}

/** Whether it is one of these, or the idea or application of one. */
const isEenVan =
  (zelf: ReadonlySet<string>) =>
  ({ id, beoordeling, zelfdePlan = [] }: Zaakregel): boolean =>
    [id, beoordeling, ...zelfdePlan].some((een) => zelf.has(een))

/**
 * The other initiatives in the areas with a budget where this development lies. A behandelaar counts all
 * that is open or granted; anyone else only grants that were made public by today. Each plan once, however
 * often it was assessed.
 */
export const readAnderePlannen = async (
  {
    beoordelingen,
    nu,
  }: { readonly beoordelingen: Pick<BeoordelingenPort, 'list'>; readonly nu: () => Date },
  gelezen: Geplaatst,
  zicht: Zicht,
): Promise<AnderePlannen> => {
  const gebieden = areasWithBudget(gelezen)
  if (gebieden.length === 0 || zicht === 'geen') return GEEN_ANDEREN
  const ids = new Set(gebieden.map(({ id }) => id))
  const isZelf = isEenVan(new Set(gelezen.invoer.telNietMee))
  const vandaag = today(nu())
  const inKader = await beoordelingen.list({ kader: unite(gebieden.map(({ kader }) => kader)) })
  const hier = inKader.filter(
    (regel) =>
      !isZelf(regel) &&
      regel.kern.gebieden.some((gebied) => ids.has(gebied)) &&
      // What is not public leaves no trace, not even by taking the place of what is.
      (zicht !== 'openbaar' || counts(regel, zicht, vandaag)),
  )
  // A later refusal ends a plan, so the choice comes before the question whether it counts.
  const geteld = groupPerPlan(hier)
    .map((regels) => ({ regels, laatste: pickLaatste(regels) }))
    .filter(({ laatste }) => counts(laatste, zicht, vandaag))
  const vervangen = geteld.flatMap(({ regels, laatste }) => {
    const beoordelingen = regels.map(({ id }) => id).filter((id) => id !== laatste.id)
    return beoordelingen.length === 0 ? [] : [{ door: laatste.id, beoordelingen }]
  })
  const isZelfde = createIsZelfde(gelezen)
  return {
    plannen: geteld.flatMap(({ laatste }) => toPlannen(laatste)),
    vervangen: zicht === 'behandelaar' ? vervangen : [],
    zelfde:
      zicht === 'behandelaar'
        ? geteld.flatMap(({ laatste }) => (isZelfde(laatste) ? laatste.id : []))
        : [],
  }
}
