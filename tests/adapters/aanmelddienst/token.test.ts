import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTokenlezer } from '../../../src/adapters/aanmelddienst/token.ts'
import { AppError } from '../../../src/domain/errors.ts'
import {
  type Proefaanmelddienst,
  PUBLIEK,
  startAanmelddienst,
  type Tokenafwijking,
} from '../../hulp/aanmelddienst.ts'
import { createProef, createProefApp, INITIATIEF } from '../../hulp/proef.ts'

let proef: Proefaanmelddienst
const ROLLEN = [
  { rechten: 'systeem', waarde: 'vt-systeem' },
  { rechten: 'beleidsmedewerker', waarde: 'vt-beleid' },
  { rechten: 'systeem@gm9999', waarde: 'vt-elders' },
]
const nu = () => Math.floor(Date.now() / 1_000)

const create = (anders: object = {}) =>
  createTokenlezer({
    uitgever: proef.url,
    publiek: PUBLIEK,
    rollen: { claim: 'roles', rollen: ROLLEN },
    gezagen: ['proefstad'],
    nieuweSleutelMs: 0,
    ...anders,
  })
const codeOf = (belofte: Promise<unknown>): Promise<string> =>
  belofte.then(
    () => 'goed',
    (fout) => (fout instanceof AppError ? fout.code : String(fout)),
  )

beforeAll(async () => {
  proef = await startAanmelddienst()
})
beforeEach(() => proef.deviate({}))
afterAll(() => proef.close())

describe('een token van een systeem', () => {
  it('geeft de rollen die bij de claim horen, en van een ander gezag niets', async () => {
    const lezer = create()
    const rechtenVan = async (roles: unknown) =>
      (await lezer.read(await proef.makeToken({ roles }))).rechten
    expect(await rechtenVan(['vt-systeem'])).toEqual([{ rol: 'systeem', gezag: 'proefstad' }])
    expect(await rechtenVan('vt-beleid')).toEqual([
      { rol: 'beleidsmedewerker', gezag: 'proefstad' },
    ])
    expect(await rechtenVan(['vt-elders', 'iets'])).toEqual([])
    expect(await rechtenVan(undefined)).toEqual([])
    const { onderwerp } = await lezer.read(await proef.makeToken({ sub: 'zaaksysteem-2' }))
    expect(onderwerp).toBe(`${proef.url} zaaksysteem-2`)
  })

  it('is er een om iets te vragen, en niet een dat ergens anders voor is uitgegeven', async () => {
    const lezer = create()
    for (const anders of [{ nonce: 'x' }, { at_hash: 'x' }, { typ: 'ID' }, { typ: 'Refresh' }]) {
      const token = await proef.makeToken(anders)
      expect([anders, await codeOf(lezer.read(token))]).toEqual([anders, 'token_ongeldig'])
    }
    const afmelding = await proef.makeAfmelding({ aud: PUBLIEK })
    expect(await codeOf(lezer.read(afmelding))).toBe('token_ongeldig')
    const streng = create({ typ: 'at+jwt' })
    const read = async (typ?: string) =>
      codeOf(streng.read(await proef.makeToken({}, typ === undefined ? {} : { typ })))
    expect(await read('at+jwt')).toBe('goed')
    expect(await read('JWT')).toBe('token_ongeldig')
    expect(await read()).toBe('token_ongeldig')
  })

  it.each<readonly [string, Readonly<Record<string, unknown>>, Tokenafwijking]>([
    ['voor een ander', { aud: 'https://elders.voorbeeld.nl' }, {}],
    ['voor niemand', { aud: undefined }, {}],
    ['van een andere uitgever', { iss: 'https://elders.voorbeeld.nl' }, {}],
    ['dat verlopen is', { exp: nu() - 120, iat: nu() - 600 }, {}],
    ['zonder eind', { exp: undefined }, {}],
    ['dat nog niet geldt', { nbf: nu() + 600 }, {}],
    ['van later', { iat: nu() + 600, exp: nu() + 1_200 }, {}],
    ['van lang geleden', { iat: nu() - 200_000 }, {}],
    ['van niemand', { sub: undefined }, {}],
    ['zonder handtekening', {}, { alg: 'none' }],
    ['met de openbare sleutel als geheim', {}, { alg: 'HS256' }],
    ['van een andere sleutel', {}, { andereSleutel: true }],
    ['van een onbekende sleutel', {}, { andereSleutel: true, kid: 'verzonnen' }],
  ])('%s wordt niet aangenomen', async (_, claims, anders) => {
    expect(await codeOf(create().read(await proef.makeToken(claims, anders)))).toBe(
      'token_ongeldig',
    )
  })

  it('waaraan iets is veranderd wordt niet aangenomen', async () => {
    const lezer = create()
    const [kop = '', inhoud = '', teken = ''] = (await proef.makeToken({ roles: [] })).split('.')
    const claims = JSON.parse(Buffer.from(inhoud, 'base64url').toString())
    const meer = Buffer.from(JSON.stringify({ ...claims, roles: ['vt-systeem'] }))
    for (const token of [
      `${kop}.${meer.toString('base64url')}.${teken}`,
      `${kop}.${inhoud}.`,
      `${kop}.${inhoud}.AAAA`,
      'a.b.c',
      '..',
    ]) {
      expect([token, await codeOf(lezer.read(token))]).toEqual([token, 'token_ongeldig'])
    }
  })

  it('is goed met de nieuwe sleutel van de uitgever, en met de oude niet meer', async () => {
    const lezer = create()
    const oud = await proef.makeToken()
    expect(await codeOf(lezer.read(oud))).toBe('goed')
    await proef.rotate()
    expect(await codeOf(lezer.read(await proef.makeToken()))).toBe('goed')
    expect(await codeOf(lezer.read(oud))).toBe('token_ongeldig')
  })

  it('met een verzonnen sleutel vraagt de uitgever niet telkens opnieuw', async () => {
    const lezer = create({ nieuweSleutelMs: 30_000 })
    expect(await codeOf(lezer.read(await proef.makeToken()))).toBe('goed')
    const eerst = proef.sleutelsGevraagd()
    for (let keer = 0; keer < 20; keer++) {
      const token = await proef.makeToken({}, { kid: `verzonnen-${keer}` })
      expect(await codeOf(lezer.read(token))).toBe('token_ongeldig')
    }
    expect(proef.sleutelsGevraagd()).toBe(eerst)
  })

  it('is niet te lezen als de uitgever niet antwoordt of zegt een ander te zijn', async () => {
    const token = await proef.makeToken()
    proef.deviate({ stil: true })
    const lezer = create()
    expect(await codeOf(lezer.read(token))).toBe('aanmelddienst_onbereikbaar')
    proef.deviate({})
    // For a while nobody makes us ask again.
    expect(await codeOf(lezer.read(token))).toBe('aanmelddienst_onbereikbaar')
    const ander = create({ uitgever: `${proef.url}/` })
    expect(await codeOf(ander.read(token))).toBe('aanmelddienst_onbereikbaar')
  })
})

