import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** Who looks: the service, and the cookie of an officer who signed in. */
export interface Bezoeker {
  readonly url: string
  readonly koekje: string
  /** The key of a system, where the API asks for one. */
  readonly sleutel?: string
}

/** Paths of what was made on a service, through its own forms and API. */
export interface Wereld {
  /** A self-check with questions left, and one that has come to an advice. */
  readonly zelftoets: string
  readonly advies: string
  /** A self-check that began with a kind of plan and has key questions left. */
  readonly kernvragen: string
  /** A self-check whose advice names changes to try. */
  readonly mits: string
  readonly dossier: string
  /** A case in which something was corrected. */
  readonly gewijzigd: string
  /** A case with an application, a conclusie and a letter. */
  readonly behandeld: string
  readonly ontwikkeling: string
  /** A case that was sent in, with a question; and the page on which its sender follows it. */
  readonly ingezonden: string
  readonly status: string
  /** The same of one that was finished, with a letter. */
  readonly afgerond: string
  /** The application that followed on it. */
  readonly aanvraag: string
  readonly statusAfgerond: string
}

const readVoorbeeld = (naam: string): string =>
  readFileSync(new URL(`../../voorbeelden/${naam}.json`, import.meta.url), 'utf8')

/** The path that an answer sends the browser to. */
const followed = (antwoord: Response): string => {
  const naar = antwoord.headers.get('location')
  if (naar === null) throw new Error(`${antwoord.url} answered ${antwoord.status}, not a redirect`)
  return new URL(naar, antwoord.url).pathname
}

const FORMULIER = 'application/x-www-form-urlencoded'

/** Sends a form as a browser does, and gives the path where that leads. */
export const sendFormulier = async (
  { url, koekje }: Bezoeker,
  pad: string,
  velden: Readonly<Record<string, string>>,
): Promise<string> =>
  followed(
    await fetch(url + pad, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'Content-Type': FORMULIER, Cookie: koekje, Origin: url },
      body: new URLSearchParams(velden),
    }),
  )

/** Signs in with the link that the start printed; gives the cookie. */
export const signIn = async (url: string, link: string): Promise<string> => {
  const antwoord = await fetch(link, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'Content-Type': FORMULIER, Origin: url },
    body: new URLSearchParams({ naam: 'A. de Vries' }),
  })
  return (antwoord.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
}

/** Stores an example as an officer's system does; gives the path of its case. */
export const addDossier = async ({ url, sleutel }: Bezoeker, naam: string): Promise<string> => {
  const antwoord = await fetch(`${url}/v1/beoordelingen`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(sleutel !== undefined && { Authorization: `Bearer ${sleutel}` }),
    },
    body: readVoorbeeld(naam),
  })
  const { id } = JSON.parse(await antwoord.text()) as { readonly id: string }
  return `/dossiers/${id}`
}

/** A plan with a variant. */
const addOntwikkeling = async (bezoeker: Bezoeker): Promise<string> => {
  const voorbeeld = '/ontwikkelingen/voorbeelden/havenkwartier'
  const plan = await sendFormulier(bezoeker, voorbeeld, {})
  await sendFormulier(bezoeker, `${plan}/variant`, { variant: 'Een variant' })
  return plan
}

const addBehandeld = async (bezoeker: Bezoeker): Promise<string> => {
  const pad = await addDossier(bezoeker, 'supermarkt-stadsbedrijvenpark')
  const steps = [
    ['termijnen', { soort: 'aanvraag_ontvangen', datum: '2026-09-01', procedure: 'regulier' }],
    ['behandeling', { stand: 'in_behandeling', conclusie: 'ja_mits', motivering: 'Het past.' }],
    ['brief', { tekst: 'Geachte mevrouw,\n\nUw idee past.' }],
    ['brief', { tekst: 'Geachte mevrouw,\n\nUw idee past, mits het kleiner wordt.' }],
  ] as const
  for (const [gezien, [deel, velden]] of steps.entries()) {
    await sendFormulier(bezoeker, `${pad}/${deel}`, { ...velden, gezien: String(gezien) })
  }
  return pad
}

const readPagina = async ({ url, koekje }: Bezoeker, pad: string): Promise<string> =>
  (await fetch(url + pad, { headers: { Cookie: koekje } })).text()

