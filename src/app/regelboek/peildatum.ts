import type { InvoerFout } from '../../domain/errors.ts'
import type { Peildatum } from '../../domain/model/initiatief.ts'
import { type GevraagdePeildatum, isGeldig } from '../../domain/model/peildatum.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'

const amsterdam = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })

const UUR_MS = 3_600_000
/** The calendar turns on a whole hour, in summer and winter: one hour is one day of it. */
const laatste = { uur: Number.NaN, dag: '' }

/** Today, on the Dutch calendar (YYYY-MM-DD). */
export const today = (nu: Date): string => {
  const uur = Math.floor(nu.getTime() / UUR_MS)
  if (uur !== laatste.uur) Object.assign(laatste, { uur, dag: amsterdam.format(nu) })
  return laatste.dag
}

const latest = (a: string, b: string): string => (a > b ? a : b)

/** The dates asked for, and today where none was. */
export const toPeildatum = (
  { geldigOp, beschikbaarOp }: GevraagdePeildatum,
  vandaag: string,
): Peildatum => ({ geldigOp: geldigOp ?? vandaag, beschikbaarOp: beschikbaarOp ?? vandaag })

/**
 * The same for one rulebook asked for by name: where no date was asked for, the first day from today on
 * which it holds and is known. So a draft is tried as if it held already.
 */
export const toPeildatumVan = (
  { visie }: Regelboek,
  gevraagd: GevraagdePeildatum,
  vandaag: string,
): Peildatum => ({
  geldigOp: gevraagd.geldigOp ?? latest(vandaag, visie.geldigVan),
  beschikbaarOp: gevraagd.beschikbaarOp ?? latest(vandaag, visie.beschikbaarVan),
})

/** What keeps a rulebook from being used on these dates; `pointerOf` says where the dates stand. */
export const checkPeildatum = (
  { visie }: Regelboek,
  peildatum: Peildatum,
  pointerOf: (naam: keyof Peildatum) => string,
): readonly InvoerFout[] => {
  if (isGeldig(visie, peildatum)) return []
  const teVroeg = visie.geldigVan > peildatum.geldigOp
  const teLaat = visie.geldigTot !== undefined && visie.geldigTot <= peildatum.geldigOp
  const naam = teVroeg || teLaat ? 'geldigOp' : 'beschikbaarOp'
  const reden = teVroeg
    ? `geldt vanaf ${visie.geldigVan}`
    : teLaat
      ? `gold tot ${visie.geldigTot}`
      : `is bekend vanaf ${visie.beschikbaarVan}`
  const melding = `Regelboek "${visie.id}" ${reden}; u vraagt ${naam} ${peildatum[naam]}.`
  return [{ pointer: pointerOf(naam), code: 'regelboek_niet_geldig', melding }]
}

/** What will be known cannot be known yet: only a draft is tried as if its day had come. */
export const checkBekend = (
  { beschikbaarOp }: Peildatum,
  vandaag: string,
): readonly InvoerFout[] => {
  if (beschikbaarOp <= vandaag) return []
  const melding = `"beschikbaarOp" is ${beschikbaarOp} en vandaag is ${vandaag}. Wat later bekend wordt, is nu nog niet bekend; kies vandaag of een eerdere dag.`
  return [{ pointer: '/beschikbaarOp', code: 'datum_in_de_toekomst', melding }]
}

/** Today where the rulebook holds today, otherwise the first day on which it holds and is known. */
export const peildatumOf = ({ visie }: Pick<Regelboek, 'visie'>, nu: Date): Peildatum => {
  const vandaag = today(nu)
  const peildatum = { geldigOp: vandaag, beschikbaarOp: vandaag }
  if (isGeldig(visie, peildatum)) return peildatum
  const { geldigVan, beschikbaarVan } = visie
  const [, laatste = geldigVan] = [geldigVan, beschikbaarVan].toSorted()
  return { geldigOp: geldigVan, beschikbaarOp: laatste }
}
