import { readFileSync } from 'node:fs'
import { addDossier, makeWereld, sendFormulier, type Wereld } from '../../hulp/wereld.ts'
import type { Proefdienst } from '../hulp/dienst.ts'

/** By nobody in particular, with a link, by an officer, by a system, by one of another gezag, or by who pretends. */
export type Rol = 'onbekend' | 'houder' | 'medewerker' | 'systeem' | 'ander gezag' | 'bedrieger'

/** A text that only some may ever see. */
export interface Geheim {
  readonly wat: string
  readonly tekst: string
  readonly voor: readonly Rol[]
  /** Who has one of these in the address sees it too. */
  readonly sleutels: readonly string[]
}

/** What stands in the service, and what of it is whose. */
export interface Fuzzwereld extends Wereld {
  readonly beoordeling: string
  /** A case that lies so near the border of an area that somebody has to settle it. */
  readonly grens: string
  /** A receipt as JSON. */
  readonly bewijs: string
  readonly bijdrage: string
  readonly aanvulling: string
  readonly kaart: string
  readonly herspeling: string
  /** A link with which a colleague signs in. */
  readonly collega: string
  /** Ids of the parts of the development. */
  readonly delen: readonly string[]
  /** Ids of what was drawn and sent along with the case that was sent in. */
  readonly bijlagen: readonly string[]
  readonly geheimen: readonly Geheim[]
}

const API = { 'Content-Type': 'application/json' }

const readVoorbeeld = (naam: string) =>
  JSON.parse(
    readFileSync(new URL(`../../../voorbeelden/${naam}.json`, import.meta.url), 'utf8'),
  ) as object

const VOORBEELD = readVoorbeeld('dakopbouw-lariks')

const proveZelftoets = async ({ url }: Proefdienst): Promise<string> => {
  const body = JSON.stringify(VOORBEELD)
  const antwoord = await fetch(`${url}/v1/zelftoetsen`, { method: 'POST', headers: API, body })
  return JSON.stringify(((await antwoord.json()) as { readonly bewijs?: object }).bewijs ?? {})
}

const storeZaak = async (dienst: Proefdienst, naam: string): Promise<string> => {
  const antwoord = await fetch(`${dienst.url}/v1/beoordelingen`, {
    method: 'POST',
    headers: { ...API, Authorization: `Bearer ${dienst.sleutel}` },
    body: JSON.stringify({ ...VOORBEELD, naam }),
  })
  if (antwoord.status !== 201) throw new Error(`${naam}: ${antwoord.status}`)
  return ((await antwoord.json()) as { readonly id: string }).id
}

/** The link that a page of a case shows once, after the form that makes it. */
const makeLink = async (
  { url, koekje }: Proefdienst,
  pad: string,
  velden: Readonly<Record<string, string>>,
): Promise<string> => {
  const antwoord = await fetch(url + pad, {
    method: 'POST',
    headers: { Cookie: koekje, Origin: url },
    body: new URLSearchParams(velden),
  })
  const [, link] =
    /\/((?:bijdrage|aanvulling|aanmelden)\/[\w-]{20,})/.exec(await antwoord.text()) ?? []
  if (link === undefined) throw new Error(`${pad}: ${antwoord.status}, geen link`)
  return `/${link}`
}

const readPagina = async ({ url, koekje }: Proefdienst, pad: string): Promise<string> =>
  (await fetch(url + pad, { headers: { Cookie: koekje } })).text()

const addUitnodigingen = async (dienst: Proefdienst, id: string) => {
  const html = await readPagina(dienst, `/dossiers/${id}/aanvulling`)
  const [, feit = ''] = /name="feiten"[^>]*value="([^"]+)"/.exec(html) ?? []
  return {
    aanvulling: await makeLink(dienst, `/dossiers/${id}/aanvulling`, { gezien: '0', feiten: feit }),
    bijdrage: await makeLink(dienst, `/dossiers/${id}/adviseurs`, {
      gezien: '1',
      naam: 'T. Adviseur',
      functie: 'Specialist',
      vraag: 'Wat vindt u hiervan?',
    }),
  }
}

