import type { Uitleg } from '../../domain/assess.ts'
import { AppError } from '../../domain/errors.ts'
import type { Bewijs } from '../../domain/model/antwoord/bewijs.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { KorteUitkomst, UitkomstMetToelichting } from '../../domain/model/uitkomst.ts'
import { rememberAlsTekst } from '../../domain/onthoud.ts'
import type { Toetser } from '../../domain/toetser.ts'
import { readInvoer } from '../invoer/read-invoer.ts'
import type { Verzoek } from '../invoer/verzoek.ts'
import type { Omgeving } from '../omgeving.ts'
import type { Archief } from '../ports/archief.ts'
import type {
  BeoordelingenPort,
  BeoordelingMetBewijs,
  KorteBeoordelingMetBewijs,
  OpgeslagenBeoordeling,
} from '../ports/beoordelingen.ts'
import type { Explain, FindElders } from '../ports/reken.ts'
import { findBoek } from '../regelboek/choose-catalogus.ts'
import { isIngepakt, isVorm1, readAntwoord, toAntwoord } from './antwoordvorm.ts'
import { getBeoordeling } from './get-beoordeling.ts'

interface Stempel {
  readonly id: string
  readonly aangemaaktOp: string
}

/** An assessment as it was stored. */
export interface KorteBewaarde extends KorteBeoordelingMetBewijs, Stempel {}

/** The same, explained with the rulebook that it was made with. */
export interface BewaardeBeoordeling extends BeoordelingMetBewijs, Stempel {}

/** What reading a stored assessment needs. */
export type Leesomgeving = Omgeving & {
  readonly archief: Pick<Archief, 'find'>
  /** Explains beside this process, on a rulebook that is loaded; absent: here. */
  readonly explain?: Explain
  /** The same for where else it would fit. */
  readonly findElders?: FindElders
}

/** The request of a receipt, to be assessed as it was then. */
export const toVerzoek = (bewijs: Bewijs, toetser: Toetser): Verzoek => ({
  inhoud: bewijs.verzoek,
  contentCrs: bewijs.crs.invoer,
  mag: { alsBehandelaar: true, concept: true },
  peildatum: bewijs.peildatum,
  toetser,
  ...(bewijs.zout !== undefined && { zout: bewijs.zout }),
  ...(isVorm1(bewijs) && { zoalsGegeven: true }),
})

/** A stored assessment, read once; of the first form the explanation is in the text. */
export const parseBewaard = ({ id, aangemaaktOp, inhoud }: OpgeslagenBeoordeling) => {
  const { kort, volledig } = readAntwoord(JSON.parse(inhoud))
  return {
    kort: { ...kort, id, aangemaaktOp } as KorteBewaarde,
    ...(volledig && { volledig: { ...volledig, id, aangemaaktOp } as BewaardeBeoordeling }),
  }
}

const keyOf = ({ regel, gebied = '' }: { readonly regel: string; readonly gebied?: string }) =>
  `${regel} ${gebied}`

/** What any rulebook says of the rule, where the one it was made with is nowhere: then there is no trace. */
const explainFrom = (boek: Regelboek, uitkomst: KorteUitkomst): UitkomstMetToelichting => {
  const regel = boek.regels.find(({ id }) => id === uitkomst.regel)
  return {
    titel: regel?.titel ?? uitkomst.regel,
    principe: regel?.principe ?? '',
    aard: regel?.aard ?? 'eis',
    doorwerking: regel?.doorwerking ?? 'inspiratie',
    herkomst: regel?.herkomst ?? 'eigen_uitwerking',
    werking: regel?.werking ?? 'te_bevestigen',
    motivering: uitkomst.kort,
    rustOp: { regels: [uitkomst.regel], feiten: [], gebieden: [], bronnen: [] },
    spoor: {},
    ...uitkomst,
  }
}

/** What was stored stays as it was; what was not stored of it comes from the explanation. */
const merge = (
  { richting, ...kort }: KorteBewaarde,
  uitleg: Uitleg | undefined,
  boek: Regelboek,
): BewaardeBeoordeling => {
  const uitkomsten = new Map(uitleg?.uitkomsten.map((deel) => [keyOf(deel), deel]))
  const los = new Map(uitleg?.nietVanToepassing.map((deel) => [keyOf(deel), deel]))
  // Where the rulebook is nowhere, what was stored of it in words stands in its place.
  const samenvatting =
    kort.advies.samenvatting ?? uitleg?.advies.samenvatting ?? richting?.samenvatting ?? ''
  const zin = {
    register: 'kort' as const,
    tekst: samenvatting,
    rustOp: { regels: [], feiten: [], gebieden: [], bronnen: [] },
  }
  return {
    ...kort,
    advies: { zinnen: uitleg?.advies.zinnen ?? [zin], ...kort.advies, samenvatting },
    // Up to the fifth form every fact that was known was stored.
    feiten: isIngepakt(kort.bewijs) ? (uitleg?.feiten ?? kort.feiten) : kort.feiten,
    // What was stored without a direction keeps none.
    ...(richting && {
      richting: {
        motivering: uitleg?.richting?.motivering ?? richting.samenvatting,
        ...richting,
      },
    }),
    richtingZinnen: richting === undefined ? [] : (uitleg?.richtingZinnen ?? []),
    uitkomsten: kort.uitkomsten.map((deel) => {
      const uitgelegd = uitkomsten.get(keyOf(deel))
      return uitgelegd ? { ...uitgelegd, ...deel } : explainFrom(boek, deel)
    }),
    nietVanToepassing: kort.nietVanToepassing.map((deel) => ({ ...los.get(keyOf(deel)), ...deel })),
  }
}

