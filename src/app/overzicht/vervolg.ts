import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import type { Aanvraagprocedure, Grond, Procedure } from '../../domain/model/procedure.ts'
import { TE_BEVESTIGEN, wordDuur } from '../woorden/codes.ts'

/** What to do, one after another; with how long it takes, where something says so. */
export interface Vervolgstap {
  readonly wat: string
  readonly duur?: string
}

export interface Vervolg {
  readonly stappen: readonly Vervolgstap[]
  readonly kosten: string
  /** On what each duration rests, a line each. */
  readonly bronnen: readonly string[]
}

const VRAAG = 'vraag de gemeente'
const VRAAG_DUUR = `duur: ${VRAAG}`

const nameBron = ({ bron, werking }: Grond): string =>
  [
    bron.map(({ titel, plaats }) => [titel, plaats].filter(Boolean).join(', ')).join('; '),
    ...(werking === 'te_bevestigen' ? [TE_BEVESTIGEN] : []),
  ].join('; ')

const sayBron = ({ label, wanneer, termijn, verlenging }: Aanvraagprocedure): string => {
  const langer = verlenging ? `, één keer ${wordDuur(verlenging.duur)} langer` : ''
  return `${label}: ${wordDuur(termijn.duur)}${langer}. ${wanneer} (${nameBron(termijn.grond)})`
}

/** The procedure that certainly follows for this plan, or the first that is set: that holds for most. */
const sayBesluit = (
  { aanvraag }: Procedure,
  { procedure }: Pick<Beoordeling, 'procedure'>,
): string => {
  const alle = Object.values(aanvraag)
  const [gewoon] = alle
  if (gewoon === undefined) return VRAAG_DUUR
  const volgt = procedure.flatMap(({ stap, naTeGaan }) => (naTeGaan ? [] : [stap]))
  const zeker = alle.find(({ stap }) => stap !== undefined && volgt.includes(stap))
  if (zeker !== undefined) return wordDuur(zeker.termijn.duur)
  const langer = alle.at(-1)
  const soms = langer === gewoon || !langer ? '' : `, soms ${wordDuur(langer.termijn.duur)}`
  return `meestal ${wordDuur(gewoon.termijn.duur)}${soms}`
}

/** A term of our own choice is no source: then the municipality knows. */
const sayIntake = ({ intake: { duur, grond } }: Procedure): string =>
  grond.herkomst === 'eigen_uitwerking' ? VRAAG_DUUR : `hoogstens ${wordDuur(duur)}`

/** What to do where no permit is needed for the building: nobody decides, and there is no term. */
const ZONDER_VERGUNNING: Vervolg = {
  stappen: [
    { wat: 'Praat met uw buren' },
    { wat: 'Kijk of u een andere vergunning of toestemming nodig hebt' },
    { wat: 'Twijfelt u? Vraag het de gemeente voordat u begint' },
    { wat: 'Bouw precies zoals u hebt geantwoord' },
  ],
  kosten: VRAAG,
  bronnen: [],
}

const listMetVergunning = (
  beoordeling: Pick<Beoordeling, 'procedure' | 'vergunningvrij'>,
  procedure: Procedure | undefined,
): Vervolg => ({
  stappen: [
    {
      wat: 'Bespreek uw plan met de gemeente',
      duur: procedure ? sayIntake(procedure) : VRAAG_DUUR,
    },
    { wat: 'Praat met uw buren' },
    {
      wat:
        beoordeling.vergunningvrij?.stand === 'onbekend'
          ? 'Vraag de vergunning aan, als die nodig is'
          : 'Vraag de vergunning aan',
    },
    {
      wat: 'De gemeente beslist',
      duur: procedure ? sayBesluit(procedure, beoordeling) : VRAAG_DUUR,
    },
  ],
  kosten: VRAAG,
  bronnen: procedure ? Object.values(procedure.aanvraag).map(sayBron) : [],
})

/** From the plan to the decision, if there is one. Nothing is said of time or money that no source or setting gives. */
export const listVervolg = (
  beoordeling: Pick<Beoordeling, 'procedure' | 'vergunningvrij'>,
  procedure: Procedure | undefined,
): Vervolg =>
  beoordeling.vergunningvrij?.stand === 'ja'
    ? ZONDER_VERGUNNING
    : listMetVergunning(beoordeling, procedure)
