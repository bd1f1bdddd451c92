import { AppError } from '../../domain/errors.ts'
import { isRecord } from '../../domain/json.ts'
import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import { type Bewijs, bewijsSchema } from '../../domain/model/bewijs.ts'
import { formatAantal } from '../../domain/tekst.ts'
import type { Toetser } from '../../domain/toetser.ts'
import { assessMetBewijs } from '../beoordelen/assess-met-bewijs.ts'
import { checkJson } from '../invoer/read-json.ts'
import { toInvoerFouten } from '../invoer/zod-fouten.ts'
import type { Omgeving } from '../omgeving.ts'
import type { Archief } from '../ports/archief.ts'
import { createBoeken } from '../regelboek/boeken.ts'
import { isOntwikkelingsbewijs, verifyOntwikkeling } from './verify-ontwikkeling.ts'
import type { Verificatie } from './verschillen.ts'
import { findVerschillen, type Verschil } from './verschillen.ts'

/** A file holds a receipt alone, or a whole beoordeling with the receipt in it. */
const split = (inhoud: unknown) => {
  const omhulsel = isRecord(inhoud) && isRecord(inhoud.bewijs) ? inhoud : undefined
  return { bewijs: omhulsel?.bewijs ?? inhoud, omhulsel }
}

const parseBewijs = (inhoud: unknown): Bewijs => {
  const onleesbaar = checkJson(inhoud)
  if (onleesbaar.length > 0) {
    throw new AppError('ongeldige_invoer', { aantal: onleesbaar.length }, onleesbaar)
  }
  const gelezen = bewijsSchema.safeParse(inhoud)
  if (gelezen.success) return gelezen.data as unknown as Bewijs
  const fouten = toInvoerFouten(gelezen.error, [])
  throw new AppError('ongeldige_invoer', { aantal: fouten.length }, fouten)
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
const comparable = ({ motor, crs, ...rest }: Bewijs) => ({
  ...rest,
  motor: { ...motor, versie: undefined },
  crs: { ...crs, methode: undefined },
})

/** The input in the receipt is refused, so no beoordeling was ever made of it. */
const refused = ({ fouten, detail }: AppError): Verificatie => ({
  uitkomst: 'wijkt_af',
  tekst: `Het bewijs klopt niet: van het verzoek erin is geen beoordeling te maken. ${detail}`,
  verschillen: [],
  opmerkingen: fouten.map(({ pointer, melding }) => `/bewijs/verzoek${pointer}: ${melding}`),
})

const recompute = (omgeving: Omgeving, bewijs: Bewijs, toetser: Toetser) => {
  try {
    return assessMetBewijs(omgeving, {
      inhoud: bewijs.verzoek,
      contentCrs: bewijs.crs.invoer,
      mag: { alsBehandelaar: true, concept: true },
      peildatum: bewijs.peildatum,
      toetser,
    })
  } catch (fout) {
    if (fout instanceof AppError && fout.code === 'ongeldige_invoer') return fout
    throw fout
  }
}

const summarize = (
  { advies, peildatum }: Beoordeling,
  { regelboek: { visie } }: Toetser,
): NonNullable<Verificatie['advies']> => ({
  woorden: advies.woorden,
  peildatum,
  regelboek: `${visie.titel}, versie ${visie.versie}`,
})

/**
 * Recomputes a receipt, or a beoordeling with its receipt, with the rulebook of the same sha256, and says exactly what
 * differs. Of a development only the hashes are checked. Throws AppError('ongeldige_invoer') when it is not a receipt.
 */
export const verifyBewijs = (omgeving: Omgeving, inhoud: unknown): Verificatie => {
  const { bewijs: ruw, omhulsel } = split(inhoud)
  if (isOntwikkelingsbewijs(ruw) && checkJson(inhoud).length === 0) {
    return verifyOntwikkeling(omgeving.hash, ruw, omhulsel)
  }
  const bewijs = parseBewijs(ruw)
  const toetser = omgeving.boeken.bySha(bewijs.regelboek.sha256, bewijs.gebieden.sha256)
  if (toetser === undefined) return needsOther(bewijs, omgeving)
  const berekening = recompute(omgeving, bewijs, toetser)
  if (berekening instanceof AppError) return refused(berekening)
  const { bewijs: nieuw, ...herberekend } = JSON.parse(JSON.stringify(berekening.beoordeling))
  const { bewijs: _, id, aangemaaktOp, ...vastgelegd } = omhulsel ?? {}
  const verschillen = [
    ...(omhulsel === undefined ? [] : findVerschillen(vastgelegd, herberekend)),
    // As it came, so that what does not belong in a receipt is seen too.
    ...findVerschillen(comparable(ruw as Bewijs), comparable(nieuw), ['bewijs']),
  ]
  const buiten = id === undefined && aangemaaktOp === undefined
  const opmerkingen = [
    ...compareOmgeving(bewijs, nieuw),
    ...(omhulsel === undefined ? nameDelen(verschillen) : []),
    ...(buiten ? [] : ['id en aangemaaktOp vallen buiten het bewijs en zijn niet nagerekend.']),
  ]
  const klopt = verschillen.length === 0
  return {
    uitkomst: klopt ? 'klopt' : 'wijkt_af',
    tekst: klopt
      ? 'Het bewijs klopt: de herberekening is byte voor byte gelijk.'
      : `Het bewijs klopt niet: de herberekening verschilt op ${formatAantal(verschillen.length, 'plaats', 'plaatsen')}.`,
    verschillen,
    opmerkingen,
    ...(klopt && { advies: summarize(berekening.beoordeling, toetser) }),
  }
}

/** The same with a rulebook that is no longer loaded, when a stored assessment used it. */
export const verifyMetArchief = async (
  omgeving: Omgeving & { readonly archief: Pick<Archief, 'find'> },
  inhoud: unknown,
): Promise<Verificatie> => {
  const { bewijs: ruw } = split(inhoud)
  const gelezen = bewijsSchema.pick({ regelboek: true, gebieden: true }).safeParse(ruw)
  const toetser = gelezen.success ? await omgeving.archief.find(gelezen.data) : undefined
  const { all, uitval } = omgeving.boeken
  const boeken = createBoeken(toetser === undefined ? all : [toetser, ...all], uitval)
  return verifyBewijs({ ...omgeving, boeken }, inhoud)
}
