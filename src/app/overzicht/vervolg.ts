import type { Begrippen } from '../../domain/model/begrippen.ts'
import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import { ACTIVITEITEN } from '../../domain/model/feit.ts'
import type { Aanvraagprocedure, Grond, Procedure } from '../../domain/model/procedure.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { STAND_ONBEKEND, type Stand } from '../../domain/model/visie.ts'
import { TE_BEVESTIGEN, wordDuur } from '../woorden/codes.ts'
import { isKleinDeel, VRAAG_LOKET } from '../woorden/vergunningvrij.ts'

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

/** What waits for nobody. */
export const BUREN = 'Praat met uw buren'

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
    { wat: BUREN },
    { wat: 'Kijk of u een andere vergunning of toestemming nodig hebt' },
    { wat: 'Twijfelt u? Vraag het de gemeente voordat u begint' },
    { wat: 'Bouw precies zoals u hebt geantwoord' },
  ],
  kosten: VRAAG,
  bronnen: [],
}

type Gevolgd = Pick<Beoordeling, 'procedure' | 'vergunningvrij'> &
  Partial<Pick<Beoordeling, 'feiten' | 'richting'>>

/** A small plan at a house may need none by a rule that we do not have; of what the law frees that is told itself. */
const isKlein = ({ feiten = [] }: Gevolgd, { activiteiten }: Begrippen): boolean =>
  [feiten.find(({ feit }) => feit === ACTIVITEITEN)?.waarde ?? []]
    .flat()
    .some((id) => activiteiten[String(id)]?.klein === true)

const ALS_NODIG = 'Vraag de vergunning aan, als die nodig is'

const sayAanvraag = (beoordeling: Gevolgd, { begrippen }: Pick<Regelboek, 'begrippen'>): string => {
  const { vergunningvrij } = beoordeling
  if (vergunningvrij?.stand === 'onbekend') return ALS_NODIG
  const weetNiet = vergunningvrij
    ? isKleinDeel(vergunningvrij, begrippen)
    : isKlein(beoordeling, begrippen)
  return weetNiet
    ? `${ALS_NODIG}. Of u er een nodig hebt, weten wij niet: ${VRAAG_LOKET}`
    : 'Vraag de vergunning aan'
}

interface Begin {
  /** Before the municipality is asked: what the plan needs first. */
  readonly eerst?: string
  readonly bespreek: string
  /** When that gives no way out. */
  readonly anders?: string
  /** On what applying for the permit waits. */
  readonly als?: string
  /** False: the neighbours come later, with a plan that may fit. */
  readonly buren?: false
}

const GEWOON: Begin = { bespreek: 'Bespreek uw plan met de gemeente' }

const HIER_NIET: Begin = {
  eerst: 'Verander uw plan of plek',
  bespreek: 'Bespreek het met de gemeente',
  als: 'Past het?',
  buren: false,
}

/** How to begin where a plan does not fit as it is: who applies at once, pays for a refusal. */
const BEGIN: Partial<Readonly<Record<Stand | typeof STAND_ONBEKEND, Begin>>> = {
  strijdig: HIER_NIET,
  past_niet: HIER_NIET,
  nee_tenzij: {
    bespreek: 'Bespreek uw reden met de gemeente',
    anders: 'Kan het niet? Verander uw plan of plek',
    als: 'Past het?',
  },
}

interface Boek extends Pick<Regelboek, 'begrippen'> {
  readonly procedure?: Procedure | undefined
}

const listMetVergunning = (beoordeling: Gevolgd, boek: Boek): Vervolg => {
  const { procedure } = boek
  const { richting } = beoordeling
  // Of an open stand the best that it can become says how to begin.
  const stand = richting?.stand === STAND_ONBEKEND ? richting.bandbreedte.hoogst : richting?.stand
  const { eerst, bespreek, anders, als, buren } = (stand && BEGIN[stand]) ?? GEWOON
  return {
    stappen: [
      ...(eerst ? [{ wat: eerst }] : []),
      { wat: bespreek, duur: procedure ? sayIntake(procedure) : VRAAG_DUUR },
      ...(anders ? [{ wat: anders }] : []),
      ...(buren === false ? [] : [{ wat: BUREN }]),
      { wat: [als, sayAanvraag(beoordeling, boek)].filter(Boolean).join(' ') },
      {
        wat: 'De gemeente beslist',
        duur: procedure ? sayBesluit(procedure, beoordeling) : VRAAG_DUUR,
      },
    ],
    kosten: VRAAG,
    bronnen: procedure ? Object.values(procedure.aanvraag).map(sayBron) : [],
  }
}

/** From the plan to the decision, if there is one. Nothing is said of time or money that no source or setting gives. */
export const listVervolg = (beoordeling: Gevolgd, boek: Boek): Vervolg =>
  beoordeling.vergunningvrij?.stand === 'ja'
    ? ZONDER_VERGUNNING
    : listMetVergunning(beoordeling, boek)