/** What was accepted once may be refused now: input is checked more strictly since. Undefined then. */
export const unlessRefused = <T>(doe: () => T): T | undefined => {
  try {
    return doe()
  } catch (fout) {
    if (fout instanceof AppError && fout.code === 'ongeldige_invoer') return undefined
    throw fout
  }
}

/** So many answers are kept per rulebook: who reads a case goes from page to page. */
const MAX_ONTHOUDEN = 32

/** What is worked out of a receipt, with its rulebook and areas. */
export interface Bewijsvraag<O> {
  readonly omgeving: O
  readonly bewijs: Bewijs
  readonly toetser: Toetser
}

/** The same work with a memory for each rulebook: what a receipt comes down to is the same each time. */
export const rememberPerBoek = <O, A>(
  doe: (vraag: Bewijsvraag<O>) => Promise<A>,
): ((vraag: Bewijsvraag<O>) => Promise<A>) => {
  const perBoek = new WeakMap<Toetser, typeof doe>()
  return (vraag) => {
    const ask =
      perBoek.get(vraag.toetser) ??
      rememberAlsTekst(doe, {
        sleutelOf: ({ bewijs }: Bewijsvraag<O>) =>
          JSON.stringify([bewijs.verzoek, bewijs.crs.invoer, bewijs.peildatum, isVorm1(bewijs)]),
        hoeveel: MAX_ONTHOUDEN,
      })
    perBoek.set(vraag.toetser, ask)
    return ask(vraag)
  }
}

const explainMet = (omgeving: Omgeving, bewijs: Bewijs, toetser: Toetser): Uitleg | undefined =>
  unlessRefused(() => toetser.explain(readInvoer(toVerzoek(bewijs, toetser), omgeving)))

/** The rulebook of a receipt that is loaded; undefined when it is not. */
const findGeladen = ({ boeken }: Omgeving, { regelboek, gebieden }: Bewijs): Toetser | undefined =>
  boeken.bySha(regelboek.sha256, gebieden.sha256)

/** Whether it is this one: then another process can do it too. */
export const isGeladen = (omgeving: Omgeving, bewijs: Bewijs, toetser: Toetser): boolean =>
  findGeladen(omgeving, bewijs) === toetser

/** The same for who knows that it is. */
export const requireGeladen = (omgeving: Omgeving, bewijs: Bewijs): Toetser => {
  const toetser = findGeladen(omgeving, bewijs)
  if (toetser === undefined) throw new Error(`rulebook is not loaded: ${bewijs.regelboek.sha256}`)
  return toetser
}

/** Explains in this process. */
export const explainHier = (omgeving: Omgeving, bewijs: Bewijs): Uitleg | undefined =>
  explainMet(omgeving, bewijs, requireGeladen(omgeving, bewijs))

/** What was asked is explained the same each time: with its rulebook, on its own dates. */
const explainMetGeheugen = rememberPerBoek(
  async ({ omgeving, bewijs, toetser }: Bewijsvraag<Leesomgeving>) => {
    const { explain } = omgeving
    return explain && isGeladen(omgeving, bewijs, toetser)
      ? explain(bewijs)
      : explainMet(omgeving, bewijs, toetser)
  },
)

const explainAgain = async (
  omgeving: Leesomgeving,
  { bewijs }: KorteBewaarde,
  toetser: Toetser | undefined,
): Promise<Uitleg | undefined> => toetser && explainMetGeheugen({ omgeving, bewijs, toetser })

/**
 * Explains a stored assessment with the rulebook and areas of its receipt, loaded or kept; gives that rulebook too, or
 * else the next best for words and labels.
 */
export const explainBewaard = async (
  omgeving: Leesomgeving,
  { kort, volledig }: ReturnType<typeof parseBewaard>,
): Promise<{ readonly beoordeling: BewaardeBeoordeling; readonly boek: Regelboek }> => {
  const boek = await findGebruikt(omgeving, kort)
  if (volledig) return { beoordeling: volledig, boek }
  const uitleg = await explainAgain(omgeving, kort, await omgeving.archief.find(kort.bewijs))
  return { beoordeling: merge(kort, uitleg, boek), boek }
}

/** The rulebook that was used, loaded or kept; else its next version, else that of today. */
export const findGebruikt = async (
  omgeving: Pick<Leesomgeving, 'boeken' | 'nu' | 'archief'>,
  { bewijs }: Pick<KorteBeoordelingMetBewijs, 'bewijs'>,
): Promise<Regelboek> =>
  (await omgeving.archief.find(bewijs))?.regelboek ?? findBoek(omgeving, { bewijs })

/** A stored assessment explained, as it is answered. Throws AppError('niet_gevonden'). */
export const getVolledig = async (
  omgeving: Leesomgeving & { readonly beoordelingen: BeoordelingenPort },
  id: string,
): Promise<{ readonly inhoud: string }> => {
  const bewaard = parseBewaard(await getBeoordeling(omgeving.beoordelingen, id))
  const { bewijs, aangemaaktOp, ...beoordeling } = (await explainBewaard(omgeving, bewaard))
    .beoordeling
  const antwoord = { ...toAntwoord(beoordeling, bewijs.vorm), bewijs, aangemaaktOp }
  return { inhoud: omgeving.hash.canonicalize(antwoord) }
}
