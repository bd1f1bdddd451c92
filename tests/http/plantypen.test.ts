import { describe, expect, it } from 'vitest'
import { plantypenSchema, plantypeSchema } from '../../src/domain/model/antwoord/plantype.ts'
import { beoordelingSchema } from '../../src/domain/model/beoordeling.ts'
import { createProefApp, INITIATIEF } from '../hulp/proef.ts'

const { app, post } = createProefApp()
const get = async (pad: string) => {
  const antwoord = await app.request(pad)
  return { status: antwoord.status, inhoud: JSON.parse(await antwoord.text()) }
}

describe('GET /v1/plantypen', () => {
  it('geeft elk plantype zoals de beschrijving zegt, met de vragen en waarden in woorden', async () => {
    const { inhoud } = await get('/v1/plantypen')
    expect(plantypenSchema.parse(inhoud)).toEqual(inhoud)
    const [toren] = inhoud.plantypen
    expect(toren).toMatchObject({
      id: 'woontoren',
      activiteiten: [{ activiteit: 'wonen', label: 'Wonen' }],
      feiten: [{ feit: 'functieOud', waarde: 'leegstand', tekst: 'leegstand' }],
      plichten: [{ plicht: 'kap', label: 'Bomen kappen' }],
      bron: [{ graad: 'C' }],
    })
    expect(toren.kernvragen[0]).toMatchObject({
      feit: 'bouwlagenMax',
      eenheid: 'lagen',
      min: 0,
      begin: 8,
    })
  })

  it('zoekt, vergeeft typefouten en zet het beste vooraan', async () => {
    const { inhoud } = await get('/v1/plantypen?zoek=wontorn')
    expect(inhoud.gevonden).toBe(true)
    expect(inhoud.plantypen[0].id).toBe('woontoren')
  })

  it('zegt van een onbekend woord wat er het meest op lijkt, en hoe iemand verder kan', async () => {
    const { inhoud } = await get('/v1/plantypen?zoek=xylofoon')
    expect(inhoud.gevonden).toBe(false)
    expect(inhoud.plantypen.length).toBeGreaterThan(0)
    expect(inhoud.melding).toMatch(/^Wij kennen "xylofoon" niet\. Het lijkt het meest op: /)
    expect(inhoud.melding).toMatch(/Kies dan een activiteit\.$/)
  })

  it('weigert een parameter die er niet is, met de naaste', async () => {
    const { status, inhoud } = await get('/v1/plantypen?zoe=x')
    expect(status).toBe(400)
    expect(inhoud.fouten[0].melding).toContain('Bedoelt u "zoek"?')
  })
})

describe('GET /v1/plantypen/{id}', () => {
  it('geeft één plantype', async () => {
    const { inhoud } = await get('/v1/plantypen/kantoorgebouw')
    expect(plantypeSchema.parse(inhoud)).toEqual(inhoud)
    expect(inhoud.label).toBe('Kantoorgebouw')
  })

  it('zegt van een onbekend plantype wat er het meest op lijkt', async () => {
    const { status, inhoud } = await get('/v1/plantypen/kantorgebouw')
    expect(status).toBe(404)
    expect(inhoud.fouten[0].melding).toContain('Bedoelt u "kantoorgebouw"?')
  })
})

describe('een beoordeling van een plan dat met een plantype begon', () => {
  it('noemt het plantype en de open kernvragen, ook als zij is bewaard', async () => {
    const antwoord = await post('/v1/beoordelingen', { ...INITIATIEF, plantype: 'woontoren' })
    const inhoud = JSON.parse(await antwoord.text())
    expect(inhoud.plantype).toEqual({ id: 'woontoren', label: 'Woontoren' })
    expect(inhoud.kernvragen.map(({ feit }: { feit: string }) => feit)).toEqual([
      'participatieGedaan',
      'startDatum',
    ])
    expect(() => beoordelingSchema.parse(inhoud)).not.toThrow()
    const bewaard = await get(`/v1/beoordelingen/${inhoud.id}`)
    expect(bewaard.inhoud).toEqual(inhoud)
    const rapport = await get(`/v1/beoordelingen/${inhoud.id}/rapport?vorm=json`)
    expect(JSON.stringify(rapport.inhoud)).toContain('Soort plan: Woontoren.')
    expect(JSON.stringify(rapport.inhoud)).toContain('Wat een planoloog nog zou vragen')
  })

  it.each(['/v1/beoordelingen', '/v1/zelftoetsen'])(
    'weigert in %s een plantype dat er niet is, met het naaste',
    async (pad) => {
      const antwoord = await post(pad, { ...INITIATIEF, plantype: 'wontoren' })
      const { fouten } = JSON.parse(await antwoord.text())
      expect(antwoord.status).toBe(400)
      expect(fouten).toMatchObject([{ pointer: '/plantype', code: 'onbekend_plantype' }])
      expect(fouten[0].melding).toContain('Bedoelt u "woontoren"?')
    },
  )

  it('noemt geen kernvragen zonder plantype', async () => {
    const inhoud = JSON.parse(await (await post('/v1/zelftoetsen', INITIATIEF)).text())
    expect(inhoud).not.toHaveProperty('plantype')
    expect(inhoud).not.toHaveProperty('kernvragen')
  })
})
