import type { Antwoord } from '../hulp/sturen.ts'
import type { Geheim } from './geheimen.ts'
import type { Poging } from './verzoeken.ts'
import { SCRIPT } from './waarden.ts'

/** Longer than this nobody waits, in ms. */
export const MAX_MS = 5_000

/** What any address may answer before a route has to do with it, as the description says under `default`. */
const VOOR_DE_ROUTE = [400, 405, 408, 417, 421, 431]
/** What a page answers: itself, the way on, or a page that says what is wrong. */
const VAN_EEN_PAGINA = [200, 303, 400, 401, 403, 404, 409, 413, 415, 429, 503]
const OPTIES = 204
const SLASH_WEG = 301

const PROBLEEM = 'application/problem+json'
const PER_EINDE: readonly (readonly [string, string])[] = [
  ['.pdf', 'application/pdf'],
  ['.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['.csv', 'text/csv'],
  ['POST /dossiers/:id/overdracht', 'application/zip'],
  // The drawing that was sent along.
  ['/bijlagen/:bijlage', 'application/pdf'],
  ['/tekeningen/:bijlage', 'application/pdf'],
  ['.svg', 'image/svg+xml'],
  ['.geojson', 'application/geo+json'],
  ['/jwks.json', 'application/jwk-set+json'],
  ['/security.txt', 'text/plain'],
  ['/health/live', 'application/json'],
  ['/health/ready', 'application/json'],
]

const isProbleem = (tekst: string, status: number): boolean => {
  try {
    const p = JSON.parse(tekst) as Readonly<Record<string, unknown>>
    const teksten = [p.type, p.title, p.detail, p.instance]
    return (
      teksten.every((deel) => typeof deel === 'string' && deel !== '') &&
      p.status === status &&
      String(p.type).startsWith('/documentatie#fout-') &&
      String(p.instance).startsWith('urn:uuid:')
    )
  } catch {
    return false
  }
}

/** Of the description for a route of the API; of the kind of page for the others. */
const typesOf = ({ doel }: Poging, status: number): readonly string[] => {
  if (status >= 400 && doel.antwoorden) return [PROBLEEM]
  if (status >= 400) return [PROBLEEM, 'text/html']
  if (doel.antwoorden) return doel.antwoorden[status] ?? []
  const einde = PER_EINDE.find(([deel]) => doel.naam.endsWith(deel))
  return einde ? [einde[1]] : ['text/html']
}

const mayStatus = (poging: Poging, status: number): boolean => {
  const { doel, andereMethode, vreemd, verzoek } = poging
  // The connection was closed without a word.
  if (status === 0) return false
  if (status === OPTIES) return verzoek.methode === 'OPTIONS'
  // A path that is none of a route: a part that is empty, a slash too many.
  if (status === SLASH_WEG || status === 404) return true
  if (andereMethode || vreemd || VOOR_DE_ROUTE.includes(status)) {
    return status < 500 || status === 503
  }
  return doel.antwoorden ? String(status) in doel.antwoorden : VAN_EEN_PAGINA.includes(status)
}

const judgeType = (poging: Poging, { status, koppen, inhoud }: Antwoord): string | undefined => {
  if (poging.andereMethode && status < 400) return undefined
  if (inhoud.length === 0) return undefined
  const [type = ''] = (koppen['content-type'] ?? '').split(';')
  if (type === PROBLEEM) {
    return isProbleem(inhoud.toString('utf8'), status) ? undefined : 'geen goed probleem'
  }
  return typesOf(poging, status).includes(type) || (status >= 300 && status < 400)
    ? undefined
    : `type ${type || 'ontbreekt'} bij ${status}`
}

/** What somebody sees who may not. */
const findLek = (
  { rol, verzoek }: Poging,
  tekst: string,
  geheimen: readonly Geheim[],
): string | undefined => {
  const gestuurd = `${verzoek.pad}\n${verzoek.inhoud ?? ''}`
  const lek = geheimen.find(
    (geheim) =>
      tekst.includes(geheim.tekst) &&
      !geheim.voor.includes(rol) &&
      !gestuurd.includes(geheim.tekst) &&
      !geheim.sleutels.some((sleutel) => verzoek.pad.includes(sleutel)),
  )
  return lek && `lek: ${lek.wat} aan ${rol}`
}

/** What is wrong with the answer, in Dutch; nothing is good. */
export const judge = (
  poging: Poging,
  antwoord: Antwoord,
  geheimen: readonly Geheim[],
): readonly string[] => {
  const { status, koppen, inhoud, ms } = antwoord
  const tekst = inhoud.toString('latin1')
  const koptekst = JSON.stringify(koppen)
  const html = (koppen['content-type'] ?? '').startsWith('text/html')
  return [
    ...(status === 500 ? ['500'] : []),
    ...(mayStatus(poging, status) ? [] : [`status ${status} staat er niet bij`]),
    ...(ms > MAX_MS ? [`${(ms / 1_000).toFixed(1)} s`] : []),
    ...(html && tekst.includes(SCRIPT) ? ['tekst staat er als opmaak'] : []),
    judgeType(poging, antwoord),
    findLek(poging, tekst + koptekst, geheimen),
    status === 503 && koppen['retry-after'] === undefined ? '503 zonder Retry-After' : undefined,
  ].filter((fout) => fout !== undefined)
}
