import type { Context } from 'hono'
import {
  type Antwoorden,
  answerZelftoets,
  checkAntwoorden,
  type Zelftoets,
} from '../../../app/beoordelen/zelftoets.ts'
import { ACTIVITEITEN, type Feit, type FeitWaarde } from '../../../domain/model/feit.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import {
  allOf,
  isDubbel,
  readAntwoord,
  readNummer,
  type Velden,
  wordFout,
} from '../../shared/formulier.ts'
import type { Veldfout } from '../../shared/fouten.tsx'
import { isGewijzigd, isInvoerfout } from '../../shared/inzending.ts'
import type { Kamer } from './kamer.ts'
import { answerVerouderd } from './verouderd.tsx'

export const readVersie = (velden: Velden): number => readNummer(velden, 'versie')

/** Name of the fields in which a form says which facts it asks: an empty answer leaves no trace itself. */
export const GEVRAAGD = 'gevraagd'

/** Name of the fields in which a form says which facts do not decide: when they stay empty, nothing was skipped. */
export const MAG_LEEG = 'mag_leeg'

/** The facts that a form says do not decide. */
export const mayStayEmpty = (velden: Velden): ReadonlySet<string> =>
  new Set(allOf(velden, MAG_LEEG))

/** The question about a fact, as the catalogue asks it. */
export const askFeit = ({ feiten }: Regelboek, id: string) => {
  const { vraag, label = id, hulp } = feiten.get(id) ?? {}
  return { feit: id, vraag: vraag ?? label, ...(hulp !== undefined && { hulp }) }
}

/** The facts that a form asked, and the answers among its fields. */
export const readGevraagd = ({ feiten }: Regelboek, velden: Velden) => {
  const gevraagd = allOf(velden, GEVRAAGD).flatMap((id) => {
    const feit = feiten.get(id)
    // The activities and the place stay what they are.
    return feit?.herkomst === 'initiatief' && id !== ACTIVITEITEN ? [feit] : []
  })
  const antwoorden: Record<string, FeitWaarde> = {}
  for (const feit of gevraagd) {
    const antwoord = readAntwoord(feit, velden)
    if (antwoord !== undefined) antwoorden[feit.id] = antwoord
  }
  return { gevraagd, antwoorden }
}

/** Name of the field with which a form puts back what was before: what it asks and leaves empty is taken back. */
export const ZET_TERUG = 'zet_terug'

/** What a form puts back: each fact that it asks, undefined where nobody had answered it. */
export const readTerug = (boek: Regelboek, velden: Velden): Antwoorden => {
  const { gevraagd, antwoorden } = readGevraagd(boek, velden)
  return Object.fromEntries(gevraagd.map(({ id }) => [id, antwoorden[id]]))
}

const DUBBEL = 'U vulde iets in en koos ook "Weet ik niet". Kies één van de twee.'

type Catalogus = ReadonlyMap<string, Feit>

/** What is wrong with the answers, when that is what went wrong; throws anything else. */
export const wordFouten = (fout: unknown, catalogus: Catalogus): readonly Veldfout[] => {
  if (!isInvoerfout(fout)) throw fout
  return fout.fouten.map(({ pointer, melding }) => {
    const veld = pointer.split('/')[2] ?? ''
    return { veld, melding: wordFout(catalogus.get(veld), melding) }
  })
}

interface Formulier {
  /** The self-check as it is stored now. */
  readonly toets: Zelftoets
  readonly velden: Velden
  readonly antwoorden: Antwoorden
  readonly showFouten: (fouten: readonly Veldfout[]) => Response | Promise<Response>
  /** Where to go on; absent: to the next question. */
  readonly naar?: string
}

/** Every fault of the form at once, as far as the answers can be told apart. */
const findFouten = async (
  { omgeving }: Kamer,
  { toets, velden, antwoorden }: Formulier,
): Promise<readonly Veldfout[]> => {
  const catalogus = toets.boek.feiten
  const dubbel = Object.keys(antwoorden).filter((id) => isDubbel(catalogus.get(id) as Feit, velden))
  const eerst = dubbel.map((veld) => ({ veld, melding: DUBBEL }))
  if (eerst.length === 0) return []
  try {
    await checkAntwoorden(omgeving, toets, antwoorden)
    return eerst
  } catch (fout) {
    return [...eerst, ...wordFouten(fout, catalogus)]
  }
}

/** Keeps the answers and goes on, or shows what is wrong with them. */
export const storeAntwoorden = async (
  kamer: Kamer,
  c: Context,
  formulier: Formulier,
): Promise<Response> => {
  const { toets, velden, antwoorden, showFouten } = formulier
  const versie = readVersie(velden)
  const { naar } = formulier
  if (versie !== toets.versie) return answerVerouderd(kamer, c, { velden, naar })
  const fouten = await findFouten(kamer, formulier)
  if (fouten.length > 0) return showFouten(fouten)
  try {
    await answerZelftoets(kamer.omgeving, c.req.param('sleutel') ?? '', { versie, antwoorden })
    return c.redirect(naar ?? kamer.padOf(c), 303)
  } catch (fout) {
    if (isGewijzigd(fout)) return answerVerouderd(kamer, c, { velden, naar })
    return showFouten(wordFouten(fout, toets.boek.feiten))
  }
}
