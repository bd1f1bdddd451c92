import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beginPlan } from '../../src/app/ontwikkeling/plannen.ts'
import { beginSessie } from '../../src/app/toegang/sessies.ts'
import { makeRechten } from '../../src/domain/toegang/rollen.ts'
import { type Proefdienst, startProefdienst } from '../hulp/browser/proefdienst.ts'

const PLAN = {
  naam: 'Plan',
  delen: [
    {
      id: 'a',
      locatie: { type: 'Point', coordinates: [6.56, 52.99] },
      feiten: { activiteiten: ['wonen'], woningenNieuw: 10 },
    },
  ],
}

describe('een nieuw deel met een fase die geen getal is', () => {
  const gelogd: unknown[] = []
  let dienst: Proefdienst
  beforeAll(async () => {
    dienst = await startProefdienst((fout) => gelogd.push(fout))
  }, 60_000)
  afterAll(() => dienst.close())

  it('wordt geweigerd met wat er mis is; wat is ingevuld staat er nog', async () => {
    const { omgeving } = dienst
    const app = dienst.createApp({ systeemsleutels: [] })
    const rechten = makeRechten(['projectleider'], ['proefstad'])
    const sleutel = await beginSessie(omgeving, { naam: 'A. de Vries', rechten })
    const plan = await beginPlan(omgeving, { id: '', inhoud: PLAN, door: 'A. de Vries' })
    for (const fase of ['een', '1e22', '獹']) {
      const velden = { versie: '1', naam: 'Deel', fase, plek: '52.99 6.56' }
      const antwoord = await app.request(`/ontwikkelingen/${plan}/nieuw-deel`, {
        method: 'POST',
        headers: {
          Cookie: `visietoets_behandelaar=${sleutel}`,
          Host: 'localhost',
          'Sec-Fetch-Site': 'same-origin',
        },
        body: new URLSearchParams(velden),
      })
      const tekst = await antwoord.text()
      expect([fase, antwoord.status]).toEqual([fase, 400])
      expect(tekst).toContain(`value="${fase}"`)
    }
    expect(gelogd).toEqual([])
  })

  it('en een plek met een half teken erin ook', async () => {
    const { omgeving } = dienst
    const app = dienst.createApp({ systeemsleutels: [] })
    const rechten = makeRechten(['projectleider'], ['proefstad'])
    const sleutel = await beginSessie(omgeving, { naam: 'A. de Vries', rechten })
    const plan = await beginPlan(omgeving, { id: '', inhoud: PLAN, door: 'A. de Vries' })
    const tekening = '{"type":"Point","coordinates":[6.56,52.99],"naam":"\\ud800"}'
    const antwoord = await app.request(`/ontwikkelingen/${plan}/delen/a/bewerk`, {
      method: 'POST',
      headers: {
        Cookie: `visietoets_behandelaar=${sleutel}`,
        Host: 'localhost',
        'Sec-Fetch-Site': 'same-origin',
      },
      body: new URLSearchParams({ versie: '1', naam: 'Deel', fase: '1', tekening }),
    })
    expect(antwoord.status).toBe(400)
    expect(await antwoord.text()).toContain('een half teken')
    expect(gelogd).toEqual([])
  })
})
