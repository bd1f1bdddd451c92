import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storeBeoordeling } from '../../../src/app/beoordelen/assess-initiatief.ts'
import { beginZelftoets } from '../../../src/app/beoordelen/zelftoets.ts'
import { addTekeningen, storeOmschrijving } from '../../../src/app/bijlagen/bewaar-bijlagen.ts'
import { adoptZelftoets } from '../../../src/app/dossier/adopt-zelftoets.ts'
import { beginSessie } from '../../../src/app/toegang/sessies.ts'
import type { Toegangsgebeurtenis } from '../../../src/domain/toegang/gebeurtenis.ts'
import { makeRechten, type Rol } from '../../../src/domain/toegang/rollen.ts'
import { PDF } from '../../hulp/bijlagen/tekeningen.ts'
import { type Proefdienst, startProefdienst } from '../../hulp/browser/proefdienst.ts'
import { INITIATIEF, RD } from '../../hulp/proef.ts'

const NAAM = 'Tien woningen van Wilhelmina Groeneveld'
const REDEN = 'Verzoek om verwijdering van 3 maart'

describe('een zaak overdragen en vernietigen, op de pagina', () => {
  let dienst: Proefdienst
  let app: ReturnType<Proefdienst['createApp']>
  const spoor: Toegangsgebeurtenis[] = []

  beforeAll(async () => {
    dienst = await startProefdienst((fout) => {
      throw fout
    })
    const { sessies } = dienst.omgeving
    const { note } = sessies
    // Listens along with what is written in the trail.
    Object.assign(sessies, {
      note: (gebeurtenis: Toegangsgebeurtenis) => {
        spoor.push(gebeurtenis)
        return note(gebeurtenis)
      },
    })
    app = dienst.createApp()
  })
  afterAll(() => dienst.close())

  const storeZaak = async () =>
    (
      await storeBeoordeling(dienst.omgeving, {
        inhoud: { ...INITIATIEF, naam: NAAM, omschrijving: 'Een rij huizen.' },
        contentCrs: RD,
      })
    ).id
  const signIn = async (rollen: readonly Rol[], onderwerp = 'https://a 1') => {
    const rechten = makeRechten(rollen, ['proefstad'])
    const sleutel = await beginSessie(dienst.omgeving, { naam: 'B. Beheer', rechten, onderwerp })
    const headers = { Cookie: `visietoets_behandelaar=${sleutel}`, Origin: 'http://localhost' }
    return (pad: string, velden?: Readonly<Record<string, string>>) =>
      Promise.resolve(
        app.request(pad, {
          headers,
          ...(velden && { method: 'POST', body: new URLSearchParams(velden) }),
        }),
      )
  }
  type Vraag = Awaited<ReturnType<typeof signIn>>
  const read = async (vraag: Vraag, pad: string, velden?: Readonly<Record<string, string>>) => {
    const antwoord = await vraag(pad, velden)
    return { status: antwoord.status, html: await antwoord.text() }
  }

  it('is er voor een beheerder, en niet voor een behandelaar', async () => {
    const pad = `/dossiers/${await storeZaak()}`
    const beheerder = await signIn(['beheerder'])
    const behandelaar = await signIn(['behandelaar'])
    expect((await read(behandelaar, pad)).html).not.toContain('>Archief<')
    expect((await read(behandelaar, `${pad}/vernietiging`)).status).toBe(403)
    expect((await read(beheerder, pad)).html).toContain(`href="${pad}/overdracht"`)
    const { html } = await read(beheerder, `${pad}/overdracht`)
    expect(html).toContain('Haal de hele zaak op')
    // This is the beheerder's own work.
    expect(html).not.toContain('U leest mee.')
  })

  it('geeft de hele zaak, en de openbare vorm, en schrijft op wie haar ophaalde', async () => {
    const id = await storeZaak()
    const beheerder = await signIn(['beheerder'])
    const take = async (vorm: string) => {
      const antwoord = await beheerder(`/dossiers/${id}/overdracht`, { vorm })
      expect(antwoord.headers.get('content-type')).toBe('application/zip')
      return {
        naam: antwoord.headers.get('content-disposition'),
        bestanden: unzipSync(new Uint8Array(await antwoord.arrayBuffer())),
      }
    }
    const geheel = await take('geheel')
    expect(geheel.naam).toBe(`attachment; filename="zaak-${id}.zip"`)
    expect(Object.keys(geheel.bestanden)).toEqual([
      'metagegevens.json',
      'beoordelingen/1.json',
      'gebeurtenissen.json',
      'besluiten.json',
      'rapport.pdf',
    ])
    const eerste = new TextDecoder().decode(geheel.bestanden['beoordelingen/1.json'])
    expect(eerste).toContain(NAAM)
    const openbaar = await take('openbaar')
    expect(openbaar.naam).toContain('-openbaar.zip')
    expect(Object.keys(openbaar.bestanden)).toContain('weggelaten.json')
    expect(
      spoor.filter(({ zaak }) => zaak === id).map(({ wat, onderwerp }) => [wat, onderwerp]),
    ).toEqual([
      ['zaak_geexporteerd', 'https://a 1'],
      ['zaak_openbaar_gemaakt', 'https://a 1'],
    ])
  })

  it('vraagt waarom, zegt wat weggaat en wat blijft, en vernietigt pas daarna', async () => {
    const id = await storeZaak()
    const pad = `/dossiers/${id}/vernietiging`
    const beheerder = await signIn(['beheerder'], 'https://a 7')
    const zonder = await read(beheerder, pad, { reden: ' ', naam: 'W' })
    expect(zonder.status).toBe(400)
    expect(zonder.html).toContain('Schrijf waarom.')
    const vraag = await read(beheerder, pad, { reden: REDEN })
    expect(vraag.status).toBe(200)
    expect(vraag.html).toContain('U vernietigt 1 naam en 1 tekst van deze zaak.')
    expect(vraag.html).toContain('<li>Een rij huizen.</li>')
    expect(vraag.html).toContain('de plek en de antwoorden')
    expect((await dienst.omgeving.beoordelingen.get(id))?.inhoud).toContain(NAAM)
    // Something that nobody saw on the page is not destroyed with it.
    const oud = await read(beheerder, pad, { reden: REDEN, zeker: 'ja', gezien: '1' })
    expect(oud.html).toContain('Weet u het zeker?')
    const zeker = { reden: REDEN, zeker: 'ja', gezien: '2' }
    expect((await read(beheerder, pad, zeker)).status).toBe(303)
    expect((await dienst.omgeving.beoordelingen.get(id))?.inhoud).not.toContain('Wilhelmina')
    const [bon] = await dienst.omgeving.vernietiging.list(id)
    // Its salt, too.
    expect(bon).toMatchObject({ grond: REDEN, door: 'https://a 7', aantal: 3 })
    const na = await read(beheerder, `/dossiers/${id}/overdracht`)
    expect(na.html).toContain('3 namen en teksten vernietigd')
    expect(na.html).toContain(bon?.inhoudSha256)
    expect(na.html).toContain('[vernietigd op')
    expect((await read(beheerder, pad)).html).toContain('geen namen en teksten meer')
  })

  it('noemt de omschrijving en de tekeningen die weggaan, en geeft ervan een eigen verklaring', async () => {
    const { omgeving } = dienst
    const locatie = { type: 'Point', coordinates: [6.562, 52.9945] }
    const sleutel = await beginZelftoets(omgeving, { locatie, feiten: INITIATIEF.feiten })
    await storeOmschrijving(omgeving, sleutel, 'Een rij huizen aan het water.')
    await addTekeningen(omgeving, sleutel, [
      { naam: 'gevel-groeneveld.pdf', inhoud: PDF },
      { naam: 'plan.pdf', inhoud: PDF },
    ])
    const gemaakt = await adoptZelftoets(omgeving, { sleutel, door: 'A. de Vries', toch: false })
    const id = 'id' in gemaakt ? gemaakt.id : ''
    const pad = `/dossiers/${id}/vernietiging`
    const beheerder = await signIn(['beheerder'])
    const een = await read(beheerder, pad, { reden: REDEN, naam: 'groeneveld' })
    expect(een.html).toContain('U vernietigt 0 namen, 0 teksten en 1 tekening waarin')
    expect(een.html).toContain('<li>Tekening: gevel-groeneveld.pdf</li>')
    const alles = await read(beheerder, pad, { reden: REDEN })
    expect(alles.html).toMatch(/U vernietigt [^.]+, 1 omschrijving en 2 tekeningen van deze zaak/)
    expect(alles.html).toContain('<li>De omschrijving die de initiatiefnemer erbij schreef</li>')
    const [, gezien = ''] = /name="gezien" value="(\d+)"/.exec(alles.html) ?? []
    expect((await read(beheerder, pad, { reden: REDEN, zeker: 'ja', gezien })).status).toBe(303)
    expect(await omgeving.bijlagen.list({ zaak: id })).toEqual([])
    const na = await read(beheerder, `/dossiers/${id}/overdracht`)
    expect(na.html).toContain('3 omschrijvingen en tekeningen vernietigd')
    expect((await read(beheerder, pad)).html).toContain('geen namen en teksten meer')
  })

  it('laat staan wat niet van die ene persoon is, en zegt het als er niets van hem is', async () => {
    const id = await storeZaak()
    const pad = `/dossiers/${id}/vernietiging`
    const beheerder = await signIn(['beheerder'])
    const niemand = await read(beheerder, pad, { reden: REDEN, naam: 'Niemand Hier' })
    expect(niemand.status).toBe(400)
    expect(niemand.html).toContain('Deze naam staat in geen enkele')
    const velden = { reden: REDEN, naam: 'wilhelmina groeneveld' }
    expect((await read(beheerder, pad, velden)).html).toContain('U vernietigt 1 naam en 0 teksten')
    await read(beheerder, pad, { ...velden, zeker: 'ja', gezien: '1' })
    const over = (await dienst.omgeving.beoordelingen.get(id))?.inhoud
    expect(over).toContain('Een rij huizen.')
    expect(over).not.toContain('Wilhelmina')
  })

  it('vernietigt niets zolang iemand vastlegde dat de zaak blijft', async () => {
    const id = await storeZaak()
    const allen = await signIn(['behandelaar', 'beheerder'])
    const bewaar = { soort: 'bewaren_tot', tot: '2999-01-01', redenBewaren: 'Beroep.', gezien: '0' }
    expect((await read(allen, `/dossiers/${id}/termijnen`, bewaar)).status).toBe(303)
    expect((await read(allen, `/dossiers/${id}/vernietiging`)).html).toContain('1 januari 2999')
    const zeker = { reden: REDEN, zeker: 'ja', gezien: '4' }
    expect((await read(allen, `/dossiers/${id}/vernietiging`, zeker)).status).toBe(409)
    expect((await dienst.omgeving.beoordelingen.get(id))?.inhoud).toContain(NAAM)
  })
})
