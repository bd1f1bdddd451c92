import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSleutel } from '../../../src/adapters/id/sleutel.ts'
import { beginZelftoets } from '../../../src/app/beoordelen/zelftoets.ts'
import { beginSessie } from '../../../src/app/toegang/sessies.ts'
import { AppError } from '../../../src/domain/errors.ts'
import { makeRechten, type Rol } from '../../../src/domain/toegang/rollen.ts'
import { createZendgrens } from '../../../src/http/shared/tempo.ts'
import { type Proefdienst, startProefdienst } from '../../hulp/browser/proefdienst.ts'
import { listZaken } from '../../hulp/dossier.ts'

const WIE = {
  plannaam: 'Een huis erbij',
  afzender: 'Jannes Jansen',
  email: 'jannes@voorbeeld.nl',
  akkoord: 'ja',
}
const LANG = 60_000

describe('van het advies naar de gemeente', () => {
  const gelogd: unknown[] = []
  let dienst: Proefdienst
  let app: ReturnType<Proefdienst['createApp']>
  beforeAll(async () => {
    dienst = await startProefdienst((fout) => gelogd.push(fout))
    app = dienst.createApp({ logVerzoek: (regel) => gelogd.push(regel) })
  }, 4 * LANG)
  afterAll(() => dienst.close())

  const begin = async () =>
    `/zelftoets/${await beginZelftoets(dienst.omgeving, {
      locatie: { type: 'Point', coordinates: [6.562, 52.9945] },
      feiten: { activiteiten: ['wonen'] },
    })}`
  const post = async (pad: string, velden: Readonly<Record<string, string>>, koekje = '') => {
    const antwoord = await app.request(pad, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        Origin: 'http://localhost',
        Cookie: koekje,
      },
      body: new URLSearchParams(velden).toString(),
    })
    return {
      status: antwoord.status,
      naar: antwoord.headers.get('location') ?? '',
      html: await antwoord.text(),
    }
  }
  const get = async (pad: string, koekje = '') => {
    const antwoord = await app.request(pad, { headers: { Cookie: koekje } })
    return { status: antwoord.status, html: await antwoord.text(), headers: antwoord.headers }
  }
  const send = async (anders: Readonly<Record<string, string>> = {}, pad?: string) => {
    const zelftoets = pad ?? (await begin())
    const velden = { versie: '1', sleutel: createSleutel(), ...WIE, ...anders }
    return post(`${zelftoets}/insturen`, velden)
  }
  const signIn = async (rol: Rol) => {
    const sleutel = await beginSessie(dienst.omgeving, {
      naam: 'A. de Vries',
      rechten: makeRechten([rol], ['proefstad']),
    })
    return `visietoets_behandelaar=${sleutel}`
  }
  /** The case of a page on which a plan is followed. */
  const findZaak = async (status: string): Promise<string> => {
    const [nummer = ''] = /VT-\d{4}-\d{6}/.exec((await get(status)).html) ?? []
    const { html } = await get(`/dossiers?naam=${nummer}`, await signIn('behandelaar'))
    return /\/dossiers\/[\da-f-]{36}/.exec(html)?.[0] ?? ''
  }

  it('zegt bij een link die niets opent niet dat er iets is ingestuurd', async () => {
    const { status, html } = await get('/status/kapot')
    expect(status).toBe(404)
    expect(html).toContain('Deze link kennen wij niet')
    expect(html).not.toContain('Uw plan is niet weg')
    expect(html).toContain('Begin met de zelftoets')
  })

  it.each([
    [{ afzender: '' }, ['Vul uw naam in.']],
    [{ email: '' }, ['Vul uw e-mailadres of uw telefoonnummer in']],
    [{ email: 'geen adres' }, ['Dit is geen e-mailadres']],
    [{ email: '', telefoon: 'bel maar' }, ['Dit is geen telefoonnummer']],
    [{ akkoord: '' }, ['Vink aan dat u dit hebt gelezen']],
    [{ plannaam: ' ' }, ['Geef uw plan een naam']],
    [{ plannaam: 'x'.repeat(201) }, ['Deze naam is te lang: hoogstens 200 tekens.']],
    [{ adres: 'x'.repeat(301) }, ['Dit is te lang: hoogstens 300 tekens.']],
    [
      { afzender: ' ', email: ' ', akkoord: '', plannaam: '' },
      ['Vul uw naam in.', 'Vul uw e-mailadres of', 'Vink aan', 'Geef uw plan een naam'],
    ],
    [{ versie: '7' }, ['Uw antwoorden zijn intussen gewijzigd']],
  ])(
    'wordt niets verstuurd als er iets niet klopt, en alles staat er nog: %j',
    async (anders, zinnen) => {
      const { status, html } = await send(anders)
      expect(status).toBe(400)
      for (const zin of zinnen) expect(html).toContain(zin)
      const bewaard = { ...WIE, ...anders }
      if (bewaard.afzender.trim()) expect(html).toContain(`value="${bewaard.afzender}"`)
    },
  )

  it('komt wie verstuurt op een pagina met nummer, stand en link; terug en opnieuw maakt niets', async () => {
    const zelftoets = await begin()
    const sleutel = createSleutel()
    const eerst = await send({ sleutel }, zelftoets)
    expect(eerst).toMatchObject({ status: 303, naar: `/status/${sleutel}?verstuurd` })
    expect(await send({ sleutel }, zelftoets)).toMatchObject({ status: 303, naar: eerst.naar })
    const { html, headers } = await get(eerst.naar)
    const [nummer = ''] = /VT-\d{4}-\d{6}/.exec(html) ?? []
    expect(html).toContain('Uw plan is verstuurd')
    expect(html).toContain('Een huis erbij')
    expect(html).toContain(`/status/${sleutel}</textarea>`)
    expect(html).toMatch(
      /U hoeft voor de gemeente nu niets te doen\..*Wanneer het antwoord komt, weten wij niet\..*Bewaar deze link.*Wat komt er later\?.*Wacht eerst op het antwoord.*Bespreek uw plan met de gemeente.*De gemeente beslist.*duur: .*Contact: zie de website/s,
    )
    expect(html).toMatch(/Advies bij het insturen.*href="#advies".*Het advies dat u meestuurde/s)
    expect(html).toMatch(/<summary>Het advies narekenen<\/summary>(?:(?!<\/details>).)*sha256/s)
    expect((await get('/')).html).toContain('Waar staat mijn plan?')
    expect(html).not.toContain('Jannes')
    expect(html).not.toContain('jannes@')
    expect(headers.get('cache-control')).toContain('no-store')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    // Another form, without that key: it tells the number and opens nothing.
    const opnieuw = await send({}, zelftoets)
    expect(opnieuw.html).toContain(nummer)
    expect(opnieuw.html).not.toContain(sleutel)
    expect((await get(`${zelftoets}/insturen`)).html).toContain('Dit plan is al verstuurd')
  })

  it('mag zeggen om welk huis het gaat: dat leest alleen de behandelaar', async () => {
    const zelftoets = await begin()
    expect((await get(`${zelftoets}/insturen`)).html).toContain('Adres van uw plan (mag leeg')
    const { naar } = await send({ planadres: 'De Goorns 12, Assen' }, zelftoets)
    expect((await get(naar)).html).not.toContain('De Goorns 12')
    const zaak = await findZaak(naar)
    const { html } = await get(`${zaak}/inzender`, await signIn('behandelaar'))
    expect(html).toMatch(/Adres van het plan<\/dt>.*De Goorns 12, Assen/s)
  })

  it('staat op het advies in plaats van de knop, en een wijziging daarna ziet de gemeente niet', async () => {
    const zelftoets = await begin()
    expect((await get(`${zelftoets}/advies`)).html).toContain('Stuur naar de gemeente')
    await send({}, zelftoets)
    const terug = await app.request(zelftoets)
    expect([terug.status, terug.headers.get('location')]).toEqual([303, `${zelftoets}/advies`])
    const { html } = await get(`${zelftoets}/advies`)
    expect(html).toMatch(/onder nummer <strong[^>]*>VT-\d{4}-\d{6}</)
    expect(html).not.toContain('Stuur naar de gemeente')
    expect(html).not.toContain('Dat ziet de gemeente niet')
    const vraag = { versie: '1', gevraagd: 'woningenNieuw', woningenNieuw: '7' }
    expect((await post(zelftoets, vraag)).status).toBe(303)
    const daarna = (await get(`${zelftoets}/advies`)).html
    expect(daarna).toContain('U hebt uw plan daarna gewijzigd. Dat ziet de gemeente niet.')
  })

  it('zegt bij de omschrijving en tekeningen dat wat er na het versturen bij komt niet meegaat', async () => {
    const zelftoets = await begin()
    const zin = /onder nummer\s+<strong[^>]*>VT-\d{4}-\d{6}<\/strong>\. Wat u hier nu nog toevoegt/
    expect((await get(`${zelftoets}/toelichting`)).html).not.toMatch(zin)
    await send({}, zelftoets)
    expect((await get(`${zelftoets}/toelichting`)).html).toMatch(zin)
  })

  it('zegt dat ook voordat iemand na het versturen een antwoord wijzigt', async () => {
    const zelftoets = await begin()
    await send({}, zelftoets)
    expect((await get(`${zelftoets}/antwoorden`)).html).toContain('ziet de gemeente niet')
  })

  it('laat voor en na het versturen zien welke omschrijving en tekeningen meegaan', async () => {
    const zelftoets = await begin()
    const leeg = (await get(`${zelftoets}/insturen`)).html
    expect(leeg).toContain('Er gaat geen omschrijving of tekening mee.')
    const body = new FormData()
    body.append('omschrijving', 'Een rode gevel.')
    body.append('tekeningen', new File(['%PDF-1.7\n%%EOF'], 'gevel.pdf'))
    const headers = { Origin: 'http://localhost' }
    await app.request(`${zelftoets}/tekeningen`, { method: 'POST', body, headers })
    const vol = (await get(`${zelftoets}/insturen`)).html
    expect(vol).toMatch(/Uw omschrijving gaat mee:.*Een rode gevel\..*gevel\.pdf/s)
    const { naar } = await send({}, zelftoets)
    const { html } = await get(naar)
    expect(html).toMatch(/Wat u stuurde.*Een rode gevel\..*gevel\.pdf/s)
    // With both it can be worked out again.
    expect(html).toMatch(
      /kenmerk en deze code:.*[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}.*sha256 [\da-f]{64}/s,
    )
  })

  it('laat wie later iets toevoegt zien wat er aankwam, tekst en tekening in één keer', async () => {
    const { naar } = await send()
    const status = naar.split('?')[0] ?? ''
    const sendErbij = async (...delen: readonly (readonly [string, string | File])[]) => {
      const body = new FormData()
      for (const [naam, deel] of delen) body.append(naam, deel)
      const headers = { Origin: 'http://localhost' }
      return app.request(`${status}/tekeningen`, { method: 'POST', body, headers })
    }
    expect((await sendErbij(['erbij', ' '])).status).toBe(400)
    const pdf = ['bestanden', new File(['%PDF-1.7\n%%EOF'], 'zijgevel.pdf')] as const
    const gestuurd = await sendErbij(['erbij', 'De buren vinden het goed.'], pdf)
    expect(gestuurd.headers.get('Location')).toBe(`${status}?erbij=alles`)
    const { html } = await get(`${status}?erbij=alles`)
    expect(html).toContain('De gemeente heeft gekregen wat u schreef, en uw tekeningen.')
    expect(html).toMatch(/U voegde iets toe\..*zijgevel\.pdf/s)
    expect(html.split('U voegde iets toe.')).toHaveLength(2)
    expect(html).toMatch(
      /Wat u stuurde.*Later toegevoegd:.*De buren vinden het goed\..*zijgevel\.pdf/s,
    )
    expect(html).not.toContain('Uw tekeningen:')
    expect(html).toMatch(/U voegde iets toe\..*De buren vinden het goed\./s)
    const [, bestand = ''] =
      /U voegde iets toe\..*?href="(\/status\/[^"]+\/tekeningen\/[^"]+)"[^>]*><bdi>zijgevel/s.exec(
        html,
      ) ?? []
    expect((await app.request(bestand)).headers.get('Content-Type')).toBe('application/pdf')
    const gezien = await sendErbij(['erbij', 'Bel mij op 06-12345678.'], pdf)
    const vraag = await gezien.text()
    expect(vraag).toContain('Bewaard: zijgevel.pdf. Uw tekst is nog niet verstuurd.')
    expect(vraag).toContain(`action="${status}/erbij"`)
  })

  it('houdt een naam van 200 tekens, emoji en tekst van rechts naar links heel', async () => {
    const plannaam = `مرحبا 🏡 ${'é'.repeat(150)}`
    const { naar } = await send({ plannaam })
    expect((await get(naar)).html).toContain(plannaam)
  })

  it('ziet alleen een behandelaar wie het stuurde; de zaak zelf zien ook de anderen', async () => {
    const { naar } = await send()
    const zaak = await findZaak(naar)
    const behandelaar = await get(`${zaak}/inzender`, await signIn('behandelaar'))
    expect(behandelaar.html).toContain('Jannes Jansen')
    expect(behandelaar.html).toContain('jannes@voorbeeld.nl')
    for (const rol of ['beleidsmedewerker', 'projectleider', 'beheerder'] as const) {
      const koekje = await signIn(rol)
      expect((await get(`${zaak}/inzender`, koekje)).status).toBe(403)
      for (const deel of ['', '/geschiedenis', '/rapport']) {
        const { status, html } = await get(zaak + deel, koekje)
        expect([deel, status]).toEqual([deel, 200])
        expect(html).not.toContain('Jannes')
      }
    }
    const { html } = await get(zaak, await signIn('beheerder'))
    expect(html).toMatch(/Ingezonden door de initiatiefnemer/)
    const api = await get(`/v1/beoordelingen/${zaak.split('/')[2]}`)
    expect(api.status).toBe(200)
    expect(api.html).not.toContain('annes')
  })

  it('vraagt de behandelaar iets, antwoordt de inzender, en leest hij het antwoord', async () => {
    const { naar } = await send()
    const status = naar.split('?')[0] ?? ''
    const zaak = await findZaak(status)
    const koekje = await signIn('behandelaar')
    const vraag = { gezien: '2', feiten: 'woningenNieuw', bericht: 'Hoeveel worden het er?' }
    const gevraagd = await post(`${zaak}/aanvulling`, vraag, koekje)
    expect(gevraagd.html).toContain('De inzender ziet deze vragen ook')
    expect((await get(status)).html).toContain('Hoeveel worden het er?')
    expect((await get(`${status}/vragen/3`)).html).toContain(`href="${status}">Uw plan<`)
    const leeg = await post(`${status}/vragen/3`, {})
    expect(leeg.status).toBe(400)
    const gegeven = await post(`${status}/vragen/3`, { woningenNieuw: '2' })
    expect(gegeven).toMatchObject({ status: 303, naar: status })
    expect((await post(`${status}/vragen/3`, { woningenNieuw: '9' })).status).toBe(404)
    expect((await post(`${zaak}/inzender`, { gezien: '6', tekst: ' ' }, koekje)).status).toBe(400)
    const gezien = /name="gezien" value="(\d+)"/.exec((await get(`${zaak}/inzender`, koekje)).html)
    const antwoord = { gezien: gezien?.[1] ?? '', tekst: 'Het past, mits het laag blijft.' }
    expect((await post(`${zaak}/inzender`, antwoord, koekje)).status).toBe(303)
    expect((await get(status)).html).toContain('Het past, mits het laag blijft.')
    const nieuw = await post(`${zaak}/inzender/link`, {}, koekje)
    expect((await get(status)).status).toBe(404)
    const [link = ''] = /\/status\/[\w-]{22,}/.exec(nieuw.html) ?? []
    expect((await get(link)).status).toBe(200)
  })

  it('ziet de behandelaar bij de zaak en in de werkvoorraad wat de inzender later toevoegt', async () => {
    const { naar } = await send()
    const status = naar.split('?')[0] ?? ''
    const zaak = await findZaak(status)
    const koekje = await signIn('behandelaar')
    expect((await post(`${status}/erbij`, { erbij: ' ' })).status).toBe(400)
    const gezien = await post(`${status}/erbij`, { erbij: 'Bel mij op 06-12345678.' })
    expect(gezien.html).toContain('Staat hier iets over een mens?')
    const tekst = 'Mijn buren vinden het goed.'
    const gestuurd = await post(`${status}/erbij`, { erbij: tekst })
    expect(gestuurd).toMatchObject({ status: 303, naar: `${status}?erbij=tekst` })
    const body = new FormData()
    body.append('bestanden', new File(['%PDF-1.7\n%%EOF'], 'gevel.pdf'))
    body.append('bestanden', new File(['geen tekening'], 'iets.pdf'))
    const tekening = await app.request(`${status}/tekeningen`, {
      ...{ method: 'POST', body },
      headers: { Origin: 'http://localhost' },
    })
    expect(tekening.status).toBe(400)
    const gemeld = await tekening.text()
    expect(gemeld).toContain('Bewaard: gevel.pdf.')
    expect(gemeld).toContain('&quot;iets.pdf&quot;')
    const { html } = await get(status)
    expect(html.split('U voegde iets toe.')).toHaveLength(3)
    // Who has the link may have back what he sent, to keep and not to open here; with another link nobody may.
    const [, eigen = ''] =
      /href="(\/status\/[^"]+\/tekeningen\/[^"]+)"[^>]*><bdi>gevel\.pdf/.exec(html) ?? []
    const terug = await get(eigen)
    expect([terug.status, terug.headers.get('content-disposition')]).toEqual([
      200,
      expect.stringMatching(/^attachment; filename="gevel\.pdf"/),
    ])
    expect(terug.headers.get('content-security-policy')).toContain('sandbox')
    const ander = (await send({}, await begin())).naar.split('?')[0] ?? ''
    expect((await get(eigen.replace(status, ander))).status).toBe(404)
    expect((await get(eigen.replace(status, '/status/kapot'))).status).toBe(404)
    const { html: overzicht } = await get(zaak, koekje)
    expect(overzicht).toContain('Later toegevoegd door de initiatiefnemer')
    expect(overzicht).toContain(tekst)
    expect(overzicht).toMatch(/href="\/dossiers\/[^"]+\/bijlagen\/[^"]+"[^>]*><bdi>gevel\.pdf/)
    const [stap = ''] =
      /href="(\/dossiers\/[^"]+)"[^>]*>Bekijk wat erbij kwam/.exec(overzicht)?.slice(1) ?? []
    expect((await get(stap, koekje)).status).toBe(200)
    const nummer = /VT-\d{4}-\d{6}/.exec(html)?.[0] ?? ''
    expect((await get(`/dossiers?naam=${nummer}`, koekje)).html).toContain(
      'bekijken wat erbij kwam',
    )
    expect((await get('/status/kapot')).status).toBe(404)
    expect((await post('/status/kapot/erbij', { erbij: tekst })).status).toBe(404)
  })

  it('is een zaak die niemand instuurde niet te beantwoorden', async () => {
    expect(await listZaken(dienst.omgeving)).not.toEqual([])
    const koekje = await signIn('behandelaar')
    const weg = '/dossiers/00000000-0000-7000-8000-000000000000/inzender'
    expect((await post(weg, { gezien: '0', tekst: 'x' }, koekje)).status).toBe(404)
  })

  it('staat van niemand die iets stuurde een woord in het logboek', () => {
    expect(gelogd.length).toBeGreaterThan(10)
    expect(JSON.stringify(gelogd)).not.toMatch(/annes|voorbeeld\.nl|huis erbij/i)
  })
})

