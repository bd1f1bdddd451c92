import { z } from 'zod'
import { AppError, type InvoerFout, refuseFouten } from '../../domain/errors.ts'
import { asRecord } from '../../domain/json.ts'
import type { Cel } from '../../domain/kaart/cel.ts'
import type { Rastervraag } from '../../domain/kaart/raster.ts'
import type { KaartKop } from '../../domain/model/antwoord/geschiktheidskaart.ts'
import type { FeitWaarde } from '../../domain/model/feit.ts'
import { initiatiefSchema, type Peildatum } from '../../domain/model/initiatief.ts'
import type { Toetser } from '../../domain/toetser.ts'
import { checkFeiten } from '../invoer/check-feiten.ts'
import { chooseToetser } from '../invoer/choose-toetser.ts'
import { invalid } from '../invoer/read-invoer.ts'
import { checkJson, parseJson } from '../invoer/read-json.ts'
import { wordsOf } from '../invoer/spreektaal.ts'
import { toInvoerFouten } from '../invoer/zod-fouten.ts'
import type { OmgevingMetKaarten } from '../omgeving.ts'
import { type Brok, type GelezenKaart, type Kaartverzoek, MAX_CELLEN } from '../ports/kaarten.ts'

/** Cells that one process works on at a time: about a twentieth of a second. */
const BROK_CELLEN = 250
const MIN_CEL_M = 10
const MAX_CEL_M = 5_000

const kopSchema = initiatiefSchema
  .omit({
    ...{ locatie: true, bufferM: true, delen: true },
    ...{ bevestigdeGebieden: true, betwisteGebieden: true },
  })
  .extend({ naam: initiatiefSchema.shape.naam.optional(), feiten: z.unknown().optional() })
export const rasterSchema = z.strictObject({
  celM: z.number().int().min(MIN_CEL_M).max(MAX_CEL_M),
  kader: z.array(z.number()).length(4).optional(),
})
const kaartSchema = z.strictObject({
  initiatief: kopSchema,
  raster: rasterSchema.optional(),
  percelen: z.unknown().optional(),
})
const VELDEN = [
  ...Object.keys(kaartSchema.shape),
  ...Object.keys(kopSchema.shape),
  ...Object.keys(rasterSchema.shape),
]
const VAN_EEN_PLEK = ['locatie', 'bufferM', 'bevestigdeGebieden', 'betwisteGebieden']

/** Whoever draws a map tries an idea: nothing of a behandelaar, and only what was adopted. */
const MAG = { alsBehandelaar: false, concept: false }

const under = (pad: string, fouten: readonly InvoerFout[]): readonly InvoerFout[] =>
  fouten.map((fout) => ({ ...fout, pointer: pad + fout.pointer }))

/** A map looks for the place: saying where is a misunderstanding that deserves its own words. */
const explainPlek = (fout: InvoerFout): InvoerFout => {
  const veld = VAN_EEN_PLEK.find((naam) => fout.pointer === `/initiatief/${naam}`)
  if (veld === undefined) return fout
  const melding = `Een geschiktheidskaart zoekt de plek; laat "${veld}" weg. Weet u de plek al, gebruik dan /zelftoetsen.`
  return { pointer: fout.pointer, code: 'locatie_bij_kaart', melding }
}

/** The faults that reading throws, instead of throwing them: all faults are told at once. */
const collectFouten = <T>(
  read: () => T,
): { readonly waarde?: T; readonly fouten: readonly InvoerFout[] } => {
  try {
    return { waarde: read(), fouten: [] }
  } catch (fout) {
    if (fout instanceof AppError && fout.fouten.length > 0) return { fouten: fout.fouten }
    throw fout
  }
}

type Bron = { readonly soort: KaartKop['soort']; readonly cellen: readonly Cel[] }

const readRaster = (
  { celM, kader }: z.infer<typeof rasterSchema>,
  { kaartgeo }: OmgevingMetKaarten,
  plek: { readonly toetser: Toetser; readonly contentCrs: string },
): Bron => {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = kader ?? []
  const vraag: Rastervraag = {
    celM,
    ...(kader && { kader: kaartgeo.readKader([x0, y0, x1, y1], plek.contentCrs) }),
  }
  const refuse = (pointer: string, code: string, melding: string): never => {
    throw new AppError('ongeldige_invoer', { aantal: 1 }, [{ pointer, code, melding }])
  }
  const aantal = plek.toetser.countRaster(vraag)
  if (aantal > MAX_CELLEN) {
    const genoeg = Math.ceil(celM * Math.sqrt(aantal / MAX_CELLEN))
    const melding = `Dit raster heeft ${aantal} cellen; het maximum is ${MAX_CELLEN}. Neem cellen van ongeveer ${genoeg} m of meer, of een kleiner kader.`
    return refuse('/raster/celM', 'te_veel_cellen', melding)
  }
  const cellen = plek.toetser.listRaster(vraag)
  if (cellen.length > 0) return { soort: 'raster', cellen }
  const melding = 'Geen enkele cel ligt voor ten minste de helft in het werkingsgebied.'
  return refuse(kader ? '/raster/kader' : '/raster/celM', 'buiten_werkingsgebied', melding)
}

