import { z } from 'zod'
import { AppError, type InvoerFout, MAX_FOUTEN } from '../../domain/errors.ts'
import { toPointer } from '../../domain/json.ts'
import type { Bewijs } from '../../domain/model/antwoord/bewijs.ts'
import type { VergelijkingAntwoord } from '../../domain/model/antwoord/vergelijking.ts'
import type { Variant } from '../../domain/ontwikkeling/punten.ts'
import { compareVarianten } from '../../domain/ontwikkeling/vergelijking.ts'
import { checkJson } from '../invoer/read-json.ts'
import { toInvoerFouten } from '../invoer/zod-fouten.ts'
import type { OmgevingMetOpslag } from '../omgeving.ts'
import { countVoorbehouden } from '../woorden/voorbehouden.ts'
import { explainOntwikkeling } from './explain-ontwikkeling.ts'

const MAX_VARIANTEN = 10

export const variantSchema = z
  .strictObject({
    naam: z.string().trim().min(1).max(200),
    /** One of the two, as POST /beoordelingen or POST /ontwikkelingen reads it. */
    initiatief: z.looseObject({}).optional(),
    ontwikkeling: z.looseObject({}).optional(),
  })
  .refine(
    ({ initiatief, ontwikkeling }) => (initiatief === undefined) !== (ontwikkeling === undefined),
    {
      message: 'geef een "initiatief" of een "ontwikkeling", een van de twee',
    },
  )

export const vergelijkingSchema = z.strictObject({
  varianten: z.array(variantSchema).min(2).max(MAX_VARIANTEN),
})

const VELDEN = ['varianten', 'naam', 'initiatief', 'ontwikkeling']

type Aanvraag = { readonly inhoud: unknown; readonly contentCrs?: string }
type Invoer = z.infer<typeof vergelijkingSchema>['varianten'][number]

const refuse = (fouten: readonly InvoerFout[]): never => {
  throw new AppError('ongeldige_invoer', { aantal: fouten.length }, fouten.slice(0, MAX_FOUTEN))
}

const readVarianten = (inhoud: unknown): readonly Invoer[] => {
  const onleesbaar = checkJson(inhoud)
  if (onleesbaar.length > 0) return refuse(onleesbaar)
  const gelezen = vergelijkingSchema.safeParse(inhoud)
  if (!gelezen.success) return refuse(toInvoerFouten(gelezen.error, VELDEN))
  const { varianten } = gelezen.data
  const dubbel = varianten.flatMap(({ naam }, i) => {
    const eerder = varianten.findIndex((ander) => ander.naam === naam)
    const melding = `Variant ${eerder + 1} heet ook "${naam}"; geef elke variant een eigen naam.`
    return eerder < i ? [{ pointer: `/varianten/${i}/naam`, code: 'dubbele_variant', melding }] : []
  })
  return dubbel.length > 0 ? refuse(dubbel) : varianten
}

interface Beoordeeld extends Variant {
  readonly soort: 'initiatief' | 'ontwikkeling'
  readonly bewijs: Pick<Bewijs, 'regelboek'>
}

const VAN_HET_DEEL = ['locatie', 'bufferM', 'feiten']
const DEEL = '/delen/0'

/** An initiative as a development of one part, so that the budgets of its areas weigh as in any other variant. */
const asOntwikkeling = (initiatief: Readonly<Record<string, unknown>>) => {
  const deel = Object.entries(initiatief).filter(([veld]) => VAN_HET_DEEL.includes(veld))
  const rest = Object.entries(initiatief).filter(([veld]) => !VAN_HET_DEEL.includes(veld))
  return { ...Object.fromEntries(rest), delen: [{ id: 'geheel', ...Object.fromEntries(deel) }] }
}

