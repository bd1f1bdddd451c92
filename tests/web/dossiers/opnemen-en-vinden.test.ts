import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storeBeoordeling } from '../../../src/app/beoordelen/assess-initiatief.ts'
import { findBehandelaar } from '../../../src/app/dossier/zaakregels.ts'
import { locatePunt } from '../../../src/app/kaartje/ligging.ts'
import { type beginAls, startBalie } from '../../hulp/browser/als-behandelaar.ts'
import type { Proefdienst } from '../../hulp/browser/proefdienst.ts'
import { readVoorbeeld } from '../../hulp/standen.ts'

describe('een zaak aan de balie', () => {
  let dienst: Proefdienst
  let een: Awaited<ReturnType<typeof beginAls>>
  beforeAll(async () => {
    ;({ dienst, een } = await startBalie())
  }, 120_000)
  afterAll(() => dienst.close())

  const newZaak = async (naam: string, stand: Parameters<typeof readVoorbeeld>[0] = 'past') => {
    const inhoud = { ...readVoorbeeld(stand), naam }
    return (await storeBeoordeling(dienst.omgeving, { inhoud })).id
  }
  const lees = async (id: string) => (await een(`/dossiers/${id}`)).html

  it('is in de zaak zelf op te nemen en aan een collega te geven', async () => {
    const id = await newZaak('Overdracht')
    const handler = async () => findBehandelaar(await dienst.omgeving.dossiers.list(id))?.naam
    expect(await lees(id)).toContain('Neem deze zaak op u')
    const pad = `/dossiers/${id}/behandelaar`
    expect((await een(pad, { behandelaar: 'A. de Vries' })).naar).toBe(`/dossiers/${id}#werk`)
    expect(await handler()).toBe('A. de Vries')
    expect(await lees(id)).not.toContain('Neem deze zaak op u')
    await een(pad, { behandelaar: 'B. Jansen' })
    expect(await handler()).toBe('B. Jansen')
    await een(pad, { behandelaar: '' })
    expect(await handler()).toBeUndefined()
  })

  it('is te vinden op een straat, omdat zij daar ligt, en de lijst zegt dat', async () => {
    const id = await newZaak('Ergens aan een straat', 'past_mits')
    await een('/dossiers')
    const vraag = { ids: [id], orde: 'beslisbaar', om: false } as const
    const [regel] = await dienst.omgeving.werkvoorraad.list(vraag, 0, 1)
    const [x, y] = regel?.midden ?? [0, 0]
    const gezag = dienst.omgeving.boeken.all[0]?.regelboek.visie.bevoegdGezag ?? ''
    const lijst = dienst.omgeving.plekkenVan?.(gezag)
    const straat = lijst?.plekken.find(
      ({ soort, midden, straal }) =>
        soort === 'straat' && Math.hypot(midden[0] - x, midden[1] - y) < straal / 2,
    )
    if (straat === undefined) throw new Error('there is no street near this case')
    const { html } = await een(`/dossiers?naam=${encodeURIComponent(`${straat.naam} 12`)}`)
    expect(html).toContain(id)
    expect(html).toContain('Een zaak onthoudt haar plek en geen adres')
    const ver = lijst?.plekken.find(
      ({ soort, naam, midden, straal }) =>
        soort === 'straat' &&
        Math.hypot(midden[0] - x, midden[1] - y) > 3 * straal &&
        lijst.plekken.filter((plek) => plek.naam === naam).length === 1,
    )
    const elders = await een(`/dossiers?naam=${encodeURIComponent(ver?.naam ?? '')}`)
    expect(elders.html).toContain('Een zaak onthoudt haar plek en geen adres')
    expect(elders.html).not.toContain(id)
  })

  it('is te vinden op de buurt en de wijk die het rapport noemt', async () => {
    const id = await newZaak('Ergens in een buurt', 'past_mits')
    await een('/dossiers')
    const vraag = { ids: [id], orde: 'beslisbaar', om: false } as const
    const [regel] = await dienst.omgeving.werkvoorraad.list(vraag, 0, 1)
    const gezag = dienst.omgeving.boeken.all[0]?.regelboek.visie.bevoegdGezag ?? ''
    const lijst = dienst.omgeving.plekkenVan?.(gezag)
    if (lijst === undefined || regel?.midden === undefined) throw new Error('there is no place')
    const { buurt = '', wijk = '' } = locatePunt(lijst, regel.midden)
    for (const naam of [buurt, wijk]) {
      expect(naam).not.toBe('')
      expect((await een(`/dossiers?naam=${encodeURIComponent(naam)}`)).html).toContain(id)
    }
  })

  it('vraagt bij het afronden of de afwijking nog klopt na een correctie', async () => {
    const id = await newZaak('Lager', 'past_mits')
    const afronden = async () => (await een(`/dossiers/${id}/afronden`)).html
    const afwijking = {
      ...{ gezien: '0', artikel: 'Artikel 4.2: bouwhoogte', toegestaan: '6 meter' },
      gevraagd: '9 meter',
    }
    await een(`/dossiers/${id}/afwijking`, afwijking)
    expect(await afronden()).not.toContain('Klopt de')
    const hoogte = { gezien: '1', bouwhoogteM: '8', reden: 'Op tekening B2 staat 8 m.' }
    expect((await een(`/dossiers/${id}/gegevens/bouwhoogteM`, hoogte)).status).toBe(303)
    expect((await afronden()).replace(/\s+/g, ' ')).toContain(
      'Klopt de beschrijving in de brief nog?',
    )
    await een(`/dossiers/${id}/afwijking`, { ...afwijking, gezien: '3', gevraagd: '8 meter' })
    expect(await afronden()).not.toContain('Klopt de')
  })

  it('zegt bij het afronden wie nog niet heeft geantwoord', async () => {
    const id = await newZaak('Gevraagd', 'past_mits')
    const afronden = async () => (await een(`/dossiers/${id}/afronden`)).html
    expect(await afronden()).not.toContain('Nog geen antwoord van')
    await een(`/dossiers/${id}/adviseurs`, {
      ...{ gezien: '0', adviseur: 'stedenbouw', naam: 'P. Smit', functie: 'Stedenbouwkundige' },
      vraag: 'Past dit in de straat?',
    })
    expect(await afronden()).toContain('P. Smit, Stedenbouwkundige')
    expect(await afronden()).toContain('Vraag het de initiatiefnemer')
    await een(`/dossiers/${id}/aanvulling`, { gezien: '1', feiten: 'dakopbouwDoorbreektRij' })
    const html = await afronden()
    expect(html).toContain('De initiatiefnemer heeft nog niet geantwoord')
    expect(html).toContain('Wacht op zijn antwoord')
    expect(html).not.toContain('Vraag het de initiatiefnemer')
  })
})
