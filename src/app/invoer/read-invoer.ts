import { z } from 'zod'
import { AppError, type InvoerFout, MAX_FOUTEN } from '../../domain/errors.ts'
import { asRecord } from '../../domain/json.ts'
import {
  type InitiatiefInvoer,
  initiatiefSchema,
  type Peildatum,
} from '../../domain/model/initiatief.ts'
import type { Locatie } from '../../domain/model/ligging.ts'
import type { Toetser, Vraagstuk } from '../../domain/toetser.ts'
import type { Omgeving } from '../omgeving.ts'
import { checkFeiten } from './check-feiten.ts'
import { checkGebieden } from './check-gebieden.ts'
import { chooseToetser } from './choose-toetser.ts'
import { checkJson } from './read-json.ts'
import { wordsOf } from './spreektaal.ts'
import type { Verzoek } from './verzoek.ts'
import { toInvoerFouten } from './zod-fouten.ts'

export interface GelezenInvoer extends Vraagstuk {
  readonly toetser: Toetser
}

/** Facts and location have their own, better checks. */
const kopSchema = initiatiefSchema.extend({
  feiten: z.unknown().optional(),
  locatie: z.unknown().optional(),
})
const VELDEN = Object.keys(kopSchema.shape)

/** A buffer that does nothing would be silently lost. */
const checkBuffer = ({ isVlak }: Locatie, bufferM: number | undefined): readonly InvoerFout[] =>
  isVlak && bufferM !== undefined
    ? [
        {
          pointer: '/bufferM',
          code: 'buffer_bij_vlak',
          melding:
            'Een buffer kan alleen om een punt of een lijn; laat "bufferM" weg bij een vlak.',
        },
      ]
    : []

const readLocatie = (
  verzoek: Verzoek,
  { regelboek }: Toetser,
  { locatie }: Omgeving,
): { readonly locatie?: Locatie; readonly fouten: readonly InvoerFout[] } => {
  const { locatie: waarde, bufferM } = asRecord(verzoek.inhoud)
  if (waarde === undefined) {
    const melding =
      '"locatie" is verplicht: een punt, lijn of vlak als GeoJSON, bijvoorbeeld {"type":"Point","coordinates":[6.56,52.99]} (lengte, breedte). Een adres zoeken wij niet op.'
    return { fouten: [{ pointer: '/locatie', code: 'ontbreekt', melding }] }
  }
  // A buffer that is itself at fault is reported elsewhere; the location is then read with the default.
  const buffer = kopSchema.shape.bufferM.safeParse(bufferM).data
  try {
    const gelezen = locatie.read(waarde, {
      werkingsgebied: regelboek.werkingsgebied,
      ...(verzoek.contentCrs === undefined ? {} : { contentCrs: verzoek.contentCrs }),
      ...(buffer === undefined ? {} : { bufferM: buffer }),
    })
    return { locatie: gelezen, fouten: checkBuffer(gelezen, buffer) }
  } catch (fout) {
    if (fout instanceof AppError && fout.fouten.length > 0) return { fouten: fout.fouten }
    throw fout
  }
}

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
    ].filter(({ pointer }) => !gemeld.has(pointer)),
  ]
  if (fouten.length > 0) throw invalid(fouten, peildatum)
  if (plek.locatie === undefined || !kop.success) throw invalid(fouten)
  const gegeven = (velden.feiten ?? {}) as InitiatiefInvoer['feiten']
  const feiten = verzoek.zoalsGegeven ? gegeven : orderSets(gegeven, toetser.regelboek.feiten)
  const initiatief = { ...kop.data, feiten, locatie: velden.locatie }
  return {
    initiatief: initiatief as InitiatiefInvoer,
    peildatum,
    toetser,
    locatie: plek.locatie,
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