const addKaart = async ({ url }: Proefdienst): Promise<string> => {
  const antwoord = await fetch(`${url}/v1/geschiktheidskaarten`, {
    method: 'POST',
    headers: API,
    body: JSON.stringify({
      initiatief: { feiten: { activiteiten: ['wonen'], woningenNieuw: 10 } },
      raster: { celM: 100 },
    }),
  })
  return ((await antwoord.json()) as { readonly id?: string }).id ?? 'geen'
}

/** The parts as the page of a development links to them. */
const listDelen = async (dienst: Proefdienst, plan: string): Promise<readonly string[]> => {
  const html = await readPagina(dienst, plan)
  return [...new Set([...html.matchAll(/\/delen\/([\w-]+)["/]/g)].map(([, deel = '']) => deel))]
}

/** A drawing that a sender adds later, as the page of the case links to it. */
const addBijlagen = async (
  dienst: Proefdienst,
  { status, ingezonden }: Wereld,
): Promise<readonly string[]> => {
  const body = new FormData()
  body.append('bestanden', new File(['%PDF-1.7\n%%EOF'], 'gevel.pdf'))
  const headers = { Origin: dienst.url }
  await fetch(`${dienst.url}${status}/tekeningen`, { method: 'POST', headers, body })
  const html = await readPagina(dienst, ingezonden)
  return [...html.matchAll(/\/bijlagen\/([\w-]+)/g)].map(([, id = '']) => id)
}

const keyOf = (pad: string): string => pad.split('/')[2] ?? ''

/** Makes one of everything, and things with a name that nobody else may ever read; the number tells worlds apart. */
export const makeFuzzwereld = async (dienst: Proefdienst, nummer: number): Promise<Fuzzwereld> => {
  const mark = (wat: string) => `Vertrouwelijk-${wat}-${nummer}-qxzv`
  const wereld = await makeWereld(dienst)
  const beoordeling = await storeZaak(dienst, mark('zaak'))
  const gedeeld = await storeZaak(dienst, mark('gedeeld'))
  await sendFormulier(dienst, `/dossiers/${beoordeling}/behandeling`, {
    gezien: '0',
    stand: 'in_behandeling',
    conclusie: 'ja_mits',
    motivering: mark('motief'),
  })
  const links = await addUitnodigingen(dienst, gedeeld)
  const sleutels = [keyOf(links.bijdrage), keyOf(links.aanvulling)]
  const zelftoetsen = [wereld.zelftoets, wereld.advies, wereld.kernvragen, wereld.mits].map(keyOf)
  const alleen = (
    wat: string,
    tekst: string,
    voor: readonly Rol[],
    eigen: readonly string[] = [],
  ) => ({
    wat,
    tekst,
    voor,
    sleutels: eigen,
  })
  return {
    ...wereld,
    ...links,
    beoordeling,
    grens: await addDossier(dienst, 'appartementen-binnenstad'),
    bewijs: await proveZelftoets(dienst),
    kaart: await addKaart(dienst),
    collega: await makeLink(dienst, '/dossiers/collega', { naam: 'B. Jansen' }),
    herspeling: await sendFormulier(dienst, '/visie/herspelen', {}),
    delen: await listDelen(dienst, wereld.ontwikkeling),
    bijlagen: await addBijlagen(dienst, wereld),
    geheimen: [
      alleen('het koekje', dienst.koekje.split('=')[1] ?? '', []),
      alleen('de sleutel van het systeem', dienst.sleutel, []),
      alleen('de sleutel van een ander gezag', dienst.vreemdeSleutel, []),
      alleen('de naam van een zaak', mark('zaak'), ['medewerker', 'systeem']),
      alleen('de motivering', mark('motief'), ['medewerker', 'systeem']),
      alleen('een gedeelde zaak', mark('gedeeld'), ['medewerker', 'systeem'], sleutels),
      ...[...sleutels, ...zelftoetsen].map((sleutel) =>
        alleen('de sleutel van een link', sleutel, [], [sleutel]),
      ),
    ],
  }
}
