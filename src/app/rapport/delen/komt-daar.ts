import type { Beoordeling } from '../../../domain/model/beoordeling.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { feitenIn, parseFormule } from '../../../domain/regeltaal/formule.ts'
import type { Plandelen } from './lees-delen.ts'

type Bekend = Beoordeling['feiten'][number]
type Feiten = Regelboek['feiten']

/** The stated facts that a derived one comes down to. */
const listBasis = (feiten: Feiten, id: string): readonly string[] => {
  const { formule } = feiten.get(id) ?? {}
  return formule === undefined
    ? [id]
    : feitenIn(parseFormule(formule)).flatMap((gelezen) => listBasis(feiten, gelezen))
}

/**
 * Whether a value that was worked out for an area is about something: where no part that lies there, nor the whole, states
 * what it is made of, it is a share of nothing, and "0%" would say that there is something.
 */
export const createIsErgensVan = (
  { plan: { invoer }, uitkomst: { delen } }: Pick<Plandelen, 'plan' | 'uitkomst'>,
  { feiten }: Pick<Regelboek, 'feiten'>,
) => {
  const gesteld = new Map(invoer.delen.map((deel) => [deel.id, deel.feiten]))
  return ({ feit, gebied, herkomst }: Pick<Bekend, 'feit' | 'gebied' | 'herkomst'>) => {
    if (gebied === undefined || herkomst !== 'afgeleid') return true
    const daar = delen.filter(({ gebieden }) => gebieden.includes(gebied))
    const bronnen = [invoer.feiten, ...daar.map(({ id }) => gesteld.get(id) ?? {})]
    return listBasis(feiten, feit).some((id) => bronnen.some((bron) => bron[id] !== undefined))
  }
}
