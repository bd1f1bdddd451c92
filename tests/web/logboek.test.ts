import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createSleutel } from '../../src/adapters/id/sleutel.ts'
import { createUuid } from '../../src/adapters/id/uuid.ts'
import { beginZelftoets } from '../../src/app/beoordelen/zelftoets.ts'
import { askAanvulling } from '../../src/app/dossier/ask-aanvulling.ts'
import { askBijdrage } from '../../src/app/dossier/ask-bijdrage.ts'
import { inviteCollega } from '../../src/app/dossier/invite-collega.ts'
import { sendIn } from '../../src/app/inzenden/send-in.ts'
import { makeAlleRechten } from '../../src/app/toegang/gezag.ts'
import { ROUTES } from '../../src/app/toegang/routes.ts'
import { beginSessie } from '../../src/app/toegang/sessies.ts'
import { composeDienst, projectie } from '../../src/compositie.ts'
import { readConfig } from '../../src/config.ts'
import { createApp } from '../../src/http/app.ts'
import { createLogboek } from '../../src/logboek.ts'
import { readOntwikkelvoorbeelden, readVoorbeelden } from '../../src/voorbeelden.ts'
import { createWeb } from '../../src/web/web.tsx'

const GETYPT = 'Een tekst over mevrouw Jansen'
const LOCATIE = { type: 'Point', coordinates: [6.5621, 52.9925] }
const FEITEN = { activiteiten: ['dakopbouw'] }

/** The service with a log that can be read, whose database can be taken away. */
const start = async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'visietoets-logboek-'))
  const regels: string[] = []
  const log = createLogboek('trace', { write: (regel) => void regels.push(regel) })
  const dienst = await composeDienst({ ...readConfig({}), dataDir, werkers: 0 }, (fout) =>
    log.error({ err: fout }, 'rekenproces'),
  )
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const basis = {
    projectie,
    nieuwKenmerk: () => createUuid(),
    logFout: (fout: unknown, context: object) => log.error({ err: fout, ...context }, 'fout'),
  }
  const web = createWeb(dienst.omgeving, {
    ...basis,
    voorbeelden: readVoorbeelden(),
    ontwikkelvoorbeelden: readOntwikkelvoorbeelden(),
    aanmelding: { eenmalig: 'eenmalig', overHttps: false },
  })
  const app = createApp(dienst.omgeving, {
    ...basis,
    web,
    logVerzoek: (regel) => log.info(regel, 'verzoek'),
  })
  return { ...dienst, app, regels }
}

it('noemt bij een fout de route, en nooit een sleutel, een link of wat iemand invulde', {
  timeout: 120_000,
}, async () => {
  const { app, omgeving, regels, close } = await start()
  const stuur = (pad: string, init: RequestInit) =>
    app.request(pad, { ...init, headers: { 'Sec-Fetch-Site': 'same-origin', ...init.headers } })
  const bewaard = await stuur('/v1/beoordelingen', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ naam: 'Dakopbouw', locatie: LOCATIE, feiten: FEITEN }),
  })
  const { id } = (await bewaard.json()) as { readonly id: string }
  const door = 'A. de Vries'
  const zelftoets = await beginZelftoets(omgeving, { locatie: LOCATIE, feiten: FEITEN })
  const vraag = { gezien: 0, door, naam: 'B. Smit', functie: 'adviseur', vraag: 'Past het?' }
  const bijdrage = await askBijdrage(omgeving, id, vraag)
  const feiten = ['woningenNieuw']
  const aanvulling = await askAanvulling(omgeving, id, { gezien: 1, door, feiten })
  const aanmelden = await inviteCollega(omgeving, { naam: 'C. Bos', door })
  const sessie = await beginSessie(omgeving, {
    naam: door,
    rechten: makeAlleRechten(omgeving.boeken),
  })
  const statussleutel = createSleutel()
  const afzender = { naam: GETYPT, email: 'j@voorbeeld.nl', telefoon: '0592123456', adres: '' }
  await sendIn(omgeving, {
    ...{ sleutel: zelftoets, versie: 1, naam: GETYPT, afzender, statussleutel },
    adres: 'http://localhost',
  })
  const sleutels: Readonly<Record<string, string>> = {
    zelftoets,
    status: statussleutel,
    bijdrage: bijdrage.sleutel,
    aanvulling: aanvulling.sleutel,
    aanmelden: aanmelden.sleutel,
    visie: 'sleutel-van-een-herspeling-1',
  }
  const metSleutel = Object.keys(ROUTES).filter((naam) => naam.includes(':sleutel'))
  expect(metSleutel.length).toBeGreaterThan(15)
  const ask = async (naam: string) => {
    const [method = '', patroon = ''] = naam.split(' ')
    const kamer = patroon.split('/')[1] ?? ''
    const { status } = await stuur(patroon.replace(':sleutel', sleutels[kamer] ?? ''), {
      method,
      headers: { Cookie: `visietoets_behandelaar=${sessie}` },
      ...(method === 'POST' && { body: new URLSearchParams({ tekst: GETYPT, naam: GETYPT }) }),
    })
    return status
  }
  await close()
  for (const naam of metSleutel) expect(await ask(naam), naam).toBeGreaterThanOrEqual(500)
  // What is stored goes along in a query: that is not written down either.
  const begin = new URLSearchParams({ plek: '52.9925 6.5621', activiteiten: 'dakopbouw' })
  const { status } = await stuur('/zelftoets', { method: 'POST', body: begin })
  expect(status).toBeGreaterThanOrEqual(500)

  const log = regels.join('')
  expect(regels.length).toBeGreaterThan(metSleutel.length)
  for (const naam of metSleutel.filter((route) => !route.includes('/visie/'))) {
    expect(log).toContain(`"pad":"${naam.split(' ')[1]}"`)
  }
  for (const geheim of [
    ...Object.values(sleutels),
    sessie,
    GETYPT,
    'mevrouw',
    '52.9925',
    'j@voorbeeld.nl',
  ]) {
    expect(log).not.toContain(geheim)
  }
  // And yet it says where to look.
  expect(log).toContain('src/adapters/database/')
})

it('laat van een fout weg wat iemand stuurde, hoe diep het ook zit', () => {
  const regels: string[] = []
  const log = createLogboek('error', { write: (regel) => void regels.push(regel) })
  const sleutel = 'Ab3_-fG7hIjK9mNoPqRsTu'
  const oorzaak = Object.assign(new Error(`invalid input syntax for type uuid: "${GETYPT}"`), {
    code: '22P02',
    detail: GETYPT,
    params: [GETYPT],
  })
  const query = Object.assign(new Error(`Failed query: select\nparams: ${GETYPT}\n    at x:1:1`), {
    query: 'select * from zelftoets where sleutel_sha256 = $1',
    params: [GETYPT],
    cause: oorzaak,
  })
  log.error({ err: new Error(`kapot bij /zelftoets/${sleutel}/advies`, { cause: query }) }, 'fout')
  log.error({ err: `los: ${sleutel}` }, 'fout')
  const tekst = regels.join('')
  for (const geheim of [GETYPT, sleutel]) expect(tekst).not.toContain(geheim)
  for (const nodig of [
    'kapot bij /zelftoets/…/advies',
    'sleutel_sha256 = $1',
    '22P02',
    'logboek.test.ts',
  ]) {
    expect(tekst).toContain(nodig)
  }
})
