import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { createAanmelddienst, TERUG } from '../../../src/adapters/aanmelddienst/oidc.ts'
import type { AanmelddienstPort } from '../../../src/app/ports/aanmelddienst.ts'
import { AppError } from '../../../src/domain/errors.ts'
import { makeRechten } from '../../../src/domain/toegang/rollen.ts'
import {
  type Afwijking,
  CLIENT,
  type Proefaanmelddienst,
  startAanmelddienst,
  type Tokenafwijking,
} from '../../hulp/aanmelddienst.ts'

const PUBLIEK = 'https://visietoets.voorbeeld.nl'

let proef: Proefaanmelddienst
let dienst: AanmelddienstPort

const create = (extra: object = {}) =>
  createAanmelddienst({
    uitgever: proef.url,
    clientId: CLIENT,
    sleutel: proef.sleutel,
    publiekAdres: PUBLIEK,
    gezagen: ['gm0000'],
    ...extra,
  })

/** There, and back with what the organisation answers. */
const visit = async (naar: string): Promise<URL> => {
  const antwoord = await fetch(naar, { redirect: 'manual' })
  return new URL(antwoord.headers.get('location') ?? 'about:blank')
}
const signIn = async (via = dienst) => {
  const { naar, meegegeven } = await via.begin()
  return via.finish(await visit(naar), meegegeven)
}
/** Somebody without any role is known, and gets in nowhere. */
const hasNiets = (wie: unknown) =>
  typeof wie === 'object' && wie !== null && 'rechten' in wie && String(wie.rechten) === ''
const codeOf = (belofte: Promise<unknown>): Promise<string> =>
  belofte.then(
    (wie) => (hasNiets(wie) ? 'geen_toegang' : 'goed'),
    (fout: unknown) => (fout instanceof AppError ? fout.code : String(fout)),
  )

beforeAll(async () => {
  proef = await startAanmelddienst()
})
afterAll(() => proef.close())
beforeEach(() => {
  proef.deviate({})
  dienst = create()
})

