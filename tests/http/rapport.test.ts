import { describe, expect, it } from 'vitest'
import { rapportSchema } from '../../src/app/ports/rapport.ts'
import { AppError } from '../../src/domain/errors.ts'
import { createProef, createProefApp, INITIATIEF } from '../hulp/proef.ts'

const { app, post } = createProefApp()
const store = async (): Promise<string> =>
  ((await (await post('/v1/beoordelingen', INITIATIEF)).json()) as { id: string }).id
const get = (pad: string, accept?: string) =>
  app.request(pad, accept === undefined ? {} : { headers: { Accept: accept } })
const readRapport = async (pad: string) => rapportSchema.parse(await (await get(pad)).json())
const begin = async (antwoord: Response) =>
  new TextDecoder().decode((await antwoord.arrayBuffer()).slice(0, 5))

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

describe('GET /v1/beoordelingen/{id}/rapport', () => {
  it('geeft een PDF met een naam, twee keer dezelfde bytes', async () => {
    const pad = `/v1/beoordelingen/${await store()}/rapport`
    const antwoord = await get(pad)
    expect(antwoord.headers.get('content-type')).toBe('application/pdf')
    expect(antwoord.headers.get('content-disposition')).toBe(
      `attachment; filename="Tien woningen.pdf"; filename*=UTF-8''Tien%20woningen.pdf`,
    )
    const bytes = await antwoord.arrayBuffer()
    expect(new TextDecoder().decode(bytes.slice(0, 5))).toBe('%PDF-')
    expect(await (await get(pad)).arrayBuffer()).toEqual(bytes)
  })

  it('geeft de vorm waar Accept om vraagt, en vorm gaat daarop voor', async () => {
    const pad = `/v1/beoordelingen/${await store()}/rapport`
    const word = await get(pad, DOCX)
    expect(word.headers.get('content-type')).toBe(DOCX)
    expect((await begin(word)).slice(0, 2)).toBe('PK')
    const json = await get(`${pad}?vorm=json&register=kort`, DOCX)
    const rapport = await json.json()
    expect(rapportSchema.parse(rapport)).toEqual(rapport)
    expect(rapport).toMatchObject({ register: 'kort', titel: 'Tien woningen' })
    expect((await get(pad, 'text/html')).status).toBe(406)
  })

  it('zet de laatste eigen conclusie erin, en laat het advies wat het was', async () => {
    const id = await store()
    const pad = `/v1/beoordelingen/${id}/rapport?vorm=json`
    const eerst = await readRapport(pad)
    const besluit = { stand: 'in_behandeling', conclusie: 'ja', motivering: 'Het past.\nEcht.' }
    await post(`/v1/beoordelingen/${id}/besluiten`, besluit)
    const daarna = await readRapport(pad)
    expect(JSON.stringify(daarna)).toContain('Het past.\\nEcht.')
    expect(daarna.advies).toEqual(eerst.advies)
    expect(daarna.bewijs).toEqual(eerst.bewijs)
  })

  it('kent geen andere vormen of registers, en geen onbekende beoordeling', async () => {
    const pad = `/v1/beoordelingen/${await store()}/rapport`
    for (const vraag of ['vorm=odt', 'register=lang', 'taal=en'])
      expect((await get(`${pad}?${vraag}`)).status).toBe(400)
    const weg = '/v1/beoordelingen/019b0000-0000-7000-8000-00000000dead/rapport'
    expect((await get(weg)).status).toBe(404)
  })

  it('zegt wat wel kan waar geen PDF kan worden gemaakt', async () => {
    const proef = createProef()
    const pdf = async () => {
      throw new AppError('pdf_kan_niet')
    }
    const { omgeving } = proef
    const rapportvormen = { ...omgeving.rapportvormen, pdf }
    const hier = createProefApp({ ...proef, omgeving: { ...omgeving, rapportvormen } })
    const gemaakt = await hier.post('/v1/beoordelingen', INITIATIEF)
    const { id } = (await gemaakt.json()) as { readonly id: string }
    const antwoord = await hier.app.request(`/v1/beoordelingen/${id}/rapport`)
    expect(antwoord.status).toBe(503)
    expect(antwoord.headers.get('content-type')).toContain('application/problem+json')
    const probleem = (await antwoord.json()) as { readonly detail: string }
    expect(probleem).toMatchObject({ title: 'Een PDF maken kan hier niet' })
    expect(probleem.detail).toContain('DOCX of JSON')
    const word = await hier.app.request(`/v1/beoordelingen/${id}/rapport?vorm=docx`)
    expect(word.status).toBe(200)
  })
})