const checkInitiatief = (initiatief: Readonly<Record<string, unknown>>): void => {
  const teVeel = ['delen', 'volledigeDelen'].filter((veld) => veld in initiatief)
  if (teVeel.length === 0) return
  refuse(
    teVeel.map((veld) => ({
      pointer: toPointer(veld),
      code: 'onbekend_veld',
      melding: `"${veld}" hoort bij een ontwikkeling; noem de variant dan "ontwikkeling".`,
    })),
  )
}

const assessOne = async (
  omgeving: OmgevingMetOpslag,
  { naam, initiatief, ontwikkeling }: Invoer,
  contentCrs: string | undefined,
): Promise<Beoordeeld> => {
  if (initiatief !== undefined) checkInitiatief(initiatief)
  const inhoud = ontwikkeling ?? asOntwikkeling(initiatief ?? {})
  const aanvraag = { inhoud, ...(contentCrs === undefined ? {} : { contentCrs }) }
  const { geheel: beoordeling, bewijs } = await explainOntwikkeling(omgeving, aanvraag)
  const soort = ontwikkeling === undefined ? 'initiatief' : 'ontwikkeling'
  const { sha256 } = bewijs.regelboek
  const toetser = omgeving.boeken.bySha(sha256)
  if (toetser === undefined) throw new Error(`rulebook is not loaded: ${sha256}`)
  const { woorden } = toetser.regelboek.visie
  return { naam, soort, regelboek: sha256, woorden, beoordeling, bewijs }
}

/** All variants, or every fault in every variant with its place. */
const assessAll = async (
  omgeving: OmgevingMetOpslag,
  varianten: readonly Invoer[],
  contentCrs: string | undefined,
): Promise<readonly Beoordeeld[]> => {
  const uit = await Promise.allSettled(
    varianten.map((variant) => assessOne(omgeving, variant, contentCrs)),
  )
  const fouten = uit.flatMap((een, i): readonly InvoerFout[] => {
    if (een.status === 'fulfilled') return []
    const fout: unknown = een.reason
    if (!(fout instanceof AppError) || fout.fouten.length === 0) throw fout
    const soort = varianten[i]?.ontwikkeling === undefined ? 'initiatief' : 'ontwikkeling'
    const voor = toPointer('varianten', i, soort)
    return fout.fouten.map((deel) => {
      const eigen = soort === 'initiatief' ? deel.pointer.replace(DEEL, '') : deel.pointer
      return { ...deel, pointer: `${voor}${eigen}` }
    })
  })
  if (fouten.length > 0) refuse(fouten)
  return uit.flatMap((een) => (een.status === 'fulfilled' ? [een.value] : []))
}

/**
 * Compares variants of a plan, or one plan on several rulebooks, for a behandelaar; stores nothing.
 * Throws AppError('ongeldige_invoer') with every fault of every variant.
 */
export const answerVergelijking = async (
  omgeving: OmgevingMetOpslag,
  { inhoud, contentCrs }: Aanvraag,
): Promise<VergelijkingAntwoord> => {
  const varianten = await assessAll(omgeving, readVarianten(inhoud), contentCrs)
  const gebruikt = new Set(varianten.map(({ regelboek }) => regelboek))
  const catalogus = new Map(
    omgeving.boeken.all
      .filter(({ regelboek }) => gebruikt.has(regelboek.sha256))
      .flatMap(({ regelboek }) => [...regelboek.feiten]),
  )
  const vergelijking = compareVarianten(varianten, catalogus)
  return {
    varianten: varianten.map(({ naam, soort, beoordeling, bewijs }) => ({
      naam,
      soort,
      regelboek: bewijs.regelboek,
      peildatum: beoordeling.peildatum,
      conclusie: beoordeling.advies.conclusie,
      woorden: beoordeling.advies.woorden,
      bandbreedte: beoordeling.advies.bandbreedte,
      visieGeeftRichting: beoordeling.visieGeeftRichting,
      ...(beoordeling.richting && { richting: beoordeling.richting }),
      voorbehouden: countVoorbehouden(beoordeling.advies.voorbehouden),
    })),
    ...vergelijking,
  }
}