describe('aanmelden bij de organisatie', () => {
  it('geeft wie het is, met de sleutel van de dienst, PKCE, state en nonce', async () => {
    const { naar } = await dienst.begin()
    const vraag = Object.fromEntries(new URL(naar).searchParams)
    expect(vraag).toMatchObject({
      response_type: 'code',
      client_id: CLIENT,
      code_challenge_method: 'S256',
      redirect_uri: PUBLIEK + TERUG,
    })
    expect(vraag.scope).toContain('openid')
    expect(await signIn()).toEqual({
      naam: 'A. de Vries',
      onderwerp: `${proef.url} medewerker-1`,
      // Who manages is asked for by name.
      rechten: makeRechten(['behandelaar', 'projectleider', 'beleidsmedewerker'], ['gm0000']),
    })
  })

  it('vraagt om de sterkte die is ingesteld, en laat niet binnen wie zich lichter toonde', async () => {
    const sterk = create({ sterkte: { acr: ['hoog', 'substantieel'], amr: ['mfa', 'hwk'] } })
    const { naar } = await sterk.begin()
    expect(new URL(naar).searchParams.get('acr_values')).toBe('hoog substantieel')
    const goed = { acr: 'hoog', amr: ['pwd', 'mfa', 'hwk'] }
    for (const [claims, verwacht] of [
      [goed, undefined],
      [{ ...goed, acr: 'laag' }, true],
      [{ ...goed, acr: undefined }, true],
      [{ ...goed, amr: ['mfa'] }, true],
      [{ acr: 'hoog' }, true],
    ] as const) {
      proef.deviate({ claims })
      const wie = await signIn(sterk)
      expect([claims, wie.teLicht]).toEqual([claims, verwacht])
      expect(wie.rechten.length > 0).toBe(verwacht === undefined)
    }
  })

  it('neemt geen aanmelding die langer geleden was dan mag', async () => {
    const vers = create({ sterkte: { hoogstensS: 600 } })
    const { naar } = await vers.begin()
    expect(new URL(naar).searchParams.get('max_age')).toBe('600')
    const nu = Math.floor(Date.now() / 1_000)
    proef.deviate({ claims: { auth_time: nu - 60 } })
    expect(await codeOf(signIn(vers))).toBe('goed')
    proef.deviate({ claims: { auth_time: nu - 3_600 } })
    expect(await codeOf(signIn(vers))).toBe('aanmelding_mislukt')
    proef.deviate({})
    expect(await codeOf(signIn(vers))).toBe('aanmelding_mislukt')
  })

  it('leest wie de organisatie afmeldde, en niets dat daarop lijkt', async () => {
    const read = async (claims: object = {}, anders: Tokenafwijking = {}) =>
      dienst
        .readAfmelding(await proef.makeAfmelding({ ...claims }, anders))
        .catch((fout: unknown) => (fout instanceof AppError ? fout.code : String(fout)))
    expect(await read()).toBe(`${proef.url} medewerker-1`)
    const nu = Math.floor(Date.now() / 1_000)
    const events = { 'http://schemas.openid.net/event/iets-anders': {} }
    for (const claims of [
      { aud: 'een-ander' },
      { iss: 'https://elders.voorbeeld.nl' },
      { iat: nu - 3_600 },
      { events: undefined },
      { events },
      { events: 'http://schemas.openid.net/event/backchannel-logout' },
      { nonce: 'x' },
      { sub: undefined },
      { jti: undefined },
    ]) {
      expect([claims, await read(claims)]).toEqual([claims, 'afmelding_ongeldig'])
    }
    expect(await read({}, { andereSleutel: true })).toBe('afmelding_ongeldig')
    expect(await read({}, { alg: 'none' })).toBe('afmelding_ongeldig')
    expect(await read({}, { alg: 'HS256' })).toBe('afmelding_ongeldig')
    await expect(dienst.readAfmelding('geen token')).rejects.toThrow(AppError)
  })

  it('werkt door als de organisatie een andere sleutel neemt', async () => {
    expect(await codeOf(signIn())).toBe('goed')
    await proef.rotate()
    expect(await codeOf(signIn(create()))).toBe('goed')
  })

  it.each<readonly [string, Afwijking]>([
    ['een andere uitgever in het token', { iss: 'https://elders.voorbeeld.nl' }],
    ['een andere uitgever in het antwoord', { issTerug: 'https://elders.voorbeeld.nl' }],
    ['een token voor een ander', { aud: 'iemand-anders' }],
    ['een token bij een andere vraag', { nonce: 'een andere' }],
    ['een verlopen token', { exp: 1_700_000_000 }],
    ['een token met een vreemde handtekening', { andereSleutel: true }],
    ['een antwoord op een andere vraag', { state: 'een andere' }],
  ])('weigert %s', async (_, afwijking) => {
    proef.deviate(afwijking)
    expect(await codeOf(signIn())).toBe('aanmelding_mislukt')
  })

  it('weigert hetzelfde antwoord een tweede keer, en in een andere browser', async () => {
    const { naar, meegegeven } = await dienst.begin()
    const terug = await visit(naar)
    const ander = await dienst.begin()
    const eerder = proef.gevraagd()
    expect(await codeOf(dienst.finish(terug, ander.meegegeven))).toBe('aanmelding_mislukt')
    expect(proef.gevraagd()).toBe(eerder)
    expect(await codeOf(dienst.finish(terug, meegegeven))).toBe('goed')
    expect(await codeOf(dienst.finish(terug, meegegeven))).toBe('aanmelding_mislukt')
    expect(await codeOf(dienst.finish(terug, 'geen json'))).toBe('aanmelding_mislukt')
  })

  it('vraagt om de rol, en om wie iemand mag vertegenwoordigen', async () => {
    const metRol = create({ rol: { claim: 'roles', waarde: 'visietoets' } })
    expect(await codeOf(signIn(metRol))).toBe('goed')
    proef.deviate({ claims: { roles: 'visietoets' } })
    expect(await codeOf(signIn(metRol))).toBe('goed')
    for (const roles of [['iets anders'], [], 'visietoets-lezer', undefined]) {
      proef.deviate({ claims: { roles } })
      expect(await codeOf(signIn(metRol))).toBe('geen_toegang')
    }
    const metNamens = create({ namens: '00000001001720926000' })
    expect(await codeOf(signIn(metNamens))).toBe('geen_toegang')
    proef.deviate({ claims: { represents: { sub: '00000001001720926000', sub_id_type: 'oin' } } })
    expect(await codeOf(signIn(metNamens))).toBe('goed')
  })

  it('geeft de rollen die bij de claim horen, per bevoegd gezag', async () => {
    const rollen = [
      { rechten: 'behandelaar', waarde: 'vt-behandelaar' },
      { rechten: 'beheerder@gm0001+projectleider@gm0001', waarde: 'vt-een' },
      { rechten: 'beheerder@gm9999', waarde: 'vt-elders' },
    ]
    const gezagen = ['gm0000', 'gm0001']
    const via = create({ rollen: { claim: 'realm_access.roles', rollen }, gezagen })
    const rechtenVan = async (roles: unknown) => {
      proef.deviate({ claims: { realm_access: { roles }, 'realm_access.roles': undefined } })
      const { rechten } = await signIn(via)
      return rechten.map(({ rol, gezag }) => `${rol} ${gezag}`)
    }
    expect(await rechtenVan(['vt-behandelaar'])).toEqual([
      'behandelaar gm0000',
      'behandelaar gm0001',
    ])
    expect(await rechtenVan(['vt-een', 'iets'])).toEqual([
      'beheerder gm0001',
      'projectleider gm0001',
    ])
    // Of a gezag that this service does not serve nothing is given.
    for (const niets of [
      ['vt-elders'],
      ['vt-behandelaar-lezer'],
      [],
      'vt',
      { a: 'vt-een' },
      null,
    ]) {
      expect(await rechtenVan(niets)).toEqual([])
    }
  })

  it('zegt het als de organisatie niet antwoordt, en werkt weer als zij dat doet', async () => {
    proef.deviate({ stil: true })
    expect(await codeOf(dienst.begin())).toBe('aanmelddienst_onbereikbaar')
    proef.deviate({})
    expect(await codeOf(signIn())).toBe('goed')
    const weg = create({ uitgever: 'http://127.0.0.1:9' })
    expect(await codeOf(weg.begin())).toBe('aanmelddienst_onbereikbaar')
  })
})

describe('een organisatie die doorverwijst', () => {
  it('stuurt ons nergens anders heen: aanmelden lukt dan niet', async () => {
    const gevraagd: string[] = []
    const server = createServer(({ url = '' }, antwoord) => {
      gevraagd.push(url)
      antwoord.writeHead(302, { Location: '/geheim' }).end()
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    onTestFinished(() => {
      server.closeAllConnections()
      server.close()
    })
    const uitgever = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    expect(await codeOf(create({ uitgever }).begin())).toBe('aanmelddienst_onbereikbaar')
    expect(gevraagd).toEqual(['/.well-known/openid-configuration'])
  })
})
