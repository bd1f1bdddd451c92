import { z } from 'zod'
import { AppError, type InvoerFout, MAX_FOUTEN } from '../../domain/errors.ts'
import { asRecord } from '../../domain/json.ts'
import {
  type InitiatiefInvoer,
  initiatiefSchema,
  MAX_DELEN,
  type Peildatum,
  plandeelSchema,
} from '../../domain/model/initiatief.ts'
import type { Toetser, Vraagstuk } from '../../domain/toetser.ts'
import type { Omgeving } from '../omgeving.ts'
import { checkFeiten } from './check-feiten.ts'
import { checkGebieden } from './check-gebieden.ts'
import { chooseToetser } from './choose-toetser.ts'
import { readDelen } from './read-delen.ts'
import { checkJson } from './read-json.ts'
import { readLocatie } from './read-locatie.ts'
import { wordsOf } from './spreektaal.ts'
import type { Verzoek } from './verzoek.ts'
import { toInvoerFouten } from './zod-fouten.ts'

export interface GelezenInvoer extends Vraagstuk {
  readonly toetser: Toetser
}

/** Facts and location have their own, better checks. */
const los = { feiten: z.unknown().optional(), locatie: z.unknown().optional() }
const kopSchema = initiatiefSchema.extend({
  ...los,
  delen: z.array(plandeelSchema.extend(los)).min(2).max(MAX_DELEN).optional(),
})
const VELDEN = Object.keys(kopSchema.shape)

/** A choice of several is a set: in the order of the catalogue, so that the order in which it came moves nothing. */
const orderSets = (
  feiten: InitiatiefInvoer['feiten'],
  catalogus: Toetser['regelboek']['feiten'],
): InitiatiefInvoer['feiten'] => {
  const geordend = { ...feiten }
  for (const [naam, waarde] of Object.entries(feiten)) {
    const waarden = Array.isArray(waarde) ? catalogus.get(naam)?.waarden : undefined
    if (waarden === undefined) continue
    const plekOf = (deel: string) => waarden.indexOf(deel)
    geordend[naam] = (waarde as readonly string[]).toSorted((a, b) => plekOf(a) - plekOf(b))
  }
  return geordend
}

/** Reads and checks a request. Throws AppError('ongeldige_invoer') with every fault at once. */
export const readInvoer = (verzoek: Verzoek, omgeving: Omgeving): GelezenInvoer => {
  const onleesbaar = checkJson(verzoek.inhoud)
  // What is nested too deep is not looked at any further.
  if (onleesbaar.some(({ code }) => code === 'te_diep')) throw invalid(onleesbaar)
  const kop = kopSchema.safeParse(verzoek.inhoud)
  const kopFouten = kop.success ? [] : toInvoerFouten(kop.error, VELDEN)
  if (kopFouten.some(({ pointer }) => pointer === '')) throw invalid(kopFouten)
  const velden = asRecord(verzoek.inhoud)
  const datumFout = kopFouten.some(({ pointer }) => /^\/(geldigOp|beschikbaarOp)$/.test(pointer))
  const { toetser, fouten: keuzeFouten, peildatum } = chooseToetser(verzoek, omgeving)
  const plek = readLocatie(verzoek, toetser, omgeving)
  const vorm = kopFouten.some(({ pointer }) => pointer.startsWith('/delen'))
  const { delen, fouten: delenFouten } = vorm
    ? { fouten: [] }
    : readDelen(verzoek, toetser, omgeving)
  const gemeld = new Set(onleesbaar.map(({ pointer }) => pointer))
  const fouten = [
    ...onleesbaar,
    // What cannot be read is not judged as well.
    ...[
      ...kopFouten,
      ...(datumFout ? [] : keuzeFouten),
      ...plek.fouten,
      ...checkFeiten(velden.feiten, toetser.regelboek.feiten, {
        ...verzoek.mag,
        woorden: wordsOf(toetser.regelboek.begrippen),
      }),
      ...checkGebieden(velden, toetser.regelboek, verzoek.mag),
      ...delenFouten,
    ].filter(({ pointer }) => !gemeld.has(pointer)),
  ]
  if (fouten.length > 0) throw invalid(fouten, peildatum)
  if (plek.locatie === undefined || !kop.success) throw invalid(fouten)
  const gegeven = (velden.feiten ?? {}) as InitiatiefInvoer['feiten']
  const feiten = verzoek.zoalsGegeven ? gegeven : orderSets(gegeven, toetser.regelboek.feiten)
  const initiatief = {
    ...kop.data,
    feiten,
    locatie: velden.locatie,
    ...(velden.delen !== undefined && { delen: velden.delen }),
  }
  return {
    initiatief: initiatief as InitiatiefInvoer,
    peildatum,
    toetser,
    locatie: plek.locatie,
    ...(delen && { delen }),
    ...(verzoek.weegwijze && { weegwijze: verzoek.weegwijze }),
  }
}

/** The refusal of these faults; when the only one is that no rulebook held on the peildatum, that is the refusal. */
export const invalid = (fouten: readonly InvoerFout[], peildatum?: Peildatum): AppError =>
  peildatum !== undefined && fouten.length === 1 && fouten[0]?.code === 'geen_geldig_regelboek'
    ? new AppError('geen_geldig_regelboek', { ...peildatum }, fouten)
    : new AppError(
        'ongeldige_invoer',
        { aantal: fouten.length < MAX_FOUTEN ? fouten.length : `${fouten.length} of meer` },
        fouten,
      )
