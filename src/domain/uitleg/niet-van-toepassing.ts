import { ACTIVITEITEN } from '../model/feit.ts'
import type { NietVanToepassing, NvtReden } from '../model/uitkomst.ts'
import type { Knoop } from '../regeltaal/compile.ts'
import type { GecompileerdeRegel, GecompileerdRegelboek } from '../regeltaal/regelwerk.ts'
import { collectSlots, readReden } from '../regeltaal/spoor.ts'
import { ONWAAR } from '../regeltaal/waarheid.ts'
import type { RegelBijdrage } from '../weging/bijdrage.ts'
import type { Wereld } from '../weging/wereld.ts'
import { freezeDeep } from './vast.ts'

/** The part that made a condition onwaar: of an `all` the first that fails. */
const failing = (knoop: Knoop, spoor: Uint8Array): Knoop => {
  const eerste =
    knoop.soort === 'all' ? knoop.kinderen.find(({ i }) => spoor[i] === ONWAAR) : undefined
  return eerste === undefined ? knoop : failing(eerste, spoor)
}

const ALLEEN_ACTIVITEITEN = new WeakMap<Knoop, boolean>()

/** Whether a condition reads which activities it is and nothing else: found once. */
const readsOnlyActiviteiten = ({ slotOf }: GecompileerdRegelboek, knoop: Knoop): boolean => {
  const bekend = ALLEEN_ACTIVITEITEN.get(knoop)
  if (bekend !== undefined) return bekend
  const gezocht = slotOf(ACTIVITEITEN)
  let alleen = true
  collectSlots(knoop, (slot) => {
    alleen &&= slot === gezocht
  })
  ALLEEN_ACTIVITEITEN.set(knoop, alleen)
  return alleen
}

const reasonOf = ({ werk }: Wereld, { evaluatie }: RegelBijdrage): NvtReden => {
  const { regel, plek, spoor } = evaluatie
  if (plek.inGebied === ONWAAR || regel.geldtVoor === undefined) return 'niet_in_dit_gebied'
  return readsOnlyActiviteiten(werk, failing(regel.geldtVoor.knoop, spoor))
    ? 'niet_voor_deze_activiteiten'
    : 'niet_voor_dit_plan'
}

/** By reason, then by area. */
type PerReden<T> = Map<NvtReden, Map<string | undefined, T>>

const CONSTANTEN = new WeakMap<GecompileerdeRegel, PerReden<NietVanToepassing>>()

/** What is kept under a reason and an area; made where there is nothing yet. */
const findIn = <T>(
  perReden: PerReden<T>,
  { reden, gebied }: { readonly reden: NvtReden; readonly gebied: string | undefined },
  make: () => T,
): T => {
  const perGebied = perReden.get(reden) ?? new Map<string | undefined, T>()
  perReden.set(reden, perGebied)
  const bekend = perGebied.get(gebied) ?? make()
  perGebied.set(gebied, bekend)
  return bekend
}

/** Most rules, for most plans: what never changes is made once, and whoever hashes it may keep that too. */
const constantOf = (
  regel: GecompileerdeRegel,
  reden: NvtReden,
  gebied: string | undefined,
): NietVanToepassing => {
  const bekend: PerReden<NietVanToepassing> = CONSTANTEN.get(regel) ?? new Map()
  CONSTANTEN.set(regel, bekend)
  const { id } = regel.definitie
  return findIn(bekend, { reden, gebied }, () =>
    freezeDeep({ ...(gebied !== undefined && { gebied }), reden, regel: id }),
  )
}

/** The rules that do not apply, by reason and area, in the order in which each reason first occurs. */
export const listNietVanToepassing = (
  wereld: Wereld,
  bijdragen: readonly RegelBijdrage[],
): readonly NietVanToepassing[] => {
  const volgorde: NietVanToepassing[][] = []
  const groepen: PerReden<NietVanToepassing[]> = new Map()
  for (const bijdrage of bijdragen) {
    const { regel, plek } = bijdrage.evaluatie
    const reden = reasonOf(wereld, bijdrage)
    const gebied = plek.context.gebied?.id
    const groep = findIn(groepen, { reden, gebied }, () => {
      const nieuw: NietVanToepassing[] = []
      volgorde.push(nieuw)
      return nieuw
    })
    groep.push(constantOf(regel, reden, gebied))
  }
  return volgorde.flat()
}

/** The same, each with the part of its condition that says why not. */
export const explainNietVanToepassing = (
  wereld: Wereld,
  bijdragen: readonly RegelBijdrage[],
): readonly NietVanToepassing[] => {
  const perRegel = new Map(
    bijdragen.map(({ evaluatie }) => [
      `${evaluatie.regel.definitie.id} ${evaluatie.plek.context.gebied?.id ?? ''}`,
      evaluatie,
    ]),
  )
  return listNietVanToepassing(wereld, bijdragen).map((constant) => {
    const evaluatie = perRegel.get(`${constant.regel} ${constant.gebied ?? ''}`)
    if (evaluatie === undefined || constant.reden === 'niet_in_dit_gebied') return constant
    const { regel, plek, spoor } = evaluatie
    const { waarden } = plek.context
    return regel.geldtVoor
      ? { ...constant, spoor: readReden(regel.geldtVoor.knoop, spoor, waarden) }
      : constant
  })
}
