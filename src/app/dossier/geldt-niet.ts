import { type GeldtNiet, normenDieNietGelden } from '../../domain/dossier/afwijking.ts'
import { geldendVan } from '../../domain/dossier/zaak.ts'
import type { Beoordeling, Voorbehoud } from '../../domain/model/beoordeling.ts'
import { isGeldigIn } from '../../domain/model/peildatum.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { GrondUitkomst, UitgelegdeRichting } from '../../domain/model/richting.ts'
import type { KorteUitkomst } from '../../domain/model/uitkomst.ts'
import type { Voorwaarde } from '../../domain/model/voorwaarde.ts'
import { joinEn } from '../../domain/tekst.ts'
import { reserveRegel } from '../../domain/woorden/regelvorm.ts'
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
    ?.versies.find(isGeldigIn(boek.visie, peildatum))?.voldoetAls
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

interface Plek {
  readonly regel: string
  readonly gebied?: string | undefined
}
const keyOf = ({ regel, gebied }: Plek): string => `${regel} ${gebied ?? ''}`

type Zin = Beoordeling['richtingZinnen'][number]

/** An advice that names in its first sentence what still has to be shown. */
const BESLISSEND = /^(.*?)(?:, want beslissend is|; beslissend is ook) wat nog moet blijken: .*\.$/s

interface Weg {
  readonly weg: ReadonlySet<string>
  readonly boek: Regelboek
  readonly gewezen: readonly Voorbehoud[]
  readonly over: readonly Voorbehoud[]
}

/** What the advice comes to, without naming what does not play as what decides. */
const sayOpening = (tekst: string, { gewezen, over, boek }: Weg): string => {
  const [, begin] = BESLISSEND.exec(tekst) ?? []
  if (begin === undefined || !gewezen.some(({ beslissend }) => beslissend)) return tekst
  const vormen = over.flatMap(({ regel, beslissend }) => {
    const definitie = beslissend ? boek.regels.find(({ id }) => id === regel) : undefined
    return definitie ? [reserveRegel(definitie)] : []
  })
  if (vormen.length === 0) return `${begin}.`
  return tekst.replace(
    / wat nog moet blijken: .*\.$/s,
    ` wat nog moet blijken: ${joinEn([...new Set(vormen)])}.`,
  )
}

/** For an officer a sentence begins with the rule it is about. */
const isOver = ({ register, tekst }: Zin, regel: string): boolean =>
  register === 'motivering' && (tekst.startsWith(`${regel}:`) || tekst.startsWith(`${regel} (`))

const dropZinnen = (zinnen: readonly Zin[], uit: Weg): readonly Zin[] =>
  zinnen
    .filter((zin) => ![...uit.weg].some((regel) => isOver(zin, regel)))
    .map((zin) => ({ ...zin, tekst: sayOpening(zin.tekst, uit) }))

/** A direction without the grounds that are open only because of what does not play. */
const dropGronden = (
  richting: UitgelegdeRichting,
  uit: ReadonlySet<string>,
): UitgelegdeRichting => {
  const drop = (gronden: readonly GrondUitkomst[]) =>
    gronden.filter(
      ({ soort, id, gebied }) => soort !== 'regel' || !uit.has(keyOf({ regel: id, gebied })),
    )
  const { door, tegenkracht, zeker } = richting
  return {
    ...{ ...richting, door: drop(door), tegenkracht: drop(tegenkracht) },
    ...(zeker && { zeker: drop(zeker) }),
  }
}

/**
 * What a page, a letter, a report or a motivation is written from: without what is open only because of a question that does
 * not play here, without the reasons and reservations that say so, and without the documents, advisers and steps that only
 * such a rule asks for. The advice itself stays as it is: there it counts as unknown.
 */
export const leaveOutGeldtNiet = <B extends Beoordeling>(
  beoordeling: B,
  niet: Bekend['niet'],
  boek: Regelboek,
): B => {
  if (niet.size === 0) return beoordeling
  const { advies, richting } = beoordeling
  const uit = new Set(
    beoordeling.uitkomsten
      .filter((uitkomst) => isDaaromOpen(beoordeling, uitkomst, { boek, niet }))
      .map(keyOf),
  )
  if (uit.size === 0) return beoordeling
  const uitkomsten = beoordeling.uitkomsten.filter((deel) => !uit.has(keyOf(deel)))
  const nog = new Set(uitkomsten.map(({ regel }) => regel))
  // A rule that is judged per area is asked for as long as one of its outcomes is.
  const weg = new Set(
    beoordeling.uitkomsten.flatMap(({ regel }) => (nog.has(regel) ? [] : [regel])),
  )
  const voorbehouden = advies.voorbehouden.filter((deel) => !uit.has(keyOf(deel)))
  const gewezen = advies.voorbehouden.filter((deel) => uit.has(keyOf(deel)))
  const drop = (zinnen: readonly Zin[]) =>
    dropZinnen(zinnen, { weg, boek, gewezen, over: voorbehouden })
  return {
    ...beoordeling,
    uitkomsten,
    principes: beoordeling.principes.map((beeld) => ({
      ...beeld,
      open: beeld.open.filter((regel) => !weg.has(regel)),
      ontbreekt: beeld.ontbreekt.filter((regel) => !weg.has(regel)),
    })),
    stukken: leaveOutGevraagd(beoordeling.stukken, weg),
    adviseurs: leaveOutGevraagd(beoordeling.adviseurs, weg),
    procedure: leaveOutGevraagd(beoordeling.procedure, weg),
    ...(richting && { richting: dropGronden(richting, uit) }),
    richtingZinnen: drop(beoordeling.richtingZinnen),
    advies: { ...advies, voorbehouden, zinnen: drop(advies.zinnen) },
  }
}

/** What is told of a case: its assessment, without what somebody said does not play in it. */
export const keepGeldend = <B extends Beoordeling>(
  dossier: Gebeurd & { readonly huidig: B; readonly boek: Regelboek },
): B => leaveOutGeldtNiet(dossier.huidig, geldtNietIn(dossier), dossier.boek)
