import { AppError, type InvoerFout, shorten } from '../../domain/errors.ts'
import type { GevraagdePeildatum } from '../../domain/model/peildatum.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { suggest } from '../../domain/naaste.ts'
import type { Omgeving } from '../omgeving.ts'
import { chooseRegelboek, refuseRegelboek, today } from '../regelboek/choose-regelboek.ts'
import { checkPeildatum, toPeildatum, toPeildatumVan } from '../regelboek/peildatum.ts'

export interface Herspeelkeuze extends GevraagdePeildatum {
  /** Rulebook to try; absent: the only draft. */
  readonly concept?: string
  /** Rulebook to compare with; absent: the adopted one of the peildatum. */
  readonly vergelekenMet?: string
}

type Bron = Pick<Omgeving, 'toetsers' | 'uitval' | 'nu'>
type Gevonden = { readonly regelboek?: Regelboek; readonly fouten: readonly InvoerFout[] }

const findNamed = ({ toetsers, uitval }: Bron, id: string, pointer: string): Gevonden => {
  const regelboek = toetsers.find((toetser) => toetser.regelboek.visie.id === id)?.regelboek
  if (regelboek) return { regelboek, fouten: [] }
  const { code, detail, fouten } = refuseRegelboek({ uitval }, id)
  if (code === 'regelboek_niet_geladen') {
    const meldingen = [detail, ...fouten.map(({ melding }) => melding)]
    return { fouten: meldingen.map((melding) => ({ pointer, code, melding })) }
  }
  const bekend = toetsers.map((toetser) => toetser.regelboek.visie.id)
  const melding = `Regelboek "${shorten(id)}" is hier niet geladen.${suggest(id, bekend)} Geladen: ${bekend.join(', ')}.`
  return { fouten: [{ pointer, code: 'onbekend_regelboek', melding }] }
}

const findConcept = (bron: Bron, id: string | undefined): Gevonden => {
  if (id !== undefined) return findNamed(bron, id, '/concept')
  const ontwerpen = bron.toetsers
    .map(({ regelboek }) => regelboek)
    .filter(({ visie }) => visie.status === 'ontwerp')
  const [enige] = ontwerpen
  if (enige && ontwerpen.length === 1) return { regelboek: enige, fouten: [] }
  const kapot = bron.uitval.flatMap(({ fouten }) => fouten.map(({ melding }) => melding))
  const melding =
    ontwerpen.length > 1
      ? `Noem het concept. Geladen: ${ontwerpen.map(({ visie }) => visie.id).join(', ')}.`
      : 'Er is geen ontwerp geladen.'
  return {
    fouten: [melding, ...kapot].map((tekst) => ({
      pointer: '/concept',
      code: 'onbekend_regelboek',
      melding: tekst,
    })),
  }
}

const findVergeleken = (bron: Bron, { vergelekenMet, ...gevraagd }: Herspeelkeuze): Gevonden => {
  if (vergelekenMet !== undefined) return findNamed(bron, vergelekenMet, '/vergelekenMet')
  const peildatum = toPeildatum(gevraagd, today(bron.nu()))
  const regelboek = chooseRegelboek(bron.toetsers, peildatum)?.regelboek
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