const readCellen = (
  velden: Readonly<Record<string, unknown>>,
  omgeving: OmgevingMetKaarten,
  plek: {
    readonly toetser: Toetser
    readonly peildatum: Peildatum
    readonly contentCrs: string
  },
): Bron | undefined => {
  const { raster, percelen } = velden
  const { toetser, peildatum, contentCrs } = plek
  if (raster !== undefined && percelen !== undefined) {
    const melding = 'Kies "raster" of "percelen", niet allebei.'
    refuseFouten([{ pointer: '/raster', code: 'raster_en_percelen', melding }])
  }
  if (percelen !== undefined) {
    const { werkingsgebied } = toetser.regelboek
    const cellen = omgeving.kaartgeo.readPercelen(percelen, { contentCrs, werkingsgebied })
    return { soort: 'percelen', cellen }
  }
  if (raster === undefined) return { soort: 'gebieden', cellen: toetser.listProfielen(peildatum) }
  // A raster that is itself at fault is reported elsewhere.
  const gelezen = rasterSchema.safeParse(raster).data
  return gelezen && readRaster(gelezen, omgeving, plek)
}

const cutBrokken = (cellen: readonly Cel[]): readonly Brok[] =>
  Array.from({ length: Math.ceil(cellen.length / BROK_CELLEN) }, (_, i) => {
    const deel = cellen.slice(i * BROK_CELLEN, (i + 1) * BROK_CELLEN)
    return { cellen: JSON.stringify(deel), aantal: deel.length }
  })

/** Reads and checks a request for a map. Throws AppError('ongeldige_invoer') with every fault at once. */
export const readKaart = (omgeving: OmgevingMetKaarten, verzoek: Kaartverzoek): GelezenKaart => {
  const { tekst, nu } = verzoek
  const contentCrs = omgeving.kaartgeo.readStelsel(verzoek.contentCrs)
  const inhoud = parseJson(tekst)
  const velden = asRecord(inhoud)
  const { percelen: _, ...zonderPercelen } = velden
  // The parcels are read by a reader of their own, which looks at every number.
  const onleesbaar = checkJson(velden === inhoud ? zonderPercelen : inhoud)
  if (onleesbaar.length > 0) throw invalid(onleesbaar)
  const gelezen = kaartSchema.safeParse(inhoud)
  const kopFouten = gelezen.success
    ? []
    : toInvoerFouten(gelezen.error, VELDEN).map((fout) => explainPlek(fout))
  if (kopFouten.some(({ pointer }) => pointer === '')) throw invalid(kopFouten)

  const initiatief = asRecord(velden.initiatief)
  const vraag = { inhoud: initiatief, mag: MAG }
  const datumFout = kopFouten.some(({ pointer }) => /\/(geldigOp|beschikbaarOp)$/.test(pointer))
  const keuze = chooseToetser(vraag, { ...omgeving, nu: () => nu })
  const { toetser, peildatum } = keuze
  const { regelboek } = toetser
  const plek = { toetser, peildatum, contentCrs }
  const bron = collectFouten(() => readCellen(velden, omgeving, plek))
  const fouten = [
    ...kopFouten,
    ...(datumFout ? [] : under('/initiatief', keuze.fouten)),
    ...under(
      '/initiatief',
      checkFeiten(initiatief.feiten, regelboek.feiten, {
        ...MAG,
        woorden: wordsOf(regelboek.begrippen),
      }),
    ),
    ...bron.fouten,
  ]
  if (fouten.length > 0 || bron.waarde === undefined) throw invalid(fouten, peildatum)
  const { soort, cellen } = bron.waarde
  const { visie, sha256, gebiedenSha256 } = regelboek
  return {
    kop: {
      soort,
      motor: omgeving.motor,
      regelboek: { id: visie.id, versie: visie.versie, sha256 },
      gebieden: { versie: visie.versie, sha256: gebiedenSha256 },
      peildatum,
      crs: verzoek.crs ?? contentCrs,
      disclaimer: visie.disclaimer,
      feiten: (initiatief.feiten ?? {}) as Readonly<Record<string, FeitWaarde>>,
    },
    totaal: cellen.length,
    brokken: cutBrokken(cellen),
  }
}