/** Sends a self-check in as a citizen does; gives the path on which he follows it. */
export const sendIn = async (
  bezoeker: Bezoeker,
  zelftoets: string,
  plannaam = 'Een dakopbouw',
): Promise<string> =>
  sendFormulier({ ...bezoeker, koekje: '' }, `${zelftoets}/insturen`, {
    versie: '1',
    sleutel: randomBytes(16).toString('base64url'),
    plannaam,
    afzender: 'J. Jansen',
    email: 'j.jansen@voorbeeld.nl',
    akkoord: 'ja',
  })

/** Sent in by a citizen; the case is found by its number, as staff do. */
const addIngezonden = async (
  bezoeker: Bezoeker,
): Promise<Pick<Wereld, 'ingezonden' | 'status'>> => {
  const zelftoets = await sendFormulier(bezoeker, '/voorbeelden/dakopbouw-lariks', {})
  const status = await sendIn(bezoeker, zelftoets)
  const [nummer = ''] = /VT-\d{4}-\d{6}/.exec(await readPagina(bezoeker, status)) ?? []
  const lijst = await readPagina(bezoeker, `/dossiers?naam=${nummer}`)
  const [ingezonden = ''] = /\/dossiers\/[\da-f-]{36}/.exec(lijst) ?? []
  return { ingezonden, status }
}

/** The same, asked for one thing more. */
const addBevraagd = async (bezoeker: Bezoeker): ReturnType<typeof addIngezonden> => {
  const { url, koekje } = bezoeker
  const { ingezonden, status } = await addIngezonden(bezoeker)
  const vragen = await readPagina(bezoeker, `${ingezonden}/aanvulling`)
  const [, feiten = ''] = /name="feiten" value="(\w+)"/.exec(vragen) ?? []
  await fetch(`${url}${ingezonden}/aanvulling`, {
    method: 'POST',
    headers: { 'Content-Type': FORMULIER, Cookie: koekje, Origin: url },
    body: new URLSearchParams({ gezien: '2', feiten }),
  })
  return { ingezonden, status }
}

const AFRONDING = { antwoord: 'kansrijk_onder_voorwaarden', datum: '2026-09-01' }

/** The same, answered and finished. */
const addAfgerond = async (
  bezoeker: Bezoeker,
): Promise<Pick<Wereld, 'afgerond' | 'statusAfgerond' | 'aanvraag'>> => {
  const { ingezonden, status } = await addIngezonden(bezoeker)
  const steps = [
    ['behandeling', { stand: 'in_behandeling', conclusie: 'ja_mits', motivering: 'Het past.' }],
    ['brief', { tekst: 'Geachte mevrouw,\n\nUw idee past.' }],
    ['afronden', { ...AFRONDING, brief: '4', tekst: 'Succes.' }],
  ] as const
  for (const [i, [deel, velden]] of steps.entries()) {
    await sendFormulier(bezoeker, `${ingezonden}/${deel}`, { ...velden, gezien: String(i + 2) })
  }
  const aanvraag = await sendFormulier(bezoeker, '/dossiers/nieuw', {
    idee: ingezonden.split('/')[2] ?? '',
    datum: '2026-10-01',
    procedure: 'regulier',
    kenmerk: 'OLO-2026-00123',
  })
  return { afgerond: ingezonden, statusAfgerond: status, aanvraag }
}

/** Everything that the pages of the list need to exist. */
export const makeWereld = async (bezoeker: Bezoeker): Promise<Wereld> => {
  const begin = (naam: string) => sendFormulier(bezoeker, `/voorbeelden/${naam}`, {})
  await addDossier(bezoeker, 'idee-peelo')
  await addDossier(bezoeker, 'dakopbouw-lariks')
  const dossier = await addDossier(bezoeker, 'supermarkt-stadsbedrijvenpark')
  const gewijzigd = await addDossier(bezoeker, 'supermarkt-stadsbedrijvenpark')
  await sendFormulier(bezoeker, `${gewijzigd}/gegevens/bvoWinkelM2`, {
    gezien: '0',
    bvoWinkelM2: '950',
    reden: 'Nagemeten op de tekening.',
  })
  return {
    zelftoets: await begin('idee-peelo'),
    advies: await begin('dakopbouw-lariks'),
    kernvragen: await sendFormulier(bezoeker, '/zelftoets', {
      plek: '52.99955 6.54516',
      plantype: 'windturbine',
      activiteiten: 'windturbine',
    }),
    mits: await begin('appartementen-binnenstad'),
    dossier,
    gewijzigd,
    behandeld: await addBehandeld(bezoeker),
    ontwikkeling: await addOntwikkeling(bezoeker),
    ...(await addBevraagd(bezoeker)),
    ...(await addAfgerond(bezoeker)),
  }
}
