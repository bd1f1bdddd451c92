import { createHash, randomUUID } from 'node:crypto'
import { createServer as createHttpsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { TLSSocket } from 'node:tls'
import { createAdaptorServer } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import {
  type CryptoKey,
  exportJWK,
  exportPKCS8,
  exportSPKI,
  generateKeyPair,
  type JWTPayload,
  jwtVerify,
  SignJWT,
} from 'jose'

import type { Certificaat } from './certificaat.ts'

export const CLIENT = 'visietoets'
type Claims = Readonly<Record<string, unknown>>

interface Uitgegeven {
  readonly challenge: string
  readonly nonce: string
  readonly terug: string
}

/** What goes differently, to see that it is refused. */
export interface Afwijking {
  readonly claims?: Claims
  readonly iss?: string
  readonly aud?: string
  readonly nonce?: string
  readonly exp?: number
  /** Signs with a key that is not in the list. */
  readonly andereSleutel?: boolean
  readonly state?: string
  /** Of the answer in the address (RFC 9207). */
  readonly issTerug?: string
  /** No answer at all. */
  readonly stil?: boolean
}

/** What is wrong with a token. */
export interface Tokenafwijking {
  /** Another algorithm in the header; HS256 signs with what everybody can read of the public key. */
  readonly alg?: 'none' | 'HS256'
  readonly kid?: string
  /** Signs with a key that is not in the list. */
  readonly andereSleutel?: boolean
  /** What its header says that it is. */
  readonly typ?: string
}

/** For whom the tokens of systems are. */
export const PUBLIEK = 'https://visietoets.voorbeeld.nl/v1'

export interface Proefaanmelddienst {
  readonly url: string
  /** The private key of the service, PEM. */
  readonly sleutel: string
  /** From now on. */
  readonly deviate: (afwijking: Afwijking) => void
  /** The organisation takes a new key for its tokens. */
  readonly rotate: () => Promise<void>
  /** How often somebody asked for a token. */
  readonly gevraagd: () => number
  /** A token for a system, good unless asked otherwise. */
  readonly makeToken: (claims?: Claims, anders?: Tokenafwijking) => Promise<string>
  /** Word that somebody signed out there, good unless asked otherwise. */
  readonly makeAfmelding: (claims?: Claims, anders?: Tokenafwijking) => Promise<string>
  /** How often somebody asked for the keys. */
  readonly sleutelsGevraagd: () => number
  readonly close: () => Promise<void>
}

const sign = (payload: JWTPayload, sleutel: CryptoKey, kid: string, typ?: string) =>
  new SignJWT(payload)
    .setProtectedHeader({ alg: 'PS256', kid, ...(typ !== undefined && { typ }) })
    .sign(sleutel)

const makeSleutel = async () => {
  const { publicKey, privateKey } = await generateKeyPair('PS256', { extractable: true })
  return { kid: randomUUID(), publicKey, privateKey }
}

/** Over https, and for a token a certificate of this root is asked for. */
export interface Tls {
  readonly wortel: string
  readonly server: Certificaat
}

/** Whether who connected showed a certificate of the root, in the name of the client. */
const hasCertificaat = (c: Context): boolean => {
  const { socket } = (c.env as { readonly incoming: { readonly socket: TLSSocket } }).incoming
  return socket.authorized && socket.getPeerCertificate().subject.CN === CLIENT
}

/** An OpenID provider of our own on loopback: strict in what it takes, and wrong in what it gives when that is asked. */
export const startAanmelddienst = async (tls?: Tls): Promise<Proefaanmelddienst> => {
  const client = await generateKeyPair('PS256', { extractable: true })
  const app = new Hono()
  const codes = new Map<string, Uitgegeven>()
  const gezien = new Set<string>()
  let sleutel = await makeSleutel()
  let anders: Afwijking = {}
  let gevraagd = 0
  let sleutelsGevraagd = 0
  let url = ''

  app.get('/.well-known/openid-configuration', (c) =>
    anders.stil
      ? c.text('stil', 500)
      : c.json({
          issuer: url,
          authorization_endpoint: `${url}/authorize`,
          token_endpoint: `${url}/token`,
          jwks_uri: `${url}/jwks`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['PS256'],
          token_endpoint_auth_methods_supported: [tls ? 'tls_client_auth' : 'private_key_jwt'],
          code_challenge_methods_supported: ['S256'],
          authorization_response_iss_parameter_supported: true,
        }),
  )
  app.get('/jwks', async (c) => {
    sleutelsGevraagd += 1
    if (anders.stil) return c.text('stil', 500)
    return c.json({
      keys: [
        { ...(await exportJWK(sleutel.publicKey)), kid: sleutel.kid, alg: 'PS256', use: 'sig' },
      ],
    })
  })
  app.get('/authorize', (c) => {
    const { response_type, client_id, redirect_uri, code_challenge_method, ...vraag } =
      c.req.query()
    const { code_challenge: challenge, nonce, state } = vraag
    const goed =
      response_type === 'code' && client_id === CLIENT && code_challenge_method === 'S256'
    if (!goed || !redirect_uri || !challenge || !nonce || !state)
      return c.text('wrong request', 400)
    const code = randomUUID()
    codes.set(code, { challenge, nonce, terug: redirect_uri })
    const naar = new URL(redirect_uri)
    naar.searchParams.set('code', code)
    naar.searchParams.set('state', anders.state ?? state)
    naar.searchParams.set('iss', anders.issTerug ?? url)
    return c.redirect(naar.href)
  })
  app.post('/token', async (c) => {
    gevraagd += 1
    const vraag = Object.fromEntries(new URLSearchParams(await c.req.text()))
    if (tls && (!hasCertificaat(c) || vraag.client_id !== CLIENT)) {
      return c.json({ error: 'invalid_client' }, 401)
    }
    const { payload } = tls
      ? { payload: { jti: randomUUID() } }
      : await jwtVerify(vraag.client_assertion ?? '', client.publicKey, {
          issuer: CLIENT,
          subject: CLIENT,
          audience: [url, `${url}/token`],
          maxTokenAge: '2 minutes',
        })
    const uitgegeven = codes.get(vraag.code ?? '')
    codes.delete(vraag.code ?? '')
    const challenge = createHash('sha256')
      .update(vraag.code_verifier ?? '')
      .digest('base64url')
    const goed =
      payload.jti !== undefined &&
      !gezien.has(payload.jti) &&
      vraag.grant_type === 'authorization_code' &&
      uitgegeven?.challenge === challenge &&
      uitgegeven.terug === vraag.redirect_uri
    if (!goed) return c.json({ error: 'invalid_grant' }, 400)
    gezien.add(payload.jti ?? '')
    const nu = Math.floor(Date.now() / 1_000)
    const claims = {
      iss: anders.iss ?? url,
      aud: anders.aud ?? CLIENT,
      sub: 'medewerker-1',
      name: 'A. de Vries',
      roles: ['visietoets'],
      nonce: anders.nonce ?? uitgegeven.nonce,
      iat: nu,
      exp: anders.exp ?? nu + 300,
      ...anders.claims,
    }
    const met = anders.andereSleutel ? await makeSleutel() : sleutel
    const id_token = await sign(claims, met.privateKey, sleutel.kid)
    return c.json({ access_token: randomUUID(), token_type: 'Bearer', expires_in: 300, id_token })
  })

  const makeToken = async (claims: Claims = {}, af: Tokenafwijking = {}) => {
    const nu = Math.floor(Date.now() / 1_000)
    const basis = { iss: url, aud: PUBLIEK, sub: 'zaaksysteem', iat: nu, exp: nu + 300 }
    const payload = { ...basis, roles: ['vt-systeem'], ...claims }
    const kid = af.kid ?? sleutel.kid
    if (af.alg === 'none') {
      const encode = (deel: object) => Buffer.from(JSON.stringify(deel)).toString('base64url')
      return `${encode({ alg: 'none', kid })}.${encode(payload)}.`
    }
    if (af.alg === 'HS256') {
      const openbaar = new TextEncoder().encode(await exportSPKI(sleutel.publicKey))
      return new SignJWT(payload).setProtectedHeader({ alg: 'HS256', kid }).sign(openbaar)
    }
    const met = af.andereSleutel ? await makeSleutel() : sleutel
    return sign(payload, met.privateKey, kid, af.typ)
  }
  const makeAfmelding = (claims: Claims = {}, af: Tokenafwijking = {}) =>
    makeToken(
      {
        aud: CLIENT,
        sub: 'medewerker-1',
        jti: randomUUID(),
        roles: undefined,
        events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
        ...claims,
      },
      af,
    )

  const server = createAdaptorServer({
    fetch: app.fetch,
    ...(tls && {
      createServer: createHttpsServer,
      serverOptions: {
        ...tls.server,
        ca: tls.wortel,
        requestCert: true,
        rejectUnauthorized: false,
      },
    }),
  })
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar))
  url = `${tls ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    sleutel: await exportPKCS8(client.privateKey),
    deviate: (afwijking) => {
      anders = afwijking
    },
    rotate: async () => {
      sleutel = await makeSleutel()
    },
    gevraagd: () => gevraagd,
    makeToken,
    makeAfmelding,
    sleutelsGevraagd: () => sleutelsGevraagd,
    close: () =>
      new Promise((klaar) => {
        server.close(() => klaar())
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}
