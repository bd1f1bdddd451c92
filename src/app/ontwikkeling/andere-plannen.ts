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

const counts = ({ besluit }: Zaakregel, zicht: Zicht, vandaag: string): boolean => {
  const stand = besluit?.stand ?? 'in_behandeling'
  if (zicht === 'behandelaar') return stand === 'in_behandeling' || stand === 'vergund'
  const openbaar = besluit?.gepubliceerdOp
  return stand === 'vergund' && openbaar !== undefined && openbaar <= vandaag
}

/** A plan, or each of its parts: in an area counts what comes there. */
const makePlannen = ({ id, naam, besluit, kern }: Zaakregel): readonly GeteldPlan[] => {
  const gemeen = {
    id,
    stand: besluit?.stand ?? 'in_behandeling',
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
  (regels.findLast(({ besluit }) => besluit !== undefined) ?? regels.at(-1)) as Zaakregel

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
  const zelf = new Set(gelezen.invoer.telNietMee)
  const vandaag = today(nu())
  const perPlan = new Map<string, Zaakregel[]>()
  const inKader = await beoordelingen.list({ kader: unite(gebieden.map(({ kader }) => kader)) })
  for (const regel of inKader) {
    if (zelf.has(regel.id) || zelf.has(regel.beoordeling)) continue
    if (!regel.kern.gebieden.some((gebied) => ids.has(gebied))) continue
    // What is not public leaves no trace, not even by taking the place of what is.
    if (zicht === 'openbaar' && !counts(regel, zicht, vandaag)) continue
    const sleutel = planKey(regel)
    const eerder = perPlan.get(sleutel)
    if (eerder === undefined) perPlan.set(sleutel, [regel])
    else eerder.push(regel)
  }
  // A later refusal ends a plan, so the choice comes before the question whether it counts.
  const geteld = [...perPlan.values()]
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
