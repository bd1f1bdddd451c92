import type { NieuweBeoordeling } from '../../../app/ports/beoordelingen.ts'
import type { Ontwikkelplan } from '../../../app/ports/ontwikkelplannen.ts'
import type { Gebeurtenis } from '../../../domain/dossier/gebeurtenis.ts'
import type { VastgelegdBesluit } from '../../../domain/model/antwoord/besluit.ts'
import { type Kluis, type Lees, mapVelden, type Tekstsoort, type Velden } from './teksten.ts'

const INVOER: Velden = { naam: 'naam', omschrijving: 'tekst' }
const BESLUIT: Velden = { motivering: 'tekst' }
const GEBEURTENIS: Velden = {
  naam: 'naam',
  functie: 'naam',
  reden: 'tekst',
  bericht: 'tekst',
  vraag: 'tekst',
  eigenVraag: 'tekst',
  tekst: 'tekst',
  opmerkingen: 'tekst',
  waarheen: 'tekst',
  onderwerp: 'tekst',
  artikel: 'tekst',
  toegestaan: 'tekst',
  gevraagd: 'tekst',
  verschil: 'tekst',
  kenmerk: 'tekst',
  afzender: 'afzender',
  aan: 'afzender',
}

type Vervang = (inhoud: string, soort: Tekstsoort) => string
const toVervang =
  (lees: Lees): Vervang =>
  (inhoud) =>
    lees(inhoud).inhoud

export const hideGebeurtenis = <T extends { readonly door: string; readonly inhoud: Gebeurtenis }>(
  rij: T,
  { hide }: Pick<Kluis, 'hide'>,
): T => ({ ...rij, door: hide(rij.door, 'naam'), inhoud: mapVelden(rij.inhoud, GEBEURTENIS, hide) })

export const showGebeurtenis = <T extends { readonly door: string; readonly inhoud: Gebeurtenis }>(
  rij: T,
  lees: Lees,
): T => hideGebeurtenis(rij, { hide: toVervang(lees) })

export const hideBesluit = <T extends Partial<Pick<VastgelegdBesluit, 'motivering'>>>(
  besluit: T,
  { hide }: Pick<Kluis, 'hide'>,
): T => mapVelden(besluit, BESLUIT, hide)

export const showBesluit = <T extends Partial<Pick<VastgelegdBesluit, 'motivering'>>>(
  besluit: T,
  lees: Lees,
): T => hideBesluit(besluit, { hide: toVervang(lees) })

type Planteksten = Pick<Ontwikkelplan, 'naam' | 'door'> & Partial<Pick<Ontwikkelplan, 'invoer'>>

/** Of a plan with its parts; the list of plans has no input. */
export const hidePlan = <T extends Planteksten>(plan: T, { hide }: Pick<Kluis, 'hide'>): T => {
  const { naam, door, invoer } = plan
  const leden = { naam: hide(naam, 'naam'), door: hide(door, 'naam') }
  if (invoer === undefined) return { ...plan, ...leden }
  // What was stored long ago need not have parts.
  const delen = 'delen' in invoer && {
    delen: invoer.delen.map((deel) => mapVelden(deel, INVOER, hide)),
  }
  return { ...plan, ...leden, invoer: mapVelden({ ...invoer, ...delen }, INVOER, hide) }
}

export const showPlan = <T extends Planteksten>(plan: T, lees: Lees): T =>
  hidePlan(plan, { hide: toVervang(lees) })

/** What a row of a beoordeling holds of people beside its text. */
type Zoekdeel = Pick<NieuweBeoordeling, 'naam' | 'verzoek'>

export const hideZoekdeel = <T extends Zoekdeel>(rij: T, { hide }: Pick<Kluis, 'hide'>): T => ({
  ...rij,
  naam: hide(rij.naam, 'naam'),
  verzoek: mapVelden(rij.verzoek, INVOER, hide),
})

export const showZoekdeel = <T extends Zoekdeel>(rij: T, lees: Lees): T =>
  hideZoekdeel(rij, { hide: toVervang(lees) })

/** Members of the canonical text under which the name, the description and the salt stand. */
const inText = ({
  naam,
  verzoek,
}: Zoekdeel): readonly (readonly [string, string, Tekstsoort])[] => [
  ['naam', naam, 'naam'],
  ['naam', verzoek.naam, 'naam'],
  ...(verzoek.omschrijving === undefined
    ? []
    : [['omschrijving', verzoek.omschrijving, 'tekst'] as const]),
]

const ZOUT = /"zout":"([0-9a-f]{32})"/

/**
 * A beoordeling with its texts named, also in the canonical JSON that was answered: there a member with such a value is
 * replaced wherever it stands, so that putting the texts back gives every byte again.
 */
export const hideBeoordeling = <T extends Zoekdeel & { readonly inhoud: string }>(
  rij: T,
  kluis: Pick<Kluis, 'hide'>,
): T => {
  const { hide } = kluis
  let { inhoud } = rij
  for (const [veld, waarde, soort] of inText(rij)) {
    const lid = `"${veld}":${JSON.stringify(waarde)}`
    inhoud = inhoud.replaceAll(lid, () => `"${veld}":"${hide(waarde, soort)}"`)
  }
  inhoud = inhoud.replace(ZOUT, (_, zout: string) => `"zout":"${hide(zout, 'zout')}"`)
  return { ...hideZoekdeel(rij, kluis), inhoud }
}

const GENOEMD = /"(tekst:[0-9a-f]{64})"/g

const sortLeden = (deel: object) =>
  Object.fromEntries(Object.entries(deel).toSorted(([een], [ander]) => (een < ander ? -1 : 1)))

/** The receipt says that its texts are gone; the salt is gone with them. */
const markVernietigd = (inhoud: string, op: string): string => {
  const { bewijs, ...leden } = JSON.parse(inhoud)
  const { zout: _, ...rest } = bewijs
  const gezuiverd = { op, wat: 'tekst' }
  return JSON.stringify(sortLeden({ ...leden, bewijs: sortLeden({ ...rest, gezuiverd }) }))
}

/** The text as it was answered, byte for byte; or with what stands in the place of what was destroyed. */
export const showInhoud = (inhoud: string, lees: Lees): string => {
  let vernietigdOp: string | undefined
  const getoond = inhoud.replace(GENOEMD, (_, naam: string) => {
    const gelezen = lees(naam)
    vernietigdOp ??= gelezen.vernietigdOp
    return JSON.stringify(gelezen.inhoud)
  })
  return vernietigdOp === undefined ? getoond : markVernietigd(getoond, vernietigdOp)
}

/** A whole row with its texts put back, in its columns and in what was answered. */
export const showBeoordeling = <T extends Zoekdeel & { readonly inhoud: string }>(
  rij: T,
  lees: Lees,
): T => ({ ...showZoekdeel(rij, lees), inhoud: showInhoud(rij.inhoud, lees) })
