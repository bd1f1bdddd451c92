import { type GeldtNiet, normenDieNietGelden } from '../../domain/dossier/afwijking.ts'
import { geldendVan } from '../../domain/dossier/zaak.ts'
import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import { isGeldig } from '../../domain/model/peildatum.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { KorteUitkomst } from '../../domain/model/uitkomst.ts'
import type { Voorwaarde } from '../../domain/model/voorwaarde.ts'
import { type Beoordeeld, listOpenFeiten, type OpenFeit } from './open-feiten.ts'
import type { KortDossier } from './read-dossier.ts'

export type Gebeurd = Pick<KortDossier, 'gebeurtenissen' | 'zaak'>

/** Which questions for a person do not play in this case, and why. */
export const geldtNietIn = (dossier: Gebeurd): ReadonlyMap<string, GeldtNiet> =>
  normenDieNietGelden(geldendVan(dossier))

/** The questions that a person still has to answer here. */
export const listOpenOordelen = <U extends KorteUitkomst>(
  dossier: Beoordeeld<U> & Gebeurd,
): readonly OpenFeit<U>[] => {
  const niet = geldtNietIn(dossier)
  return listOpenFeiten(dossier, 'behandelaar').filter(({ feit }) => !niet.has(feit))
}

interface Bekend {
  readonly boek: Regelboek
  /** Questions that do not play here. */
  readonly niet: ReadonlySet<string> | ReadonlyMap<string, unknown>
  /** Facts that this outcome misses. */
  readonly ontbreekt: ReadonlySet<string>
}

/**
 * Whether nothing is left to show of this condition of a rule that is still open, once the questions that do not play are
 * left out of it: what is known cannot have failed where all must hold, nor have held where one is enough.
 */
const isStil = (voorwaarde: Voorwaarde, bekend: Bekend, bijAlles = true): boolean => {
  const { boek, niet, ontbreekt } = bekend
  if ('all' in voorwaarde) return voorwaarde.all.every((deel) => isStil(deel, bekend, true))
  if ('any' in voorwaarde) return voorwaarde.any.some((deel) => isStil(deel, bekend, false))
  if ('not' in voorwaarde) return false
  if ('condition' in voorwaarde) {
    const genoemd = boek.voorwaarden.get(voorwaarde.condition)
    return genoemd !== undefined && isStil(genoemd, bekend, bijAlles)
  }
  return niet.has(voorwaarde.fact) || (bijAlles && !ontbreekt.has(voorwaarde.fact))
}

/** Whether this outcome is open only because of questions that do not play here. */
const isDaaromOpen = (
  { peildatum }: Pick<Beoordeling, 'peildatum'>,
  uitkomst: Beoordeling['uitkomsten'][number],
  { boek, niet }: Pick<Bekend, 'boek' | 'niet'>,
): boolean => {
  const ontbreekt = new Set(uitkomst.ontbreekt.map(({ feit }) => feit))
  if (![...ontbreekt].some((feit) => niet.has(feit))) return false
  if ([...ontbreekt].every((feit) => niet.has(feit))) return true
  const voldoetAls = boek.regels
    .find(({ id }) => id === uitkomst.regel)
    ?.versies.find((versie) =>
      isGeldig({ beschikbaarVan: boek.visie.beschikbaarVan, ...versie }, peildatum),
    )?.voldoetAls
  return voldoetAls !== undefined && isStil(voldoetAls, { boek, niet, ontbreekt })
}

/** What is asked for by rules, without what only those rules ask that do not play. */
const leaveOutGevraagd = <D extends { readonly regels: readonly string[] }>(
  delen: readonly D[],
  weg: ReadonlySet<string>,
): readonly D[] =>
  delen.flatMap((deel) => {
    const regels = deel.regels.filter((regel) => !weg.has(regel))
    if (regels.length === deel.regels.length) return [deel]
    return regels.length === 0 ? [] : [{ ...deel, regels }]
  })

/**
 * What a letter or motivation is written from: without what is open only because of a question that does not play here,
 * and without the documents, advisers and steps that only such a rule asks for. The advice itself stays as it is: there it
 * counts as unknown.
 */
export const leaveOutGeldtNiet = <B extends Beoordeling>(
  beoordeling: B,
  niet: Bekend['niet'],
  boek: Regelboek,
): B => {
  if (niet.size === 0) return beoordeling
  const keyOf = ({
    regel,
    gebied,
  }: {
    readonly regel: string
    readonly gebied?: string | undefined
  }) => `${regel} ${gebied ?? ''}`
  const uit = new Set(
    beoordeling.uitkomsten
      .filter((uitkomst) => isDaaromOpen(beoordeling, uitkomst, { boek, niet }))
      .map(keyOf),
  )
  const uitkomsten = beoordeling.uitkomsten.filter((deel) => !uit.has(keyOf(deel)))
  const over = new Set(uitkomsten.map(({ regel }) => regel))
  // A rule that is judged per area is asked for as long as one of its outcomes is.
  const weg = new Set(
    beoordeling.uitkomsten.flatMap(({ regel }) => (over.has(regel) ? [] : [regel])),
  )
  return {
    ...beoordeling,
    uitkomsten,
    stukken: leaveOutGevraagd(beoordeling.stukken, weg),
    adviseurs: leaveOutGevraagd(beoordeling.adviseurs, weg),
    procedure: leaveOutGevraagd(beoordeling.procedure, weg),
    advies: {
      ...beoordeling.advies,
      voorbehouden: beoordeling.advies.voorbehouden.filter((deel) => !uit.has(keyOf(deel))),
    },
  }
}
