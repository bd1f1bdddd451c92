import type { Beoordeling } from '../../../domain/model/beoordeling.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { rememberPer } from '../../../domain/onthoud.ts'
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

/** The same per rule (its id), and what something else than a rule reads, of a loaded rulebook, which stays as it is. */
const readGenoemd = rememberPer(({ feiten, regels, voorwaarden, spanningen }: Lezers) => ({
  perRegel: regels.map((regel) => ({ id: regel.id, feiten: namedIn(regel) })),
  altijd: [
    ...[...feiten.values()].flatMap(({ formule }) =>
      formule === undefined ? [] : feitenIn(parseFormule(formule)),
    ),
    ...namedIn([[...feiten.values()], [...voorwaarden.values()], spanningen]),
  ],
}))

/**
 * Whether a value that was worked out says something of this plan: not where only rules read it that do not apply, as what
 * is asked of who splits a home says nothing of who builds one. What something else reads as well always does.
 */
export const createSpeeltMee = ({ uitkomsten }: Pick<Beoordeling, 'uitkomsten'>, boek: Lezers) => {
  const { perRegel, altijd } = readGenoemd(boek)
  const inSpel = new Set(uitkomsten.map(({ regel }) => regel))
  const namedBy = (speelt: boolean) =>
    perRegel.flatMap(({ id, feiten }) => (inSpel.has(id) === speelt ? feiten : []))
  const gelezen = new Set([...altijd, ...namedBy(true)])
  const stil = new Set(namedBy(false))
  return ({ feit, herkomst }: Pick<Bekend, 'feit' | 'herkomst'>): boolean =>
    herkomst !== 'afgeleid' || gelezen.has(feit) || !stil.has(feit)
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
