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

  it('is in te vullen door wie gebeld is: het staat op zijn naam, en de vraag is dicht', async () => {
    const { id: zaak } = await storeBeoordeling(dienst.omgeving, {
      inhoud: readVoorbeeld('past_niet'),
    })
    const pad = `/dossiers/${zaak}/aanvulling`
    const vraag = { eigenVraag: 'Welke kleur?', bericht: 'Wij spraken elkaar.', gezien: '0' }
    const [, tekst] = /id="verzendtekst"[^>]*>([^<]*)</.exec((await een(pad, vraag)).html) ?? []
    expect(tekst).toContain('Wij spraken elkaar.')
    expect((await een(pad)).html).toContain('Heeft de initiatiefnemer gebeld?')
    const leeg = await een(pad, { gebeld: '1', gezien: '1' })
    expect([leeg.status, leeg.html]).toEqual([400, expect.stringContaining('href="#gebeld-1"')])
    const gebeld = { gebeld: '1', 'gebeld-1': 'Rood, zei hij aan de telefoon.', gezien: '1' }
    expect((await een(pad, gebeld)).status).toBe(303)
    const { html } = await een(`/dossiers/${zaak}/gegevens`)
    expect(html).toContain('vastgelegd door A. de Vries')
    expect(html).toContain('Rood, zei hij aan de telefoon.')
    expect(html).not.toContain('Nog niet beantwoord')
    expect((await een(pad)).html).not.toContain('Wat al openstaat')
    const overzicht = (await een(`/dossiers/${zaak}`)).html
    expect(overzicht).toContain('vastgelegd door A. de Vries')
    expect(overzicht).toContain('Er kwam een antwoord binnen van de initiatiefnemer.')
    const weer = (await een(pad, { ...gebeld, gezien: '1' })).html
    expect(weer).toContain('Deze vraag is al gesloten')
    expect(weer).toContain('Uw antwoord is vastgelegd. Er ging niets verloren.')
    const anders = (await een(pad, { ...gebeld, 'gebeld-1': 'Toch blauw.', gezien: '2' })).html
    expect(anders).toContain('Dit antwoord is vastgelegd: “Rood, zei hij aan de telefoon.”')
    expect(anders).toContain('is niet vastgelegd. U schreef: “Toch blauw.”')
    const onbekend = { gebeld: '9', 'gebeld-9': 'Rood.', gezien: '2' }
    expect((await een(pad, onbekend)).status).toBe(404)
  })

  it('wordt niet twee keer gesteld zolang hij openstaat, en is te lezen waar men hem stelt', async () => {
    const { id: zaak } = await storeBeoordeling(dienst.omgeving, {
      inhoud: readVoorbeeld('past_niet'),
    })
    const pad = `/dossiers/${zaak}/aanvulling`
    const velden = { feiten: TECHNISCH, eigenVraag: 'Welke kleur?', gezien: '0' }
    expect((await een(pad)).html).not.toContain('Wat al openstaat')
    expect((await een(pad, velden)).html).toContain('De vraag is vastgelegd')
    const { html } = await een(pad)
    expect(html).toContain('Wat al openstaat')
    expect(html).toContain('Welke kleur?')
    expect(html).not.toContain(`value="${TECHNISCH}"`)
    for (const weer of [
      { ...velden, eigenVraag: '' },
      { eigenVraag: 'Welke kleur?', gezien: '0' },
    ]) {
      const nog = await een(pad, { ...weer, gezien: '1' })
      expect(nog.html).toContain('Deze vraag staat al open sinds ')
      expect(nog.html).not.toContain('De vraag is vastgelegd')
    }
    // What was not asked yet can be asked beside it.
    const ander = await een(pad, { feiten: 'woningenNieuw', gezien: '1' })
    expect(ander.html).not.toContain('Deze vraag staat al open')
  })
})
