import { isVerouderd, toGebeurd } from '../../domain/dossier/afronding.ts'
import type { Ideeantwoord } from '../../domain/ideeantwoord.ts'
import type { VastgelegdBesluit } from '../../domain/model/antwoord/besluit.ts'
import { type Niveau, NOG_NIET_TE_ZEGGEN } from '../../domain/model/visie.ts'
import { findEigen } from '../brief/draft-brief.ts'
import { splitMotivering } from '../brief/toelichting.ts'
import type { Dossier } from '../dossier/read-dossier.ts'
import { draftMotivering } from './draft-motivering.ts'

/** What the own conclusie comes down to for who had the idea. */
export const ANTWOORD: Readonly<Record<Niveau, Ideeantwoord>> = {
  ja: 'kansrijk',
  ja_mits: 'kansrijk_onder_voorwaarden',
  afweging_nodig: 'keuze_nodig',
  nee_in_deze_vorm: 'niet_kansrijk',
}

export interface Voorstel {
  /** Absent: the advice says nothing yet, so a person has to choose. */
  readonly conclusie?: Niveau
  readonly motivering: string
  /** In the officer's own words, for the letter too. */
  readonly toelichting: string
  /** The motivation of before the plan was assessed again; absent: what was concluded is of now. */
  readonly eerder?: string
}

/**
 * What stands in the form: what was concluded already, or else the advice with its motivation. A conclusie of before the
 * plan was assessed again is none: of it stays what the officer wrote himself.
 */
export const proposeSlot = (
  dossier: Dossier,
  besluiten: readonly VastgelegdBesluit[],
): Voorstel => {
  const eigen = findEigen(besluiten)
  const { conclusie } = dossier.huidig.advies
  const isOud = isVerouderd(toGebeurd(dossier.gebeurtenissen), 'besluit_vastgelegd')
  const advies = conclusie === NOG_NIET_TE_ZEGGEN ? undefined : conclusie
  const keuze = (isOud ? undefined : eigen?.conclusie) ?? advies
  const { hoofdstukken, toelichting } = splitMotivering(eigen?.motivering ?? '')
  return {
    ...(keuze !== undefined && { conclusie: keuze }),
    motivering: (isOud ? '' : hoofdstukken) || draftMotivering(dossier, keuze),
    toelichting,
    ...(isOud && hoofdstukken !== '' && { eerder: hoofdstukken }),
  }
}
