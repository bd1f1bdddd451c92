import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storeBeoordeling } from '../../src/app/beoordelen/assess-initiatief.ts'
import { beginAls } from '../hulp/browser/als-behandelaar.ts'
import { type Proefdienst, startProefdienst } from '../hulp/browser/proefdienst.ts'
import { listZaken } from '../hulp/dossier.ts'
import { INITIATIEF, RD } from '../hulp/proef.ts'

describe('de tweede lezer op de pagina', () => {
  let dienst: Proefdienst

  beforeAll(async () => {
    dienst = await startProefdienst((fout) => {
      throw fout
    })
  })
  afterAll(() => dienst.close())

  const newZaak = async () =>
    (await storeBeoordeling(dienst.omgeving, { inhoud: INITIATIEF, contentCrs: RD })).id

  const signIn = (naam: string, onderwerp?: string) => beginAls(dienst, naam, onderwerp)
  const conclude = { stand: 'in_behandeling', conclusie: 'ja', motivering: 'Het past.' }

  it('is een ander dan wie besliste, ook als beiden hetzelfde heten', async () => {
    const pad = `/dossiers/${await newZaak()}`
    const een = await signIn('A. de Vries', 'https://a 1')
    const zelfdeAnders = await signIn('Een andere naam', 'https://a 1')
    const ander = await signIn('A. de Vries', 'https://a 2')
    expect((await een(`${pad}/behandeling`, { ...conclude, gezien: '0' })).status).toBe(303)
    const vraag = { lezer: 'B. Jansen', gezien: '1' }
    expect((await een(`${pad}/tweede-lezer`, vraag)).status).toBe(303)
    const lezing = { bij: '2', 'akkoord-2': 'ja', gezien: '2' }
    for (const wie of [een, zelfdeAnders]) {
      const geweigerd = await wie(`${pad}/tweede-lezing`, lezing)
      expect(geweigerd.status).toBe(400)
      expect(geweigerd.html).toContain('U kunt niet uw eigen tweede lezer zijn')
    }
    expect((await ander(`${pad}/tweede-lezing`, lezing)).status).toBe(303)
    const { html } = await een(`${pad}/behandeling`)
    expect(html).toContain('Gelezen door A. de Vries')
    expect(html).not.toContain('niet nagegaan')
    expect(html).not.toContain('typt iedereen zelf')
    const laatste = /name="laatste" value="([^"]+)"/.exec(html)?.[1] ?? ''
    const opnieuw = { ...conclude, motivering: 'Toch.', gezien: '3', laatste }
    const zelfBeslist = await ander(`${pad}/behandeling`, opnieuw)
    expect(zelfBeslist.status).toBe(400)
    expect(zelfBeslist.html).toContain('U was zelf de tweede lezer')
    expect((await een(`${pad}/behandeling`, opnieuw)).status).toBe(303)
    const gebeurd = await dienst.omgeving.dossiers.list(pad.slice('/dossiers/'.length))
    expect(
      gebeurd.map(({ gebeurtenis }) => 'identiteit' in gebeurtenis && gebeurtenis.identiteit),
    ).toEqual([1, 1, 2, 1].map((n) => ({ soort: 'aangemeld', onderwerp: `https://a ${n}` })))
  })

  it('met een zelf ingetypte naam: dat staat op de pagina en in wat wordt bewaard', async () => {
    const pad = `/dossiers/${await newZaak()}`
    const [een, ander] = [await signIn('A. de Vries'), await signIn('B. Jansen')]
    await een(`${pad}/behandeling`, { ...conclude, gezien: '0' })
    await een(`${pad}/tweede-lezer`, { lezer: 'B. Jansen', gezien: '1' })
    const zelf = await een(`${pad}/tweede-lezing`, { bij: '2', 'akkoord-2': 'ja', gezien: '2' })
    expect(zelf.status).toBe(400)
    await ander(`${pad}/tweede-lezing`, { bij: '2', 'akkoord-2': 'ja', gezien: '2' })
    const { html } = await een(`${pad}/behandeling`)
    expect(html).toContain('vult hier zelf zijn naam in')
    expect(html).toContain(
      'Deze naam is niet nagegaan: hij is ingetypt of kwam uit een aanmeldlink.',
    )
    const gebeurd = await dienst.omgeving.dossiers.list(pad.slice('/dossiers/'.length))
    expect(gebeurd.at(-1)?.gebeurtenis).toMatchObject({
      soort: 'tweede_lezing',
      identiteit: { soort: 'zelf_opgegeven' },
    })
  })

  it('vindt zijn taak in zijn lijst en in de zaak, tot hij heeft gelezen; een ander wacht op hem', async () => {
    const pad = `/dossiers/${await newZaak()}`
    const [een, lezer] = [await signIn('A. de Vries', 'y 1'), await signIn('B. Lezer', 'y 2')]
    await een(`${pad}/behandeling`, { ...conclude, gezien: '0' })
    await een(`${pad}/tweede-lezer`, { lezer: 'B. Lezer', gezien: '1' })
    expect((await lezer('/dossiers?van=mij')).html).toContain('lees mee')
    expect((await lezer(pad)).html).toContain('A. de Vries vroeg u om mee te lezen.')
    expect((await een('/dossiers')).html).not.toContain('lees mee')
    expect((await een(pad)).html).toContain('B. Lezer leest mee en heeft nog niet geantwoord.')
    await lezer(`${pad}/tweede-lezing`, { bij: '2', 'akkoord-2': 'ja', gezien: '2' })
    expect((await lezer('/dossiers?van=mij')).html).not.toContain('lees mee')
    expect((await lezer(pad)).html).not.toContain('vroeg u om mee te lezen')
  })

  it('is niet akkoord zonder punten: dat staat in de zaak, tot er iets op volgt', async () => {
    const pad = `/dossiers/${await newZaak()}`
    const [een, ander] = [await signIn('A. de Vries', 'z 1'), await signIn('B. Jansen', 'z 2')]
    await een(`${pad}/behandeling`, { ...conclude, gezien: '0' })
    await een(`${pad}/tweede-lezer`, { lezer: 'B. Jansen', gezien: '1' })
    const nee = { bij: '2', 'akkoord-2': 'nee', 'opmerkingen-2': 'Noem de sloop.', gezien: '2' }
    expect((await ander(`${pad}/tweede-lezing`, nee)).status).toBe(303)
    expect((await een(pad)).html).toContain('B. Jansen las mee en is niet akkoord.')
    expect((await een(`${pad}/afronden`)).html).toContain('B. Jansen las mee en is niet akkoord.')
    const weer = await een(`${pad}/tweede-lezer`, { lezer: 'C. Derde', gezien: '3' })
    expect(weer.status).toBe(303)
    expect((await een(pad)).html).not.toContain('las mee en is niet akkoord')
  })

  it('legt punten terug, één voor één: open in de zaak en in de lijst, tot ze zijn afgehandeld', async () => {
    const pad = `/dossiers/${await newZaak()}`
    const id = pad.slice('/dossiers/'.length)
    const [een, ander] = [await signIn('A. de Vries', 'x 1'), await signIn('B. Jansen', 'x 2')]
    await een(`${pad}/behandeling`, { ...conclude, gezien: '0' })
    await een(`${pad}/tweede-lezer`, { lezer: 'B. Jansen', gezien: '1' })
    const punten = 'De parkeerbalans klopt niet.\r\n\r\nNoem de sloop. '
    const lezing = { bij: '2', 'punten-2': punten, gezien: '2' }
    const akkoord = await ander(`${pad}/tweede-lezing`, { ...lezing, 'akkoord-2': 'ja' })
    expect([akkoord.status, akkoord.html.includes('Kies niet akkoord')]).toEqual([400, true])
    const terug = { ...lezing, 'akkoord-2': 'nee' }
    expect((await ander(`${pad}/tweede-lezing`, terug)).status).toBe(303)
    expect((await dienst.omgeving.dossiers.list(id)).slice(2)).toMatchObject([
      { gebeurtenis: { soort: 'tweede_lezing', bij: 2, akkoord: false } },
      { gebeurtenis: { soort: 'punt_teruggelegd', tekst: 'De parkeerbalans klopt niet.' } },
      { gebeurtenis: { soort: 'punt_teruggelegd', bij: 2, tekst: 'Noem de sloop.' } },
    ])
    const regel = async () => (await listZaken(dienst.omgeving)).find((deel) => deel.id === id)
    expect(await regel()).toMatchObject({ teruggelegd: 2 })
    expect((await een('/dossiers')).html).toContain('2 punten teruggelegd')
    const { html } = await een(pad)
    expect(html).toContain('2 punten teruggelegd')
    expect(html).toContain('De tweede lezer legde 2 punten terug.')
    const slot = (await een(`${pad}/afronden`)).html
    expect(slot).toMatch(/Wat nog open staat.*De tweede lezer legde 2 punten terug\./s)
    const gedaan = { gezien: '5', 'gedaan-4': 'Opnieuw geteld.' }
    expect((await een(`${pad}/punten/4`, gedaan)).status).toBe(303)
    expect((await een(`${pad}/punten/4`, gedaan)).status).toBe(303)
    expect(await regel()).toMatchObject({ teruggelegd: 1 })
    expect((await een(`/dossiers/${id}`)).html).not.toContain('Handel ze af')
    expect((await een(`${pad}/behandeling`)).html).toContain('Opnieuw geteld.')
    await een(`${pad}/punten/5`, { gezien: '6' })
    expect((await regel())?.teruggelegd).toBe(undefined)
    expect((await dienst.omgeving.dossiers.list(id)).length).toBe(7)
  })
})
