/** How much a request may bring along. */
export interface Maat {
  readonly bytes: number
  /** Values in JSON, or fields in a form. */
  readonly onderdelen: number
}

/** What a route reads. */
export type Inhoud =
  | 'knop'
  | 'formulier'
  | 'formulier_met_bestand'
  | 'tekeningen'
  | 'json'
  | 'gevallen'
  | 'percelen'

const MB = 1_000_000
/** Three times what a drawing of 10,000 positions has. */
export const MAX_WAARDEN = 100_000
const MAX_VELDEN = 2_000

/** Room for 30,000 parcels of a few dozen positions. */
const ALLE_PERCELEN: Maat = { bytes: 50 * MB, onderdelen: 5_000_000 }
/** Room for some thousands of parcels: a neighbourhood. */
const ENKELE_PERCELEN: Maat = { bytes: 5 * MB, onderdelen: 500_000 }

const MATEN: Readonly<Record<Inhoud, Maat>> = {
  knop: { bytes: MB / 10, onderdelen: 200 },
  formulier: { bytes: MB, onderdelen: MAX_VELDEN },
  // What is too large or too many is named, and the rest is kept: so it may come in, and is let go as it comes.
  tekeningen: { bytes: 100 * MB, onderdelen: 400 },
  // The form itself says which file is too large, so it may come in.
  formulier_met_bestand: { bytes: 20 * MB, onderdelen: MAX_VELDEN },
  json: { bytes: MB, onderdelen: MAX_WAARDEN },
  gevallen: { bytes: MB, onderdelen: 2 * MAX_WAARDEN },
  percelen: ENKELE_PERCELEN,
}

/** How much somebody may send to a route that reads this; the service knows whom it gave a key. */
export const maatFor = (inhoud: Inhoud, bekend: boolean): Maat =>
  inhoud === 'percelen' && bekend ? ALLE_PERCELEN : MATEN[inhoud]

/** What a request to such a route costs, beside looking at a page (1): about how long it keeps the service at work. */
const KOSTEN: Readonly<Record<Inhoud, number>> = {
  knop: 5,
  formulier: 5,
  tekeningen: 20,
  formulier_met_bestand: 10,
  json: 5,
  gevallen: 50,
  percelen: 30,
}
const BESTAND = '/bestanden/'
const RAPPORT = /\/rapport(?:\.pdf|\.docx)?$/

/** What asking for this route costs, in points. */
export const kostenOf = (path: string, inhoud: Inhoud | undefined): number => {
  if (inhoud !== undefined) return KOSTEN[inhoud]
  if (RAPPORT.test(path)) return 10
  return path.startsWith(BESTAND) ? 0 : 1
}

/** Of a form by somebody who may not send it: so much is shown again, so that it is not lost. */
export const HERHAALBAAR: Maat = { bytes: MB / 10, onderdelen: 200 }

/** What the service keeps of somebody who is not signed in. */
const BEWAART = /^\/(zelftoets|v1\/geschiktheidskaarten)(\/|$)/

/** How much of a request of this length the service may keep, in bytes; one that does not tell may be as long as is read. */
export const bewaardOf = (
  path: string,
  inhoud: Inhoud | undefined,
  lengte: string | undefined,
): number => {
  if (inhoud === undefined || !BEWAART.test(path)) return 0
  const { bytes } = MATEN[inhoud]
  return lengte !== undefined && /^\d+$/.test(lengte) ? Math.min(Number(lengte), bytes) : bytes
}
