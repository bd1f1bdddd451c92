import type { Beoordeling, Voorbehoud } from '../../domain/model/beoordeling.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { RichtingUitkomst } from '../../domain/model/richting.ts'
import { type Hardheid, STAND_ONBEKEND, type Visie } from '../../domain/model/visie.ts'
import { isTegen } from '../../domain/weging/schaal.ts'
import { wordStandband } from './burgerzinnen.ts'
import { askRegelVan } from './namen.ts'
import { listOngezegd } from './voorbehouden.ts'

interface Geoordeeld extends Pick<Beoordeling, 'vragen'> {
  readonly richting?: RichtingUitkomst | undefined
  readonly advies: Pick<Beoordeling['advies'], 'conclusie' | 'voorbehouden'>
}

/** What is read at the stand itself: what it is not yet, what it may still become, and what matters most for that. */
export interface Nuance {
  /** Empty where the ground is firm, or nothing stands in the way; else it says how firm it is too. */
  readonly nogGeen: string
  /** Empty where nothing that is open moves the stand. */
  readonly spreiding: string
}

/** Of a ground that is not firm; it says how firm it is too. */
const NOG_GEEN_NEE: Readonly<Partial<Record<Hardheid, string>>> = {
  te_bevestigen: 'Dit is nog geen nee: de gemeente moet dit bevestigen.',
  eigen_uitwerking: 'Dit is nog geen nee: de gemeente heeft deze uitwerking nog niet bevestigd.',
}

/** Demands of which not being met makes a plan at odds with the law. */
const HARD: ReadonlySet<string> = new Set(['weigeringsgrond', 'in_acht_nemen'])

const rankOf = (
  { regels }: Pick<Regelboek, 'regels'>,
  { regel, beslissend }: Voorbehoud,
): number =>
  beslissend ? 0 : HARD.has(regels.find(({ id }) => id === regel)?.doorwerking ?? '') ? 1 : 2

/** In as few words as say it. */
const nameOpen = (boek: Pick<Regelboek, 'regels'>, { regel, onderzoek }: Voorbehoud): string =>
  onderzoek === undefined ? askRegelVan(boek, regel) : `het onderzoek naar ${onderzoek}.`

/**
 * The open thing that can take it lowest; where more are equal, that it is one of them. Nothing where it is read among the
 * reasons already.
 */
const sayMeeste = (beoordeling: Geoordeeld, boek: Pick<Regelboek, 'regels'>): string => {
  const { advies, vragen } = beoordeling
  const [vraag] = vragen
  if (vraag) return ` Vooral nog open: ${vraag.vraag}`
  const laagste = Math.min(...advies.voorbehouden.map((deel) => rankOf(boek, deel)))
  const zwaarste = advies.voorbehouden.filter((deel) => rankOf(boek, deel) === laagste)
  const ongezegd = listOngezegd(beoordeling)
  const [eerste] = zwaarste
  if (eerste === undefined || zwaarste.some((deel) => !ongezegd.includes(deel))) return ''
  const isEnige = zwaarste.every(({ regel }) => regel === eerste.regel)
  return ` ${isEnige ? 'Vooral nog open' : 'Onder meer nog open'}: ${nameOpen(boek, eerste)}`
}

/** From the stand, which is read above it, to what it may still become. */
const sayBereik = (visie: Visie, richting: RichtingUitkomst): string => {
  const { stand, bandbreedte } = richting
  const [laagst, hoogst] = wordStandband(visie, richting)
  if (bandbreedte.hoogst === stand) return `Het kan nog "${laagst}" worden.`
  return bandbreedte.laagst === stand
    ? `Het kan nog "${hoogst}" worden.`
    : `Het kan nog uitkomen tussen "${laagst}" en "${hoogst}".`
}

/** Where the ground must be confirmed first, that is what matters most, and is said already. */
const saySpreiding = (
  beoordeling: Geoordeeld,
  boek: Pick<Regelboek, 'regels' | 'visie'>,
  isNogGeen: boolean,
): string => {
  const { richting } = beoordeling
  // What is missing of an open stand is asked below it.
  if (richting === undefined || richting.stand === STAND_ONBEKEND) return ''
  const { laagst, hoogst } = richting.bandbreedte
  if (laagst === hoogst) return ''
  return sayBereik(boek.visie, richting) + (isNogGeen ? '' : sayMeeste(beoordeling, boek))
}

/** How sure the stand is, unfolded and short. */
export const sayNuance = (
  beoordeling: Geoordeeld,
  boek: Pick<Regelboek, 'regels' | 'visie'>,
): Nuance => {
  const { advies, richting } = beoordeling
  const { stand, hardheid } = richting ?? {}
  const isNee = isTegen(stand) && advies.conclusie === 'afweging_nodig'
  const nogGeen = (isNee && hardheid && NOG_GEEN_NEE[hardheid]) || ''
  return { nogGeen, spreiding: saySpreiding(beoordeling, boek, nogGeen !== '') }
}
