import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storeBeoordeling } from '../../../src/app/beoordelen/assess-initiatief.ts'
import { getDossierrapport } from '../../../src/app/rapport/get-rapport.ts'
import { makeAlleRechten } from '../../../src/app/toegang/gezag.ts'
import { beginSessie } from '../../../src/app/toegang/sessies.ts'
import { type Proefdienst, startProefdienst } from '../../hulp/browser/proefdienst.ts'
import { INITIATIEF, RD } from '../../hulp/proef.ts'

const AFWIJKING = {
  artikel: 'Artikel 5.2, Bedrijventerrein Noord',
  toegestaan: 'Een gebouw van ten hoogste 8 meter.',
  gevraagd: 'Een gebouw van 10 meter.',
  verschil: 'Twee meter hoger dan mag.',
}

describe('een zaak op één pagina', () => {
  let dienst: Proefdienst
  let app: ReturnType<Proefdienst['createApp']>
  let headers: Record<string, string>

  beforeAll(async () => {
    dienst = await startProefdienst((fout) => {
      throw fout
    })
    app = dienst.createApp()
    const rechten = makeAlleRechten(dienst.omgeving.boeken)
    const sleutel = await beginSessie(dienst.omgeving, { naam: 'A. de Vries', rechten })
    headers = { Cookie: `visietoets_behandelaar=${sleutel}`, Origin: 'http://localhost' }
  })
  afterAll(() => dienst.close())

  const newZaak = async () =>
    (await storeBeoordeling(dienst.omgeving, { inhoud: INITIATIEF, contentCrs: RD })).id
  const send = async (pad: string, velden?: Readonly<Record<string, string>>) => {
    const antwoord = await app.request(pad, {
      headers,
      ...(velden && { method: 'POST', body: new URLSearchParams(velden) }),
    })
    return { status: antwoord.status, html: await antwoord.text() }
  }

  it('begint met het plan, dan de afwijking en de gevolgen, dan wat beslist en hoe verder', async () => {
    const { html } = await send(`/dossiers/${await newZaak()}`)
    const plekken = ['plan', 'afwijking', 'effecten', 'richting', 'werk'].map((id) =>
      html.indexOf(`id="${id}"`),
    )
    expect(plekken.every((plek) => plek > 0)).toBe(true)
    expect(plekken).toEqual(plekken.toSorted((a, b) => a - b))
    expect(html).toContain('Nog niet vastgelegd.')
  })

  it('toont de afwijking op het overzicht, in de motivering en in de brief, en bewaart elke versie', async () => {
    const id = await newZaak()
    const pad = `/dossiers/${id}`
    const leeg = await send(`${pad}/afwijking`, { gezien: '0', artikel: 'Artikel 5.2' })
    expect(leeg.status).toBe(400)
    expect(leeg.html).toContain('Schrijf op wat daar mag.')
    expect(leeg.html).toContain('Artikel 5.2</textarea>')
    const zonder = await getDossierrapport(dienst.omgeving, id, 'http://localhost')
    expect(JSON.stringify(zonder)).not.toContain('past niet in het omgevingsplan')
    expect((await send(`${pad}/afwijking`, { ...AFWIJKING, gezien: '0' })).status).toBe(303)
    // A colleague who did not see that writes over nothing.
    const later = await send(`${pad}/afwijking`, { ...AFWIJKING, gevraagd: 'Anders.', gezien: '0' })
    expect(later.status).toBe(400)
    expect(later.html).toContain('Een collega')
    const { html } = await send(pad)
    for (const tekst of Object.values(AFWIJKING)) expect(html).toContain(tekst)
    const rapport = await getDossierrapport(dienst.omgeving, id, 'http://localhost')
    const aanleiding = rapport.hoofdstukken[0]?.paragrafen[0]?.blokken ?? []
    expect(JSON.stringify(aanleiding)).toContain(AFWIJKING.verschil)
    expect(aanleiding.some(({ soort }) => soort === 'eigen_tekst')).toBe(false)
    const conclude = { stand: 'in_behandeling', conclusie: 'ja', motivering: 'Het past.' }
    expect((await send(`${pad}/behandeling`, { ...conclude, gezien: '1' })).status).toBe(303)
    const brief = (await send(`${pad}/brief`)).html
    expect(brief).toContain(`- Wat wordt gevraagd: ${AFWIJKING.gevraagd}`)
    const klaar = (await send(pad)).html
    expect(klaar).toContain('Maak de brief en rond af')
    const opslaan = { tekst: 'Geachte heer,', aan: 'J. Jansen', gezien: '2' }
    expect((await send(`${pad}/brief`, opslaan)).status).toBe(303)
    expect((await send(pad)).html).toContain('Rond de zaak af')
    expect((await send(`${pad}/geschiedenis`)).html).toContain(
      'Afwijking van het omgevingsplan beschreven',
    )
  })

  it('noemt een gevolg niet meer open als iemand met een reden zegt dat het niet geldt', async () => {
    const id = await newZaak()
    const pad = `/dossiers/${id}`
    const eerst = (await send(pad)).html
    const thema = /effecten\/(\w+)/.exec(eerst.slice(eerst.indexOf('Nog open: </strong>')))?.[1]
    if (thema === undefined) throw new Error('er is niets open')
    const naar = `${pad}/effecten/${thema}`
    expect((await send(naar, { gezien: '0', geldt: 'nee', reden: '' })).status).toBe(400)
    const wel = { gezien: '0', geldt: 'nee', reden: 'Er verandert buiten niets.' }
    expect((await send(naar, wel)).status).toBe(303)
    const daarna = (await send(pad)).html
    const niet = daarna.slice(daarna.indexOf('Niet aan de orde: '))
    expect(niet).toContain(`effecten/${thema}`)
    expect(niet).toContain('Er verandert buiten niets. (A. de Vries)')
    expect((await send(naar, { gezien: '1', geldt: 'ja', reden: 'Toch wel.' })).status).toBe(303)
    expect((await send(pad)).html).not.toContain('Er verandert buiten niets.')
    expect((await send(`${pad}/effecten/bestaat-niet`)).status).toBe(404)
    const onbekend = { gezien: '2', geldt: 'ja', reden: 'x' }
    expect((await send(`${pad}/effecten/bestaat-niet`, onbekend)).status).toBe(404)
  })
})
