import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storeBeoordeling } from '../../../src/app/beoordelen/assess-initiatief.ts'
import { askAanvulling } from '../../../src/app/dossier/ask-aanvulling.ts'
import { beginAls } from '../../hulp/browser/als-behandelaar.ts'
import { type Proefdienst, startProefdienst } from '../../hulp/browser/proefdienst.ts'
import { readVoorbeeld } from '../../hulp/standen.ts'

const TECHNISCH = 'plaatsgebondenRisico'
const WAAR = 'it staat in een onderzoek of berekening: onderzoek omgevingsveiligheid'

describe('een vraag waarop alleen een onderzoek antwoord geeft', () => {
  let dienst: Proefdienst
  let een: Awaited<ReturnType<typeof beginAls>>
  let id: string
  beforeAll(async () => {
    dienst = await startProefdienst(
      (fout) => {
        throw fout
      },
      {},
      'rules',
    )
    een = await beginAls(dienst, 'A. de Vries')
    id = (await storeBeoordeling(dienst.omgeving, { inhoud: readVoorbeeld('past_niet') })).id
  }, 120_000)
  afterAll(() => dienst.close())

  it('staat achteraan, zegt waarin het antwoord staat, en is vooraf niet aangevinkt', async () => {
    const { html } = await een(`/dossiers/${id}/aanvulling`)
    const vakjes = [...html.matchAll(/<input[^>]*name="feiten"[^>]*>/g)].map(([vakje]) => vakje)
    const plek = vakjes.findIndex((vakje) => vakje.includes(`value="${TECHNISCH}"`))
    const wieWeet = vakjes.map((vakje) => {
      const feit = /value="([^"]+)"/.exec(vakje)?.[1] ?? ''
      return dienst.omgeving.boeken.all[0]?.regelboek.feiten.get(feit)?.wie
    })
    expect(plek).toBeGreaterThan(0)
    expect(wieWeet.indexOf('adviseur')).toBeGreaterThan(wieWeet.lastIndexOf('initiatiefnemer'))
    expect(html).toContain(`(d${WAAR})`)
    expect(vakjes.filter((vakje) => vakje.includes('checked')).length).toBeGreaterThan(0)
    expect(vakjes[plek]).not.toContain('checked')
  })

  it('zegt wie hem krijgt dat hij open mag blijven', async () => {
    const { sleutel } = await askAanvulling(dienst.omgeving, id, {
      ...{ gezien: 0, door: 'A. de Vries', feiten: [TECHNISCH, 'woningenNieuw'] },
    })
    const { html } = await een(`/aanvulling/${sleutel}`)
    expect(html).toContain(`D${WAAR}. Heeft u dat nog niet? Kies dan: weet ik niet.`)
    expect(html.split('Heeft u dat nog niet?')).toHaveLength(2)
  })
})
