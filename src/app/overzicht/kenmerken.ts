import { shorten } from '../../domain/errors.ts'
import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import { ACTIVITEITEN } from '../../domain/model/feit.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { upperFirst } from '../../domain/tekst.ts'
import { labelFeit, showWaarde } from '../woorden/namen.ts'
import { measure } from './grenzen.ts'

/** So many numbers say how large a plan is. */
const MAX_MATEN = 4

/** So many areas say where it is. */
const MAX_GEBIEDEN = 3

/** One line about the plan itself. */
export interface Kenmerk {
  readonly naam: string
  readonly waarde: string
}

export interface Omstandigheden {
  /** Where its middle lies, in words; absent: the areas say it. */
  readonly waar?: string | undefined
  /** The numbers that say how large a plan in parts is; absent: what was stated of it. */
  readonly maten?: readonly string[] | undefined
  /** Of when the advice is. */
  readonly datum: string
}

type Gesteld = Pick<Beoordeling, 'feiten'> & Partial<Pick<Beoordeling, 'uitkomsten'>>

/** The numbers that an eis was applied to. */
const listGetoetst = ({ uitkomsten = [] }: Gesteld, boek: Regelboek): ReadonlySet<string> =>
  new Set(
    uitkomsten
      .filter(({ aard }) => aard === 'eis')
      .flatMap((uitkomst) => measure(uitkomst, boek).map(({ feit }) => feit)),
  )

const isOmvang = ({ feiten }: Pick<Regelboek, 'feiten'>, feit: string): boolean =>
  feiten.get(feit)?.aggregatie === 'som' && feiten.get(feit)?.deelVan === undefined

/** The numbers that were stated of the plan, and not of what stands round it, each with what it is of: how large the plan is, then what a rule was applied to. */
export const listMaten = (beoordeling: Gesteld, boek: Regelboek): readonly string[] => {
  const getoetst = listGetoetst(beoordeling, boek)
  const gesteld = beoordeling.feiten.filter(({ feit, herkomst, waarde }) => {
    const bekend = boek.feiten.get(feit)
    // Nothing is recognised by what it has none of: "Gevraagde termijn: 0 jaar".
    const heeft = typeof waarde === 'number' && waarde !== 0
    return herkomst === 'initiatief' && bekend?.type === 'getal' && !bekend.rondom && heeft
  })
  const omvang = gesteld.find(({ feit }) => isOmvang(boek, feit))
  const rankOf = (deel: (typeof gesteld)[number]): number =>
    deel === omvang ? 2 : Number(getoetst.has(deel.feit))
  return gesteld
    .toSorted((een, ander) => rankOf(ander) - rankOf(een))
    .slice(0, MAX_MATEN)
    .map(({ feit, waarde }) => `${labelFeit(boek, feit)}: ${showWaarde(boek, feit, waarde)}`)
}

/** What was stated of the plan in figures and choices, the figures first; none of something is nothing. */
export const listKern = (
  { feiten }: Pick<Beoordeling, 'feiten'>,
  boek: Pick<Regelboek, 'feiten'>,
): Beoordeling['feiten'] => {
  const typeOf = (feit: string) => boek.feiten.get(feit)?.type
  const isGetal = (feit: string) => typeOf(feit) === 'getal'
  return feiten
    .filter(
      ({ herkomst, feit, waarde }) =>
        herkomst === 'initiatief' && (isGetal(feit) || typeOf(feit) === 'keuze') && waarde !== 0,
    )
    .toSorted((een, ander) => Number(isGetal(ander.feit)) - Number(isGetal(een.feit)))
}

/** What the plan is, where, of when, and the numbers that were stated: what one recognises it by. */
export const listKenmerken = (
  beoordeling: Gesteld & Pick<Beoordeling, 'ligging' | 'plantype'>,
  boek: Regelboek,
  { waar, datum, maten = listMaten(beoordeling, boek) }: Omstandigheden,
): readonly Kenmerk[] => {
  const gekozen = beoordeling.feiten.find(({ feit }) => feit === ACTIVITEITEN)?.waarde
  const wat = beoordeling.plantype?.label ?? (gekozen && showWaarde(boek, ACTIVITEITEN, gekozen))
  const gebieden = beoordeling.ligging.filter(({ raakt }) => raakt).map(({ naam }) => naam)
  const plek = waar ?? gebieden.slice(0, MAX_GEBIEDEN).map(shorten).join(', ')
  return [
    ...(wat ? [{ naam: 'Plan', waarde: upperFirst(wat) }] : []),
    ...(plek === '' ? [] : [{ naam: 'Plek', waarde: upperFirst(plek) }]),
    ...(maten.length === 0 ? [] : [{ naam: 'Maten', waarde: upperFirst(maten.join('; ')) }]),
    { naam: 'Advies van', waarde: datum },
  ]
}
