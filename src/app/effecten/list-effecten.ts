import { geldtNietVan } from '../../domain/dossier/afwijking.ts'
import { adviesstandVan, bijdragenVan } from '../../domain/dossier/bijdragen.ts'
import { isNietGehaald } from '../../domain/model/uitkomst.ts'
import { keepGeldend } from '../dossier/geldt-niet.ts'
import { isOpenPunt } from '../dossier/open-telling.ts'
import type { Dossier } from '../dossier/read-dossier.ts'
import { listBeantwoord } from './beantwoord.ts'

export type Effectstand = 'klaar' | 'open' | 'geldt_niet'

/** How far one kind of effect of the whole plan is: a chapter of the motivation. */
export interface Effect {
  readonly thema: string
  readonly label: string
  readonly stand: Effectstand
  /** How many points are about it, how many of those are open, and how many are not met. */
  readonly punten: number
  readonly open: number
  /** How many points have an outcome: of what is only a chance, nothing may be known. */
  readonly beslist: number
  readonly pastNiet: number
  /** Advisers who were asked and have not answered. */
  readonly wachtOp: readonly string[]
  /** Advisers who answered. */
  readonly adviezen: readonly string[]
  /** Where no rule plays: what was asked and answered about it. */
  readonly beantwoord: readonly string[]
  /** Why it does not play here: as an officer said it. */
  readonly reden?: { readonly reden: string; readonly door: string }
}

/** Every effect on the surroundings in the order of the rulebook's themes, from outcomes, judgements and advice. */
export const listEffecten = (dossier: Dossier): readonly Effect[] => {
  const { boek, gebeurtenissen } = dossier
  const huidig = keepGeldend(dossier)
  const { themas, adviseurs } = boek.begrippen
  const perRegel = new Map(boek.regels.map((regel) => [regel.id, regel]))
  const bijdragen = bijdragenVan(gebeurtenissen)
  const nietGeldend = geldtNietVan(gebeurtenissen)
  return Object.entries(themas).map(([thema, { label }]) => {
    const uitkomsten = huidig.uitkomsten.filter(
      ({ regel }) => perRegel.get(regel)?.themas[0] === thema,
    )
    const gevraagd = new Set(uitkomsten.flatMap(({ regel }) => perRegel.get(regel)?.adviseur ?? []))
    const metStand = (stand: ReturnType<typeof adviesstandVan>) =>
      [...gevraagd]
        .filter((adviseur) => adviesstandVan(bijdragen, adviseur) === stand)
        .map((adviseur) => adviseurs[adviseur]?.label ?? adviseur)
    const wachtOp = metStand('gevraagd')
    const open = uitkomsten.filter(isOpenPunt).length
    const reden = nietGeldend.get(thema)
    const isLeeg = uitkomsten.length === 0
    return {
      thema,
      label,
      stand:
        reden || isLeeg
          ? ('geldt_niet' as const)
          : open > 0 || wachtOp.length > 0
            ? 'open'
            : 'klaar',
      punten: uitkomsten.length,
      open,
      beslist: uitkomsten.filter(
        ({ oordeel }) => oordeel === 'voldoet' || oordeel === 'voldoet_niet',
      ).length,
      pastNiet: uitkomsten.filter(isNietGehaald).length,
      wachtOp,
      adviezen: metStand('beantwoord'),
      beantwoord: isLeeg ? listBeantwoord(dossier, thema) : [],
      ...(reden && { reden }),
    }
  })
}
