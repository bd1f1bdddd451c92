import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import type { OpenbareSleutel } from '../../app/ports/hash.ts'

export interface Sleutelbos {
  /** Signs; absent where there are only public keys. */
  readonly eigen?: { readonly kid: string; readonly sleutel: KeyObject }
  /** By its `kid`, the one that signs first. */
  readonly openbaar: ReadonlyMap<string, KeyObject>
}

const PEM = /-----BEGIN ([A-Z ]+)-----[^-]+-----END \1-----/g

/** As it is published. */
export const describeSleutel = (sleutel: KeyObject): OpenbareSleutel => {
  const { x = '' } = sleutel.export({ format: 'jwk' })
  const kid = createHash('sha256')
    .update(JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x }))
    .digest('base64url')
  return { kty: 'OKP', crv: 'Ed25519', x, kid, use: 'sig', alg: 'EdDSA' }
}

const requireEd25519 = (sleutel: KeyObject): KeyObject => {
  if (sleutel.asymmetricKeyType === 'ed25519') return sleutel
  throw new Error(`een sleutel van soort ${sleutel.asymmetricKeyType}; verwacht Ed25519`)
}

const toBos = (openbare: readonly KeyObject[], eigen: KeyObject | undefined): Sleutelbos => {
  const alle = [...(eigen === undefined ? [] : [createPublicKey(eigen)]), ...openbare]
  const openbaar = new Map(alle.map((sleutel) => [describeSleutel(sleutel).kid, sleutel]))
  const [kid = ''] = openbaar.keys()
  return { openbaar, ...(eigen && { eigen: { kid, sleutel: eigen } }) }
}

const readPem = (tekst: string): Sleutelbos => {
  const stukken = [...tekst.matchAll(PEM)].map(([pem, soort]) => ({ pem, soort }))
  const geheim = stukken.filter(({ soort }) => soort !== 'PUBLIC KEY')
  if (stukken.length === 0) throw new Error('geen sleutel in PEM')
  if (geheim.length > 1) {
    throw new Error('meer dan één privésleutel: laat van de oude alleen de openbare sleutel staan')
  }
  const [eigen] = geheim.map(({ pem }) => requireEd25519(createPrivateKey(pem)))
  const openbaar = stukken
    .filter(({ soort }) => soort === 'PUBLIC KEY')
    .map(({ pem }) => requireEd25519(createPublicKey(pem)))
  return toBos(openbaar, eigen)
}

const readJwks = (tekst: string): Sleutelbos => {
  const { keys } = JSON.parse(tekst) as { readonly keys?: readonly OpenbareSleutel[] }
  if (!Array.isArray(keys) || keys.length === 0) throw new Error('geen sleutels onder keys')
  const openbaar = keys
    .filter(({ kty, crv }) => kty === 'OKP' && crv === 'Ed25519')
    .map(({ kty, crv, x }) => createPublicKey({ key: { kty, crv, x }, format: 'jwk' }))
  return toBos(openbaar, undefined)
}

/**
 * Keys in one text: PEM (the private key that signs, if any, and the public ones of before), or a JWKS as it is
 * published. Throws an Error in Dutch that tells what is wrong, and never what stands in it.
 */
export const readSleutels = (tekst: string): Sleutelbos =>
  tekst.trimStart().startsWith('{') ? readJwks(tekst) : readPem(tekst)
