import { geldtNietVan } from '../../domain/dossier/afwijking.ts'
import { type Bijdrage, bijdragenVan } from '../../domain/dossier/bijdragen.ts'
import { geldendVan } from '../../domain/dossier/zaak.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
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
  /** Advisers who were asked about a point of it and have not answered all. */
  readonly wachtOp: readonly string[]
  /** Advisers who answered all that they were asked about it. */
  readonly adviezen: readonly string[]
  /** No rule has it first, and one that plays here is about it as well. */
  readonly elders: boolean
  /** Where no rule plays: what was asked and answered about it. */
  readonly beantwoord: readonly string[]
  /** Why it does not play here: as an officer said it. */
  readonly reden?: { readonly reden: string; readonly door: string }
}

/** Who was asked these questions, each once: who still has to answer one, and who answered all. */
const nameAdviseurs = (
  bijdragen: readonly Bijdrage[],
  { begrippen: { adviseurs } }: Regelboek,
): Pick<Effect, 'wachtOp' | 'adviezen'> => {
  const wie = ({ adviseur = '', functie }: Bijdrage) => adviseurs[adviseur]?.label ?? functie
  const wachtOp = new Set(bijdragen.filter(({ antwoord }) => !antwoord).map(wie))
  const alle = new Set(bijdragen.map(wie))
  return { wachtOp: [...wachtOp], adviezen: [...alle].filter((deel) => !wachtOp.has(deel)) }
}

/** Every effect on the surroundings in the order of the rulebook's themes, from outcomes, judgements and advice. */
export const listEffecten = (dossier: Dossier): readonly Effect[] => {
  const { boek, gebeurtenissen } = dossier
  const huidig = keepGeldend(dossier)
  const { themas } = boek.begrippen
  const perRegel = new Map(boek.regels.map((regel) => [regel.id, regel]))
  const bijdragen = bijdragenVan(geldendVan(dossier))
  const nietGeldend = geldtNietVan(gebeurtenissen)
  return Object.entries(themas).map(([thema, { label }]) => {
    const uitkomsten = huidig.uitkomsten.filter(
      ({ regel }) => perRegel.get(regel)?.themas[0] === thema,
    )
    const { wachtOp, adviezen } = nameAdviseurs(
      bijdragen.filter(({ over }) => over !== undefined && perRegel.get(over)?.themas[0] === thema),
      boek,
    )
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
      adviezen,
      elders:
        isLeeg &&
        huidig.uitkomsten.some(({ regel }) => perRegel.get(regel)?.themas.includes(thema)),
      beantwoord: isLeeg ? listBeantwoord(dossier, thema) : [],
      ...(reden && { reden }),
    }
  })
}
