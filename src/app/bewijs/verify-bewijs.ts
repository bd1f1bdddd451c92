import { AppError, refuseFouten } from '../../domain/errors.ts'
import { isRecord, type JsonRecord } from '../../domain/json.ts'
import { type Bewijs, bewijsSchema, VORM, VORM_WEGING } from '../../domain/model/antwoord/bewijs.ts'
import type { KorteBeoordeling } from '../../domain/model/beoordeling.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { formatAantal, joinEn } from '../../domain/tekst.ts'
import type { Toetser } from '../../domain/toetser.ts'
import { isVorm1, readAntwoord } from '../beoordelen/antwoordvorm.ts'
import { checkJson } from '../invoer/read-json.ts'
import { readVorm } from '../invoer/zod-fouten.ts'
import type { Omgeving } from '../omgeving.ts'
import type { Archief } from '../ports/archief.ts'
import type { Narekenvraag, Verificatie, Verify, Verschil } from '../ports/reken.ts'
import { createBoeken } from '../regelboek/boeken.ts'
import { formatDatum } from '../woorden/codes.ts'
import { wordRichting } from '../woorden/richting.ts'
import { type Herkenning, judgeAfgifte } from './afgifte.ts'
import { checkHashes, compareCore } from './bewaard.ts'
import { type Herberekening, type Na, recompute } from './herbereken.ts'
import { isOntwikkelingsbewijs, verifyOntwikkeling } from './verify-ontwikkeling.ts'
import { keepHashes } from './vernietigd.ts'
import { findVerschillen } from './verschillen.ts'

/** A file holds a receipt alone, or a whole beoordeling with the receipt in it. */
const split = (inhoud: unknown) => {
  const omhulsel = isRecord(inhoud) && isRecord(inhoud.bewijs) ? inhoud : undefined
  return { bewijs: omhulsel?.bewijs ?? inhoud, omhulsel }
}

const parseBewijs = (inhoud: unknown): Bewijs => {
  refuseFouten(checkJson(inhoud))
  return readVorm(bewijsSchema, inhoud) as unknown as Bewijs
}

const describe = ({ regelboek: { visie, sha256, gebiedenSha256 } }: Toetser) =>
  `${visie.id} versie ${visie.versie} (regels ${sha256.slice(0, 12)}, gebieden ${gebiedenSha256.slice(0, 12)})`

const needsOther = (bewijs: Bewijs, omgeving: Omgeving): Verificatie => {
  const nodig = `${bewijs.regelboek.id} versie ${bewijs.regelboek.versie} (regels ${bewijs.regelboek.sha256.slice(0, 12)}, gebieden ${bewijs.gebieden.sha256.slice(0, 12)})`
  return {
    uitkomst: 'ander_regelboek_nodig',
    tekst: `Dit bewijs is gemaakt met regelboek ${nodig}. Geladen: ${omgeving.boeken.all.map(describe).join('; ')}. Laad het genoemde regelboek en verifieer opnieuw.`,
    verschillen: [],
    opmerkingen: [],
  }
}

const compareOmgeving = (bewijs: Bewijs, nieuw: Bewijs): readonly string[] => [
  ...(bewijs.motor.versie === nieuw.motor.versie
    ? []
    : [`Gemaakt met motor ${bewijs.motor.versie}, herberekend met ${nieuw.motor.versie}.`]),
  ...(bewijs.crs.methode === nieuw.crs.methode
    ? []
    : [`Coördinaten omgerekend met "${bewijs.crs.methode}", nu met "${nieuw.crs.methode}".`]),
]

const DELEN = '/bewijs/delen/'

/** A receipt alone holds only hashes: say which parts differ, and how to see what differs in them. */
const nameDelen = (verschillen: readonly Verschil[]): readonly string[] => {
  const delen = verschillen.flatMap(({ pointer }) =>
    pointer.startsWith(DELEN) ? [pointer.slice(DELEN.length)] : [],
  )
  return delen.length === 0
    ? []
    : [
        `Anders dan vastgelegd: ${delen.join(', ')}. Het bewijs bewaart daarvan alleen een hash; verifieer de hele beoordeling om elk verschil te zien.`,
      ]
}

/** Everything of a receipt but what may differ without changing the result. */
const comparable = ({ motor, crs, gezuiverd: _, handtekening: __, ...rest }: Bewijs) => ({
  ...rest,
  motor: { ...motor, versie: undefined },
  crs: { ...crs, methode: undefined },
})

