import { z } from 'zod'
import { AppError, type InvoerFout, MAX_FOUTEN, shorten } from '../../domain/errors.ts'
import { asRecord } from '../../domain/json.ts'
import {
  type InitiatiefInvoer,
  initiatiefSchema,
  type Peildatum,
} from '../../domain/model/initiatief.ts'
import type { Locatie } from '../../domain/model/ligging.ts'
import type { GevraagdePeildatum } from '../../domain/model/peildatum.ts'
import { suggest } from '../../domain/naaste.ts'
import type { Toetser } from '../../domain/toetser.ts'
import type { Omgeving } from '../omgeving.ts'
import {
  chooseRegelboek,
  newestRegelboek,
  refuseRegelboek,
  today,
} from '../regelboek/choose-regelboek.ts'
import { checkBekend, checkPeildatum, toPeildatum, toPeildatumVan } from '../regelboek/peildatum.ts'
import { checkFeiten } from './check-feiten.ts'
import { checkGebieden } from './check-gebieden.ts'
import { checkJson } from './read-json.ts'
import { wordsOf } from './spreektaal.ts'
import { toInvoerFouten } from './zod-fouten.ts'

/** What the one who asks may do. */
export interface Bevoegdheid {
  /** State facts and confirm borders, which only a behandelaar may. */
  readonly alsBehandelaar: boolean
  /** Use a rulebook that is not adopted: never in an advice that is stored. */
  readonly concept: boolean
}

export interface Verzoek {
  /** The parsed JSON body, not yet checked. */
  readonly inhoud: unknown
  /** CRS of the coordinates, as a URI; absent: CRS84. */
  readonly contentCrs?: string
  readonly mag: Bevoegdheid
  /** The peildatum of a receipt, which overrules that of the input. */
  readonly peildatum?: Peildatum
  /** The rulebook of a receipt, which overrules the choice by peildatum. */
  readonly toetser?: Toetser
}

export interface GelezenInvoer {
  readonly initiatief: InitiatiefInvoer
  readonly peildatum: Peildatum
  readonly toetser: Toetser
  readonly locatie: Locatie
}

/** Facts and location have their own, better checks. */
const kopSchema = initiatiefSchema.extend({
  feiten: z.unknown().optional(),
  locatie: z.unknown().optional(),
})
const VELDEN = Object.keys(kopSchema.shape)

/** The dates in the body; one that is no text is reported elsewhere. */
const readGevraagd = (velden: Readonly<Record<string, unknown>>): GevraagdePeildatum => ({
  ...(typeof velden.geldigOp === 'string' ? { geldigOp: velden.geldigOp } : {}),
  ...(typeof velden.beschikbaarOp === 'string' ? { beschikbaarOp: velden.beschikbaarOp } : {}),
})

/** A rulebook asked for by id, and what is wrong with asking for it. */
const findNamed = (
  naam: string,
  { toetsers, uitval }: Omgeving,
  mag: Bevoegdheid,
): { readonly toetser?: Toetser; readonly fout?: InvoerFout } => {
  const toetser = toetsers.find(({ regelboek }) => regelboek.visie.id === naam)
  if (toetser === undefined) {
    const kapot = uitval.find(({ map }) => map === naam)
    if (kapot !== undefined) {
      const melding = refuseRegelboek({ uitval }, naam).detail
      return { fout: { pointer: '/regelboek', code: 'regelboek_niet_geladen', melding } }
    }
    const bekend = toetsers.map(({ regelboek }) => regelboek.visie.id)
    const melding = `Regelboek "${shorten(naam)}" is hier niet geladen.${suggest(naam, bekend)} Geladen: ${bekend.join(', ')}.`
    return { fout: { pointer: '/regelboek', code: 'onbekend_regelboek', melding } }
  }
  const { status } = toetser.regelboek.visie
  if (status === 'vastgesteld' || mag.concept) return { toetser }
  const melding = `Regelboek "${naam}" heeft status ${status} en telt niet in een echt advies; probeer het met een zelftoets.`
  return { toetser, fout: { pointer: '/regelboek', code: 'regelboek_niet_vastgesteld', melding } }
}

