import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CLIENT, type Proefaanmelddienst, startAanmelddienst } from '../hulp/aanmelddienst.ts'
import { type Dienst, runScript, startDienst } from '../hulp/proces.ts'
import { INITIATIEF, PROEFBOEK, RD } from '../hulp/proef.ts'

/** A port that was free a moment ago: the address has to be known before the service starts. */
const findPoort = async (): Promise<number> => {
  const server = createServer()
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar))
  const { port } = server.address() as AddressInfo
  await new Promise((klaar) => server.close(klaar))
  return port
}

/** Keeps cookies as a browser does. */
const createBrowser = () => {
  const koekjes = new Map<string, string>()
  const visit = async (adres: string, init: RequestInit = {}) => {
    const Cookie = [...koekjes].map(([naam, waarde]) => `${naam}=${waarde}`).join('; ')
    const antwoord = await fetch(adres, {
      redirect: 'manual',
      ...init,
      headers: { ...init.headers, Cookie },
    })
    for (const gezet of antwoord.headers.getSetCookie()) {
      const [, naam = '', waarde = ''] = /^([^=]+)=([^;]*)/.exec(gezet) ?? []
      if (/max-age=0/i.test(gezet)) koekjes.delete(naam)
      else koekjes.set(naam, waarde)
    }
    return antwoord
  }
  return { koekjes, visit }
}

/** With a second factor, which this service asks for. */
const STERK = { amr: ['pwd', 'mfa'] }

