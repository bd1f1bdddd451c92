import { AppError, type InvoerFout } from '../../domain/errors.ts'
import type { GevraagdePeildatum } from '../../domain/model/peildatum.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { findNamed } from '../invoer/choose-toetser.ts'
import type { Omgeving } from '../omgeving.ts'
import { checkPeildatum, today, toPeildatum, toPeildatumVan } from '../regelboek/peildatum.ts'

export interface Herspeelkeuze extends GevraagdePeildatum {
  /** Rulebook to try; absent: the only draft. */
  readonly concept?: string
  /** Rulebook to compare with; absent: the adopted one of the peildatum. */
  readonly vergelekenMet?: string
}

type Bron = Pick<Omgeving, 'boeken' | 'nu'>
type Gevonden = { readonly regelboek?: Regelboek; readonly fouten: readonly InvoerFout[] }

const toFouten = (pointer: string, code: string, meldingen: readonly string[]) =>
  meldingen.map((melding) => ({ pointer, code, melding }))

/** Of a draft that did not load every fault is told. */
const readNamed = (bron: Bron, id: string, pointer: string): Gevonden => {
  const gevonden = findNamed(bron, id, pointer)
  if ('toetser' in gevonden) return { regelboek: gevonden.toetser.regelboek, fouten: [] }
  const { fout } = gevonden
  const kapot = bron.boeken.uitval.find(({ map }) => map === id)?.fouten ?? []
  const meldingen = kapot.map(({ melding }) => melding)
  return { fouten: [fout, ...toFouten(pointer, fout.code, meldingen)] }
}

const findConcept = (bron: Bron, id: string | undefined): Gevonden => {
  if (id !== undefined) return readNamed(bron, id, '/concept')
  const { all, uitval } = bron.boeken
  const ontwerpen = all
    .map(({ regelboek }) => regelboek)
    .filter(({ visie }) => visie.status === 'ontwerp')
  const [enige] = ontwerpen
  if (enige && ontwerpen.length === 1) return { regelboek: enige, fouten: [] }
  const kapot = uitval.flatMap(({ fouten }) => fouten.map(({ melding }) => melding))
  const melding =
    ontwerpen.length > 1
      ? `Noem het concept. Geladen: ${ontwerpen.map(({ visie }) => visie.id).join(', ')}.`
      : 'Er is geen ontwerp geladen.'
  return { fouten: toFouten('/concept', 'onbekend_regelboek', [melding, ...kapot]) }
}

const findVergeleken = (bron: Bron, { vergelekenMet, ...gevraagd }: Herspeelkeuze): Gevonden => {
  if (vergelekenMet !== undefined) return readNamed(bron, vergelekenMet, '/vergelekenMet')
  const peildatum = toPeildatum(gevraagd, today(bron.nu()))
  const regelboek = bron.boeken.op(peildatum)?.regelboek
  if (regelboek) return { regelboek, fouten: [] }
  const { code, detail: melding } = new AppError('geen_geldig_regelboek', { ...peildatum })
  const pointer = gevraagd.geldigOp === undefined ? '/vergelekenMet' : '/geldigOp'
  return { fouten: [{ pointer, code, melding }] }
}

/**
 * The draft to try and the rulebook to compare it with. Throws AppError('ongeldige_invoer') with every fault: not known,
 * not loaded, twice the same, or not holding on the dates asked for.
 */
export const chooseHerspeling = (
  bron: Bron,
  keuze: Herspeelkeuze,
): { readonly oud: Regelboek; readonly nieuw: Regelboek } => {
  const [nieuw, oud] = [findConcept(bron, keuze.concept), findVergeleken(bron, keuze)]
  const vandaag = today(bron.nu())
  const klopt = ({ regelboek }: Gevonden) =>
    regelboek
      ? checkPeildatum(regelboek, toPeildatumVan(regelboek, keuze, vandaag), (naam) => `/${naam}`)
      : []
  const fouten = [...nieuw.fouten, ...oud.fouten, ...klopt(nieuw), ...klopt(oud)]
  if (nieuw.regelboek && nieuw.regelboek === oud.regelboek) {
    const melding = `Vergelijk "${nieuw.regelboek.visie.id}" met een ander regelboek.`
    fouten.push({ pointer: '/concept', code: 'zelfde_regelboek', melding })
  }
  if (fouten.length > 0 || !nieuw.regelboek || !oud.regelboek) {
    throw new AppError('ongeldige_invoer', { aantal: fouten.length }, fouten)
  }
  return { oud: oud.regelboek, nieuw: nieuw.regelboek }
}