describe('de API met tokens', () => {
  const open = () => {
    const { app, post } = createProefApp(createProef(), { systeemtokens: create() })
    const send = (token?: string) =>
      post('/v1/beoordelingen', INITIATIEF, token ? { Authorization: `Bearer ${token}` } : {})
    return { app, send }
  }

  it('laat een systeem met de rol toe, en zegt een ander waarom niet', async () => {
    const { app, send } = open()
    expect((await send(await proef.makeToken())).status).toBe(201)
    const zonder = await send()
    expect([zonder.status, zonder.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
    const verlopen = await send(await proef.makeToken({ exp: nu() - 120, iat: nu() - 600 }))
    expect(verlopen.status).toBe(401)
    expect(verlopen.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"')
    expect(verlopen.headers.get('content-type')).toContain('application/problem+json')
    expect(await verlopen.json()).toMatchObject({ type: '/documentatie#fout-token_ongeldig' })
    expect((await send(await proef.makeToken({ roles: ['vt-beleid'] }))).status).toBe(403)
    expect((await send(await proef.makeToken({ roles: [] }))).status).toBe(403)
    // What is for everybody is for who has a wrong token too.
    const headers = { Authorization: `Bearer ${await proef.makeToken({ aud: 'x' })}` }
    expect((await app.request('/v1/plantypen', { headers })).status).toBe(200)
  })

  it('zegt het als zij een token nu niet kan nakijken', async () => {
    proef.deviate({ stil: true })
    const antwoord = await open().send(await proef.makeToken())
    expect([antwoord.status, antwoord.headers.get('retry-after')]).toEqual([503, '10'])
  })
})
