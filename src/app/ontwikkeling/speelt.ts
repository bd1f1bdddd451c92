import type { Feit, FeitWaarde } from '../../domain/model/feit.ts'
import type { Ligging, Locatie } from '../../domain/model/ligging.ts'
import { rememberPer } from '../../domain/onthoud.ts'
import { createIrrelevantie, readWaarden } from '../../domain/ontwikkeling/relevantie.ts'
import {
  emptyWaarden,
  type GecompileerdeRegel,
  type GecompileerdRegelboek,
  newSpoor,
} from '../../domain/regeltaal/regelwerk.ts'
import { ONWAAR, WAAR } from '../../domain/regeltaal/waarheid.ts'
import type { Toetser } from '../../domain/toetser.ts'
import { readLiggingFeiten } from '../../domain/weging/ligging-feiten.ts'
import type { Omgeving } from '../omgeving.ts'
import type { Ontwikkelplan } from '../ports/ontwikkelplannen.ts'
import type { OntwikkelingMetBewijs } from './antwoord.ts'

type Gemaakt = Pick<OntwikkelingMetBewijs, 'bewijs' | 'peildatum'>

/** What an assessment was made with. */
export const toetserVan = (
  { boeken }: Pick<Omgeving, 'boeken'>,
  { bewijs }: Pick<Gemaakt, 'bewijs'>,
): Toetser => {
  const { sha256 } = bewijs.regelboek
  const toetser = boeken.bySha(sha256)
  if (toetser === undefined) throw new Error(`rulebook is not loaded: ${sha256}`)
  return toetser
}

/** By which facts certainly do not play in a part with these facts, as an assessment saw it. */
export const irrelevantieVan = (
  omgeving: Pick<Omgeving, 'boeken'>,
  gemaakt: Gemaakt,
): ReturnType<typeof createIrrelevantie> =>
  createIrrelevantie(toetserVan(omgeving, gemaakt).compile(gemaakt.peildatum))

/** Whether a part (by id) with these facts can bring anything to this outcome of a rule, where it lies. */
export type Brengt = (
  feiten: Readonly<Record<string, FeitWaarde>>,
  uitkomst: {
    readonly regel: string
    readonly oordeel: 'voldoet' | 'voldoet_niet'
    readonly deel: string
  },
) => boolean

type Plan = Pick<Ontwikkelplan, 'invoer'>

/** Finds where a part of a plan (by id) lies by itself; each is placed anew. Undefined of no part. */
export const createPlaatsDeel = (
  omgeving: Pick<Omgeving, 'boeken' | 'locatie'>,
  { invoer }: Plan,
  gemaakt: Gemaakt,
): ((id: string) => Ligging | undefined) => {
  const toetser = toetserVan(omgeving, gemaakt)
  const { werkingsgebied } = toetser.regelboek
  const { bevestigdeGebieden } = invoer
  return (id) => {
    const deel = invoer.delen.find((een) => een.id === id)
    if (deel === undefined) return undefined
    const { feiten, bufferM, naam = id, locatie: plek } = deel
    const opties = { werkingsgebied, ...(bufferM !== undefined && { bufferM }) }
    const locatie: Locatie = omgeving.locatie.read(plek, opties)
    const initiatief = {
      ...{ naam, locatie: plek, feiten },
      ...(bevestigdeGebieden && { bevestigdeGebieden }),
    }
    return toetser.locate({ initiatief, locatie, peildatum: gemaakt.peildatum })
  }
}

/** What is measured from a place to somewhere else: of the whole it is that of its nearest part. */
const isAfstand = ({ ligging }: Feit): boolean => ligging !== undefined && 'soort' in ligging

/**
 * How far a part (by id) lies from what distances are measured to, measured once and only where that is asked; undefined
 * where a rule reads no distance.
 */
const createAfstanden = (
  werk: GecompileerdRegelboek,
  plaatsDeel: ReturnType<typeof createPlaatsDeel>,
) => {
  const bekend = new Map<string, Readonly<Record<string, FeitWaarde>>>()
  const measure = (id: string): Readonly<Record<string, FeitWaarde>> => {
    const waarden = emptyWaarden(werk)
    readLiggingFeiten(werk, plaatsDeel(id), { waarden, redenen: new Map() })
    return Object.fromEntries(
      werk.feiten.flatMap((feit, slot) => {
        const waarde = isAfstand(feit) ? waarden[slot] : undefined
        return waarde === undefined ? [] : [[feit.id, waarde] as const]
      }),
    )
  }
  return (id: string, { rustOp }: GecompileerdeRegel) => {
    const leest = [...rustOp].some((slot) => {
      const feit = werk.feiten[slot]
      return feit !== undefined && isAfstand(feit)
    })
    if (!leest) return undefined
    const afstanden = bekend.get(id) ?? measure(id)
    bekend.set(id, afstanden)
    return afstanden
  }
}

/**
 * By what the part states and how far it lies from what the rule measures to: one that the rule is certainly not about, or
 * that comes out the other way, brings nothing.
 */
export const brengtVan = (
  omgeving: Pick<Omgeving, 'boeken' | 'locatie'>,
  plan: Plan,
  gemaakt: Gemaakt,
): Brengt => {
  const werk = toetserVan(omgeving, gemaakt).compile(gemaakt.peildatum)
  const regels = new Map(werk.regels.map((regel) => [regel.definitie.id, regel]))
  const afstandenVan = createAfstanden(werk, createPlaatsDeel(omgeving, plan, gemaakt))
  const readSpoor = (feiten: Readonly<Record<string, FeitWaarde>>) => {
    const waarden = readWaarden(werk, feiten)
    return { waarden, spoor: newSpoor(werk, waarden) }
  }
  // What most rules read of a part is the same.
  const readEens = rememberPer(readSpoor)
  return (feiten, { regel: id, oordeel, deel }) => {
    const regel = regels.get(id)
    if (regel === undefined) return true
    const afstanden = afstandenVan(deel, regel)
    const { waarden, spoor } =
      afstanden === undefined ? readEens(feiten) : readSpoor({ ...feiten, ...afstanden })
    const anders = oordeel === 'voldoet' ? ONWAAR : WAAR
    return (
      regel.geldtVoor?.toets(waarden, spoor) !== ONWAAR &&
      regel.voldoetAls.toets(waarden, spoor) !== anders
    )
  }
}
