import type { Doorwerking } from '../model/bron.ts'
import type { Houding } from '../model/gebied.ts'
import type { KorteRichting } from '../model/richting.ts'
import { type Niveau, type Niveaus, STANDEN, type Stand } from '../model/visie.ts'
import { ONBEKEND, ONWAAR, WAAR, type Waarheid } from '../regeltaal/waarheid.ts'
import { type Bereik, exact, JA, lowest, tredeOf } from './niveau.ts'

/** A stand as a number: 0 strijdig … 8 past; −1: open, or none. Only its order means something. */
export const stapOf = (stand: KorteRichting['stand'] | undefined): number =>
  (STANDEN as readonly unknown[]).indexOf(stand)
export const standOf = (stap: number): Stand => STANDEN[stap] as Stand

/** How high a direction is or can still become; −1 where that is not known. */
export const highestStapOf = (
  richting: Pick<KorteRichting, 'stand' | 'hoogstens'> | undefined,
): number => stapOf(richting?.hoogstens ?? richting?.stand)

/** Whether vision, policy or law is against it: below this nothing that must still be shown gives the stand. */
export const isTegen = (stand: KorteRichting['stand'] | undefined): boolean => {
  const stap = stapOf(stand)
  return stap >= 0 && stap <= stapOf('past_niet')
}

/**
 * One ladder on which outcomes, houdingen and spanningen give a level. There are two: the four levels of the
 * conclusie, from the table of the vision, and the nine standen. They are weighed in the same way.
 */
export interface Schaal {
  /** Nothing speaks against it. */
  readonly top: number
  readonly voorbehoud: number
  readonly beslissend: number
  /** An eis that is not met: when changeable facts alone can meet it, and otherwise. */
  readonly nietVoldaan: Readonly<
    Record<Doorwerking, { readonly hoog: number; readonly laag: number }>
  >
  /** An eis that is not met under a nee_tenzij, without and with a recorded weighty interest. */
  readonly neeTenzij: { readonly zonder: number; readonly met: number }
  readonly houding: Readonly<Record<Houding, number>>
  readonly spanning: number
}

/** What something says on one ladder. */
export interface Stem {
  /** Every unknown at its worst and at its best. */
  readonly band: Bereik
  /** With reservations counted as such, and the other unknowns at worst and at best. */
  readonly bereik: Bereik
}

const mapDoorwerking = (
  { nietVoldaan }: Niveaus,
  level: (niveau: Niveau) => number,
): Schaal['nietVoldaan'] =>
  Object.fromEntries(
    Object.entries(nietVoldaan).map(([doorwerking, { wijzigbaar, anders }]) => [
      doorwerking,
      { hoog: level(wijzigbaar), laag: level(anders) },
    ]),
  ) as Schaal['nietVoldaan']

const createConclusieSchaal = (niveaus: Niveaus): Schaal => ({
  top: JA,
  voorbehoud: tredeOf(niveaus.voorbehoud),
  beslissend: tredeOf(niveaus.beslissendVoorbehoud),
  nietVoldaan: mapDoorwerking(niveaus, tredeOf),
  neeTenzij: {
    zonder: tredeOf(niveaus.neeTenzij.zonderBelang),
    met: tredeOf(niveaus.neeTenzij.metBelang),
  },
  houding: {
    ja: tredeOf(niveaus.houding.ja),
    ja_mits: tredeOf(niveaus.houding.ja_mits),
    nee_tenzij: tredeOf(niveaus.houding.nee_tenzij),
    zwijgt: tredeOf(niveaus.houding.zwijgt),
  },
  spanning: tredeOf(niveaus.spanning),
})

const TOP = stapOf('past')

/** The stand of an eis that is not met, by the level that the vision's table gives it. */
const NIET_VOLDAAN: Readonly<Record<Niveau, Stand>> = {
  nee_in_deze_vorm: 'strijdig',
  afweging_nodig: 'past_niet',
  ja_mits: 'aanpassen',
  ja: 'past',
}

const createStandSchaal = (niveaus: Niveaus): Schaal => ({
  top: TOP,
  voorbehoud: stapOf('past_mits'),
  beslissend: stapOf('open'),
  nietVoldaan: mapDoorwerking(niveaus, (niveau) => stapOf(NIET_VOLDAAN[niveau])),
  // With a recorded interest the eis keeps its own stand, and the houding still says nee_tenzij.
  neeTenzij: { zonder: stapOf('strijdig'), met: TOP },
  houding: {
    ja: TOP,
    ja_mits: stapOf('past_mits'),
    nee_tenzij: stapOf('nee_tenzij'),
    zwijgt: stapOf('zwijgt'),
  },
  spanning: stapOf('botst'),
})

