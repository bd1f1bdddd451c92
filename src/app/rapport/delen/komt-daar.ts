import type { Beoordeling } from '../../../domain/model/beoordeling.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { feitenIn, parseFormule } from '../../../domain/regeltaal/formule.ts'
import type { Plandelen } from './lees-delen.ts'

type Bekend = Beoordeling['feiten'][number]
type Feiten = Regelboek['feiten']
type Lezers = Pick<Regelboek, 'feiten' | 'regels' | 'voorwaarden' | 'spanningen'>

/** The stated facts that a derived one comes down to. */
const listBasis = (feiten: Feiten, id: string): readonly string[] => {
  const { formule } = feiten.get(id) ?? {}
  return formule === undefined
    ? [id]
    : feitenIn(parseFormule(formule)).flatMap((gelezen) => listBasis(feiten, gelezen))
}

/** The facts that a part of a rulebook names in its conditions, wherever they stand in it. */
const namedIn = (deel: unknown): readonly string[] =>
  [...JSON.stringify(deel).matchAll(/"fact":"([^"]*)"/g)].flatMap(([, feit]) => feit ?? [])

const PER_REGEL = new WeakMap<object, readonly string[]>()

/** The same of a rule of a loaded rulebook, which stays as it is. */
const namedInRegel = (regel: Lezers['regels'][number]): readonly string[] => {
  const genoemd = PER_REGEL.get(regel) ?? namedIn(regel)
  PER_REGEL.set(regel, genoemd)
  return genoemd
}

const ALTIJD = new WeakMap<object, readonly string[]>()

/** The facts that something else than a rule reads. */
const listAltijd = ({ feiten, voorwaarden, spanningen }: Lezers): readonly string[] => {
  const altijd = ALTIJD.get(feiten) ?? [
    ...[...feiten.values()].flatMap(({ formule }) =>
      formule === undefined ? [] : feitenIn(parseFormule(formule)),
    ),
    ...namedIn([[...feiten.values()], [...voorwaarden.values()], spanningen]),
  ]
  ALTIJD.set(feiten, altijd)
  return altijd
}

/**
 * Whether a value that was worked out says something of this plan: not where only rules read it that do not apply, as what
 * is asked of who splits a home says nothing of who builds one. What something else reads as well always does.
 */
export const createSpeeltMee = ({ uitkomsten }: Pick<Beoordeling, 'uitkomsten'>, boek: Lezers) => {
  const { regels } = boek
  const inSpel = new Set(uitkomsten.map(({ regel }) => regel))
  const altijd = new Set([
    ...listAltijd(boek),
    ...regels.flatMap((regel) => (inSpel.has(regel.id) ? namedInRegel(regel) : [])),
  ])
  const stil = new Set(regels.flatMap((regel) => (inSpel.has(regel.id) ? [] : namedInRegel(regel))))
  return ({ feit, herkomst }: Pick<Bekend, 'feit' | 'herkomst'>): boolean =>
    herkomst !== 'afgeleid' || altijd.has(feit) || !stil.has(feit)
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