const GEZUIVERD: Readonly<Record<NonNullable<Bewijs['gezuiverd']>['wat'], string>> = {
  locatie:
    'is uit de locatie in het verzoek gehaald wat geen plek was. De hash over het verzoek is daarom niet nagerekend, al het andere wel.',
  tekst:
    'zijn de naam en de omschrijving vernietigd. De hashes daarover zijn daarom niet nagerekend, al het andere wel.',
}

const describeZuivering = ({ gezuiverd }: Bewijs): readonly string[] =>
  gezuiverd === undefined ? [] : [`Op ${formatDatum(gezuiverd.op)} ${GEZUIVERD[gezuiverd.wat]}`]

/** The input in the receipt is refused, so no beoordeling was ever made of it. */
const refused = ({ fouten, detail }: AppError): Verificatie => ({
  uitkomst: 'wijkt_af',
  tekst: `Het bewijs klopt niet: van het verzoek erin is geen beoordeling te maken. ${detail}`,
  verschillen: [],
  opmerkingen: fouten.map(({ pointer, melding }) => `/bewijs/verzoek${pointer}: ${melding}`),
})

const summarize = (
  { advies, peildatum, richting }: KorteBeoordeling,
  { regelboek: { visie } }: Toetser,
  bewijs: Bewijs,
): NonNullable<Verificatie['advies']> => ({
  woorden: advies.woorden,
  ...(!isVorm1(bewijs) && { richting: wordRichting(visie, richting, advies.conclusie) }),
  peildatum,
  regelboek: `${visie.titel}, versie ${visie.versie}`,
})

/** The first form has no number. */
const isBekend = ({ vorm }: { readonly vorm?: unknown }) =>
  vorm === undefined || (Number.isInteger(vorm) && Number(vorm) >= 2 && Number(vorm) <= VORM)

/** Made in a form that this version does not know: by a later one. */
const unknownForm = (vorm: string): Verificatie => ({
  uitkomst: 'niet_na_te_rekenen',
  tekst: `Dit bewijs heeft vorm ${vorm}; wij kennen de vormen 1 tot en met ${VORM}. Gebruik een nieuwere Visietoets.`,
  verschillen: [],
  opmerkingen: [],
})

/** Stands beside the receipt: stamps, and what rests on words and plan types that are no part of the rulebook. */
const BUITEN = ['id', 'aangemaaktOp', 'elders', 'plantype', 'kernvragen'] as const

/** What is proven of an answer, and which members stand beside that. */
const splitBuiten = (leden: JsonRecord) => {
  const buiten = BUITEN.filter((naam) => leden[naam] !== undefined)
  const antwoord = Object.fromEntries(
    Object.entries(leden).filter(([naam]) => !buiten.some((een) => een === naam)),
  )
  const opmerkingen =
    buiten.length === 0
      ? []
      : [
          `${joinEn(buiten)} ${buiten.length === 1 ? 'valt buiten het bewijs en is' : 'vallen buiten het bewijs en zijn'} niet nagerekend.`,
        ]
  return { antwoord, opmerkingen }
}

interface Gegeven {
  /** As it came, so that what does not belong in a receipt is seen too. */
  readonly ruw: unknown
  readonly bewijs: Bewijs
  /** The members beside the receipt; absent for a receipt alone. */
  readonly antwoord?: JsonRecord
  readonly opmerkingen: readonly string[]
}

/**
 * What is no longer written as it was is proven from what was stored: the hashes fit the words, and the conclusie and
 * every outcome are recomputed. Undefined when that does not hold.
 */
const proveFromStored = (
  { hash }: Omgeving,
  { bewijs, antwoord, opmerkingen }: Gegeven,
  { beoordeling }: Herberekening,
): Verificatie | undefined => {
  if (antwoord === undefined || bewijs.vorm === VORM) return undefined
  if (checkHashes(hash, antwoord, bewijs).length > 0) return undefined
  const { kort } = readAntwoord({ ...antwoord, bewijs })
  if (compareCore(kort, beoordeling).length > 0) return undefined
  return {
    uitkomst: 'klopt',
    wijze: 'van_wat_is_bewaard',
    tekst: `Het bewijs klopt met wat is bewaard: elke hash past bij de tekst. Nagerekend zijn ${kort.richting ? 'de conclusie, de stand, de bandbreedte' : 'de conclusie, de bandbreedte'} en elke uitkomst: die zijn gelijk. De woorden worden nu anders gemaakt en zijn niet nagerekend.`,
    verschillen: [],
    opmerkingen,
  }
}