export interface Schalen {
  readonly conclusie: Schaal
  readonly stand: Schaal
}

const SCHALEN = new WeakMap<Niveaus, Schalen>()

/** Both ladders of a vision. */
export const schalenOf = (niveaus: Niveaus): Schalen => {
  const bekend = SCHALEN.get(niveaus)
  if (bekend) return bekend
  const schalen = {
    conclusie: createConclusieSchaal(niveaus),
    stand: createStandSchaal(niveaus),
  }
  SCHALEN.set(niveaus, schalen)
  return schalen
}

export const stemExact = (stap: number): Stem => ({ band: exact(stap), bereik: exact(stap) })
export const stemTop = ({ top }: Schaal): Stem => stemExact(top)

/** Either of these: what is known is only that one of them holds. */
export const hull = (delen: readonly Bereik[]): Bereik => ({
  laagst: Math.min(...delen.map(({ laagst }) => laagst)),
  hoogst: Math.max(...delen.map(({ hoogst }) => hoogst)),
})

/** The same on both ranges of these. */
export const stemEither = (stemmen: readonly Stem[]): Stem =>
  stemmen.length === 1
    ? (stemmen[0] as Stem)
    : { band: hull(stemmen.map(({ band }) => band)), bereik: hull(stemmen.map((s) => s.bereik)) }

export interface Onvoldaan {
  readonly doorwerking: Doorwerking
  /** Whether some change of changeable facts alone meets it. */
  readonly herstelbaar: Waarheid
  /** Whether what is missing for that can be asked now. */
  readonly teVragen: boolean
  /** The recorded weighty interest; undefined: not recorded. */
  readonly belang: boolean | undefined
  /** Only what a person or the application shows keeps it open whether a nee_tenzij holds for it. */
  readonly neeTenzijLater: boolean
}

/** Without a record the interest counts as absent in the range, and both ways in the band. */
const underNeeTenzij = ({ neeTenzij: { zonder, met } }: Schaal, belang?: boolean): Stem => {
  if (belang !== undefined) return stemExact(belang ? met : zonder)
  return { band: { laagst: Math.min(zonder, met), hoogst: met }, bereik: exact(zonder) }
}

/** An eis that is not met, where a nee_tenzij holds or may hold. */
export const stemUnmet = (
  schaal: Schaal,
  { doorwerking, herstelbaar, teVragen, belang, neeTenzijLater }: Onvoldaan,
  neeTenzij: Waarheid,
): Stem => {
  const { hoog, laag } = schaal.nietVoldaan[doorwerking]
  const band =
    herstelbaar === WAAR
      ? exact(hoog)
      : herstelbaar === ONWAAR
        ? exact(laag)
        : { laagst: laag, hoogst: hoog }
  const bereik = herstelbaar === ONBEKEND && !teVragen ? exact(hoog) : band
  if (neeTenzij === ONWAAR || laag >= schaal.top) return { band, bereik }
  const onder = underNeeTenzij(schaal, belang)
  const zeker = {
    band: lowest([band, onder.band], schaal.top),
    bereik: lowest([bereik, onder.bereik], schaal.top),
  }
  if (neeTenzij === WAAR) return zeker
  return {
    band: hull([band, zeker.band]),
    bereik: neeTenzijLater ? bereik : hull([bereik, zeker.bereik]),
  }
}

export interface Openstaand {
  readonly beslissend: Waarheid
  /** Something that can be asked now, or a layer, keeps it open. */
  readonly teVragen: boolean
  /** Something that can be asked now keeps it open whether the reservation is decisive. */
  readonly beslissendTeVragen: boolean
  /** Only what the initiator shows at the application keeps it open whether the reservation is decisive. */
  readonly beslissendLater: boolean
}

/** An eis of which it is not known whether it is met: a reservation, or a question. */
export const stemOpen = (schaal: Schaal, open: Openstaand, ongunstig: Stem): Stem => {
  const { top, voorbehoud, beslissend } = schaal
  if (ongunstig.band.laagst >= top) return stemTop(schaal)
  const bodem = open.beslissend === ONWAAR ? voorbehoud : beslissend
  const band = { laagst: Math.min(ongunstig.band.laagst, bodem), hoogst: top }
  if (open.teVragen) {
    return { band, bereik: { laagst: Math.min(ongunstig.bereik.laagst, bodem), hoogst: top } }
  }
  if (open.beslissend === ONBEKEND && open.beslissendTeVragen) {
    return { band, bereik: { laagst: beslissend, hoogst: voorbehoud } }
  }
  return { band, bereik: exact(open.beslissendLater ? voorbehoud : bodem) }
}
