import { ACTIVITEITEN } from '../model/feit.ts'
import type { NietVanToepassing, NvtReden } from '../model/uitkomst.ts'
import type { Knoop } from '../regeltaal/compile.ts'
import type { GecompileerdeRegel } from '../regeltaal/regelwerk.ts'
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

const readsOnly = (knoop: Knoop, gezocht: number): boolean => {
  let alleen = true
  collectSlots(knoop, (slot) => {
    alleen &&= slot === gezocht
  })
  return alleen
}

const reasonOf = ({ werk }: Wereld, { evaluatie }: RegelBijdrage): NvtReden => {
  const { regel, plek, spoor } = evaluatie
  if (plek.inGebied === ONWAAR || regel.geldtVoor === undefined) return 'niet_in_dit_gebied'
  const doorslag = failing(regel.geldtVoor.knoop, spoor)
  return readsOnly(doorslag, werk.slotOf(ACTIVITEITEN))
    ? 'niet_voor_deze_activiteiten'
    : 'niet_voor_dit_plan'
}

const CONSTANTEN = new WeakMap<GecompileerdeRegel, Map<string, NietVanToepassing>>()

/** Most rules, for most plans: what never changes is made once, and whoever hashes it may keep that too. */
const constantOf = (
  regel: GecompileerdeRegel,
  reden: NvtReden,
  gebied: string | undefined,
): NietVanToepassing => {
  const bekend = CONSTANTEN.get(regel) ?? new Map<string, NietVanToepassing>()
  CONSTANTEN.set(regel, bekend)
  const sleutel = `${reden} ${gebied ?? ''}`
  const { id } = regel.definitie
  const constant =
    bekend.get(sleutel) ?? freezeDeep({ ...(gebied !== undefined && { gebied }), reden, regel: id })
  bekend.set(sleutel, constant)
  return constant
}

/** The rules that do not apply, by reason and area, in the order in which each reason first occurs. */
export const listNietVanToepassing = (
  wereld: Wereld,
  bijdragen: readonly RegelBijdrage[],
): readonly NietVanToepassing[] => {
  const groepen = new Map<string, NietVanToepassing[]>()
  for (const bijdrage of bijdragen) {
    const { regel, plek } = bijdrage.evaluatie
    const reden = reasonOf(wereld, bijdrage)
    const gebied = plek.context.gebied?.id
    const sleutel = `${reden} ${gebied ?? ''}`
    const groep = groepen.get(sleutel)
    const constant = constantOf(regel, reden, gebied)
    if (groep === undefined) groepen.set(sleutel, [constant])
    else groep.push(constant)
  }
  return [...groepen.values()].flat()
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