const judge = (
  omgeving: Omgeving,
  gegeven: Gegeven,
  { herberekend, toetser }: { readonly herberekend: Herberekening; readonly toetser: Toetser },
): Verificatie => {
  const { ruw, bewijs, antwoord } = gegeven
  const { bewijs: nieuw, beoordeling } = herberekend
  const toen = comparable(ruw as Bewijs)
  const verschillen = [
    ...(antwoord === undefined ? [] : findVerschillen(antwoord, herberekend.antwoord)),
    ...findVerschillen(toen, keepHashes(omgeving.hash, bewijs, comparable(nieuw)), ['bewijs']),
  ]
  const klopt = verschillen.length === 0
  const opmerkingen = [
    ...compareOmgeving(bewijs, nieuw),
    ...(antwoord === undefined ? nameDelen(verschillen) : []),
    ...describeZuivering(bewijs),
    ...gegeven.opmerkingen,
  ]
  const advies = summarize(beoordeling, toetser, bewijs)
  if (!klopt) {
    const bewaard = proveFromStored(omgeving, { ...gegeven, opmerkingen }, herberekend)
    if (bewaard) return { ...bewaard, advies }
  }
  return {
    uitkomst: klopt ? 'klopt' : 'wijkt_af',
    wijze: 'herberekend',
    tekst: klopt
      ? 'Het bewijs klopt: de herberekening is byte voor byte gelijk.'
      : `Het bewijs klopt niet: de herberekening verschilt op ${formatAantal(verschillen.length, 'plaats', 'plaatsen')}.`,
    verschillen,
    opmerkingen,
    ...(klopt && { advies }),
  }
}

const verifyOnce = (omgeving: Omgeving, gegeven: Gegeven, na: Na): Verificatie => {
  const herberekend = recompute(omgeving, na, gegeven.antwoord)
  if (herberekend instanceof AppError) return refused(herberekend)
  return judge(omgeving, gegeven, { herberekend, toetser: na.toetser })
}

const isGoed = ({ uitkomst }: Verificatie) => uitkomst === 'klopt'
const isNagerekend = (gevonden: Verificatie) => isGoed(gevonden) && gevonden.wijze === 'herberekend'

/** How a receipt of an earlier form may have been weighed, latest first. */
const VOORHEEN: readonly Pick<Na, 'weegwijze'>[] = [
  { weegwijze: 3 },
  { weegwijze: 2 },
  { weegwijze: 1 },
]

/** All recomputed before proven from what was stored, and else what differs from how it is weighed now. */
const chooseBeste = (gevonden: readonly [Verificatie, ...Verificatie[]]): Verificatie =>
  gevonden.find(isNagerekend) ?? gevonden.find(isGoed) ?? gevonden[0]

/**
 * Recomputes a receipt, or a beoordeling with its receipt, with the rulebook of the same sha256, and says exactly what
 * differs. One of an earlier form may have been weighed as it was before: then that is tried too. Of a development only the hashes are checked. Throws AppError('ongeldige_invoer') when it is not a receipt.
 */
export const verifyBewijs = (omgeving: Omgeving, inhoud: unknown): Verificatie => {
  const { bewijs: ruw, omhulsel } = split(inhoud)
  if (isOntwikkelingsbewijs(ruw) && checkJson(inhoud).length === 0) {
    return isBekend(ruw)
      ? verifyOntwikkeling(omgeving.hash, ruw, omhulsel)
      : unknownForm(String(ruw.vorm))
  }
  const bewijs = parseBewijs(ruw)
  if (!isBekend(bewijs)) return unknownForm(String(bewijs.vorm))
  const toetser = omgeving.boeken.bySha(bewijs.regelboek.sha256, bewijs.gebieden.sha256)
  if (toetser === undefined) return needsOther(bewijs, omgeving)
  const { bewijs: _, ...leden } = omhulsel ?? {}
  const { antwoord, opmerkingen } = splitBuiten(leden)
  const metAntwoord = omhulsel === undefined ? {} : { antwoord }
  const gegeven = { ruw, bewijs, opmerkingen, ...metAntwoord }
  const verify = (na: Pick<Na, 'weegwijze'>) =>
    verifyOnce(omgeving, gegeven, { bewijs, toetser, ...na })
  const nu = verify({})
  const gewogenAlsNu = (bewijs.vorm ?? 1) >= VORM_WEGING
  return gewogenAlsNu || isNagerekend(nu) ? nu : chooseBeste([nu, ...VOORHEEN.map(verify)])
}