describe('de grens aan versturen', () => {
  const create = (perBezoeker: number, samen: number) => {
    const geteld = new Map<string, number>()
    return createZendgrens({
      perBezoeker,
      samen,
      nu: () => new Date('2026-11-30T10:00:00Z'),
      adresOf: (c) => c.req.header('adres'),
      take: async ({ klant, kb, maximumKb }) => {
        const nu = (geteld.get(klant) ?? 0) + kb
        if (nu > maximumKb) return false
        geteld.set(klant, nu)
        return true
      },
    })
  }
  const from = (adres?: string) => ({ req: { header: () => adres } }) as never
  const refusal = async (werk: Promise<void>) =>
    werk.then(
      () => undefined,
      (fout) => (fout instanceof AppError ? [fout.code, fout.status, fout.wachtS] : fout),
    )

  it('laat één bezoeker er op een dag niet meer sturen dan is ingesteld', async () => {
    const tel = create(2, 0)
    expect(await refusal(tel(from('1.2.3.4')))).toBeUndefined()
    expect(await refusal(tel(from('1.2.3.4')))).toBeUndefined()
    expect(await refusal(tel(from('1.2.3.4')))).toEqual(['te_veel_verstuurd', 429, 3600])
    expect(await refusal(tel(from('1.2.3.5')))).toBeUndefined()
  })

  it('neemt van iedereen samen niet meer aan, ook van wie het adres onbekend is', async () => {
    const tel = create(0, 2)
    expect(await refusal(tel(from()))).toBeUndefined()
    expect(await refusal(tel(from('1.2.3.4')))).toBeUndefined()
    expect(await refusal(tel(from()))).toEqual(['te_veel_inzendingen', 503, 3600])
  })
})