interface Keuze {
  readonly toetser: Toetser
  readonly peildatum: Peildatum
  readonly fouten: readonly InvoerFout[]
}

/** A rulebook asked for by name, on the dates asked for or the first on which it holds. */
const chooseNamed = (
  naam: string,
  verzoek: Verzoek,
  omgeving: Omgeving,
): Omit<Keuze, 'toetser'> & {
  readonly toetser?: Toetser
} => {
  const gevraagd = verzoek.peildatum ?? readGevraagd(asRecord(verzoek.inhoud))
  const vandaag = today(omgeving.nu())
  const { toetser, fout } = findNamed(naam, omgeving, verzoek.mag)
  if (toetser === undefined || fout !== undefined) {
    const fouten = fout === undefined ? [] : [fout]
    return { peildatum: toPeildatum(gevraagd, vandaag), fouten, ...(toetser && { toetser }) }
  }
  const { regelboek } = toetser
  const peildatum = toPeildatumVan(regelboek, gevraagd, vandaag)
  const teLaat = regelboek.visie.status === 'vastgesteld' ? checkBekend(peildatum, vandaag) : []
  const fouten =
    teLaat.length > 0 ? teLaat : checkPeildatum(regelboek, peildatum, (klok) => `/${klok}`)
  return { toetser, peildatum, fouten }
}

/** The rulebook and peildatum of a request, and what is wrong with asking for them. */
export const findToetser = (verzoek: Verzoek, omgeving: Omgeving): Keuze => {
  const velden = asRecord(verzoek.inhoud)
  const { regelboek: naam } = velden
  const vandaag = today(omgeving.nu())
  const peildatum = toPeildatum(verzoek.peildatum ?? readGevraagd(velden), vandaag)
  const reserve = newestRegelboek(omgeving.toetsers)
  if (reserve === undefined) throw new AppError('geen_geldig_regelboek', { ...peildatum })
  if (verzoek.toetser !== undefined) return { toetser: verzoek.toetser, peildatum, fouten: [] }
  if (typeof naam === 'string') {
    const keuze = chooseNamed(naam, verzoek, omgeving)
    return { ...keuze, toetser: keuze.toetser ?? reserve }
  }
  const teLaat = checkBekend(peildatum, vandaag)
  if (teLaat.length > 0) return { toetser: reserve, peildatum, fouten: teLaat }
  const gekozen = chooseRegelboek(omgeving.toetsers, peildatum)
  if (gekozen !== undefined) return { toetser: gekozen, peildatum, fouten: [] }
  const { detail: melding } = new AppError('geen_geldig_regelboek', { ...peildatum })
  const later = chooseRegelboek(omgeving.toetsers, { ...peildatum, beschikbaarOp: '9999-12-31' })
  const pointer = later === undefined ? '/geldigOp' : '/beschikbaarOp'
  const fout = { pointer, code: 'geen_geldig_regelboek', melding }
  return { toetser: reserve, peildatum, fouten: [fout] }
}

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
  const { toetser, fouten: keuzeFouten, peildatum } = findToetser(verzoek, omgeving)
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
  const initiatief = { ...kop.data, feiten: velden.feiten ?? {}, locatie: velden.locatie }
  return {
    initiatief: initiatief as InitiatiefInvoer,
    peildatum,
    toetser,
    locatie: plek.locatie,
  }
}

export const invalid = (fouten: readonly InvoerFout[], peildatum?: Peildatum): AppError =>
  fouten.length === 1 && fouten[0]?.code === 'geen_geldig_regelboek'
    ? new AppError('geen_geldig_regelboek', { ...peildatum }, fouten)
    : new AppError(
        'ongeldige_invoer',
        { aantal: fouten.length < MAX_FOUTEN ? fouten.length : `${fouten.length} of meer` },
        fouten,
      )
