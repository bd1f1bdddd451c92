import { AppError, type InvoerFout, shorten } from '../../domain/errors.ts'
import { asRecord } from '../../domain/json.ts'
import type { Peildatum } from '../../domain/model/initiatief.ts'
import type { GevraagdePeildatum } from '../../domain/model/peildatum.ts'
import { suggest } from '../../domain/naaste.ts'
import type { Toetser } from '../../domain/toetser.ts'
import type { Omgeving } from '../omgeving.ts'
import { refuseRegelboek } from '../regelboek/boeken.ts'
import {
  checkBekend,
  checkPeildatum,
  today,
  toPeildatum,
  toPeildatumVan,
} from '../regelboek/peildatum.ts'
import type { Verzoek } from './verzoek.ts'

type Bron = Pick<Omgeving, 'boeken' | 'nu'>

interface Keuze {
  readonly toetser: Toetser
  readonly peildatum: Peildatum
  readonly fouten: readonly InvoerFout[]
}

/** A rulebook that input names at `pointer`, or why it is not there. */
export const findNamed = (
  { boeken }: Pick<Omgeving, 'boeken'>,
  id: string,
  pointer: string,
): { readonly toetser: Toetser } | { readonly fout: InvoerFout } => {
  const toetser = boeken.byId(id)
  if (toetser !== undefined) return { toetser }
  const { code, detail } = refuseRegelboek(boeken, id)
  if (code === 'regelboek_niet_geladen') return { fout: { pointer, code, melding: detail } }
  const bekend = boeken.all.map(({ regelboek }) => regelboek.visie.id)
  const melding = `Regelboek "${shorten(id)}" is hier niet geladen.${suggest(id, bekend)} Geladen: ${bekend.join(', ')}.`
  return { fout: { pointer, code: 'onbekend_regelboek', melding } }
}

/** The dates in the body; one that is no text is reported elsewhere. */
const readGevraagd = ({ peildatum, inhoud }: Verzoek): GevraagdePeildatum => {
  if (peildatum !== undefined) return peildatum
  const { geldigOp, beschikbaarOp } = asRecord(inhoud)
  return {
    ...(typeof geldigOp === 'string' ? { geldigOp } : {}),
    ...(typeof beschikbaarOp === 'string' ? { beschikbaarOp } : {}),
  }
}

/** A rulebook asked for by name, on the dates asked for or the first on which it holds. */
const chooseNamed = (
  naam: string,
  verzoek: Verzoek,
  { bron, reserve }: { readonly bron: Bron; readonly reserve: Toetser },
): Keuze => {
  const gevraagd = readGevraagd(verzoek)
  const vandaag = today(bron.nu())
  const gevonden = findNamed(bron, naam, '/regelboek')
  if ('fout' in gevonden) {
    const peildatum = toPeildatum(gevraagd, vandaag)
    return { toetser: reserve, peildatum, fouten: [gevonden.fout] }
  }
  const { toetser } = gevonden
  const { status } = toetser.regelboek.visie
  if (status !== 'vastgesteld' && !verzoek.mag.concept) {
    const melding = `Regelboek "${naam}" heeft status ${status} en telt niet in een echt advies; probeer het met een zelftoets.`
    const fout = { pointer: '/regelboek', code: 'regelboek_niet_vastgesteld', melding }
    return { toetser, peildatum: toPeildatum(gevraagd, vandaag), fouten: [fout] }
  }
  const peildatum = toPeildatumVan(toetser.regelboek, gevraagd, vandaag)
  const teLaat = status === 'vastgesteld' ? checkBekend(peildatum, vandaag) : []
  const fouten =
    teLaat.length > 0 ? teLaat : checkPeildatum(toetser.regelboek, peildatum, (klok) => `/${klok}`)
  return { toetser, peildatum, fouten }
}

/** The adopted rulebook of the dates asked for, or why there is none. */
const chooseByDate = (
  peildatum: Peildatum,
  { bron, reserve }: { readonly bron: Bron; readonly reserve: Toetser },
): Keuze => {
  const teLaat = checkBekend(peildatum, today(bron.nu()))
  if (teLaat.length > 0) return { toetser: reserve, peildatum, fouten: teLaat }
  const toetser = bron.boeken.op(peildatum)
  if (toetser !== undefined) return { toetser, peildatum, fouten: [] }
  const code = 'geen_geldig_regelboek'
  const { detail: melding } = new AppError(code, { ...peildatum })
  const later = bron.boeken.op({ ...peildatum, beschikbaarOp: '9999-12-31' })
  const pointer = later === undefined ? '/geldigOp' : '/beschikbaarOp'
  return { toetser: reserve, peildatum, fouten: [{ pointer, code, melding }] }
}

/**
 * The rulebook and peildatum of a request, and what is wrong with asking for them; then the newest rulebook serves to
 * check the rest by. Throws AppError('geen_geldig_regelboek') without any rulebook.
 */
export const chooseToetser = (verzoek: Verzoek, bron: Bron): Keuze => {
  const { regelboek: naam } = asRecord(verzoek.inhoud)
  const peildatum = toPeildatum(readGevraagd(verzoek), today(bron.nu()))
  const reserve = bron.boeken.newest
  if (reserve === undefined) throw new AppError('geen_geldig_regelboek', { ...peildatum })
  if (verzoek.toetser !== undefined) return { toetser: verzoek.toetser, peildatum, fouten: [] }
  return typeof naam === 'string'
    ? chooseNamed(naam, verzoek, { bron, reserve })
    : chooseByDate(peildatum, { bron, reserve })
}
