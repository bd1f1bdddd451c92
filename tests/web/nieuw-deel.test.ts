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

const HALF = '{"type":"Point","coordinates":[6.56,52.99],"naam":"\\ud800"}'

describe('een deel van een plan met iets dat niet te bewaren is', () => {
  const gelogd: unknown[] = []
  let dienst: Proefdienst
  beforeAll(async () => {
    dienst = await startProefdienst((fout) => gelogd.push(fout))
  })
  afterAll(() => dienst.close())

  /** A plan of a colleague, and how he sends a form about it. */
  const makePlan = async () => {
    const { omgeving } = dienst
    const app = dienst.createApp({ systeemsleutels: [] })
    const rechten = makeRechten(['projectleider'], ['proefstad'])
    const sleutel = await beginSessie(omgeving, { naam: 'A. de Vries', rechten })
    const plan = await beginPlan(omgeving, { id: '', inhoud: PLAN, door: 'A. de Vries' })
    return (pad: string, velden: Readonly<Record<string, string>>) =>
      app.request(`/ontwikkelingen/${plan}/${pad}`, {
        method: 'POST',
        headers: {
          Cookie: `visietoets_behandelaar=${sleutel}`,
          Host: 'localhost',
          'Sec-Fetch-Site': 'same-origin',
        },
        body: new URLSearchParams({ versie: '1', naam: 'Deel', ...velden }),
      })
  }

  it('wordt met een fase die geen getal is geweigerd met wat er mis is; wat is ingevuld staat er nog', async () => {
    const send = await makePlan()
    for (const fase of ['een', '1e22', '獹']) {
      const antwoord = await send('nieuw-deel', { fase, plek: '52.99 6.56' })
      const tekst = await antwoord.text()
      expect([fase, antwoord.status]).toEqual([fase, 400])
      expect(tekst).toContain(`value="${fase}"`)
    }
    expect(gelogd).toEqual([])
  })

  it.each(['delen/a/bewerk', 'nieuw-deel'])(
    'en met een half teken in zijn plek ook: %s',
    async (pad) => {
      const send = await makePlan()
      const antwoord = await send(pad, { fase: '1', tekening: HALF })
      expect(antwoord.status).toBe(400)
      expect(await antwoord.text()).toContain('een half teken')
      expect(gelogd).toEqual([])
    },
  )
})