/**
 * A stored beoordeling of which the rulebook is nowhere: whether it is still what was stored, by its hashes. Nothing of
 * it is recomputed.
 */
export const verifyBewaard = (
  omgeving: Pick<Omgeving, 'hash'>,
  inhoud: JsonRecord,
): Verificatie => {
  const { bewijs: ruw, ...leden } = inhoud
  const { antwoord, opmerkingen } = splitBuiten(leden)
  const bewijs = parseBewijs(ruw)
  const verschillen = checkHashes(omgeving.hash, antwoord, bewijs)
  const klopt = verschillen.length === 0
  return {
    uitkomst: klopt ? 'klopt' : 'wijkt_af',
    wijze: 'van_wat_is_bewaard',
    tekst: klopt
      ? 'Het advies is nog zoals het is bewaard: elke hash past bij de tekst. Nagerekend is het niet, want het regelboek van toen is er niet meer.'
      : 'Het bewijs klopt niet: de bewaarde tekst past niet bij de hashes.',
    verschillen,
    opmerkingen,
  }
}

/** Which rulebook and areas a receipt was made with; undefined for what is no receipt. */
const readHerkomst = (inhoud: unknown): Pick<Bewijs, 'regelboek' | 'gebieden'> | undefined =>
  bewijsSchema.pick({ regelboek: true, gebieden: true }).safeParse(split(inhoud).bewijs).data

/** The same with one of these rulebooks, which are not loaded: those of an earlier version. */
export const verifyMetRegelboeken = (
  omgeving: Omgeving,
  regelboeken: readonly Regelboek[],
  inhoud: unknown,
): Verificatie => {
  const herkomst = readHerkomst(inhoud)
  const boek = regelboeken.find(
    ({ sha256, gebiedenSha256 }) =>
      sha256 === herkomst?.regelboek.sha256 && gebiedenSha256 === herkomst.gebieden.sha256,
  )
  if (boek === undefined) return verifyBewijs(omgeving, inhoud)
  const { toetser, free } = omgeving.prepare(boek)
  const { all, uitval } = omgeving.boeken
  try {
    return verifyBewijs({ ...omgeving, boeken: createBoeken([toetser, ...all], uitval) }, inhoud)
  } finally {
    free()
  }
}

/** The rulebook of a receipt, loaded or kept; undefined too for what is no receipt. */
const findToetser = async (
  { archief }: { readonly archief: Pick<Archief, 'find'> },
  inhoud: unknown,
): Promise<Toetser | undefined> => {
  const herkomst = readHerkomst(inhoud)
  return herkomst && archief.find(herkomst)
}

/** The same with a rulebook that is no longer loaded, when a stored assessment used it. */
export const verifyMetArchief = async (
  omgeving: Omgeving & { readonly archief: Pick<Archief, 'find'> },
  inhoud: unknown,
): Promise<Verificatie> => {
  const toetser = await findToetser(omgeving, inhoud)
  const { all, uitval } = omgeving.boeken
  const boeken = createBoeken(toetser === undefined ? all : [toetser, ...all], uitval)
  return verifyBewijs({ ...omgeving, boeken }, inhoud)
}

/** The same, worked out beside this process: recomputing a large plan takes seconds. */
const askVerify = async (
  omgeving: Pick<Omgeving, 'boeken'> & {
    readonly archief: Pick<Archief, 'find'>
    readonly verify: Verify
  },
  inhoud: unknown,
): Promise<Verificatie> => {
  const regelboek = (await findToetser(omgeving, inhoud))?.regelboek
  const isGeladen =
    regelboek === undefined ||
    omgeving.boeken.bySha(regelboek.sha256, regelboek.gebiedenSha256) !== undefined
  return omgeving.verify({ inhoud, ...(!isGeladen && { regelboek }) })
}

/** What the service says of a receipt: whether it holds, and apart from that whether it gave it out. */
export const checkBewijs = async (
  omgeving: Parameters<typeof askVerify>[0] & Herkenning,
  inhoud: unknown,
): Promise<Verificatie> => {
  const uitslag = await askVerify(omgeving, inhoud)
  return { ...uitslag, afgifte: await judgeAfgifte(omgeving, inhoud) }
}

/** Recomputes a receipt in this process. */
export const verifyHier = (omgeving: Omgeving, { inhoud, regelboek }: Narekenvraag): Verificatie =>
  regelboek === undefined
    ? verifyBewijs(omgeving, inhoud)
    : verifyMetRegelboeken(omgeving, [regelboek], inhoud)