describe('een dienst waar medewerkers zich bij hun organisatie aanmelden', () => {
  let proef: Proefaanmelddienst
  let dienst: Dienst
  let map: string
  let adres: string

  beforeAll(async () => {
    map = mkdtempSync(join(tmpdir(), 'visietoets-aanmelden-'))
    proef = await startAanmelddienst()
    proef.deviate({ claims: STERK })
    const sleutel = join(map, 'sleutel.pem')
    writeFileSync(sleutel, proef.sleutel)
    const poort = await findPoort()
    adres = `http://127.0.0.1:${poort}`
    dienst = await startDienst({
      DATA_DIR: map,
      RULES_DIR: PROEFBOEK,
      PORT: String(poort),
      PUBLIEK_ADRES: adres,
      OIDC_UITGEVER: proef.url,
      OIDC_CLIENT_ID: CLIENT,
      OIDC_SLEUTEL: sleutel,
      OIDC_AMR: 'mfa',
      OIDC_ROL: 'roles=visietoets',
      OIDC_ROLLEN: 'behandelaar=visietoets,beleidsmedewerker=vt-beleid',
    })
  })
  afterAll(async () => {
    await dienst.stop('SIGKILL')
    await proef.close()
    rmSync(map, { recursive: true, force: true })
  })

  /** To the organisation and back. */
  const signIn = async ({ visit }: ReturnType<typeof createBrowser>) => {
    const heen = await visit(`${adres}/aanmelden/organisatie`)
    const bij = await visit(heen.headers.get('location') ?? '')
    return visit(bij.headers.get('location') ?? '')
  }

  it('drukt geen link af, en wijst de weg naar de organisatie', async () => {
    expect(dienst.uit.stderr).not.toContain('één keer te gebruiken')
    expect(dienst.uit.stderr).toContain('melden zich aan bij hun organisatie')
    const antwoord = await fetch(`${adres}/dossiers`)
    expect(antwoord.status).toBe(401)
    const pagina = await antwoord.text()
    expect(pagina).toContain('href="/aanmelden/organisatie"')
    expect(pagina).not.toContain('drukt Visietoets een link af')
  })

  it('laat na aanmelden binnen onder de naam die de organisatie geeft, en na afmelden niet meer', async () => {
    const browser = createBrowser()
    const welkom = await signIn(browser)
    expect(welkom.status).toBe(200)
    expect(await welkom.text()).toContain('http-equiv="refresh" content="0; url=/dossiers"')
    const dossiers = await browser.visit(`${adres}/dossiers`)
    expect(dossiers.status).toBe(200)
    expect(await dossiers.text()).toContain('A. de Vries')
    const collega = await browser.visit(`${adres}/dossiers/collega`)
    expect(await collega.text()).toContain('meldt zich zelf aan')
    const kopie = new Map(browser.koekjes)
    await browser.visit(`${adres}/afmelden`, { method: 'POST', headers: { Origin: adres } })
    for (const [naam, waarde] of kopie) browser.koekjes.set(naam, waarde)
    expect((await browser.visit(`${adres}/dossiers`)).status).toBe(401)
  })

  it('laat iemand zonder de rol niet binnen, en zegt wat er nodig is', async () => {
    proef.deviate({ claims: { ...STERK, roles: ['iets anders'] } })
    const browser = createBrowser()
    const antwoord = await signIn(browser)
    proef.deviate({ claims: STERK })
    expect(antwoord.status).toBe(403)
    expect(await antwoord.text()).toContain('U heeft hier geen toegang')
    expect((await browser.visit(`${adres}/dossiers`)).status).toBe(401)
  })

  it('laat niemand binnen die zich lichter toonde dan is ingesteld, en zegt dat', async () => {
    proef.deviate({ claims: { amr: ['pwd'] } })
    const browser = createBrowser()
    const antwoord = await signIn(browser)
    proef.deviate({ claims: { amr: ['pwd', 'mfa'] } })
    expect(antwoord.status).toBe(403)
    expect(await antwoord.text()).toContain('een tweede factor')
    expect((await signIn(browser)).status).toBe(200)
  })

  it('meldt overal af wie de organisatie afmeldt, en niemand om wat daarop lijkt', async () => {
    const [een, twee] = [createBrowser(), createBrowser()]
    for (const browser of [een, twee]) await signIn(browser)
    const ander = createBrowser()
    proef.deviate({ claims: { sub: 'medewerker-2', amr: ['mfa'] } })
    await signIn(ander)
    proef.deviate({ claims: STERK })
    const meld = async (logout_token: string) => {
      const body = new URLSearchParams({ logout_token })
      return (await fetch(`${adres}/aanmelden/afmelding`, { method: 'POST', body })).status
    }
    const statusOf = async ({ visit }: typeof een) => (await visit(`${adres}/dossiers`)).status
    expect(await meld(await proef.makeAfmelding({}, { andereSleutel: true }))).toBe(400)
    expect(await statusOf(een)).toBe(200)
    expect(await meld(await proef.makeAfmelding())).toBe(200)
    expect([await statusOf(een), await statusOf(twee), await statusOf(ander)]).toEqual([
      401, 401, 200,
    ])
  })

  it('laat iemand alleen doen wat bij zijn rol hoort, en zegt dat', async () => {
    const behandelaar = createBrowser()
    await signIn(behandelaar)
    expect((await behandelaar.visit(`${adres}/dossiers`)).status).toBe(200)
    const geweigerd = await behandelaar.visit(`${adres}/visie/herspelen`)
    expect(geweigerd.status).toBe(403)
    const pagina = await geweigerd.text()
    expect(pagina).toContain('Dit mag u niet')
    expect(pagina).toContain('Naar de visie')
    proef.deviate({ claims: { ...STERK, roles: ['visietoets', 'vt-beleid'] } })
    const ook = createBrowser()
    await signIn(ook)
    proef.deviate({ claims: STERK })
    expect((await ook.visit(`${adres}/visie/herspelen`)).status).toBe(200)
    expect((await ook.visit(`${adres}/ontwikkelingen/nieuw`)).status).toBe(403)
  })

  it('laat niemand binnen met het antwoord van een ander', async () => {
    const slachtoffer = createBrowser()
    const heen = await slachtoffer.visit(`${adres}/aanmelden/organisatie`)
    const bij = await slachtoffer.visit(heen.headers.get('location') ?? '')
    const dader = createBrowser()
    await dader.visit(`${adres}/aanmelden/organisatie`)
    const antwoord = await dader.visit(bij.headers.get('location') ?? '')
    expect(antwoord.status).toBe(400)
    expect(await antwoord.text()).toContain('De aanmelding is niet gelukt')
    expect((await dader.visit(`${adres}/dossiers`)).status).toBe(401)
    const zonder = await fetch(bij.headers.get('location') ?? '')
    expect(zonder.status).toBe(400)
  })

  it('kent geen link waarmee iemand zich onder een eigen naam aanmeldt', async () => {
    const antwoord = await fetch(`${adres}/aanmelden/undefined`, {
      method: 'POST',
      headers: { Origin: adres, 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'naam=Iemand',
    })
    expect(antwoord.status).toBe(401)
  })
})

describe('een dienst die anderen kunnen bereiken', () => {
  it.each<readonly [string, Readonly<Record<string, string>>, string]>([
    ['op elk adres', { HOST: '0.0.0.0' }, 'niets waarmee medewerkers zich aanmelden'],
    ['op elk IPv6-adres', { HOST: '::' }, 'niets waarmee medewerkers zich aanmelden'],
    [
      'achter een proxy',
      { PUBLIEK_ADRES: 'https://visietoets.voorbeeld.nl' },
      'niets waarmee medewerkers zich aanmelden',
    ],
    [
      'met een half ingestelde aanmelding',
      { OIDC_UITGEVER: 'https://x.nl' },
      'geef ook OIDC_CLIENT_ID',
    ],
  ])('start niet zonder aanmelding: %s', async (_, env, melding) => {
    const uit = await runScript('src/main.ts', [], { env: { ...env, PORT: '0' } })
    expect(uit.code).toBe(2)
    expect(uit.stderr).toContain(melding)
  })

  it('vraagt ook zonder uitgegeven sleutels een sleutel voor de API', async () => {
    const map = mkdtempSync(join(tmpdir(), 'visietoets-net-'))
    const proef = await startAanmelddienst()
    const OIDC_SLEUTEL = join(map, 'sleutel.pem')
    writeFileSync(OIDC_SLEUTEL, proef.sleutel)
    const dienst = await startDienst({
      DATA_DIR: map,
      RULES_DIR: PROEFBOEK,
      PUBLIEK_ADRES: 'https://visietoets.voorbeeld.nl',
      OIDC_UITGEVER: proef.url,
      OIDC_CLIENT_ID: CLIENT,
      OIDC_SLEUTEL,
    })
    const post = (pad: string) =>
      fetch(`${dienst.url}/v1/${pad}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Content-Crs': `<${RD}>` },
        body: JSON.stringify(INITIATIEF),
      })
    const [bewaren, zelf] = [await post('beoordelingen'), await post('zelftoetsen')]
    await dienst.stop('SIGKILL')
    await proef.close()
    rmSync(map, { recursive: true, force: true })
    expect([bewaren.status, zelf.status]).toEqual([401, 200])
  })
})
